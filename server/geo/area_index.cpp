#include "geo/area_index.hpp"

#include <algorithm>

#include "geo/area_index_bucket.hpp"

namespace jingwei::geo {
namespace {

using bucket::Count;
using bucket::Edge;
using bucket::kEdgeWords;
using bucket::kWhole;

std::int32_t signed_word(std::uint32_t word) { return static_cast<std::int32_t>(word); }

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
    const std::uint32_t whole = *word++;
    const std::uint32_t cut = *word++;
    for (std::uint32_t i = 0; i < whole; ++i) hits.interior.push_back(area_of_part_[*word++]);
    for (std::uint32_t i = 0; i < cut; ++i) {
        const std::uint32_t part = *word++;
        const std::uint32_t count = *word >> 1U;
        Count crossings{.odd = (*word++ & 1U) != 0, .on_boundary = false};
        for (std::uint32_t k = 0; k < count; ++k, word += kEdgeWords) {
            const Edge edge{signed_word(word[0]), signed_word(word[1]), signed_word(word[2]), signed_word(word[3])};
            crossings.add(edge, bucket_west, at.lon_e7, at.lat_e7);
        }
        if (crossings.on_boundary) hits.boundary.push_back(area_of_part_[part]);
        else if (crossings.odd) hits.interior.push_back(area_of_part_[part]);
    }
}

void AreaIndex::settle(AreaHits& hits) const {
    const auto tidy = [](AreaHits::Ids& ranks) {
        if (ranks.size() < 2) return;
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
    std::size_t bucket = 0;
    if (!bucket_of(at, bucket)) return hits;
    const std::uint32_t content = buckets_[bucket];
    if (content == 0) return hits;
    if ((content & kWhole) != 0) {
        hits.interior.push_back(ids_[area_of_part_[content & ~kWhole]]);
        return hits;
    }
    const std::int64_t column = (at.lon_e7 - west_) >> shift_x_;
    read_bucket(content - 1, west_ + (column << shift_x_), at, hits);
    settle(hits);
    return hits;
}

std::size_t AreaIndex::memory_bytes() const {
    return (buckets_.size() + words_.size() + area_of_part_.size()) * sizeof(std::uint32_t) + ids_.size() * sizeof(std::int64_t);
}

}  // namespace jingwei::geo
