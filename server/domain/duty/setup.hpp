#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/text.hpp"
#include "domain/catalog/catalog.hpp"
#include "domain/duty/duty.hpp"
#include "domain/grid/territory.hpp"

namespace jingwei::duty {

/// Who may hold a duty.
enum class HeldBy : std::uint8_t { person, unit, either };
BOOST_DESCRIBE_ENUM(HeldBy, person, unit, either)

/// One kind of duty (责任). Roles are data of the district; the program itself knows only kGridChief and kSiteChief.
struct DutyRole {
    std::string code;  // 1…40 of a-z, 0-9 and _
    LocalizedText name;
    HeldBy held_by{HeldBy::person};
    bool exclusive{};  // one holder for one target on one day

    friend bool operator==(const DutyRole&, const DutyRole&) = default;
};

/// A duty that every area of a level, or every site, must have.
struct Requirement {
    int depth{};  // of the territory, or of an overlay; kSites for sites
    std::string duty;
    bool deputy{};                       // and a deputy with it
    std::optional<std::string> layer{};  // of an overlay; none: the territory

    std::string_view layer_word() const { return layer ? std::string_view{*layer} : grid::kTerritoryLayer; }

    static constexpr int kSites = -1;
    friend bool operator==(const Requirement&, const Requirement&) = default;
};

/// What a district decides about duties.
struct Setup {
    std::vector<DutyRole> roles;
    std::vector<Requirement> required;
    int version{};  // 0 = the default, never saved
    /// The document with which the district released the names of those who answer, for printed plates; none: posts and units only.
    std::optional<std::string> names_signed{};

    const DutyRole* find(std::string_view code) const;
    friend bool operator==(const Setup&, const Setup&) = default;
};

inline constexpr std::string_view kGridChief = "grid_chief";
inline constexpr std::string_view kSiteChief = "site_chief";
inline constexpr std::string_view kResponsibleUnit = "responsible_unit";

/// 分包领导, 网格长, 网格员, 楼栋长, 点位长, 核查员, 共建单位, 责任单位; an office needs a leader and a chief, a village a chief with a
/// deputy and a worker, a building its leader, a site its chief.
const Setup& default_setup();

/// Refuses with pointers such as "/roles/2/code": codes that are malformed or repeated, missing names, requirements of unknown
/// duties, levels or overlays, and a setup without the duties the program itself knows.
Result<void> check_setup(const Setup& setup, const std::vector<grid::Level>& levels,
                         const std::vector<grid::Overlay>& overlays = {});

/// Kinds of site (点位类型).
inline constexpr std::array kSiteTypes{
    catalog::NamedWord{"main_road", "主次干道", "Main road"},
    catalog::NamedWord{"commercial_street", "商业大街", "Commercial street"},
    catalog::NamedWord{"back_lane", "背街小巷", "Back lane"},
    catalog::NamedWord{"crossing", "交通路口", "Crossing"},
    catalog::NamedWord{"residential_quarter", "居民小区", "Residential quarter"},
    catalog::NamedWord{"office_hall", "街道(镇)办事大厅", "Sub-district office"},
    catalog::NamedWord{"community_centre", "社区居委会", "Community centre"},
    catalog::NamedWord{"cultural_station", "综合文化站", "Cultural station"},
    catalog::NamedWord{"farmers_market", "农贸市场", "Farmers' market"},
    catalog::NamedWord{"supermarket", "商场超市", "Mall or supermarket"},
    catalog::NamedWord{"restaurant", "餐饮店", "Restaurant"},
    catalog::NamedWord{"hotel", "宾馆饭店", "Hotel"},
    catalog::NamedWord{"service_hall", "窗口单位", "Service hall"},
    catalog::NamedWord{"hospital", "医院", "Hospital"},
    catalog::NamedWord{"school", "学校", "School"},
    catalog::NamedWord{"school_surroundings", "校园周边", "School surroundings"},
    catalog::NamedWord{"bus_stop", "公交站台", "Bus stop"},
    catalog::NamedWord{"station", "车站", "Station"},
    catalog::NamedWord{"park", "公园", "Park"},
    catalog::NamedWord{"square", "广场", "Square"},
    catalog::NamedWord{"public_toilet", "公共厕所", "Public toilet"},
    catalog::NamedWord{"construction_site", "建筑工地", "Construction site"},
    catalog::NamedWord{"urban_fringe", "城乡结合部", "Urban fringe"},
    catalog::NamedWord{"village", "行政村", "Village"},
    catalog::NamedWord{"river", "河道沟渠", "River or ditch"},
    catalog::NamedWord{"other", "其他", "Other"},
};
const catalog::NamedWord* find_site_type(std::string_view word);

}  // namespace jingwei::duty
