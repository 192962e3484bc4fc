// S2: all areas in one index over the sphere. Its edges are great circles, so near boundaries it answers another question.
#include <s2/mutable_s2shape_index.h>
#include <s2/s2contains_point_query.h>
#include <s2/s2latlng.h>
#include <s2/s2lax_polygon_shape.h>

#include "peers.hpp"

namespace jingwei::bench {
namespace {

class S2 final : public Peer {
public:
    explicit S2(const Areas& areas) {
        for (const geo::MultiPolygon& area : areas) {
            std::vector<std::vector<S2Point>> loops;
            for (const geo::Polygon& part : area.parts) {
                loops.push_back(loop_of(part.outer, true));
                for (const geo::Ring& hole : part.holes) loops.push_back(loop_of(hole, false));
            }
            index_.Add(std::make_unique<S2LaxPolygonShape>(loops));
        }
        index_.ForceBuild();
    }

    void ask(const std::vector<geo::Position>& points, std::vector<Answer>& answers) override {
        auto query = MakeS2ContainsPointQuery(&index_);
        for (std::size_t i = 0; i < points.size(); ++i) {
            AnswerMaker answer;
            query.VisitContainingShapes(S2LatLng::FromE7(points[i].lat_e7, points[i].lon_e7).ToPoint(), [&](S2Shape* shape) {
                answer.inside(shape->id());
                return true;
            });
            answers[i] = answer.answer();
        }
    }

private:
    /// The inside is on the left of every loop.
    static std::vector<S2Point> loop_of(const geo::Ring& ring, bool outer) {
        std::vector<S2Point> loop;
        for (const geo::Position at : ring) loop.push_back(S2LatLng::FromE7(at.lat_e7, at.lon_e7).ToPoint());
        if ((geo::signed_double_area(ring) > 0) != outer) std::reverse(loop.begin(), loop.end());
        return loop;
    }

    MutableS2ShapeIndex index_;
};

}  // namespace

std::unique_ptr<Peer> build_s2(const Areas& areas) { return std::make_unique<S2>(areas); }

}  // namespace jingwei::bench
