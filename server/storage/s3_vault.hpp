#pragma once
#include <map>
#include <shared_mutex>

#include "storage/s3_client.hpp"
#include "storage/s3_listing.hpp"
#include "storage/vault.hpp"

namespace jingwei::storage {

/// Photos and uploads in a bucket: photos/<tenant>/ab/abcd….jpg, and each piece of an upload an object of its own,
/// uploads/<tenant>/<hash>/<offset>, so that any server on the bucket can go on with it. What the store acknowledged is
/// durable. Within one program nothing is put while it is swept; see README.md for several.
class S3Vault final : public Vault {
public:
    S3Vault(S3Options options, const Clock& clock) : client_{std::move(options), clock} {}

    void append_upload(TenantId tenant, const std::string& token, std::int64_t offset, const std::string& bytes) override;
    std::string read_upload(TenantId tenant, const std::string& token) override;
    void drop_upload(TenantId tenant, const std::string& token) override;
    std::string put(TenantId tenant, const app::ProcessedPhoto& photo) override;
    std::optional<app::PhotoContent> find_photo(TenantId tenant, const std::string& sha256, app::PhotoSize size) override;

    void old_photos(TenantId tenant, Instant before, const std::function<void(const std::vector<std::string>&)>& use) override;
    bool drop_photo(TenantId tenant, const std::string& sha256, Instant before) override;
    std::int64_t drop_leftovers(TenantId tenant, Instant before, const std::vector<std::string>& kept_tokens) override;

    /// Where browsers are sent for photos; "" when the server hands them on.
    std::string reading_origin() const { return client_.options().redirect_reads ? client_.origin() : std::string{}; }
    /// Writes, reads and removes one small object; throws StorageUnavailable as any use would.
    void try_out();

private:
    /// Hands on the objects below a prefix, page by page.
    void each_page(const std::string& prefix, const std::function<void(const std::vector<S3Listing::Object>&)>& use) const;
    std::map<std::int64_t, std::string> pieces_of(const std::string& folder) const;

    S3Client client_;
    std::shared_mutex sweeping_;
};

}  // namespace jingwei::storage
