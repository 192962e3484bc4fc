#pragma once
#include <string>
#include <vector>

#include "demo/ground.hpp"
#include "demo/random.hpp"

namespace jingwei::demo {

/// A straight street of an invented town; house numbers grow from `from`.
struct Street {
    std::string name;
    std::size_t office{};
    bool northward{};  // runs north and south, else east and west
    Point from;
    Point to;
    double weight{1};  // how much happens there
};

/// A place everybody knows, around which cases cluster.
struct Spot {
    std::string name;  // 新民农贸市场
    Point at;
    double weight{1};
};

/// How an address is put into words.
enum class Where : std::uint8_t { street, shop, building, spot };

struct Place {
    Point at;
    std::string address;
};

/// The invented streets and spots, and addresses that agree with where they are.
class StreetPlan {
public:
    StreetPlan(const Ground& ground, std::uint32_t seed);

    const std::vector<Street>& streets() const { return streets_; }
    Place place(Where where, Random& random) const;

private:
    void add_town(std::size_t office, Point centre, double spacing, double reach, double turn);
    Place on_street(const Street& street, bool shop, Random& random) const;
    Place near_spot(Random& random) const;
    Place at_building(Random& random) const;
    const Street* crossing_near(const Street& street, double along, double& at) const;

    std::vector<Street> streets_;
    std::vector<Spot> spots_;
    std::vector<Village> villages_;
    double street_weight_{};
    double spot_weight_{};
};

}  // namespace jingwei::demo
