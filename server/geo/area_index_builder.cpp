#include <cmath>
#include <stdexcept>
#include <tuple>
#include <utility>

#include "geo/area_index.hpp"
#include "geo/area_index_bucket.hpp"

namespace jingwei::geo {
namespace {

using bucket::Count;
using bucket::Edge;
using bucket::kWhole;

constexpr std::size_t kMaxWords = kWhole - 2;
constexpr std::size_t kMaxBuckets = std::size_t{1} << 24U;
constexpr std::size_t kCheapBuckets = std::size_t{1} << 16U;  // a small level may have as many: 256 KiB

std::uint32_t unsigned_word(std::int32_t value) { return static_cast<std::uint32_t>(value); }

Edge upwards(Position a, Position b) {
    if (a.lat_e7 > b.lat_e7) std::swap(a, b);
    return {a.lon_e7, a.lat_e7, b.lon_e7, b.lat_e7};
}

}  // namespace

/// Fills an index: once over all parts to measure the buckets, once more to note in each which edges of which part touch it,
/// and once over the buckets to write them with every edge once. A note is per bucket: number of parts covering it whole,
/// number of parts cutting it, the former; then for each of the latter: part, 2 · number of edges + parity, numbers of edges.
class AreaIndexBuilder {
public:
    AreaIndexBuilder(AreaIndex& index, std::vector<const Polygon*> parts, std::vector<std::uint32_t> area_of_part)
        : index_{index}, parts_{std::move(parts)}, area_of_part_{std::move(area_of_part)} {}

    void build() {
        if (!choose_grid()) return;
        for (const Polygon* part : parts_) {
            scan(*part);
            measure();
        }
        place();
        for (std::uint32_t part = 0; part < parts_.size(); ++part) {
            scan(*parts_[part]);
            write(part);
        }
        encode();
    }

private:
    /// The buckets of one part's box, row by row.
    struct Window {
        std::uint32_t column{}, row{}, columns{}, rows{};
    };
    struct Mark {
        std::uint32_t slot;  // in the window
        std::uint32_t edge;
    };

    bool choose_grid() {
        std::optional<Box> all;
        std::size_t edges = 0;
        for (const Polygon* part : parts_) {
            const auto box = bounding_box(*part);
            if (!box) continue;
            all = all ? Box{{std::min(all->low.lon_e7, box->low.lon_e7), std::min(all->low.lat_e7, box->low.lat_e7)},
                            {std::max(all->high.lon_e7, box->high.lon_e7), std::max(all->high.lat_e7, box->high.lat_e7)}}
                      : *box;
            edges += part->outer.size();
            for (const Ring& hole : part->holes) edges += hole.size();
        }
        if (!all) return false;
        index_.west_ = all->low.lon_e7;
        index_.south_ = all->low.lat_e7;
        const auto width = static_cast<std::uint64_t>(std::int64_t{all->high.lon_e7} - all->low.lon_e7);
        const auto height = static_cast<std::uint64_t>(std::int64_t{all->high.lat_e7} - all->low.lat_e7);
        const std::size_t wanted = std::min(std::max(edges, std::min(edges * 8, kCheapBuckets)), kMaxBuckets);
        // Halve the longer side of a bucket in turn: buckets stay within 1:2, so that sides are powers of two.
        index_.shift_x_ = index_.shift_y_ = 32;
        const auto count = [&] { return ((width >> index_.shift_x_) + 1) * ((height >> index_.shift_y_) + 1); };
        while (count() < wanted && index_.shift_y_ > 1)
            --(index_.shift_x_ >= index_.shift_y_ ? index_.shift_x_ : index_.shift_y_);
        index_.columns_ = static_cast<std::uint32_t>((width >> index_.shift_x_) + 1);
        index_.rows_ = static_cast<std::uint32_t>((height >> index_.shift_y_) + 1);
        const std::size_t buckets = std::size_t{index_.columns_} * index_.rows_;
        index_.buckets_.assign(buckets, 0);
        whole_.assign(buckets, 0);
        cut_words_.assign(buckets, 0);
        return true;
    }

    std::uint32_t column_of(std::int64_t lon) const {
        return static_cast<std::uint32_t>((lon - index_.west_) >> index_.shift_x_);
    }
    std::uint32_t row_of(std::int64_t lat) const { return static_cast<std::uint32_t>((lat - index_.south_) >> index_.shift_y_); }
    std::int64_t west_of(std::uint32_t column) const { return index_.west_ + (std::int64_t{column} << index_.shift_x_); }
    std::int64_t south_of(std::uint32_t row) const { return index_.south_ + (std::int64_t{row} << index_.shift_y_); }

