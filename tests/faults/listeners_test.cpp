// The program with a listener for each face: what one of them serves the others do not know.
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <signal.h>

#include <filesystem>
#include <fstream>

#include "../../server/net/test/client.hpp"
#include "api/router.hpp"
#include "faults/district.hpp"
#include "faults/power_cut.hpp"
#include "faults/process.hpp"
#include "support/small_district.hpp"

namespace jingwei::testing {
namespace {

namespace fs = std::filesystem;
using net::testing::Reply;

/// A web app of four files.
void build_web(const fs::path& folder) {
    for (const auto* const name : {"index.html", "m/index.html", "console/index.html", "assets/app.js"}) {
        fs::create_directories((folder / name).parent_path());
        std::ofstream{folder / name} << name;
    }
}

Reply ask(std::uint16_t port, const std::string& method, const std::string& target, const std::string& headers = "",
          const std::string& body = "") {
    auto reply =
        net::testing::ask(port, fmt::format("{} {} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{}Content-Length: "
                                            "{}\r\n\r\n{}",
                                            method, target, headers, body.size(), body));
    EXPECT_TRUE(reply) << method << " " << target;
    return reply.value_or(Reply{});
}

int status(std::uint16_t port, const std::string& target) { return ask(port, "GET", target).status; }

/// The program with listeners of its own, and their ports as it prints them.
class Faces {
public:
    explicit Faces(const std::vector<std::string>& options) {
        furnish_district(folder_.data(), "");
        build_web(folder_.file("web"));
        std::vector<std::string> arguments{JINGWEI_PROGRAM, "serve", "--data", folder_.data(), "--web", folder_.file("web")};
        arguments.insert(arguments.end(), options.begin(), options.end());
        process_.emplace(arguments, folder_.watched());
    }
    ~Faces() {
        process_->kill(SIGTERM);
        EXPECT_EQ(process_->wait(), 0);
    }
    /// Of the next listener that is announced.
    std::uint16_t next_port() {
        const auto line = process_->line().value_or("");
        announced_ += line + "\n";
        const auto address = line.find("http://");
        if (address == std::string::npos) throw std::runtime_error{"no listener in: " + line};
        return static_cast<std::uint16_t>(std::stoi(line.substr(line.rfind(':', line.find('/', address + 7)) + 1)));
    }
    const std::string& announced() const { return announced_; }

private:
    FaultFolder folder_;
    std::optional<Process> process_;
    std::string announced_;
};

/// What `serve` says when it does not start.
struct Refused {
    int status{};
    std::string words;
};
Refused serve_with(const std::string& options) {
    Process process{{"/bin/sh", "-c", fmt::format("exec {} serve --data /nonexistent {} 2>&1", JINGWEI_PROGRAM, options)}};
    const int status = process.wait();
    return {status, process.output()};
}

/// A path of the operation below the API's prefix, with parameters of nothing.
std::string target_of(const api::Operation& operation) {
    std::string target;
    for (std::size_t i = 0; i < operation.pattern.size(); ++i) {
        if (operation.pattern[i] != '{') {
            target += operation.pattern[i];
            continue;
        }
        target += "999";
        i = operation.pattern.find('}', i);
    }
    return target;
}

/// Whether the listener knows the operation: one it does not know is 404 before anybody is asked who they are.
bool knows(std::uint16_t port, const api::Operation& operation) {
    const auto reply = ask(port, std::string{operation.method}, std::string{api::kApiPrefix} + target_of(operation),
                           "Content-Type: application/json\r\n", "{}");
    return reply.status != 404 && reply.status != 405;
}

TEST(Listeners, each_listener_serves_the_pages_of_its_face_and_no_other) {
    Faces faces{{"--listen", "public=127.0.0.1:0", "--listen", "phone=127.0.0.1:0,console=127.0.0.1:0"}};
    const auto residents = faces.next_port();
    const auto phone = faces.next_port();
    const auto console = faces.next_port();
    EXPECT_EQ(ask(residents, "GET", "/").body, "index.html");
    EXPECT_EQ(ask(residents, "GET", "/report").body, "index.html");
    EXPECT_EQ(status(residents, "/console/"), 404);
    EXPECT_EQ(status(residents, "/console/cases"), 404);
    EXPECT_EQ(status(residents, "/m/"), 404);
    EXPECT_EQ(ask(phone, "GET", "/m/tasks").body, "m/index.html");
    EXPECT_EQ(status(phone, "/console/"), 404);
    EXPECT_EQ(status(phone, "/report"), 404);
    EXPECT_EQ(ask(console, "GET", "/console/cases").body, "console/index.html");
    EXPECT_EQ(status(console, "/m/"), 404);
    EXPECT_EQ(status(console, "/report"), 404);
    EXPECT_EQ(status(console, "/track/AB12"), 404);
    EXPECT_EQ(status(console, "/index.html"), 404);
    EXPECT_EQ(ask(console, "GET", "/").headers["location"], "/console/");
    EXPECT_EQ(ask(phone, "GET", "/").headers["location"], "/m/");
    for (const auto port : {residents, phone, console}) {
        EXPECT_EQ(ask(port, "GET", "/assets/app.js").body, "assets/app.js");
        EXPECT_EQ(status(port, "/healthz"), 200);
    }
    EXPECT_NE(faces.announced().find("serves console on http://127.0.0.1:"), std::string::npos) << faces.announced();
}

TEST(Listeners, pieces_of_photos_are_counted_and_too_many_at_once_are_told_to_wait) {
    Faces faces{{"--port", "0"}};
    const auto port = faces.next_port();
    constexpr int kAtOnce = 300;
    Reply last;
    int taken = 0;
    while (taken < 2 * kAtOnce) {
        last = ask(port, "PATCH", "/api/v1/uploads/no-such-upload", "Upload-Offset: 0\r\n", "piece");
        if (last.status == 429) break;
        ++taken;
    }
    EXPECT_GE(taken, kAtOnce);
    EXPECT_EQ(last.status, 429) << "after " << taken;
    EXPECT_NE(last.headers["retry-after"], "");
    EXPECT_NE(ask(port, "POST", "/api/v1/uploads", "Content-Type: application/json\r\n", R"({"size":5})").status, 429)
        << "another rule counts by itself";
}

TEST(Listeners, each_listener_knows_the_operations_of_its_face_and_no_other) {
    Faces faces{{"--rate-limit", "off", "--listen", "public=127.0.0.1:0,phone=127.0.0.1:0,console=127.0.0.1:0"}};
    const std::map<api::Face, std::uint16_t> ports{{api::Face::public_site, faces.next_port()},
                                                   {api::Face::phone, faces.next_port()},
                                                   {api::Face::console, faces.next_port()}};
    int hidden = 0;
    for (const auto& operation : api::operations()) {
        if (operation.access.kind == api::Access::Kind::open) continue;  // may say 404 for other reasons
        for (const auto& [face, port] : ports) {
            // "/cases/figures" is also a "/cases/{case_id}".
            const auto* const found = api::find_operation(operation.method, target_of(operation), {face});
            const bool serves = api::faces_of(operation).contains(face);
            EXPECT_EQ(found == &operation, serves) << operation.id;
            EXPECT_EQ(knows(port, operation), found != nullptr) << operation.id << " on " << api::faces_text({face});
            if (!serves) ++hidden;
        }
    }
    EXPECT_GT(hidden, 100);
    const auto residents = ports.at(api::Face::public_site);
    const auto phone = ports.at(api::Face::phone);
    const auto console = ports.at(api::Face::console);
    EXPECT_EQ(status(residents, "/api/v1/public/cases"), 200);
    EXPECT_EQ(status(console, "/api/v1/public/cases"), 404);
    EXPECT_EQ(ask(residents, "POST", "/api/v1/session", "Content-Type: application/json\r\n", "{}").status, 404);
    EXPECT_EQ(ask(phone, "POST", "/api/v1/session", "Content-Type: application/json\r\n", "{}").status, 422);
    EXPECT_EQ(ask(console, "POST", "/api/v1/reports", "Content-Type: application/json\r\n", "{}").status, 404);
    for (const auto port : {residents, phone, console}) EXPECT_EQ(status(port, "/api/v1/public/classes"), 200);
}

TEST(Listeners, figures_of_the_machine_are_for_the_console_only) {
    Faces faces{{"--listen", "public=127.0.0.1:0,phone=127.0.0.1:0,api=127.0.0.1:0,public+console=127.0.0.1:0"}};
    for (int i = 0; i < 3; ++i) {
        const auto port = faces.next_port();
        EXPECT_EQ(status(port, "/metrics"), 404);
        EXPECT_EQ(status(port, "/readyz"), 404);
    }
    const auto console = faces.next_port();
    EXPECT_EQ(status(console, "/metrics"), 200);
    EXPECT_EQ(status(console, "/readyz"), 200);
}

TEST(Listeners, without_a_word_about_faces_one_listener_has_all) {
    Faces faces{{"--port", "0"}};
    const auto port = faces.next_port();
    for (const auto* const target : {"/", "/m/", "/console/", "/healthz", "/readyz", "/metrics", "/api/v1/public/district"})
        EXPECT_EQ(status(port, target), 200) << target;
}

TEST(Listeners, the_configuration_file_names_them_with_the_same_words) {
    const FaultFolder folder;
    const auto file = folder.file("jingwei.toml");
    std::ofstream{file} << "listen = [\"public=127.0.0.1:0\", \"phone+console=[::1]:0\"]\n";
    Faces faces{{"--config", file.string()}};
    const auto residents = faces.next_port();
    EXPECT_EQ(status(residents, "/"), 200);
    EXPECT_EQ(status(residents, "/console/"), 404);
    faces.next_port();
    EXPECT_NE(faces.announced().find("serves phone+console on http://[::1]:"), std::string::npos) << faces.announced();
}

TEST(Listeners, a_wrong_listener_is_refused_with_the_option_and_what_to_write) {
    const std::vector<std::pair<std::string, std::string>> wrong{
        {"--listen public=127.0.0.1:8081,console=127.0.0.1:8081", "has taken this port"},
        {"--listen public=0.0.0.0:8081 --listen console=127.0.0.1:8081", "has taken this port"},
        {"--listen residents=127.0.0.1:8081", "unknown face"},
        {"--listen public+=127.0.0.1:8081", "unknown face"},
        {"--listen =127.0.0.1:8081", "unknown face"},
        {"--listen public=localhost:8081", "must be numeric"},
        {"--listen public=::1:8081", "must be numeric"},
        {"--listen public=127.0.0.1:80801", "from 0 to 65535"},
        {"--listen public=127.0.0.1:", "from 0 to 65535"},
        {"--listen public", "FACES=ADDRESS:PORT"},
        {"--listen 8081", "FACES=ADDRESS:PORT"},
    };
    for (const auto& [options, why] : wrong) {
        const auto refused = serve_with(options);
        EXPECT_NE(refused.status, 0) << options;
        EXPECT_NE(refused.words.find("--listen"), std::string::npos) << refused.words;
        EXPECT_NE(refused.words.find(why), std::string::npos) << options << ": " << refused.words;
    }
    const FaultFolder folder;
    std::ofstream{folder.file("wrong.toml")} << "liste = [\"all=127.0.0.1:0\"]\n";
    const auto unknown = serve_with("--config " + folder.file("wrong.toml").string());
    EXPECT_NE(unknown.status, 0);
    EXPECT_NE(unknown.words.find("liste"), std::string::npos) << unknown.words;
    EXPECT_NE(serve_with("--listen all=127.0.0.1:0 --port 8081").words.find("--port"), std::string::npos);
    EXPECT_NE(serve_with("--port 8081 --public-port 8081").words.find("--public-port"), std::string::npos);
    EXPECT_NE(serve_with("--address nowhere").words.find("--address"), std::string::npos);
}

}  // namespace
}  // namespace jingwei::testing
