#include <algorithm>
#include <set>

#include "app/duty_people.hpp"
#include "app/duty_sheet_rows.hpp"

namespace jingwei::app {
namespace {

/// A person as the row makes them.
struct PersonRow {
    duty::Person person;
    std::optional<std::string> phone;
    bool is_new{};
};

PostId post_named(const DutyWork& work, RowReader& row, UnitId unit) {
    if (!row.has("post")) return {};
    for (const auto& post : work.reference->directory.posts()) {
        if (post.unit != unit) continue;
        if (post.code == row.text("post") || post.name.zh_cn == row.text("post") || post.name.en == row.text("post"))
            return post.id;
    }
    row.wrong("post", "unknown_post");
    return {};
}

/// Masked as it went out means "as it is".
std::optional<std::string> phone_of(const RowReader& row, const duty::Person* before) {
    const auto& phone = row.text("phone");
    if (before != nullptr && phone == before->masked_phone) return std::nullopt;
    return phone;
}

std::optional<PersonRow> person_of(DutyWork& work, RowReader& row, const SheetNames& names, std::set<std::string>& codes) {
    const auto* const before = row.has("code") ? work.book->person_code(row.text("code")) : nullptr;
    row.outcome.title = row.text("name");
    if (row.has("code") && !codes.insert(row.text("code")).second) row.wrong("code", "repeated", {{"value", row.text("code")}});
    const UnitId unit = names.units.find(row, "unit_code", "unit", "unknown_unit");
    PersonInput input{.code = {},
                      .name = {row.text("name"), row.text("name_en")},
                      .phone = phone_of(row, before),
                      .unit = unit,
                      .post = post_named(work, row, unit),
                      .left_on = row.day("left_on", duty::kForever)};
    if (row.has("code")) input.code = row.text("code");
    if (before != nullptr && !may_change_unit(work, before->unit)) row.wrong("code", "taken");
    auto person = person_from(work, input, before == nullptr ? duty::Person{} : *before);
    if (!person) {
        take_errors(row, person.error(),
                    {{"/code", "code"},
                     {"/name/zh-CN", "name"},
                     {"/name/en", "name_en"},
                     {"/phone", "phone"},
                     {"/unit_id", "unit"},
                     {"/post_id", "post"}},
                    "name");
    }
    if (!row.sound()) return std::nullopt;
    if (before == nullptr) row.outcome.action = RowAction::create;
    else if (*person != *before || input.phone) row.outcome.action = RowAction::change;
    return PersonRow{*std::move(person), input.phone, before == nullptr};
}

void write(DutyWork& work, PersonRow& row, std::int64_t new_id) {
    if (row.is_new) {
        row.person.id = PersonId{new_id};
        if (row.person.code.empty()) row.person.code = next_person_code(work);
    } else {
        ++row.person.version;
        // Read in this unit and locked by its stamp: it cannot have moved.
        work.stores.duty.update_person(work.tenant(), row.person, row.phone);
    }
    write_person(work, row.person, row.phone, row.is_new);
}

}  // namespace

Result<SheetOutcome> read_people(DutyWork& work, const std::vector<SheetRecord>& records, bool apply) {
    const SheetNames names{work};
    SheetOutcome outcome;
    std::vector<PersonRow> rows;
    std::set<std::string> codes;
    for (const auto& record : records) {
        RowReader reader{record, people_columns()};
        auto row = person_of(work, reader, names, codes);
        if (row && reader.outcome.action != RowAction::same) rows.push_back(*std::move(row));
        outcome.rows.push_back(std::move(reader.outcome));
    }
    if (!apply || outcome.count(RowAction::refuse) > 0) return outcome;
    for (auto& row : rows) write(work, row, work.app.ids.next<PersonId>().value);
    outcome.imported = true;
    return outcome;
}

}  // namespace jingwei::app
