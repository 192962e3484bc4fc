#include "app/duty_handover.hpp"

#include <algorithm>

#include "app/duty_assignments.hpp"
#include "app/duty_pairings.hpp"

namespace jingwei::app {
namespace {

constexpr std::size_t kMostMoves = 5000;

/// Ids made before the unit, so that one that runs twice writes the same ones.
struct NewIds {
    std::vector<AssignmentId> assignments;
    std::vector<PairingId> pairings;
};

std::string at(std::string_view list, std::size_t index) { return "/" + std::string{list} + "/" + std::to_string(index); }

/// One handover inside its unit.
class Moving {
public:
    Moving(DutyWork& work, const HandoverInput& input, const NewIds& ids) : work_{work}, input_{input}, ids_{ids} {}

    Result<void> run() {
        if (auto known = check_people(); !known) return known;
        for (std::size_t i = 0; i < input_.assignments.size(); ++i) {
            if (auto moved = move_assignment(i); !moved) return moved;
        }
        for (std::size_t i = 0; i < input_.deputies.size(); ++i) {
            if (auto moved = move_deputy(i); !moved) return moved;
        }
        for (std::size_t i = 0; i < input_.pairings.size(); ++i) {
            if (auto moved = move_pairing(i); !moved) return moved;
        }
        return {};
    }

private:
    Result<void> check_people() const {
        const auto* const from = work_.book->person(input_.from);
        const auto* const to = work_.book->person(input_.to);
        if (from == nullptr) return refuse_field("/from_person_id", "unknown_person");
        if (to == nullptr || input_.to == input_.from) return refuse_field("/to_person_id", "unknown_person");
        if (!to->works_on(input_.day)) return refuse_field("/to_person_id", "person_left");
        if (input_.assignments.size() + input_.deputies.size() + input_.pairings.size() > kMostMoves)
            return refuse_field("/assignments", "too_many", {{"max", std::to_string(kMostMoves)}});
        return {};
    }

    Result<duty::Assignment> seen(std::string_view list, std::size_t index, const Seen<AssignmentId>& wanted,
                                  bool as_deputy) const {
        const auto* const row = work_.book->assignment(wanted.id);
        if (row == nullptr) return refuse_field(at(list, index), "unknown_row", {{"value", to_string(wanted.id)}});
        if (row->version != wanted.version) return refuse(ErrorCode::changed_meanwhile);
        if ((as_deputy ? row->deputy : row->holder.person) != input_.from) return refuse_field(at(list, index), "not_theirs");
        if (row->days.to < input_.day || row->days.empty()) return refuse_field(at(list, index), "not_open");
        return *row;
    }

    /// The row from `day` on: itself when it has not begun, else a new one behind an ended one.
    template <class Change>
    Result<void> go_on(const duty::Assignment& before, AssignmentId new_id, Change change) {
        if (before.days.from >= input_.day) {
            auto changed = before;
            ++changed.version;
            change(changed);
            if (auto clear = check_and_clear(work_, changed, false); !clear) return clear;
            return update_assignment(work_, changed, "handed_over");
        }
        auto next = before;
        next.id = new_id;
        next.version = 1;
        next.days.from = input_.day;
        change(next);
        auto ended = before;
        ended.days.to = input_.day - std::chrono::days{1};
        ++ended.version;
        if (auto sound = check_successor(next, before.id); !sound) return sound;
        if (auto done = update_assignment(work_, ended, "handed_over"); !done) return done;
        insert_assignment(work_, next);
        return {};
    }

    /// Judged as if the one it follows had ended already: it carries that one's id, which is not its own rival.
    Result<void> check_successor(duty::Assignment next, AssignmentId before) {
        next.id = before;
        return check_and_clear(work_, next, false);
    }

    Result<void> move_assignment(std::size_t index) {
        const auto before = seen("assignments", index, input_.assignments[index], false);
        if (!before) return tl::make_unexpected(before.error());
        return go_on(*before, ids_.assignments[index], [&](duty::Assignment& a) {
            a.holder = {.person = input_.to, .unit = {}};
            if (a.deputy == input_.to) a.deputy = {};
        });
    }

