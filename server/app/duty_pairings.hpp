#pragma once
#include "app/duty_work.hpp"

namespace jingwei::app {

struct PairingInput {
    PersonId leader;
    UnitId unit;
    std::vector<AreaId> areas;
    duty::Days days;
};

/// Refuses with field errors /leader_id, /unit_id, /area_ids/N, /to_day.
Result<PairingId> create_pairing(const App& app, const Caller& caller, const PairingInput& input);
Result<PairingId> change_pairing(const App& app, const Caller& caller, PairingId id, std::int32_t version,
                                 const PairingInput& input);
Result<PairingId> end_pairing(const App& app, const Caller& caller, PairingId id, std::int32_t version, duty::Day last_day);

/// Joint items are changed one by one; their pairing's version does not move.
Result<JointItemId> add_joint_item(const App& app, const Caller& caller, PairingId pairing, const std::string& title,
                                   std::optional<duty::Day> due_on);
Result<JointItemId> change_joint_item(const App& app, const Caller& caller, PairingId pairing, const duty::JointItem& item);

/// Parts for sheets and handover.
Result<void> check_pairing(const DutyWork& work, const duty::Pairing& pairing);
void insert_pairing(DutyWork& work, const duty::Pairing& pairing);
Result<void> update_pairing(DutyWork& work, const duty::Pairing& pairing, std::string action);
void insert_item(DutyWork& work, PairingId pairing, const duty::JointItem& item);
Result<void> update_item(DutyWork& work, PairingId pairing, const duty::JointItem& item);

}  // namespace jingwei::app
