#pragma once
#include <boost/json.hpp>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/ports/case_store.hpp"
#include "domain/duty/register.hpp"

namespace jingwei::app {

/// One change of the duty register, as the journal keeps it. `facts` hold ids, words of the program and days, never what people
/// wrote or who they are: of those the store adds a salted digest.
struct DutyEntry {
    std::string
        subject;  // unit | post | person | site | assignment | absence | ruling | pairing | joint_item | setup | contact | gap
    std::string action;  // created | changed | ended | read | …
    std::int64_t id{};
    std::int32_t version{};
    boost::json::object facts{};
};

/// Which grounds somebody stands for on a day, by their own assignments and by those of people who are away.
struct Standing {
    std::vector<AreaId> areas;
    UnitId unit;  // the person's own

    friend bool operator==(const Standing&, const Standing&) = default;
};

/// The duty register inside a unit of work. `update_…` writes the row over the one with the version before it and says false when
/// somebody else was first.
class DutyStore {
public:
    DutyStore() = default;
    DutyStore(const DutyStore&) = delete;
    DutyStore& operator=(const DutyStore&) = delete;
    virtual ~DutyStore() = default;

    /// Another number after every change; programs keep what they read by it.
    virtual std::int64_t stamp(TenantId tenant) = 0;
    virtual duty::RegisterRows load(TenantId tenant) = 0;
    virtual Standing standing(TenantId tenant, PersonId person, duty::Day day) = 0;
    virtual std::string phone(TenantId tenant, PersonId person) = 0;

    virtual bool save_setup(TenantId tenant, const duty::Setup& setup) = 0;  // setup.version: the new one
    virtual void insert_person(TenantId tenant, const duty::Person& person, const std::string& phone) = 0;
    /// Without a phone the one that is there stays.
    virtual bool update_person(TenantId tenant, const duty::Person& person, const std::optional<std::string>& phone) = 0;
    virtual void insert_site(TenantId tenant, const duty::Site& site) = 0;
    virtual bool update_site(TenantId tenant, const duty::Site& site) = 0;
    virtual void insert_assignment(TenantId tenant, const duty::Assignment& assignment) = 0;
    virtual bool update_assignment(TenantId tenant, const duty::Assignment& assignment) = 0;
    virtual void insert_absence(TenantId tenant, const duty::Absence& absence) = 0;
    virtual bool update_absence(TenantId tenant, const duty::Absence& absence) = 0;
    virtual void insert_ruling(TenantId tenant, const duty::Ruling& ruling) = 0;
    virtual bool update_ruling(TenantId tenant, const duty::Ruling& ruling) = 0;
    /// With its areas and items.
    virtual void insert_pairing(TenantId tenant, const duty::Pairing& pairing) = 0;
    /// With its areas; items are written one by one.
    virtual bool update_pairing(TenantId tenant, const duty::Pairing& pairing) = 0;
    virtual void insert_item(TenantId tenant, PairingId pairing, const duty::JointItem& item) = 0;
    virtual bool update_item(TenantId tenant, PairingId pairing, const duty::JointItem& item) = 0;
    virtual void insert_contact_access(TenantId tenant, NoteId id, PersonId person, std::int64_t account,
                                       const std::string& reason, Instant now) = 0;
    /// The next of the numbers called `counter`, from 1.
    virtual std::int64_t next_number(TenantId tenant, const std::string& counter) = 0;

    /// Gives the register a new stamp and chains the entries into the journal. The last call of a unit.
    virtual void journal(TenantId tenant, std::span<const DutyEntry> entries, const EventOrigin& origin) = 0;
};

}  // namespace jingwei::app
