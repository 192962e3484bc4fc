#pragma once
#include <memory>
#include <stdexcept>

#include "domain/duty/suggest.hpp"

namespace jingwei::duty::testing {

constexpr Day day(int year, unsigned month, unsigned of_month) {
    return Day{std::chrono::year_month_day{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{of_month}}};
}
constexpr Day kToday = day(2026, 3, 2);

inline constexpr AreaId kDistrict{1}, kWest{2}, kEast{3}, kVillage{4}, kOther{5}, kGroup{6}, kFarGroup{7};
inline constexpr UnitId kOffice{11}, kCommunity{12}, kSanitation{13}, kSquad{14}, kCoBuilder{15};
inline constexpr PersonId kChief{21}, kDeputy{22}, kLeader{23};

/// One district of two offices; the west has two villages, the first of them a group. Nothing is drawn.
inline grid::Territory territory() {
    const auto area = [](AreaId id, const char* code, const char* name, int depth, AreaId parent) {
        grid::Area one;
        one.id = id;
        one.code = code;
        one.name = {name, code};
        one.depth = depth;
        one.parent = parent;
        return one;
    };
    std::vector<grid::Level> levels{{0, "district", {"区", "District"}},
                                    {1, "office", {"街道", "Office"}},
                                    {2, "village", {"村(居)", "Village"}},
                                    {3, "group", {"小组", "Group"}}};
    auto built = grid::Territory::build(
        {EditionId{1}, "t", Instant{}, true}, std::move(levels),
        {area(kDistrict, "d", "开发区", 0, {}), area(kWest, "w", "西街道", 1, kDistrict),
         area(kEast, "e", "东街道", 1, kDistrict), area(kVillage, "v", "新民", 2, kWest), area(kOther, "o", "和顺", 2, kWest),
         area(kGroup, "g", "一组", 3, kVillage), area(kFarGroup, "f", "二组", 3, kOther)});
    if (!built) throw std::logic_error{"the little district does not fit together"};
    return *std::move(built);
}

inline Directory directory() {
    return {{{kOffice, "J", {"西街道办", "West Office"}, {}, "sub_district", kWest, "office"},
             {kCommunity, "V", {"新民社区", "Xinmin"}, kOffice, "community", kVillage, "village"},
             {kSanitation, "S", {"环卫中心", "Sanitation"}, {}, "sanitation", {}, "department"},
             {kSquad, "Q", {"执法中队", "Squad"}, {}, "urban_management", kWest, "department"},
             {kCoBuilder, "Z", {"市文献馆", "Archive"}, {}, "", {}, "city_direct"}},
            {{PostId{31}, "S-1", {"调度岗", "Control"}, kSanitation}, {PostId{32}, "V-1", {"网格长岗", "Chief"}, kCommunity}}};
}

inline catalog::ProblemClass problem(const char* code, const char* role) {
    catalog::ProblemClass one;
    one.id = ClassId{code[1] - '0' + 100};
    one.code = code;
    one.name = {code, code};
    one.short_name = {code, code};
    one.group = "litter";
    one.responsible_role = role;
    catalog::FilingCondition condition;
    condition.id = ConditionId{one.id.value * 10};
    condition.code = "1";
    condition.text = {"有", "there"};
    condition.limit = *worktime::parse_limit("W1d");
    condition.closing_condition = {"无", "gone"};
    one.conditions.push_back(std::move(condition));
    return one;
}

inline Person person(PersonId id, const char* code, const char* name) {
    return {.id = id,
            .code = code,
            .name = {name, name},
            .masked_phone = "",
            .unit = kCommunity,
            .post = PostId{32},
            .left_on = kForever,
            .version = 1};
}

/// A chief with a deputy, and a leader.
inline RegisterRows people() {
    RegisterRows rows;
    rows.setup = default_setup();
    rows.people = {person(kChief, "P1", "新民·网格长岗"), person(kDeputy, "P2", "新民·副网格长岗"),
                   person(kLeader, "P3", "分包领导岗")};
    return rows;
}

inline Assignment holds(std::int64_t id, AreaId area, const char* duty, PersonId who, Days days = {}, PersonId deputy = {}) {
    return {.id = AssignmentId{id},
            .target = {.kind = TargetKind::area, .area = area, .site = {}, .class_code = {}},
            .duty = duty,
            .holder = {who, {}},
            .deputy = deputy,
            .days = days,
            .version = 1};
}

}  // namespace jingwei::duty::testing
