#pragma once
#include <unordered_set>

#include "app/ports/reference_store.hpp"
#include "domain/duty/register.hpp"
#include "domain/org/actor.hpp"

namespace jingwei::app {

/// What of the duty register somebody sees: as of cases, what lies in their subtrees or belongs to their units. A person is seen by
/// their unit, or by a duty held or deputised there on the day or later; so one who handed everything over is seen no more.
class DutySight {
public:
    DutySight(const org::Scope& scope, const Reference& reference, const duty::Register& book, duty::Day day);

    bool sees_all() const { return scope_.everything; }
    bool sees(AreaId area) const;
    bool sees(UnitId unit) const;
    bool sees(PersonId person) const { return sees_all() || people_.contains(person); }
    bool sees(const duty::Site& site) const { return sees(site.area); }
    /// By its ground, by the unit that holds it, or by the unit of the person who does.
    bool sees(const duty::Assignment& assignment) const;
    bool sees(const duty::Pairing& pairing) const;

private:
    const org::Scope& scope_;
    const Reference& reference_;
    const duty::Register& book_;
    std::unordered_set<PersonId> people_;
};

}  // namespace jingwei::app
