#include <map>
#include <stdexcept>

#include "app/accounts.hpp"
#include "base/codec.hpp"
#include "geo/position_json.hpp"
#include "runner.hpp"
#include "support/test_server.hpp"

namespace jingwei::scenarios {
namespace {

using Client = testing::TestServer::Client;
using Answer = testing::TestServer::Answer;

std::string text(const json::value& value) { return json::value_to<std::string>(value); }

template <class T>
T must(bool so, T value, const std::string& otherwise) {
    if (!so) throw std::runtime_error{otherwise};
    return value;
}

/// The contract itself asks for some words, so their lack is a field error there and a refusal of the domain below.
std::string refusal(const Answer& answer) {
    const auto problem = answer.problem();
    if (problem != "invalid_request") return problem;
    const auto& errors = answer.body.at("errors").as_array();
    const bool no_reason = errors.size() == 1 && text(errors.front().at("pointer")) == "/reason";
    return no_reason ? "reason_required" : "invalid_request " + json::serialize(errors);
}

/// Sends what the web pages send; everything seen is read back through the API by a key of the district's office.
class HttpRunner final : public Runner {
public:
    HttpRunner(const Scenario& scenario, storage::Dialect dialect)
        : scenario_{scenario},
          server_{scenario.city, "", dialect},
          next_edition_{scenario},
          office_{app::create_api_key(server_.app(), scenario.city.tenant, {.name = "office", .role = org::Role::district_admin})
                      .value()
                      .secret} {}

    Outcome take(const Step& step) override {
        server_.clock.set(step.at);
        next_edition_.bring_in(server_.app(), step.at);
        std::string refused;
        if (step.verb == Verb::report || step.verb == Verb::fix) refused = report(step);
        else if (step.verb != Verb::look) refused = act(step);
        const auto it = made_.find(step.case_name);
        if (it == made_.end()) return {refused, {}};
        return {refused, seen(look("/cases/" + it->second.id))};
    }

private:
    struct Made {
        std::string id;
        std::string code;
    };

    json::value look(const std::string& target) {
        auto client = server_.visitor();
        const auto answer = client.send("GET", target, "", {{"Authorization", "Bearer " + office_}});
        return must(answer.status == 200, answer.body, "cannot read " + target + ": " + answer.text);
    }

    /// Signed in by a printed code, which takes no password to be hashed.
    Client client(const std::string& who) {
        auto client = server_.visitor();
        const auto* const person = scenario_.person(who);
        if (person == nullptr) return client;
        const auto issued = app::issue_activation(server_.app(), scenario_.city.tenant, person->id);
        const auto answer = client.activate(issued.value().code);
        return must(answer.status == 200, client, "cannot sign in " + who + ": " + answer.text);
    }

    json::array upload(Client& client, const Step& step) {
        if (step.photos == 0) return {};
        const auto bytes = testing::a_photo(++shade_);
        const auto id = client.post("/uploads", {{"size", bytes.size()}}).id();
        const auto done = client.send("PATCH", "/uploads/" + id, bytes, {{"Upload-Offset", "0"}});
        return must(done.status == 200, json::array{json::value(id)}, "cannot upload: " + done.text);
    }

    std::string report(const Step& step) {
        auto who = client(step.who);
        json::object body{{"class_code", step.class_code}, {"description", step.words}, {"photo_upload_ids", upload(who, step)}};
        if (step.position) body["position"] = to_json(*step.position);
        const bool resident = scenario_.is_resident(step.who);
        if (!resident) body["fixed_on_the_spot"] = step.verb == Verb::fix;
        if (step.verb == Verb::fix) body["after_photo_upload_ids"] = upload(who, step);
        const auto answer = who.post(resident ? "/reports" : "/cases", body);
        if (answer.status != 201) return refusal(answer);
        if (resident) made_[step.case_name] = {id_of(text(answer.body.at("number"))), text(answer.body.at("tracking_code"))};
        else made_[step.case_name] = {text(answer.body.at("summary").at("id")), ""};
        return "";
    }

