#include <algorithm>
#include <array>
#include <limits>

#include "app/case_index.hpp"

namespace jingwei::app {
namespace {

constexpr std::size_t kSquares = 1U << (2 * CaseIndex::kSquareBits);
constexpr int kUnitBits = geo::kTileExtentBits - CaseIndex::kSquareBits;  // of the side of a square

/// Gathers the even bits of both halves at once: the last 16 bits of a Morton number become x in the low half and y in
/// the high one, 8 bits each. Sums of these cost one addition for both.
std::uint64_t unweave(std::uint64_t key) {
    std::uint64_t v = (key & 0x5555) | ((key >> 1 & 0x5555) << 32);
    v = (v | v >> 1) & 0x0000333300003333ULL;
    v = (v | v >> 2) & 0x00000F0F00000F0FULL;
    return (v | v >> 4) & 0x000000FF000000FFULL;
}

/// How far a Morton number is shifted to end in the number of its square, and in the place within the square.
struct TileShifts {
    explicit TileShifts(const geo::TileId& tile) : square{2 * (32 - tile.z - CaseIndex::kSquareBits)}, place{square - 16} {}
    int square;
    int place;
};
static_assert(2 * (32 - geo::kMaxTileZoom - CaseIndex::kSquareBits) >= 16);

}  // namespace

/// One square of a tile while its cases are gathered.
struct CaseIndex::Square {
    std::int64_t count{};
    std::int64_t overdue{};
    std::uint64_t places{};  // sums of x and y within the square, in the two halves
    std::int64_t id{};       // of the last case, with its deadline and traits
    std::uint32_t due{};
    CaseTraits traits{};
    int place_shift{};

