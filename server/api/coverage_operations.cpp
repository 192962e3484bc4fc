#include "api/contract_coverage.hpp"
#include "api/duty_views.hpp"
#include "api/operation_lists.hpp"
#include "api/sheet_response.hpp"
#include "app/coverage.hpp"

/// The proof of coverage, out; decisions about single gaps, in.
namespace jingwei::api {
namespace {

constexpr std::chrono::days kTrend{12 * 7};
constexpr std::size_t kGapPage = 100;

struct GapQuery {
    static constexpr FieldDoc kDocs[]{
        {"group", "Only gaps about this."},
        {"kind", "Only gaps of this kind."},
        {"urgency", "Only gaps so pressing."},
        {"area_id", "Only gaps in this area or in what lies in it."},
        {"owner_unit_id", "Only gaps this unit has to see to."},
        {"owner_district", "Only gaps the district itself has to see to."},
        {"acknowledged", "Only those accepted for today, or only the others."},
        {"q", "Words of the place, the kind or the owner.", "柳林"},
        {"limit", "Rows on a page, 100 without it.", "100"},
        {"cursor", "next_cursor of the page before."},
    };
    std::optional<coverage::GapGroup> group;
    std::optional<coverage::GapKind> kind;
    std::optional<coverage::Urgency> urgency;
    std::optional<AreaId> area_id;
    std::optional<UnitId> owner_unit_id;
    std::optional<bool> owner_district;
    std::optional<bool> acknowledged;
    std::optional<Text<0, 60>> q;
    std::optional<Bounded<int, 1, 500>> limit;
    std::optional<GapId> cursor;
};
BOOST_DESCRIBE_STRUCT(GapQuery, (),
                      (group, kind, urgency, area_id, owner_unit_id, owner_district, acknowledged, q, limit, cursor))

/// The proof as one caller sees it.
struct Look {
    const Call& call;
    std::shared_ptr<const app::Coverage> coverage;
    DutyLook names;

    explicit Look(const Call& from)
        : call{from},
          coverage{from.service.coverage.get(from.app(), from.tenant())},
          names{from, *coverage->reference, coverage->book, coverage->day} {}

    const grid::Territory& territory() const { return coverage->reference->territory; }

