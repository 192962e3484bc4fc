#include "app/case_index.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <stdexcept>

namespace jingwei::app {
namespace {

/// The order of `paths` as a permutation and its inverse: where each one comes to stand.
std::vector<std::uint32_t> places_in_order(const std::vector<std::string>& paths) {
    std::vector<std::uint32_t> order(paths.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return paths[a] < paths[b]; });
    std::vector<std::uint32_t> places(paths.size());
    for (std::size_t i = 0; i < order.size(); ++i) places[order[i]] = static_cast<std::uint32_t>(i);
    return places;
}

}  // namespace

std::uint16_t CaseIndex::Numbers::of(std::int64_t id) {
    const auto [at, is_new] = numbers.try_emplace(id, static_cast<std::uint16_t>(ids.size()));
    if (is_new) {
        if (ids.size() > std::numeric_limits<std::uint16_t>::max()) throw std::length_error{"more than 65,536 classes or units"};
        ids.push_back(id);
    }
    return at->second;
}

CaseIndex::Row CaseIndex::row_of(const CaseMark& mark, std::uint32_t area) {
    // The last number is kept for cases without a position; no land lies in that corner of the world.
    const std::uint64_t key = mark.position ? std::min(geo::morton(geo::world_point(*mark.position)), kNowhere - 1) : kNowhere;
    return {.key = key,
            .id = mark.id.value,
            .reported = seconds_down(mark.reported_at),
            .due = mark.due_at ? seconds_up(*mark.due_at) : kNoDeadline,
            .area = area,
            .klass = class_numbers_.of(mark.class_id.value),
            .unit = unit_numbers_.of(mark.unit.value),
            .traits = traits_of(mark)};
}

void CaseIndex::start(std::size_t expected) {
    *this = CaseIndex{};
    loading_.reserve(expected);
}

void CaseIndex::add(const CaseMark& mark) {
    const auto [at, is_new] =
        loading_path_numbers_.try_emplace(mark.area_path, static_cast<std::uint32_t>(loading_paths_.size()));
    if (is_new) loading_paths_.push_back(mark.area_path);
    loading_.push_back(row_of(mark, at->second));
}

void CaseIndex::finish() {
    const auto places = places_in_order(loading_paths_);
    paths_.resize(loading_paths_.size());
    for (std::size_t i = 0; i < places.size(); ++i) paths_[places[i]] = std::move(loading_paths_[i]);
    std::sort(loading_.begin(), loading_.end(),
              [](const Row& a, const Row& b) { return a.key != b.key ? a.key < b.key : a.id < b.id; });
    const auto room = [&](auto&... columns) { (columns.reserve(loading_.size()), ...); };
    room(keys_, ids_, reported_, due_, areas_, classes_, units_, traits_);
    for (Row& row : loading_) {
        row.area = places[row.area];
        push(row);
    }
    loading_ = {};
    loading_paths_ = {};
    loading_path_numbers_ = {};
}

void CaseIndex::push(const Row& row) {
    keys_.push_back(row.key);
    ids_.push_back(row.id);
    reported_.push_back(row.reported);
    due_.push_back(row.due);
    areas_.push_back(row.area);
    classes_.push_back(row.klass);
    units_.push_back(row.unit);
    traits_.push_back(row.traits);
    largest_id_ = std::max(largest_id_, row.id);
}

std::uint32_t CaseIndex::area_of(const std::string& path) {
    const auto at = std::lower_bound(paths_.begin(), paths_.end(), path);
    const auto number = static_cast<std::uint32_t>(at - paths_.begin());
    if (at != paths_.end() && *at == path) return number;
    paths_.insert(at, path);
    for (auto& area : areas_) area += area >= number ? 1 : 0;
    for (auto& row : fresh_) row.area += row.area >= number ? 1 : 0;
    return number;
}

