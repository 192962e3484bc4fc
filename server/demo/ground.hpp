#pragma once
#include <functional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "demo/partition.hpp"
#include "domain/grid/territory.hpp"

namespace jingwei::demo {

inline constexpr std::size_t kOfficeCount = 5;
inline constexpr std::size_t kMainVillageCount = 12;
inline constexpr std::size_t kMainGroupCount = 170;

/// A village or community: where it lies and which office it belongs to (0 = the main one).
struct Village {
    AreaId area;
    std::size_t office{};
    std::string stem;  // 新民, of 新民社区
    Point centre;
};

/// The ground of the district: its territory, and what addresses are made from.
struct Ground {
    std::vector<grid::Level> levels;
    std::vector<grid::Area> areas;
    AreaId district;
    std::vector<AreaId> offices;  // the main one first
    std::vector<Point> office_centres;
    std::vector<Village> villages;  // by code within their office
};

using NextAreaId = std::function<AreaId()>;

/// Five offices, 60 villages and about 325 groups without gap or overlap; the same for the same seed but for the ids.
Ground make_ground(std::uint32_t seed, const NextAreaId& next_id);

/// The same as a territory of its own, with areas numbered from 1: for tests and pictures.
grid::Territory territory(std::uint32_t seed);

}  // namespace jingwei::demo