    /// Gaps in the caller's scope that fit, the most urgent first.
    std::vector<const coverage::Gap*> gaps(const GapQuery& query) const {
        const auto* const area = query.area_id ? territory().find(*query.area_id) : nullptr;
        std::vector<const coverage::Gap*> found;
        for (const auto& gap : coverage->gaps) {
            if (query.area_id && (area == nullptr || !coverage::concerns(gap, territory(), territory().path_range(*area))))
                continue;
            if (fits(query, gap) && app::in_scope(call.caller.actor.scope, *coverage, gap)) found.push_back(&gap);
        }
        return found;
    }

private:
    bool fits(const GapQuery& query, const coverage::Gap& gap) const {
        if (query.group && coverage::text_of(gap.kind).group != *query.group) return false;
        if (query.kind && gap.kind != *query.kind) return false;
        if (query.urgency && gap.urgency != *query.urgency) return false;
        if (query.owner_unit_id && coverage->owner(gap) != *query.owner_unit_id) return false;
        if (query.owner_district && bool{coverage->owner(gap)} == *query.owner_district) return false;
        if (query.acknowledged && coverage->acknowledged(gap) != *query.acknowledged) return false;
        if (!query.q || query.q->value.empty()) return true;
        const auto words = app::words_of(*coverage, gap);
        return matches(query.q->value, {&words.title, &words.fact, &words.place, &words.owner}, {gap.class_code});
    }
};

CoverageGap gap_view(const Look& look, const coverage::Gap& gap) {
    const auto words = app::words_of(*look.coverage, gap);
    CoverageGap view;
    view.id = gap.id;
    view.kind = gap.kind;
    view.group = coverage::text_of(gap.kind).group;
    view.urgency = gap.urgency;
    view.title = words.title;
    view.fact = words.fact;
    view.place = words.place;
    view.suggestion = words.suggestion;
    view.mending = gap.mending;
    view.owner = unit_ref(look.names, look.coverage->owner(gap));
    for (const AreaId area : gap.areas) {
        if (auto ref = area_ref_of(look.names, area)) view.areas.push_back(std::move(*ref));
    }
    if (const auto* const site = look.coverage->book->site(gap.site)) {
        view.site = SiteRef{site->id, site->code, site->name};
        view.position = site->position;
    }
    if (!gap.class_code.empty()) view.class_code = gap.class_code;
    if (!gap.duty.empty()) view.duty = gap.duty;
    view.assignment_id = some(gap.assignment);
    view.other_assignment_id = some(gap.other);
    view.suggested_person = person_ref(look.names, gap.suggested);
    view.since = gap.since;
    if (!gap.shape.empty()) view.ground = gap.shape;
    view.area_m2 = gap.area_m2;
    if (const auto note = look.coverage->notes.find(gap.id); note != look.coverage->notes.end()) {
        view.owner_named = bool{note->second.owner};
        view.version = note->second.version;
        if (look.coverage->acknowledged(gap)) {
            view.acknowledged_until = note->second.acknowledged_until;
            view.reason = note->second.reason;
        }
    }
    return view;
}

std::vector<GapGroupCount> group_counts(const coverage::Tally& tally) {
    std::vector<GapGroupCount> groups;
    for (const auto& row : coverage::kinds()) {
        if (groups.empty() || groups.back().group != row.group) {
            const auto sum = tally.of(row.group);
            groups.push_back({row.group, coverage::group_name(row.group), sum.gaps, sum.acknowledged, {}});
        }
        const auto& count = tally.of(row.kind);
        groups.back().kinds.push_back({row.kind, row.name, count.gaps, count.acknowledged});
    }
    return groups;
}

/// Gaps by the areas directly below `above` (without one: below the roots), most first.
std::vector<GapAreaCount> area_counts(const Look& look, const std::vector<const coverage::Gap*>& gaps, const grid::Area* above) {
    std::vector<GapAreaCount> rows;
    std::vector<const grid::Area*> below;
    for (const auto* root : look.territory().roots()) {
        if (above != nullptr) break;
        for (const auto* area : look.territory().children(root->id)) below.push_back(area);
    }
    if (above != nullptr) below = look.territory().children(above->id);
    for (const auto* area : below) {
        const auto range = look.territory().path_range(*area);
        GapAreaCount row{*area_ref_of(look.names, area->id), 0, 0};
        for (const auto* gap : gaps) {
            if (!coverage::concerns(*gap, look.territory(), range)) continue;
            ++row.gaps;
            if (look.coverage->acknowledged(*gap)) ++row.acknowledged;
        }
        rows.push_back(std::move(row));
    }
    std::stable_sort(rows.begin(), rows.end(), [](const GapAreaCount& a, const GapAreaCount& b) { return a.gaps > b.gaps; });
    return rows;
}

std::vector<app::CoverageDay> days_before(const Look& look, std::chrono::days many) {
    if (!look.call.caller.actor.scope.everything) return {};
    auto days = app::in_snapshot<std::vector<app::CoverageDay>>(look.call.app().database, [&](app::Stores& stores) {
        return stores.coverage.days(look.call.tenant(), look.coverage->day - many);
    });
    while (!days.empty() && days.back().day >= look.coverage->day) days.pop_back();
    return days;
}

struct CoverageQuery {
    static constexpr FieldDoc kDocs[]{
        {"area_id", "Only this area and what lies in it; the whole district without one."},
    };
    std::optional<AreaId> area_id;
};
BOOST_DESCRIBE_STRUCT(CoverageQuery, (), (area_id))

Result<CoverageSummary> get_coverage(const Call& call, const CoverageQuery& query) {
    const Look look{call};
    const auto* const area = query.area_id ? look.territory().find(*query.area_id) : nullptr;
    if (query.area_id && area == nullptr) return refuse_field("/area_id", "unknown_area");
    GapQuery all;
    all.area_id = query.area_id;
    const auto gaps = look.gaps(all);
    const auto tally = coverage::tally(gaps, look.coverage->notes, look.coverage->day);
    const auto& edition = look.territory().edition();
    CoverageSummary view{
        look.coverage->day,
        look.coverage->computed_at,
        edition.id,
        edition.name,
        edition.effective_from,
        static_cast<std::int64_t>(area == nullptr ? look.territory().areas().size() : look.territory().subtree(area->id).size()),
        tally.all.gaps,
        tally.all.acknowledged,
        group_counts(tally),
        area_counts(look, gaps, area),
        {}};
    if (area == nullptr) {
        for (const auto& day : days_before(look, kTrend))
            view.trend.push_back({day.day, day.tally.all.gaps, day.tally.all.acknowledged});
    }
    return view;
}

Result<CoverageGapPage> list_gaps(const Call& call, const GapQuery& query) {
    const Look look{call};
    const auto gaps = look.gaps(query);
    CoverageGapPage page{{}, static_cast<std::int64_t>(gaps.size()), {}};
    auto next = gaps.begin();
    if (query.cursor) {
        // A gap that is gone meanwhile: from the beginning, where the most urgent stand.
        const auto last = std::find_if(gaps.begin(), gaps.end(), [&](const auto* gap) { return gap->id == *query.cursor; });
        if (last != gaps.end()) next = last + 1;
    }
    const std::size_t limit = query.limit ? static_cast<std::size_t>(query.limit->value) : kGapPage;
    for (; next != gaps.end() && page.items.size() < limit; ++next) page.items.push_back(gap_view(look, **next));
    if (next != gaps.end()) page.next_cursor = to_string(page.items.back().id);
    return page;
}

Result<CoverageGap> gap_asked(const Look& look) {
    const auto id = look.call.path_id<GapId>("gap_id");
    const auto* const gap = id ? look.coverage->find(*id) : nullptr;
    if (gap == nullptr || !app::in_scope(look.call.caller.actor.scope, *look.coverage, *gap)) return refuse(ErrorCode::not_found);
    return gap_view(look, *gap);
}

Result<CoverageGap> get_gap(const Call& call) { return gap_asked(Look{call}); }

Result<CoverageGap> decide_gap(const Call& call, const DecideGap& body) {
    const auto id = call.path_id<GapId>("gap_id");
    if (!id) return tl::make_unexpected(id.error());
    const auto coverage = call.service.coverage.get(call.app(), call.tenant());
    const auto decided = app::decide_gap(call.app(), call.caller, *coverage, *id,
                                         {.version = body.version,
                                          .owner = body.owner_unit_id.value_or(UnitId{}),
                                          .acknowledged_until = body.acknowledged_until,
                                          .reason = body.reason ? body.reason->value : std::string{}});
    if (!decided) return tl::make_unexpected(decided.error());
    return get_gap(call);
}

struct HistoryQuery {
    static constexpr FieldDoc kDocs[]{
        {"days", "How many days back, 84 without it.", "84"},
    };
    std::optional<Bounded<int, 1, 1100>> days;
};
BOOST_DESCRIBE_STRUCT(HistoryQuery, (), (days))

Result<CoverageHistory> get_history(const Call& call, const HistoryQuery& query) {
    const Look look{call};
    CoverageHistory history;
    for (const auto& day : days_before(look, query.days ? std::chrono::days{query.days->value} : kTrend)) {
        GapDay row{day.day, day.tally.all.gaps, day.tally.all.acknowledged, {}};
        for (const auto& kind : coverage::kinds()) {
            const auto& count = day.tally.of(kind.kind);
            if (count.gaps > 0) row.kinds.push_back({kind.kind, kind.name, count.gaps, count.acknowledged});
        }
        history.items.insert(history.items.begin(), std::move(row));
    }
    return history;
}

Result<net::Response> export_gaps(const Call& call, const GapQuery& query) {
    const Look look{call};
    return sheet_response(call.service.sheets.write(app::coverage_sheet(*look.coverage, look.gaps(query))),
                          "coverage-" + duty::format_day(look.coverage->day));
}

}  // namespace

std::vector<Operation> coverage_operations() {
    const Access read = Access::needs(org::Permission::org_read);
    const Access manage = Access::needs(org::Permission::duty_manage);
    return {
        get("getCoverage", "/coverage", read, "The proof in figures: what nobody answers for, by kind and area", get_coverage),
        get("listCoverageGaps", "/coverage/gaps", read, "What is not covered, the most urgent first", list_gaps),
        get("getCoverageGap", "/coverage/gaps/{gap_id}", read, "One gap", get_gap),
        refuses(send("decideCoverageGap", "PUT", "/coverage/gaps/{gap_id}/decision", manage,
                     "Name who sees to a gap, or accept it for some time with a reason", decide_gap),
                {ErrorCode::changed_meanwhile, ErrorCode::idempotency_mismatch}),
        get("getCoverageHistory", "/coverage/history", read, "How many gaps there were, day by day", get_history),
        with_content(get("exportCoverage", "/coverage/sheet", read, "The list of gaps as .xlsx", export_gaps), kXlsx),
    };
}

}  // namespace jingwei::api
