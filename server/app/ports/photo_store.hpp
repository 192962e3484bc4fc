#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/id.hpp"
#include "base/instant.hpp"
#include "base/result.hpp"
#include "geo/position.hpp"

namespace jingwei::app {

/// A photo fit to be kept: upright, re-encoded, nothing in it but pixels.
struct ProcessedPhoto {
    std::string jpeg;
    std::string thumbnail;
    int width{};
    int height{};
    std::optional<Instant> taken_at;
    std::optional<geo::Position> position;
};

struct Photo {
    PhotoId id;
    std::string sha256;
    int width{};
    int height{};
    std::optional<Instant> taken_at;
    std::optional<geo::Position> position;
};

enum class PhotoRole { before, after };

struct CasePhoto {
    Photo photo;
    PhotoRole role{PhotoRole::before};
};

/// An upload under way; `photo` is set once it is complete and readable.
struct Upload {
    std::string token;  // known to the client only; stored as a hash
    std::int64_t size{};
    std::int64_t received{};
    std::optional<Photo> photo;
};

/// Rows about photos, inside a unit of work.
class PhotoStore {
public:
    PhotoStore() = default;
    PhotoStore(const PhotoStore&) = delete;
    PhotoStore& operator=(const PhotoStore&) = delete;
    virtual ~PhotoStore() = default;

    virtual void start_upload(TenantId tenant, const Upload& upload, Instant now) = 0;
    virtual std::optional<Upload> find_upload(TenantId tenant, const std::string& token) = 0;
    virtual void set_received(TenantId tenant, const std::string& token, std::int64_t received) = 0;
    /// The upload is complete and is this photo.
    virtual void complete_upload(TenantId tenant, const std::string& token, const Photo& photo, Instant now) = 0;
    /// Forgets an upload that is no photo.
    virtual void drop_upload(TenantId tenant, const std::string& token) = 0;
    virtual void attach(TenantId tenant, CaseId id, const std::vector<PhotoId>& photos, PhotoRole role) = 0;
    virtual std::vector<CasePhoto> of_case(TenantId tenant, CaseId id) = 0;
    /// A photo, and the cases that show it.
    struct Found {
        Photo photo;
        std::vector<CaseId> cases;
    };
    virtual std::optional<Found> find(TenantId tenant, PhotoId id) = 0;
};

enum class PhotoSize { thumbnail, full };

/// Gives a photo to whoever has it, for a while.
struct PhotoAddress {
    std::string url;
    std::chrono::seconds valid{};
};
/// A photo's bytes as the vault has them: a file of this machine, the bytes themselves, or where to fetch them.
using PhotoContent = std::variant<std::filesystem::path, std::string, PhotoAddress>;

/// Files of uploads and photos, content-addressed per tenant. What put() returns from is durable, file and folder.
class PhotoVault {
public:
    PhotoVault() = default;
    PhotoVault(const PhotoVault&) = delete;
    PhotoVault& operator=(const PhotoVault&) = delete;
    virtual ~PhotoVault() = default;

    /// Writes at `offset`, which is the present length; durable on return.
    virtual void append_upload(TenantId tenant, const std::string& token, std::int64_t offset, const std::string& bytes) = 0;
    virtual std::string read_upload(TenantId tenant, const std::string& token) = 0;
    virtual void drop_upload(TenantId tenant, const std::string& token) = 0;
    /// Keeps both sizes under the SHA-256 of the full one, which it returns.
    virtual std::string put(TenantId tenant, const ProcessedPhoto& photo) = 0;
    /// Nothing when it is not there; an address is given without a look.
    virtual std::optional<PhotoContent> find_photo(TenantId tenant, const std::string& sha256, PhotoSize size) = 0;
};

}  // namespace jingwei::app
