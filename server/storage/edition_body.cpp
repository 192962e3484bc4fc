#include "storage/edition_body.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/codec.hpp"

namespace jingwei::storage {
namespace {

struct LevelBody {
    int depth{};
    std::string code;
    LocalizedText name;
    std::optional<int> digits;
};
BOOST_DESCRIBE_STRUCT(LevelBody, (), (depth, code, name, digits))

struct OverlayBody {
    std::string layer;
    LocalizedText name;
};
BOOST_DESCRIBE_STRUCT(OverlayBody, (), (layer, name))

struct OriginBody {
    std::string file;
    std::string system;
};
BOOST_DESCRIBE_STRUCT(OriginBody, (), (file, system))

struct TerritoryBody {
    std::vector<LevelBody> levels;
    std::optional<std::vector<OverlayBody>> overlays;
    std::optional<OriginBody> origin;  // none: nobody said where the areas come from
};
BOOST_DESCRIBE_STRUCT(TerritoryBody, (), (levels, overlays, origin))

struct PeriodBody {
    int from{};  // minutes after midnight
    int to{};
};
BOOST_DESCRIBE_STRUCT(PeriodBody, (), (from, to))

struct CalendarBody {
    std::string time_zone;
    std::optional<std::vector<PeriodBody>> periods;  // absent: the default hours
    std::optional<std::vector<int>> days_off;        // of the week, Sunday is 0; absent: Saturday and Sunday
    std::vector<json::object> years;
    std::vector<int> approximate;
};
BOOST_DESCRIBE_STRUCT(CalendarBody, (), (time_zone, periods, days_off, years, approximate))

json::object condition_body(const catalog::FilingCondition& condition) {
    return {{"id", to_string(condition.id)},
            {"code", condition.code},
            {"text", to_json(condition.text)},
            {"limit", condition.limit.text},
            {"closing_condition", to_json(condition.closing_condition)},
            {"photo_after_required", condition.photo_after_required}};
}

json::object year_body(const worktime::CalendarYear& year) {
    json::array days;
    for (const auto& day : year.days) {
        const std::chrono::year_month_day date{std::chrono::sys_days{day.date.time_since_epoch()}};
        days.push_back(json::object{
            {"name", day.name},
            {"date", fmt::format("{:04}-{:02}-{:02}", int{date.year()}, unsigned{date.month()}, unsigned{date.day()})},
            {"isOffDay", day.is_off_day}});
    }
    return {{"year", year.year}, {"days", days}};
}

/// Editions made before origins were kept are the list of levels alone.
Result<TerritoryBody> read_territory_body(std::string_view text) {
    const auto document = parse_json(text);
    if (!document) return tl::make_unexpected(document.error());
    return from_json<TerritoryBody>(document->is_array() ? json::value(json::object{{"levels", *document}}) : *document);
}

}  // namespace

std::string write_levels(const std::vector<grid::Level>& levels, const std::vector<grid::Overlay>& overlays,
                         const std::optional<grid::EditionOrigin>& origin) {
    TerritoryBody body;
    if (!overlays.empty()) body.overlays.emplace();
    for (const auto& overlay : overlays) body.overlays->push_back({overlay.layer, overlay.name});
    for (const auto& level : levels)
        body.levels.push_back(
            {level.depth, level.code, level.name, level.digits > 0 ? std::optional{level.digits} : std::nullopt});
    if (origin) body.origin = OriginBody{origin->file, origin->system};
    return json::serialize(to_json(body));
}

Result<std::vector<grid::Level>> read_levels(std::string_view text) {
    const auto body = read_territory_body(text);
    if (!body) return tl::make_unexpected(body.error());
    std::vector<grid::Level> levels;
    for (const auto& level : body->levels) levels.push_back({level.depth, level.code, level.name, level.digits.value_or(0)});
    return levels;
}

std::vector<grid::Overlay> read_overlays(std::string_view text) {
    std::vector<grid::Overlay> overlays;
    const auto body = read_territory_body(text);
    if (!body || !body->overlays) return overlays;
    for (const auto& overlay : *body->overlays) overlays.push_back({overlay.layer, overlay.name});
    return overlays;
}

std::optional<grid::EditionOrigin> read_origin(std::string_view text) {
    const auto body = read_territory_body(text);
    if (!body || !body->origin) return std::nullopt;
    return grid::EditionOrigin{body->origin->file, body->origin->system};
}

std::string write_classes(const std::vector<catalog::ProblemClass>& classes) {
    json::array bodies;
    for (const auto& c : classes) {
        json::array conditions;
        for (const auto& condition : c.conditions) conditions.push_back(condition_body(condition));
        bodies.push_back(json::object{{"id", to_string(c.id)},
                                      {"code", c.code},
                                      {"name", to_json(c.name)},
                                      {"short_name", to_json(c.short_name)},
                                      {"hint", to_json(c.hint)},
                                      {"group", c.group},
                                      {"responsible_role", c.responsible_role},
                                      {"is_component", c.is_component},
                                      {"is_private", c.is_private},
                                      {"conditions", conditions}});
    }
    return json::serialize(json::object{{"classes", bodies}});
}

std::string write_calendar(const worktime::CalendarData& data) {
    CalendarBody body{.time_zone = data.time_zone, .periods = {}, .days_off = {}, .years = {}, .approximate = {}};
    body.periods.emplace();
    for (const auto& period : data.periods) {
        body.periods->push_back({static_cast<int>(period.from.count()), static_cast<int>(period.to.count())});
    }
    body.days_off.emplace();
    for (std::size_t day = 0; day < data.weekend.size(); ++day) {
        if (data.weekend[day]) body.days_off->push_back(static_cast<int>(day));
    }
    for (const auto& year : data.years) {
        body.years.push_back(year_body(year));
        if (year.approximate) body.approximate.push_back(year.year);
    }
    return json::serialize(to_json(body));
}

Result<worktime::CalendarData> read_calendar(std::string_view text) {
    const auto document = parse_json(text);
    if (!document) return tl::make_unexpected(document.error());
    const auto body = from_json<CalendarBody>(*document);
    if (!body) return tl::make_unexpected(body.error());
    worktime::CalendarData data;
    data.time_zone = body->time_zone;
    if (body->periods) {
        data.periods.clear();
        for (const auto& period : *body->periods)
            data.periods.push_back({std::chrono::minutes{period.from}, std::chrono::minutes{period.to}});
    }
    if (body->days_off) {
        data.weekend.fill(false);
        for (const int day : *body->days_off) {
            if (day >= 0 && day < 7) data.weekend[static_cast<std::size_t>(day)] = true;
        }
    }
    for (const auto& text_of_year : body->years) {
        auto year = worktime::read_calendar_json(json::serialize(text_of_year));
        if (!year) return tl::make_unexpected(year.error());
        year->approximate = std::count(body->approximate.begin(), body->approximate.end(), year->year) > 0;
        data.years.push_back(std::move(*year));
    }
    return data;
}

}  // namespace jingwei::storage