    std::size_t bucket_at(std::size_t slot) const {
        const std::size_t row = window_.row + slot / window_.columns;
        return row * index_.columns_ + window_.column + slot % window_.columns;
    }

    void add_edges(const Ring& ring, std::uint32_t& first) {
        for (std::size_t i = 0; i < ring.size(); ++i, ++first) {
            const Position a = ring[i], b = ring[i + 1 == ring.size() ? 0 : i + 1];
            if (a == b) continue;
            edges_.push_back(upwards(a, b));
            edge_numbers_.push_back(first);
        }
    }

    /// Finds, for one part, the edges touching each bucket of its window and what each south-west corner counts.
    void scan(const Polygon& part) {
        edges_.clear();
        marks_.clear();
        edge_numbers_.clear();
        std::uint32_t first = 0;
        add_edges(part.outer, first);
        for (const Ring& hole : part.holes) add_edges(hole, first);
        window_ = {};
        const auto box = bounding_box(part);
        if (!box || edges_.empty()) return;
        window_.column = column_of(box->low.lon_e7);
        window_.row = row_of(box->low.lat_e7);
        window_.columns = column_of(box->high.lon_e7) - window_.column + 1;
        window_.rows = row_of(box->high.lat_e7) - window_.row + 1;
        counts_.assign(std::size_t{window_.columns} * window_.rows, 0);
        corner_odd_.assign(counts_.size(), 0);
        for (std::uint32_t i = 0; i < edges_.size(); ++i) {
            mark_edge(i);
            toggle_corners(edges_[i]);
        }
        for (std::size_t row = 0; row < window_.rows; ++row) {
            std::uint8_t odd = 0;
            for (std::size_t slot = row * window_.columns; slot < (row + 1) * window_.columns; ++slot) {
                corner_odd_[slot] = odd = static_cast<std::uint8_t>(odd ^ corner_odd_[slot]);
            }
        }
    }

    /// Marks every bucket the edge touches, and perhaps a neighbour: doubles choose columns, with a unit to spare.
    void mark_edge(std::uint32_t number) {
        const Edge& edge = edges_[number];
        const std::uint32_t first = row_of(edge.low_lat);
        const std::uint32_t last = row_of(edge.high_lat);
        const std::uint32_t west = column_of(edge.west_lon());
        const std::uint32_t east = column_of(edge.east_lon());
        if (first == last || west == east) {
            for (std::uint32_t row = first; row <= last; ++row) mark_row(number, row, west, east);
            return;
        }
        const double slope = (double{1} * edge.high_lon - edge.low_lon) / (double{1} * edge.high_lat - edge.low_lat);
        for (std::uint32_t row = first; row <= last; ++row) {
            const auto from = std::max<std::int64_t>(edge.low_lat, south_of(row));
            const auto to = std::min<std::int64_t>(edge.high_lat, south_of(row + 1));
            double a = edge.low_lon + slope * static_cast<double>(from - edge.low_lat);
            double b = edge.low_lon + slope * static_cast<double>(to - edge.low_lat);
            if (a > b) std::swap(a, b);
            const auto low = std::max<std::int64_t>(edge.west_lon(), static_cast<std::int64_t>(std::floor(a)) - 1);
            const auto high = std::min<std::int64_t>(edge.east_lon(), static_cast<std::int64_t>(std::ceil(b)) + 1);
            mark_row(number, row, column_of(low), column_of(high));
        }
    }

    void mark_row(std::uint32_t number, std::uint32_t row, std::uint32_t west, std::uint32_t east) {
        for (std::uint32_t column = west; column <= east; ++column) {
            const std::uint32_t slot = (row - window_.row) * window_.columns + (column - window_.column);
            ++counts_[slot];
            marks_.push_back({slot, number});
        }
    }

