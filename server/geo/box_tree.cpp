#include "geo/box_tree.hpp"

#include <numeric>
#include <utility>

namespace jingwei::geo {
namespace {

/// Every second bit of the result is a bit of the number.
std::uint64_t spread_bits(std::uint64_t bits) {
    bits &= 0xFFFFFFFFU;
    bits = (bits | bits << 16U) & 0x0000FFFF0000FFFFU;
    bits = (bits | bits << 8U) & 0x00FF00FF00FF00FFU;
    bits = (bits | bits << 4U) & 0x0F0F0F0F0F0F0F0FU;
    bits = (bits | bits << 2U) & 0x3333333333333333U;
    return (bits | bits << 1U) & 0x5555555555555555U;
}

/// How far to shift so that the extent fits 24 bits: then both coordinates make one key.
unsigned shift_for(std::int64_t size) {
    unsigned shift = 0;
    while ((size >> shift) >= (std::int64_t{1} << 24)) ++shift;
    return shift;
}

}  // namespace

BoxTree::BoxTree(const std::vector<Extent>& boxes) {
    if (boxes.empty()) return;
    Extent all = boxes.front();
    for (const Extent& box : boxes) all.include(box);
    const unsigned shift = std::max(shift_for(all.east - all.west), shift_for(all.north - all.south));
    std::vector<std::pair<std::uint64_t, std::uint32_t>> keys(boxes.size());
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const Extent& box = boxes[i];
        const auto x = static_cast<std::uint64_t>(((box.west - all.west) / 2 + (box.east - all.west) / 2) >> shift);
        const auto y = static_cast<std::uint64_t>(((box.south - all.south) / 2 + (box.north - all.south) / 2) >> shift);
        keys[i] = {spread_bits(x) | spread_bits(y) << 1U, static_cast<std::uint32_t>(i)};
    }
    std::sort(keys.begin(), keys.end());
    items_.reserve(boxes.size());
    levels_.emplace_back().reserve(boxes.size());
    for (const auto& [key, item] : keys) {
        items_.push_back(item);
        levels_.front().push_back(boxes[item]);
    }
    while (levels_.back().size() > kFan) {
        const auto& below = levels_.back();
        std::vector<Extent> above;
        above.reserve(below.size() / kFan + 1);
        for (std::size_t i = 0; i < below.size(); ++i) {
            if (i % kFan == 0) above.push_back(below[i]);
            else above.back().include(below[i]);
        }
        levels_.push_back(std::move(above));
    }
}

}  // namespace jingwei::geo
