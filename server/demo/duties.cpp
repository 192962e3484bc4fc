#include "demo/duties.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "demo/names.hpp"

namespace jingwei::demo {
namespace {

using std::chrono::days;

constexpr days kSince{400};  // how long ago most duties began

struct SiteKind {
    std::string_view type;
    NamePair suffix;
};
constexpr std::array kSiteKinds{
    SiteKind{"farmers_market", {"农贸市场", " Market"}},       SiteKind{"residential_quarter", {"小区", " Quarter"}},
    SiteKind{"back_lane", {"背街小巷", " Back Lane"}},         SiteKind{"community_centre", {"社区服务大厅", " Centre"}},
    SiteKind{"public_toilet", {"公共厕所", " Public Toilet"}},
};
static_assert(kSiteKinds.size() == kSitesPerVillage);

/// What a leader and a co-building unit do together.
constexpr std::array<std::string_view, 6> kJointItems{"每周清洁日共同上岗一次", "认领一条背街小巷整治", "入户宣传文明公约",
                                                      "更新破损公益广告",       "楼道堆物集中清理",     "为志愿服务站添置物资"};

class DutyWriter {
public:
    DutyWriter(const Ground& ground, const Organisation& organisation, IdSource& ids, duty::Day today)
        : ground_{ground}, org_{organisation}, ids_{ids}, today_{today} {}

    Duties write() {
        out_.rows.setup = duty::default_setup();
        for (const auto& area : ground_.areas) names_.emplace(area.id, area.name);
        write_offices();
        write_villages();
        write_groups();
        write_sites();
        write_pairings();
        write_absence();
        write_ruling();
        return std::move(out_);
    }

private:
    PersonId person(LocalizedText name, UnitId unit, std::size_t post_index) {
        std::vector<PostId> posts;
        for (const auto& post : org_.posts) {
            if (post.unit == unit) posts.push_back(post.id);
        }
        const auto number = out_.rows.people.size() + 1;
        // No telephone number begins like this.
        const auto phone = fmt::format("1100000{:04}", number);
        out_.rows.people.push_back({.id = ids_.next<PersonId>(),
                                    .code = fmt::format("P{:04}", number),
                                    .name = std::move(name),
                                    .masked_phone = duty::mask_phone(phone),
                                    .unit = unit,
                                    .post = posts.empty() ? PostId{} : posts[std::min(post_index, posts.size() - 1)],
                                    .left_on = duty::kForever,
                                    .version = 1});
        const PersonId id = out_.rows.people.back().id;
        out_.phones.emplace(id, phone);
        return id;
    }

    void assign(AreaId area, std::string_view duty, duty::Holder holder, PersonId deputy = {}, duty::Day to = duty::kForever) {
        out_.rows.assignments.push_back({.id = ids_.next<AssignmentId>(),
                                         .target = {.kind = duty::TargetKind::area, .area = area, .site = {}, .class_code = {}},
                                         .duty = std::string{duty},
                                         .holder = holder,
                                         .deputy = deputy,
                                         .days = {today_ - kSince, to},
                                         .version = 1});
    }

    static LocalizedText post_of(const LocalizedText& place, std::string_view zh, std::string_view en) {
        return {fmt::format("{}·{}", place.zh_cn, zh), fmt::format("{}, {}", place.in(Locale::en), en)};
    }

    void write_offices() {
        for (std::size_t i = 0; i < ground_.offices.size(); ++i) {
            const LocalizedText name = org_.find(org_.offices[i])->name;
            const auto chief = person(post_of(name, "网格长岗", "grid chief"), org_.offices[i], 0);
            const auto deputy = person(post_of(name, "副网格长岗", "deputy grid chief"), org_.offices[i], 0);
            out_.office_chiefs.push_back(chief);
            assign(ground_.offices[i], "grid_chief", {chief, {}}, deputy);
            const std::size_t leaders = i == 0 ? kLeaderCount : 1;
            for (std::size_t k = 0; k < leaders; ++k) {
                const auto rank = i == 0 ? chinese_number(k + 1) : std::string{};
                const auto leader =
                    person(post_of(name, fmt::format("分包领导{}岗", rank), fmt::format("leader {}", k + 1)), org_.offices[i], 1);
                if (i == 0) out_.leaders.push_back(leader);
                if (k == 0) assign(ground_.offices[i], "lead_leader", {leader, {}}, chief);
            }
        }
    }

