#pragma once
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "base/id.hpp"
#include "base/instant.hpp"

namespace jingwei::storage {

/// Exact bytes of a BLOB / bytea column, kept apart from text by type.
struct Bytes {
    std::string data;

    friend auto operator<=>(const Bytes&, const Bytes&) = default;
};

/// The values of one `@list` parameter: whole numbers (ids, instants) or texts.
using ListValue = std::variant<std::vector<std::int64_t>, std::vector<std::string>>;

/// One value for `$n`. Text must not hold NUL (PostgreSQL cannot store it): refused when bound.
class Param {
public:
    using Value = std::variant<std::nullptr_t, std::int64_t, double, std::string, Bytes, ListValue>;

    Param(std::nullptr_t) : value_{nullptr} {}
    Param(std::nullopt_t) : value_{nullptr} {}
    template <std::integral T>
    requires(!std::same_as<T, char> && (sizeof(T) < 8 || std::is_signed_v<T>)) Param(T number)
        : value_{static_cast<std::int64_t>(number)} {}  // bool becomes 0 or 1
    Param(double number) : value_{number} {}
    Param(const char* text) : value_{std::string{text}} {}
    Param(std::string_view text) : value_{std::string{text}} {}
    Param(std::string text) : value_{std::move(text)} {}
    Param(Bytes bytes) : value_{std::move(bytes)} {}
    Param(Instant instant) : value_{to_micros(instant)} {}
    template <class Tag>
    Param(Id<Tag> id) : value_{id.value} {}
    template <class T>
    Param(std::optional<T> maybe) : value_{maybe ? Param{std::move(*maybe)}.value_ : Value{nullptr}} {}
    Param(std::vector<std::int64_t> list) : value_{ListValue{std::move(list)}} {}
    Param(std::vector<std::string> list) : value_{ListValue{std::move(list)}} {}
    template <class Tag>
    Param(const std::vector<Id<Tag>>& ids) : value_{ListValue{values_of(ids)}} {}

    const Value& value() const { return value_; }

private:
    template <class Tag>
    static std::vector<std::int64_t> values_of(const std::vector<Id<Tag>>& ids) {
        std::vector<std::int64_t> values;
        values.reserve(ids.size());
        for (const auto& id : ids) values.push_back(id.value);
        return values;
    }

    Value value_;
};

/// The values of $1, $2 … in order: `{tenant, case_id, now}`. An id of zero is bound as 0, an empty optional as NULL.
class Params {
public:
    Params() = default;
    template <class... T>
    requires(sizeof...(T) > 0 && (std::constructible_from<Param, T&&> && ...) &&
             !(std::same_as<std::remove_cvref_t<T>, Params> || ...)) Params(T&&... values) {
        values_.reserve(sizeof...(T));
        (values_.emplace_back(std::forward<T>(values)), ...);
    }

    Params& add(Param value) {
        values_.push_back(std::move(value));
        return *this;
    }
    const std::vector<Param>& values() const { return values_; }

private:
    std::vector<Param> values_;
};

/// One row of an answer, owning its values; columns count from 0. Asking for another type than the column has, or for
/// a value where there is NULL, throws StorageError: it is a bug.
class Row {
public:
    using Cell = std::variant<std::monostate, std::int64_t, double, std::string, Bytes>;

    std::size_t size() const { return cells_.size(); }
    bool is_null(int column) const;
    std::int64_t i64(int column) const;
    /// Whole numbers are widened.
    double f64(int column) const;
    std::string text(int column) const { return text_ref(column); }
    /// Without a copy; valid as long as the row.
    std::string_view view(int column) const& { return text_ref(column); }
    std::string_view view(int column) const&& = delete;
    Bytes bytes(int column) const;
    bool flag(int column) const { return i64(column) != 0; }
    Instant instant(int column) const { return from_micros(i64(column)); }
    template <class T>
    T id(int column) const {
        return T{i64(column)};
    }

    std::optional<std::int64_t> opt_i64(int column) const;
    std::optional<double> opt_f64(int column) const;
    std::optional<std::string> opt_text(int column) const;
    std::optional<Bytes> opt_bytes(int column) const;
    std::optional<bool> opt_flag(int column) const;
    std::optional<Instant> opt_instant(int column) const;
    template <class T>
    std::optional<T> opt_id(int column) const {
        if (is_null(column)) return std::nullopt;
        return T{i64(column)};
    }

    /// For the engines, which fill one row again and again.
    void resize(std::size_t columns) { cells_.resize(columns); }
    Cell& cell(std::size_t column) { return cells_[column]; }
    void set_text(std::size_t column, const char* data, std::size_t size);

private:
    const Cell& at(int column) const;
    const std::string& text_ref(int column) const;

    std::vector<Cell> cells_;
};

}  // namespace jingwei::storage
