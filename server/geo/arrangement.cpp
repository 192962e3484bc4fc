#include "geo/arrangement.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace jingwei::geo {
namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFFU;

/// Upper half plane first, then counter-clockwise: directions by angle from east.
bool by_angle(Spot centre, Spot a, Spot b) {
    const auto below = [&](Spot p) { return p.y < centre.y || (p.y == centre.y && p.x < centre.x); };
    if (below(a) != below(b)) return below(b);
    return turn(centre, a, b) > 0;
}

/// Adds `step` times the labels of a piece to a cover.
template <class Labels>
Cover stepped(const Cover& cover, const Labels& labels, std::size_t first, std::size_t end, std::int32_t step) {
    Cover next;
    next.reserve(cover.size() + end - first);
    auto old = cover.begin();
    for (std::size_t i = first; i < end; ++i) {
        while (old != cover.end() && old->first < labels[i].tag) next.push_back(*old++);
        std::int32_t sum = step * labels[i].weight;
        if (old != cover.end() && old->first == labels[i].tag) sum += (old++)->second;
        if (sum != 0) next.emplace_back(labels[i].tag, sum);
    }
    next.insert(next.end(), old, cover.end());
    return next;
}

}  // namespace

Arrangement::Arrangement(std::span<const Strand> strands) : noded_{node(strands)} {
    make_pieces(strands);
    link();
    trace();
    nest();
    count();
}

void Arrangement::make_pieces(std::span<const Strand> strands) {
    struct Raw {
        std::uint64_t ends;  // the lower node, then the higher
        std::uint32_t tag;
        std::int32_t weight;
    };
    std::vector<Raw> raw;
    raw.reserve(noded_.links.size());
    for (std::size_t i = 0; i < strands.size(); ++i) {
        for (std::size_t k = 0; k + 1 < noded_.length(i); ++k) {
            const std::uint32_t from = noded_.link(i, k), to = noded_.link(i, k + 1);
            const bool up = from < to;
            raw.push_back({.ends = std::uint64_t{std::min(from, to)} << 32U | std::max(from, to),
                           .tag = strands[i].tag,
                           .weight = up ? strands[i].weight : -strands[i].weight});
        }
    }
    std::sort(raw.begin(), raw.end(),
              [](const Raw& a, const Raw& b) { return a.ends != b.ends ? a.ends < b.ends : a.tag < b.tag; });
    for (std::size_t i = 0; i < raw.size();) {
        const std::uint64_t ends = raw[i].ends;
        Piece piece{.low = static_cast<std::uint32_t>(ends >> 32U),
                    .high = static_cast<std::uint32_t>(ends),
                    .first_label = static_cast<std::uint32_t>(labels_.size())};
        while (i < raw.size() && raw[i].ends == ends) {
            Label label{.tag = raw[i].tag, .weight = 0};
            for (; i < raw.size() && raw[i].ends == ends && raw[i].tag == label.tag; ++i) label.weight += raw[i].weight;
            if (label.weight == 0) continue;
            labels_.push_back(label);
            piece.weight += label.weight;
        }
        piece.end_label = static_cast<std::uint32_t>(labels_.size());
        if (piece.end_label > piece.first_label) pieces_.push_back(piece);
    }
}

void Arrangement::link() {
    const auto halves = static_cast<std::uint32_t>(2 * pieces_.size());
    first_around_.assign(noded_.nodes.size() + 1, 0);
    for (Half half = 0; half < halves; ++half) ++first_around_[origin(half) + 1];
    std::partial_sum(first_around_.begin(), first_around_.end(), first_around_.begin());
    around_.resize(halves);
    auto fill = first_around_;
    for (Half half = 0; half < halves; ++half) around_[fill[origin(half)]++] = half;
    place_around_.resize(halves);
    for (std::size_t n = 0; n + 1 < first_around_.size(); ++n) {
        const auto first = around_.begin() + first_around_[n];
        const auto end = around_.begin() + first_around_[n + 1];
        const Spot centre = noded_.nodes[n];
        std::sort(first, end, [&](Half a, Half b) { return by_angle(centre, at(target(a)), at(target(b))); });
        for (auto i = first; i != end; ++i) place_around_[*i] = static_cast<std::uint32_t>(i - around_.begin());
    }
    next_.resize(halves);
    for (Half half = 0; half < halves; ++half) {
        const Half twin = half ^ 1U;
        const std::uint32_t n = origin(twin);
        const std::uint32_t place = place_around_[twin];
        next_[half] = around_[place == first_around_[n] ? first_around_[n + 1] - 1 : place - 1];
    }
}

