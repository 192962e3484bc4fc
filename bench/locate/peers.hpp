#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "geo/polygon.hpp"

/// Everybody who answers "which area holds this point?" in the same run.
namespace jingwei::bench {

/// The number of the one area whose interior holds the point; when none does, the lowest on whose boundary it lies.
using Answer = std::int32_t;
inline constexpr Answer kNone = -1;
inline constexpr Answer kAmbiguous = -2;  // several interiors

class Peer {
public:
    Peer() = default;
    Peer(const Peer&) = delete;
    Peer& operator=(const Peer&) = delete;
    virtual ~Peer() = default;
    virtual void ask(const std::vector<geo::Position>& points, std::vector<Answer>& answers) = 0;
    /// Seconds of somebody else's processor for the last ask(); below zero: it was ours.
    virtual double seconds_elsewhere() const { return -1; }
};

using Areas = std::vector<geo::MultiPolygon>;

struct PeerKind {
    std::string name;
    std::unique_ptr<Peer> (*build)(const Areas&);
    std::size_t most_areas;
    bool planar;                        // else its edges are great circles: answers near boundaries cannot be compared
    std::size_t most_points{SIZE_MAX};  // asked in a round: a slow one is measured on fewer
};

std::unique_ptr<Peer> build_jingwei(const Areas& areas);
std::unique_ptr<Peer> build_jingwei_many(const Areas& areas);
std::unique_ptr<Peer> build_geos_c(const Areas& areas);
std::unique_ptr<Peer> build_geos_cpp(const Areas& areas);
std::unique_ptr<Peer> build_boost(const Areas& areas);
std::unique_ptr<Peer> build_s2(const Areas& areas);
std::unique_ptr<Peer> build_postgis(const Areas& areas);

/// Collects what the areas at one point say.
class AnswerMaker {
public:
    void inside(Answer area) { inside_ = inside_ == kNone ? area : kAmbiguous; }
    void boundary(Answer area) {
        if (boundary_ == kNone || area < boundary_) boundary_ = area;
    }
    Answer answer() const { return inside_ != kNone ? inside_ : boundary_; }

private:
    Answer inside_{kNone};
    Answer boundary_{kNone};
};

}  // namespace jingwei::bench
