#pragma once
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "domain/duty/duty.hpp"
#include "domain/duty/setup.hpp"

namespace jingwei::duty {

/// Everything the district has written down about duties.
struct RegisterRows {
    Setup setup;
    std::vector<Person> people;
    std::vector<Site> sites;
    std::vector<Assignment> assignments;
    std::vector<Absence> absences;
    std::vector<Ruling> rulings;
    std::vector<Pairing> pairings;
};

/// An immutable snapshot of the duty register, held in memory per tenant. Rows of the past and the future are in it; every
/// question names its day.
class Register {
public:
    Register()
        : Register{RegisterRows{.setup = default_setup(),
                                .people = {},
                                .sites = {},
                                .assignments = {},
                                .absences = {},
                                .rulings = {},
                                .pairings = {}}} {}
    explicit Register(RegisterRows rows);

    const Setup& setup() const { return rows_.setup; }
    const std::vector<Person>& people() const { return rows_.people; }                // by code
    const std::vector<Site>& sites() const { return rows_.sites; }                    // by code
    const std::vector<Assignment>& assignments() const { return rows_.assignments; }  // by id
    const std::vector<Absence>& absences() const { return rows_.absences; }           // by id
    const std::vector<Ruling>& rulings() const { return rows_.rulings; }              // by id
    const std::vector<Pairing>& pairings() const { return rows_.pairings; }           // by id

    const Person* person(PersonId id) const { return find(rows_.people, people_, id); }
    const Person* person_code(std::string_view code) const;
    const Site* site(SiteId id) const { return find(rows_.sites, sites_, id); }
    const Site* site_code(std::string_view code) const;
    const Assignment* assignment(AssignmentId id) const { return by_id(rows_.assignments, id); }
    const Absence* absence(AbsenceId id) const { return by_id(rows_.absences, id); }
    const Ruling* ruling(RulingId id) const { return by_id(rows_.rulings, id); }
    const Pairing* pairing(PairingId id) const { return by_id(rows_.pairings, id); }

    /// Positions in assignments(), by id: of a target of any kind in that area, of a site, of a person as holder or deputy.
    std::span<const std::size_t> on_area(AreaId area) const { return list(by_area_, area); }
    std::span<const std::size_t> on_site(SiteId site) const { return list(by_site_, site); }
    std::span<const std::size_t> held_by(PersonId person) const { return list(by_person_, person); }
    std::span<const std::size_t> deputised_by(PersonId person) const { return list(by_deputy_, person); }

    /// Absent, or no longer working here.
    bool is_away(PersonId person, Day day) const;
    /// Who acts for the holder that day: the deputy when the holder is away and the deputy is there; else nobody in particular.
    PersonId acting_deputy(const Assignment& assignment, Day day) const;

private:
    template <class Key>
    using Lists = std::unordered_map<Key, std::vector<std::size_t>>;

    template <class Row, class Key>
    static const Row* find(const std::vector<Row>& rows, const std::unordered_map<Key, std::size_t>& index, Key id) {
        const auto it = index.find(id);
        return it == index.end() ? nullptr : &rows[it->second];
    }
    template <class Row, class Key>
    static const Row* by_id(const std::vector<Row>& rows, Key id);
    template <class Key>
    static std::span<const std::size_t> list(const Lists<Key>& lists, Key key) {
        const auto it = lists.find(key);
        return it == lists.end() ? std::span<const std::size_t>{} : std::span<const std::size_t>{it->second};
    }

    RegisterRows rows_;
    std::unordered_map<PersonId, std::size_t> people_;
    std::unordered_map<SiteId, std::size_t> sites_;
    Lists<AreaId> by_area_;
    Lists<SiteId> by_site_;
    Lists<PersonId> by_person_;
    Lists<PersonId> by_deputy_;
    Lists<PersonId> absences_of_;
};

}  // namespace jingwei::duty
