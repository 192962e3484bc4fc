#include "integrations/area_file.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <string_view>

#include "base/text.hpp"
#include "integrations/byte_source.hpp"
#include "integrations/map_converter.hpp"
#include "integrations/zip_source.hpp"

namespace jingwei::integrations {
namespace {

constexpr std::size_t kHeadBytes = 4096;
constexpr std::size_t kReadBlock = 1 << 16;

std::string head_of(const std::filesystem::path& path) {
    std::ifstream in{path, std::ios::binary};
    std::string head(kHeadBytes, '\0');
    in.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(in.gcount()));
    return head;
}

/// A map inside an archive. A Shapefile is named by its folder: several there are layers of one source.
AreaFileKind kind_in_archive(const std::filesystem::path& archive, const std::vector<std::string>& entries) {
    constexpr std::array<std::pair<std::string_view, AreaFormat>, 3> kEndings{
        {{".shp", AreaFormat::shapefile}, {".gpkg", AreaFormat::geopackage}, {".kml", AreaFormat::kml}}};
    for (const auto& [ending, format] : kEndings) {
        std::vector<std::string> found;
        for (const std::string& entry : entries) {
            if (ascii_lower(entry).ends_with(ending)) found.push_back(entry);
        }
        if (found.empty()) continue;
        std::string inside = "/" + found.front();
        if (format == AreaFormat::shapefile) inside.resize(inside.rfind('/'));
        // With the braces the archive's own name may end in anything.
        return {format, "/vsizip/{" + archive.string() + "}" + inside};
    }
    return {};
}

Result<std::string> whole_text(const std::filesystem::path& path, std::size_t most) {
    auto source = open_byte_source(path.string());
    if (!source) return tl::make_unexpected(source.error());
    std::string text;
    std::string block(kReadBlock, '\0');
    for (;;) {
        const auto count = (*source)->read(block.data(), block.size());
        if (!count) return tl::make_unexpected(count.error());
        if (*count == 0) return text;
        if (text.size() + *count > most)
            return refuse(ErrorCode::file_unreadable, {{"zh", "超过 " + std::to_string(most) + " 字节"},
                                                       {"en", "it has more than " + std::to_string(most) + " bytes"}});
        text.append(block, 0, *count);
    }
}

/// The declared system, else the one the file names; KML has no other than WGS 84 and names it.
Result<geo::CoordinateSystem> system_of(const std::string& declared, const ConvertedMap& map) {
    if (!declared.empty()) return geo::CoordinateSystem::find(declared);
    if (map.system.empty()) return refuse_field("/crs", "coordinate_system_missing");
    return geo::CoordinateSystem::find(map.system);
}

}  // namespace

Result<AreaFileKind> area_file_kind(const std::filesystem::path& path) {
    using namespace std::string_view_literals;
    std::error_code missing;
    const auto file = std::filesystem::canonical(path, missing);
    if (missing) return refuse(ErrorCode::file_unreadable, {{"zh", "系统返回 " + missing.message()}, {"en", missing.message()}});
    const std::string head = head_of(file);
    if (head.starts_with("SQLite format 3\0"sv)) return AreaFileKind{AreaFormat::geopackage, file.string()};
    if (head.starts_with("\0\0\x27\x0a"sv)) return AreaFileKind{AreaFormat::shapefile, file.string()};
    if (head.find("<kml"sv) != std::string::npos && head.find_first_of("<{") == head.find('<'))
        return AreaFileKind{AreaFormat::kml, file.string()};
    if (!head.starts_with("PK\x03\x04"sv)) return AreaFileKind{};
    const auto entries = zip_entries(file.string());
    if (!entries) return tl::make_unexpected(entries.error());
    return kind_in_archive(file, *entries);
}

Result<geo::GeoJsonFile> read_area_file(const std::filesystem::path& path, const AreaFileOptions& options) {
    geo::AreaSource source{.system = {}, .layer = options.layer};
    if (!options.system.empty()) {
        auto declared = geo::CoordinateSystem::find(options.system);
        if (!declared) return tl::make_unexpected(declared.error());
        source.system = *std::move(declared);
    }
    const auto kind = area_file_kind(path);
    if (!kind) return tl::make_unexpected(kind.error());
    if (kind->format == AreaFormat::text) {
        const auto text = whole_text(path, options.limits.max_bytes);
        if (!text) return tl::make_unexpected(text.error());
        return geo::inspect_geojson(*text, options.limits, source);
    }
    const auto map = convert_map({kind->converter_name, options.layer, options.encoding}, options.conversion);
    if (!map) return tl::make_unexpected(map.error());
    auto system = system_of(options.system, *map);
    if (!system) return tl::make_unexpected(system.error());
    source.system = *std::move(system);
    source.layer.clear();
    return geo::inspect_geojson(map->geojson, options.limits, source);
}

}  // namespace jingwei::integrations