void CaseIndex::apply(std::span<const CaseMark> marks) {
    std::vector<Row> rows;
    for (const CaseMark& mark : marks) {
        // The area's number may move while later marks bring new paths: it is set in the list, which moves along.
        const Row row = row_of(mark, area_of(mark.area_path));
        const auto [at, is_new] = fresh_by_id_.try_emplace(row.id, fresh_.size());
        if (!is_new) {
            fresh_[at->second] = row;
            continue;
        }
        fresh_.push_back(row);
        if (row.id <= largest_id_) rows.push_back(row);  // ids grow with time: a larger one cannot be here yet
    }
    retire(rows);
    if (fresh_.size() > kMostFresh) merge();
}

void CaseIndex::retire_row(std::size_t at) {
    if ((traits_[at] & kReplaced) != 0) return;
    traits_[at] |= kReplaced;
    ++replaced_;
}

/// Marks the older row of each case. Usually the place has not changed; else the columns are searched once.
void CaseIndex::retire(const std::vector<Row>& rows) {
    std::vector<std::int64_t> elsewhere;
    for (const Row& row : rows) {
        const auto [low, high] = std::equal_range(keys_.begin(), keys_.end(), row.key);
        const auto first = ids_.begin() + (low - keys_.begin());
        const auto last = ids_.begin() + (high - keys_.begin());
        const auto at = std::lower_bound(first, last, row.id);
        if (at != last && *at == row.id) retire_row(static_cast<std::size_t>(at - ids_.begin()));
        else elsewhere.push_back(row.id);
    }
    if (elsewhere.empty()) return;
    std::sort(elsewhere.begin(), elsewhere.end());
    for (std::size_t i = 0; i < ids_.size(); ++i) {
        if (std::binary_search(elsewhere.begin(), elsewhere.end(), ids_[i])) retire_row(i);
    }
}

/// Columns are rebuilt one after the other, so that no more than one is there twice.
void CaseIndex::merge() {
    std::sort(fresh_.begin(), fresh_.end(),
              [](const Row& a, const Row& b) { return a.key != b.key ? a.key < b.key : a.id < b.id; });
    constexpr std::uint32_t kFresh = 1U << 31U;
    std::vector<std::uint32_t> order;
    order.reserve(size());
    std::size_t next = 0;
    for (std::size_t i = 0; i < keys_.size(); ++i) {
        if ((traits_[i] & kReplaced) != 0) continue;
        while (next < fresh_.size() &&
               (fresh_[next].key < keys_[i] || (fresh_[next].key == keys_[i] && fresh_[next].id < ids_[i]))) {
            order.push_back(static_cast<std::uint32_t>(next++) | kFresh);
        }
        order.push_back(static_cast<std::uint32_t>(i));
    }
    while (next < fresh_.size()) order.push_back(static_cast<std::uint32_t>(next++) | kFresh);

    const auto rebuild = [&](auto& column, auto member) {
        std::remove_reference_t<decltype(column)> merged;
        merged.reserve(order.size());
        for (const std::uint32_t at : order) {
            merged.push_back((at & kFresh) != 0 ? fresh_[at & ~kFresh].*member : column[at]);
        }
        column = std::move(merged);
    };
    rebuild(keys_, &Row::key);
    rebuild(ids_, &Row::id);
    rebuild(reported_, &Row::reported);
    rebuild(due_, &Row::due);
    rebuild(areas_, &Row::area);
    rebuild(classes_, &Row::klass);
    rebuild(units_, &Row::unit);
    rebuild(traits_, &Row::traits);
    for (const Row& row : fresh_) largest_id_ = std::max(largest_id_, row.id);
    replaced_ = 0;
    fresh_.clear();
    fresh_by_id_.clear();
}

std::size_t CaseIndex::memory_bytes() const {
    std::size_t bytes =
        keys_.capacity() * sizeof(keys_[0]) + ids_.capacity() * sizeof(ids_[0]) + reported_.capacity() * sizeof(reported_[0]) +
        due_.capacity() * sizeof(due_[0]) + areas_.capacity() * sizeof(areas_[0]) + classes_.capacity() * sizeof(classes_[0]) +
        units_.capacity() * sizeof(units_[0]) + traits_.capacity() * sizeof(traits_[0]) + fresh_.capacity() * sizeof(Row);
    for (const auto& path : paths_) bytes += sizeof(path) + path.capacity();
    return bytes;
}

}  // namespace jingwei::app