    void write_villages() {
        for (std::size_t v = 0; v < ground_.villages.size(); ++v) {
            const AreaId area = ground_.villages[v].area;
            const auto& name = names_.at(area);
            const auto chief = person(post_of(name, "网格长岗", "grid chief"), org_.communities[v], 0);
            const auto deputy = person(post_of(name, "副网格长岗", "deputy grid chief"), org_.communities[v], 0);
            const auto worker = person(post_of(name, "网格员岗", "grid worker"), org_.communities[v], 1);
            const bool alone = std::find(std::begin(kVillagesWithoutDeputy), std::end(kVillagesWithoutDeputy), v) !=
                               std::end(kVillagesWithoutDeputy);
            const auto to = v == kVillageWithExpiredChief ? today_ - days{5} : duty::kForever;
            if (v != kVillageWithoutChief) assign(area, "grid_chief", {chief, {}}, alone ? PersonId{} : deputy, to);
            if (v == kVillageWithTwoChiefs) assign(area, "grid_chief", {deputy, {}}, chief);
            assign(area, "grid_worker", {worker, {}});
            if (v == kVillageWhoseWorkerLeft) out_.rows.people.back().left_on = today_ - days{6};
            const bool in_force = v != kVillageWithoutChief && v != kVillageWithExpiredChief;
            out_.village_chiefs.push_back(in_force ? chief : PersonId{});
            out_.village_workers.push_back(worker);
        }
    }

    void write_groups() {
        std::size_t index = 0;
        for (const auto& area : ground_.areas) {
            if (area.depth != 3) continue;
            const auto village = std::find_if(ground_.villages.begin(), ground_.villages.end(),
                                              [&](const auto& one) { return one.area == area.parent; });
            const auto unit = org_.communities[static_cast<std::size_t>(village - ground_.villages.begin())];
            const auto& place = names_.at(area.id);
            const bool in_main = village->office == 0;
            if (in_main && index++ == kGroupWithoutLeader) continue;
            assign(area.id, "building_leader", {person(post_of(place, "楼栋长岗", "building leader"), unit, 1), {}});
        }
    }

    /// Five in each village of the main office; the village's chief or its leader answers for them.
    void write_sites() {
        for (std::size_t v = 0; v < kMainVillageCount; ++v) {
            const auto& village = ground_.villages[v];
            for (std::size_t k = 0; k < kSitesPerVillage; ++k) {
                const auto& kind = kSiteKinds[k];
                const auto number = out_.rows.sites.size();
                out_.rows.sites.push_back({.id = ids_.next<SiteId>(),
                                           .code = fmt::format("DW{:03}", number + 1),
                                           .name = {fmt::format("{}{}", village.stem, kind.suffix.zh),
                                                    fmt::format("{}{}", names_.at(village.area).in(Locale::en), kind.suffix.en)},
                                           .type = std::string{kind.type},
                                           .area = village.area,
                                           .position = position_of({village.centre.x + 60.0 * (static_cast<double>(k) - 2),
                                                                    village.centre.y + 40.0 * (static_cast<double>(k % 3) - 1)}),
                                           .closed_on = duty::kForever,
                                           .version = 1});
                if (number == kSiteWithoutChief) continue;
                const auto chief = k % 2 == 0 ? out_.village_chiefs[v] : out_.leaders[v % kLeaderCount];
                out_.rows.assignments.push_back(
                    {.id = ids_.next<AssignmentId>(),
                     .target = {.kind = duty::TargetKind::site, .area = {}, .site = out_.rows.sites.back().id, .class_code = {}},
                     .duty = std::string{duty::kSiteChief},
                     .holder = {chief, {}},
                     .deputy = {},
                     .days = {today_ - kSince, number % 20 == 7 ? today_ + days{12} : duty::kForever},
                     .version = 1});
            }
        }
    }

    std::vector<duty::JointItem> joint_items(std::size_t index) {
        std::vector<duty::JointItem> items;
        for (std::size_t k = 0; k < 3; ++k) {
            duty::JointItem item{.id = ids_.next<JointItemId>(),
                                 .title = std::string{kJointItems[(index + 2 * k) % kJointItems.size()]},
                                 .due_on = today_ + days{static_cast<int>(20 * k) - 15},
                                 .done_on = {},
                                 .version = 1};
            if (k == 0 && index % 4 != 3) item.done_on = *item.due_on - days{3};
            items.push_back(std::move(item));
        }
        return items;
    }

