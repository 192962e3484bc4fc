#include "domain/coverage/proof.hpp"

#include <gtest/gtest.h>

#include "domain/coverage/words.hpp"

namespace jingwei::coverage {
namespace {

constexpr duty::Day kToday{std::chrono::days{20'514}};  // 2026-03-02

geo::MultiPolygon square(double west, double south, double east, double north) {
    const auto at = [](double lon, double lat) { return *geo::position_from_degrees(lon, lat); };
    return {{{.outer = {at(west, south), at(east, south), at(east, north), at(west, north)}, .holes = {}}}};
}

grid::Area area(std::int64_t id, const char* code, int depth, std::int64_t parent, geo::MultiPolygon shape) {
    grid::Area one;
    one.id = AreaId{id};
    one.code = code;
    one.name = {code, code};
    one.depth = depth;
    one.parent = AreaId{parent};
    one.shape = std::move(shape);
    return one;
}

/// A district of two villages that overlap in a strip, and one on paper; villages need a chief, and nobody is one.
struct District {
    explicit District(std::int64_t first_id = 1)
        : territory{grid::Territory::build({EditionId{1}, "t", Instant{}, true},
                                           {{0, "district", {"区", "District"}}, {1, "village", {"村", "Village"}}},
                                           {area(first_id, "d", 0, 0, square(113, 34, 113.02, 34.01)),
                                            area(first_id + 1, "a", 1, first_id, square(113, 34, 113.011, 34.01)),
                                            area(first_id + 2, "b", 1, first_id, square(113.01, 34, 113.02, 34.01)),
                                            area(first_id + 3, "p", 1, first_id, {})})
                        .value()} {
        auto setup = duty::default_setup();
        setup.required = {{1, "grid_chief", false}};
        duty::RegisterRows rows;
        rows.setup = setup;
        rows.people = {{.id = PersonId{7},
                        .code = "P1",
                        .name = {"甲岗", "Post A"},
                        .masked_phone = "",
                        .unit = {},
                        .post = {},
                        .left_on = duty::kForever,
                        .version = 1}};
        rows.assignments = {
            {.id = AssignmentId{5},
             .target = {.kind = duty::TargetKind::area, .area = AreaId{first_id + 1}, .site = {}, .class_code = {}},
             .duty = "grid_chief",
             .holder = {PersonId{7}, {}},
             .deputy = {},
             .days = {duty::kAlways, kToday - std::chrono::days{2}},
             .version = 1}};
        book = duty::Register{std::move(rows)};
    }

    duty::Context context() const { return {territory, directory, book, kToday}; }
    std::vector<Gap> gaps() const { return find_gaps(context(), catalog, grid::audit(territory.areas())); }

    grid::Territory territory;
    duty::Directory directory{{}, {}};
    duty::Register book;
    catalog::Catalog catalog{catalog::Catalog::build({}, {}).value()};
};

TEST(Proof, lists_what_presses_most_first_and_the_larger_ground_before_the_smaller) {
    std::vector<GapKind> kinds;
    for (const auto& gap : District{}.gaps()) kinds.push_back(gap.kind);
    EXPECT_EQ(kinds, (std::vector{GapKind::overlap, GapKind::missing, GapKind::missing, GapKind::expired, GapKind::not_drawn}));
}

TEST(Proof, names_a_gap_by_what_it_is_about_so_that_other_ids_of_a_new_import_do_not_matter) {
    const auto before = District{1}.gaps();
    const auto after = District{101}.gaps();
    ASSERT_EQ(before.size(), after.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
        EXPECT_EQ(before[i].id, after[i].id);
        EXPECT_GT(before[i].id.value, 0);
        for (std::size_t k = 0; k < i; ++k) EXPECT_NE(before[i].id, before[k].id);
    }
}

TEST(Proof, counts_an_acknowledged_gap_still_as_a_gap) {
    const District district;
    const auto gaps = district.gaps();
    std::vector<const Gap*> all;
    for (const auto& gap : gaps) all.push_back(&gap);
    GapNotes notes;
    notes[gaps[1].id] = {.gap = gaps[1].id, .owner = {}, .acknowledged_until = kToday, .reason = "公示中", .version = 1};
    notes[gaps[2].id] = {
        .gap = gaps[2].id, .owner = {}, .acknowledged_until = kToday - std::chrono::days{1}, .reason = "公示中", .version = 1};
    const auto sum = tally(all, notes, kToday);
    EXPECT_EQ(sum.all, (Count{5, 1}));
    EXPECT_EQ(sum.of(GapKind::missing), (Count{2, 1}));
    EXPECT_EQ(sum.of(GapGroup::people), (Count{3, 1}));
    EXPECT_EQ(sum.of(GapGroup::classes), (Count{0, 0}));
}

TEST(Proof, counts_a_gap_between_two_areas_in_both_of_them) {
    const District district;
    const auto gaps = district.gaps();
    const auto in = [&](const char* code) {
        return concerns(gaps.front(), district.territory, district.territory.path_range(*district.territory.find_code(code)));
    };
    EXPECT_TRUE(in("a"));
    EXPECT_TRUE(in("b"));
    EXPECT_TRUE(in("d"));
    EXPECT_FALSE(in("p"));
}

TEST(GapWords, say_what_where_how_long_and_what_would_help) {
    const District district;
    const auto gaps = district.gaps();
    const auto words = [&](std::size_t i) {
        return words_of(gaps[i], {}, district.context(), district.catalog, {"经开区", "Jingkai"});
    };
    EXPECT_EQ(words(0).title.zh_cn, "重叠");
    EXPECT_NE(words(0).fact.zh_cn.find(" 公顷"), std::string::npos);
    EXPECT_EQ(words(0).place.en, "between a and b");
    EXPECT_EQ(words(3).fact.zh_cn, "网格长,已 2 天");
    EXPECT_EQ(words(3).suggestion.zh_cn, "由甲岗续任");
    EXPECT_EQ(words(3).owner.zh_cn, "经开区");
    EXPECT_EQ(area_words(85.4).zh_cn, "85 平方米");
    EXPECT_EQ(area_words(4213).en, "0.42 ha");
}

TEST(GapWords, there_are_for_every_kind_group_and_mending) {
    ASSERT_EQ(kinds().size(), kGapKinds);
    for (std::size_t i = 0; i < kGapKinds; ++i) EXPECT_EQ(kinds()[i].kind, static_cast<GapKind>(i));
    for (int m = 0; m <= static_cast<int>(Mending::assign_class); ++m) {
        EXPECT_FALSE(mending_sentence(static_cast<Mending>(m)).zh_cn.empty());
        EXPECT_FALSE(mending_sentence(static_cast<Mending>(m)).en.empty());
    }
    for (const auto group : {GapGroup::ground, GapGroup::people, GapGroup::classes}) EXPECT_FALSE(group_name(group).en.empty());
}

}  // namespace
}  // namespace jingwei::coverage
