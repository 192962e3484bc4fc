#include <algorithm>
#include <unordered_map>

#include "geo/arrangement.hpp"

namespace jingwei::geo {
namespace {

struct SpotHash {
    std::size_t operator()(const Spot& at) const {
        const auto mixed = static_cast<std::uint64_t>(at.x) * 0x9E3779B97F4A7C15ULL + static_cast<std::uint64_t>(at.y);
        return static_cast<std::size_t>((mixed ^ mixed >> 29U) * 0xBF58476D1CE4E5B9ULL);
    }
};

/// Cuts a loop where it comes back to a node: each part then meets every node once.
void take_apart(const Loop& loop, std::vector<Loop>& simple) {
    std::unordered_map<Spot, std::size_t, SpotHash> place;
    Loop stack;
    for (const Spot& at : loop) {
        const auto [seen, fresh] = place.try_emplace(at, stack.size());
        if (fresh) {
            stack.push_back(at);
            continue;
        }
        const std::size_t first = seen->second;
        Loop part(stack.begin() + static_cast<std::ptrdiff_t>(first), stack.end());
        for (std::size_t i = first + 1; i < stack.size(); ++i) place.erase(stack[i]);
        stack.resize(first + 1);
        if (part.size() > 2) simple.push_back(std::move(part));
    }
    if (stack.size() > 2) simple.push_back(std::move(stack));
}

enum class Where { inside, outside, border };

Where where(const Loop& loop, Spot point) {
    bool odd = false;
    Spot previous = loop.back();
    for (const Spot& next : loop) {
        const Spot low = previous.y <= next.y ? previous : next;
        const Spot high = previous.y <= next.y ? next : previous;
        previous = next;
        if (point.y < low.y || point.y > high.y) continue;
        const Wide side = turn(low, high, point);
        if (side == 0 && point.x >= std::min(low.x, high.x) && point.x <= std::max(low.x, high.x)) return Where::border;
        if (point.y < high.y && side < 0) odd = !odd;
    }
    return odd ? Where::inside : Where::outside;
}

/// Loops do not cross, so the first corner that is not on the other's border decides.
bool lies_in(const Loop& hole, const Loop& outer) {
    for (const Spot& corner : hole) {
        const Where at = where(outer, corner);
        if (at != Where::border) return at == Where::inside;
    }
    return true;
}

/// Turning clockwise around `centre` from `back`: is `a` met before `b`?
bool sooner_clockwise(Spot centre, Spot back, Spot a, Spot b) {
    const auto quarter = [&](Spot p) {
        const Wide side = turn(centre, back, p);
        if (side != 0) return side < 0 ? 0 : 2;
        const Wide along = Wide{back.x - centre.x} * (p.x - centre.x) + Wide{back.y - centre.y} * (p.y - centre.y);
        return along < 0 ? 1 : 3;
    };
    if (quarter(a) != quarter(b)) return quarter(a) < quarter(b);
    return turn(centre, a, b) < 0;
}

}  // namespace

Wide double_area(const Loop& loop) {
    Wide twice = 0;
    for (std::size_t i = 1; i + 1 < loop.size(); ++i) twice += turn(loop[0], loop[i], loop[i + 1]);
    return twice;
}

std::vector<LoopPolygon> polygons_of(std::vector<Loop> loops) {
    std::vector<Loop> simple;
    for (const Loop& loop : loops) take_apart(loop, simple);
    std::vector<std::pair<Wide, LoopPolygon>> outers;
    std::vector<Loop> holes;
    for (Loop& loop : simple) {
        const Wide area = double_area(loop);
        if (area > 0) outers.emplace_back(area, LoopPolygon{.outer = std::move(loop), .holes = {}});
        else if (area < 0) holes.push_back(std::move(loop));
    }
    std::stable_sort(outers.begin(), outers.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (Loop& hole : holes) {
        for (auto& [area, polygon] : outers) {
            if (!lies_in(hole, polygon.outer)) continue;
            polygon.holes.push_back(std::move(hole));
            break;
        }
    }
    std::vector<LoopPolygon> polygons;
    for (auto polygon = outers.rbegin(); polygon != outers.rend(); ++polygon) polygons.push_back(std::move(polygon->second));
    return polygons;
}

std::vector<Loop> join_edges(std::vector<std::pair<Spot, Spot>> edges) {
    std::sort(edges.begin(), edges.end());
    std::vector<bool> used(edges.size(), false);
    const auto way_on = [&](std::size_t walk, std::size_t start) {
        const auto [back, from] = edges[walk];
        std::size_t best = edges.size();
        auto way = std::lower_bound(edges.begin(), edges.end(), std::pair{from, Spot{INT64_MIN, INT64_MIN}});
        for (; way != edges.end() && way->first == from; ++way) {
            const auto number = static_cast<std::size_t>(way - edges.begin());
            if (used[number] && number != start) continue;
            if (best == edges.size() || sooner_clockwise(from, back, way->second, edges[best].second)) best = number;
        }
        return best;
    };
    std::vector<Loop> loops;
    for (std::size_t start = 0; start < edges.size(); ++start) {
        if (used[start]) continue;
        Loop loop;
        std::size_t walk = start;
        do {
            used[walk] = true;
            loop.push_back(edges[walk].first);
            walk = way_on(walk, start);
        } while (walk != start && walk != edges.size());
        if (walk == start) loops.push_back(std::move(loop));
    }
    return loops;
}

}  // namespace jingwei::geo
