#include "app/case_index.hpp"

#include <gtest/gtest.h>

#include <map>
#include <random>

#include "app/live_case_index.hpp"
#include "base/codec.hpp"

namespace jingwei::app {
namespace {

const Instant kNow = *parse_instant("2026-03-02T01:00:00Z");
constexpr int kCases = 3000;

/// Cases anywhere in a small town, in all states and clocks; some without a position, some at one corner.
class Town {
public:
    explicit Town(std::uint32_t seed) : random_{seed} {
        for (int i = 1; i <= kCases; ++i) marks.emplace(i, make(CaseId{i}));
    }

    std::map<std::int64_t, CaseMark> marks;

    int any(int below) { return std::uniform_int_distribution<int>{0, below - 1}(random_); }

    CaseMark make(CaseId id) {
        constexpr std::array kStates{cases::State::reported,  cases::State::dispatched, cases::State::handling,
                                     cases::State::rectified, cases::State::closed,     cases::State::rejected};
        CaseMark mark{.id = id,
                      .position = {},
                      .state = kStates[static_cast<std::size_t>(any(6))],
                      .source = {},
                      .class_id = {},
                      .unit = {},
                      .area_path = {},
                      .reported_at = {},
                      .due_at = {},
                      .rectified_at = {},
                      .closed_at = {}};
        if (any(10) > 0) mark.position = geo::Position{1'130'000'000 + any(400'000), 340'000'000 + any(300'000)};
        if (any(20) == 0) mark.position = geo::Position{1'130'100'000, 340'100'000};
        mark.source = any(2) == 0 ? cases::Source::resident : cases::Source::hotline;
        mark.class_id = ClassId{1 + any(5)};
        if (any(4) > 0) mark.unit = UnitId{1 + any(6)};
        if (any(8) > 0) mark.area_path = "d/" + std::to_string(any(3)) + "/" + std::to_string(any(4)) + "/";
        mark.reported_at = kNow - std::chrono::minutes{any(60 * 24 * 60)};
        if (any(5) > 0) mark.due_at = mark.reported_at + std::chrono::minutes{any(60 * 24 * 8)};
        if (mark.state == cases::State::rectified) mark.rectified_at = mark.reported_at + std::chrono::minutes{any(60 * 24 * 9)};
        if (mark.state == cases::State::closed) mark.closed_at = mark.reported_at + std::chrono::minutes{any(60 * 24 * 9)};
        return mark;
    }

    CaseIndex index() const {
        CaseIndex index;
        index.start(marks.size());
        for (const auto& [id, mark] : marks) index.add(mark);
        index.finish();
        return index;
    }

private:
    std::mt19937 random_;
};

cases::Case as_case(const CaseMark& mark) {
    cases::Case c;
    c.state = mark.state;
    c.due_at = mark.due_at;
    c.rectified_at = mark.rectified_at;
    c.closed_at = mark.closed_at;
    return c;
}

/// The filter by the words of the port, one case at a time.
bool fits(const CaseMark& mark, const org::Scope& scope, const CaseFilter& f) {
    const bool late = cases::is_overdue(as_case(mark), f.now);
    if (!scope.covers(mark.area_path, mark.unit)) return false;
    if (f.open_only && !cases::is_open(mark.state)) return false;
    if (!f.states.empty() && std::find(f.states.begin(), f.states.end(), enum_name(mark.state)) == f.states.end()) return false;
    if (f.overdue && late != *f.overdue) return false;
    if (f.due_before && !(mark.due_at && *mark.due_at < *f.due_before)) return false;
    if (!f.path_from.empty() && !(mark.area_path >= f.path_from && mark.area_path < f.path_to)) return false;
    if (!f.classes.empty() && std::find(f.classes.begin(), f.classes.end(), mark.class_id) == f.classes.end()) return false;
    if (f.unit && mark.unit != f.unit) return false;
    if (!f.source.empty() && f.source != enum_name(mark.source)) return false;
    return !(f.reported_from && mark.reported_at < *f.reported_from) && !(f.reported_to && mark.reported_at >= *f.reported_to);
}

struct Question {
    const char* name;
    org::Scope scope;
    CaseFilter filter;
};

std::vector<Question> questions() {
    const auto whole = org::Scope::whole();
    org::Scope west;
    west.path_ranges = {{"d/1/", "d/10"}};
    org::Scope unit;
    unit.units = {UnitId{2}, UnitId{5}};
    CaseFilter all;
    all.now = kNow;
    std::vector<Question> out{
        {"everything", whole, all}, {"a subtree", west, all}, {"two units", unit, all}, {"nothing", {}, all}};
    const auto add = [&](const char* name, const std::function<void(CaseFilter&)>& change) {
        Question question{name, whole, all};
        change(question.filter);
        out.push_back(question);
        question.scope = west;
        out.push_back(question);
    };
    add("open", [](CaseFilter& f) { f.open_only = true; });
    add("states", [](CaseFilter& f) { f.states = {"closed", "reported"}; });
    add("late", [](CaseFilter& f) { f.overdue = true; });
    add("not late, due soon", [](CaseFilter& f) {
        f.overdue = false;
        f.due_before = kNow + std::chrono::hours{48};
    });
    add("area", [](CaseFilter& f) {
        f.path_from = "d/1/2/";
        f.path_to = "d/1/20";
    });
    add("an area nobody is in", [](CaseFilter& f) {
        f.path_from = "d/7/";
        f.path_to = "d/70";
    });
    add("classes", [](CaseFilter& f) { f.classes = {ClassId{1}, ClassId{4}, ClassId{99}}; });
    add("unit", [](CaseFilter& f) { f.unit = UnitId{3}; });
    add("an unknown unit", [](CaseFilter& f) { f.unit = UnitId{99}; });
    add("source", [](CaseFilter& f) { f.source = "hotline"; });
    add("period", [](CaseFilter& f) {
        f.reported_from = kNow - std::chrono::hours{24 * 20};
        f.reported_to = kNow - std::chrono::hours{24 * 3};
    });
    return out;
}

geo::TileId tile_at(int z, geo::Position position) {
    const auto world = geo::world_point(position);
    return {z, z == 0 ? 0 : world.x >> (32 - z), z == 0 ? 0 : world.y >> (32 - z)};
}

/// Cases and late ones among the open, counted one by one.
std::pair<std::int64_t, std::int64_t> counted(const Town& town, const Question& question, const geo::TileId& tile) {
    std::pair<std::int64_t, std::int64_t> sum;
    for (const auto& [id, mark] : town.marks) {
        if (!mark.position || tile_at(tile.z, *mark.position) != tile || !fits(mark, question.scope, question.filter)) continue;
        ++sum.first;
        sum.second += cases::is_open(mark.state) && cases::is_overdue(as_case(mark), kNow) ? 1 : 0;
    }
    return sum;
}

void expect_same(const Town& town, const CaseIndex& index) {
    for (const Question& question : questions()) {
        for (const int z : {0, 6, 11, 14, 17, 20}) {
            const auto tile = tile_at(z, {1'130'100'000, 340'100'000});
            std::pair<std::int64_t, std::int64_t> sum;
            for (const CaseGroup& group : index.groups(question.scope, question.filter, tile)) {
                sum.first += group.count;
                sum.second += group.overdue;
                EXPECT_GE(group.at.x, 0);
                EXPECT_LT(group.at.y, geo::kTileExtent);
            }
            EXPECT_EQ(sum, counted(town, question, tile)) << question.name << " at zoom " << z;
        }
    }
}

TEST(CaseIndex, counts_what_a_look_at_each_case_counts) {
    const Town town{1};
    expect_same(town, town.index());
}

TEST(CaseIndex, keeps_counting_right_while_cases_come_change_and_move) {
    Town town{2};
    CaseIndex index = town.index();
    std::int64_t next = kCases + 1;
    for (int round = 0; round < 3; ++round) {
        std::vector<CaseMark> changes;
        for (int i = 0; i < 1800; ++i) {  // more than the short list holds, in the end
            const std::int64_t id = i % 3 == 0 ? next++ : 1 + town.any(kCases);
            CaseMark mark = town.make(CaseId{id});
            const auto before = town.marks.find(id);
            if (before != town.marks.end() && i % 3 == 1) mark.position = before->second.position;
            if (i % 50 == 0) mark.area_path = "d/1/new" + std::to_string(i) + "/";
            town.marks[id] = mark;
            changes.push_back(mark);
        }
        index.apply(changes);
        EXPECT_EQ(index.size(), town.marks.size());
        expect_same(town, index);
    }
}

TEST(CaseIndex, groups_are_where_their_cases_are_and_a_single_case_says_which_it_is) {
    CaseIndex index;
    index.start(0);
    CaseMark mark{.id = CaseId{7},
                  .position = geo::Position{1'130'100'000, 340'100'000},
                  .state = cases::State::handling,
                  .source = {},
                  .class_id = {},
                  .unit = {},
                  .area_path = {},
                  .reported_at = kNow,
                  .due_at = kNow - std::chrono::minutes{1},
                  .rectified_at = {},
                  .closed_at = {}};
    index.add(mark);
    index.finish();
    CaseFilter all;
    all.now = kNow;
    for (int z = 0; z <= geo::kMaxTileZoom; ++z) {
        const auto tile = tile_at(z, *mark.position);
        const auto groups = index.groups(org::Scope::whole(), all, tile);
        ASSERT_EQ(groups.size(), 1U);
        const auto at = geo::tile_point(tile, geo::world_point(*mark.position));
        EXPECT_NEAR(static_cast<double>(groups[0].at.x), static_cast<double>(at.x), 1);
        EXPECT_NEAR(static_cast<double>(groups[0].at.y), static_cast<double>(at.y), 1);
        EXPECT_EQ(groups[0].only, CaseId{7});
        EXPECT_EQ(groups[0].state, cases::State::handling);
        EXPECT_EQ(groups[0].clock, cases::ClockState::overdue);
    }
}

TEST(CaseIndex, the_clock_of_a_single_case_is_the_one_its_page_shows) {
    Town town{3};
    const CaseIndex index = town.index();
    CaseFilter all;
    all.now = kNow;
    int seen = 0;
    for (const auto& [id, mark] : town.marks) {
        if (!mark.position) continue;
        for (const auto& group : index.groups(org::Scope::whole(), all, tile_at(20, *mark.position))) {
            if (group.only != mark.id) continue;
            EXPECT_EQ(group.clock, cases::clock_of(as_case(mark), kNow));
            ++seen;
        }
    }
    EXPECT_GT(seen, 1000);
}

TEST(CaseIndex, sums_over_subtrees_what_the_figures_count) {
    const Town town{4};
    const CaseIndex index = town.index();
    const Instant since = kNow - std::chrono::hours{24 * 30};
    const std::vector<grid::PathRange> ranges{{"", "\xFF"}, {"d/", "d0"}, {"d/1/", "d/10"}, {"d/2/3/", "d/2/30"}, {"x/", "x0"}};
    for (const Question& question : questions()) {
        const auto sums = index.sums(question.scope, question.filter, since, ranges);
        for (std::size_t i = 0; i < ranges.size(); ++i) {
            AreaSum expected;
            for (const auto& [id, mark] : town.marks) {
                if (mark.area_path < ranges[i].from || mark.area_path >= ranges[i].to) continue;
                if (!fits(mark, question.scope, question.filter)) continue;
                const bool late = cases::is_overdue(as_case(mark), kNow);
                expected.open += cases::is_open(mark.state) ? 1 : 0;
                expected.overdue += cases::is_open(mark.state) && late ? 1 : 0;
                const bool done = mark.rectified_at || mark.closed_at;
                if (!mark.due_at || *mark.due_at < since || mark.state == cases::State::rejected || (!done && !late)) continue;
                ++expected.judged;
                expected.on_time += late ? 0 : 1;
            }
            EXPECT_EQ(sums[i], expected) << question.name << " in " << ranges[i].from;
        }
    }
}

TEST(CaseIndex, a_case_takes_at_most_forty_bytes) {
    const Town town{5};
    EXPECT_LE(town.index().memory_bytes(), 40U * kCases);
}

TEST(CaseIndex, leaves_words_photos_and_extents_to_the_database) {
    CaseFilter filter;
    EXPECT_TRUE(CaseIndex::answers(filter));
    filter.q = "垃圾";
    EXPECT_FALSE(CaseIndex::answers(filter));
    filter = {};
    filter.extent = geo::Box{};
    EXPECT_FALSE(CaseIndex::answers(filter));
}

}  // namespace
}  // namespace jingwei::app
