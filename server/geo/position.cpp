#include "geo/position.hpp"

#include <algorithm>
#include <cmath>
#include <queue>

#include "geo/earth.hpp"

namespace jingwei::geo {
namespace {

bool in_degrees(double value, double limit) { return std::isfinite(value) && value >= -limit && value <= limit; }

std::int32_t to_e7(double degrees) { return static_cast<std::int32_t>(std::lround(degrees * 1e7)); }

double squared(double value) { return value * value; }

/// Puts a zero between all bits.
std::uint64_t spread(std::uint32_t bits) {
    std::uint64_t value = bits;
    value = (value | (value << 16U)) & 0x0000FFFF0000FFFFULL;
    value = (value | (value << 8U)) & 0x00FF00FF00FF00FFULL;
    value = (value | (value << 4U)) & 0x0F0F0F0F0F0F0F0FULL;
    value = (value | (value << 2U)) & 0x3333333333333333ULL;
    return (value | (value << 1U)) & 0x5555555555555555ULL;
}

std::uint32_t gather(std::uint64_t value) {
    value &= 0x5555555555555555ULL;
    value = (value | (value >> 1U)) & 0x3333333333333333ULL;
    value = (value | (value >> 2U)) & 0x0F0F0F0F0F0F0F0FULL;
    value = (value | (value >> 4U)) & 0x00FF00FF00FF00FFULL;
    value = (value | (value >> 8U)) & 0x0000FFFF0000FFFFULL;
    return static_cast<std::uint32_t>(value | (value >> 16U));
}

std::uint32_t lon_offset(Position at) { return static_cast<std::uint32_t>(std::int64_t{at.lon_e7} + kMaxLonE7); }
std::uint32_t lat_offset(Position at) { return static_cast<std::uint32_t>(std::int64_t{at.lat_e7} + kMaxLatE7); }

/// A box in unsigned offsets from the south-west end of the earth, both ends included.
struct Window {
    std::uint32_t west, south, east, north;
};

/// All cells that share the bits above `free_bits`: a rectangle of the earth and one run of the curve.
struct Block {
    std::uint64_t first;
    unsigned free_bits;

