#include "domain/duty/check.hpp"

namespace jingwei::duty {
namespace {

void check_target(const Target& target, const Context& context, const catalog::Catalog& catalog, std::vector<FieldError>& wrong) {
    const bool has_area = context.territory.find(target.area) != nullptr;
    switch (target.kind) {
        case Target::Kind::area:
            if (!has_area) wrong.push_back({"/area_id", "unknown_area", {}});
            break;
        case Target::Kind::site:
            if (context.book.site(target.site) == nullptr) wrong.push_back({"/site_id", "unknown_site", {}});
            break;
        case Target::Kind::class_in_area:
            if (!has_area) wrong.push_back({"/area_id", "unknown_area", {}});
            if (catalog.find_code(target.class_code) == nullptr) wrong.push_back({"/class_code", "unknown_class", {}});
            break;
    }
}

void check_holder(const Assignment& a, const Context& context, std::vector<FieldError>& wrong) {
    if (a.holder.person && a.holder.unit) wrong.push_back({"/unit_id", "person_or_unit", {}});
    if (!a.holder.person && !a.holder.unit) wrong.push_back({"/person_id", "person_or_unit", {}});
    const auto* const person = context.book.person(a.holder.person);
    if (a.holder.person && person == nullptr) wrong.push_back({"/person_id", "unknown_person", {}});
    if (person != nullptr && !person->works_on(a.days.from)) wrong.push_back({"/person_id", "person_left", {}});
    if (a.holder.unit && context.directory.open_unit(a.holder.unit) == nullptr)
        wrong.push_back({"/unit_id", context.directory.find(a.holder.unit) == nullptr ? "unknown_unit" : "unit_closed", {}});
    if (person != nullptr && a.target.kind == Target::Kind::class_in_area && context.directory.open_unit(person->unit) == nullptr)
        wrong.push_back({"/person_id", "person_without_unit", {}});
    if (!a.deputy) return;
    const auto* const deputy = context.book.person(a.deputy);
    if (deputy == nullptr) wrong.push_back({"/deputy_id", "unknown_person", {}});
    else if (!deputy->works_on(a.days.from)) wrong.push_back({"/deputy_id", "person_left", {}});
    if (a.deputy == a.holder.person) wrong.push_back({"/deputy_id", "deputy_is_holder", {}});
    if (!a.holder.person) wrong.push_back({"/deputy_id", "deputy_of_unit", {}});
}

void check_duty(const Assignment& a, const Register& book, std::vector<FieldError>& wrong) {
    const auto* const role = book.setup().find(a.duty);
    if (role == nullptr) return wrong.push_back({"/duty", "unknown_duty", {{"value", a.duty}}});
    const bool fits = role->held_by == HeldBy::either || (role->held_by == HeldBy::unit) == static_cast<bool>(a.holder.unit);
    if (!fits) wrong.push_back({"/duty", role->held_by == HeldBy::unit ? "duty_of_units" : "duty_of_people", {}});
}

}  // namespace

bool is_exclusive(std::string_view duty, const Register& book) {
    const auto* const role = book.setup().find(duty);
    return role != nullptr && role->exclusive;
}

Result<void> check_assignment(const Assignment& assignment, const Context& context, const catalog::Catalog& catalog) {
    Error error{.code = ErrorCode::invalid_request, .params = {}, .fields = {}};
    check_target(assignment.target, context, catalog, error.fields);
    check_holder(assignment, context, error.fields);
    check_duty(assignment, context.book, error.fields);
    if (assignment.days.to < assignment.days.from) error.fields.push_back({"/to_day", "days_order", {}});
    if (error.fields.empty()) return {};
    return tl::make_unexpected(std::move(error));
}

std::vector<const Assignment*> rivals_of(const Assignment& assignment, const Register& book) {
    if (!is_exclusive(assignment.duty, book)) return {};
    const auto places = assignment.target.kind == Target::Kind::site ? book.on_site(assignment.target.site)
                                                                     : book.on_area(assignment.target.area);
    std::vector<const Assignment*> rivals;
    for (const std::size_t i : places) {
        const Assignment& other = book.assignments()[i];
        if (other.id == assignment.id || other.target != assignment.target || other.duty != assignment.duty) continue;
        if (other.days.overlaps(assignment.days)) rivals.push_back(&other);
    }
    return rivals;
}

}  // namespace jingwei::duty
