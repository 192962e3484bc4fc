#pragma once
#include <algorithm>
#include <array>
#include <boost/container/small_vector.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "geo/polygon.hpp"

namespace jingwei::geo {

/// One area to be indexed. `id` is the caller's; the shape is copied into the index and may go away afterwards.
struct IndexedArea {
    std::int64_t id{};
    std::string code;
    const MultiPolygon* shape{};  // null or empty: never found
};

/// The areas at a point, both lists in the order of codes.
struct AreaHits {
    using Ids = boost::container::small_vector<std::int64_t, 4>;
    Ids interior;
    Ids boundary;

    /// More than one area holds the point: say so, do not choose.
    bool ambiguous() const { return interior.size() > 1; }
    /// The one area that answers for the point: its interior's, else the lowest code on whose boundary it lies.
    std::optional<std::int64_t> chosen() const {
        if (interior.size() == 1) return interior.front();
        if (interior.empty() && !boundary.empty()) return boundary.front();
        return std::nullopt;
    }
};

/// All areas of one level, immutable, for exact point queries in time almost independent of their number.
///
/// A bucket grid lies over everything. A bucket knows the areas that cover it whole, the edges that touch it, and one bit for
/// each part they belong to (see area_index_bucket.hpp), so a query reads one bucket and never a whole ring.
class AreaIndex {
public:
    AreaIndex() = default;
    explicit AreaIndex(std::vector<IndexedArea> areas);

    AreaHits locate(Position at) const;
    /// The same for many points, several of them under way at once so that none waits for memory alone. Calls found(number of
    /// the point, hits) once for each, in any order; the hits are good until it returns.
    template <class Found>
    void locate_many(std::span<const Position> at, Found found) const {
        UnderWay some;
        AreaHits hits;
        for (std::size_t first = 0; first < at.size(); first += kUnderWay) {
            fetch(at.subspan(first, std::min(kUnderWay, at.size() - first)), some);
            for (std::size_t k = 0; k < some.count; ++k) {
                const std::size_t i = some.order[k];
                hits.interior.clear();
                hits.boundary.clear();
                read(some.contents[i], at[first + i], hits);
                found(first + i, std::as_const(hits));
            }
        }
    }
    /// Bytes held, for the memory budget.
    std::size_t memory_bytes() const;

private:
    friend class AreaIndexBuilder;
    static constexpr std::size_t kUnderWay = 64;

    /// Points whose buckets are known: those that need edges come last, so that the processor guesses right.
    struct UnderWay {
        std::array<std::uint32_t, kUnderWay> contents;
        std::array<std::uint8_t, kUnderWay> order;
        std::size_t count{};
    };

    bool bucket_of(Position at, std::size_t& bucket) const;
    void fetch(std::span<const Position> at, UnderWay& some) const;
    void read(std::uint32_t content, Position at, AreaHits& hits) const;
    void read_bucket(std::size_t offset, std::int64_t bucket_west, Position at, AreaHits& hits) const;
    void settle(AreaHits& hits) const;  // ranks, as found → ids in the order of codes

    std::int64_t west_{};
    std::int64_t south_{};
    unsigned shift_x_{};
    unsigned shift_y_{};
    std::uint32_t columns_{};
    std::uint32_t rows_{};
    std::vector<std::uint32_t> buckets_;  // 0 empty; kWhole|rank; else 1 + offset into words_
    std::vector<std::uint32_t> words_;    // bucket contents, see area_index_bucket.hpp
    std::vector<std::int64_t> ids_;       // rank → id
};

}  // namespace jingwei::geo
