#include "api/photo_response.hpp"

namespace jingwei::api {

Result<net::Response> photo_response(const Call& call, const app::Photo& photo, const PhotoQuery& query, bool is_public) {
    const std::string size = query.size.value_or("full");
    if (size != "thumb" && size != "full") return refuse_field("/size", "enum", {{"allowed", "thumb, full"}});
    const bool small = size == "thumb";
    const std::string etag = "\"" + photo.sha256.substr(0, 32) + (small ? "t" : "f") + "\"";
    const std::string cache = is_public ? "public, max-age=3600" : "private, max-age=86400";
    const std::vector<net::Header> headers{
        {"Content-Type", "image/jpeg"}, {"ETag", etag}, {"Cache-Control", cache}, {"X-Content-Type-Options", "nosniff"}};
    if (call.request.header("If-None-Match") == etag)
        return net::Response{.status = 304, .headers = headers, .body = std::string{}};
    auto found =
        call.app().vault.find_photo(call.tenant(), photo.sha256, small ? app::PhotoSize::thumbnail : app::PhotoSize::full);
    if (!found) return refuse(ErrorCode::not_found);
    if (auto* const path = std::get_if<std::filesystem::path>(&*found))
        return net::Response{.status = 200, .headers = headers, .body = net::FileBody{std::move(*path)}};
    if (auto* const bytes = std::get_if<std::string>(&*found))
        return net::Response{.status = 200, .headers = headers, .body = std::move(*bytes)};
    const auto& address = std::get<app::PhotoAddress>(*found);
    // Not kept longer than half the time the address is good for, and by this browser only: the next caller is asked again.
    return net::Response{.status = 302,
                         .headers = {{"Location", address.url},
                                     {"Cache-Control", "private, max-age=" + std::to_string(address.valid.count() / 2)}},
                         .body = std::string{}};
}

Operation answers_photo(Operation operation) {
    operation = with_content(std::move(operation), "image/jpeg");
    operation.describe = [before = std::move(operation.describe)](json::object& out, Schemas& schemas) {
        before(out, schemas);
        const json::object location{{"description", "Signed, good for minutes."},
                                    {"schema", json::object{{"type", "string"}, {"format", "uri"}}}};
        out["responses"].as_object()["302"] =
            json::object{{"description", "Where the photo is, when the district keeps its photos in an object store."},
                         {"headers", json::object{{"Location", location}}}};
    };
    return operation;
}

}  // namespace jingwei::api
