#include "app/grid_chiefs.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "app/duty_assignments.hpp"
#include "app/duty_people.hpp"
#include "domain/duty/check.hpp"
#include "domain/duty/gaps.hpp"

namespace jingwei::app {
namespace {

/// Somebody a row may mean: of the register, or made by a row above.
struct ChiefCandidate {
    PersonId person;  // 0: made by this sheet
    std::string phone;
};

/// Several names in one cell: which of them is the chief?
bool names_several(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return c == ',' || c == ';' || c == '/' || c == '\n'; }) ||
           text.find("、") != std::string_view::npos || text.find("\xef\xbc\x8c") != std::string_view::npos;
}

class ChiefPlan {
public:
    ChiefPlan(const duty::Register& book, const duty::Directory& directory, duty::Day from,
              const std::function<std::string(PersonId)>& phone_of)
        : book_{book}, directory_{directory}, from_{from}, phone_of_{phone_of} {
        for (const auto& person : book.people()) {
            if (person.works_on(from)) known_[person.name.zh_cn].push_back(person.id);
        }
    }

    ChiefOutcome decide(const DraftChief& chief) {
        ChiefOutcome outcome{.row = chief.row,
                             .area = chief.area,
                             .name = chief.name,
                             .action = ChiefAction::conflict,
                             .person = {},
                             .conflict = {}};
        const auto clash = [&](std::string rule, std::vector<std::pair<std::string, std::string>> params) {
            outcome.conflict = {"/chief", std::move(rule), std::move(params)};
            return outcome;
        };
        const auto* const role = book_.setup().find(duty::kGridChief);
        if (role == nullptr || role->held_by == duty::HeldBy::unit)
            return clash("unknown_duty", {{"value", std::string{duty::kGridChief}}});
        if (names_several(chief.name)) return clash("one_chief", {{"value", chief.name}});
        auto& candidates = candidates_of(chief.name);
        const auto fits = matching(candidates, chief.phone);
        if (fits.size() > 1) return clash("ambiguous_name", {{"value", chief.name}});
        const PersonId person = fits.empty() ? PersonId{} : candidates[fits.front()].person;
        if (const auto* const rival = holder_of(chief.area, person)) {
            if (person && rival->holder.person == person) {
                outcome.action = ChiefAction::same;
                outcome.person = person;
                return outcome;
            }
            return clash("duty_taken", {{"holder", holder_name(*rival)},
                                        {"from", duty::format_day(rival->days.from)},
                                        {"to", rival->days.to == duty::kForever ? "…" : duty::format_day(rival->days.to)}});
        }
        if (fits.empty()) candidates.push_back({PersonId{}, chief.phone});
        else if (candidates[fits.front()].phone.empty()) candidates[fits.front()].phone = chief.phone;
        outcome.action = ChiefAction::assign;
        outcome.person = person;
        return outcome;
    }

private:
    std::vector<ChiefCandidate>& candidates_of(const std::string& name) {
        const auto [it, fresh] = candidates_.try_emplace(name);
        if (fresh) {
            for (const PersonId person : known_[name]) it->second.push_back({person, phone_of_(person)});
        }
        return it->second;
    }

    /// Of the same number; else, where one of both numbers is not known, anybody of that name.
    static std::vector<std::size_t> matching(const std::vector<ChiefCandidate>& candidates, const std::string& phone) {
        std::vector<std::size_t> same;
        std::vector<std::size_t> open;
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            if (!phone.empty() && candidates[i].phone == phone) same.push_back(i);
            else if (phone.empty() || candidates[i].phone.empty()) open.push_back(i);
        }
        return same.empty() ? open : same;
    }

    /// An assignment that leaves no room from the day on: the wanted person's own first.
    const duty::Assignment* holder_of(AreaId area, PersonId person) const {
        const duty::Assignment* other = nullptr;
        for (const std::size_t i : book_.on_area(area)) {
            const auto& a = book_.assignments()[i];
            if (a.target.kind != duty::TargetKind::area || a.duty != duty::kGridChief || a.days.to < from_ || a.days.empty())
                continue;
            if (person && a.holder.person == person) return &a;
            if (duty::is_exclusive(duty::kGridChief, book_)) other = &a;
        }
        return other;
    }

    std::string holder_name(const duty::Assignment& a) const {
        if (const auto* const person = book_.person(a.holder.person)) return person->name.zh_cn;
        const auto* const unit = directory_.find(a.holder.unit);
        return unit == nullptr ? "?" : unit->name.zh_cn;
    }

    const duty::Register& book_;
    const duty::Directory& directory_;
    duty::Day from_;
    const std::function<std::string(PersonId)>& phone_of_;
    std::map<std::string, std::vector<PersonId>> known_;
    std::map<std::string, std::vector<ChiefCandidate>> candidates_;
};

/// People and duties as the plan says.
class ChiefWriter {
public:
    ChiefWriter(DutyWork& work, const grid::Territory& edition, duty::Day from) : work_{work}, edition_{edition}, from_{from} {}

