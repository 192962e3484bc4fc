#include "integrations/mapping_spec.hpp"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <set>

#include "base/text.hpp"
#include "integrations/mapping_document.hpp"

namespace jingwei::integrations {
namespace {

constexpr std::int64_t kVersion = 1;
constexpr std::size_t kMostListEntries = 200;  // of any list in the file
constexpr std::size_t kMaxNameBytes = 200;
constexpr double kMaxToleranceM = 10'000;

/// Reads the file's tables into a MappingSpec. The first mistake stands; what follows it reads as empty.
class SpecReader {
public:
    Result<MappingSpec> read(const toml::table& root) {
        allow_only(root, "the file", {"version", "source", "time", "columns", "status", "position", "deadline", "oracle"});
        if (integer(root, "version") != kVersion) fail("version must be 1", root.get("version"));
        std::string source = text(root, "source");
        const toml::table& time = table(root, "time");
        allow_only(time, "[time]", {"zone", "formats"});
        std::string zone_name = text(time, "zone");
        const auto zone = SourceZone::find(zone_name);
        if (!zone) fail("[time] zone must be a name of the IANA data base, such as Asia/Shanghai", time.get("zone"));
        if (error_) return tl::make_unexpected(*error_);
        MappingSpec spec{.source = std::move(source),
                         .zone_name = std::move(zone_name),
                         .zone = *zone,
                         .formats = {},
                         .columns = {},
                         .oracle = {},
                         .status_words = {},
                         .system = {},
                         .unknown_points = {}};
        read_formats(time, spec);
        read_columns(table(root, "columns"), spec);
        read_status(table(root, "status"), spec);
        read_position(root, spec);
        read_deadline(table(root, "deadline"), spec);
        read_oracle(root, spec);
        if (error_) return tl::make_unexpected(*error_);
        return spec;
    }

private:
    void fail(std::string reason, const toml::node* where) {
        if (!error_) error_ = mapping_refusal(std::move(reason), where).value();
    }

    void allow_only(const toml::table& in, std::string_view place, std::initializer_list<std::string_view> names) {
        for (const auto& [key, node] : in) {
            if (std::find(names.begin(), names.end(), key.str()) == names.end()) {
                fail(std::string{place} + " has no entry “" + std::string{key.str()} + "”", &node);
            }
        }
    }

    const toml::table& table(const toml::table& in, std::string_view name) {
        const toml::node* node = in.get(name);
        if (node != nullptr && node->is_table()) return *node->as_table();
        fail("the table [" + std::string{name} + "] is missing", node);
        return empty_;
    }

    std::string name_in(const toml::node& node, std::string_view place) {
        const auto value = node.value<std::string>();
        if (value && !value->empty() && value->size() <= kMaxNameBytes) return *value;
        fail(std::string{place} + " must be text of 1 to 200 bytes", &node);
        return {};
    }

    std::string text(const toml::table& in, std::string_view name) {
        const toml::node* node = in.get(name);
        if (node != nullptr) return name_in(*node, name);
        fail("“" + std::string{name} + "” is missing", &in);
        return {};
    }

    std::int64_t integer(const toml::table& in, std::string_view name) {
        const toml::node* node = in.get(name);
        return node != nullptr && node->is_integer() ? node->as_integer()->get() : 0;
    }

    double number(const toml::table& in, std::string_view name) {
        const toml::node* node = in.get(name);
        const auto value = node != nullptr && node->is_number() ? node->value<double>() : std::nullopt;
        if (!value || !std::isfinite(*value)) fail("“" + std::string{name} + "” must be a number", &in);
        return value.value_or(0);
    }

    std::vector<std::string> names(const toml::node* node, std::string_view place) {
        std::vector<std::string> out;
        if (node != nullptr && node->is_string()) out.push_back(name_in(*node, place));
        if (node != nullptr && node->is_array()) {
            if (node->as_array()->size() > kMostListEntries) fail(std::string{place} + " has more than 200 entries", node);
            for (const auto& entry : *node->as_array()) out.push_back(name_in(entry, place));
        }
        if (out.empty()) fail(std::string{place} + " must be text or a list of texts", node);
        return out;
    }

    void read_formats(const toml::table& time, MappingSpec& spec) {
        for (const auto& format : names(time.get("formats"), "[time] formats")) {
            if (auto pattern = DatePattern::read(format)) {
                spec.formats.push_back(*std::move(pattern));
            } else {
                fail("the time format “" + format + "” is not understood (letters: Y y m b d H I M S p f z F T)",
                     time.get("formats"));
            }
        }
    }

    ColumnSpec column(const toml::node& node, const std::string& place) {
        if (!node.is_table()) return {.names = names(&node, place), .optional = false};
        const toml::table& in = *node.as_table();
        allow_only(in, place, {"names", "optional"});
        const toml::node* optional = in.get("optional");
        if (optional != nullptr && !optional->is_boolean()) fail(place + " optional must be true or false", optional);
        return {.names = names(in.get("names"), place), .optional = optional != nullptr && optional->value_or(false)};
    }

