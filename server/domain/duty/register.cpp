#include "domain/duty/register.hpp"

#include <algorithm>

namespace jingwei::duty {
namespace {

template <class Row>
void sort_by_id(std::vector<Row>& rows) {
    std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.id < b.id; });
}

template <class Row>
void sort_by_code(std::vector<Row>& rows) {
    std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.code < b.code; });
}

template <class Row>
const Row* by_code(const std::vector<Row>& rows, std::string_view code) {
    const auto it =
        std::lower_bound(rows.begin(), rows.end(), code, [](const Row& row, std::string_view c) { return row.code < c; });
    return it == rows.end() || it->code != code ? nullptr : &*it;
}

}  // namespace

template <class Row, class Key>
const Row* Register::by_id(const std::vector<Row>& rows, Key id) {
    const auto it = std::lower_bound(rows.begin(), rows.end(), id, [](const Row& row, Key key) { return row.id < key; });
    return it == rows.end() || it->id != id ? nullptr : &*it;
}
template const Assignment* Register::by_id(const std::vector<Assignment>&, AssignmentId);
template const Absence* Register::by_id(const std::vector<Absence>&, AbsenceId);
template const Ruling* Register::by_id(const std::vector<Ruling>&, RulingId);
template const Pairing* Register::by_id(const std::vector<Pairing>&, PairingId);

Register::Register(RegisterRows rows) : rows_{std::move(rows)} {
    sort_by_code(rows_.people);
    sort_by_code(rows_.sites);
    sort_by_id(rows_.assignments);
    sort_by_id(rows_.absences);
    sort_by_id(rows_.rulings);
    sort_by_id(rows_.pairings);
    for (std::size_t i = 0; i < rows_.people.size(); ++i) people_.emplace(rows_.people[i].id, i);
    for (std::size_t i = 0; i < rows_.sites.size(); ++i) sites_.emplace(rows_.sites[i].id, i);
    for (std::size_t i = 0; i < rows_.assignments.size(); ++i) {
        const Assignment& a = rows_.assignments[i];
        if (a.target.area) by_area_[a.target.area].push_back(i);
        if (a.target.site) by_site_[a.target.site].push_back(i);
        if (a.holder.person) by_person_[a.holder.person].push_back(i);
        if (a.deputy) by_deputy_[a.deputy].push_back(i);
    }
    for (std::size_t i = 0; i < rows_.absences.size(); ++i) absences_of_[rows_.absences[i].person].push_back(i);
}

const Person* Register::person_code(std::string_view code) const { return by_code(rows_.people, code); }
const Site* Register::site_code(std::string_view code) const { return by_code(rows_.sites, code); }

bool Register::is_away(PersonId id, Day day) const {
    const auto* const somebody = person(id);
    if (somebody == nullptr || !somebody->works_on(day)) return true;
    const auto theirs = list(absences_of_, id);
    return std::any_of(theirs.begin(), theirs.end(),
                       [&](std::size_t i) { return !rows_.absences[i].cancelled && rows_.absences[i].days.contains(day); });
}

PersonId Register::acting_deputy(const Assignment& assignment, Day day) const {
    if (!assignment.holder.person || !assignment.deputy || !is_away(assignment.holder.person, day)) return {};
    return is_away(assignment.deputy, day) ? PersonId{} : assignment.deputy;
}

}  // namespace jingwei::duty
