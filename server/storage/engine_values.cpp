#include "storage/engine_values.hpp"

#include "storage/engine_errors.hpp"

namespace jingwei::storage {
namespace {

[[noreturn]] void wrong_type(int column, const char* wanted) {
    throw StorageError{"column " + std::to_string(column) + " is not " + wanted};
}

}  // namespace

const Row::Cell& Row::at(int column) const {
    if (column < 0 || static_cast<std::size_t>(column) >= cells_.size()) {
        throw StorageError{"no column " + std::to_string(column)};
    }
    return cells_[static_cast<std::size_t>(column)];
}

bool Row::is_null(int column) const { return std::holds_alternative<std::monostate>(at(column)); }

std::int64_t Row::i64(int column) const {
    if (const auto* number = std::get_if<std::int64_t>(&at(column))) return *number;
    wrong_type(column, "a whole number");
}

double Row::f64(int column) const {
    const Cell& cell = at(column);
    if (const auto* number = std::get_if<double>(&cell)) return *number;
    if (const auto* whole = std::get_if<std::int64_t>(&cell)) return static_cast<double>(*whole);
    wrong_type(column, "a number");
}

const std::string& Row::text_ref(int column) const {
    if (const auto* text = std::get_if<std::string>(&at(column))) return *text;
    wrong_type(column, "text");
}

Bytes Row::bytes(int column) const {
    if (const auto* bytes = std::get_if<Bytes>(&at(column))) return *bytes;
    wrong_type(column, "bytes");
}

void Row::set_text(std::size_t column, const char* data, std::size_t size) {
    Cell& cell = cells_[column];
    if (auto* text = std::get_if<std::string>(&cell)) {
        text->assign(data, size);  // keeps its memory from row to row
    } else {
        cell.emplace<std::string>(data, size);
    }
}

std::optional<std::int64_t> Row::opt_i64(int column) const { return is_null(column) ? std::nullopt : std::optional{i64(column)}; }
std::optional<double> Row::opt_f64(int column) const { return is_null(column) ? std::nullopt : std::optional{f64(column)}; }
std::optional<std::string> Row::opt_text(int column) const {
    return is_null(column) ? std::nullopt : std::optional{text(column)};
}
std::optional<Bytes> Row::opt_bytes(int column) const { return is_null(column) ? std::nullopt : std::optional{bytes(column)}; }
std::optional<bool> Row::opt_flag(int column) const { return is_null(column) ? std::nullopt : std::optional{flag(column)}; }
std::optional<Instant> Row::opt_instant(int column) const {
    return is_null(column) ? std::nullopt : std::optional{instant(column)};
}

}  // namespace jingwei::storage
