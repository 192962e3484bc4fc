#include <gtest/gtest.h>

#include <random>

#include "domain/grid/audit.hpp"
#include "domain/grid/draft.hpp"
#include "geo/overlay.hpp"
#include "geo/shape_edit.hpp"

namespace jingwei::grid {
namespace {

constexpr std::int32_t kLon = 1'130'000'000;
constexpr std::int32_t kLat = 340'000'000;
constexpr std::int32_t kSide = 100'000;

geo::MultiPolygon square(int column, int row, int columns = 1, int rows = 1) {
    const auto west = kLon + column * kSide;
    const auto south = kLat + row * kSide;
    return {{geo::Polygon{{{west, south},
                           {west + columns * kSide, south},
                           {west + columns * kSide, south + rows * kSide},
                           {west, south + rows * kSide}},
                          {}}}};
}

geo::Position at(double column, double row) {
    return {kLon + static_cast<std::int32_t>(column * kSide), kLat + static_cast<std::int32_t>(row * kSide)};
}

Area area(std::int64_t id, std::string code, int depth, std::int64_t parent, geo::MultiPolygon shape) {
    return {.id = AreaId{id},
            .code = code,
            .name = {code, ""},
            .depth = depth,
            .parent = AreaId{parent},
            .path = {},
            .layer = std::string{kTerritoryLayer},
            .shape = std::move(shape)};
}

/// A district of one town of two by two squares (their corners are the town's too), and a village not drawn yet.
struct Town : ::testing::Test {
    Town() {
        auto town = square(0, 0, 2, 2);
        for (const auto corner : {at(1, 0), at(2, 1), at(1, 2), at(0, 1)}) geo::insert_corner(town, corner);
        draft = Draft{{{0, "district", {"区", ""}, 2}, {1, "town", {"镇", ""}, 2}, {2, "village", {"村", ""}, 3}},
                      {area(1, "10", 0, 0, town), area(2, "1001", 1, 1, town), area(11, "1001001", 2, 2, square(0, 0)),
                       area(12, "1001002", 2, 2, square(1, 0)), area(13, "1001003", 2, 2, square(0, 1)),
                       area(14, "1001004", 2, 2, square(1, 1))}};
    }

    Result<Changes> give(const Edit& edit) {
        auto changes = apply(edit, draft, [&] { return AreaId{next_id++}; });
        if (changes) draft.apply(*changes, ++version);
        return changes;
    }
    std::string refusal(const Edit& edit) {
        const auto changes = give(edit);
        return changes ? "" : changes.error().fields.empty() ? "?" : changes.error().fields.front().rule;
    }
    const Area& get(std::int64_t id) { return draft.find(AreaId{id})->area; }
    geo::Int128 sum_below(std::int64_t parent) {
        geo::Int128 sum = 0;
        for (const Area* child : draft.children(AreaId{parent})) sum += geo::double_area_e7(child->shape);
        return sum;
    }
    bool fits() { return sum_below(2) == geo::double_area_e7(get(2).shape) && sum_below(1) == geo::double_area_e7(get(1).shape); }

    bool lies_twice() {
        std::vector<Area> areas;
        for (const auto& [id, entry] : draft.entries()) areas.push_back(entry.area);
        return audit(areas, {.tolerance_m = 0, .min_area_m2 = 0, .outline = {}}).summary().of(FindingKind::overlap).findings > 0;
    }

