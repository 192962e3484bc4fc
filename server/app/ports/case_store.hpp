#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "domain/cases/event.hpp"
#include "domain/org/actor.hpp"

namespace jingwei::app {

/// A case with what is kept beside its events.
struct CaseFile {
    cases::Case current;
    std::string number;         // for people, unique in the district
    std::string tracking_hash;  // of the resident's code; empty when there is none
    std::string address;
    std::string contact;  // personal data
    std::string search_text;
    std::string external_system;
    std::string external_ref;
};

/// Who did something and when it was written down.
struct EventOrigin {
    org::Actor::Kind kind{org::Actor::Kind::system};
    std::int64_t actor_id{};  // account or key
    UnitId unit;
    PostId post;
    Instant recorded_at{};
    bool external{false};
};
EventOrigin origin_of(const org::Actor& actor, Instant now);

/// An event as it stands in the timeline.
struct StoredEvent {
    std::int32_t seq{};
    cases::Event event;
    EventOrigin origin;
};

struct Note {
    NoteId id;
    std::string text;
};

/// Cases inside a unit of work. Scope is not checked here: use cases do, on what they loaded.
class CaseStore {
public:
    CaseStore() = default;
    CaseStore(const CaseStore&) = delete;
    CaseStore& operator=(const CaseStore&) = delete;
    virtual ~CaseStore() = default;

    /// A case and the events it is folded from.
    virtual void insert(TenantId tenant, const CaseFile& file, std::span<const cases::Event> events,
                        const EventOrigin& origin) = 0;
    /// Writes `events` and the row they lead to; false when somebody else was first.
    virtual bool save(TenantId tenant, const cases::Case& before, const cases::Case& after, std::span<const cases::Event> events,
                      const EventOrigin& origin) = 0;
    /// Chains into the journal what the unit did to the case, from `first_seq` of its events on. The last call of a
    /// unit. Returns the live sequence number.
    virtual std::int64_t journal(TenantId tenant, const cases::Case& after, std::int32_t first_seq,
                                 const EventOrigin& origin) = 0;
    virtual std::optional<CaseFile> find(TenantId tenant, CaseId id) = 0;
    virtual std::optional<CaseFile> find_by_tracking(TenantId tenant, const std::string& tracking_hash) = 0;
    virtual std::optional<CaseId> find_external(TenantId tenant, const std::string& system, const std::string& ref) = 0;
    virtual std::vector<StoredEvent> timeline(TenantId tenant, CaseId id) = 0;
    virtual void add_note(TenantId tenant, CaseId id, const Note& note, Instant now) = 0;
    virtual std::vector<Note> notes(TenantId tenant, CaseId id) = 0;
    /// The next number of the day, "JW-261123-019".
    virtual std::string next_number(TenantId tenant, const std::string& day) = 0;
};

}  // namespace jingwei::app
