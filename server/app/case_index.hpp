#pragma once
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "app/case_sieve.hpp"
#include "domain/grid/territory.hpp"
#include "geo/tile.hpp"

namespace jingwei::app {

/// Cases near one another on a tile, or, when `count` is 1, the one case there is.
struct CaseGroup {
    geo::TilePoint at;  // the middle of its cases
    std::int64_t count{};
    std::int64_t overdue{};  // open cases whose clock is late, as on every screen
    CaseId only;
    cases::State state{};
    cases::ClockState clock{};

    friend bool operator==(const CaseGroup&, const CaseGroup&) = default;
};

/// What a choropleth is made of, for one subtree.
struct AreaSum {
    std::int64_t open{};
    std::int64_t overdue{};  // of the open ones
    std::int64_t judged{};   // deadline in the period, and past or done
    std::int64_t on_time{};

    friend bool operator==(const AreaSum&, const AreaSum&) = default;
};

/// All cases of one district in memory, in the order of a Morton curve: 34 bytes each, in columns. A tile and each of
/// its squares are runs of the order, so a tile costs one pass over its own cases, whatever the filter. Changes go to
/// a short list beside it that every question reads too, and are merged when it is full. Not thread-safe.
class CaseIndex {
public:
    /// A tile is 16 by 16 squares; the cases of one square are a group.
    static constexpr int kSquareBits = 4;

    /// Replaces everything. Call `add` for each case, then `finish`.
    void start(std::size_t expected);
    void add(const CaseMark& mark);
    void finish();

    /// New or changed cases, by id.
    void apply(std::span<const CaseMark> marks);

    /// Whether the filter asks only what the index knows; words, extents and photos are the database's.
    static bool answers(const CaseFilter& filter);
    std::vector<CaseGroup> groups(const org::Scope& scope, const CaseFilter& filter, const geo::TileId& tile) const;
    /// One sum for each range of paths. `judged_since` bounds deadlines from below.
    std::vector<AreaSum> sums(const org::Scope& scope, const CaseFilter& filter, Instant judged_since,
                              std::span<const grid::PathRange> ranges) const;

    std::size_t size() const { return keys_.size() - replaced_ + fresh_.size(); }
    std::size_t memory_bytes() const;

    static constexpr std::size_t kMostFresh = 4096;

private:
    struct Row {
        std::uint64_t key{};
        std::int64_t id{};
        std::uint32_t reported{};
        std::uint32_t due{};
        std::uint32_t area{};
        std::uint16_t klass{};
        std::uint16_t unit{};
        CaseTraits traits{};
    };
    /// Numbers for the ids of one kind, in the order of appearance.
    struct Numbers {
        std::vector<std::int64_t> ids;
        std::unordered_map<std::int64_t, std::uint16_t> numbers;
        std::uint16_t of(std::int64_t id);
    };
    struct Square;

    Row row_of(const CaseMark& mark, std::uint32_t area);
    std::uint32_t area_of(const std::string& path);
    void retire(const std::vector<Row>& rows);
    void retire_row(std::size_t at);
    void push(const Row& row);
    void merge();
    CaseSieve sieve(const org::Scope& scope, const CaseFilter& filter) const;
    std::pair<std::uint32_t, std::uint32_t> area_range(const std::string& from, const std::string& to) const;
    void gather(std::size_t from, std::size_t to, const CaseSieve& sieve, Square& square) const;
    template <class Visit>
    void each_passing(const CaseSieve& sieve, const Visit& visit) const;

    static constexpr std::uint64_t kNowhere = std::numeric_limits<std::uint64_t>::max();

    std::vector<std::uint64_t> keys_;  // ascending, then by id; kNowhere for a case without a position
    std::vector<std::int64_t> ids_;
    std::vector<std::uint32_t> reported_;
    std::vector<std::uint32_t> due_;
    std::vector<std::uint32_t> areas_;  // numbers of paths_
    std::vector<std::uint16_t> classes_;
    std::vector<std::uint16_t> units_;
    std::vector<CaseTraits> traits_;
    std::int64_t largest_id_{};
    std::size_t replaced_{};

    std::vector<Row> fresh_;
    std::unordered_map<std::int64_t, std::size_t> fresh_by_id_;

    std::vector<std::string> paths_;  // sorted
    Numbers class_numbers_;
    Numbers unit_numbers_;

    std::vector<Row> loading_;
    std::vector<std::string> loading_paths_;
    std::unordered_map<std::string, std::uint32_t> loading_path_numbers_;
};

}  // namespace jingwei::app
