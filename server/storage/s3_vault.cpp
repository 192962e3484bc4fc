#include "storage/s3_vault.hpp"

#include <fmt/core.h>

#include <charconv>
#include <mutex>
#include <set>

#include "base/secret.hpp"
#include "storage/engine_errors.hpp"

namespace jingwei::storage {
namespace {

constexpr std::string_view kPhotoType = "image/jpeg";
constexpr std::string_view kBytesType = "application/octet-stream";
constexpr std::string_view kPhotoEnding = ".jpg";
constexpr std::size_t kHashLength = 64;
constexpr int kNotFound = 404;
constexpr int kMostPages = 100'000;  // of a thousand names

std::string photo_folder(TenantId tenant) { return "photos/" + to_string(tenant) + "/"; }

std::string photo_name(TenantId tenant, const std::string& sha256, app::PhotoSize size) {
    return photo_folder(tenant) + sha256.substr(0, 2) + "/" + sha256 + (size == app::PhotoSize::full ? ".jpg" : ".thumb.jpg");
}

std::string uploads_folder(TenantId tenant) { return "uploads/" + to_string(tenant) + "/"; }

std::string upload_folder(TenantId tenant, const std::string& token) { return uploads_folder(tenant) + sha256_hex(token) + "/"; }

/// Digits enough to sort by name as by number.
std::string piece_name(const std::string& folder, std::int64_t offset) { return folder + fmt::format("{:012}", offset); }

std::string last_part(const std::string& name) { return name.substr(name.rfind('/') + 1); }

bool is_photo(const std::string& file) {
    return file.size() == kHashLength + kPhotoEnding.size() && file.ends_with(kPhotoEnding);
}

}  // namespace

void S3Vault::append_upload(TenantId tenant, const std::string& token, std::int64_t offset, const std::string& bytes) {
    client_.put(piece_name(upload_folder(tenant, token), offset), bytes, std::string{kBytesType});
}

std::map<std::int64_t, std::string> S3Vault::pieces_of(const std::string& folder) const {
    std::map<std::int64_t, std::string> pieces;
    each_page(folder, [&](const std::vector<S3Listing::Object>& page) {
        for (const auto& object : page) {
            const std::string digits = last_part(object.name);
            std::int64_t offset = 0;
            const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), offset);
            if (failed == std::errc{} && end == digits.data() + digits.size()) pieces.emplace(offset, folder + digits);
        }
    });
    return pieces;
}

/// A piece that was sent again ends where the next begins, as bytes written again into a file would.
std::string S3Vault::read_upload(TenantId tenant, const std::string& token) {
    std::string bytes;
    for (const auto& [offset, name] : pieces_of(upload_folder(tenant, token))) {
        if (static_cast<std::size_t>(offset) > bytes.size()) break;
        const auto piece = client_.get(name);
        if (piece.status == kNotFound) break;
        bytes.replace(static_cast<std::size_t>(offset), piece.body.size(), piece.body);
    }
    return bytes;
}

void S3Vault::drop_upload(TenantId tenant, const std::string& token) {
    try {
        for (const auto& [offset, name] : pieces_of(upload_folder(tenant, token))) client_.remove(name);
    } catch (const StorageUnavailable&) {
        // The sweeper takes what stays; what the upload became is kept already.
    }
}

/// Put again it is new again, so that the sweeper leaves it alone until a row names it.
std::string S3Vault::put(TenantId tenant, const app::ProcessedPhoto& photo) {
    const std::string hash = sha256_hex(photo.jpeg);
    const std::shared_lock lock{sweeping_};
    client_.put(photo_name(tenant, hash, app::PhotoSize::thumbnail), photo.thumbnail, std::string{kPhotoType});
    client_.put(photo_name(tenant, hash, app::PhotoSize::full), photo.jpeg, std::string{kPhotoType});
    return hash;
}

std::optional<app::PhotoContent> S3Vault::find_photo(TenantId tenant, const std::string& sha256, app::PhotoSize size) {
    const std::string name = photo_name(tenant, sha256, size);
    if (client_.options().redirect_reads) return app::PhotoAddress{client_.address(name), kAddressValid};
    auto answer = client_.get(name);
    if (answer.status == kNotFound) return std::nullopt;
    if (size == app::PhotoSize::full && sha256_hex(answer.body) != sha256)
        throw StorageError{"photo store: " + name + " is not the photo that was put there"};
    return app::PhotoContent{std::move(answer.body)};
}

void S3Vault::each_page(const std::string& prefix, const std::function<void(const std::vector<S3Listing::Object>&)>& use) const {
    S3Pairs query;
    for (int page = 0; page < kMostPages; ++page) {
        const auto answer = client_.list(prefix, query);
        auto listing = read_s3_listing(answer.body);
        if (!listing) throw StorageUnavailable{"photo store: its list of " + prefix + " cannot be read"};
        const std::string continuation = listing->continuation;
        use(listing->objects);
        if (continuation.empty()) return;
        query = {{"continuation-token", continuation}};
    }
}

void S3Vault::old_photos(TenantId tenant, Instant before, const std::function<void(const std::vector<std::string>&)>& use) {
    each_page(photo_folder(tenant), [&](const std::vector<S3Listing::Object>& page) {
        std::vector<std::string> names;
        for (const auto& object : page) {
            const std::string file = last_part(object.name);
            if (is_photo(file) && object.modified < before) names.push_back(file.substr(0, kHashLength));
        }
        if (!names.empty()) use(names);
    });
}

bool S3Vault::drop_photo(TenantId tenant, const std::string& sha256, Instant before) {
    const std::unique_lock lock{sweeping_};
    const std::string full = photo_name(tenant, sha256, app::PhotoSize::full);
    const auto there = client_.head(full);
    const auto modified = parse_http_date(there.last_modified);
    if (there.status == kNotFound || !modified || *modified >= before) return false;
    client_.remove(photo_name(tenant, sha256, app::PhotoSize::thumbnail));
    client_.remove(full);
    return true;
}

std::int64_t S3Vault::drop_leftovers(TenantId tenant, Instant before, const std::vector<std::string>& kept_tokens) {
    std::set<std::string> kept;
    for (const auto& token : kept_tokens) kept.insert(sha256_hex(token));
    std::vector<std::string> old;
    each_page(uploads_folder(tenant), [&](const std::vector<S3Listing::Object>& page) {
        for (const auto& object : page) {
            // …/<hash>/<offset>
            const auto slash = object.name.rfind('/');
            if (object.modified >= before || slash == std::string::npos) continue;
            const std::string hash = last_part(object.name.substr(0, slash));
            if (!kept.contains(hash)) old.push_back(uploads_folder(tenant) + hash + object.name.substr(slash));
        }
    });
    for (const auto& name : old) client_.remove(name);
    return static_cast<std::int64_t>(old.size());
}

void S3Vault::try_out() {
    const std::string name = "doctor/" + random_hex(8);
    client_.put(name, name, std::string{kBytesType});
    const auto back = client_.get(name);
    client_.remove(name);
    if (back.body != name) throw StorageUnavailable{"photo store: what was written does not come back"};
}

}  // namespace jingwei::storage
