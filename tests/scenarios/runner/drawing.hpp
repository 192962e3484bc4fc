#pragma once
#include <string>
#include <vector>

#include "geo/polygon.hpp"

namespace jingwei::scenarios {

/// The little city: rows of letters, each letter a square of ground. Columns are A, B, C … from the west, rows 1, 2, 3
/// … from the north; "B2" is the middle of such a square, "B2/C2" the middle of the line between two neighbours.
class Drawing {
public:
    Drawing() = default;
    /// `letter_degrees` is the side of a square; west and north are the drawing's corner.
    Drawing(double letter_degrees, double west, double north);

    bool empty() const { return rows_.empty(); }
    void add_row(const std::string& row);
    /// Every square drawn with one of `letters`.
    geo::MultiPolygon shape(const std::string& letters) const;
    geo::Position position(const std::string& word) const;

private:
    struct Cell {
        std::int32_t column{};
        std::int32_t row{};
    };

    Cell cell(const std::string& word) const;
    geo::Position corner(std::int32_t column, std::int32_t row) const;
    geo::Position middle(Cell cell) const;

    std::int32_t side_e7_{};
    geo::Position north_west_;
    std::vector<std::string> rows_;
};

}  // namespace jingwei::scenarios
