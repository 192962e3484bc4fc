#include "demo/organisation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "demo/names.hpp"

namespace jingwei::demo {
namespace {

struct Department {
    std::string_view code;
    std::string_view role;
    NamePair name;
    NamePair post;
};

/// Departments and companies that answer for the whole district.
constexpr std::array kDepartments{
    Department{"D01", "urban_management", {"区综合执法局", "Urban Management Bureau"}, {"值班岗", "Duty post"}},
    Department{"D02", "sanitation", {"区环卫中心", "Sanitation Centre"}, {"调度岗", "Control post"}},
    Department{"D03", "municipal_works", {"区市政设施中心", "Municipal Works Centre"}, {"抢修岗", "Repair post"}},
    Department{"D04", "parks", {"区园林绿化所", "Parks Office"}, {"养护岗", "Upkeep post"}},
    Department{"D05", "water_affairs", {"区水务站", "Water Affairs Station"}, {"河道巡护岗", "River post"}},
    Department{"D06", "lighting", {"区路灯所", "Street Lighting Office"}, {"维修岗", "Repair post"}},
    Department{"D07", "transport", {"区交通场站中心", "Transport Stops Centre"}, {"站务岗", "Stops post"}},
    Department{"D08", "traffic_police", {"区交警中队", "Traffic Police"}, {"勤务岗", "Duty post"}},
    Department{"D09", "housing", {"区住建服务中心", "Housing and Construction Centre"}, {"工地监管岗", "Site post"}},
    Department{"D10", "market_supervision", {"区市场监管所", "Market Supervision"}, {"市场巡查岗", "Market post"}},
    Department{"D11", "education", {"区教育办", "Education Office"}, {"校园周边岗", "School post"}},
    Department{"D12", "publicity", {"区宣传中心", "Publicity Centre"}, {"公益广告岗", "Boards post"}},
    Department{"D13", "cable_owner", {"线缆权属联合整治队", "Cable Owners' Joint Team"}, {"整治岗", "Cable post"}},
    Department{"D14", "facility_owner", {"管线设施权属单位", "Pipe and Cover Owners"}, {"抢险岗", "Emergency post"}},
    Department{"D15", "bike_operator", {"共享单车运维队", "Shared-Bike Operator"}, {"调度岗", "Control post"}},
    Department{"D16", "unit_concerned", {"区政务服务中心", "Government Service Centre"}, {"窗口督办岗", "Windows post"}},
};

/// Co-building units (共建单位), invented: five of the city, five of the district.
constexpr std::array<NamePair, 10> kCoBuilders{{
    {"市直共建一组(市文献馆)", "City Archive House"},
    {"市直共建二组(市气候站)", "City Climate Station"},
    {"市直共建三组(市测绘室)", "City Survey Room"},
    {"市直共建四组(市广播台)", "City Radio House"},
    {"市直共建五组(市农科所)", "City Farm Institute"},
    {"区直共建一组(区统计室)", "District Statistics Room"},
    {"区直共建二组(区档案室)", "District Records Room"},
    {"区直共建三组(区科创办)", "District Innovation Office"},
    {"区直共建四组(区体育中心)", "District Sports Centre"},
    {"区直共建五组(区图书馆)", "District Library"},
}};

class Builder {
public:
    Builder(const Ground& ground, IdSource& ids) : ground_{ground}, ids_{ids} {}

    Organisation build() {
        add_head();
        add_departments();
        add_offices();
        add_communities();
        for (std::size_t i = 0; i < kCoBuilders.size(); ++i) {
            const auto unit =
                add(fmt::format("Z{:02}", i + 1), kCoBuilders[i], out_.civility_office, "", ground_.villages[i].area);
            post(unit, {"共建联络岗", "Co-building post"});
        }
        for (auto& unit : out_.units) unit.kind = kind_of(unit);
        return std::move(out_);
    }

private:
    /// By the letter of its code: see the tables above.
    static std::string kind_of(const org::Unit& unit) {
        const auto numbered = [&](std::string_view from, std::string_view to) { return from <= unit.code && unit.code <= to; };
        if (unit.code == "A03") return "special_team";
        if (numbered("D13", "D15") || unit.code[0] == 'S') return "company";
        if (numbered("Z01", "Z05")) return "city_direct";
        if (numbered("Z06", "Z10")) return "district_direct";
        switch (unit.code[0]) {
            case 'A': return "headquarters";
            case 'J': return "office";
            case 'V': return "village";
            default: return "department";
        }
    }

    UnitId add(std::string code, NamePair name, UnitId parent, std::string_view role, AreaId home) {
        return add_named(std::move(code), LocalizedText{std::string{name.zh}, std::string{name.en}}, parent, role, home);
    }
    UnitId add_named(std::string code, LocalizedText name, UnitId parent, std::string_view role, AreaId home) {
        out_.units.push_back({.id = ids_.next<UnitId>(),
                              .code = std::move(code),
                              .name = std::move(name),
                              .parent = parent,
                              .role = std::string{role},
                              .home_area = home});
        return out_.units.back().id;
    }
    void post(UnitId unit, NamePair name) {
        const auto count = std::count_if(out_.posts.begin(), out_.posts.end(), [&](const auto& p) { return p.unit == unit; });
        out_.posts.push_back({.id = ids_.next<PostId>(),
                              .code = fmt::format("{}-{}", out_.find(unit)->code, count + 1),
                              .name = {std::string{name.zh}, std::string{name.en}},
                              .unit = unit});
    }

