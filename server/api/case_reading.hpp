#pragma once
#include "api/views.hpp"

namespace jingwei::api {

/// Query string of lists, figures and maps of cases: the screen's one filter.
struct CaseFilterQuery {
    static constexpr FieldDoc kDocs[]{
        {"state", "States separated by commas, or open (also when left out), or all.", "dispatched,handling"},
        {"clock", "overdue, due_soon or due_today.", "overdue"},
        {"area_id", "This area and what is below it."},
        {"class_code", "Code in the catalogue.", "01-01"},
        {"group", "All classes of a quick chip."},
        {"unit_id", "Cases this unit holds."},
        {"source", "The channel they came by."},
        {"q", "Words in number or address.", "建设路"},
        {"bbox", "West, south, east, north in degrees.", "113.60,34.70,113.75,34.85"},
        {"reported_from", "From this instant on."},
        {"reported_to", "Before this instant."},
        {"mine", "Only the caller's own unit."},
    };
    std::optional<std::string> state;  // comma list of CaseState, or "open" (default) or "all"
    std::optional<std::string> clock;  // overdue | due_soon | due_today
    std::optional<AreaId> area_id;
    std::optional<std::string> class_code;
    std::optional<Group> group;
    std::optional<UnitId> unit_id;
    std::optional<cases::Source> source;
    std::optional<Text<0, 100>> q;
    std::optional<std::string> bbox;  // west,south,east,north
    std::optional<Instant> reported_from;
    std::optional<Instant> reported_to;
    std::optional<bool> mine;
};
BOOST_DESCRIBE_STRUCT(CaseFilterQuery, (),
                      (state, clock, area_id, class_code, group, unit_id, source, q, bbox, reported_from, reported_to, mine))

/// The filter in the port's words, or field errors that name the parameter.
Result<app::CaseFilter> case_filter(const Call& call, const CaseFilterQuery& query);
Result<geo::Box> parse_bbox(const std::string& text);
/// The end of the district's present day.
Instant end_of_day(const app::Reference& reference, Instant now);

/// "<sort>.<id>" of the last row of a page.
std::string write_cursor(const app::CaseListRow& row, app::CaseOrder order);
Result<std::optional<app::PageStart>> read_cursor(const std::optional<std::string>& text);

/// A case the caller may see, or not_found.
Result<CaseDossier> read_dossier(const Call& call, CaseId id);
/// A case the caller has just acted on: shown once more, also when it has left their scope. What lies around it does not
/// come with it: similar cases are still those in scope.
Result<CaseDossier> read_dossier_after(const Call& call, CaseId id);
Result<CaseDossier> read_dossier_by_code(const Call& call, const std::string& tracking_code);

}  // namespace jingwei::api
