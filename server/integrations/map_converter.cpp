#include "integrations/map_converter.hpp"

#include <algorithm>
#include <csignal>
#include <fstream>
#include <iterator>

#include "base/secret.hpp"
#include "base/text.hpp"

namespace jingwei::integrations {
namespace {

constexpr std::size_t kMaxLayerList = 4 << 20;
constexpr std::size_t kMaxLayers = 1000;
constexpr std::size_t kMaxReason = 300;

/// A folder of its own that is gone afterwards.
class Workshop {
public:
    Workshop() : folder_{std::filesystem::temp_directory_path() / ("jingwei-map-" + random_hex(16))} {
        std::filesystem::create_directory(folder_);
        std::filesystem::permissions(folder_, std::filesystem::perms::owner_all);
    }
    ~Workshop() {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    Workshop(const Workshop&) = delete;
    Workshop& operator=(const Workshop&) = delete;
    const std::filesystem::path& folder() const { return folder_; }

    std::string text(const char* name, std::size_t most) const {
        std::ifstream in{folder_ / name, std::ios::binary};
        std::string out;
        std::error_code unknown;
        const auto size = std::filesystem::file_size(folder_ / name, unknown);
        if (unknown) return out;
        out.resize(static_cast<std::size_t>(std::min<std::uintmax_t>(size, most)));
        in.read(out.data(), static_cast<std::streamsize>(out.size()));
        out.resize(static_cast<std::size_t>(in.gcount()));
        return out;
    }

private:
    std::filesystem::path folder_;
};

/// The first line of what the program complained of, without our folder's name.
std::string complaint(const Workshop& shop) {
    std::string text = shop.text("stderr", kMaxReason);
    text.resize(std::min(text.find('\n'), text.size()));
    const std::string folder = shop.folder().string();
    for (std::size_t at = 0; (at = text.find(folder)) != std::string::npos;) text.erase(at, folder.size());
    return text.empty() || !is_utf8(text) ? "?" : text;
}

Result<void> run(const Workshop& shop, const char* name, std::vector<std::string> arguments, const ChildLimits& limits) {
    const auto program = find_program(name);
    if (!program) return refuse_field("/file", "converter_missing", {{"program", name}});
    arguments.insert(arguments.begin(), name);
    const ChildEnd end = run_child(*program, arguments, shop.folder(), limits);
    const auto limit = [](const std::string& what) -> Result<void> {
        return refuse_field("/file", "converter_limit", {{"limit", what}});
    };
    if (end.how == ChildEnd::How::timed_out) return limit(std::to_string(limits.time.count()) + " s");
    if (end.how == ChildEnd::How::killed && end.status == SIGXFSZ) return limit(std::to_string(limits.file_bytes) + " bytes");
    if (end.how == ChildEnd::How::killed && (end.status == SIGXCPU || end.status == SIGKILL))
        return limit(std::to_string(limits.cpu_seconds) + " s CPU");
    if (end.how == ChildEnd::How::exited && end.status == 0) return {};
    const std::string reason = end.how == ChildEnd::How::killed ? "signal " + std::to_string(end.status) : complaint(shop);
    return refuse_field("/file", "converter_failed", {{"program", name}, {"reason", reason}});
}

/// GDAL's options for opening the file.
std::vector<std::string> opening(const MapSource& source) {
    if (source.encoding.empty()) return {};
    return {"-oo", "ENCODING=" + source.encoding};
}

Result<MapLayer> choose(const std::vector<MapLayer>& layers, const std::string& wanted) {
    std::string names;
    std::vector<const MapLayer*> fit;
    for (const MapLayer& layer : layers) {
        if (!layer.holds_areas() && layer.name != wanted) continue;
        if (layer.name == wanted) return layer;
        fit.push_back(&layer);
        if (names.size() < kMaxReason) names += (names.empty() ? "" : ", ") + layer.name;
    }
    if (!wanted.empty()) return refuse_field("/layer", "source_layer_unknown", {{"value", wanted}, {"names", names}});
    if (fit.empty()) return refuse_field("/file", "source_layer_none");
    if (fit.size() > 1) return refuse_field("/layer", "source_layer", {{"names", names}});
    return *fit.front();
}

std::string_view after(std::string_view line, std::string_view title) {
    return line.starts_with(title) ? line.substr(title.size()) : std::string_view{};
}

/// The WKT's lines end where its brackets do; quotes may hold brackets.
bool is_whole(std::string_view wkt) {
    int open = 0;
    bool quoted = false;
    for (const char c : wkt) {
        if (c == '"') quoted = !quoted;
        else if (!quoted && c == '[') ++open;
        else if (!quoted && c == ']') --open;
    }
    return open <= 0;
}

}  // namespace

bool MapLayer::holds_areas() const {
    for (const std::string_view kind : {"Polygon", "Surface", "Unknown", "Collection"}) {
        if (geometry.find(kind) != std::string::npos) return true;
    }
    return false;
}

std::vector<MapLayer> read_layer_list(std::string_view text) {
    std::vector<MapLayer> layers;
    bool in_system = false;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (in_system && !layers.empty()) {
            std::string& system = layers.back().system;
            system += std::string{line} + "\n";
            in_system = !is_whole(system);
            if (!in_system && system.find('[') == std::string::npos) system.clear();  // "(unknown)"
            continue;
        }
        if (const auto name = after(line, "Layer name: "); !name.empty() && layers.size() < kMaxLayers) {
            layers.push_back({std::string{name}, {}, {}});
        } else if (const auto kind = after(line, "Geometry: ");
                   !kind.empty() && !layers.empty() && layers.back().geometry.empty()) {
            layers.back().geometry = kind;
        } else if (line == "Layer SRS WKT:" && !layers.empty() && layers.back().system.empty()) {
            in_system = true;
        }
    }
    return layers;
}

Result<ConvertedMap> convert_map(const MapSource& source, const ChildLimits& limits) {
    const Workshop shop;
    auto arguments = opening(source);
    arguments.insert(arguments.end(), {"-ro", "-so", "-al", source.name});
    if (const auto told = run(shop, "ogrinfo", arguments, limits); !told) return tl::make_unexpected(told.error());
    const auto layer = choose(read_layer_list(shop.text("stdout", kMaxLayerList)), source.layer);
    if (!layer) return tl::make_unexpected(layer.error());

    // No -t_srs: the file's own numbers are wanted, in full, so that corners which neighbours share stay shared.
    arguments = opening(source);
    arguments.insert(arguments.end(), {"-f", "GeoJSON", "-dim", "XY", "-nlt", "CONVERT_TO_LINEAR", "-lco", "RFC7946=NO", "-lco",
                                       "COORDINATE_PRECISION=15", "areas.geojson", source.name, layer->name});
    if (const auto made = run(shop, "ogr2ogr", arguments, limits); !made) return tl::make_unexpected(made.error());
    return ConvertedMap{shop.text("areas.geojson", limits.file_bytes), layer->system, layer->name};
}

}  // namespace jingwei::integrations
