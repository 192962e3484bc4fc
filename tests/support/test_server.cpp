// Before our own headers: it says `testing` and means the one outside.
// clang-format off
#include "storage/test/test_database.hpp"
#include "support/test_server.hpp"
// clang-format on

#include <stdlib.h>

#include "net/target.hpp"

namespace jingwei::testing {
namespace {

std::filesystem::path new_folder() {
    std::string name = (std::filesystem::temp_directory_path() / "jingwei-test-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error{"no temporary folder"};
    return name;
}

/// Stands for the picture decoder: what begins like a JPEG is one.
Result<app::ProcessedPhoto> decode(const std::string& bytes) {
    if (!bytes.starts_with("\xff\xd8")) return refuse(ErrorCode::image_unreadable);
    return app::ProcessedPhoto{.jpeg = bytes, .thumbnail = bytes, .width = 4, .height = 3, .taken_at = {}, .position = {}};
}

/// Splits "/path?a=b&c=d"; tests write nothing that needs decoding.
/// As the server takes targets apart, so that a test's "%20" means what it means on the wire.
void set_target(net::Request& request, const std::string& target) {
    auto parsed = net::parse_target(std::string{api::kApiPrefix} + target);
    if (!parsed) throw std::invalid_argument{"not a request target: " + target};
    request.target = target;
    request.path = std::move(parsed->path);
    request.query = std::move(parsed->query);
}

/// A refusal that the contract does not announce is a defect of the contract.
void hold_to_the_contract(const net::Request& request, const TestServer::Answer& answer) {
    const std::string problem = answer.problem();
    const auto path = std::string_view{request.path}.substr(api::kApiPrefix.size());
    const auto* const operation = api::find_operation(request.method, path);
    if (problem.empty() || operation == nullptr) return;
    for (const ErrorCode code : api::possible_refusals(*operation)) {
        if (error_text(code).name == problem) return;
    }
    throw std::logic_error{std::string{operation->id} + " refuses with " + problem + ", which its documentation does not list"};
}

}  // namespace

TestServer::TestServer(const City& city, const std::string& password, storage::Dialect dialect) : folder_{new_folder()} {
    storage::EngineOptions options;
    options.data_dir = folder_;
    if (dialect == storage::Dialect::postgresql) {
        postgres_ = std::make_unique<storage::TestDatabase>(dialect);
        options = postgres_->options();
    }
    engine_ = storage::Engine::open(options);
    engine_->migrate();
    database_ = std::make_unique<storage::SqlDatabase>(*engine_);
    vault_ = std::make_unique<storage::FolderVault>(folder_);
    ids_ = std::make_unique<IdSource>(clock, engine_->lease_node());
    reference_ = std::make_unique<app::ReferenceCache>(*database_, clock);
    furnish(*database_, city, password, clock.now());
    app_ = std::make_unique<app::App>(app::App{*database_, clock, *ids_, *reference_, *vault_, decode, live_});
    tenants_ = std::make_unique<app::TenantCache>(*database_, clock);
    maps_ = std::make_unique<app::MapTiles>(*database_);
    router_ = std::make_unique<api::Router>(api::Service{.app = *app_,
                                                         .maps = *maps_,
                                                         .hub = hub_,
                                                         .tenants = *tenants_,
                                                         .secure_cookies = false,
                                                         .sheets = sheets_,
                                                         .coverage = coverage_});
}

void TestServer::add_district(const City& city, const std::string& password) { furnish(*database_, city, password, clock.now()); }

TestServer::~TestServer() {
    engine_.reset();
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

bool TestServer::has_postgresql() { return !storage::TestDatabase::postgres_url().empty(); }

std::string TestServer::Answer::problem() const {
    const auto* const object = body.if_object();
    const auto* const code = object == nullptr ? nullptr : object->if_contains("code");
    return status >= 400 && code != nullptr ? json::value_to<std::string>(*code) : "";
}

std::string TestServer::Answer::header(std::string_view name) const {
    for (const auto& one : headers) {
        if (net::equals_ignoring_case(one.name, name)) return one.value;
    }
    return "";
}

TestServer::Answer TestServer::Client::send(const std::string& method, const std::string& target, std::string body,
                                            std::vector<net::Header> headers) {
    net::Request request;
    request.method = method;
    set_target(request, target);
    request.headers = std::move(headers);
    if (!host.empty()) request.headers.push_back({"Host", host});
    if (!cookie_.empty()) request.headers.push_back({"Cookie", cookie_});
    if (!csrf_.empty() && keep_csrf) request.headers.push_back({"X-CSRF-Token", csrf_});
    request.body = std::move(body);
    request.remote_address = address;
    request.request_id = "test";
    const auto response = server_.router_->handle(request);
    Answer answer{.status = response.status,
                  .body = {},
                  .text = {},
                  .cookie = std::string{response.header("Set-Cookie")},
                  .headers = response.headers,
                  .stream = {}};
    if (const auto* const text = std::get_if<std::string>(&response.body)) {
        answer.text = *text;
        boost::system::error_code not_json;
        answer.body = json::parse(*text, not_json);
    }
    hold_to_the_contract(request, answer);
    if (const auto* const stream = std::get_if<net::EventStream>(&response.body)) answer.stream = stream->source;
    if (!answer.cookie.empty()) cookie_ = answer.cookie.substr(0, answer.cookie.find(';'));
    return answer;
}

TestServer::Answer TestServer::Client::sign_in(const std::string& login) {
    return keep_token(post("/session", {{"login", login}, {"password", server_.district.password}}));
}

TestServer::Answer TestServer::Client::activate(const std::string& code) {
    return keep_token(post("/session/activation", {{"code", code}}));
}

TestServer::Answer TestServer::Client::keep_token(Answer answer) {
    if (answer.status == 200) csrf_ = json::value_to<std::string>(answer.body.at("csrf_token"));
    return answer;
}

TestServer::Client TestServer::signed_in(const std::string& role) {
    Client client{*this};
    const auto answer = client.sign_in(role);
    if (answer.status != 200) throw std::runtime_error{"cannot sign in as " + role + ": " + answer.text};
    return client;
}

std::string a_photo(int shade) { return std::string{"\xff\xd8"} + "photo " + std::to_string(shade); }

}  // namespace jingwei::testing
