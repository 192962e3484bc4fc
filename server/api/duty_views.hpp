#pragma once
#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "api/call.hpp"
#include "api/contract_pairing.hpp"
#include "api/operation.hpp"
#include "api/views.hpp"
#include "app/duty_context.hpp"
#include "app/duty_sight.hpp"
#include "app/duty_workload.hpp"
#include "domain/duty/answer.hpp"

/// The register on its way out. No decisions here.
namespace jingwei::api {

/// One look into the register on one day.
struct DutyLook {
    const Call& call;
    const app::Reference& reference;
    std::shared_ptr<const duty::Register> book;
    duty::Day day;

    explicit DutyLook(const Call& from, std::optional<duty::Day> on = {});
    DutyLook(const Call& from, const app::Reference& held, std::shared_ptr<const duty::Register> register_held, duty::Day on)
        : call{from}, reference{held}, book{std::move(register_held)}, day{on} {}
    /// What the caller sees of it.
    app::DutySight sight() const { return {call.caller.actor.scope, reference, *book, day}; }
    duty::Context context() const { return {reference.territory, reference.directory, *book, day}; }
};

/// An id of zero is none.
template <class IdType>
std::optional<IdType> some(IdType id) {
    return id ? std::optional{id} : std::nullopt;
}

std::optional<duty::Day> shown_end(duty::Day day);
inline duty::Day stored_end(const std::optional<duty::Day>& day) { return day.value_or(duty::kForever); }

std::optional<PersonRef> person_ref(const DutyLook& look, PersonId id);
std::optional<UnitRef> unit_ref(const DutyLook& look, UnitId id);
std::optional<AreaRef> area_ref_of(const DutyLook& look, AreaId id);
LocalizedText duty_name(const DutyLook& look, const std::string& code);

Person person_view(const DutyLook& look, const duty::Person& person);
Absence absence_view(const DutyLook& look, const duty::Absence& absence);
Assignment assignment_view(const DutyLook& look, const duty::Assignment& assignment);
DutyAnswerLine answer_line(const DutyLook& look, const duty::AnswerLine& line);
Ruling ruling_view(const DutyLook& look, const duty::Ruling& ruling);
Site site_view(const DutyLook& look, const duty::Site& site);
Pairing pairing_view(const DutyLook& look, const duty::Pairing& pairing, const app::OpenCases& open);
DutySetup setup_view(const duty::Setup& setup, const grid::Territory& territory);

/// Open cases of the whole district by area: what workloads add up.
app::OpenCases open_cases(const Call& call);

/// Whether any of the texts holds what somebody typed; letter case does not matter.
bool matches(std::string_view q, std::initializer_list<const LocalizedText*> names,
             std::initializer_list<std::string_view> codes = {});

/// Every change of the register may find that somebody was first, or that its key stood for another body; one that gives a duty
/// also that somebody holds it.
std::vector<Operation> with_duty_refusals(std::vector<Operation> rows);

inline constexpr std::size_t kDutyPage = 100;

/// The rows behind `after` in the order of their keys, at most a page; says the cursor of the next one.
template <class Row, class KeyOf>
std::optional<std::string> take_page(std::vector<const Row*>& rows, KeyOf key_of, const std::optional<std::string>& after) {
    std::sort(rows.begin(), rows.end(), [&](const Row* a, const Row* b) { return key_of(*a) < key_of(*b); });
    if (after) {
        rows.erase(rows.begin(), std::upper_bound(rows.begin(), rows.end(), *after,
                                                  [&](const std::string& key, const Row* row) { return key < key_of(*row); }));
    }
    if (rows.size() <= kDutyPage) return std::nullopt;
    rows.resize(kDutyPage);
    return to_string(rows.back()->id);
}

}  // namespace jingwei::api