    void add(const CaseSieve& sieve, unsigned verdict, std::uint64_t key, std::uint32_t deadline) {
        ++count;
        overdue += (verdict & CaseSieve::kOpen) != 0 && sieve.is_late(verdict, deadline) ? 1 : 0;
        places += unweave(key >> place_shift);
    }
    CaseGroup group(std::size_t number, Instant now) const;
};

CaseGroup CaseIndex::Square::group(std::size_t number, Instant now) const {
    const std::uint64_t corner = unweave(number);
    const auto middle = [&](int half) {
        const auto sum = static_cast<std::int64_t>(places >> half & 0xFFFFFFFFULL);
        return (static_cast<std::int64_t>(corner >> half & 0xFFULL) << kUnitBits) + sum / count;
    };
    CaseGroup group{.at = {middle(0), middle(32)}, .count = count, .overdue = overdue, .only = {}, .state = {}, .clock = {}};
    if (count != 1) return group;
    group.only = CaseId{id};
    group.state = state_in(traits);
    group.clock = clock_in(traits, due, now);
    return group;
}

bool CaseIndex::answers(const CaseFilter& filter) {
    return filter.q.empty() && !filter.extent && !filter.released_only && !filter.with_photos;
}

std::pair<std::uint32_t, std::uint32_t> CaseIndex::area_range(const std::string& from, const std::string& to) const {
    const auto number = [&](const std::string& path) {
        return static_cast<std::uint32_t>(std::lower_bound(paths_.begin(), paths_.end(), path) - paths_.begin());
    };
    return {number(from), number(to)};
}

CaseSieve CaseIndex::sieve(const org::Scope& scope, const CaseFilter& filter) const {
    CaseSieve sieve;
    sieve.set_verdicts(filter);
    sieve.everywhere = scope.everything;
    for (const auto& [from, to] : scope.path_ranges) sieve.scope_areas.push_back(area_range(from, to));
    const auto chosen = [](const Numbers& numbers, const auto& ids) {
        std::vector<std::uint8_t> marks(numbers.ids.size(), 0);
        for (const auto id : ids) {
            const auto at = numbers.numbers.find(id.value);
            if (id && at != numbers.numbers.end()) marks[at->second] = 1;
        }
        return marks;
    };
    sieve.scope_units = chosen(unit_numbers_, scope.units);
    if (!filter.classes.empty()) sieve.classes = chosen(class_numbers_, filter.classes);
    sieve.areas = filter.path_from.empty() ? std::pair{0U, std::numeric_limits<std::uint32_t>::max()}
                                           : area_range(filter.path_from, filter.path_to);
    if (filter.unit) {
        const auto at = unit_numbers_.numbers.find(filter.unit.value);
        sieve.unit = at == unit_numbers_.numbers.end() ? std::numeric_limits<int>::max() : int{at->second};
    }
    sieve.reported_from = filter.reported_from ? seconds_up(*filter.reported_from) : 0;
    sieve.reported_before = filter.reported_to ? seconds_up(*filter.reported_to) : kNoDeadline;
    sieve.due_before = filter.due_before ? seconds_up(*filter.due_before) : kNoDeadline;
    sieve.late_from = seconds_down(filter.now - std::chrono::microseconds{1});
    sieve.overdue = filter.overdue ? int{*filter.overdue} : -1;
    sieve.looks_at_traits_only = sieve.everywhere && filter.path_from.empty() && filter.classes.empty() && !filter.unit &&
                                 !filter.reported_from && !filter.reported_to && !filter.due_before && !filter.overdue;
    return sieve;
}

void CaseIndex::gather(std::size_t from, std::size_t to, const CaseSieve& sieve, Square& square) const {
    std::size_t last = to;
    const std::int64_t before = square.count;
    for (std::size_t i = from; i < to; ++i) {
        const unsigned verdict = sieve.verdicts[traits_[i]];
        if (verdict == 0) continue;
        if (!sieve.looks_at_traits_only && !sieve.passes(verdict, {due_[i], reported_[i], areas_[i], classes_[i], units_[i]})) {
            continue;
        }
        square.add(sieve, verdict, keys_[i], due_[i]);
        last = i;
    }
    if (square.count == before) return;
    square.id = ids_[last];
    square.due = due_[last];
    square.traits = traits_[last];
}

std::vector<CaseGroup> CaseIndex::groups(const org::Scope& scope, const CaseFilter& filter, const geo::TileId& tile) const {
    const CaseSieve sieve = this->sieve(scope, filter);
    const TileShifts shifts{tile};
    const geo::MortonRange run = geo::morton_range(tile);
    const std::uint64_t last_key = std::min(run.last, kNowhere - 1);
    std::array<Square, kSquares> squares{};
    for (Square& square : squares) square.place_shift = shifts.place;

    const auto begin = keys_.begin();
    auto at = std::lower_bound(begin, keys_.end(), run.first);
    const auto end = std::upper_bound(at, keys_.end(), last_key);
    const std::uint64_t square_mask = (std::uint64_t{1} << shifts.square) - 1;
    while (at != end) {
        const auto next = std::upper_bound(at, end, *at | square_mask);
        gather(static_cast<std::size_t>(at - begin), static_cast<std::size_t>(next - begin), sieve,
               squares[*at >> shifts.square & (kSquares - 1)]);
        at = next;
    }
    for (const Row& row : fresh_) {
        if (row.key < run.first || row.key > last_key) continue;
        const unsigned verdict = sieve.verdicts[row.traits];
        if (verdict == 0 || !sieve.passes(verdict, {row.due, row.reported, row.area, row.klass, row.unit})) continue;
        Square& square = squares[row.key >> shifts.square & (kSquares - 1)];
        square.add(sieve, verdict, row.key, row.due);
        square.id = row.id;
        square.due = row.due;
        square.traits = row.traits;
    }
    std::vector<CaseGroup> groups;
    for (std::size_t i = 0; i < kSquares; ++i) {
        if (squares[i].count > 0) groups.push_back(squares[i].group(i, filter.now));
    }
    return groups;
}

/// Every case that passes, with or without a position: its verdict, deadline and area.
template <class Visit>
void CaseIndex::each_passing(const CaseSieve& sieve, const Visit& visit) const {
    for (std::size_t i = 0; i < keys_.size(); ++i) {
        const unsigned verdict = sieve.verdicts[traits_[i]];
        if (verdict != 0 && sieve.passes(verdict, {due_[i], reported_[i], areas_[i], classes_[i], units_[i]})) {
            visit(verdict, due_[i], areas_[i], traits_[i]);
        }
    }
    for (const Row& row : fresh_) {
        const unsigned verdict = sieve.verdicts[row.traits];
        if (verdict != 0 && sieve.passes(verdict, {row.due, row.reported, row.area, row.klass, row.unit})) {
            visit(verdict, row.due, row.area, row.traits);
        }
    }
}

std::vector<AreaSum> CaseIndex::sums(const org::Scope& scope, const CaseFilter& filter, Instant judged_since,
                                     std::span<const grid::PathRange> ranges) const {
    const CaseSieve sieve = this->sieve(scope, filter);
    const std::uint32_t since = seconds_up(judged_since);
    std::vector<AreaSum> before(paths_.size() + 1);  // sums over all areas up to one, to be subtracted
    each_passing(sieve, [&](unsigned verdict, std::uint32_t due, std::uint32_t area, CaseTraits) {
        AreaSum& sum = before[area + 1];
        const bool late = sieve.is_late(verdict, due);
        if ((verdict & CaseSieve::kOpen) != 0) {
            ++sum.open;
            sum.overdue += late ? 1 : 0;
        }
        if ((verdict & CaseSieve::kJudgeable) == 0 || due < since) return;
        const bool done = (verdict & CaseSieve::kRunning) == 0;
        if (!done && !late) return;
        ++sum.judged;
        sum.on_time += late ? 0 : 1;
    });
    for (std::size_t i = 1; i < before.size(); ++i) {
        before[i].open += before[i - 1].open;
        before[i].overdue += before[i - 1].overdue;
        before[i].judged += before[i - 1].judged;
        before[i].on_time += before[i - 1].on_time;
    }
    std::vector<AreaSum> out;
    out.reserve(ranges.size());
    for (const auto& range : ranges) {
        const auto [from, to] = area_range(range.from, range.to);
        const AreaSum& a = before[from];
        const AreaSum& b = before[to];
        out.push_back({b.open - a.open, b.overdue - a.overdue, b.judged - a.judged, b.on_time - a.on_time});
    }
    return out;
}

}  // namespace jingwei::app