    std::string id_of(const std::string& number) {
        const auto page = look("/cases?state=all&sort=-reported_at&limit=50");
        for (const auto& item : page.at("items").as_array()) {
            if (text(item.at("number")) == number) return text(item.at("id"));
        }
        throw std::runtime_error{"case " + number + " is in no list"};
    }

    std::string act(const Step& step) {
        const Made& made = made_.at(step.case_name);
        auto who = client(step.who);
        const auto answer = scenario_.is_resident(step.who) ? act_as_resident(who, made, step) : act_as_staff(who, made, step);
        return answer.status == 200 ? "" : refusal(answer);
    }

    static Answer act_as_resident(Client& client, const Made& made, const Step& step) {
        const std::string path = "/reports/" + made.code;
        if (step.verb == Verb::rate) {
            return client.post(path + "/satisfaction", {{"satisfied", step.satisfied}, {"comment", step.words}});
        }
        return client.post(path + "/reopening", {{"reason", step.words}});
    }

    Answer act_as_staff(Client& client, const Made& made, const Step& step) {
        const std::string path = "/cases/" + made.id;
        const json::value version = look(path).at("summary").at("version");
        const json::array photos = upload(client, step);
        switch (step.verb) {
            case Verb::dispatch:
                return client.post(path + "/dispatch",
                                   {{"version", version}, {"unit_id", to_string(step.unit)}, {"note", step.words}});
            case Verb::accept: return client.post(path + "/acceptance", {{"version", version}});
            case Verb::give_back: return client.post(path + "/return", {{"version", version}, {"reason", step.words}});
            case Verb::rectify:
                return client.post(
                    path + "/rectification",
                    {{"version", version}, {"note", step.words.empty() ? "done" : step.words}, {"photo_upload_ids", photos}});
            case Verb::verify:
                return client.post(path + "/verification",
                                   {{"version", version}, {"passed", true}, {"note", step.words}, {"photo_upload_ids", photos}});
            case Verb::fail:
                return client.post(
                    path + "/verification",
                    {{"version", version}, {"passed", false}, {"reason", step.words}, {"photo_upload_ids", photos}});
            case Verb::reject: return client.post(path + "/rejection", {{"version", version}, {"reason", step.words}});
            case Verb::release:
            case Verb::withdraw:
                return client.post(path + "/release", {{"version", version}, {"released", step.verb == Verb::release}});
            case Verb::report:
            case Verb::fix:
            case Verb::rate:
            case Verb::reopen:
            case Verb::look: break;
        }
        throw std::logic_error{"staff do no such thing"};
    }

    Seen seen(const json::value& detail) const {
        const auto& summary = detail.at("summary").as_object();
        const auto& zone = scenario_.city.calendar.time_zone;
        const auto kind = text(summary.at("holder").at("kind"));
        Seen seen;
        seen.state = parse_enum<cases::State>(text(summary.at("state"))).value();
        if (kind == "unit") seen.holder = scenario_.unit_code(*parse_id<UnitTag>(text(summary.at("holder").at("unit_id"))));
        else seen.holder = kind == "desk" ? "desk" : "nobody";
        seen.due = summary.at("due_at").is_null() ? "none" : wall_clock(*parse_instant(text(summary.at("due_at"))), zone);
        seen.area = summary.at("area").is_null() ? "none" : text(summary.at("area").at("code"));
        seen.position = text(summary.at("position_state"));
        seen.clock = text(summary.at("clock"));
        seen.reopened = std::to_string(summary.at("reopened_count").to_number<int>());
        seen.satisfied = detail.at("satisfied").is_null() ? "unsaid" : yes_no(detail.at("satisfied").as_bool());
        seen.released = yes_no(summary.at("released").as_bool());
        return seen;
    }

    const Scenario& scenario_;
    testing::TestServer server_;
    NextEdition next_edition_;
    std::string office_;  // the key it reads with
    std::map<std::string, Made> made_;
    int shade_{0};
};

}  // namespace

std::unique_ptr<Runner> http_runner(const Scenario& scenario, storage::Dialect dialect) {
    return std::make_unique<HttpRunner>(scenario, dialect);
}

}  // namespace jingwei::scenarios
