#include "app/duty_people.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace jingwei::app {
namespace {

constexpr std::size_t kLongestPersonName = 60;

boost::json::object facts_of(const duty::Person& person) {
    boost::json::object facts{{"unit_id", to_string(person.unit)}, {"post_id", to_string(person.post)}};
    if (person.left_on != duty::kForever) facts["left_on"] = duty::format_day(person.left_on);
    return facts;
}

/// The phone as it is stored: tidied; empty stays empty.
std::optional<std::string> stored_phone(const std::optional<std::string>& phone) {
    if (!phone || phone->empty()) return phone;
    return duty::tidy_phone(*phone);
}

/// Whether cases of a class go to the person's unit, today or later.
bool holds_class(const DutyWork& work, PersonId person) {
    const auto held = work.book->held_by(person);
    return std::any_of(held.begin(), held.end(), [&](std::size_t i) {
        const auto& a = work.book->assignments()[i];
        return a.target.kind == duty::TargetKind::class_in_area && a.days.to >= work.today() && !a.days.empty();
    });
}

}  // namespace

std::string next_person_code(DutyWork& work) {
    while (true) {
        auto code = fmt::format("P{:04}", work.stores.duty.next_number(work.tenant(), "person"));
        if (work.book->person_code(code) == nullptr) return code;
    }
}

Result<duty::Person> person_from(const DutyWork& work, const PersonInput& input, duty::Person person) {
    std::vector<FieldError> wrong;
    if (input.code) {
        if (!is_register_code(*input.code)) wrong.push_back({"/code", "code_word", {}});
        const auto* const holder = work.book->person_code(*input.code);
        if (holder != nullptr && holder->id != person.id) wrong.push_back({"/code", "taken", {}});
        person.code = *input.code;
    }
    check_name(input.name, kLongestPersonName, wrong);
    if (input.phone && !input.phone->empty() && !duty::tidy_phone(*input.phone)) wrong.push_back({"/phone", "phone", {}});
    // Somebody who left may stay where they were, though that is closed by now.
    auto trouble = !input.unit || input.unit == person.unit ? std::nullopt : unit_trouble(work.reference->directory, input.unit);
    if (!trouble && !may_change_unit(work, input.unit)) trouble = "unknown_unit";
    if (trouble) wrong.push_back({"/unit_id", *trouble, {}});
    if (!input.unit && person.id && person.unit && holds_class(work, person.id))
        wrong.push_back({"/unit_id", "unit_for_class", {}});
    if (input.post && (input.post != person.post || input.unit != person.unit)) {
        if (const auto rule = post_trouble(work.reference->directory, input.post, input.unit))
            wrong.push_back({"/post_id", *rule, {}});
    }
    if (!wrong.empty()) return refuse_fields(std::move(wrong));
    person.name = input.name;
    person.unit = input.unit;
    person.post = input.post;
    person.left_on = input.left_on;
    if (input.phone) person.masked_phone = duty::mask_phone(*input.phone);
    return person;
}

void write_person(DutyWork& work, const duty::Person& person, const std::optional<std::string>& phone, bool is_new) {
    if (is_new) work.stores.duty.insert_person(work.tenant(), person, stored_phone(phone).value_or(""));
    work.note("person", is_new ? "created" : "changed", person.id.value, person.version, facts_of(person));
}

Result<PersonId> create_person(const App& app, const Caller& caller, const PersonInput& input) {
    const auto id = app.ids.next<PersonId>();
    return as_id<PersonId>(in_duty_unit(app, caller, [&](DutyWork& work) -> Result<std::int64_t> {
        duty::Person blank;
        blank.id = id;
        auto person = person_from(work, input, std::move(blank));
        if (!person) return tl::make_unexpected(person.error());
        if (!input.code) person->code = next_person_code(work);
        write_person(work, *person, input.phone, true);
        return id.value;
    }));
}

Result<PersonId> change_person(const App& app, const Caller& caller, PersonId id, std::int32_t version,
                               const PersonInput& input) {
    return as_id<PersonId>(in_duty_unit(app, caller, [&](DutyWork& work) -> Result<std::int64_t> {
        const auto* const before = work.book->person(id);
        if (before == nullptr || !may_change_unit(work, before->unit)) return refuse(ErrorCode::not_found);
        if (before->version != version) return refuse(ErrorCode::changed_meanwhile);
        auto person = person_from(work, input, *before);
        if (!person) return tl::make_unexpected(person.error());
        ++person->version;
        if (!work.stores.duty.update_person(work.tenant(), *person, stored_phone(input.phone)))
            return refuse(ErrorCode::changed_meanwhile);
        write_person(work, *person, input.phone, false);
        return id.value;
    }));
}

Result<std::string> read_contact(const App& app, const Caller& caller, PersonId id, const std::string& reason) {
    const auto access = app.ids.next<NoteId>();
    std::string phone;
    const auto done = in_duty_unit(app, caller, [&](DutyWork& work) -> Result<std::int64_t> {
        const auto* const person = work.book->person(id);
        if (person == nullptr || !may_change_unit(work, person->unit)) return refuse(ErrorCode::not_found);
        phone = work.stores.duty.phone(work.tenant(), id);
        const auto origin = origin_of(caller.actor, work.now);
        work.stores.duty.insert_contact_access(work.tenant(), access, id, origin.actor_id, reason, work.now);
        work.note("contact", "read", access.value, 1, {{"person_id", to_string(id)}});
        return id.value;
    });
    if (!done) return tl::make_unexpected(done.error());
    return phone;
}

}  // namespace jingwei::app
