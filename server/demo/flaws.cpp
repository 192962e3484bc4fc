#include "demo/flaws.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <stdexcept>

#include "domain/grid/audit.hpp"

namespace jingwei::demo {
namespace {

// Villages that are not in the middle of things, each of another office.
constexpr std::size_t kVillageOfGap = 19;
constexpr std::size_t kVillageOfOverlap = 33;
constexpr std::size_t kVillageOnPaper = 47;

/// How many gaps of a kind there were twelve weeks ago and are today.
struct Course {
    coverage::GapKind kind;
    int then;
    int now;
};
constexpr std::array kCourses{
    Course{coverage::GapKind::gap, 14, 1},        Course{coverage::GapKind::overlap, 9, 1},
    Course{coverage::GapKind::not_drawn, 41, 1},  Course{coverage::GapKind::missing, 66, 4},
    Course{coverage::GapKind::expired, 8, 1},     Course{coverage::GapKind::nobody_acting, 2, 3},
    Course{coverage::GapKind::no_deputy, 58, 2},  Course{coverage::GapKind::class_without_unit, 16, 3},
    Course{coverage::GapKind::holder_left, 5, 1}, Course{coverage::GapKind::held_twice, 3, 1},
};
constexpr int kHistoryDays = 84;

constexpr double kShiftM = 26;
constexpr std::size_t kLongestRun = 7;     // corners that move together
constexpr double kMetresOfLat = 0.011'1;   // of 1e-7 degree
constexpr double kMetresOfLon = 0.009'16;  // where the demo lies
constexpr std::int32_t kHouseholdsOnPaper = 86;

/// Corners of one ring that only this group and one other of the same village have.
struct Run {
    grid::Area* group{};
    std::size_t first{};
    std::size_t length{};
};

class Flaws {
public:
    Flaws(std::vector<grid::Area>& areas, const Ground& ground) : areas_{areas}, ground_{ground} {
        for (auto& area : areas_) {
            if (area.depth != 3) continue;
            for (const auto& at : area.shape.parts.front().outer) owners_[at].push_back(&area);
        }
    }

    /// Moves a stretch of a common border on one side only: inwards leaves a gap, outwards an overlap. Of the stretches the
    /// longest that does just this and nothing else.
    void shift_border(std::size_t village, bool inwards) {
        const AreaId parent = ground_.villages.at(village).area;
        for (const Run& run : runs_in(parent)) {
            const auto before = run.group->shape;
            shift(run, inwards);
            if (flaws_in(parent) == std::vector{inwards ? grid::FindingKind::gap : grid::FindingKind::overlap}) return;
            run.group->shape = before;
        }
        throw std::logic_error{"no border inside the village takes a flaw"};
    }

    /// A group that the village's sheet names and nobody has drawn yet.
    void add_on_paper(std::size_t village, const NextAreaId& next_id) {
        const AreaId parent = ground_.villages.at(village).area;
        const auto is_child = [&](const grid::Area& area) { return area.parent == parent; };
        const auto last = std::find_if(areas_.rbegin(), areas_.rend(), is_child);
        const auto number = std::count_if(areas_.begin(), areas_.end(), is_child) + 1;
        if (last == areas_.rend()) throw std::logic_error{"the village on paper has no groups"};
        grid::Area area;
        area.id = next_id();
        area.code = std::to_string(std::stoll(last->code) + 1);
        area.name = {ground_.villages[village].stem + "新划网格",
                     last->name.en.substr(0, last->name.en.rfind(' ')) + " " + std::to_string(number) + " (new)"};
        area.depth = last->depth;
        area.parent = parent;
        area.facts = {.bounds = "东至村界,南至渠边,西至主路,北至学校围墙",
                      .buildings = "安置房 1-6 号楼",
                      .households = kHouseholdsOnPaper};
        area.path = last->path.substr(0, last->path.size() - last->code.size() - 1) + area.code + "/";
        areas_.push_back(std::move(area));
    }

private:
    /// The pair that has a corner to itself, and whether both lie in the village.
    const std::vector<grid::Area*>* pair_at(const geo::Position& at, AreaId village) const {
        const auto& who = owners_.at(at);
        const bool inside = std::all_of(who.begin(), who.end(), [&](const auto* one) { return one->parent == village; });
        return who.size() == 2 && inside ? &who : nullptr;
    }