    void add_head() {
        out_.civility_office = add("A01", {"区文明办", "District Civility Office"}, {}, "", {});
        post(out_.civility_office, {"管理岗", "Office post"});
        post(out_.civility_office, {"分管领导岗", "Leader's post"});
        out_.command_centre = add("A02", {"区指挥中心", "District Command Centre"}, out_.civility_office, "", {});
        post(out_.command_centre, {"受理派遣岗", "Desk"});
        post(out_.command_centre, {"核查岗", "Verifier's post"});
        const auto special = add("A03", {"市指挥部驻区专项组", "City Headquarters' Special Team"}, {}, "", {});
        post(special, {"督查岗", "Supervisor's post"});
        out_.systems = add("A04", {"区信息中心", "District Information Centre"}, {}, "", {});
        post(out_.systems, {"系统管理岗", "Systems post"});
        post(out_.systems, {"审计岗", "Audit post"});
    }

    void add_departments() {
        for (const auto& d : kDepartments) {
            const auto unit = add(std::string{d.code}, d.name, {}, d.role, {});
            post(unit, d.post);
            if (d.role == "urban_management") bureau_ = unit;
            if (d.role == "sanitation") sanitation_centre_ = unit;
        }
    }

    void add_offices() {
        for (std::size_t i = 0; i < kOfficeCount; ++i) {
            const auto& [name, is_town] = kOffices[i];
            const AreaId home = ground_.offices[i];
            const auto office =
                add_named(fmt::format("J{:02}", i + 1),
                          LocalizedText{fmt::format("{}{}", name.zh, is_town ? "镇政府" : "街道办"),
                                        fmt::format("{} {}", name.en, is_town ? "Town Office" : "Sub-district Office")},
                          {}, "sub_district", home);
            post(office, {"网格长岗", "Grid chief's post"});
            post(office, {"分包领导岗", "Leader's post"});
            out_.offices.push_back(office);
            const auto squad = add_named(fmt::format("D01-{}", i + 1),
                                         LocalizedText{fmt::format("综合执法{}中队", chinese_number(i + 1)),
                                                       fmt::format("Urban Management Squad {}", i + 1)},
                                         bureau_, "urban_management", home);
            post(squad, {"执法岗", "Patrol post"});
            out_.squads.push_back(squad);
            if (i == kOfficeWithoutShopStation) continue;
            const auto shops = add_named(
                fmt::format("S{:02}", i + 1),
                LocalizedText{fmt::format("{}沿街商户联络站", name.zh), fmt::format("{} Shopkeepers' Station", name.en)}, office,
                "shop_owner", home);
            post(shops, {"联络岗", "Liaison post"});
        }
        add_sanitation_teams();
    }

    void add_sanitation_teams() {
        for (std::size_t i = 0; i < kOfficeCount; ++i) {
            const auto& name = kOffices[i].name;
            const auto team = add_named(
                fmt::format("D02-{}", i + 1),
                LocalizedText{fmt::format("区环卫中心·{}清运班", name.zh), fmt::format("Sanitation Centre, {} Team", name.en)},
                sanitation_centre_, "sanitation", ground_.offices[i]);
            post(team, {"清运岗", "Collection post"});
            out_.sanitation.push_back(team);
        }
    }

    void add_communities() {
        for (std::size_t i = 0; i < ground_.villages.size(); ++i) {
            const auto& village = ground_.villages[i];
            const auto& area =
                *std::find_if(ground_.areas.begin(), ground_.areas.end(), [&](const auto& a) { return a.id == village.area; });
            const auto unit =
                add_named(fmt::format("V{:02}", i + 1), area.name, out_.offices[village.office], "community", village.area);
            post(unit, {"网格长岗", "Grid chief's post"});
            post(unit, {"网格员岗", "Grid worker's post"});
            out_.communities.push_back(unit);
        }
    }

    const Ground& ground_;
    IdSource& ids_;
    Organisation out_;
    UnitId bureau_;
    UnitId sanitation_centre_;
};

}  // namespace

const org::Unit* Organisation::find(UnitId id) const {
    const auto it = std::find_if(units.begin(), units.end(), [&](const auto& unit) { return unit.id == id; });
    return it == units.end() ? nullptr : &*it;
}

PostId Organisation::first_post(UnitId unit) const {
    const auto it = std::find_if(posts.begin(), posts.end(), [&](const auto& post) { return post.unit == unit; });
    return it == posts.end() ? PostId{} : it->id;
}

Organisation make_organisation(const Ground& ground, IdSource& ids) { return Builder{ground, ids}.build(); }

}  // namespace jingwei::demo
