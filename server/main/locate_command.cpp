#include "main/locate_command.hpp"

#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <map>
#include <optional>

#include "base/text.hpp"
#include "geo/area_index.hpp"
#include "integrations/area_file.hpp"
#include "integrations/csv_reader.hpp"
#include "main/area_codes_of.hpp"
#include "main/import_command.hpp"

namespace jingwei::main {
namespace {

constexpr std::size_t kOutputBlock = 1 << 16;
constexpr std::uint64_t kRowsBetweenLooks = 1 << 14;  // at the clock

int refuse_command(const Error& error) {
    fmt::print(stderr, "jingwei: {}\n", message(error, Locale::en));
    for (const auto& field : error.fields) fmt::print(stderr, "  {} {}\n", field.pointer, message(field, Locale::en));
    return kUnreadable;
}

/// The file's areas by code; features with one code are one area.
class AreaFinder {
public:
    static Result<AreaFinder> open(const LocateCommand& command) {
        const auto file =
            integrations::read_area_file(command.territory, {.system = command.system, .layer = command.source_layer});
        if (!file) return tl::make_unexpected(file.error());
        if (!file->errors.empty()) return tl::make_unexpected(geo::error_of(file->errors));
        const auto names = area_codes_of(file->features, command.code_property);
        if (!names) return tl::make_unexpected(names.error());
        std::map<std::string, geo::MultiPolygon> shapes;
        for (std::size_t i = 0; i < file->features.size(); ++i) {
            auto& parts = shapes[names->codes[i]].parts;
            const auto& more = file->features[i].shape.parts;
            parts.insert(parts.end(), more.begin(), more.end());
        }
        AreaFinder finder;
        std::vector<geo::IndexedArea> areas;
        for (const auto& [code, shape] : shapes) {
            areas.push_back({.id = static_cast<std::int64_t>(finder.codes_.size()), .code = code, .shape = &shape});
            finder.codes_.push_back(quoted(code));
        }
        finder.index_ = geo::AreaIndex{std::move(areas)};
        fmt::print(stderr, "{} areas, coordinates in {}, codes from {}\n", shapes.size(), file->system, names->source);
        return finder;
    }

    /// ",code,false", or ",code;code,true" where several areas hold the point, lowest first.
    void append(geo::Position at, std::string& row) const {
        const geo::AreaHits hits = index_.locate(at);
        row += ',';
        if (hits.ambiguous()) {
            std::string list;
            for (const std::int64_t id : hits.interior)
                list += (list.empty() ? "" : ";") + plain(codes_[static_cast<std::size_t>(id)]);
            row += quoted(list) + ",true";
            return;
        }
        if (const auto chosen = hits.chosen()) row += codes_[static_cast<std::size_t>(*chosen)];
        row += ",false";
    }

private:
    /// As a CSV field.
    static std::string quoted(const std::string& text) {
        if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
        std::string out{"\""};
        for (const char c : text) out += c == '"' ? std::string{"\"\""} : std::string{c};
        return out + "\"";
    }
    static std::string plain(const std::string& field) {
        if (!field.starts_with('"')) return field;
        std::string out;
        for (std::size_t i = 1; i + 1 < field.size(); ++i) {
            out += field[i];
            if (field[i] == '"') ++i;
        }
        return out;
    }

    geo::AreaIndex index_;
    std::vector<std::string> codes_;  // by id, as CSV fields
};

bool same_word(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return ascii_lower(x) == ascii_lower(y); });
}

/// The named column, else the first that has a usual name.
std::optional<std::size_t> column_of(const std::vector<std::string>& header, const std::string& named,
                                     const std::vector<std::string_view>& usual) {
    if (!named.empty()) {
        const auto at = std::find(header.begin(), header.end(), named);
        return at == header.end() ? std::nullopt : std::optional{static_cast<std::size_t>(at - header.begin())};
    }
    for (const std::string_view name : usual) {
        for (std::size_t i = 0; i < header.size(); ++i) {
            if (same_word(header[i], name)) return i;
        }
    }
    return std::nullopt;
}