    void read_columns(const toml::table& in, MappingSpec& spec) {
        for (const auto& [key, node] : in) {
            const std::string_view name = key.str();
            const auto known =
                std::find_if(kRoles.begin(), kRoles.end(), [name](const RoleName& row) { return row.name == name; });
            if (known == kRoles.end()) {
                fail("[columns] has no entry “" + std::string{name} + "”", &node);
                continue;
            }
            spec.columns[static_cast<std::size_t>(known->role)] = column(node, "[columns] " + std::string{known->name});
        }
        for (const auto& row : kRoles) {
            const auto& found = spec.columns[static_cast<std::size_t>(row.role)];
            if (row.must_be_declared && !found) fail("[columns] must name “" + std::string{row.name} + "”", &in);
            if (row.must_be_declared && found && found->optional)
                fail("[columns] " + std::string{row.name} + " cannot be optional", &in);
        }
        const auto declared = [&](Role role) { return spec.columns[static_cast<std::size_t>(role)].has_value(); };
        if (declared(Role::lon) != declared(Role::lat)) fail("[columns] must name both lon and lat, or neither", &in);
    }

    void read_status(const toml::table& in, MappingSpec& spec) {
        allow_only(in, "[status]", {"open", "closed"});
        for (const auto status : {ExternalStatus::open, ExternalStatus::closed}) {
            const std::string_view name = status == ExternalStatus::open ? "open" : "closed";
            for (const auto& word : names(in.get(name), "[status] " + std::string{name})) {
                if (!spec.status_words.emplace(status_key(word), status).second) {
                    fail("the status “" + word + "” is named twice", in.get(name));
                }
            }
        }
    }

    void read_position(const toml::table& root, MappingSpec& spec) {
        const bool columns = spec.columns[static_cast<std::size_t>(Role::lon)].has_value();
        if (!columns && root.get("position") == nullptr) return;
        const toml::table& in = table(root, "position");
        allow_only(in, "[position]", {"system", "unknown"});
        const std::string system = text(in, "system");
        auto declared = geo::CoordinateSystem::find(system);
        if (!declared) {
            return fail("there is no coordinate system “" + system +
                            "”; use WGS84, CGCS2000, GCJ02, BD09 or an EPSG number such as EPSG:2249",
                        in.get("system"));
        }
        spec.system = *std::move(declared);
        const toml::node* unknown = in.get("unknown");
        if (unknown == nullptr) return;
        if (!unknown->is_array() || unknown->as_array()->size() > kMostListEntries)
            return fail("[[position.unknown]] must be a short list", unknown);
        for (const auto& node : *unknown->as_array()) {
            if (!node.is_table()) return fail("[[position.unknown]] must hold lon, lat and tolerance_m", &node);
            read_unknown_point(*node.as_table(), spec);
        }
    }

    void read_unknown_point(const toml::table& in, MappingSpec& spec) {
        allow_only(in, "[[position.unknown]]", {"lon", "lat", "tolerance_m"});
        const auto at = spec.system.to_wgs84(number(in, "lon"), number(in, "lat"));
        const double tolerance_m = number(in, "tolerance_m");
        if (!at) return fail("[[position.unknown]] is not on the earth", &in);
        if (tolerance_m < 0 || tolerance_m > kMaxToleranceM) return fail("tolerance_m must be 0 to 10000", &in);
        spec.unknown_points.push_back({.at = *at, .tolerance_m = tolerance_m});
    }

    void read_deadline(const toml::table& in, MappingSpec& spec) {
        allow_only(in, "[deadline]", {"policy"});
        const std::string policy = text(in, "policy");
        const bool column = spec.columns[static_cast<std::size_t>(Role::due_at)].has_value();
        if (policy == "given") {
            spec.deadline = DeadlinePolicy::given;
            if (!column) fail("[deadline] policy “given” needs [columns] due_at", &in);
        } else if (policy == "computed" || policy == "none") {
            spec.deadline = policy == "computed" ? DeadlinePolicy::computed : DeadlinePolicy::none;
            if (column) fail("[columns] due_at has no use under [deadline] policy “" + policy + "”", &in);
        } else {
            fail("[deadline] policy must be given, computed or none", in.get("policy"));
        }
    }

    void read_oracle(const toml::table& root, MappingSpec& spec) {
        if (root.get("oracle") == nullptr) return;
        const toml::table& in = table(root, "oracle");
        if (in.size() > kMostListEntries) return fail("[oracle] has more than 200 entries", &in);
        for (const auto& [key, node] : in) {
            spec.oracle.emplace_back(std::string{key.str()}, column(node, "[oracle] " + std::string{key.str()}));
        }
    }

    toml::table empty_;
    std::optional<Error> error_;
};

}  // namespace

std::string status_key(std::string_view word) { return ascii_lower(tidy_text(word)); }

Result<MappingSpec> read_mapping_spec(std::string_view text) {
    const auto document = parse_mapping_document(text);
    if (!document) return tl::make_unexpected(document.error());
    return SpecReader{}.read(*document);
}

}  // namespace jingwei::integrations
