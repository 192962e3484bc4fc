#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>

#include "app/duty_sheet_rows.hpp"
#include "app/duty_sites.hpp"

namespace jingwei::app {
namespace {

const std::map<std::string_view, std::string_view> kSitePointers{{"/code", "code"},       {"/name/zh-CN", "name"},
                                                                 {"/name/en", "name_en"}, {"/type", "type"},
                                                                 {"/area_id", "area"},    {"/position", "lon"}};

struct SiteRow {
    duty::Site site;
    bool is_new{};
};

std::string site_type(RowReader& row) {
    const auto& text = row.text("type");
    std::string allowed;
    for (const auto& one : duty::kSiteTypes) {
        if (text == one.word || text == one.zh_cn || text == one.en) return std::string{one.word};
        allowed += (allowed.empty() ? "" : "、") + std::string{one.zh_cn};
    }
    if (text.empty()) row.wrong("type", "required");
    else row.wrong("type", "enum", {{"allowed", allowed}});
    return {};
}

std::optional<double> degrees_in(RowReader& row, std::string_view key) {
    const auto& text = row.text(key);
    double value{};
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failed == std::errc{} && end == text.data() + text.size()) return value;
    row.wrong(key, text.empty() ? "required" : "position");
    return std::nullopt;
}

/// Both cells or neither. What stands there as it went out is the very position that went out.
std::optional<geo::Position> position_in(RowReader& row) {
    if (!row.has("lon") && !row.has("lat")) return std::nullopt;
    const auto lon = degrees_in(row, "lon");
    const auto lat = degrees_in(row, "lat");
    if (!lon || !lat) return std::nullopt;
    const auto position = geo::position_from_degrees(*lon, *lat);
    if (position) return *position;
    row.wrong("lon", "position");
    return std::nullopt;
}

/// What the register has, by code (loosely) and by the names of open sites.
class KnownSites {
public:
    explicit KnownSites(const DutyWork& work) : work_{work} {
        for (const auto& site : work.book->sites()) {
            by_code_[loose_code(site.code)].push_back(&site);
            if (site.open_on(work.today())) by_name_[site.name.zh_cn].push_back(&site);
        }
    }

    /// Null for a new one; a mistake is written into the row.
    const duty::Site* find(RowReader& row) const {
        const std::string_view key = row.has("code") ? "code" : "name";
        if (const auto* const exact = row.has("code") ? work_.book->site_code(row.text("code")) : nullptr) return exact;
        const auto& index = row.has("code") ? by_code_ : by_name_;
        const auto it = index.find(row.has("code") ? loose_code(row.text("code")) : row.text("name"));
        if (it == index.end()) return nullptr;
        if (it->second.size() == 1) return it->second.front();
        row.wrong(key, "ambiguous_name", {{"value", row.text(key)}});
        return nullptr;
    }

private:
    const DutyWork& work_;
    std::map<std::string, std::vector<const duty::Site*>> by_code_;
    std::map<std::string, std::vector<const duty::Site*>> by_name_;
};

std::optional<SiteRow> site_of(const DutyWork& work, RowReader& row, const SheetNames& names, const KnownSites& sites,
                               const GivenColumns& given, std::set<SiteId>& seen) {
    row.outcome.title = row.text("name");
    const auto* const before = sites.find(row);
    if (!row.sound()) return std::nullopt;
    if (before != nullptr && !seen.insert(before->id).second) row.wrong("name", "repeated", {{"value", row.text("name")}});
    const duty::Site old = before == nullptr ? duty::Site{} : *before;
    SiteInput input{.code = before == nullptr ? row.text("code") : old.code,
                    .name = {row.text("name"), given.has("name_en") ? row.text("name_en") : old.name.en},
                    .type = site_type(row),
                    .area = old.area,
                    .position = old.position,
                    .closed_on = given.has("closed_on") ? row.day("closed_on", duty::kForever) : old.closed_on};
    if (row.text("area") != kAreaGone && (given.has("area") || given.has("area_code")))
        input.area = names.areas.find(row, "area_code", "area", "unknown_area");
    if (given.has("lon") || given.has("lat")) input.position = position_in(row);
    if (!row.sound()) return std::nullopt;
    const bool same = before != nullptr && input.name == old.name && input.type == old.type && input.area == old.area &&
                      input.position == old.position && input.closed_on == old.closed_on;
    if (same) return std::nullopt;
    if (before != nullptr && !may_change_site(work, *before)) row.wrong("name", "outside_scope");
    auto site = site_from(work, input, old, before != nullptr || row.has("code"));
    if (!site) take_errors(row, site.error(), kSitePointers, "name");
    if (!row.sound()) return std::nullopt;
    row.outcome.action = before == nullptr ? RowAction::create : RowAction::change;
    return SiteRow{*std::move(site), before == nullptr};
}

std::string next_site_code(DutyWork& work) {
    while (true) {
        auto code = fmt::format("DW{:04}", work.stores.duty.next_number(work.tenant(), "site"));
        if (work.book->site_code(code) == nullptr) return code;
    }
}

}  // namespace

Result<SheetOutcome> read_sites(DutyWork& work, const std::vector<SheetRecord>& records, bool apply) {
    const SheetNames names{work};
    SheetOutcome outcome;
    const KnownSites known{work};
    const GivenColumns given{records, site_columns()};
    std::vector<SiteRow> rows;
    std::set<SiteId> seen;
    std::set<std::string> codes;
    for (const auto& record : records) {
        RowReader reader{record, site_columns()};
        if (reader.has("code") && !codes.insert(loose_code(reader.text("code"))).second)
            reader.wrong("code", "repeated", {{"value", reader.text("code")}});
        auto row = site_of(work, reader, names, known, given, seen);
        if (row) rows.push_back(*std::move(row));
        outcome.rows.push_back(std::move(reader.outcome));
    }
    if (!apply || outcome.count(RowAction::refuse) > 0) return outcome;
    for (auto& row : rows) {
        if (row.is_new) {
            row.site.id = work.app.ids.next<SiteId>();
            if (row.site.code.empty()) row.site.code = next_site_code(work);
            insert_site(work, row.site);
        } else if (auto done = update_site(work, row.site); !done) {
            return tl::make_unexpected(done.error());
        }
    }
    outcome.imported = true;
    return outcome;
}

}  // namespace jingwei::app
