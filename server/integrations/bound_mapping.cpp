#include <charconv>
#include <cmath>

#include "base/text.hpp"
#include "integrations/bound_columns.hpp"
#include "integrations/case_mapping.hpp"

namespace jingwei::integrations {
namespace {

constexpr std::size_t kMaxRefBytes = 200;
constexpr std::size_t kMaxShownBytes = 80;

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// The start of a cell, fit for a message.
std::string shown(std::string_view value) {
    if (!is_utf8(value)) return "?";
    if (value.size() <= kMaxShownBytes) return std::string{value};
    std::size_t end = kMaxShownBytes;
    while (end > 0 && (static_cast<unsigned char>(value[end]) & 0xC0U) == 0x80U) --end;
    return std::string{value.substr(0, end)} + "…";
}

std::string pointer_to(std::string_view column) {
    std::string out = "/";
    for (const char c : column) {
        if (c == '~' || c == '/') {
            out += c == '~' ? "~0" : "~1";
        } else {
            out += c;
        }
    }
    return out;
}

std::optional<double> number(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
    return value;
}

/// Reads the cells of one row; collects what is wrong with them.
class RowReader {
public:
    RowReader(const BoundColumns& bound, const CsvRow& row) : bound_{bound}, spec_{*bound.spec}, row_{row} {}

    Result<ExternalCaseRow> read() {
        ExternalCaseRow out;
        out.source = spec_.source;
        out.source_ref = text(Role::source_ref);
        require(Role::source_ref, out.source_ref);
        if (out.source_ref.size() > kMaxRefBytes) wrong(Role::source_ref, "too_long", {{"max", std::to_string(kMaxRefBytes)}});
        read_times(out);
        read_status(out);
        out.class_name = text(Role::class_name);
        require(Role::class_name, out.class_name);
        out.class_code = text(Role::class_code);
        out.unit_name = text(Role::unit_name);
        read_position(out);
        out.address = text(Role::address);
        out.description = text(Role::description);
        for (const auto& [name, column] : bound_.oracle) out.oracle.emplace_back(name, clean(column));
        if (!error_.fields.empty()) return tl::make_unexpected(refusal());
        return out;
    }

private:
    const std::optional<BoundColumn>& column(Role role) const { return bound_.columns[static_cast<std::size_t>(role)]; }

    std::string_view cell(Role role) const {
        const auto& at = column(role);
        return at ? trimmed(row_.fields[at->index]) : std::string_view{};
    }

    void wrong(const BoundColumn& at, std::string_view rule, std::vector<std::pair<std::string, std::string>> params) {
        params.emplace_back("value", shown(row_.fields[at.index]));
        error_.fields.push_back({.pointer = pointer_to(at.name), .rule = std::string{rule}, .params = std::move(params)});
    }
    void wrong(Role role, std::string_view rule, std::vector<std::pair<std::string, std::string>> params = {}) {
        if (const auto& at = column(role)) wrong(*at, rule, std::move(params));
    }
    void require(Role role, const std::string& value) {
        if (value.empty()) wrong(role, "required");
    }

    std::string clean(const BoundColumn& at) {
        const std::string_view raw = row_.fields[at.index];
        if (is_utf8(raw)) return tidy_text(raw);
        wrong(at, "not_utf8", {});
        return {};
    }
    std::string text(Role role) {
        const auto& at = column(role);
        return at ? clean(*at) : std::string{};
    }

    void read_times(ExternalCaseRow& out) {
        const auto occurred = time(Role::occurred_at, out);
        if (occurred) out.occurred_at = *occurred;
        if (cell(Role::occurred_at).empty()) wrong(Role::occurred_at, "required");
        out.due_at = time(Role::due_at, out);
        out.closed_at = time(Role::closed_at, out);
    }

    std::optional<Instant> time(Role role, ExternalCaseRow& out) {
        const std::string_view value = cell(role);
        if (value.empty()) return std::nullopt;
        for (const auto& format : spec_.formats) {
            const auto wall = format.parse(value);
            if (!wall) continue;
            const ZonedInstant zoned = spec_.zone.to_instant(*wall);
            out.ambiguous_times += zoned.zone_case == ZoneCase::ambiguous ? 1 : 0;
            out.nonexistent_times += zoned.zone_case == ZoneCase::nonexistent ? 1 : 0;
            return zoned.instant;
        }
        wrong(role, "source_time", {{"formats", formats()}});
        return std::nullopt;
    }

    std::string formats() const {
        std::string out;
        for (const auto& format : spec_.formats) out += (out.empty() ? "" : ", ") + format.format();
        return out;
    }

    void read_status(ExternalCaseRow& out) {
        const std::string_view value = cell(Role::status);
        if (value.empty()) return wrong(Role::status, "required");
        const auto found = spec_.status_words.find(status_key(value));
        if (found == spec_.status_words.end()) return wrong(Role::status, "source_status");
        out.status = found->second;
    }

    void read_position(ExternalCaseRow& out) {
        out.position_unknown = true;
        const std::string_view x_text = cell(Role::lon);
        const std::string_view y_text = cell(Role::lat);
        if (x_text.empty() && y_text.empty()) return;
        const auto x = number(x_text);
        const auto y = number(y_text);
        const bool degrees = spec_.system.in_degrees();
        if (!x || (degrees && std::abs(*x) > 180)) wrong(Role::lon, "source_coordinate");
        if (!y || (degrees && std::abs(*y) > 90)) wrong(Role::lat, "source_coordinate");
        if (!x || !y || !error_.fields.empty()) return;
        const auto at = spec_.system.to_wgs84(*x, *y);
        if (!at) return wrong(Role::lon, "source_off_system", {{"system", spec_.system.name()}});
        if (is_unknown_point(*at)) return;
        out.position = *at;
        out.position_unknown = false;
        if (!spec_.system.is_wgs84())
            out.declared = geo::DeclaredPosition{spec_.system.name(), std::string{x_text}, std::string{y_text}};
    }

    bool is_unknown_point(geo::Position at) const {
        for (const auto& point : spec_.unknown_points) {
            if (at == point.at || geo::distance_m(at, point.at) <= point.tolerance_m) return true;
        }
        return false;
    }

    Error refusal() {
        error_.code = ErrorCode::import_row_refused;
        error_.params = {{"row", std::to_string(row_.number)}, {"line", std::to_string(row_.line)}};
        return std::move(error_);
    }

    const BoundColumns& bound_;
    const MappingSpec& spec_;
    const CsvRow& row_;
    Error error_;
};

}  // namespace

Result<ExternalCaseRow> BoundMapping::row(const CsvRow& row) const {
    if (row.fields.size() != columns_->header_width) {
        Error error{.code = ErrorCode::csv_row_unreadable,
                    .params = {{"row", std::to_string(row.number)}, {"line", std::to_string(row.line)}},
                    .fields = {}};
        error.fields.push_back(
            {.pointer = "",
             .rule = "csv_width",
             .params = {{"found", std::to_string(row.fields.size())}, {"expected", std::to_string(columns_->header_width)}}});
        return tl::make_unexpected(std::move(error));
    }
    return RowReader{*columns_, row}.read();
}

}  // namespace jingwei::integrations