void Arrangement::trace() {
    face_of_half_.assign(next_.size(), kNone);  // the loop's number until nest() knows the face
    for (Half half = 0; half < next_.size(); ++half) {
        if (face_of_half_[half] != kNone) continue;
        const auto loop = static_cast<std::uint32_t>(loop_start_.size());
        loop_start_.push_back(half);
        for (Half walk = half; face_of_half_[walk] == kNone; walk = next_[walk]) face_of_half_[walk] = loop;
    }
}

Loop Arrangement::loop_of(Half first) const {
    Loop loop;
    Half walk = first;
    do {
        loop.push_back(at(origin(walk)));
        walk = next_[walk];
    } while (walk != first);
    return loop;
}

/// The piece next below each corner, if any. One look at every piece: loops that need it are few.
void Arrangement::find_below(std::vector<Hanging>& hanging) const {
    if (hanging.empty()) return;
    std::sort(hanging.begin(), hanging.end(), [](const Hanging& a, const Hanging& b) { return a.corner < b.corner; });
    for (std::uint32_t i = 0; i < pieces_.size(); ++i) {
        const Spot low = at(pieces_[i].low), high = at(pieces_[i].high);
        auto one = std::lower_bound(hanging.begin(), hanging.end(), low.x,
                                    [](const Hanging& h, std::int64_t x) { return h.corner.x < x; });
        for (; one != hanging.end() && one->corner.x < high.x; ++one) {
            if (std::min(low.y, high.y) > one->corner.y || turn(low, high, one->corner) <= 0) continue;
            if (one->below == kNone || is_above(i, one->below)) one->below = i;
        }
    }
}

/// Of two pieces over one meridian: compare the later-beginning one's west end with the other.
bool Arrangement::is_above(std::uint32_t piece, std::uint32_t other) const {
    const Spot low = at(pieces_[piece].low), high = at(pieces_[piece].high);
    const Spot other_low = at(pieces_[other].low), other_high = at(pieces_[other].high);
    Wide higher = low >= other_low ? turn(other_low, other_high, low) : -turn(low, high, other_low);
    if (higher == 0) higher = turn(other_low, other_high, high);
    return higher > 0;
}

/// A counter-clockwise loop is a face of its own; another is a border from inside of the face it lies in, found below
/// its lowest node of the west.
void Arrangement::nest() {
    std::vector<std::uint32_t> face_of_loop(loop_start_.size(), kNone);
    std::vector<std::uint32_t> below(loop_start_.size(), kNone);  // the loop to ask instead
    std::vector<Hanging> hanging;
    std::uint32_t faces = 1;
    for (std::size_t loop = 0; loop < loop_start_.size(); ++loop) {
        const Loop nodes = loop_of(loop_start_[loop]);
        if (double_area(nodes) > 0) {
            face_of_loop[loop] = faces++;
            continue;
        }
        hanging.push_back({.corner = *std::min_element(nodes.begin(), nodes.end()), .loop = static_cast<std::uint32_t>(loop)});
    }
    find_below(hanging);
    for (const Hanging& one : hanging) {
        if (one.below == kNone) face_of_loop[one.loop] = 0;
        else below[one.loop] = face_of_half_[2 * one.below];
    }
    const auto settle = [&](std::size_t loop) {
        std::size_t asked = loop;
        while (face_of_loop[asked] == kNone) asked = below[asked];
        const std::uint32_t face = face_of_loop[asked];
        for (std::size_t walk = loop; face_of_loop[walk] == kNone; walk = below[walk]) face_of_loop[walk] = face;
    };
    loops_of_face_.resize(faces);
    for (std::uint32_t loop = 0; loop < loop_start_.size(); ++loop) {
        settle(loop);
        auto& loops = loops_of_face_[face_of_loop[loop]];
        loops.push_back(loop);
        if (below[loop] == kNone && face_of_loop[loop] != 0) std::swap(loops.front(), loops.back());  // the outer one first
    }
    for (auto& face : face_of_half_) face = face_of_loop[face];
}

