#pragma once
#include <vector>

#include "base/id_source.hpp"
#include "demo/ground.hpp"
#include "domain/org/unit.hpp"

namespace jingwei::demo {

/// Units and posts of the district; every kind of unit the catalogue names has one.
struct Organisation {
    std::vector<org::Unit> units;
    std::vector<org::Post> posts;
    UnitId civility_office;
    UnitId command_centre;
    UnitId systems;                   // of the information centre
    std::vector<UnitId> offices;      // as Ground::offices
    std::vector<UnitId> communities;  // as Ground::villages
    std::vector<UnitId> squads;       // urban management, one for each office
    std::vector<UnitId> sanitation;   // teams, the main office's first

    const org::Unit* find(UnitId id) const;
    PostId first_post(UnitId unit) const;
};

/// One of the demo's gaps: classes that shopkeepers answer for have no unit there, only the villages' own.
inline constexpr std::size_t kOfficeWithoutShopStation = 4;

Organisation make_organisation(const Ground& ground, IdSource& ids);

}  // namespace jingwei::demo
