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
    auto path = call.app().vault.path(call.tenant(), photo.sha256, small ? app::PhotoSize::thumbnail : app::PhotoSize::full);
    if (!std::filesystem::exists(path)) return refuse(ErrorCode::not_found);
    return net::Response{.status = 200, .headers = headers, .body = net::FileBody{std::move(path)}};
}

}  // namespace jingwei::api
