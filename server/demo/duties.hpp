#pragma once
#include <string>
#include <unordered_map>
#include <vector>

#include "app/ports/database.hpp"
#include "demo/organisation.hpp"
#include "domain/duty/register.hpp"

namespace jingwei::demo {

/// Who answers for what in the demo: people are posts, never persons. Nearly everything is covered; the handful of gaps is there so
/// that the proof of coverage has something to teach (kPlantedGaps).
struct Duties {
    duty::RegisterRows rows;
    std::unordered_map<PersonId, std::string> phones;
    std::vector<PersonId> village_chiefs;   // as Ground::villages; none where the chief is missing
    std::vector<PersonId> village_workers;  // as Ground::villages
    std::vector<PersonId> office_chiefs;    // as Ground::offices
    std::vector<PersonId> leaders;          // of the main office, ten

    void insert_into(app::Stores& stores, TenantId tenant, Instant now) const;
};

/// A village without chief, two without deputy, one whose chief's term ran out, one with two chiefs at once, one whose worker left,
/// a building without leader, a site without chief; and, in make_organisation, an office without the unit of one kind of class.
inline constexpr std::size_t kVillageWithoutChief = 17;
inline constexpr std::size_t kVillagesWithoutDeputy[] = {4, 31};
inline constexpr std::size_t kVillageWithExpiredChief = 40;
inline constexpr std::size_t kVillageWithTwoChiefs = 25;
inline constexpr std::size_t kVillageWhoseWorkerLeft = 44;
inline constexpr std::size_t kGroupWithoutLeader = 36;  // of the main office's groups
inline constexpr std::size_t kSiteWithoutChief = 23;
inline constexpr std::size_t kVillageWithAbsentChief = 2;  // the deputy acts

inline constexpr std::size_t kLeaderCount = 10;
inline constexpr std::size_t kSitesPerVillage = 5;

Duties make_duties(const Ground& ground, const Organisation& organisation, IdSource& ids, duty::Day today);

}  // namespace jingwei::demo
