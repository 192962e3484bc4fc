#include "base/sheet.hpp"

#include <algorithm>

namespace jingwei {

const Cell& SheetRow::at(std::size_t column) const {
    static const Cell blank;
    return column < cells.size() ? cells[column] : blank;
}

std::string column_name(std::size_t column) {
    std::string name;
    for (std::size_t rest = column + 1; rest != 0; rest = (rest - 1) / 26) name += static_cast<char>('A' + (rest - 1) % 26);
    std::reverse(name.begin(), name.end());
    return name;
}

}  // namespace jingwei
