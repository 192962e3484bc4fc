#include <algorithm>
#include <cmath>
#include <set>

#include "geo/overlay.hpp"
#include "geo/shape_edit.hpp"

namespace jingwei::geo {
namespace {

using Edge = std::pair<Position, Position>;

constexpr double kJoin = 3;  // 1e-7 degree (3 cm): a cut this close to a corner goes through the corner

tl::unexpected<Error> refused(const char* rule) { return refuse_field("/command/line", rule); }

Position rounded(double lon, double lat) {
    return {static_cast<std::int32_t>(std::llround(lon)), static_cast<std::int32_t>(std::llround(lat))};
}

bool close(Position a, Position b) { return std::hypot(double(a.lon_e7) - b.lon_e7, double(a.lat_e7) - b.lat_e7) <= kJoin; }

/// Where the segments cross, on the grid; at a corner of the edge when it is close to one.
std::optional<Position> crossing(Position a, Position b, Position p, Position q) {
    const int side_p = side_of_line(a, b, p);
    const int side_q = side_of_line(a, b, q);
    const int side_a = side_of_line(p, q, a);
    const int side_b = side_of_line(p, q, b);
    if (on_edge(p, q, a)) return a;
    if (on_edge(p, q, b)) return b;
    std::optional<Position> at;
    if (on_edge(a, b, p)) at = p;
    else if (on_edge(a, b, q)) at = q;
    else if (side_p * side_q < 0 && side_a * side_b < 0) {
        // The share of p–q up to the edge, from two exact products; their quotient needs no more than a double.
        const auto product = [](Position o, Position u, Position v) {
            return static_cast<double>((Int128{u.lon_e7} - o.lon_e7) * (Int128{v.lat_e7} - o.lat_e7) -
                                       (Int128{u.lat_e7} - o.lat_e7) * (Int128{v.lon_e7} - o.lon_e7));
        };
        const double before = product(a, b, p);
        const double share = before / (before - product(a, b, q));
        at = rounded(p.lon_e7 + share * (double(q.lon_e7) - p.lon_e7), p.lat_e7 + share * (double(q.lat_e7) - p.lat_e7));
    }
    if (at && close(*at, a)) return a;
    if (at && close(*at, b)) return b;
    return at;
}

std::vector<Edge> edges_of(const MultiPolygon& shape) {
    std::vector<Edge> edges;
    const auto add = [&](const Ring& ring) {
        for (std::size_t i = 0; i < ring.size(); ++i) edges.emplace_back(ring[i], ring[(i + 1) % ring.size()]);
    };
    for (const Polygon& part : shape.parts) {
        add(part.outer);
        for (const Ring& hole : part.holes) add(hole);
    }
    return edges;
}

/// The corners of the shape, new ones, where the line meets it.
std::vector<Position> meeting_points(const std::vector<Edge>& edges, Position p, Position q) {
    std::vector<Position> points;
    for (const Edge& edge : edges) {
        if (const auto at = crossing(edge.first, edge.second, p, q)) points.push_back(*at);
    }
    return points;
}

void order_along(std::vector<Position>& points, Position p, Position q) {
    const auto along = [&](Position at) {
        return (double(at.lon_e7) - p.lon_e7) * (double(q.lon_e7) - p.lon_e7) +
               (double(at.lat_e7) - p.lat_e7) * (double(q.lat_e7) - p.lat_e7);
    };
    std::sort(points.begin(), points.end(), [&](Position a, Position b) { return along(a) < along(b); });
    points.erase(std::unique(points.begin(), points.end()), points.end());
}

void add_edge(std::set<Edge>& edges, Position a, Position b) {
    if (a != b) edges.insert(a < b ? Edge{a, b} : Edge{b, a});
}

/// Which of the faces are the shape's; empty when they are not exactly the shape.
std::vector<Polygon> faces_inside(const MultiPolygon& shape, const std::set<Edge>& edges) {
    const std::vector<Edge> list{edges.begin(), edges.end()};
    std::vector<Polygon> inside;
    Int128 sum = 0;
    for (Polygon& face : faces_of(list)) {
        MultiPolygon one{{std::move(face)}};
        const auto label = label_point(one);
        if (!label || classify(shape, *label) != Side::inside) continue;
        sum += double_area_e7(one);
        inside.push_back(std::move(one.parts.front()));
    }
    if (sum != double_area_e7(shape)) inside.clear();
    return inside;
}

/// Parts that the line leaves alone are no pieces of their own.
CutShape as_pieces(const MultiPolygon& shape, std::vector<Polygon> faces, const std::set<Position>& line_corners) {
    const auto touched = [&](const Polygon& face) {
        std::size_t corners = 0;
        for (const Position corner : face.outer) corners += line_corners.contains(corner) ? 1U : 0U;
        for (const Ring& hole : face.holes) {
            for (const Position corner : hole) corners += line_corners.contains(corner) ? 1U : 0U;
        }
        return corners >= 2 || shape.parts.size() == 1;
    };
    std::sort(faces.begin(), faces.end(), [](const Polygon& a, const Polygon& b) {
        return double_area_e7(MultiPolygon{{a}}) > double_area_e7(MultiPolygon{{b}});
    });
    CutShape cut;
    std::vector<Polygon> rest;
    for (Polygon& face : faces) {
        if (touched(face)) cut.pieces.push_back({{std::move(face)}});
        else rest.push_back(std::move(face));
    }
    if (cut.pieces.empty()) return cut;
    auto& largest = cut.pieces.front().parts;
    largest.insert(largest.end(), std::make_move_iterator(rest.begin()), std::make_move_iterator(rest.end()));
    return cut;
}

}  // namespace

Result<CutShape> cut(const MultiPolygon& shape, const std::vector<Position>& line) {
    if (line.size() < 2) return refused("cut_misses");
    MultiPolygon noded = shape;
    const auto old_edges = edges_of(shape);
    std::set<Edge> edges;
    std::set<Position> line_corners;
    std::vector<Position> fresh;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        auto points = meeting_points(old_edges, line[i], line[i + 1]);
        for (const Position at : points) {
            line_corners.insert(at);
            if (insert_corner(noded, at)) fresh.push_back(at);
        }
        points.push_back(line[i]);
        points.push_back(line[i + 1]);
        order_along(points, line[i], line[i + 1]);
        for (std::size_t k = 0; k + 1 < points.size(); ++k) add_edge(edges, points[k], points[k + 1]);
    }
    for (const Edge& edge : edges_of(noded)) add_edge(edges, edge.first, edge.second);
    if (fault_of(noded)) return refused("cut_unclear");
    auto faces = faces_inside(noded, edges);
    if (faces.empty()) return refused("cut_unclear");
    CutShape result = as_pieces(noded, std::move(faces), line_corners);
    if (result.pieces.size() < 2) return refused("cut_misses");
    for (const MultiPolygon& piece : result.pieces) {
        if (fault_of(piece)) return refused("cut_unclear");
    }
    result.new_corners = std::move(fresh);
    return result;
}

}  // namespace jingwei::geo