std::optional<double> number(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

/// Reads the points once from start to end.
class PointStream {
public:
    PointStream(const AreaFinder& areas, const geo::CoordinateSystem& system, integrations::CsvReader& csv, std::FILE* file)
        : areas_{areas}, system_{system}, csv_{csv}, file_{file} {}

    Result<void> begin(const LocateCommand& command) {
        const auto header = csv_.read_header();
        if (!header) return tl::make_unexpected(header.error());
        const auto lon = column_of(*header, command.lon, {"lon", "lng", "longitude", "long", "x", "经度"});
        const auto lat = column_of(*header, command.lat, {"lat", "latitude", "y", "纬度"});
        if (!lon) return missing("--lon", command.lon.empty() ? "lon" : command.lon);
        if (!lat) return missing("--lat", command.lat.empty() ? "lat" : command.lat);
        lon_ = *lon;
        lat_ = *lat;
        out_ = std::string{csv_.text()} + ",area_code,ambiguous\n";
        return {};
    }

    Result<void> run() {
        for (;;) {
            const auto row = csv_.next();
            if (!row && row.error().code != ErrorCode::csv_row_unreadable) return tl::make_unexpected(row.error());
            if (row && *row == nullptr) break;
            ++rows_;
            out_ += csv_.text();
            if (!row || !place(**row)) {
                ++bad_;
                out_ += ",,";
            }
            out_ += '\n';
            if (out_.size() > kOutputBlock) flush();
            if (rows_ % kRowsBetweenLooks == 0) show(false);
            if (!row && csv_.finished()) {
                fmt::print(stderr, "jingwei: {} {}\n", message(row.error(), Locale::en), reason_of(row.error()));
                break;
            }
        }
        flush();
        show(true);
        return {};
    }

    std::uint64_t bad() const { return bad_; }
    bool written() const { return written_ && std::fflush(file_) == 0; }

private:
    bool place(const integrations::CsvRow& row) {
        const auto x = number(row.fields[lon_]);
        const auto y = number(row.fields[lat_]);
        if (!x || !y) return false;
        const auto at = system_.to_wgs84(*x, *y);
        if (at) areas_.append(*at, out_);
        return at.has_value();
    }

    static tl::unexpected<Error> missing(const char* option, const std::string& name) {
        return refuse_field(option, "point_column", {{"name", name}, {"option", option}});
    }

    void flush() {
        written_ = std::fwrite(out_.data(), 1, out_.size(), file_) == out_.size() && written_;
        out_.clear();
    }

    void show(bool last) {
        const auto now = std::chrono::steady_clock::now();
        if (!last && now - shown_ < (terminal_ ? std::chrono::milliseconds{200} : std::chrono::seconds{5})) return;
        shown_ = now;
        const auto bytes = csv_.progress();
        const double percent =
            bytes.total == 0 || last ? 100 : 100.0 * static_cast<double>(bytes.consumed) / static_cast<double>(bytes.total);
        const double seconds = std::chrono::duration<double>(now - began_).count();
        fmt::print(stderr, "{}{:5.1f} %  {} rows, {} without a readable place, {:.0f} rows/s{}", terminal_ ? "\r" : "", percent,
                   rows_, bad_, static_cast<double>(rows_) / std::max(seconds, 1e-6), terminal_ && !last ? "   " : "\n");
    }

    const AreaFinder& areas_;
    const geo::CoordinateSystem& system_;
    integrations::CsvReader& csv_;
    std::FILE* file_;
    std::size_t lon_{};
    std::size_t lat_{};
    std::string out_;
    std::uint64_t rows_{};
    std::uint64_t bad_{};
    bool written_{true};
    bool terminal_{isatty(STDERR_FILENO) != 0};
    std::chrono::steady_clock::time_point began_{std::chrono::steady_clock::now()};
    std::chrono::steady_clock::time_point shown_{began_};
};

}  // namespace

int locate_points(const LocateCommand& command, std::FILE* out) {
    const auto system =
        command.points_system.empty() ? geo::CoordinateSystem{} : geo::CoordinateSystem::find(command.points_system);
    if (!system) return refuse_command(system.error());
    const auto areas = AreaFinder::open(command);
    if (!areas) return refuse_command(areas.error());
    auto source = integrations::open_byte_source(command.points.string());
    if (!source) return refuse_command(source.error());
    integrations::CsvReader csv{std::move(*source), {.keep_text = true}};
    PointStream points{*areas, *system, csv, out};
    if (const auto begun = points.begin(command); !begun) return refuse_command(begun.error());
    if (const auto done = points.run(); !done) return refuse_command(done.error());
    if (!points.written()) {
        fmt::print(stderr, "jingwei: the output could not be written\n");
        return kUnreadable;
    }
    return points.bad() == 0 ? kAllDone : kSomeRefused;
}

}  // namespace jingwei::main
