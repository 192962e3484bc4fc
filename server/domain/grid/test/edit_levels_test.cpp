#include "domain/grid/edit_levels.hpp"

#include <gtest/gtest.h>

#include "domain/grid/audit.hpp"

namespace jingwei::grid {
namespace {

constexpr std::int32_t kLevelsLon = 1'130'000'000;
constexpr std::int32_t kLevelsLat = 340'000'000;

/// A field of 0.001°, a column to the east and a row to the north.
geo::MultiPolygon field(int column, int row) {
    const std::int32_t west = kLevelsLon + column * 10'000;
    const std::int32_t south = kLevelsLat + row * 10'000;
    return {{geo::Polygon{{{west, south}, {west + 10'000, south}, {west + 10'000, south + 10'000}, {west, south + 10'000}}, {}}}};
}

Area drawn(std::int64_t id, std::string code, int depth, std::int64_t parent, geo::MultiPolygon shape,
           std::string layer = std::string{kTerritoryLayer}) {
    return {.id = AreaId{id},
            .code = code,
            .name = {code, ""},
            .depth = depth,
            .parent = AreaId{parent},
            .path = {},
            .layer = std::move(layer),
            .shape = std::move(shape)};
}

/// A town of three villages with free codes, one of them with a group; an overlay with one area.
struct Levels : ::testing::Test {
    Levels()
        : draft{{{0, "town", {"镇", "Town"}, 0}, {1, "village", {"村", "Village"}, 0}, {2, "group", {"组", "Group"}, 0}},
                {drawn(1, "T", 0, 0, {}), drawn(11, "T-east", 1, 1, field(1, 0)), drawn(12, "T-west", 1, 1, field(0, 0)),
                 drawn(13, "T-north", 1, 1, field(1, 2)), drawn(21, "T-east-a", 2, 11, {}),
                 drawn(31, "M1", 0, 0, field(0, 0), "markets")},
                {{"markets", {"市场", "Markets"}}}} {}

    Result<Changes> give(const Edit& edit) {
        auto changes = apply(edit, draft, [&] { return AreaId{next_id++}; });
        if (changes) draft.apply(*changes, ++version);
        return changes;
    }
    FieldError refusal(const Edit& edit) {
        const auto changes = give(edit);
        if (changes) return {"", "done", {}};
        if (changes.error().fields.empty()) return {"", std::string{error_text(changes.error().code).name}, {}};
        return changes.error().fields.front();
    }
    std::vector<LevelWords> words(int village_digits = 0) {
        return {{{"town"}, {"镇", "Town"}, {}},
                {{"village"}, {"村", "Village"}, {{village_digits}}},
                {{"group"}, {"组", "Group"}, {}}};
    }
    std::string code_of(std::int64_t id) { return draft.find(AreaId{id})->area.code; }