    /// On each bucket row whose southern side the edge crosses, corners east of the crossing count it.
    void toggle_corners(const Edge& edge) {
        std::uint32_t row = row_of(edge.low_lat);
        if (south_of(row) < edge.low_lat) ++row;
        for (; row < window_.row + window_.rows && edge.crosses(south_of(row)); ++row) {
            const std::int64_t lat = south_of(row);
            const double share = static_cast<double>(lat - edge.low_lat) / (double{1} * edge.high_lat - edge.low_lat);
            const double crossing = edge.low_lon + share * (double{1} * edge.high_lon - edge.low_lon);
            std::uint32_t column = column_of(
                std::clamp(static_cast<std::int64_t>(crossing), std::int64_t{edge.west_lon()}, std::int64_t{edge.east_lon()}));
            while (column > window_.column && beyond(edge, west_of(column - 1), lat) > 0) --column;
            while (column < window_.column + window_.columns && beyond(edge, west_of(column), lat) <= 0) ++column;
            if (column >= window_.column + window_.columns) continue;
            corner_odd_[std::size_t{row - window_.row} * window_.columns + (column - window_.column)] ^= 1U;
        }
    }

    void measure() {
        if (edges_.empty()) return;
        for (std::size_t slot = 0; slot < counts_.size(); ++slot) {
            const std::size_t bucket = bucket_at(slot);
            if (counts_[slot] > 0) cut_words_[bucket] += 2 + counts_[slot];
            else if (corner_odd_[slot] != 0) ++whole_[bucket];
        }
    }

    /// Gives every bucket that needs one its place in words_; from here on cut_words_ is where to write next.
    void place() {
        std::size_t total = 0;
        for (std::size_t bucket = 0; bucket < whole_.size(); ++bucket) {
            if (cut_words_[bucket] == 0 && whole_[bucket] <= 1) continue;
            const std::size_t size = 2 + whole_[bucket] + cut_words_[bucket];
            if (total + size > kMaxWords) throw std::length_error("area index: too many edges for one level");
            index_.buckets_[bucket] = static_cast<std::uint32_t>(total + 1);
            cut_words_[bucket] = static_cast<std::uint32_t>(total + 2 + whole_[bucket]);
            total += size;
        }
        notes_.assign(total, 0);
    }

    void write(std::uint32_t part) {
        if (edges_.empty()) return;
        auto& words = notes_;
        for (std::size_t slot = 0; slot < counts_.size(); ++slot) {
            const std::size_t bucket = bucket_at(slot);
            const std::uint32_t place = index_.buckets_[bucket];
            if (counts_[slot] > 0) {
                const std::uint32_t at = cut_words_[bucket];
                cut_words_[bucket] += 2 + counts_[slot];
                ++words[place];
                words[at] = part;
                words[at + 1] = (counts_[slot] << 1U) | corner_odd_[slot];
                counts_[slot] = at;  // now: the header of this part in this bucket
                next_.resize(std::max(next_.size(), slot + 1));
                next_[slot] = at + 2;
            } else if (corner_odd_[slot] != 0) {
                if (place == 0) index_.buckets_[bucket] = kWhole | area_of_part_[part];
                else words[place + 1 + words[place - 1]++] = part;
            }
        }
        for (const Mark& mark : marks_) write_edge(mark);
    }

    void write_edge(const Mark& mark) {
        auto& words = notes_;
        const Edge& edge = edges_[mark.edge];
        std::uint32_t& at = next_[mark.slot];
        words[at++] = edge_numbers_[mark.edge];
        const std::int64_t west = west_of(window_.column + mark.slot % window_.columns);
        const std::int64_t south = south_of(window_.row + mark.slot / window_.columns);
        Count corner;
        corner.add(edge, west, west, south);
        if (corner.odd != 0) words[counts_[mark.slot] + 1] ^= 1U;
    }

    struct PartEdge {
        Edge edge;
        std::uint32_t bits;  // of the parts in the block that have it
    };

    void encode() {
        for (std::uint32_t& content : index_.buckets_) {
            if (content == 0 || (content & kWhole) != 0) continue;
            const std::uint32_t* note = notes_.data() + content - 1;
            if (index_.words_.size() > kMaxWords) throw std::length_error("area index: too many edges for one level");
            content = static_cast<std::uint32_t>(index_.words_.size() + 1);
            const std::uint32_t whole = *note++;
            std::uint32_t cut = *note++;
            index_.words_.push_back(whole);
            for (std::uint32_t i = 0; i < whole; ++i) index_.words_.push_back(area_of_part_[*note++]);
            do {
                const std::uint32_t parts = std::min(cut, bucket::kBlockParts);
                cut -= parts;
                note = encode_block(note, parts, cut == 0);
            } while (cut > 0);
        }
        notes_ = {};
        index_.words_.shrink_to_fit();
    }

