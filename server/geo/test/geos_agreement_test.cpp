#include <geos_c.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>
#include <memory>
#include <random>

#include "geo/area_index.hpp"
#include "geo/geojson.hpp"
#include "partition_maker.hpp"
#include "shared_data.hpp"

namespace jingwei::geo {
namespace {

/// GEOS over the same integers: a tree of boxes and prepared shapes. Written so that it shares nothing with ours.
class Geos {
public:
    explicit Geos(const std::vector<MultiPolygon>& areas) : tree_{GEOSSTRtree_create_r(handle_, 10)} {
        for (std::size_t i = 0; i < areas.size(); ++i) {
            if (areas[i].empty()) continue;
            shapes_.push_back(shape_of(areas[i]));
            prepared_.push_back(GEOSPrepare_r(handle_, shapes_.back()));
            entries_.push_back(std::make_unique<Entry>(Entry{static_cast<std::int64_t>(i), prepared_.back()}));
            GEOSSTRtree_insert_r(handle_, tree_, shapes_.back(), entries_.back().get());
        }
    }
    ~Geos() {
        for (const auto* prepared : prepared_) GEOSPreparedGeom_destroy_r(handle_, prepared);
        for (auto* shape : shapes_) GEOSGeom_destroy_r(handle_, shape);
        GEOSSTRtree_destroy_r(handle_, tree_);
        GEOS_finish_r(handle_);
    }
    Geos(const Geos&) = delete;
    Geos& operator=(const Geos&) = delete;

    AreaHits locate(Position at) const {
        GEOSGeometry* point = GEOSGeom_createPointFromXY_r(handle_, at.lon_e7, at.lat_e7);
        struct Look {
            GEOSContextHandle_t handle;
            const GEOSGeometry* point;
            AreaHits hits;
        } look{handle_, point, {}};
        GEOSSTRtree_query_r(
            handle_, tree_, point,
            [](void* item, void* user) {
                const auto* entry = static_cast<const Entry*>(item);
                auto* in = static_cast<Look*>(user);
                if (GEOSPreparedIntersects_r(in->handle, entry->prepared, in->point) != 1) return;
                const bool inside = GEOSPreparedContains_r(in->handle, entry->prepared, in->point) == 1;
                (inside ? in->hits.interior : in->hits.boundary).push_back(entry->number);
            },
            &look);
        GEOSGeom_destroy_r(handle_, point);
        std::sort(look.hits.interior.begin(), look.hits.interior.end());
        std::sort(look.hits.boundary.begin(), look.hits.boundary.end());
        return look.hits;
    }

private:
    struct Entry {
        std::int64_t number;
        const GEOSPreparedGeometry* prepared;
    };

    GEOSGeometry* ring_of(const Ring& ring) const {
        GEOSCoordSequence* list = GEOSCoordSeq_create_r(handle_, static_cast<unsigned>(ring.size() + 1), 2);
        for (std::size_t i = 0; i <= ring.size(); ++i) {
            const Position at = ring[i % ring.size()];
            GEOSCoordSeq_setXY_r(handle_, list, static_cast<unsigned>(i), at.lon_e7, at.lat_e7);
        }
        return GEOSGeom_createLinearRing_r(handle_, list);
    }
    GEOSGeometry* shape_of(const MultiPolygon& area) const {
        std::vector<GEOSGeometry*> parts;
        for (const Polygon& part : area.parts) {
            std::vector<GEOSGeometry*> holes;
            for (const Ring& hole : part.holes) holes.push_back(ring_of(hole));
            parts.push_back(
                GEOSGeom_createPolygon_r(handle_, ring_of(part.outer), holes.data(), static_cast<unsigned>(holes.size())));
        }
        return GEOSGeom_createCollection_r(handle_, GEOS_MULTIPOLYGON, parts.data(), static_cast<unsigned>(parts.size()));
    }

