// GEOS as most programs use it: the C interface, a tree of boxes, prepared shapes.
#include <geos_c.h>

#include "peers.hpp"

namespace jingwei::bench {
namespace {

class GeosC final : public Peer {
public:
    explicit GeosC(const Areas& areas) : tree_{GEOSSTRtree_create_r(handle_, 10)}, entries_(areas.size()) {
        for (std::size_t i = 0; i < areas.size(); ++i) {
            if (areas[i].empty()) continue;
            GEOSGeometry* shape = shape_of(areas[i]);
            entries_[i] = {static_cast<Answer>(i), shape, GEOSPrepare_r(handle_, shape)};
            GEOSSTRtree_insert_r(handle_, tree_, shape, &entries_[i]);
        }
    }
    ~GeosC() override {
        for (const Entry& entry : entries_) {
            if (entry.prepared != nullptr) GEOSPreparedGeom_destroy_r(handle_, entry.prepared);
            if (entry.shape != nullptr) GEOSGeom_destroy_r(handle_, entry.shape);
        }
        GEOSSTRtree_destroy_r(handle_, tree_);
        GEOS_finish_r(handle_);
    }
    GeosC(const GeosC&) = delete;
    GeosC& operator=(const GeosC&) = delete;

    void ask(const std::vector<geo::Position>& points, std::vector<Answer>& answers) override {
        for (std::size_t i = 0; i < points.size(); ++i) answers[i] = locate(points[i]);
    }

private:
    struct Entry {
        Answer number{};
        GEOSGeometry* shape{};
        const GEOSPreparedGeometry* prepared{};
    };

    Answer locate(geo::Position at) {
        GEOSGeometry* point = GEOSGeom_createPointFromXY_r(handle_, at.lon_e7, at.lat_e7);
        struct Look {
            GEOSContextHandle_t handle;
            const GEOSGeometry* point;
            AnswerMaker answer;
        } look{handle_, point, {}};
        GEOSSTRtree_query_r(
            handle_, tree_, point,
            [](void* item, void* user) {
                const auto* entry = static_cast<const Entry*>(item);
                auto* in = static_cast<Look*>(user);
                if (GEOSPreparedIntersects_r(in->handle, entry->prepared, in->point) != 1) return;
                if (GEOSPreparedContains_r(in->handle, entry->prepared, in->point) == 1) in->answer.inside(entry->number);
                else in->answer.boundary(entry->number);
            },
            &look);
        GEOSGeom_destroy_r(handle_, point);
        return look.answer.answer();
    }

    GEOSGeometry* ring_of(const geo::Ring& ring) const {
        GEOSCoordSequence* list = GEOSCoordSeq_create_r(handle_, static_cast<unsigned>(ring.size() + 1), 2);
        for (std::size_t i = 0; i <= ring.size(); ++i) {
            const geo::Position at = ring[i % ring.size()];
            GEOSCoordSeq_setXY_r(handle_, list, static_cast<unsigned>(i), at.lon_e7, at.lat_e7);
        }
        return GEOSGeom_createLinearRing_r(handle_, list);
    }
    GEOSGeometry* shape_of(const geo::MultiPolygon& area) const {
        std::vector<GEOSGeometry*> parts;
        for (const geo::Polygon& part : area.parts) {
            std::vector<GEOSGeometry*> holes;
            for (const geo::Ring& hole : part.holes) holes.push_back(ring_of(hole));
            parts.push_back(
                GEOSGeom_createPolygon_r(handle_, ring_of(part.outer), holes.data(), static_cast<unsigned>(holes.size())));
        }
        if (parts.size() == 1) return parts.front();
        return GEOSGeom_createCollection_r(handle_, GEOS_MULTIPOLYGON, parts.data(), static_cast<unsigned>(parts.size()));
    }

    GEOSContextHandle_t handle_{GEOS_init_r()};
    GEOSSTRtree* tree_;
    std::vector<Entry> entries_;
};

}  // namespace

std::unique_ptr<Peer> build_geos_c(const Areas& areas) { return std::make_unique<GeosC>(areas); }

}  // namespace jingwei::bench
