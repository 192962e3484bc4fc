#include "app/uploads.hpp"

#include "base/secret.hpp"

namespace jingwei::app {
namespace {

constexpr std::size_t kUploadTokenBytes = 16;

tl::unexpected<Error> too_large() { return refuse(ErrorCode::payload_too_large, {{"limit", "20 MiB"}}); }

/// All bytes are there: decode, keep the files, then name them in the database.
Result<Upload> finish(const App& app, const Caller& caller, Upload upload) {
    const auto decoded = app.decode_photo(app.vault.read_upload(caller.tenant, upload.token));
    if (!decoded) {
        // Forgotten, not begun again: an announced upload is decoded once, and announcing is what the rate limit counts.
        app.vault.drop_upload(caller.tenant, upload.token);
        app.database.write([&](Stores& stores) {
            stores.photos.drop_upload(caller.tenant, upload.token);
            return true;
        });
        return tl::make_unexpected(decoded.error());
    }
    const Photo photo{.id = app.ids.next<PhotoId>(),
                      .sha256 = app.vault.put(caller.tenant, *decoded),
                      .width = decoded->width,
                      .height = decoded->height,
                      .taken_at = decoded->taken_at,
                      .position = decoded->position};
    app.database.write([&](Stores& stores) {
        stores.photos.complete_upload(caller.tenant, upload.token, photo, app.clock.now());
        return true;
    });
    app.vault.drop_upload(caller.tenant, upload.token);
    upload.received = upload.size;
    upload.photo = photo;
    return upload;
}

}  // namespace

Result<Upload> start_upload(const App& app, const Caller& caller, std::int64_t size) {
    if (size > kMaxUploadBytes) return too_large();
    if (size < 1) return refuse_field("/size", "too_small", {{"min", "1"}});
    const Upload upload{.token = random_hex(kUploadTokenBytes), .size = size, .received = 0, .photo = {}};
    app.database.write([&](Stores& stores) {
        stores.photos.start_upload(caller.tenant, upload, app.clock.now());
        return true;
    });
    return upload;
}

Result<Upload> get_upload(const App& app, const Caller& caller, const std::string& token) {
    const auto upload = in_snapshot<std::optional<Upload>>(
        app.database, [&](Stores& stores) { return stores.photos.find_upload(caller.tenant, token); });
    if (!upload) return refuse(ErrorCode::not_found);
    return *upload;
}

Result<Upload> append_upload(const App& app, const Caller& caller, const std::string& token, std::int64_t offset,
                             const std::string& bytes) {
    auto upload = get_upload(app, caller, token);
    if (!upload) return upload;
    if (upload->photo) return upload;  // a repeat of the last piece
    if (offset != upload->received)
        return refuse(ErrorCode::upload_offset_mismatch, {{"offset", std::to_string(upload->received)}});
    const std::int64_t received = offset + static_cast<std::int64_t>(bytes.size());
    if (received > upload->size) return refuse(ErrorCode::payload_too_large, {{"limit", std::to_string(upload->size) + " B"}});
    app.vault.append_upload(caller.tenant, token, offset, bytes);
    upload->received = received;
    if (received == upload->size) return finish(app, caller, *upload);
    app.database.write([&](Stores& stores) {
        stores.photos.set_received(caller.tenant, token, received);
        return true;
    });
    return upload;
}

}  // namespace jingwei::app
