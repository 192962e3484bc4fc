#pragma once
#include "app/ports/duty_store.hpp"
#include "storage/connection.hpp"

namespace jingwei::storage {

/// The duty register as rows.
class SqlDutyStore final : public app::DutyStore {
public:
    explicit SqlDutyStore(Connection& connection) : connection_{connection} {}

    std::int64_t stamp(TenantId tenant) override;
    duty::RegisterRows load(TenantId tenant) override;
    app::Standing standing(TenantId tenant, PersonId person, duty::Day day) override;
    std::string phone(TenantId tenant, PersonId person) override;

    bool save_setup(TenantId tenant, const duty::Setup& setup) override;
    void insert_person(TenantId tenant, const duty::Person& person, const std::string& phone) override;
    bool update_person(TenantId tenant, const duty::Person& person, const std::optional<std::string>& phone) override;
    void insert_site(TenantId tenant, const duty::Site& site) override;
    bool update_site(TenantId tenant, const duty::Site& site) override;
    void insert_assignment(TenantId tenant, const duty::Assignment& assignment) override;
    bool update_assignment(TenantId tenant, const duty::Assignment& assignment) override;
    void insert_absence(TenantId tenant, const duty::Absence& absence) override;
    bool update_absence(TenantId tenant, const duty::Absence& absence) override;
    void insert_ruling(TenantId tenant, const duty::Ruling& ruling) override;
    bool update_ruling(TenantId tenant, const duty::Ruling& ruling) override;
    void insert_pairing(TenantId tenant, const duty::Pairing& pairing) override;
    bool update_pairing(TenantId tenant, const duty::Pairing& pairing) override;
    void insert_item(TenantId tenant, PairingId pairing, const duty::JointItem& item) override;
    bool update_item(TenantId tenant, PairingId pairing, const duty::JointItem& item) override;
    void insert_contact_access(TenantId tenant, NoteId id, PersonId person, std::int64_t account, const std::string& reason,
                               Instant now) override;
    std::int64_t next_number(TenantId tenant, const std::string& counter) override;
    void journal(TenantId tenant, std::span<const app::DutyEntry> entries, const app::EventOrigin& origin) override;

private:
    void insert_areas(TenantId tenant, const duty::Pairing& pairing);

    Connection& connection_;
};

}  // namespace jingwei::storage
