#include "faults/reporters.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <thread>

#include "../../server/net/test/client.hpp"
#include "base/codec.hpp"
#include "faults/photo.hpp"

namespace jingwei::testing {
namespace {

using net::testing::Client;
using net::testing::Reply;

constexpr int kSharedPhotoEvery = 8;  // some residents send the very same picture at the same time

int colour_of(const ReportMade& report) { return report.number % kSharedPhotoEvery == 0 ? 0 : report.number; }
std::string words_of(const ReportMade& report) { return fmt::format("第 {} 份", report.number); }

std::string request(std::string_view method, const std::string& path, std::string_view body, const std::string& headers = "") {
    return fmt::format("{} /api/v1{} HTTP/1.1\r\nHost: localhost\r\nContent-Length: {}\r\n{}\r\n{}", method, path, body.size(),
                       headers, body);
}

std::string text_at(const json::value& value, std::string_view key) { return json::value_to<std::string>(value.at(key)); }

/// A connection that answers nothing once the server is gone.
class Resident {
public:
    explicit Resident(std::uint16_t port) {
        try {
            client_.emplace(port);
        } catch (const std::runtime_error&) {  // nobody listens
        }
    }

    Reply ask(const std::string& bytes) {
        if (!client_) return {};
        client_->send(bytes);
        auto reply = client_->reply();
        if (!reply) client_.reset();
        return reply.value_or(Reply{});
    }

    int upload(ReportMade& report) {
        const auto photo = photo_of_colour(colour_of(report));
        const std::string json_type = "Content-Type: application/json\r\n";
        const auto started = ask(request("POST", "/uploads", fmt::format("{{\"size\":{}}}", photo.size()), json_type));
        if (started.status != 201) return started.status;
        const auto id = text_at(json::parse(started.body), "id");
        const auto done = ask(request("PATCH", "/uploads/" + id, photo, "Upload-Offset: 0\r\n"));
        if (done.status == 200 && json::parse(done.body).at("complete").as_bool()) report.upload = id;
        return done.status;
    }

    int hand_in(ReportMade& report) {
        if (!report.upload) {
            const int status = upload(report);
            if (!report.upload) return status;
        }
        const json::object body{{"class_code", "01-10"},
                                {"position", json::object{{"lon", 113.01}, {"lat", 34.015}}},
                                {"description", words_of(report)},
                                {"photo_upload_ids", json::array{*report.upload}}};
        const auto key = fmt::format("Content-Type: application/json\r\nIdempotency-Key: report-{}\r\n", report.number);
        const auto reply = ask(request("POST", "/reports", json::serialize(body), key));
        if (reply.status == 201) report.tracking_code = text_at(json::parse(reply.body), "tracking_code");
        return reply.status;
    }

private:
    std::optional<Client> client_;
};

}  // namespace

void Reporters::run(std::uint16_t port, std::vector<ReportMade>& mine, const std::function<void(int)>& on_promise) {
    Resident resident{port};
    for (auto& report : mine) {
        const int status = resident.hand_in(report);
        if (report.tracking_code) on_promise(++promised_);
        if (status == 0) return;
        if (status >= 300 && status != 503) {
            const std::scoped_lock lock{mutex_};
            surprises_.push_back(fmt::format("report {} was answered {}", report.number, status));
        }
    }
}

void Reporters::report(std::uint16_t port, int each, const std::function<void(int)>& on_promise) {
    promised_ = 0;
    std::vector<std::vector<ReportMade>> all(static_cast<std::size_t>(count_));
    int number = static_cast<int>(made_.size());
    for (auto& mine : all) {
        for (int i = 0; i < each; ++i) mine.push_back({.number = number++, .upload = {}, .tracking_code = {}});
    }
    std::vector<std::thread> threads;
    for (auto& mine : all) threads.emplace_back([this, port, &mine, &on_promise] { run(port, mine, on_promise); });
    for (auto& thread : threads) thread.join();
    for (auto& mine : all) made_.insert(made_.end(), mine.begin(), mine.end());
}

void Reporters::ask_again(std::uint16_t port) {
    Resident resident{port};
    for (auto& report : made_) {
        if (report.tracking_code) continue;
        const int status = resident.hand_in(report);
        if (!report.tracking_code)
            surprises_.push_back(fmt::format("report {} was answered {} when asked again", report.number, status));
    }
}

std::vector<std::string> Reporters::surprises() const {
    const std::scoped_lock lock{mutex_};
    return surprises_;
}

int Reporters::promised() const {
    return static_cast<int>(
        std::count_if(made_.begin(), made_.end(), [](const ReportMade& report) { return report.tracking_code.has_value(); }));
}

std::string fault_in(std::uint16_t port, const ReportMade& report) {
    Resident resident{port};
    const auto path = "/reports/" + report.tracking_code.value_or("");
    const auto reply = resident.ask(request("GET", path, ""));
    if (reply.status != 200) return fmt::format("report {}: {}", report.number, reply.status);
    const auto found = json::parse(reply.body);
    if (text_at(found, "description") != words_of(report)) return fmt::format("report {} says something else", report.number);
    const auto& photos = found.at("before_photo_ids").as_array();
    if (photos.size() != 1) return fmt::format("report {} has {} photos", report.number, photos.size());
    const auto photo = resident.ask(request("GET", path + "/photos/" + json::value_to<std::string>(photos.front()), ""));
    if (photo.status != 200) return fmt::format("the photo of report {}: {}", report.number, photo.status);
    if (!shows_colour(photo.body, colour_of(report))) return fmt::format("the photo of report {} is another", report.number);
    return {};
}

std::int64_t cases_on(std::uint16_t port) {
    Resident desk{port};
    const json::object login{{"login", "dispatcher"}, {"password", "Tested-1"}};
    const auto session = desk.ask(request("POST", "/session", json::serialize(login), "Content-Type: application/json\r\n"));
    const auto cookie = session.headers.find("set-cookie");
    if (cookie == session.headers.end()) return -1;
    const auto page = desk.ask(
        request("GET", "/cases?state=all&limit=1", "", "Cookie: " + cookie->second.substr(0, cookie->second.find(';')) + "\r\n"));
    return page.status == 200 ? json::parse(page.body).at("total").to_number<std::int64_t>() : -1;
}

}  // namespace jingwei::testing