    Result<void> write(const ChiefOutcome& planned, const DraftChief& chief) {
        auto person = planned.person;
        if (!person) person = made_for(chief);
        else if (auto done = keep_number(person, chief.phone); !done) return done;
        insert_assignment(work_, {.id = work_.app.ids.next<AssignmentId>(),
                                  .target = {.kind = duty::TargetKind::area, .area = chief.area, .site = {}, .class_code = {}},
                                  .duty = std::string{duty::kGridChief},
                                  .holder = {.person = person, .unit = {}},
                                  .deputy = {},
                                  .days = {from_, duty::kForever},
                                  .version = 1});
        return {};
    }

private:
    /// The one a row above made for the same name, or a new one.
    PersonId made_for(const DraftChief& chief) {
        auto& people = made_[chief.name];
        const auto known = std::find_if(people.begin(), people.end(), [&](const auto& one) {
            return one.second == chief.phone || one.second.empty() || chief.phone.empty();
        });
        if (known != people.end()) return numbered(*known, chief.phone);
        const duty::Context context{edition_, work_.reference->directory, *work_.book, from_};
        const duty::Person person{.id = work_.app.ids.next<PersonId>(),
                                  .code = next_person_code(work_),
                                  .name = {chief.name, ""},
                                  .masked_phone = duty::mask_phone(chief.phone),
                                  .unit = duty::owner_of(chief.area, context),
                                  .post = {},
                                  .left_on = duty::kForever,
                                  .version = 1};
        write_person(work_, person, chief.phone, true);
        people.emplace_back(person, chief.phone);
        return person.id;
    }

    /// A row above made them without the number that this one has.
    PersonId numbered(std::pair<duty::Person, std::string>& made, const std::string& phone) {
        auto& [person, number] = made;
        if (!number.empty() || phone.empty()) return person.id;
        number = phone;
        ++person.version;
        person.masked_phone = duty::mask_phone(phone);
        work_.stores.duty.update_person(work_.tenant(), person, phone);  // made in this unit: nobody else has touched it
        write_person(work_, person, phone, false);
        return person.id;
    }

    /// A number that was not known is kept; one that is known stays.
    Result<void> keep_number(PersonId id, const std::string& phone) {
        if (phone.empty() || numbered_.contains(id) || !work_.stores.duty.phone(work_.tenant(), id).empty()) return {};
        auto person = *work_.book->person(id);
        ++person.version;
        person.masked_phone = duty::mask_phone(phone);
        if (!work_.stores.duty.update_person(work_.tenant(), person, phone)) return refuse(ErrorCode::changed_meanwhile);
        write_person(work_, person, phone, false);
        numbered_.insert(id);
        return {};
    }

    DutyWork& work_;
    const grid::Territory& edition_;
    duty::Day from_;
    std::map<std::string, std::vector<std::pair<duty::Person, std::string>>> made_;
    std::set<PersonId> numbered_;
};

}  // namespace

std::vector<ChiefOutcome> plan_chiefs(const duty::Register& book, const duty::Directory& directory, duty::Day from,
                                      const std::vector<DraftChief>& chiefs,
                                      const std::function<std::string(PersonId)>& phone_of) {
    ChiefPlan plan{book, directory, from, phone_of};
    std::vector<ChiefOutcome> outcomes;
    for (const auto& chief : chiefs) outcomes.push_back(plan.decide(chief));
    return outcomes;
}

std::vector<ChiefOutcome> plan_chiefs(const App& app, TenantId tenant, duty::Day from, const std::vector<DraftChief>& chiefs) {
    return in_snapshot<std::vector<ChiefOutcome>>(app.database, [&](Stores& stores) {
        const auto book = app.reference.duties(stores, tenant);
        const auto reference = app.reference.get(stores, tenant);
        return plan_chiefs(*book, reference->directory, from, chiefs,
                           [&](PersonId person) { return stores.duty.phone(tenant, person); });
    });
}

Result<std::vector<ChiefOutcome>> hand_over_chiefs(DutyWork& work, const grid::Territory& edition, duty::Day from,
                                                   std::vector<DraftChief> chiefs) {
    std::erase_if(chiefs, [&](const auto& chief) { return edition.find(chief.area) == nullptr; });
    std::sort(chiefs.begin(), chiefs.end(), [](const auto& a, const auto& b) { return a.row < b.row; });
    auto outcomes = plan_chiefs(*work.book, work.reference->directory, from, chiefs,
                                [&](PersonId person) { return work.stores.duty.phone(work.tenant(), person); });
    ChiefWriter writer{work, edition, from};
    for (std::size_t i = 0; i < chiefs.size(); ++i) {
        if (outcomes[i].action != ChiefAction::assign) continue;
        if (auto done = writer.write(outcomes[i], chiefs[i]); !done) return tl::make_unexpected(done.error());
    }
    return outcomes;
}

}  // namespace jingwei::app
