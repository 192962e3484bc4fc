// Boost.Geometry: a packed R-tree of boxes; a point walks the rings of each candidate.
#include <boost/geometry.hpp>
#include <boost/geometry/geometries/box.hpp>
#include <boost/geometry/geometries/multi_polygon.hpp>
#include <boost/geometry/geometries/point_xy.hpp>
#include <boost/geometry/geometries/polygon.hpp>
#include <boost/geometry/index/rtree.hpp>

#include "peers.hpp"

namespace jingwei::bench {
namespace {

namespace bg = boost::geometry;
using Point = bg::model::d2::point_xy<double>;
using Box = bg::model::box<Point>;
using Shape = bg::model::multi_polygon<bg::model::polygon<Point, false>>;

class Boost final : public Peer {
public:
    explicit Boost(const Areas& areas) {
        std::vector<std::pair<Box, Answer>> boxes;
        for (std::size_t i = 0; i < areas.size(); ++i) {
            Shape& shape = shapes_.emplace_back();
            for (const geo::Polygon& part : areas[i].parts) {
                auto& polygon = shape.emplace_back();
                fill(polygon.outer(), part.outer);
                for (const geo::Ring& hole : part.holes) fill(polygon.inners().emplace_back(), hole);
            }
            bg::correct(shape);
            if (!shape.empty()) boxes.emplace_back(bg::return_envelope<Box>(shape), static_cast<Answer>(i));
        }
        tree_ = Tree{boxes};
    }

    void ask(const std::vector<geo::Position>& points, std::vector<Answer>& answers) override {
        for (std::size_t i = 0; i < points.size(); ++i) {
            const Point at{static_cast<double>(points[i].lon_e7), static_cast<double>(points[i].lat_e7)};
            AnswerMaker answer;
            for (auto found = tree_.qbegin(bg::index::intersects(at)); found != tree_.qend(); ++found) {
                const Shape& shape = shapes_[static_cast<std::size_t>(found->second)];
                if (bg::within(at, shape)) answer.inside(found->second);
                else if (bg::covered_by(at, shape)) answer.boundary(found->second);
            }
            answers[i] = answer.answer();
        }
    }

private:
    using Tree = bg::index::rtree<std::pair<Box, Answer>, bg::index::rstar<16>>;

    template <class Into>
    static void fill(Into& into, const geo::Ring& ring) {
        for (std::size_t i = 0; i <= ring.size(); ++i) {
            const geo::Position at = ring[i % ring.size()];
            into.push_back({static_cast<double>(at.lon_e7), static_cast<double>(at.lat_e7)});
        }
    }

    std::vector<Shape> shapes_;
    Tree tree_;
};

}  // namespace

std::unique_ptr<Peer> build_boost(const Areas& areas) { return std::make_unique<Boost>(areas); }

}  // namespace jingwei::bench