    /// Returns where the next block's notes begin.
    const std::uint32_t* encode_block(const std::uint32_t* note, std::uint32_t parts, bool last) {
        auto& words = index_.words_;
        const std::size_t header = words.size();
        words.resize(header + 2);
        shared_.clear();
        std::uint32_t parity = 0;
        for (std::uint32_t i = 0; i < parts; ++i) {
            const std::uint32_t part = *note++, count = *note >> 1U;
            parity |= (*note++ & 1U) << i;
            words.push_back(area_of_part_[part]);
            for (std::uint32_t k = 0; k < count; ++k) shared_.push_back({edge_at(part, *note++), 1U << i});
        }
        const std::size_t runs = write_runs();
        words[header] = bucket::BlockHeader::of(parts, runs, last).word;
        words[header + 1] = parity;
        return note;
    }

    /// Edges of several parts become one; then those with the same parts stand together.
    std::size_t write_runs() {
        const auto key = [](const PartEdge& e) {
            return std::tie(e.edge.low_lon, e.edge.low_lat, e.edge.high_lon, e.edge.high_lat);
        };
        std::sort(shared_.begin(), shared_.end(), [&](const PartEdge& a, const PartEdge& b) { return key(a) < key(b); });
        std::size_t kept = 0;
        for (const PartEdge& one : shared_) {
            // A part that has an edge twice, out and back, keeps it twice: it toggles twice.
            if (kept > 0 && key(shared_[kept - 1]) == key(one) && (shared_[kept - 1].bits & one.bits) == 0)
                shared_[kept - 1].bits |= one.bits;
            else shared_[kept++] = one;
        }
        shared_.resize(kept);
        std::sort(shared_.begin(), shared_.end(), [](const PartEdge& a, const PartEdge& b) { return a.bits < b.bits; });
        auto& words = index_.words_;
        std::size_t runs = 0, count_at = 0;
        for (std::size_t i = 0; i < kept; ++i) {
            const auto& [edge, bits] = shared_[i];
            if (i == 0 || bits != shared_[i - 1].bits) {
                words.push_back(bits);
                count_at = words.size();
                words.push_back(0);
                ++runs;
            }
            ++words[count_at];
            for (const std::int32_t word : {edge.low_lon, edge.low_lat, edge.high_lon, edge.high_lat})
                words.push_back(unsigned_word(word));
        }
        return runs;
    }

    Edge edge_at(std::uint32_t part, std::uint32_t number) const {
        const Ring* ring = &parts_[part]->outer;
        for (auto hole = parts_[part]->holes.begin(); number >= ring->size(); ++hole) {
            number -= static_cast<std::uint32_t>(ring->size());
            ring = &*hole;
        }
        return upwards((*ring)[number], (*ring)[number + 1 == ring->size() ? 0 : number + 1]);
    }

    AreaIndex& index_;
    std::vector<const Polygon*> parts_;
    std::vector<std::uint32_t> area_of_part_;
    std::vector<std::uint32_t> whole_;      // parts covering the bucket whole
    std::vector<std::uint32_t> cut_words_;  // words for the notes of parts that cut it, then where to write
    std::vector<std::uint32_t> notes_;
    std::vector<PartEdge> shared_;  // of the block being encoded
    // of the part being scanned
    Window window_;
    std::vector<Edge> edges_;
    std::vector<std::uint32_t> edge_numbers_;  // edge → its number in the part's rings
    std::vector<Mark> marks_;
    std::vector<std::uint32_t> counts_;
    std::vector<std::uint32_t> next_;
    std::vector<std::uint8_t> corner_odd_;
};

AreaIndex::AreaIndex(std::vector<IndexedArea> areas) {
    std::stable_sort(areas.begin(), areas.end(), [](const IndexedArea& a, const IndexedArea& b) { return a.code < b.code; });
    std::vector<const Polygon*> parts;
    std::vector<std::uint32_t> area_of_part;
    for (const IndexedArea& area : areas) {
        const auto rank = static_cast<std::uint32_t>(ids_.size());
        ids_.push_back(area.id);
        if (area.shape == nullptr) continue;
        for (const Polygon& part : area.shape->parts) {
            parts.push_back(&part);
            area_of_part.push_back(rank);
        }
    }
    AreaIndexBuilder{*this, std::move(parts), std::move(area_of_part)}.build();
}

}  // namespace jingwei::geo