void Arrangement::count() {
    winding_.assign(loops_of_face_.size(), 0);
    std::vector<bool> known(loops_of_face_.size(), false);
    std::vector<std::uint32_t> open{0};
    known[0] = true;
    while (!open.empty()) {
        const std::uint32_t face = open.back();
        open.pop_back();
        for_each_half(face, [&](Half half) {
            const std::uint32_t other = face_of_half_[half ^ 1U];
            if (known[other]) return;
            known[other] = true;
            winding_[other] = winding_[face] + (half % 2 == 0 ? -1 : 1) * pieces_[half / 2].weight;
            open.push_back(other);
        });
    }
}

std::vector<Cover> Arrangement::covers() const {
    std::vector<Cover> covers(face_count());
    std::vector<bool> known(face_count(), false);
    std::vector<std::uint32_t> open{0};
    known[0] = true;
    while (!open.empty()) {
        const std::uint32_t face = open.back();
        open.pop_back();
        for_each_half(face, [&](Half half) {
            const std::uint32_t other = face_of_half_[half ^ 1U];
            if (known[other]) return;
            known[other] = true;
            const Piece& piece = pieces_[half / 2];
            covers[other] = stepped(covers[face], labels_, piece.first_label, piece.end_label, half % 2 == 0 ? -1 : 1);
            open.push_back(other);
        });
    }
    return covers;
}

std::vector<Loop> Arrangement::loops(std::size_t face) const {
    std::vector<Loop> loops;
    for (const std::uint32_t loop : loops_of_face_[face]) loops.push_back(loop_of(loop_start_[loop]));
    return loops;
}

std::vector<LoopPolygon> Arrangement::region(std::vector<std::uint32_t> faces) const {
    std::sort(faces.begin(), faces.end());
    const auto in = [&](Half half) { return std::binary_search(faces.begin(), faces.end(), face_of_half_[half]); };
    std::vector<Half> border;
    for (const std::uint32_t face : faces) {
        for_each_half(face, [&](Half half) {
            if (!in(half ^ 1U)) border.push_back(half);
        });
    }
    std::sort(border.begin(), border.end());
    const auto place = [&](Half half) { return std::lower_bound(border.begin(), border.end(), half) - border.begin(); };
    std::vector<bool> walked(border.size(), false);
    std::vector<Loop> loops;
    for (const Half half : border) {
        Loop loop;
        for (Half walk = half; !walked[static_cast<std::size_t>(place(walk))];) {
            walked[static_cast<std::size_t>(place(walk))] = true;
            loop.push_back(at(origin(walk)));
            walk = next_[walk];
            while (!in(walk) || in(walk ^ 1U)) walk = next_[walk ^ 1U];
        }
        if (!loop.empty()) loops.push_back(std::move(loop));
    }
    return polygons_of(std::move(loops));
}

std::vector<std::pair<std::uint32_t, double>> Arrangement::border(std::size_t face, double lon_scale) const {
    std::vector<std::pair<std::uint32_t, double>> lengths;
    for_each_half(face, [&](Half half) {
        const Piece& piece = pieces_[half / 2];
        const Spot a = at(piece.low), b = at(piece.high);
        const double length = std::hypot(static_cast<double>(b.x - a.x) * lon_scale, static_cast<double>(b.y - a.y));
        for (std::size_t i = piece.first_label; i < piece.end_label; ++i) lengths.emplace_back(labels_[i].tag, length);
    });
    std::sort(lengths.begin(), lengths.end());
    std::size_t kept = 0;
    for (const auto& [tag, length] : lengths) {
        if (kept > 0 && lengths[kept - 1].first == tag) lengths[kept - 1].second += length;
        else lengths[kept++] = {tag, length};
    }
    lengths.resize(kept);
    return lengths;
}

}  // namespace jingwei::geo
