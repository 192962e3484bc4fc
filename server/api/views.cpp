#include "api/views.hpp"

#include <algorithm>

#include "domain/cases/decide.hpp"
#include "domain/cases/routing.hpp"

namespace jingwei::api {
namespace {

LocalizedText text_of(std::string_view zh_cn, std::string_view en) { return {std::string{zh_cn}, std::string{en}}; }

/// Who did something: the post, else the unit, else what kind of actor.
LocalizedText actor_name(const app::Reference& reference, const app::EventOrigin& origin) {
    if (const auto* const post = reference.directory.post(origin.post)) return post->name;
    if (const auto name = unit_name(reference, origin.unit)) return *name;
    switch (origin.kind) {
        case org::Actor::Kind::anonymous: return {"居民", "Resident"};
        case org::Actor::Kind::account: return {"工作人员", "Staff"};
        case org::Actor::Kind::api_key: return {"对接系统", "Connected system"};
        case org::Actor::Kind::system: return {"系统", "System"};
    }
    return {"系统", "System"};
}

/// "138****5678": enough to recognise, not to call.
std::optional<std::string> masked(const std::string& contact) {
    if (contact.empty()) return std::nullopt;
    if (contact.size() < 8) return "****";
    return contact.substr(0, 3) + "****" + contact.substr(contact.size() - 4);
}

const catalog::FilingCondition* condition_of(const app::Reference& reference, const cases::Case& c) {
    return reference.catalog.condition(c.class_id, c.condition);
}

std::vector<cases::Action> shown_actions(const cases::Case& c, const org::Actor& actor, bool with_code) {
    return cases::allowed_actions(c, actor, with_code);
}

/// Whether an event's note is a reason (for giving back, failing, turning down, reopening) rather than a remark.
bool gives_reason(const cases::EventBody& body) {
    return std::holds_alternative<cases::Returned>(body) || std::holds_alternative<cases::VerificationFailed>(body) ||
           std::holds_alternative<cases::Rejected>(body) || std::holds_alternative<cases::Reopened>(body);
}

std::vector<ClockSpan> explained(const app::Reference& reference, const CaseDossier& dossier, Instant now) {
    const cases::Case& c = dossier.file.current;
    const auto* const condition = condition_of(reference, c);
    std::optional<Instant> started;
    for (const auto& stored : dossier.timeline) {
        if (std::holds_alternative<cases::Dispatched>(stored.event.body)) started = stored.event.occurred_at;
    }
    if (!started || !c.due_at || condition == nullptr) return {};
    std::vector<ClockSpan> spans;
    const Instant end = c.rectified_at.value_or(c.closed_at.value_or(now));
    constexpr std::size_t kMostSpans = 30;
    for (const auto& span : reference.calendar.explain(condition->limit.kind, *started, end)) {
        if (spans.size() == kMostSpans) break;
        spans.push_back({span.from, span.to, std::chrono::duration_cast<std::chrono::seconds>(span.counted).count()});
    }
    return spans;
}

AreaRef ref_in(const grid::Territory& territory, const grid::Area& area) {
    const auto* const level = territory.level(area.depth);
    return {area.id, area.code, area.name, area.depth, level == nullptr ? LocalizedText{"网格", "Area"} : level->name};
}

/// Publication and editions of the territory change nothing for the resident.
bool is_internal(const cases::EventBody& body) {
    return std::holds_alternative<cases::Released>(body) || std::holds_alternative<cases::Withdrawn>(body) ||
           std::holds_alternative<cases::AreaChanged>(body);
}

}  // namespace

AreaRef area_ref(const app::Reference& reference, const grid::Area& area) { return ref_in(reference.territory, area); }

std::vector<AreaRef> area_refs(const grid::Territory& territory, AreaId id) {
    std::vector<AreaRef> refs;
    if (!id || territory.find(id) == nullptr) return refs;
    for (const auto* area : territory.ancestors(id)) refs.push_back(ref_in(territory, *area));
    return refs;
}

std::vector<AreaRef> area_refs(const app::Reference& reference, AreaId id) { return area_refs(reference.territory, id); }

Group group_of(const catalog::ProblemClass* problem_class) {
    if (problem_class == nullptr) return Group::other;
    return parse_enum<Group>(problem_class->group).value_or(Group::other);
}

LocalizedText group_name(std::string_view word) {
    const auto* const group = catalog::find_group(word);
    return group == nullptr ? LocalizedText{"其他", "Other"} : text_of(group->zh_cn, group->en);
}

LocalizedText limit_text(const worktime::Limit& limit) {
    return {worktime::describe(limit, Locale::zh_cn), worktime::describe(limit, Locale::en)};
}

std::optional<LocalizedText> unit_name(const app::Reference& reference, UnitId id) {
    const auto* const unit = reference.directory.find(id);
    return unit == nullptr ? std::nullopt : std::optional{unit->name};
}

std::optional<std::string> some_text(const std::string& text) { return text.empty() ? std::nullopt : std::optional{text}; }

CaseSummary case_summary(const Call& call, const app::CaseListRow& row) {
    const app::Reference& reference = *call.reference;
    const cases::Case& c = row.file.current;
    const auto* const problem_class = reference.catalog.find(c.class_id);
    const auto* const area = c.place.area ? reference.territory.find(c.place.area) : nullptr;
    CaseSummary summary;
    summary.id = c.id;
    summary.number = row.file.number;
    summary.class_code = problem_class == nullptr ? "" : problem_class->code;
    summary.class_name = problem_class == nullptr ? LocalizedText{"未知类别", "Unknown class"} : problem_class->name;
    summary.class_short_name = problem_class == nullptr ? summary.class_name : problem_class->short_name;
    summary.group = group_of(problem_class);
    summary.state = c.state;
    summary.clock = cases::clock_of(c, call.app().clock.now());
    const bool with_unit = c.unit && cases::holder_of(c) != cases::Holder::none;
    summary.holder = {cases::holder_of(c), with_unit ? std::optional{c.unit} : std::nullopt,
                      with_unit ? unit_name(reference, c.unit) : std::nullopt};
    if (area != nullptr) summary.area = area_ref(reference, *area);
    summary.address = some_text(row.file.address);
    summary.position = c.place.position;
    summary.position_state = c.place.state;
    summary.reported_at = c.reported_at;
    summary.due_at = c.due_at;
    summary.closed_at = c.closed_at;
    summary.source = c.source;
    summary.released = c.released;
    summary.reopened_count = c.reopened_count;
    summary.version = c.version;
    summary.thumbnail_id = row.before_photo;
    summary.allowed_actions = shown_actions(c, call.caller.actor, false);
    return summary;
}

Photo photo_view(const app::Photo& photo) { return {photo.id, photo.width, photo.height, photo.taken_at, photo.position}; }

std::optional<Responsible> responsible(const app::Reference& reference, const cases::Case& c, const std::string& rule) {
    const auto* const unit = reference.directory.find(c.unit);
    if (unit == nullptr) return std::nullopt;
    const auto* const post = reference.directory.post(c.post);
    const auto* const home = unit->home_area ? reference.territory.find(unit->home_area) : nullptr;
    const LocalizedText ground = home == nullptr ? reference.district.name : home->name;
    return Responsible{unit->name, post == nullptr ? unit->name : post->name,
                       cases::explain(rule, reference.catalog.find(c.class_id), ground)};
}

ReportReceipt receipt(const app::Reference& reference, const app::CaseFile& file, const std::string& rule) {
    const cases::Case& c = file.current;
    const auto* const problem_class = reference.catalog.find(c.class_id);
    const auto* const condition = condition_of(reference, c);
    ReportReceipt out;
    out.tracking_code = app::show_tracking_code(app::tracking_code(reference.district, c.id, file.tracking_hash));
    out.number = file.number;
    out.state = cases::public_state(c.state);
    out.class_name = problem_class == nullptr ? LocalizedText{"未知类别", "Unknown class"} : problem_class->name;
    out.areas = area_refs(reference, c.place.area);
    out.position_state = c.place.state;
    out.responsible = responsible(reference, c, rule);
    out.due_at = c.due_at;
    if (condition != nullptr) out.limit_text = limit_text(condition->limit);
    return out;
}

const std::string* CaseDossier::note(NoteId id) const {
    const auto it = std::find_if(notes.begin(), notes.end(), [&](const app::Note& n) { return n.id == id; });
    return it == notes.end() ? nullptr : &it->text;
}

std::string CaseDossier::rule() const {
    std::string rule;
    for (const auto& stored : timeline) {
        if (const auto* const dispatched = std::get_if<cases::Dispatched>(&stored.event.body)) rule = dispatched->rule;
    }
    return rule;
}

CaseDetail case_detail(const Call& call, const CaseDossier& dossier) {
    const app::Reference& reference = *call.reference;
    const cases::Case& c = dossier.file.current;
    const auto* const condition = condition_of(reference, c);
    CaseDetail out;
    out.summary = case_summary(call, {dossier.file, {}, {}});
    out.areas = area_refs(reference, c.place.area);
    if (condition != nullptr) {
        out.condition_text = condition->text;
        out.closing_condition = condition->closing_condition;
        out.photo_after_required = condition->photo_after_required;
        out.limit_text = limit_text(condition->limit);
    }
    if (org::allows(call.caller.actor, org::Permission::case_read_reporter)) out.contact_masked = masked(dossier.file.contact);
    if (c.place.accuracy_m) out.accuracy_m = *c.place.accuracy_m;
    out.responsible = responsible(reference, c, dossier.rule());
    out.handled_by = unit_name(reference, c.handled_unit);
    cases::Case then;
    for (const auto& stored : dossier.timeline) {
        then = cases::apply(then, stored.event);
        const auto* const words = dossier.note(cases::note_of(stored.event.body));
        CaseEvent event;
        event.seq = stored.seq;
        event.kind = cases::kind_of(stored.event.body);
        event.occurred_at = stored.event.occurred_at;
        event.recorded_at = stored.origin.recorded_at;
        event.actor_name = actor_name(reference, stored.origin);
        event.state = then.state;
        if (words != nullptr) (gives_reason(stored.event.body) ? event.reason : event.note) = *words;
        event.photo_ids = cases::photos_of(stored.event.body);
        if (const auto* const sent = std::get_if<cases::Dispatched>(&stored.event.body))
            event.unit_name = unit_name(reference, sent->unit);
        if (std::holds_alternative<cases::Recorded>(stored.event.body) && words != nullptr) out.description = *words;
        if (std::holds_alternative<cases::Rated>(stored.event.body) && words != nullptr) out.satisfaction_comment = *words;
        out.timeline.push_back(std::move(event));
    }
    for (const auto& photo : dossier.photos) {
        (photo.role == app::PhotoRole::before ? out.before_photos : out.after_photos).push_back(photo_view(photo.photo));
    }
    if (!out.before_photos.empty()) out.summary.thumbnail_id = out.before_photos.front().id;
    for (const auto& row : dossier.similar) out.similar.push_back(case_summary(call, row));
    out.clock_explained = explained(reference, dossier, call.app().clock.now());
    out.satisfied = c.satisfied;
    out.allowed_actions = shown_actions(c, call.caller.actor, false);
    return out;
}

TrackedReport tracked_report(const Call& call, const CaseDossier& dossier) {
    const app::Reference& reference = *call.reference;
    const cases::Case& c = dossier.file.current;
    TrackedReport out;
    static_cast<ReportReceipt&>(out) = receipt(reference, dossier.file, dossier.rule());
    out.reported_at = c.reported_at;
    out.closed_at = c.closed_at;
    out.address = some_text(dossier.file.address);
    out.position = c.place.position;
    cases::Case then;
    for (const auto& stored : dossier.timeline) {
        const auto& body = stored.event.body;
        then = cases::apply(then, stored.event);
        const auto* const words = dossier.note(cases::note_of(body));
        if (std::holds_alternative<cases::Recorded>(body) && words != nullptr) out.description = *words;
        if (std::holds_alternative<cases::Rejected>(body) && words != nullptr) out.rejection_reason = *words;
        if (is_internal(body)) continue;
        PublicEvent event{stored.event.occurred_at, std::string{cases::kind_of(body)}, cases::public_state(then.state), {}};
        if (const auto* const sent = std::get_if<cases::Dispatched>(&body)) event.text = unit_name(reference, sent->unit);
        out.timeline.push_back(std::move(event));
    }
    for (const auto& photo : dossier.photos) {
        (photo.role == app::PhotoRole::before ? out.before_photo_ids : out.after_photo_ids).push_back(photo.photo.id);
    }
    out.satisfied = c.satisfied;
    out.allowed_actions = shown_actions(c, call.caller.actor, true);
    // Staff buttons never appear on the resident's page, whoever looks at it.
    std::erase_if(out.allowed_actions, [](cases::Action a) { return a != cases::Action::rate && a != cases::Action::reopen; });
    return out;
}

}  // namespace jingwei::api
