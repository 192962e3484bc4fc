#include "geo/area_index.hpp"

#include <bit>
#include <functional>

#include "geo/area_index_bucket.hpp"

namespace jingwei::geo {
namespace {

using bucket::BlockHeader;
using bucket::Count;
using bucket::Edge;
using bucket::kEdgeWords;
using bucket::kWhole;

std::int32_t signed_word(std::uint32_t word) { return static_cast<std::int32_t>(word); }

void add_areas(std::uint32_t bits, const std::uint32_t* ranks, AreaHits::Ids& list) {
    for (; bits != 0; bits &= bits - 1) list.push_back(ranks[std::countr_zero(bits)]);
}

}  // namespace

bool AreaIndex::bucket_of(Position at, std::size_t& bucket) const {
    const std::int64_t x = at.lon_e7 - west_;
    const std::int64_t y = at.lat_e7 - south_;
    if (x < 0 || y < 0) return false;
    const auto column = static_cast<std::uint64_t>(x) >> shift_x_;
    const auto row = static_cast<std::uint64_t>(y) >> shift_y_;
    if (column >= columns_ || row >= rows_) return false;
    bucket = row * columns_ + column;
    return true;
}

void AreaIndex::read_bucket(std::size_t offset, std::int64_t bucket_west, Position at, AreaHits& hits) const {
    const std::uint32_t* word = words_.data() + offset;
    for (std::uint32_t whole = *word++; whole > 0; --whole) hits.interior.push_back(*word++);
    for (bool more = true; more;) {
        const BlockHeader header{*word++};
        more = !header.last();
        std::uint32_t inside = *word++, on_boundary = 0;
        const std::uint32_t* const ranks = word;
        word += header.parts();
        for (std::uint32_t run = header.runs(); run > 0; --run) {
            const std::uint32_t bits = *word++;
            Count crossings;
            for (std::uint32_t count = *word++; count > 0; --count, word += kEdgeWords) {
                const Edge edge{signed_word(word[0]), signed_word(word[1]), signed_word(word[2]), signed_word(word[3])};
                crossings.add(edge, bucket_west, at.lon_e7, at.lat_e7);
            }
            inside ^= (0U - crossings.odd) & bits;
            on_boundary |= (0U - crossings.on_boundary) & bits;
        }
        add_areas(inside & ~on_boundary, ranks, hits.interior);
        add_areas(on_boundary, ranks, hits.boundary);
    }
}

void AreaIndex::settle(AreaHits& hits) const {
    const auto tidy = [](AreaHits::Ids& ranks) {
        if (std::adjacent_find(ranks.begin(), ranks.end(), std::greater_equal<>{}) == ranks.end()) return;
        std::sort(ranks.begin(), ranks.end());
        ranks.erase(std::unique(ranks.begin(), ranks.end()), ranks.end());
    };
    tidy(hits.interior);
    tidy(hits.boundary);
    if (!hits.interior.empty() && !hits.boundary.empty()) {
        // A point on the edge of one part of an area may be inside another of its parts.
        const auto inside = [&](std::int64_t rank) {
            return std::binary_search(hits.interior.begin(), hits.interior.end(), rank);
        };
        hits.boundary.erase(std::remove_if(hits.boundary.begin(), hits.boundary.end(), inside), hits.boundary.end());
    }
    for (auto* ranks : {&hits.interior, &hits.boundary}) {
        for (auto& rank : *ranks) rank = ids_[static_cast<std::size_t>(rank)];
    }
}

AreaHits AreaIndex::locate(Position at) const {
    AreaHits hits;
    if (std::size_t bucket = 0; bucket_of(at, bucket)) read(buckets_[bucket], at, hits);
    return hits;
}

void AreaIndex::read(std::uint32_t content, Position at, AreaHits& hits) const {
    if (content == 0) return;
    if ((content & kWhole) != 0) {
        hits.interior.push_back(ids_[content & ~kWhole]);
        return;
    }
    const std::int64_t column = (at.lon_e7 - west_) >> shift_x_;
    read_bucket(content - 1, west_ + (column << shift_x_), at, hits);
    settle(hits);
}

/// What the buckets of some points hold, asked for together; the words they point to are on their way afterwards.
void AreaIndex::fetch(std::span<const Position> at, UnderWay& some) const {
    constexpr std::size_t kNowhere = SIZE_MAX, kWordsOfALine = 16;
    std::array<std::size_t, kUnderWay> buckets;
    for (std::size_t i = 0; i < at.size(); ++i) {
        if (bucket_of(at[i], buckets[i])) __builtin_prefetch(&buckets_[buckets[i]]);
        else buckets[i] = kNowhere;
    }
    std::array<std::uint8_t, kUnderWay> cut;
    std::size_t cuts = 0;
    some.count = 0;
    for (std::size_t i = 0; i < at.size(); ++i) {
        const std::uint32_t content = buckets[i] == kNowhere ? 0 : buckets_[buckets[i]];
        const bool is_cut = content != 0 && (content & kWhole) == 0;
        some.contents[i] = content;
        some.order[some.count] = cut[cuts] = static_cast<std::uint8_t>(i);
        some.count += is_cut ? 0 : 1;
        cuts += is_cut ? 1 : 0;
        const std::uint32_t* const word = words_.data() + (is_cut ? content - 1 : 0);
        __builtin_prefetch(word);
        __builtin_prefetch(word + kWordsOfALine);
    }
    for (std::size_t k = 0; k < cuts; ++k) some.order[some.count++] = cut[k];
}

std::size_t AreaIndex::memory_bytes() const {
    return (buckets_.size() + words_.size()) * sizeof(std::uint32_t) + ids_.size() * sizeof(std::int64_t);
}

}  // namespace jingwei::geo
