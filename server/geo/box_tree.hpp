#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace jingwei::geo {

/// A closed rectangle of whole numbers of any unit.
struct Extent {
    std::int64_t west{};
    std::int64_t south{};
    std::int64_t east{};
    std::int64_t north{};

    bool overlaps(const Extent& other) const {
        return west <= other.east && other.west <= east && south <= other.north && other.south <= north;
    }
    void include(const Extent& other) {
        west = std::min(west, other.west);
        south = std::min(south, other.south);
        east = std::max(east, other.east);
        north = std::max(north, other.north);
    }
};

/// Rectangles packed along a Morton curve, for "which of them overlap this one?". Immutable; items are numbered as given.
class BoxTree {
public:
    explicit BoxTree(const std::vector<Extent>& boxes);

    /// Calls found(item) for every box that overlaps the window, in no order of interest.
    template <class Found>
    void query(const Extent& window, Found found) const;
    /// Calls found(item, other) once for every two boxes that overlap, in no order of interest.
    template <class Found>
    void for_each_pair(Found found) const {
        for (std::size_t level = 0; level < levels_.size(); ++level) pairs_within(level, found);
    }

private:
    static constexpr std::size_t kFan = 8;

    /// Pairs below two boxes of this level that are brothers.
    template <class Found>
    void pairs_within(std::size_t level, Found& found) const {
        const auto& boxes = levels_[level];
        for (std::size_t first = 0; first < boxes.size(); first += kFan) {
            const std::size_t end = std::min(first + kFan, boxes.size());
            for (std::size_t a = first; a < end; ++a) {
                for (std::size_t b = a + 1; b < end; ++b) {
                    if (boxes[a].overlaps(boxes[b])) pairs_across(level, a, b, found);
                }
            }
        }
    }
    template <class Found>
    void pairs_across(std::size_t level, std::size_t a, std::size_t b, Found& found) const {
        if (level == 0) {
            found(items_[a], items_[b]);
            return;
        }
        const Extent& other = levels_[level][b];
        const auto& boxes = levels_[level - 1];
        for (std::size_t i = a * kFan, end = std::min(i + kFan, boxes.size()); i < end; ++i) {
            if (!boxes[i].overlaps(other)) continue;
            for (std::size_t j = b * kFan, last = std::min(j + kFan, boxes.size()); j < last; ++j) {
                if (boxes[i].overlaps(boxes[j])) pairs_across(level - 1, i, j, found);
            }
        }
    }

    std::vector<std::uint32_t> items_;         // position on the curve → number as given
    std::vector<std::vector<Extent>> levels_;  // boxes on the curve, then boxes of kFan of the level before
};

template <class Found>
void BoxTree::query(const Extent& window, Found found) const {
    struct Step {
        std::size_t level;
        std::size_t first;
    };
    if (items_.empty()) return;
    std::array<Step, kFan * 16> open;  // enough for 2^32 boxes, and no allocation
    std::size_t waiting = 0;
    open[waiting++] = {levels_.size() - 1, 0};
    while (waiting > 0) {
        const Step at = open[--waiting];
        const auto& boxes = levels_[at.level];
        const std::size_t end = std::min(boxes.size(), at.first + kFan);
        for (std::size_t i = at.first; i < end; ++i) {
            if (!boxes[i].overlaps(window)) continue;
            if (at.level == 0) found(items_[i]);
            else open[waiting++] = {at.level - 1, i * kFan};
        }
    }
}

}  // namespace jingwei::geo
