#pragma once
#include <filesystem>

#include "storage/durable_files.hpp"
#include "storage/vault.hpp"

namespace jingwei::storage {

/// Photos and uploads in folders below `root`: photos/<tenant>/ab/cdef….jpg and uploads/<tenant>/<hash>.
class FolderVault final : public Vault {
public:
    explicit FolderVault(std::filesystem::path root) : root_{std::move(root)}, folders_{root_} {}

    void append_upload(TenantId tenant, const std::string& token, std::int64_t offset, const std::string& bytes) override;
    std::string read_upload(TenantId tenant, const std::string& token) override;
    void drop_upload(TenantId tenant, const std::string& token) override;
    std::string put(TenantId tenant, const app::ProcessedPhoto& photo) override;
    std::optional<app::PhotoContent> find_photo(TenantId tenant, const std::string& sha256, app::PhotoSize size) override;
    std::filesystem::path path(TenantId tenant, const std::string& sha256, app::PhotoSize size) const;

    void old_photos(TenantId tenant, Instant before, const std::function<void(const std::vector<std::string>&)>& use) override;
    bool drop_photo(TenantId tenant, const std::string& sha256, Instant before) override;
    std::int64_t drop_leftovers(TenantId tenant, Instant before, const std::vector<std::string>& kept_tokens) override;

private:
    std::filesystem::path upload_path(TenantId tenant, const std::string& token) const;
    std::filesystem::path photo_folder(TenantId tenant) const;
    void put_file(const std::filesystem::path& path, const std::string& bytes);

    std::filesystem::path root_;
    DurableFolders folders_;
};

}  // namespace jingwei::storage
