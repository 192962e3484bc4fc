#include "domain/grid/audit.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace jingwei::grid {
namespace {

/// Rectangles of units of 1e-5 degree (about a metre) near the equator.
geo::Ring box(int west, int south, int east, int north) {
    const auto at = [](int x, int y) { return geo::Position{x * 100, y * 100}; };
    return {at(west, south), at(east, south), at(east, north), at(west, north)};
}
geo::MultiPolygon shape(geo::Ring outer, std::vector<geo::Ring> holes = {}) {
    return {.parts = {{.outer = std::move(outer), .holes = std::move(holes)}}};
}
Area area(std::int64_t id, geo::MultiPolygon drawn, int depth = 0, std::int64_t parent = 0, std::string layer = "territory") {
    Area made;
    made.id = AreaId{id};
    made.code = std::to_string(id);
    made.depth = depth;
    made.parent = AreaId{parent};
    made.layer = std::move(layer);
    made.shape = std::move(drawn);
    return made;
}

AuditOptions exact() {
    AuditOptions options;
    options.tolerance_m = 0;
    return options;
}

/// "kind of areas", as found.
std::vector<std::string> told(const Audit& audit) {
    std::vector<std::string> lines;
    for (const LevelAudit& level : audit.levels) {
        for (const Finding& finding : level.findings) {
            std::string line{kind_name(finding.kind)};
            auto ids = finding.areas;
            std::sort(ids.begin(), ids.end());
            for (const AreaId id : ids) line += " " + to_string(id);
            lines.push_back(line);
        }
    }
    return lines;
}
using Told = std::vector<std::string>;

const Finding& first(const Audit& audit) { return audit.levels.at(0).findings.at(0); }
double metres2(int width, int height) { return geo::area_m2(box(0, 0, width, height)); }

TEST(Audit, of_neighbours_with_the_same_corners_is_clean) {
    const std::vector<Area> areas{area(1, shape(box(0, 0, 10, 10))), area(2, shape(box(10, 0, 20, 10)))};
    EXPECT_TRUE(audit(areas).clean());
    EXPECT_EQ(told(audit(areas)), Told{});
    EXPECT_EQ(audit(areas).summary().areas, 2U);
    EXPECT_EQ(audit(areas).summary().corners, 8U);
}

TEST(Audit, a_corner_on_the_edge_of_a_neighbour_without_one_there_is_no_fault) {
    const std::vector<Area> areas{area(1, shape(box(0, 0, 10, 20))), area(2, shape(box(10, 0, 20, 7))),
                                  area(3, shape(box(10, 7, 20, 20)))};
    for (const AuditOptions& options : {exact(), AuditOptions{}}) EXPECT_EQ(told(audit(areas, options)), Told{});
}

TEST(Audit, ground_in_two_areas_is_told_with_both_and_cut_from_the_larger) {
    const std::vector<Area> areas{area(1, shape(box(0, 0, 12, 10))), area(2, shape(box(10, 0, 18, 10)))};
    const Audit found = audit(areas);
    ASSERT_EQ(told(found), Told{"overlap 1 2"});
    EXPECT_NEAR(first(found).area_m2, metres2(2, 10), 1e-6);
    EXPECT_EQ(first(found).shape, shape(box(10, 0, 12, 10)));
    EXPECT_EQ(first(found).remedy, Remedy::cut);
    EXPECT_EQ(first(found).remedy_area, AreaId{1});
    EXPECT_EQ(first(found).severity, Severity::major);
    EXPECT_FALSE(found.clean());
}

TEST(Audit, ground_in_three_areas_counts_for_each_pair_and_once) {
    const std::vector<Area> areas{area(1, shape(box(0, 0, 10, 10))), area(2, shape(box(0, 0, 10, 20))),
                                  area(3, shape(box(0, 5, 10, 30)))};
    const Audit found = audit(areas);
    EXPECT_EQ(told(found), (Told{"overlap 2 3", "overlap 1 2", "overlap 1 3"}));
    EXPECT_NEAR(found.summary().of(FindingKind::overlap).area_m2, metres2(10, 30), 1e-4);
    EXPECT_NEAR(found.summary().overlap_once_m2, metres2(10, 20), 1e-4);
}

TEST(Audit, ground_enclosed_by_areas_and_in_none_is_a_gap_for_the_neighbour_with_the_longest_border) {
    const std::vector<Area> areas{area(1, shape(box(0, 0, 10, 10), {box(7, 2, 9, 8)})), area(2, shape(box(10, 0, 20, 10)))};
    const Audit found = audit(areas);
    ASSERT_EQ(told(found), Told{"gap 1"});
    EXPECT_EQ(first(found).remedy, Remedy::give);
    EXPECT_EQ(first(found).remedy_area, AreaId{1});
    EXPECT_NEAR(first(found).area_m2, metres2(2, 6), 1e-6);
}

TEST(Audit, an_area_in_the_hole_of_another_fills_it) {
    const std::vector<Area> areas{area(1, shape(box(0, 0, 10, 10), {box(2, 2, 8, 8)})), area(2, shape(box(2, 2, 8, 8)))};
    EXPECT_EQ(told(audit(areas)), Told{});
}

TEST(Audit, an_area_in_the_gap_of_others_leaves_a_ring_of_gap) {
    const std::vector<Area> areas{area(1, shape(box(0, 0, 10, 10), {box(2, 2, 8, 8)})), area(2, shape(box(4, 4, 6, 6)))};
    const Audit found = audit(areas);
    ASSERT_EQ(told(found), Told{"gap 1 2"});
    EXPECT_EQ(first(found).shape, shape(box(2, 2, 8, 8), {{{400, 400}, {400, 600}, {600, 600}, {600, 400}}}));
    EXPECT_NEAR(first(found).area_m2, metres2(6, 6) - metres2(2, 2), 1e-6);
}

TEST(Audit, ground_between_areas_that_is_open_to_the_outside_is_only_known_by_an_outline) {
    const std::vector<Area> areas{area(1, shape(box(0, 0, 10, 10))), area(2, shape(box(13, 0, 20, 10)))};
    EXPECT_EQ(told(audit(areas)), Told{});
    AuditOptions options;
    options.outline = shape(box(0, 0, 20, 10));
    const Audit found = audit(areas, options);
    ASSERT_EQ(told(found), Told{"not_filled 1 2"});
    EXPECT_NEAR(first(found).area_m2, metres2(3, 10), 1e-6);
}

TEST(Audit, children_that_do_not_fill_their_parent_or_leave_it_are_told) {
    const std::vector<Area> areas{area(1, shape(box(0, 0, 20, 10))), area(10, shape(box(0, 0, 10, 12)), 1, 1),
                                  area(11, shape(box(10, 0, 19, 10)), 1, 1)};
    EXPECT_EQ(told(audit(areas)), (Told{"not_filled 1 11", "leaves_parent 1 10"}));
    const Audit found = audit(areas);
    EXPECT_NEAR(found.summary().of(FindingKind::not_filled).area_m2, metres2(1, 10), 1e-6);
    EXPECT_NEAR(found.summary().of(FindingKind::leaves_parent).area_m2, metres2(10, 2), 1e-6);
}

TEST(Audit, a_child_that_reaches_into_the_next_parent_overlaps_there_and_leaves_its_own) {
    const std::vector<Area> areas{area(1, shape(box(0, 0, 10, 10))), area(2, shape(box(10, 0, 20, 10))),
                                  area(10, shape(box(0, 0, 12, 10)), 1, 1), area(20, shape(box(10, 0, 20, 10)), 1, 2)};
    EXPECT_EQ(told(audit(areas)), (Told{"overlap 10 20", "leaves_parent 1 10"}));
}

TEST(Audit, children_whose_parents_share_a_border_fit_both) {
    const std::vector<Area> areas{area(1, shape(box(0, 0, 10, 10))), area(2, shape(box(10, 0, 20, 10))),
                                  area(10, shape(box(0, 0, 10, 5)), 1, 1), area(11, shape(box(0, 5, 10, 10)), 1, 1),
                                  area(20, shape(box(10, 0, 20, 10)), 1, 2)};
    EXPECT_EQ(told(audit(areas, exact())), Told{});
}

TEST(Audit, a_gap_inside_a_parent_is_told_once) {
    const std::vector<Area> areas{area(1, shape(box(0, 0, 10, 10))), area(10, shape(box(0, 0, 10, 10), {box(2, 2, 8, 8)}), 1, 1)};
    EXPECT_EQ(told(audit(areas)), Told{"gap 10"});
}

TEST(Audit, two_areas_of_the_same_ground_are_drawn_twice) {
    const std::vector<Area> areas{area(1, shape(box(0, 0, 10, 10))), area(2, shape(box(0, 0, 10, 10)))};
    const Audit found = audit(areas);
    ASSERT_EQ(told(found), Told{"duplicate 1 2"});
    EXPECT_EQ(first(found).remedy, Remedy::none);
}

TEST(Audit, a_ring_that_crosses_itself_is_told_with_the_ground_in_doubt) {
    const geo::Ring bow{{0, 0}, {1000, 1000}, {1000, 0}, {0, 1000}};
    const Audit found = audit(std::vector<Area>{area(1, shape(bow))});
    ASSERT_EQ(told(found), Told{"invalid_ring 1"});
    EXPECT_GT(first(found).area_m2, 1);
    EXPECT_EQ(first(found).remedy, Remedy::redraw);
}

TEST(Audit, a_hole_outside_its_ring_and_a_part_inside_another_are_invalid) {
    EXPECT_EQ(told(audit(std::vector<Area>{area(1, shape(box(0, 0, 10, 10), {box(20, 0, 25, 5)}))})), Told{"invalid_ring 1"});
    geo::MultiPolygon nested = shape(box(0, 0, 10, 10));
    nested.parts.push_back({.outer = box(2, 2, 8, 8), .holes = {}});
    const auto lines = told(audit(std::vector<Area>{area(1, nested)}));
    EXPECT_NE(std::find(lines.begin(), lines.end(), "invalid_ring 1"), lines.end());
}

TEST(Audit, spikes_and_corners_drawn_twice_are_told_and_do_no_other_harm) {
    geo::Ring ring = box(0, 0, 10, 10);
    ring.insert(ring.begin() + 2, {{1000, 500}, {1500, 500}, {1000, 500}});
    ring.push_back(ring.back());
    const std::vector<Area> areas{area(1, shape(ring)), area(2, shape(box(-10, 0, 0, 10)))};
    EXPECT_EQ(told(audit(areas)), (Told{"touching_ring 1", "spike 1", "duplicate_vertex 1"}));
}

TEST(Audit, a_ring_that_touches_itself_is_sound_ground_and_noted) {
    const geo::Ring ring{{0, 0}, {500, 0}, {500, 500}, {1000, 500}, {1000, 1000}, {500, 1000}, {500, 500}, {0, 500}};
    const Audit found = audit(std::vector<Area>{area(1, shape(ring))});
    EXPECT_EQ(told(found), Told{"touching_ring 1"});
    EXPECT_TRUE(found.clean());
}

TEST(Audit, detached_parts_are_noted) {
    geo::MultiPolygon parts = shape(box(0, 0, 10, 10));
    parts.parts.push_back({.outer = box(20, 0, 23, 3), .holes = {}});
    const Audit found = audit(std::vector<Area>{area(1, parts)});
    ASSERT_EQ(told(found), Told{"island 1"});
    EXPECT_NEAR(first(found).area_m2, metres2(3, 3), 1e-6);
    EXPECT_TRUE(found.clean());
}

TEST(Audit, corners_that_nearly_meet_are_joined_within_the_tolerance_and_told) {
    geo::Ring moved = box(10, 0, 20, 10);
    moved[3] = {1003, 1002};  // 4 cm from the neighbour's corner
    const std::vector<Area> areas{area(1, shape(box(0, 0, 10, 10))), area(2, shape(moved)), area(3, shape(box(0, 10, 20, 20)))};
    AuditOptions options;
    options.min_area_m2 = 0;
    options.tolerance_m = 0.05;
    const Audit joined = audit(areas, options);
    for (const std::string& line : told(joined)) EXPECT_EQ(line.substr(0, 9), "near_miss");
    EXPECT_GT(joined.summary().of(FindingKind::near_miss).findings, 0U);
    EXPECT_EQ(first(joined).remedy, Remedy::snap);
    options.tolerance_m = 0;
    EXPECT_GT(audit(areas, options).summary().of(FindingKind::overlap).findings, 0U);
}

TEST(Audit, long_thin_ground_is_a_sliver_and_a_minor_matter) {
    const std::vector<Area> areas{area(1, shape({{0, 0}, {100'000, 0}, {100'000, 1000}, {0, 1000}})),
                                  area(2, shape({{0, 990}, {100'000, 990}, {100'000, 2000}, {0, 2000}}))};
    const Audit found = audit(areas);
    ASSERT_EQ(told(found), Told{"overlap 1 2"});
    EXPECT_TRUE(first(found).sliver);
    EXPECT_EQ(first(found).severity, Severity::minor);
    EXPECT_EQ(found.summary().slivers, 1U);
}

TEST(Audit, ground_below_the_least_area_and_beyond_the_longest_list_is_counted) {
    std::vector<Area> areas{area(1, shape(box(0, 0, 100, 100)))};
    for (int i = 0; i < 10; ++i) areas.front().shape.parts.front().holes.push_back(box(10 * i, 5, 10 * i + i + 1, 6));
    AuditOptions options;
    options.min_area_m2 = metres2(3, 1);
    options.max_findings = 5;
    const Audit found = audit(areas, options);
    EXPECT_EQ(found.summary().of(FindingKind::gap).findings, found.summary().not_listed + 5U);
    EXPECT_EQ(found.summary().of(FindingKind::gap).findings + found.summary().below_min_area, 8U);  // the first and last are open
    EXPECT_FALSE(found.clean());
}

TEST(Audit, looks_at_each_level_and_layer_for_itself) {
    const std::vector<Area> areas{area(1, shape(box(0, 0, 10, 10))), area(10, shape(box(0, 0, 10, 10)), 1, 1),
                                  area(900, shape(box(3, 3, 30, 30)), 0, 0, "police")};
    const Audit found = audit(areas);
    EXPECT_EQ(told(found), Told{});
    ASSERT_EQ(found.levels.size(), 3U);
    EXPECT_EQ(found.levels.at(2).layer, "police");
}

TEST(Audit, what_is_not_drawn_is_left_out) {
    EXPECT_EQ(told(audit(std::vector<Area>{area(1, {}), area(10, shape(box(0, 0, 1, 1)), 1, 1)})), Told{});
    EXPECT_TRUE(audit({}).levels.empty());
}

TEST(AuditChanges, takes_over_what_did_not_change_and_finds_what_did) {
    std::vector<Area> areas{area(1, shape(box(0, 0, 20, 10))), area(10, shape(box(0, 0, 10, 10)), 1, 1),
                            area(11, shape(box(10, 0, 20, 10)), 1, 1)};
    const Audit before = audit(areas);
    EXPECT_TRUE(before.clean());
    areas[2].shape = shape(box(9, 0, 20, 10));
    const Audit after = audit_changes(before, areas);
    EXPECT_EQ(after, audit(areas));
    EXPECT_EQ(told(after), Told{"overlap 10 11"});
    EXPECT_EQ(after.levels.at(0), before.levels.at(0));
    areas[0].shape = shape(box(0, 0, 21, 10));
    EXPECT_EQ(told(audit_changes(after, areas)), (Told{"overlap 10 11", "not_filled 1 11"}));
    areas.pop_back();
    EXPECT_EQ(audit_changes(after, areas), audit(areas));
}

}  // namespace
}  // namespace jingwei::grid
