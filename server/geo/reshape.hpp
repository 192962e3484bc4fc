#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "geo/arrangement.hpp"

namespace jingwei::geo {

/// A few neighbouring areas cut into faces on the grid of 1e-7 degree, to give a face to one of them or take it away.
///
/// Where borders cross, the crossing is rounded and becomes a corner of everybody whose border passes there, so that a
/// change opens no new gap beside it.
class Reshape {
public:
    explicit Reshape(std::vector<const MultiPolygon*> shapes);

    /// What lies over each face, by the shapes' numbers.
    const std::vector<Cover>& covers() const { return covers_; }
    /// The faces' ground.
    MultiPolygon region(const std::vector<std::uint32_t>& faces) const;

    struct Change {
        std::uint32_t shape{};
        MultiPolygon becomes;
    };
    /// The shapes that become others when faces that `shape` does not cover are given to it.
    std::vector<Change> give(const std::vector<std::uint32_t>& faces, std::uint32_t shape) const;
    /// … when faces that it covers are cut from it.
    std::vector<Change> cut(const std::vector<std::uint32_t>& faces, std::uint32_t shape) const;

private:
    using Edge = std::pair<Spot, Spot>;

    std::vector<Change> changed(const std::vector<std::uint32_t>& faces, std::uint32_t shape, bool give) const;
    bool add_edges(std::size_t shape, const std::vector<Spot>& nodes, std::vector<Edge>& edges) const;

    std::vector<const MultiPolygon*> shapes_;
    std::vector<Strand> strands_;
    std::vector<std::size_t> first_strand_;  // of each shape, and the end
    std::optional<Arrangement> plane_;
    std::vector<Cover> covers_;
};

/// A shape made of the ground inside of an odd number of a part's rings: without crossings, spikes and corners twice in a
/// row, and with parts that only touch taken apart.
MultiPolygon rebuilt(const MultiPolygon& shape);

}  // namespace jingwei::geo
