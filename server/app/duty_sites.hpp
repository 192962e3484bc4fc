#pragma once
#include "app/duty_work.hpp"

namespace jingwei::app {

struct SiteInput {
    std::string code;
    LocalizedText name;
    std::string type;
    AreaId area;  // none: found by the position
    std::optional<geo::Position> position;
    duty::Day closed_on{duty::kForever};
};

/// Refuses with field errors /code, /name/…, /type, /area_id; a site needs an area or a position.
Result<SiteId> create_site(const App& app, const Caller& caller, const SiteInput& input);
Result<SiteId> change_site(const App& app, const Caller& caller, SiteId id, std::int32_t version, const SiteInput& input);

/// The parts, for sheets. Without `code_needed` a new site may come without one and gets it later.
Result<duty::Site> site_from(const DutyWork& work, const SiteInput& input, duty::Site site, bool code_needed = true);
bool may_change_site(const DutyWork& work, const duty::Site& site);
void insert_site(DutyWork& work, const duty::Site& site);
/// With its next version.
Result<void> update_site(DutyWork& work, duty::Site site);

}  // namespace jingwei::app