    GEOSContextHandle_t handle_{GEOS_init_r()};
    GEOSSTRtree* tree_;
    std::vector<GEOSGeometry*> shapes_;
    std::vector<const GEOSPreparedGeometry*> prepared_;
    std::vector<std::unique_ptr<Entry>> entries_;
};

/// Another one each time, so that many runs see many cities; JINGWEI_TEST_SEED repeats one.
std::uint64_t fresh_seed() {
    if (const char* set = std::getenv("JINGWEI_TEST_SEED")) return std::strtoull(set, nullptr, 10);
    return std::random_device{}();
}

AreaIndex index_of(const std::vector<MultiPolygon>& areas) {
    std::vector<IndexedArea> list;
    for (std::size_t i = 0; i < areas.size(); ++i) {
        std::string code = std::to_string(i);
        code.insert(0, 8 - code.size(), '0');
        list.push_back({.id = static_cast<std::int64_t>(i), .code = std::move(code), .shape = &areas[i]});
    }
    return AreaIndex{std::move(list)};
}

struct Tally {
    int inside{};
    int boundary{};
    int outside{};
};

Tally compare(const std::vector<MultiPolygon>& areas, int probes, std::uint64_t seed) {
    const AreaIndex index = index_of(areas);
    const Geos geos{areas};
    ProbeMaker make{areas, seed};
    Tally tally;
    for (int i = 0; i < probes && !::testing::Test::HasFailure(); ++i) {
        const Position at = make.next();
        const AreaHits ours = index.locate(at);
        const AreaHits theirs = geos.locate(at);
        EXPECT_EQ(ours.interior, theirs.interior) << at.lon_e7 << "," << at.lat_e7 << " seed " << seed;
        EXPECT_EQ(ours.boundary, theirs.boundary) << at.lon_e7 << "," << at.lat_e7 << " seed " << seed;
        ++(!ours.interior.empty() ? tally.inside : !ours.boundary.empty() ? tally.boundary : tally.outside);
    }
    return tally;
}

TEST(Partition, says_what_geos_says_at_corners_edges_holes_and_anywhere) {
    const std::uint64_t seed = fresh_seed();
    for (const PartitionPlan& plan : {PartitionPlan{.columns = 30, .rows = 30, .corners_per_area = 40, .seed = seed},
                                      PartitionPlan{.columns = 3, .rows = 4, .corners_per_area = 2'000, .seed = seed + 1}}) {
        const auto areas = PartitionMaker{plan}.make();
        const Tally tally = compare(areas, 60'000, seed + 2);
        EXPECT_GT(tally.inside, 30'000);
        EXPECT_GT(tally.boundary, 5'000);
        std::cout << areas.size() << " areas, seed " << seed << ": " << tally.inside << " inside, " << tally.boundary
                  << " on boundaries, " << tally.outside << " outside\n";
    }
}

TEST(Partition, has_every_place_in_exactly_one_area_or_on_a_boundary) {
    const std::uint64_t seed = fresh_seed();
    const auto areas = PartitionMaker{{.columns = 40, .rows = 30, .corners_per_area = 60, .seed = seed}}.make();
    const AreaIndex index = index_of(areas);
    ProbeMaker make{areas, seed};
    for (int i = 0; i < 100'000 && !::testing::Test::HasFailure(); ++i) {
        const Position at = make.next();
        const AreaHits hits = index.locate(at);
        EXPECT_LE(hits.interior.size(), 1U) << at.lon_e7 << "," << at.lat_e7 << " seed " << seed;
        EXPECT_TRUE(hits.interior.empty() || hits.boundary.empty()) << at.lon_e7 << "," << at.lat_e7 << " seed " << seed;
    }
}

TEST(LosAngeles, says_what_geos_says_of_overlapping_councils) {
    NEEDS_SHARED_DATA("areas/la/nc-boundary-2019-modified.json");
    const auto file = read_geojson(read_file(shared_data() / "areas/la/nc-boundary-2019-modified.json"));
    ASSERT_TRUE(file);
    std::vector<MultiPolygon> areas;
    for (const Feature& feature : file->features) areas.push_back(feature.shape);
    compare(areas, 50'000, fresh_seed());
}

}  // namespace
}  // namespace jingwei::geo
