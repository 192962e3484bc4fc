#include "geo/reshape.hpp"

#include <algorithm>

#include "geo/fine_area.hpp"

namespace jingwei::geo {
namespace {

/// The rings of a shape as strands, the inside on the left.
template <class Tag>
void add_strands(const MultiPolygon& shape, Tag tag_of_part, std::vector<Strand>& strands) {
    std::uint32_t number = 0;
    const auto add = [&](const Ring& ring, bool hole, std::uint32_t tag) {
        const bool backwards = (signed_double_area(ring) < 0) != hole;
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const Spot a = plain(ring[i]), b = plain(ring[i + 1 == ring.size() ? 0 : i + 1]);
            strands.push_back({.from = backwards ? b : a, .to = backwards ? a : b, .tag = tag, .weight = 1});
        }
    };
    for (const Polygon& part : shape.parts) {
        const std::uint32_t tag = tag_of_part(number++);
        add(part.outer, false, tag);
        for (const Ring& hole : part.holes) add(hole, true, tag);
    }
}

/// Takes out pairs of an edge and its reverse.
void cancel(std::vector<std::pair<Spot, Spot>>& edges) {
    std::sort(edges.begin(), edges.end(), [](const auto& a, const auto& b) {
        const auto low = [](const auto& e) { return std::minmax(e.first, e.second); };
        return std::pair{std::pair<Spot, Spot>(low(a)), a.first} < std::pair{std::pair<Spot, Spot>(low(b)), b.first};
    });
    std::vector<std::pair<Spot, Spot>> kept;
    for (std::size_t i = 0; i < edges.size();) {
        std::size_t end = i, ups = 0;
        const std::pair<Spot, Spot> place = std::minmax(edges[i].first, edges[i].second);
        for (; end < edges.size() && std::pair<Spot, Spot>(std::minmax(edges[end].first, edges[end].second)) == place; ++end)
            ups += edges[end].first == place.first ? 1U : 0U;
        const std::size_t downs = end - i - ups;
        for (std::size_t k = downs; k < ups; ++k) kept.push_back(place);
        for (std::size_t k = ups; k < downs; ++k) kept.emplace_back(place.second, place.first);
        i = end;
    }
    edges = std::move(kept);
}

}  // namespace

Reshape::Reshape(std::vector<const MultiPolygon*> shapes) : shapes_{std::move(shapes)} {
    for (std::uint32_t number = 0; number < shapes_.size(); ++number) {
        first_strand_.push_back(strands_.size());
        add_strands(
            *shapes_[number], [&](std::uint32_t) { return number; }, strands_);
    }
    first_strand_.push_back(strands_.size());
    plane_.emplace(strands_);
    covers_ = plane_->covers();
}

MultiPolygon Reshape::region(const std::vector<std::uint32_t>& faces) const { return positions_of(plane_->region(faces), 1); }

std::vector<Reshape::Change> Reshape::give(const std::vector<std::uint32_t>& faces, std::uint32_t shape) const {
    return changed(faces, shape, true);
}

std::vector<Reshape::Change> Reshape::cut(const std::vector<std::uint32_t>& faces, std::uint32_t shape) const {
    return changed(faces, shape, false);
}

/// Borders as chains of edges: the new border is the old one and the faces', in which opposite edges cancel.
std::vector<Reshape::Change> Reshape::changed(const std::vector<std::uint32_t>& faces, std::uint32_t shape, bool give) const {
    std::vector<Edge> around;
    std::vector<Spot> nodes;
    const auto add = [&](const Loop& loop) {
        for (std::size_t i = 0; i < loop.size(); ++i) {
            const Spot next = loop[i + 1 == loop.size() ? 0 : i + 1];
            around.push_back(give ? Edge{loop[i], next} : Edge{next, loop[i]});
            nodes.push_back(loop[i]);
        }
    };
    for (const LoopPolygon& polygon : plane_->region(faces)) {
        add(polygon.outer);
        for (const Loop& hole : polygon.holes) add(hole);
    }
    std::sort(nodes.begin(), nodes.end());
    std::vector<Change> changes;
    for (std::uint32_t number = 0; number < shapes_.size(); ++number) {
        std::vector<Edge> edges;
        const bool bent = add_edges(number, nodes, edges);
        if (number == shape) edges.insert(edges.end(), around.begin(), around.end());
        else if (!bent) continue;
        cancel(edges);
        changes.push_back({.shape = number, .becomes = positions_of(polygons_of(join_edges(std::move(edges))), 1)});
    }
    return changes;
}

/// The shape's edges; those that run through one of the nodes are cut up. Says whether any was.
bool Reshape::add_edges(std::size_t shape, const std::vector<Spot>& nodes, std::vector<Edge>& edges) const {
    bool bent = false;
    for (std::size_t strand = first_strand_[shape]; strand < first_strand_[shape + 1]; ++strand) {
        const Noded& noded = plane_->noded();
        const std::size_t length = noded.length(strand);
        const auto at = [&](std::size_t i) { return noded.nodes[noded.link(strand, i)]; };
        Spot from = at(0);
        for (std::size_t i = 1; i < length; ++i) {
            const bool last = i + 1 == length;
            if (!last && !std::binary_search(nodes.begin(), nodes.end(), at(i))) continue;
            bent = bent || !last;
            if (from != at(i)) edges.emplace_back(from, at(i));
            from = at(i);
        }
    }
    return bent;
}

MultiPolygon rebuilt(const MultiPolygon& shape) {
    std::vector<Strand> strands;
    add_strands(
        shape, [](std::uint32_t part) { return part; }, strands);
    const Arrangement plane{strands};
    const auto covers = plane.covers();
    std::vector<std::uint32_t> inside;
    for (std::uint32_t face = 1; face < covers.size(); ++face) {
        if (std::any_of(covers[face].begin(), covers[face].end(), [](const auto& over) { return over.second % 2 != 0; }))
            inside.push_back(face);
    }
    return positions_of(plane.region(inside), 1);
}

}  // namespace jingwei::geo
