#pragma once
#include "app/duty_work.hpp"

namespace jingwei::app {

/// A row and the version in which somebody saw it.
template <class IdType>
struct Seen {
    IdType id;
    std::int32_t version{};
};

/// What moves from one person to another, from a day on. What is not named stays where it is.
struct HandoverInput {
    PersonId from;
    PersonId to;
    duty::Day day{};
    std::vector<Seen<AssignmentId>> assignments;  // held by `from`
    std::vector<Seen<AssignmentId>> deputies;     // of which `from` is the deputy
    std::vector<Seen<PairingId>> pairings;        // of which `from` is the leader: open items go along
};

/// Moves everything in one unit of work, or nothing. An assignment in force ends the day before and goes on, under a new id, with
/// the other person; one that has not begun changes hands. Open cases on its ground are seen by whoever holds it, so they go
/// along; a case itself is held by a unit and stays there. Refuses with field errors /to_person_id, /assignments/N …; with
/// changed_meanwhile where a row is not as it was seen. Answers how many things moved.
Result<std::int64_t> hand_over(const App& app, const Caller& caller, const HandoverInput& input);

/// What a person holds from a day on, for choosing.
struct OpenWork {
    std::vector<duty::Assignment> assignments;
    std::vector<duty::Assignment> deputies;
    std::vector<duty::Pairing> pairings;
};
OpenWork open_work(const duty::Register& book, PersonId person, duty::Day day);

}  // namespace jingwei::app