    /// The longest first.
    std::vector<Run> runs_in(AreaId village) const {
        std::vector<Run> runs;
        for (auto& area : areas_) {
            if (area.depth != 3 || area.parent != village) continue;
            const auto& ring = area.shape.parts.front().outer;
            const std::vector<grid::Area*>* last = nullptr;
            for (std::size_t i = 1; i + 1 < ring.size(); ++i) {
                const auto* const who = pair_at(ring[i], village);
                const bool goes_on = who != nullptr && last != nullptr && *who == *last && runs.back().length < kLongestRun;
                if (goes_on) ++runs.back().length;
                else if (who != nullptr) runs.push_back({&area, i, 1});
                last = who;
            }
        }
        std::stable_sort(runs.begin(), runs.end(), [](const Run& a, const Run& b) { return a.length > b.length; });
        return runs;
    }

    static void shift(const Run& run, bool inwards) {
        auto& ring = run.group->shape.parts.front().outer;
        const auto& before = ring[run.first - 1];
        const auto& after = ring[run.first + run.length];
        const double along_x = (after.lon_e7 - before.lon_e7) * kMetresOfLon;
        const double along_y = (after.lat_e7 - before.lat_e7) * kMetresOfLat;
        const double length = std::hypot(along_x, along_y);
        // The inside lies on the left of an outer ring.
        const double distance = inwards ? kShiftM : -kShiftM;
        const auto east = std::lround(-along_y / length * distance / kMetresOfLon);
        const auto north = std::lround(along_x / length * distance / kMetresOfLat);
        for (std::size_t i = run.first; i < run.first + run.length; ++i) {
            ring[i].lon_e7 += static_cast<std::int32_t>(east);
            ring[i].lat_e7 += static_cast<std::int32_t>(north);
        }
    }

    std::vector<grid::FindingKind> flaws_in(AreaId village) const {
        std::vector<grid::Area> own;
        for (const auto& area : areas_) {
            if (area.id == village || area.parent == village) own.push_back(area);
        }
        std::vector<grid::FindingKind> kinds;
        for (const auto& level : grid::audit(own).levels) {
            for (const auto& finding : level.findings) {
                if (finding.severity != grid::Severity::note) kinds.push_back(finding.kind);
            }
        }
        return kinds;
    }

    std::vector<grid::Area>& areas_;
    const Ground& ground_;
    std::map<geo::Position, std::vector<grid::Area*>> owners_;
};

}  // namespace

std::vector<grid::Area> with_flaws(std::vector<grid::Area> areas, const Ground& ground, const NextAreaId& next_id) {
    Flaws flaws{areas, ground};
    flaws.shift_border(kVillageOfGap, true);
    flaws.shift_border(kVillageOfOverlap, false);
    flaws.add_on_paper(kVillageOnPaper, next_id);
    return areas;
}

std::vector<app::CoverageDay> coverage_history(duty::Day today) {
    std::vector<app::CoverageDay> days;
    for (int ago = kHistoryDays; ago > 0; --ago) {
        // Work is done from Monday to Friday; the last tenth is the slowest.
        const double left = std::pow(static_cast<double>(ago / 7 * 5 + std::min(ago % 7, 5)) / (kHistoryDays / 7 * 5), 1.4);
        app::CoverageDay day{.day = today - std::chrono::days{ago}, .tally = {}};
        for (const auto& course : kCourses) {
            const auto gaps = course.now + std::lround((course.then - course.now) * left);
            for (long i = 0; i < gaps; ++i) day.tally.add(course.kind, false);
        }
        days.push_back(std::move(day));
    }
    return days;
}

}  // namespace jingwei::demo