    Draft draft;
    std::int64_t version = 0;
    std::int64_t next_id = 100;
};

TEST_F(Town, a_shared_corner_moves_in_all_four_villages_and_not_in_the_town) {
    const auto changes = give(MoveVertex{AreaId{11}, at(1, 1), at(1.2, 1.1)});
    ASSERT_TRUE(changes);
    EXPECT_EQ(changes->areas.size(), 4U);
    EXPECT_TRUE(fits());
}

TEST_F(Town, an_outer_corner_moves_the_town_and_the_district_too) {
    const auto changes = give(MoveVertex{AreaId{14}, at(2, 2), at(2.3, 2.2)});
    ASSERT_TRUE(changes);
    EXPECT_EQ(changes->areas.size(), 3U);
    EXPECT_TRUE(geo::has_corner(get(1).shape, at(2.3, 2.2)));
    EXPECT_TRUE(fits());
}

TEST_F(Town, a_corner_put_into_a_shared_edge_is_in_both_neighbours) {
    ASSERT_TRUE(give(InsertVertex{AreaId{11}, at(1, 0), at(1, 1), at(1.1, 0.5)}));
    EXPECT_TRUE(geo::has_corner(get(11).shape, at(1.1, 0.5)));
    EXPECT_TRUE(geo::has_corner(get(12).shape, at(1.1, 0.5)));
    EXPECT_TRUE(fits());
    ASSERT_TRUE(give(RemoveVertex{AreaId{12}, at(1.1, 0.5)}));
    EXPECT_FALSE(geo::has_corner(get(11).shape, at(1.1, 0.5)));
    EXPECT_TRUE(fits());
}

TEST_F(Town, an_outer_edge_bent_outwards_bends_the_towns_outline) {
    ASSERT_TRUE(give(InsertVertex{AreaId{12}, at(2, 0), at(2, 1), at(2.5, 0.5)}));
    EXPECT_TRUE(geo::has_corner(get(1).shape, at(2.5, 0.5)));
    EXPECT_TRUE(fits());
}

TEST_F(Town, a_corner_where_several_areas_meet_cannot_be_taken_out) {
    EXPECT_EQ(refusal(RemoveVertex{AreaId{11}, at(1, 1)}), "vertex_junction");
    EXPECT_EQ(refusal(RemoveVertex{AreaId{11}, at(0.5, 0.5)}), "vertex_unknown");
}

TEST_F(Town, a_move_that_makes_an_outline_cross_itself_is_refused_with_its_place) {
    const auto changes = give(MoveVertex{AreaId{11}, at(0, 0), at(0.5, 2)});
    ASSERT_FALSE(changes);
    EXPECT_EQ(changes.error().fields.front().rule, "shape_invalid");
    EXPECT_EQ(changes.error().fields.front().pointer, "/command/to");
    EXPECT_EQ(refusal(MoveVertex{AreaId{11}, at(0.5, 0.5), at(3, 3)}), "vertex_unknown");
}

TEST_F(Town, nothing_is_reckoned_with_an_outline_that_is_faulty_already) {
    draft.put(area(13, "1001003", 2, 2, {{geo::Polygon{{at(0, 1), at(1, 2), at(1, 1), at(0, 2)}, {}}}}), 0);
    EXPECT_EQ(refusal(MergeAreas{AreaId{11}, {AreaId{13}}, {}}), "shape_invalid");
    EXPECT_EQ(refusal(GiveGround{AreaId{13}, square(2, 2)}), "shape_invalid");
    EXPECT_EQ(refusal(CutArea{AreaId{2}, {at(1, -1), at(1, 3)}, {}}), "shape_invalid");
    EXPECT_EQ(refusal(DrawArea{{}, AreaId{2}, {}, {}, {}, square(0, 1, 1, 2), true}), "shape_invalid");
    EXPECT_EQ(refusal(ReshapeArea{AreaId{13}, square(0, 1), {}}), "") << "it can be drawn anew";
}

TEST_F(Town, a_cut_makes_an_area_with_the_next_code_and_its_ends_are_corners_next_door) {
    const auto changes = give(CutArea{AreaId{11}, {at(0.3, -0.5), at(0.31, 1.5)}, std::vector<LocalizedText>{{"新村", ""}}});
    ASSERT_TRUE(changes);
    const Area& fresh = get(100);
    EXPECT_EQ(fresh.code, "1001005");
    EXPECT_EQ(fresh.name.zh_cn, "新村");
    EXPECT_EQ(fresh.parent, AreaId{2});
    EXPECT_GT(geo::double_area_e7(get(11).shape), geo::double_area_e7(fresh.shape));
    EXPECT_EQ(get(13).shape.parts[0].outer.size(), 5U);
    EXPECT_TRUE(fits());
}

TEST_F(Town, a_town_is_cut_between_its_villages_but_not_through_one) {
    EXPECT_EQ(refusal(CutArea{AreaId{2}, {at(0.5, -1), at(0.5, 3)}, {}}), "cut_crosses_child");
    next_id = 100;  // the refused cut had taken one
    ASSERT_TRUE(give(CutArea{AreaId{2}, {at(1, -1), at(1, 3)}, {}}));
    EXPECT_EQ(get(100).code, "1002");
    EXPECT_EQ(draft.children(AreaId{2}).size(), 2U);
    EXPECT_EQ(draft.children(AreaId{100}).size(), 2U);
    EXPECT_EQ(sum_below(1), geo::double_area_e7(get(1).shape));
}

TEST_F(Town, merged_villages_are_one_and_nothing_else_changes) {
    ASSERT_TRUE(give(SetFacts{AreaId{12}, {"东至河", "新民路", 300}}));
    const auto changes = give(MergeAreas{AreaId{11}, {AreaId{12}}, LocalizedText{"合村", ""}});
    ASSERT_TRUE(changes);
    EXPECT_EQ(draft.find(AreaId{12}), nullptr);
    EXPECT_EQ(geo::double_area_e7(get(11).shape), geo::Int128{2} * 2 * kSide * kSide);
    EXPECT_EQ(get(11).facts.households, 300);
    EXPECT_EQ(get(11).name.zh_cn, "合村");
    EXPECT_TRUE(fits());
}

TEST_F(Town, only_brothers_are_merged) {
    EXPECT_EQ(refusal(MergeAreas{AreaId{11}, {AreaId{2}}, {}}), "merge_not_siblings");
    EXPECT_EQ(refusal(MergeAreas{AreaId{11}, {AreaId{11}}, {}}), "repeated");
    ASSERT_TRUE(give(AddArea{AreaId{2}, {}, {}, {"未画", ""}, {}}));
    EXPECT_EQ(refusal(MergeAreas{AreaId{11}, {AreaId{100}}, {}}), "merge_half_drawn");
}

TEST_F(Town, a_drawn_area_is_trimmed_to_what_is_free_and_the_town_grows_with_it) {
    const auto changes = give(DrawArea{{}, AreaId{2}, {}, {}, LocalizedText{"东村", ""}, square(1, 0, 2, 2), true});
    ASSERT_TRUE(changes);
    EXPECT_EQ(get(100).code, "1001005");
    EXPECT_EQ(geo::double_area_e7(get(100).shape), geo::Int128{2} * 2 * kSide * kSide);
    EXPECT_TRUE(fits());
    EXPECT_EQ(refusal(DrawArea{{}, AreaId{2}, {}, {}, {}, square(0, 0), true}), "shape_covered");
}

TEST_F(Town, an_area_not_drawn_gets_its_outline_once) {
    ASSERT_TRUE(give(AddArea{AreaId{2}, {}, AreaCode{"1001009"}, {"村", ""}, AreaFacts{"", "新民路", 80}}));
    ASSERT_TRUE(give(DrawArea{AreaId{100}, {}, {}, {}, {}, square(2, 0), {}}));
    EXPECT_EQ(get(100).facts.households, 80);
    EXPECT_EQ(refusal(DrawArea{AreaId{100}, {}, {}, {}, {}, square(2, 0), {}}), "area_drawn");
}

TEST_F(Town, words_codes_and_the_tree_are_checked) {
    EXPECT_EQ(refusal(RenameArea{AreaId{11}, {" ", ""}}), "required");
    EXPECT_EQ(refusal(RenameArea{AreaId{999}, {"a", ""}}), "unknown_area");
    EXPECT_EQ(refusal(RecodeArea{AreaId{11}, {"1001002"}, {}}), "taken");
    EXPECT_EQ(refusal(RecodeArea{AreaId{11}, {"a/b"}, {}}), "area_code");
    EXPECT_EQ(refusal(RemoveArea{AreaId{2}}), "area_has_children");
    EXPECT_EQ(refusal(ReparentArea{AreaId{11}, AreaId{1}}), "area_parent");
    EXPECT_EQ(refusal(AddArea{AreaId{11}, {}, {}, {"x", ""}, {}}), "area_level");
    EXPECT_EQ(refusal(SetLevels{{{{"district"}, {"区", ""}, {}}}, {}, {}}), "level_in_use");
    ASSERT_TRUE(give(RecodeArea{AreaId{2}, {"2001"}, true}));
    EXPECT_EQ(get(14).code, "2001004");
}

TEST_F(Town, a_removed_village_leaves_a_smaller_town) {
    ASSERT_TRUE(give(RemoveArea{AreaId{14}}));
    EXPECT_TRUE(fits());
    EXPECT_EQ(geo::double_area_e7(get(1).shape), geo::Int128{2} * 3 * kSide * kSide);
}

TEST_F(Town, a_step_and_its_reverse_are_nothing) {
    const Draft before = draft;
    const auto changes = give(CutArea{AreaId{11}, {at(0.3, -0.5), at(0.4, 1.5)}, {}});
    ASSERT_TRUE(changes);
    draft.apply(reversed(*changes), ++version);
    ASSERT_EQ(draft.entries().size(), before.entries().size());
    for (const auto& [id, entry] : before.entries()) EXPECT_EQ(draft.find(id)->area, entry.area);
}

/// Cuts and merges at random: whatever is done, the towns are their villages, to the last square of the grid.
TEST_F(Town, random_cuts_merges_and_moves_keep_every_parent_made_of_its_children) {
    const unsigned seed = std::random_device{}();
    std::mt19937 random{seed};
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::uniform_real_distribution<double> place{-0.2, 2.2};
    int done = 0;
    for (int round = 0; round < 120; ++round) {
        const auto villages = draft.children(AreaId{2});
        const AreaId one = villages[random() % villages.size()]->id;
        const AreaId other = villages[random() % villages.size()]->id;
        const auto& ring = draft.find(one)->area.shape.parts[0].outer;
        const geo::Position corner = ring[random() % ring.size()];
        Result<Changes> changes;
        switch (random() % 3) {
            case 0: changes = give(CutArea{one, {at(place(random), -0.5), at(place(random), 2.5)}, {}}); break;
            case 1: changes = give(MergeAreas{one, {other}, {}}); break;
            default:
                changes = give(MoveVertex{one,
                                          corner,
                                          {corner.lon_e7 + static_cast<std::int32_t>(random() % 4000) - 2000,
                                           corner.lat_e7 + static_cast<std::int32_t>(random() % 4000) - 2000}});
        }
        done += changes ? 1 : 0;
        if (changes && !fits()) {
            // A corner was carried over somebody else's border: that ground lies in two villages, and the audit says so.
            EXPECT_TRUE(lies_twice()) << "round " << round;
            draft.apply(reversed(*changes), ++version);
        }
        ASSERT_TRUE(fits()) << "round " << round;
    }
    EXPECT_GT(done, 40);
}

}  // namespace
}  // namespace jingwei::grid
