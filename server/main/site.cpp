#include "main/site.hpp"

#include <fmt/core.h>

#include "net/problem.hpp"

namespace jingwei::main {
namespace {

constexpr std::string_view kPublicPolicy =
    "default-src 'self'; img-src 'self' data: blob:{}; worker-src 'self' blob:; object-src 'none'; base-uri 'self'; "
    "form-action 'self'; frame-ancestors 'none'";
constexpr std::string_view kConsolePolicy =
    "default-src 'self'; img-src 'self' data: blob:{}; worker-src 'self' blob:; style-src 'self' 'unsafe-inline'; object-src "
    "'none'; "
    "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

bool is_below(std::string_view path, std::string_view folder) {
    return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
}

bool looks_like_a_file(std::string_view path) {
    const auto slash = path.rfind('/');
    return path.find('.', slash) != std::string_view::npos;
}

/// Whose page or file a path is; nothing for what all pages share: scripts, styles, pictures.
std::optional<api::Face> face_of_path(std::string_view path) {
    if (is_below(path, "/console")) return api::Face::console;
    if (is_below(path, "/m")) return api::Face::phone;
    if (looks_like_a_file(path) && path != "/index.html") return std::nullopt;
    return api::Face::public_site;
}

/// Which page an address without a file belongs to: the three entries keep their own history.
std::string_view entry_page(std::string_view path) {
    if (is_below(path, "/console")) return "/console/index.html";
    if (is_below(path, "/m")) return "/m/index.html";
    return "/index.html";
}

void secure(net::Response& response, std::string_view path, const std::string& photo_origin) {
    const std::string more = photo_origin.empty() ? "" : " " + photo_origin;
    const auto policy = fmt::runtime(is_below(path, "/console") ? kConsolePolicy : kPublicPolicy);
    response.set_header("Content-Security-Policy", fmt::format(policy, more));
    response.set_header("X-Content-Type-Options", "nosniff");
    response.set_header("Referrer-Policy", "same-origin");
    response.set_header("Permissions-Policy", "geolocation=(self), camera=(self), microphone=()");
}

net::Response text_response(int status, std::string text) {
    return {.status = status,
            .headers = {{"Content-Type", "text/plain; charset=utf-8"}, {"Cache-Control", "no-store"}},
            .body = std::move(text)};
}

net::Response not_found(const net::Request& request) {
    return net::problem({.code = ErrorCode::not_found, .params = {}, .fields = {}},
                        net::preferred_locale(request.header("Accept-Language")), request.request_id);
}

/// Where "/" leads on a listener without the public site; nothing where there are no pages.
std::optional<std::string> first_page(api::FaceSet faces) {
    for (const auto face : {api::Face::console, api::Face::phone}) {
        for (const auto& row : api::kFaces) {
            if (row.face == face && faces.contains(face)) return std::string{row.pages};
        }
    }
    return std::nullopt;
}

}  // namespace

net::Response Site::handle(const net::Request& request) const {
    const auto faces = api::parse_faces(request.listener).value_or(api::FaceSet{});
    if (is_below(request.path, "/api")) return answer_api(request, faces);
    if (request.path == "/healthz") return text_response(200, "ok\n");
    const bool inside = faces.contains(api::Face::console);  // what tells about the machine stays with the desk
    if (request.path == "/readyz") return inside ? ready() : not_found(request);
    if (request.path == "/metrics") return inside ? metrics() : not_found(request);
    return page(request, faces);
}

net::Response Site::answer_api(const net::Request& request, api::FaceSet faces) const {
    if (request.path.starts_with(std::string{api::kApiPrefix} + "/")) return router_.handle(request, faces);
    return not_found(request);
}

net::Response Site::ready() const {
    try {
        engine_.read([](storage::Connection&) {});
        return text_response(200, "ready\n");
    } catch (const storage::StorageError&) {
        return text_response(503, "database unavailable\n");
    }
}

net::Response Site::metrics() const {
    std::string text;
    if (server_ != nullptr) server_->write_metrics(text);
    const auto stats = engine_.stats();
    text += fmt::format(
        "# TYPE jingwei_units_total counter\njingwei_units_total {}\n# TYPE jingwei_commits_total counter\n"
        "jingwei_commits_total {}\n# TYPE jingwei_units_waiting gauge\njingwei_units_waiting {}\n",
        stats.units, stats.groups, stats.queued);
    if (background_ != nullptr) background_->write_metrics(text);
    return text_response(200, std::move(text));
}

net::Response Site::page(const net::Request& request, api::FaceSet faces) const {
    const auto owner = face_of_path(request.path);
    const auto start = first_page(faces);
    if (request.path == "/" && start && !faces.contains(api::Face::public_site))
        return {.status = 302, .headers = {{"Location", *start}, {"Cache-Control", "no-store"}}, .body = std::string{}};
    if (owner ? !faces.contains(*owner) : !start && !faces.contains(api::Face::public_site)) return not_found(request);
    if (files_ == nullptr) return text_response(404, "The web app is not built; run ./dev build\n");
    auto found = files_->serve(request);
    if (!found && (request.method == "GET" || request.method == "HEAD") && !looks_like_a_file(request.path)) {
        net::Request entry = request;
        entry.path = entry_page(request.path);
        found = files_->serve(entry);
    }
    if (!found) found = text_response(404, "Not found\n");
    secure(*found, request.path, photo_origin_);
    return std::move(*found);
}

}  // namespace jingwei::main
