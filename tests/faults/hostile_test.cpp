// Hostile bytes against the real program: what lies in shared/data, sent as anybody could send it.
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <signal.h>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <optional>

#include "../../server/net/test/client.hpp"
#include "../../server/net/test/http_cases.hpp"
#include "domain/org/role.hpp"
#include "faults/district.hpp"
#include "faults/hostile_fields.hpp"
#include "faults/power_cut.hpp"
#include "faults/process.hpp"

namespace jingwei::testing {
namespace {

namespace fs = std::filesystem;
using net::testing::Client;
using net::testing::Reply;

/// The shared folder of real and hostile data; empty where it is missing.
fs::path shared_data() {
    if (const char* const shared = std::getenv("JINGWEI_SHARED")) return fs::path{shared} / "data";
    const fs::path beside = fs::path{JINGWEI_SOURCE_DIR} / "../shared/data";
    return fs::exists(beside) ? beside : fs::path{};
}

std::string read_file(const fs::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

/// The program with the small district, watched so that its disk costs nothing.
class HostileInput : public ::testing::Test {
protected:
    HostileInput() {
        furnish_district(folder_.data(), "");
        server_.emplace(folder_.data(), "", folder_.watched());
    }

    void TearDown() override {
        if (!server_->port()) return;
        EXPECT_EQ(ask(call("GET", "/healthz", "")).status, 200) << "the program is no longer well";
        server_->process().kill(SIGTERM);
        EXPECT_EQ(server_->process().wait(), 0);
    }

    std::uint16_t port() const { return server_->port().value(); }

    static std::string call(const std::string& method, const std::string& target, const std::string& body,
                            const std::string& headers = "") {
        return fmt::format("{} {} HTTP/1.1\r\nHost: localhost\r\nContent-Length: {}\r\n{}\r\n{}", method, target, body.size(),
                           headers, body);
    }

    /// On a connection kept alive, or a new one where the server closed it.
    Reply ask(const std::string& bytes) {
        for (int attempt = 0; attempt < 2; ++attempt) {
            if (!client_) client_.emplace(port());
            client_->send(bytes);
            if (auto reply = client_->reply()) return std::move(*reply);
            EXPECT_FALSE(client_->hung()) << bytes.substr(0, 300);
            client_.reset();
        }
        ADD_FAILURE() << "no answer to " << bytes.substr(0, 300);
        return {};
    }

    /// Cookie and token of an account whose role may do it; empty for operations open to all.
    std::string pass_for(const api::Operation& operation) {
        if (operation.access.kind == api::Access::Kind::open) return {};
        for (const auto& role : org::kRoles) {
            if (operation.access.kind == api::Access::Kind::signed_in || org::allows(role.role, operation.access.permission))
                return signed_in(std::string{role.name});
        }
        ADD_FAILURE() << "nobody may " << operation.id;
        return {};
    }

    const std::string& signed_in(const std::string& role) {
        auto& pass = passes_[role];
        if (!pass.empty()) return pass;
        const json::object login{{"login", role}, {"password", "Tested-1"}};
        const auto reply = ask(call("POST", "/api/v1/session", json::serialize(login), "Content-Type: application/json\r\n"));
        const auto cookie = reply.headers.find("set-cookie");
        if (cookie == reply.headers.end()) throw std::runtime_error{"cannot sign in as " + role};
        pass = fmt::format("Cookie: {}\r\nX-CSRF-Token: {}\r\n", cookie->second.substr(0, cookie->second.find(';')),
                           json::value_to<std::string>(json::parse(reply.body).at("csrf_token")));
        return pass;
    }

    FaultFolder folder_;
    std::optional<JingweiServer> server_;
    std::optional<Client> client_;
    std::map<std::string, std::string> passes_;
};

/// Operations that hash a password take a tenth of a second by design: they get every so many words only.
bool is_slow(const api::Operation& operation) { return operation.id == "signIn" || operation.id == "createAccount"; }
/// Never ends, or ends the session that the others need.
bool is_left_out(const api::Operation& operation) { return operation.id == "streamEvents" || operation.id == "signOut"; }

TEST_F(HostileInput, naughty_words_in_every_text_of_every_operation_are_refused_or_kept_as_they_are) {
    const auto file = shared_data() / "text/naughty-strings/blns.json";
    if (!fs::exists(file)) GTEST_SKIP() << "shared/data/text is not beside the project";
    const auto words = json::parse(read_file(file));
    std::size_t tried = 0, fields = 0;
    std::map<int, int> by_status;
    std::size_t turn = 0;
    for (const auto& operation : api::operations()) {
        if (is_left_out(operation)) continue;
        const HostileFields hostile{operation};
        const auto headers = pass_for(operation) + "Content-Type: application/json\r\n";
        fields += hostile.count();
        const std::size_t every = is_slow(operation) ? 128 : 8;
        for (std::size_t which = 0; which <= hostile.count() && hostile.count() > 0; ++which) {
            // Every word meets every operation in some field; a start of its own for each field spreads them.
            for (std::size_t i = turn++ % every; i < words.as_array().size(); i += every) {
                const auto request = hostile.with(which, json::value_to<std::string>(words.as_array()[i]));
                const auto reply = ask(call(request.method, "/api/v1" + request.path + request.query,
                                            request.body.is_null() ? "" : json::serialize(request.body), headers));
                ++by_status[reply.status];
                ++tried;
                const auto type = reply.headers.find("content-type");
                ASSERT_TRUE(reply.status >= 200 && reply.status < 500)
                    << operation.id << " " << hostile.name(which) << " → " << reply.status << "\n"
                    << words.as_array()[i] << "\n"
                    << reply.body;
                EXPECT_TRUE(type == reply.headers.end() || type->second.find("html") == std::string::npos) << operation.id;
            }
        }
    }
    std::cout << tried << " requests on " << fields << " texts, answers by status:";
    for (const auto& [status, times] : by_status) std::cout << ' ' << status << '=' << times;
    std::cout << '\n';
    EXPECT_GT(fields, 60U);
}

TEST_F(HostileInput, naughty_words_of_a_report_come_back_as_they_were_and_only_as_data) {
    const auto file = shared_data() / "text/naughty-strings/blns.json";
    if (!fs::exists(file)) GTEST_SKIP() << "shared/data/text is not beside the project";
    int kept = 0;
    const auto words = json::parse(read_file(file));
    for (const auto& word : words.as_array()) {
        const json::object body{{"class_code", "01-10"},
                                {"position", json::object{{"lon", 113.01}, {"lat", 34.015}}},
                                {"description", word},
                                {"photo_upload_ids", json::array{}}};
        const auto made = ask(call("POST", "/api/v1/reports", json::serialize(body), "Content-Type: application/json\r\n"));
        ASSERT_TRUE(made.status == 201 || made.status == 422) << word << made.body;
        if (made.status != 201) continue;
        ++kept;
        const auto code = json::value_to<std::string>(json::parse(made.body).at("tracking_code"));
        const auto seen = ask(call("GET", "/api/v1/reports/" + code, ""));
        EXPECT_EQ(seen.headers.at("content-type"), "application/json");
        const auto said = json::parse(seen.body).at("description");
        // What the reader of texts leaves of it: no control characters, no blanks at the ends, nothing else changed.
        const auto words_kept = from_json<Text<0, 4000>>(word)->value;
        EXPECT_EQ(said, words_kept.empty() ? json::value(nullptr) : json::value(words_kept)) << word;
    }
    EXPECT_GT(kept, 400);
    const auto list = ask(call("GET", "/api/v1/cases?state=all&limit=200", "", signed_in("dispatcher")));
    EXPECT_EQ(list.status, 200);
    EXPECT_EQ(ask(call("GET", "/api/v1/cases/export.csv?state=all", "", signed_in("dispatcher"))).status, 200);
}

TEST_F(HostileInput, every_shared_http_case_is_answered_or_refused_by_the_program) {
    const auto folder = net::testing::http_cases_folder();
    if (!fs::exists(folder)) GTEST_SKIP() << "no shared HTTP cases at " << folder;
    int count = 0;
    for (const auto& file : fs::recursive_directory_iterator{folder}) {
        if (file.path().extension() != ".md") continue;
        for (const auto& bytes : net::testing::http_cases_in(file.path())) {
            for (const auto& wire : {bytes, net::testing::with_host(bytes)}) {
                Client client{port()};
                client.send(wire);
                client.shutdown_send();
                while (const auto reply = client.reply()) {
                    EXPECT_TRUE(reply->status < 500 || reply->status == 501) << file << '\n' << wire;
                }
                EXPECT_FALSE(client.hung()) << file << '\n' << wire;
                ++count;
            }
        }
    }
    EXPECT_GT(count, 300);
}

TEST_F(HostileInput, every_broken_picture_is_refused_in_words_or_made_a_picture) {
    const auto folder = shared_data() / "images";
    if (!fs::exists(folder)) GTEST_SKIP() << "shared/data/images is not beside the project";
    std::map<int, int> by_status;
    for (const auto& file : fs::recursive_directory_iterator{folder}) {
        if (!file.is_regular_file()) continue;
        const auto bytes = read_file(file.path());
        if (bytes.empty()) continue;
        const auto started = ask(
            call("POST", "/api/v1/uploads", fmt::format("{{\"size\":{}}}", bytes.size()), "Content-Type: application/json\r\n"));
        ASSERT_EQ(started.status, 201) << file << started.body;
        const auto id = json::value_to<std::string>(json::parse(started.body).at("id"));
        const auto done = ask(call("PATCH", "/api/v1/uploads/" + id, bytes, "Upload-Offset: 0\r\n"));
        EXPECT_TRUE(done.status == 200 || done.status == 415 || done.status == 422) << file << " → " << done.status << done.body;
        ++by_status[done.status];
        // What was refused leaves nothing behind and cannot be sent again under the same announcement.
        if (done.status != 200) {
            EXPECT_EQ(ask(call("GET", "/api/v1/uploads/" + id, "")).status, 404) << file;
        }
    }
    std::cout << "pictures by status:";
    for (const auto& [status, times] : by_status) std::cout << ' ' << status << '=' << times;
    std::cout << '\n';
    EXPECT_GT(by_status.size(), 1U);
}

}  // namespace
}  // namespace jingwei::testing
