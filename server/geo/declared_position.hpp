#pragma once
#include <boost/describe/class.hpp>
#include <string>

namespace jingwei::geo {

/// A position as its source wrote it, letter by letter, in a coordinate system other than WGS 84.
struct DeclaredPosition {
    std::string system;
    std::string x;
    std::string y;

    friend bool operator==(const DeclaredPosition&, const DeclaredPosition&) = default;
};
BOOST_DESCRIBE_STRUCT(DeclaredPosition, (), (system, x, y))

}  // namespace jingwei::geo