    Draft draft;
    std::int64_t version = 0;
    std::int64_t next_id = 100;
};

TEST_F(Levels, are_renamed_and_added_below_and_the_step_can_be_taken_back) {
    auto levels = words();
    levels[1].name = {"社区", "Community"};
    levels.push_back({{"building"}, {"楼栋", "Building"}, {}});
    const auto before = draft.levels();
    const auto changes = give(SetLevels{levels, words(), {}});
    ASSERT_TRUE(changes);
    EXPECT_TRUE(changes->areas.empty());
    ASSERT_EQ(draft.levels().size(), 4U);
    EXPECT_EQ(draft.levels()[1].name.in(Locale::en), "Community");
    draft.apply(reversed(*changes), ++version);
    EXPECT_EQ(draft.levels(), before);
}

TEST_F(Levels, with_areas_neither_go_nor_change_places) {
    auto levels = words();
    levels.pop_back();
    EXPECT_EQ(refusal(SetLevels{levels, {}, {}}).rule, "level_in_use");
    levels = words();
    std::swap(levels[1], levels[2]);
    const auto swapped = refusal(SetLevels{levels, {}, {}});
    EXPECT_EQ(swapped.rule, "level_in_use");
    EXPECT_EQ(swapped.pointer, "/command/levels/1/code");
    levels = words();
    levels.insert(levels.begin() + 1, LevelWords{{"street"}, {"街", ""}, {}});
    EXPECT_EQ(refusal(SetLevels{levels, {}, {}}).rule, "level_in_use");
}

TEST_F(Levels, without_areas_go_and_change_places) {
    auto levels = words();
    levels.push_back({{"building"}, {"楼栋", "Building"}, {}});
    levels.push_back({{"stairs"}, {"单元", "Stairs"}, {}});
    ASSERT_TRUE(give(SetLevels{levels, {}, {}}));
    std::swap(levels[3], levels[4]);
    ASSERT_TRUE(give(SetLevels{levels, {}, {}}));
    EXPECT_EQ(draft.levels()[3].code, "stairs");
    levels.resize(3);
    ASSERT_TRUE(give(SetLevels{levels, {}, {}}));
    EXPECT_EQ(draft.levels().size(), 3U);
}

TEST_F(Levels, changed_by_somebody_else_meanwhile_are_not_overwritten) {
    auto stale = words();
    stale[0].name = {"乡", ""};
    EXPECT_EQ(refusal(SetLevels{words(), stale, {}}).rule, "changed_meanwhile");
    EXPECT_EQ(refusal(SetOverlays{{{{"markets"}, {"集市", ""}}}, std::vector<OverlayWords>{}}).rule, "changed_meanwhile");
}

TEST_F(Levels, with_a_new_pattern_tell_the_codes_that_no_longer_fit) {
    const auto fault = refusal(SetLevels{words(3), {}, {}});
    EXPECT_EQ(fault.rule, "codes_unfit");
    EXPECT_EQ(fault.pointer, "/command/levels/1/code_digits");
    EXPECT_EQ(fault.params.at(0).second, "3");
    EXPECT_EQ(code_of(11), "T-east");
}

TEST_F(Levels, with_a_new_pattern_get_codes_in_reading_order_and_what_hangs_on_them_follows) {
    const auto changes = give(SetLevels{words(3), {}, true});
    ASSERT_TRUE(changes);
    EXPECT_EQ(changes->areas.size(), 4U);
    EXPECT_EQ(code_of(13), "T001");  // north first
    EXPECT_EQ(code_of(12), "T002");  // then from the west
    EXPECT_EQ(code_of(11), "T003");
    EXPECT_EQ(code_of(21), "T003-a");
    EXPECT_EQ(refusal(SetLevels{words(3), {}, true}).rule, "done");  // they fit now
}

TEST_F(Levels, whose_digits_do_not_suffice_are_refused) {
    for (int i = 0; i < 8; ++i) ASSERT_TRUE(give(AddArea{AreaId{1}, {}, {}, {"村", ""}, {}}));
    EXPECT_EQ(refusal(SetLevels{words(1), {}, true}).rule, "codes_used_up");
}

TEST_F(Levels, need_names_and_words_of_their_own) {
    auto levels = words();
    levels[1].name = {" ", ""};
    EXPECT_EQ(refusal(SetLevels{levels, {}, {}}).pointer, "/command/levels/1/name");
    levels = words();
    levels[2].code = levels[1].code;
    EXPECT_EQ(refusal(SetLevels{levels, {}, {}}).rule, "repeated");
}

TEST_F(Levels, of_overlays_are_named_added_and_taken_back) {
    const auto before = draft.overlays();
    const auto changes = give(SetOverlays{{{{"streets"}, {"街巷", "Streets"}}, {{"markets"}, {"集市", "Fairs"}}}, {}});
    ASSERT_TRUE(changes);
    ASSERT_EQ(draft.overlays().size(), 2U);
    EXPECT_EQ(draft.overlays()[1].name.in(Locale::en), "Fairs");
    draft.apply(reversed(*changes), ++version);
    EXPECT_EQ(draft.overlays(), before);
}

TEST_F(Levels, of_an_overlay_with_areas_do_not_go) {
    EXPECT_EQ(refusal(SetOverlays{{}, {}}).rule, "overlay_in_use");
    ASSERT_TRUE(give(RemoveArea{AreaId{31}}));
    EXPECT_EQ(refusal(SetOverlays{{}, {}}).rule, "done");
}

TEST_F(Levels, of_overlays_with_a_word_that_is_none_are_refused_at_their_field) {
    const auto fault = refusal(SetOverlays{{{{"markets"}, {"市场", ""}}, {{"Big Streets"}, {"街巷", ""}}}, {}});
    EXPECT_EQ(fault.rule, "area_layer");
    EXPECT_EQ(fault.pointer, "/command/overlays/1/layer");
    EXPECT_EQ(refusal(SetOverlays{{{{"territory"}, {"网格", ""}}}, {}}).rule, "area_layer");
}

}  // namespace
}  // namespace jingwei::grid
