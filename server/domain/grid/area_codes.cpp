#include "domain/grid/area_codes.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace jingwei::grid {
namespace {

struct Place {
    std::size_t shape;  // its number in the caller's list
    std::int64_t middle_lon;
    std::int64_t middle_lat;
    std::int64_t south;
};

std::vector<Place> places_of(const std::vector<const geo::MultiPolygon*>& shapes) {
    std::vector<Place> places;
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        const auto box = geo::bounding_box(*shapes[i]);
        if (!box) continue;
        places.push_back({i, (std::int64_t{box->low.lon_e7} + box->high.lon_e7) / 2,
                          (std::int64_t{box->low.lat_e7} + box->high.lat_e7) / 2, box->low.lat_e7});
    }
    return places;
}

/// A row is the northernmost area left and all whose middle is not south of it.
std::vector<std::size_t> reading_order(std::vector<Place> places) {
    std::stable_sort(places.begin(), places.end(), [](const Place& a, const Place& b) { return a.middle_lat > b.middle_lat; });
    std::vector<std::size_t> order;
    for (auto row = places.begin(); row != places.end();) {
        const auto end =
            std::find_if(row + 1, places.end(), [south = row->south](const Place& place) { return place.middle_lat < south; });
        std::stable_sort(row, end, [](const Place& a, const Place& b) { return a.middle_lon < b.middle_lon; });
        for (; row != end; ++row) order.push_back(row->shape);
    }
    return order;
}

}  // namespace

std::vector<std::string> make_area_codes(std::string_view parent_code, const std::vector<const geo::MultiPolygon*>& shapes,
                                         std::size_t digits) {
    auto order = reading_order(places_of(shapes));
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        if (!geo::bounding_box(*shapes[i])) order.push_back(i);
    }
    std::vector<std::string> codes(shapes.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        const std::string number = fmt::format("{:0{}}", i + 1, digits);
        if (number.size() <= digits) codes[order[i]] = fmt::format("{}{}", parent_code, number);
    }
    return codes;
}

int digits_of(std::span<const Level> levels, const Area& area) {
    if (area.layer != kTerritoryLayer) return 0;
    const auto level = std::find_if(levels.begin(), levels.end(), [&](const Level& one) { return one.depth == area.depth; });
    return level == levels.end() ? 0 : level->digits;
}

bool is_segment(std::string_view code, std::string_view parent_code, int digits) {
    if (!code.starts_with(parent_code)) return false;
    const std::string_view segment = code.substr(parent_code.size());
    return segment.size() == static_cast<std::size_t>(digits) &&
           std::all_of(segment.begin(), segment.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace jingwei::grid
