#include "geo/coverage.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <numeric>
#include <optional>
#include <unordered_map>

#include "geo/box_tree.hpp"
#include "geo/fine_area.hpp"

namespace jingwei::geo {
namespace {

Extent extent_of(const Loop& loop) {
    Extent box{loop.front().x, loop.front().y, loop.front().x, loop.front().y};
    for (const Spot& at : loop) box.include({at.x, at.y, at.x, at.y});
    return box;
}

std::vector<Strand> strands_of(std::span<const BorderEdge> edges) {
    std::vector<Strand> strands;
    strands.reserve(edges.size());
    for (const BorderEdge& edge : edges)
        strands.push_back({.from = fine(edge.from), .to = fine(edge.to), .tag = edge.owner, .weight = 1});
    return strands;
}

double lon_scale(Spot at) {
    return std::cos(static_cast<double>(at.y) / static_cast<double>(kFine) * 1e-7 * std::numbers::pi / 180);
}

/// Keeps a region when it is large enough and there is room; measures only what it must.
class Collector {
public:
    Collector(RegionList& list, const CoverageLimits& limits) : list_{list}, limits_{limits} {}

    bool wants(double area_m2) {
        if (area_m2 < limits_.min_area_m2 || area_m2 <= 0) {
            ++list_.small;
            return false;
        }
        list_.listed_m2 += area_m2;
        if (list_.regions.size() < limits_.max_regions) return true;
        ++list_.unlisted;
        return false;
    }
    /// `rough_m2` is what wants() was asked about.
    void add(std::vector<LoopPolygon> faces, double rough_m2, std::vector<std::uint32_t> owners) {
        const auto polygons = straightened(std::move(faces));
        Region region{.shape = positions_of(polygons, kFine),
                      .area_m2 = area_m2(polygons, kFine),
                      .border_m = 0,
                      .owners = std::move(owners)};
        for (const LoopPolygon& polygon : polygons) {
            region.border_m += length_m(polygon.outer, kFine);
            for (const Loop& hole : polygon.holes) region.border_m += length_m(hole, kFine);
        }
        list_.listed_m2 += region.area_m2 - rough_m2;
        list_.regions.push_back(std::move(region));
    }

private:
    RegionList& list_;
    const CoverageLimits& limits_;
};

double face_area_m2(const std::vector<Loop>& loops) {
    double area = 0;
    for (const Loop& loop : loops) area += signed_area_m2(loop, kFine);
    return area;
}

/// Owners along the face's border, the longest share first, `except` left out.
std::vector<std::uint32_t> neighbours_of(const Arrangement& plane, std::size_t face, const Loop& outer,
                                         std::optional<std::uint32_t> except) {
    auto lengths = plane.border(face, lon_scale(outer.front()));
    std::stable_sort(lengths.begin(), lengths.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    std::vector<std::uint32_t> owners;
    for (const auto& [owner, length] : lengths) {
        if (owner != except) owners.push_back(owner);
    }
    return owners;
}

bool touches(const Arrangement& plane, std::size_t face, std::uint32_t owner) {
    const auto border = plane.border(face, 1);
    return std::any_of(border.begin(), border.end(), [&](const auto& side) { return side.first == owner; });
}

/// The border along a walk as snapping left it.
void add_strands(const RingWalk& walk, const Snapping& snapping, std::vector<Strand>& strands) {
    Position from = walk.corner(0);
    for (std::uint32_t k = 1; k <= walk.size; ++k) {
        const Position to = walk.corner(k == walk.size ? 0 : k);
        snapping.for_each_piece(from, to, [&](Position a, Position b) {
            strands.push_back({.from = fine(a), .to = fine(b), .tag = walk.owner, .weight = 1});
        });
        from = to;
    }
}

/// Owners and the places where more lies than should, joined into groups that have nothing to do with each other: each
/// group is then looked at with the whole borders of its owners.
class Clusters {
public:
    Clusters(std::span<const RingWalk> walks, const Snapping& snapping) : walks_{walks}, snapping_{snapping} {
        for (std::uint32_t w = 0; w < walks.size(); ++w) {
            const RingWalk& walk = walks[w];
            Extent box = at(walk.corners[0]);
            for (std::uint32_t k = 1; k < walk.size; ++k) box.include(at(walk.corners[k]));
            const auto [entry, fresh] = number_.try_emplace(walk.owner, owners_.size());
            if (fresh) owners_.push_back({.owner = walk.owner, .box = box, .walks = {}});
            Member& member = owners_[entry->second];
            member.box.include(box);
            member.walks.push_back(w);
        }
        std::vector<Extent> boxes;
        boxes.reserve(owners_.size());
        for (const Member& member : owners_) boxes.push_back(member.box);
        tree_.emplace(boxes);
        joined_.resize(owners_.size());
        std::iota(joined_.begin(), joined_.end(), std::size_t{0});
        wanted_.resize(owners_.size(), false);
    }

    /// Everybody who may lie over this face belongs together: whose box meets a stretch of its border, or lies within.
    void add(const Loop& border) {
        constexpr std::size_t kStretch = 16;
        std::optional<std::size_t> first;
        const auto join = [&](std::size_t member) {
            wanted_[member] = true;
            if (first) joined_[root(member)] = root(*first);
            else first = member;
        };
        for (std::size_t begin = 0; begin < border.size(); begin += kStretch) {
            const std::size_t end = std::min(begin + kStretch, border.size());
            Extent box = spot(border[begin]);
            for (std::size_t i = begin; i <= end; ++i) box.include(spot(border[i == border.size() ? 0 : i]));
            tree_->query(box, join);
        }
        // Whoever lies within the face without meeting its border is not larger than it.
        const Extent whole = extent_of(border);
        const double room = std::abs(static_cast<double>(double_area(border))) / 2;
        tree_->query(whole, [&](std::size_t member) {
            const Extent& box = owners_[member].box;
            if (wanted_[member] && first && root(member) == root(*first)) return;
            if (box.west < whole.west || box.east > whole.east || box.south < whole.south || box.north > whole.north) return;
            if (ring_area(member) <= room * 1.01) join(member);
        });
    }

    /// Calls cluster(strands): the whole borders of one group's owners, snapped.
    template <class Cluster>
    void for_each(Cluster cluster) {
        std::map<std::size_t, std::vector<std::size_t>> groups;
        for (std::size_t member = 0; member < owners_.size(); ++member) {
            if (wanted_[member]) groups[root(member)].push_back(member);
        }
        for (const auto& [first, members] : groups) {
            std::vector<Strand> strands;
            for (const std::size_t member : members) {
                for (const std::uint32_t w : owners_[member].walks) add_strands(walks_[w], snapping_, strands);
            }
            cluster(std::move(strands));
        }
    }

private:
    struct Member {
        std::uint32_t owner{};
        Extent box;
        std::vector<std::uint32_t> walks;
    };

    static Extent spot(Spot at) { return {at.x, at.y, at.x, at.y}; }
    static Extent at(Position corner) { return spot(fine(corner)); }

    std::size_t root(std::size_t member) {
        while (joined_[member] != member) member = joined_[member] = joined_[joined_[member]];
        return member;
    }

    double ring_area(std::size_t member) const {
        double twice = 0;
        for (const std::uint32_t w : owners_[member].walks) {
            const RingWalk& walk = walks_[w];
            const Spot origin = fine(walk.corners[0]);
            double sum = 0;
            for (std::uint32_t k = 1; k + 1 < walk.size; ++k)
                sum += static_cast<double>(turn(origin, fine(walk.corners[k]), fine(walk.corners[k + 1])));
            twice += walk.backwards ? -sum : sum;
        }
        return twice / 2;
    }

    std::span<const RingWalk> walks_;
    const Snapping& snapping_;
    std::unordered_map<std::uint32_t, std::size_t> number_;
    std::vector<Member> owners_;
    std::optional<BoxTree> tree_;
    std::vector<std::size_t> joined_;
    std::vector<bool> wanted_;
};

/// Faces by the pair of owners over them.
using Pair = std::pair<std::uint32_t, std::uint32_t>;
using FacesOfPair = std::map<Pair, std::vector<std::uint32_t>>;

void list_overlaps(const Arrangement& plane, Coverage& coverage, Collector& overlaps, double min_area_m2) {
    const auto covers = plane.covers();
    FacesOfPair pairs;
    std::vector<double> area(plane.face_count());
    for (std::uint32_t face = 1; face < covers.size(); ++face) {
        std::vector<std::uint32_t> over;
        for (const auto& [owner, times] : covers[face]) {
            if (times > 0) over.push_back(owner);
        }
        if (over.size() < 2) continue;
        area[face] = face_area_m2(plane.loops(face));
        for (std::size_t i = 0; i < over.size(); ++i) {
            for (std::size_t j = i + 1; j < over.size(); ++j) pairs[{over[i], over[j]}].push_back(face);
        }
    }
    std::vector<bool> counted(plane.face_count(), false);
    for (const auto& [pair, faces] : pairs) {
        double sum = 0;
        for (const std::uint32_t face : faces) sum += area[face];
        if (sum >= min_area_m2) {
            for (const std::uint32_t face : faces) {
                if (!counted[face]) coverage.overlap_once_m2 += area[face];
                counted[face] = true;
            }
        }
        if (overlaps.wants(sum)) overlaps.add(plane.region(faces), sum, {pair.first, pair.second});
    }
}

void list_leaving(std::vector<Strand> strands, std::uint32_t outline_owner, Collector& leaving) {
    const Arrangement plane{strands};
    const auto covers = plane.covers();
    std::map<std::uint32_t, std::vector<std::uint32_t>> faces_of;
    for (std::uint32_t face = 1; face < covers.size(); ++face) {
        const bool in_outline = std::any_of(covers[face].begin(), covers[face].end(),
                                            [&](const auto& over) { return over.first == outline_owner && over.second > 0; });
        if (in_outline) continue;
        for (const auto& [owner, times] : covers[face]) {
            if (owner != outline_owner && times > 0) faces_of[owner].push_back(face);
        }
    }
    for (const auto& [owner, faces] : faces_of) {
        double sum = 0;
        for (const std::uint32_t face : faces) sum += face_area_m2(plane.loops(face));
        if (leaving.wants(sum)) leaving.add(plane.region(faces), sum, {owner});
    }
}

/// Almost everything is wrong: then the whole borders of all are cut up once, instead of what is unmatched first and then the
/// borders around it, which would be nearly the same work again.
bool mostly_unmatched(const std::vector<BorderEdge>& edges, std::span<const RingWalk> walks) {
    std::size_t all = 0;
    for (const RingWalk& walk : walks) all += walk.size;
    if (edges.size() * 8 < all) return false;
    std::vector<std::uint32_t> owners, with_faults;
    for (const RingWalk& walk : walks) owners.push_back(walk.owner);
    for (const BorderEdge& edge : edges) with_faults.push_back(edge.owner);
    const auto count = [](std::vector<std::uint32_t>& numbers) {
        std::sort(numbers.begin(), numbers.end());
        return std::unique(numbers.begin(), numbers.end()) - numbers.begin();
    };
    return count(with_faults) * 2 >= count(owners);
}

void list_gap(const Arrangement& plane, std::uint32_t face, const std::vector<Loop>& loops, Collector& gaps) {
    const double area = face_area_m2(loops);
    if (gaps.wants(area)) gaps.add(plane.region({face}), area, neighbours_of(plane, face, loops.front(), std::nullopt));
}

void audit_at_once(std::span<const RingWalk> walks, const Snapping& snapping, const CoverageLimits& limits, Coverage& coverage) {
    std::vector<Strand> strands;
    for (const RingWalk& walk : walks) add_strands(walk, snapping, strands);
    const Arrangement plane{strands};
    Collector gaps{coverage.gaps, limits};
    for (std::uint32_t face = 1; face < plane.face_count(); ++face) {
        if (plane.winding(face) == 0) list_gap(plane, face, plane.loops(face), gaps);
    }
    Collector overlaps{coverage.overlaps, limits};
    list_overlaps(plane, coverage, overlaps, limits.min_area_m2);
}

}  // namespace

Coverage audit_coverage(std::vector<BorderEdge> edges, std::span<const RingWalk> walks, const CoverageLimits& limits) {
    Coverage coverage;
    const Snapping snapping{edges, limits.tolerance_m};
    coverage.near_misses = snapping.near_misses();
    if (edges.empty()) return coverage;
    if (mostly_unmatched(edges, walks)) {
        audit_at_once(walks, snapping, limits, coverage);
        return coverage;
    }

    const Arrangement plane{strands_of(edges)};
    Collector gaps{coverage.gaps, limits};
    std::optional<Clusters> clusters;
    for (std::uint32_t face = 1; face < plane.face_count(); ++face) {
        if (plane.winding(face) == 1) continue;
        const auto loops = plane.loops(face);
        if (plane.winding(face) == 0) {
            list_gap(plane, face, loops, gaps);
            continue;
        }
        if (!clusters) clusters.emplace(walks, snapping);
        clusters->add(loops.front());
    }
    if (!clusters) return coverage;
    Collector overlaps{coverage.overlaps, limits};
    clusters->for_each(
        [&](const std::vector<Strand>& strands) { list_overlaps(Arrangement{strands}, coverage, overlaps, limits.min_area_m2); });
    return coverage;
}

Fit audit_fit(std::span<const BorderEdge> rim, std::span<const RingWalk> inside, std::span<const RingWalk> outline,
              std::uint32_t outline_owner, const CoverageLimits& limits) {
    // The outline turned round: where rim and outline agree they cancel, inside it one less is covered.
    std::vector<BorderEdge> edges{rim.begin(), rim.end()};
    for (const RingWalk& walk : outline) {
        Position from = walk.corner(0);
        for (std::uint32_t k = 1; k <= walk.size; ++k) {
            const Position to = walk.corner(k == walk.size ? 0 : k);
            edges.push_back({.from = to, .to = from, .owner = outline_owner});
            from = to;
        }
    }
    cancel_reverses(edges);
    Fit fit;
    const Snapping snapping{edges, limits.tolerance_m};
    fit.near_misses = snapping.near_misses();
    if (edges.empty()) return fit;

    const Arrangement plane{strands_of(edges)};
    Collector unfilled{fit.unfilled, limits};
    std::vector<RingWalk> all{inside.begin(), inside.end()};
    for (const RingWalk& walk : outline) {
        all.push_back(walk);
        all.back().owner = outline_owner;
    }
    std::optional<Clusters> clusters;
    for (std::uint32_t face = 1; face < plane.face_count(); ++face) {
        const int more = plane.winding(face);
        if (more == 0) continue;
        const auto loops = plane.loops(face);
        if (more < 0 && !touches(plane, face, outline_owner)) continue;  // a gap among the areas themselves
        if (more < 0) {
            const double area = face_area_m2(loops);
            if (unfilled.wants(area))
                unfilled.add(plane.region({face}), area, neighbours_of(plane, face, loops.front(), outline_owner));
            continue;
        }
        if (!clusters) clusters.emplace(all, snapping);
        clusters->add(loops.front());
    }
    if (!clusters) return fit;
    Collector leaving{fit.leaving, limits};
    clusters->for_each([&](std::vector<Strand> strands) { list_leaving(std::move(strands), outline_owner, leaving); });
    return fit;
}

}  // namespace jingwei::geo
