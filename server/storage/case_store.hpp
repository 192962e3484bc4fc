#pragma once
#include "app/ports/case_store.hpp"
#include "storage/connection.hpp"

namespace jingwei::storage {

/// Cases, events and notes as rows.
class SqlCaseStore final : public app::CaseStore {
public:
    explicit SqlCaseStore(Connection& connection) : connection_{connection} {}

    void insert(TenantId tenant, const app::CaseFile& file, std::span<const cases::Event> events,
                const app::EventOrigin& origin) override;
    bool save(TenantId tenant, const cases::Case& before, const cases::Case& after, std::span<const cases::Event> events,
              const app::EventOrigin& origin) override;
    std::int64_t journal(TenantId tenant, const cases::Case& after, std::int32_t first_seq,
                         const app::EventOrigin& origin) override;
    std::optional<app::CaseFile> find(TenantId tenant, CaseId id) override;
    std::optional<app::CaseFile> find_by_tracking(TenantId tenant, const std::string& tracking_hash) override;
    std::optional<CaseId> find_external(TenantId tenant, const std::string& system, const std::string& ref) override;
    std::vector<app::StoredEvent> timeline(TenantId tenant, CaseId id) override;
    void add_note(TenantId tenant, CaseId id, const app::Note& note, Instant now) override;
    std::vector<app::Note> notes(TenantId tenant, CaseId id) override;
    std::string next_number(TenantId tenant, const std::string& day) override;

private:
    void append_events(TenantId tenant, CaseId id, std::int32_t first_seq, std::span<const cases::Event> events,
                       const app::EventOrigin& origin);

    Connection& connection_;
};

}  // namespace jingwei::storage