    Result<void> move_deputy(std::size_t index) {
        const auto before = seen("deputies", index, input_.deputies[index], true);
        if (!before) return tl::make_unexpected(before.error());
        if (before->holder.person == input_.to) return refuse_field(at("deputies", index), "deputy_is_holder");
        for (const auto& moved : input_.assignments) {
            if (moved.id == before->id) return refuse_field(at("deputies", index), "repeated", {{"value", to_string(moved.id)}});
        }
        return go_on(*before, ids_.assignments[input_.assignments.size() + index],
                     [&](duty::Assignment& a) { a.deputy = input_.to; });
    }

    Result<void> move_pairing(std::size_t index) {
        const auto& wanted = input_.pairings[index];
        const auto* const before = work_.book->pairing(wanted.id);
        if (before == nullptr) return refuse_field(at("pairings", index), "unknown_row", {{"value", to_string(wanted.id)}});
        if (before->version != wanted.version) return refuse(ErrorCode::changed_meanwhile);
        if (before->leader != input_.from) return refuse_field(at("pairings", index), "not_theirs");
        if (before->days.to < input_.day) return refuse_field(at("pairings", index), "not_open");
        auto next = *before;
        next.leader = input_.to;
        if (next.days.from >= input_.day) {
            ++next.version;
            if (auto sound = check_pairing(work_, next); !sound) return sound;
            return update_pairing(work_, next, "handed_over");
        }
        next.id = ids_.pairings[index];
        next.version = 1;
        next.days.from = input_.day;
        next.items.clear();
        if (auto sound = check_pairing(work_, next); !sound) return sound;
        auto ended = *before;
        ended.days.to = input_.day - std::chrono::days{1};
        ++ended.version;
        if (auto done = update_pairing(work_, ended, "handed_over"); !done) return done;
        insert_pairing(work_, next);
        for (auto item : before->items) {
            if (item.done_on) continue;
            ++item.version;
            if (auto done = update_item(work_, next.id, item); !done) return done;
        }
        return {};
    }

    DutyWork& work_;
    const HandoverInput& input_;
    const NewIds& ids_;
};

}  // namespace

Result<std::int64_t> hand_over(const App& app, const Caller& caller, const HandoverInput& input) {
    NewIds ids;
    for (std::size_t i = 0; i < input.assignments.size() + input.deputies.size(); ++i)
        ids.assignments.push_back(app.ids.next<AssignmentId>());
    for (std::size_t i = 0; i < input.pairings.size(); ++i) ids.pairings.push_back(app.ids.next<PairingId>());
    const auto moves = input.assignments.size() + input.deputies.size() + input.pairings.size();
    return in_duty_unit(app, caller, [&](DutyWork& work) -> Result<std::int64_t> {
        if (const auto moved = Moving{work, input, ids}.run(); !moved) return tl::make_unexpected(moved.error());
        work.note("handover", "done", 0, 0,
                  {{"from_person_id", to_string(input.from)},
                   {"to_person_id", to_string(input.to)},
                   {"day", duty::format_day(input.day)},
                   {"moved", static_cast<std::int64_t>(moves)}});
        return static_cast<std::int64_t>(moves);
    });
}

OpenWork open_work(const duty::Register& book, PersonId person, duty::Day day) {
    OpenWork open;
    const auto take = [&](std::span<const std::size_t> rows, std::vector<duty::Assignment>& into) {
        for (const std::size_t i : rows) {
            const auto& row = book.assignments()[i];
            if (row.days.to >= day && !row.days.empty()) into.push_back(row);
        }
    };
    take(book.held_by(person), open.assignments);
    take(book.deputised_by(person), open.deputies);
    for (const auto& pairing : book.pairings()) {
        if (pairing.leader == person && pairing.days.to >= day && !pairing.days.empty()) open.pairings.push_back(pairing);
    }
    return open;
}

}  // namespace jingwei::app