    /// Ten leaders with ten co-building units on twelve villages: the first two have one more.
    void write_pairings() {
        std::vector<UnitId> units;
        for (const auto& unit : org_.units) {
            if (unit.kind == "city_direct" || unit.kind == "district_direct") units.push_back(unit.id);
        }
        for (std::size_t i = 0; i < kLeaderCount; ++i) {
            std::vector<AreaId> areas{ground_.villages[i].area};
            if (i + kLeaderCount < kMainVillageCount) areas.push_back(ground_.villages[i + kLeaderCount].area);
            for (const AreaId area : areas) {
                assign(area, "lead_leader", {out_.leaders[i], {}});
                assign(area, "co_building_unit", {{}, units[i]});
            }
            out_.rows.pairings.push_back({.id = ids_.next<PairingId>(),
                                          .leader = out_.leaders[i],
                                          .unit = units[i],
                                          .areas = std::move(areas),
                                          .days = {today_ - kSince, duty::kForever},
                                          .items = joint_items(i),
                                          .version = 1});
        }
    }

    void write_absence() {
        out_.rows.absences.push_back({.id = ids_.next<AbsenceId>(),
                                      .person = out_.village_chiefs[kVillageWithAbsentChief],
                                      .days = {today_ - days{1}, today_ + days{5}},
                                      .reason = duty::AbsenceReason::training,
                                      .cancelled = false,
                                      .version = 1});
    }

    void write_ruling() {
        out_.rows.rulings.push_back({.id = ids_.next<RulingId>(),
                                     .number = {},  // given when it is written
                                     .class_code = "04-10",
                                     .area = ground_.villages[0].area,
                                     .unit = org_.squads[0],
                                     .reason = "占道经营涉及市场内外两家单位,经协调明确由执法中队牵头处置。",
                                     .days = {today_, duty::kForever},
                                     .version = 1});
    }

    const Ground& ground_;
    const Organisation& org_;
    IdSource& ids_;
    duty::Day today_;
    std::unordered_map<AreaId, LocalizedText> names_;
    Duties out_;
};

app::DutyEntry entry(std::string subject, std::int64_t id) {
    return {.subject = std::move(subject), .action = "created", .id = id, .version = 1, .facts = {}};
}

}  // namespace

void Duties::insert_into(app::Stores& stores, TenantId tenant, Instant now) const {
    std::vector<app::DutyEntry> entries;
    const auto note = [&](const char* subject, std::int64_t id) { entries.push_back(entry(subject, id)); };
    for (const auto& person : rows.people) {
        stores.duty.insert_person(tenant, person, phones.at(person.id));
        note("person", person.id.value);
    }
    for (const auto& site : rows.sites) {
        stores.duty.insert_site(tenant, site);
        note("site", site.id.value);
    }
    for (const auto& assignment : rows.assignments) {
        stores.duty.insert_assignment(tenant, assignment);
        note("assignment", assignment.id.value);
    }
    for (const auto& pairing : rows.pairings) {
        stores.duty.insert_pairing(tenant, pairing);
        note("pairing", pairing.id.value);
    }
    for (const auto& absence : rows.absences) {
        stores.duty.insert_absence(tenant, absence);
        note("absence", absence.id.value);
    }
    for (auto ruling : rows.rulings) {
        const int year = int{std::chrono::year_month_day{ruling.days.from}.year()};
        ruling.number = fmt::format("CD-{}-{:03}", year, stores.duty.next_number(tenant, fmt::format("ruling:{}", year)));
        stores.duty.insert_ruling(tenant, ruling);
        note("ruling", ruling.id.value);
    }
    org::Actor program;
    program.kind = org::Actor::Kind::system;
    stores.duty.journal(tenant, entries, app::origin_of(program, now));
}

Duties make_duties(const Ground& ground, const Organisation& organisation, IdSource& ids, duty::Day today) {
    return DutyWriter{ground, organisation, ids, today}.write();
}

}  // namespace jingwei::demo
