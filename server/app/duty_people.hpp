#pragma once
#include "app/duty_work.hpp"

namespace jingwei::app {

/// A person as somebody writes them down. No phone: the one that is known stays.
struct PersonInput {
    std::optional<std::string> code;  // none: the next free one ("P0012")
    LocalizedText name;
    std::optional<std::string> phone;
    UnitId unit;
    PostId post;
    duty::Day left_on{duty::kForever};
};

/// Refuses with field errors /code, /name/…, /phone, /unit_id, /post_id; codes are unique.
Result<PersonId> create_person(const App& app, const Caller& caller, const PersonInput& input);
/// Refuses with changed_meanwhile where `version` is no longer the last one.
Result<PersonId> change_person(const App& app, const Caller& caller, PersonId id, std::int32_t version, const PersonInput& input);

/// The full telephone number; that it was read, by whom and why, is kept and journalled.
Result<std::string> read_contact(const App& app, const Caller& caller, PersonId id, const std::string& reason);

/// Parts for sheets: inside a unit that is open.
Result<duty::Person> person_from(const DutyWork& work, const PersonInput& input, duty::Person before);
std::string next_person_code(DutyWork& work);
void write_person(DutyWork& work, const duty::Person& person, const std::optional<std::string>& phone, bool is_new);

}  // namespace jingwei::app
