#pragma once
#include "app/ports/photo_store.hpp"
#include "storage/connection.hpp"

namespace jingwei::storage {

/// Photos and uploads as rows; their files are in FolderVault.
class SqlPhotoStore final : public app::PhotoStore {
public:
    explicit SqlPhotoStore(Connection& connection) : connection_{connection} {}

    void start_upload(TenantId tenant, const app::Upload& upload, Instant now) override;
    std::optional<app::Upload> find_upload(TenantId tenant, const std::string& token) override;
    void set_received(TenantId tenant, const std::string& token, std::int64_t received) override;
    void complete_upload(TenantId tenant, const std::string& token, const app::Photo& photo, Instant now) override;
    void drop_upload(TenantId tenant, const std::string& token) override;
    void attach(TenantId tenant, CaseId id, const std::vector<PhotoId>& photos, app::PhotoRole role) override;
    std::vector<app::CasePhoto> of_case(TenantId tenant, CaseId id) override;
    std::optional<Found> find(TenantId tenant, PhotoId id) override;

private:
    Connection& connection_;
};

}  // namespace jingwei::storage
