#pragma once

namespace jingwei::geo {

/// Two numbers of some coordinate system, x first: longitude before latitude, east before north.
struct Coordinates {
    double x{};
    double y{};

    friend bool operator==(const Coordinates&, const Coordinates&) = default;
};

}  // namespace jingwei::geo
