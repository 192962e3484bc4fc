#include "support/small_district.hpp"

#include "domain/catalog/read_catalog_json.hpp"

namespace jingwei::testing {
namespace {

constexpr std::string_view kClasses = R"({"classes":[
 {"id":"1","code":"01-10","name":{"zh-CN":"暴露垃圾","en":"Exposed rubbish"},"short_name":{"zh-CN":"暴露垃圾","en":"Rubbish"},
  "hint":{"zh-CN":"拍全貌","en":"Show all of it"},"group":"litter","responsible_role":"sanitation",
  "conditions":[{"id":"1","code":"1","text":{"zh-CN":"散落","en":"Scattered"},"limit":"W4h",
   "closing_condition":{"zh-CN":"清除","en":"Cleared"},"photo_after_required":true}]},
 {"id":"2","code":"04-10","name":{"zh-CN":"非机动车乱停放","en":"Bikes parked badly"},"short_name":{"zh-CN":"非机动车乱停","en":"Bikes"},
  "hint":{"zh-CN":"拍到车辆","en":"Show the bikes"},"group":"parking","responsible_role":"community",
  "conditions":[{"id":"2","code":"1","text":{"zh-CN":"占道","en":"In the way"},"limit":"U2h",
   "closing_condition":{"zh-CN":"摆放整齐","en":"In a row"}}]},
 {"id":"3","code":"06-07","name":{"zh-CN":"窗口服务问题","en":"Window service"},"short_name":{"zh-CN":"窗口服务","en":"Service"},
  "hint":{"zh-CN":"写明窗口","en":"Name the window"},"group":"other","responsible_role":"unit_concerned","is_private":true,
  "conditions":[{"id":"3","code":"1","text":{"zh-CN":"态度","en":"Manner"},"limit":"W2d",
   "closing_condition":{"zh-CN":"已答复","en":"Answered"}}]}]})";

geo::MultiPolygon square(double west, double south, double east, double north) {
    const auto at = [](double lon, double lat) { return *geo::position_from_degrees(lon, lat); };
    return {{{.outer = {at(west, south), at(east, south), at(east, north), at(west, north)}, .holes = {}}}};
}

grid::Area area(std::int64_t id, const char* code, const char* name, int depth, std::int64_t parent, geo::MultiPolygon shape) {
    return {.id = AreaId{id},
            .code = code,
            .name = {name, code},
            .depth = depth,
            .parent = AreaId{parent},
            .path = {},
            .shape = std::move(shape)};
}

std::vector<grid::Area> areas() {
    return {
        area(101, "d", "区", 0, 0, square(113.00, 34.00, 113.04, 34.02)),
        area(102, "west", "西办", 1, 101, square(113.00, 34.00, 113.02, 34.02)),
        area(103, "east", "东办", 1, 101, square(113.02, 34.00, 113.04, 34.02)),
        area(104, "west-1", "西一组", 2, 102, square(113.00, 34.01, 113.02, 34.02)),
        area(105, "west-2", "西二组", 2, 102, square(113.00, 34.00, 113.02, 34.01)),
        area(106, "east-1", "东一组", 2, 103, square(113.02, 34.01, 113.04, 34.02)),
        area(107, "east-2", "东二组", 2, 103, square(113.02, 34.00, 113.04, 34.01)),
    };
}

/// One of every role; the login is the role's word.
std::vector<Person> people(const SmallDistrict& district) {
    std::vector<Person> all;
    std::int64_t id = 500;
    for (const auto& role : org::kRoles) {
        Person person{
            .id = AccountId{id++}, .login = std::string{role.name}, .role = role.role, .unit = district.desk, .area = {}};
        if (role.role == org::Role::unit_staff) person.unit = district.sanitation;
        if (role.role == org::Role::grid_chief || role.role == org::Role::grid_worker) {
            person.unit = district.west_community;
            person.area = AreaId{102};
        }
        if (role.role == org::Role::verifier) person.unit = district.inspection;
        all.push_back(std::move(person));
    }
    return all;
}

}  // namespace

City small_district(const SmallDistrict& district) {
    return {.tenant = district.tenant,
            .levels = {{0, "district", {"区", "District"}}, {1, "office", {"办", "Office"}}, {2, "group", {"小组", "Group"}}},
            .areas = areas(),
            .classes = catalog::read_catalog_json(kClasses).value(),
            .calendar = {},
            .units = {{district.sanitation, "sanitation", {"环卫中心", "Sanitation"}, {}, "sanitation", {}},
                      {district.west_community, "west", {"西社区", "West community"}, {}, "community", AreaId{102}},
                      {district.east_community, "east", {"东社区", "East community"}, {}, "community", AreaId{103}},
                      {district.desk, "desk", {"指挥中心", "Desk"}, {}, "desk", {}},
                      {district.inspection, "inspection", {"督查组", "Inspection"}, {}, "inspection", {}}},
            .posts = {{PostId{21}, "sanitation-1", {"东片清运班", "Eastern crew"}, district.sanitation}},
            .people = people(district)};
}

}  // namespace jingwei::testing
