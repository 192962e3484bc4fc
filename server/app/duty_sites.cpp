#include "app/duty_sites.hpp"

namespace jingwei::app {
namespace {

constexpr std::size_t kLongestSiteName = 80;

boost::json::object facts_of(const duty::Site& site) {
    return {{"code", site.code}, {"type", site.type}, {"area_id", to_string(site.area)}};
}

}  // namespace

Result<duty::Site> site_from(const DutyWork& work, const SiteInput& input, duty::Site site, bool code_needed) {
    std::vector<FieldError> wrong;
    if ((code_needed || !input.code.empty()) && !is_register_code(input.code)) wrong.push_back({"/code", "code_word", {}});
    const auto* const other = work.book->site_code(input.code);
    if (other != nullptr && other->id != site.id) wrong.push_back({"/code", "taken", {}});
    check_name(input.name, kLongestSiteName, wrong);
    if (duty::find_site_type(input.type) == nullptr) {
        std::string allowed;
        for (const auto& row : duty::kSiteTypes) allowed += (allowed.empty() ? "" : ", ") + std::string{row.word};
        wrong.push_back({"/type", "enum", {{"allowed", allowed}}});
    }
    const AreaId area = input.area || !input.position ? input.area : work.reference->territory.locate(*input.position).leaf;
    if (!input.area && !input.position) wrong.push_back({"/area_id", "required", {}});
    else if (work.reference->territory.find(area) == nullptr || !may_change_area(work, area))
        wrong.push_back({input.area ? "/area_id" : "/position", "unknown_area", {}});
    if (!wrong.empty()) return refuse_fields(std::move(wrong));
    site.code = input.code;
    site.name = input.name;
    site.type = input.type;
    site.area = area;
    site.position = input.position;
    site.closed_on = input.closed_on;
    return site;
}

bool may_change_site(const DutyWork& work, const duty::Site& site) { return may_change_area(work, site.area); }

void insert_site(DutyWork& work, const duty::Site& site) {
    work.stores.duty.insert_site(work.tenant(), site);
    work.note("site", "created", site.id.value, site.version, facts_of(site));
}

Result<void> update_site(DutyWork& work, duty::Site site) {
    ++site.version;
    if (!work.stores.duty.update_site(work.tenant(), site)) return refuse(ErrorCode::changed_meanwhile);
    work.note("site", "changed", site.id.value, site.version, facts_of(site));
    return {};
}

Result<SiteId> create_site(const App& app, const Caller& caller, const SiteInput& input) {
    const auto id = app.ids.next<SiteId>();
    return as_id<SiteId>(in_duty_unit(app, caller, [&](DutyWork& work) -> Result<std::int64_t> {
        duty::Site blank;
        blank.id = id;
        const auto site = site_from(work, input, std::move(blank));
        if (!site) return tl::make_unexpected(site.error());
        insert_site(work, *site);
        return id.value;
    }));
}

Result<SiteId> change_site(const App& app, const Caller& caller, SiteId id, std::int32_t version, const SiteInput& input) {
    return as_id<SiteId>(in_duty_unit(app, caller, [&](DutyWork& work) -> Result<std::int64_t> {
        const auto* const before = work.book->site(id);
        if (before == nullptr || !may_change_area(work, before->area)) return refuse(ErrorCode::not_found);
        if (before->version != version) return refuse(ErrorCode::changed_meanwhile);
        auto site = site_from(work, input, *before);
        if (!site) return tl::make_unexpected(site.error());
        if (const auto done = update_site(work, *std::move(site)); !done) return tl::make_unexpected(done.error());
        return id.value;
    }));
}

}  // namespace jingwei::app