    std::uint64_t last() const { return first | ((std::uint64_t{1} << free_bits) - 1); }
    Window window() const { return {gather(first), gather(first >> 1U), gather(last()), gather(last() >> 1U)}; }
};

bool touches(const Window& a, const Window& b) {
    return a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north;
}
bool holds(const Window& outer, const Window& inner) {
    return outer.west <= inner.west && inner.east <= outer.east && outer.south <= inner.south && inner.north <= outer.north;
}

struct SmallerBlock {
    bool operator()(const Block& a, const Block& b) const { return a.free_bits < b.free_bits; }
};

/// Halves the largest block that is not all wanted until there are enough of them.
std::vector<CellRange> cover(const Window& wanted, std::size_t enough) {
    std::vector<CellRange> done;
    std::priority_queue<Block, std::vector<Block>, SmallerBlock> open;
    const auto keep = [&](const Block& block) {
        done.push_back({static_cast<std::int64_t>(block.first), static_cast<std::int64_t>(block.last())});
    };
    open.push({.first = 0, .free_bits = 63});
    while (!open.empty() && done.size() + open.size() < enough) {
        const Block block = open.top();
        open.pop();
        const unsigned bit = block.free_bits - 1;
        for (const Block half : {Block{block.first, bit}, Block{block.first | (std::uint64_t{1} << bit), bit}}) {
            if (!touches(wanted, half.window())) continue;
            if (holds(wanted, half.window())) keep(half);
            else open.push(half);
        }
    }
    for (; !open.empty(); open.pop()) keep(open.top());
    std::sort(done.begin(), done.end(), [](const CellRange& a, const CellRange& b) { return a.first < b.first; });
    return done;
}

/// Joins neighbours across gaps of at most `gap` cells.
std::vector<CellRange> join(const std::vector<CellRange>& ranges, std::int64_t gap) {
    std::vector<CellRange> joined;
    for (const auto& range : ranges) {
        if (!joined.empty() && range.first - joined.back().last - 1 <= gap) joined.back().last = range.last;
        else joined.push_back(range);
    }
    return joined;
}

}  // namespace

Result<Position> position_from_degrees(double lon, double lat) {
    if (!in_degrees(lon, 180.0) || !in_degrees(lat, 90.0)) return refuse_field("/position", "position");
    return Position{.lon_e7 = to_e7(lon), .lat_e7 = to_e7(lat)};
}

// Lambert's formula for long lines over reduced latitudes (P. D. Thomas, Spheroidal Geodesics, 1970).
double distance_m(Position a, Position b) {
    const double reduced_a = std::atan((1 - kFlattening) * std::tan(lat_degrees(a) * kRadians));
    const double reduced_b = std::atan((1 - kFlattening) * std::tan(lat_degrees(b) * kRadians));
    const double half_lon = (lon_degrees(b) - lon_degrees(a)) * kRadians / 2;
    const double chord =
        squared(std::sin((reduced_b - reduced_a) / 2)) + std::cos(reduced_a) * std::cos(reduced_b) * squared(std::sin(half_lon));
    if (chord <= 0) return 0;
    const double sigma = 2 * std::asin(std::min(1.0, std::sqrt(chord)));
    const double mean = (reduced_a + reduced_b) / 2;
    const double half = (reduced_b - reduced_a) / 2;
    const double cos_half_sigma = std::max(squared(std::cos(sigma / 2)), 1e-9);  // antipodes: keep it finite
    const double x = (sigma - std::sin(sigma)) * squared(std::sin(mean) * std::cos(half)) / cos_half_sigma;
    const double y = (sigma + std::sin(sigma)) * squared(std::cos(mean) * std::sin(half)) / squared(std::sin(sigma / 2));
    return kEquatorM * (sigma - kFlattening / 2 * (x + y));
}

Result<Box> box_from_degrees(double west, double south, double east, double north) {
    const auto low = position_from_degrees(west, south);
    const auto high = position_from_degrees(east, north);
    if (!low || !high || low->lon_e7 > high->lon_e7 || low->lat_e7 > high->lat_e7) return refuse_field("/bbox", "bbox");
    return Box{.low = *low, .high = *high};
}

Box box_around(Position centre, double radius_m) {
    constexpr double kLeastLatDegreeM = 110'000.0;  // the shortest degree of a meridian is 110,574 m
    const double reach_lat = std::max(0.0, radius_m) / kLeastLatDegreeM;
    const double farthest = std::min(90.0, std::abs(lat_degrees(centre)) + reach_lat);
    const double shrink = std::cos(farthest * kRadians);
    const double reach_lon = shrink < 1e-6 ? 360.0 : std::min(360.0, reach_lat / shrink);
    const auto cut = [](double degrees, double limit) { return to_e7(std::clamp(degrees, -limit, limit)); };
    return {.low = {cut(lon_degrees(centre) - reach_lon, 180), cut(lat_degrees(centre) - reach_lat, 90)},
            .high = {cut(lon_degrees(centre) + reach_lon, 180), cut(lat_degrees(centre) + reach_lat, 90)}};
}

// 32 bits of longitude on the even places and 31 of latitude on the odd ones are exactly 63.
std::int64_t cell(Position position) {
    return static_cast<std::int64_t>(spread(lon_offset(position)) | (spread(lat_offset(position)) << 1U));
}

std::vector<CellRange> cell_ranges(const Box& box, std::size_t max_ranges) {
    const std::size_t most = std::clamp<std::size_t>(max_ranges, 1, kMaxCellRanges);
    const Window wanted{lon_offset(box.low), lat_offset(box.low), lon_offset(box.high), lat_offset(box.high)};
    auto ranges = join(cover(wanted, most * 8), 0);
    if (ranges.size() <= most) return ranges;
    std::vector<std::int64_t> gaps;
    for (std::size_t i = 1; i < ranges.size(); ++i) gaps.push_back(ranges[i].first - ranges[i - 1].last - 1);
    const auto needed = static_cast<std::ptrdiff_t>(ranges.size() - most - 1);
    std::nth_element(gaps.begin(), gaps.begin() + needed, gaps.end());
    return join(ranges, gaps[static_cast<std::size_t>(needed)]);
}

}  // namespace jingwei::geo
