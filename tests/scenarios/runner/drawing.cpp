#include "drawing.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>

#include "outline.hpp"
#include "words.hpp"

namespace jingwei::scenarios {
namespace {

constexpr std::size_t kMostRows = 40;
constexpr std::size_t kMostColumns = 26;
constexpr double kSmallestSide = 0.0001;
constexpr double kLargestSide = 1;

bool is_ground(char c) { return c >= 'a' && c <= 'z'; }

}  // namespace

Drawing::Drawing(double letter_degrees, double west, double north) {
    if (!(letter_degrees >= kSmallestSide && letter_degrees <= kLargestSide)) {
        throw Fault{"the scale is not between 0.0001 and 1 degree a letter; write `city 0.01 from 113.00 34.02`"};
    }
    const auto corner = geo::position_from_degrees(west, north);
    if (!corner) throw Fault{"the corner is not on the earth; write its longitude, then its latitude, in degrees"};
    north_west_ = *corner;
    side_e7_ = static_cast<std::int32_t>(std::lround(letter_degrees * 1e7));
    side_e7_ += side_e7_ % 2;  // so that its middle is exact
}

void Drawing::add_row(const std::string& row) {
    if (rows_.size() == kMostRows || row.size() > kMostColumns)
        throw Fault{"the city is too large; draw at most 26 × 40 letters"};
    for (const char c : row) {
        if (!is_ground(c) && c != '.')
            throw Fault{"a city is drawn in letters a–z, with '.' for ground outside; replace the others"};
    }
    rows_.push_back(row);
}

geo::MultiPolygon Drawing::shape(const std::string& letters) const {
    std::set<Spot> squares;
    for (std::size_t row = 0; row < rows_.size(); ++row) {
        for (std::size_t column = 0; column < rows_[row].size(); ++column) {
            if (letters.find(rows_[row][column]) != std::string::npos)
                squares.insert({static_cast<int>(column), static_cast<int>(row)});
        }
    }
    geo::MultiPolygon shape;
    std::vector<geo::Ring> holes;
    for (const auto& spots : outline(squares)) {
        geo::Ring ring;
        for (const auto& [column, row] : spots) ring.push_back(corner(column, row));
        if (geo::signed_double_area(ring) < 0) holes.push_back(std::move(ring));
        else shape.parts.push_back({.outer = std::move(ring), .holes = {}});
    }
    for (auto& hole : holes) {
        const auto holds = [&](const geo::Polygon& part) {
            return std::any_of(hole.begin(), hole.end(), [&](auto at) { return classify(part.outer, at) == geo::Side::inside; });
        };
        const auto part = std::find_if(shape.parts.begin(), shape.parts.end(), holds);
        part->holes.push_back(std::move(hole));
    }
    return shape;
}

geo::Position Drawing::position(const std::string& word) const {
    const auto slash = word.find('/');
    const Cell first = cell(word.substr(0, slash));
    if (slash == std::string::npos) return middle(first);
    const Cell second = cell(word.substr(slash + 1));
    if (std::abs(first.column - second.column) + std::abs(first.row - second.row) != 1) {
        throw Fault{"\"" + word + "\" are no neighbours; name two squares that share a side, such as B2/C2"};
    }
    const auto a = middle(first);
    const auto b = middle(second);
    return {a.lon_e7 + (b.lon_e7 - a.lon_e7) / 2, a.lat_e7 + (b.lat_e7 - a.lat_e7) / 2};
}

Drawing::Cell Drawing::cell(const std::string& word) const {
    int row = 0;
    const bool lettered = word.size() >= 2 && word[0] >= 'A' && word[0] <= 'Z';
    if (lettered) {
        const auto [end, error] = std::from_chars(word.data() + 1, word.data() + word.size(), row);
        if (error != std::errc{} || end != word.data() + word.size()) row = 0;
    }
    const auto column = lettered ? static_cast<std::size_t>(word[0] - 'A') : 0;
    if (row < 1 || static_cast<std::size_t>(row) > rows_.size() || column >= rows_[static_cast<std::size_t>(row) - 1].size()) {
        throw Fault{"\"" + word + "\" is not in the drawing; write a square as column and row, such as B2, or `nowhere`"};
    }
    return {static_cast<std::int32_t>(column), row - 1};
}

geo::Position Drawing::corner(std::int32_t column, std::int32_t row) const {
    return {north_west_.lon_e7 + column * side_e7_, north_west_.lat_e7 - row * side_e7_};
}

geo::Position Drawing::middle(Cell cell) const {
    const auto at = corner(cell.column, cell.row);
    return {at.lon_e7 + side_e7_ / 2, at.lat_e7 - side_e7_ / 2};
}

}  // namespace jingwei::scenarios
