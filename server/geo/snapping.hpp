#pragma once
#include <boost/unordered/unordered_flat_map.hpp>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "geo/edge_match.hpp"

namespace jingwei::geo {

/// Corners of two owners that nearly meet: drawn as two, meant as one.
struct NearMiss {
    std::uint32_t owner{};
    std::uint32_t other{};
    std::size_t count{};
    std::vector<Position> places;  // at most kMaxNearMissPlaces
    double widest_m{};
};
inline constexpr std::size_t kMaxNearMissPlaces = 100;

/// Corners within a tolerance moved onto one place, and corners within it of somebody else's edge put into that edge.
///
/// Only edges without a reverse are looked at, but a move holds for everybody's corner at that place, so whatever matched
/// before still matches. No corner moves farther than the tolerance.
class Snapping {
public:
    /// Nothing moves.
    Snapping() = default;
    /// Snaps `edges` and takes out what cancels then. Tolerance 0 changes nothing.
    Snapping(std::vector<BorderEdge>& edges, double tolerance_m);

    /// Calls edge(from, to) for each piece that an owner's edge has become.
    template <class Edge>
    void for_each_piece(Position from, Position to, Edge edge) const;

    /// By owners, owner < other.
    const std::vector<NearMiss>& near_misses() const { return near_misses_; }

private:
    struct Corner {
        Position at;
        std::int32_t row{};  // of tolerance height
        std::uint32_t first_owner{};
        std::uint32_t end_owner{};
        std::uint32_t edges{};
        std::uint32_t leader{};
    };
    struct PairHash {
        std::size_t operator()(const std::pair<std::uint64_t, std::uint64_t>& pair) const {
            return static_cast<std::size_t>((pair.first * 0x9E3779B97F4A7C15ULL ^ pair.second) * 0xD6E8FEB86659FD93ULL >> 16U);
        }
    };

    void gather(const std::vector<BorderEdge>& edges);
    void choose_leaders();
    void join(std::vector<BorderEdge>& edges);
    void insert_corners(std::vector<BorderEdge>& edges);
    bool share_owner(const Corner& a, const Corner& b) const;
    bool owned_by(const Corner& corner, std::uint32_t owner) const;
    template <class Visit>
    void near(Position at, Visit visit) const;
    void miss(const Corner& corner, std::uint32_t other, double distance_m);
    double distance_m(Position a, Position b) const;
    static std::uint64_t key(Position at) {
        return std::uint64_t{static_cast<std::uint32_t>(at.lon_e7)} << 32U | static_cast<std::uint32_t>(at.lat_e7);
    }

    double tolerance_m_{};
    std::int32_t row_height_{1};
    std::vector<Corner> corners_;  // by row, then from west to east
    std::vector<std::uint32_t> owners_;
    boost::unordered_flat_map<std::uint64_t, Position> moved_;
    boost::unordered_flat_map<std::pair<std::uint64_t, std::uint64_t>, std::vector<Position>, PairHash> inserted_;
    boost::unordered_flat_map<std::uint64_t, std::size_t> miss_of_;
    std::vector<NearMiss> near_misses_;
};

template <class Edge>
void Snapping::for_each_piece(Position from, Position to, Edge edge) const {
    if (moved_.empty() && inserted_.empty()) return edge(from, to);
    if (const auto at = moved_.find(key(from)); at != moved_.end()) from = at->second;
    if (const auto at = moved_.find(key(to)); at != moved_.end()) to = at->second;
    if (from == to) return;
    const bool up = from < to;
    const auto path = inserted_.find(up ? std::pair{key(from), key(to)} : std::pair{key(to), key(from)});
    if (path == inserted_.end()) return edge(from, to);
    const auto& corners = path->second;  // from the lower end to the higher
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const Position next = corners[up ? i : corners.size() - 1 - i];
        edge(from, next);
        from = next;
    }
    edge(from, to);
}

}  // namespace jingwei::geo
