#include "domain/cases/decide.hpp"

#include <gtest/gtest.h>

#include <set>

namespace jingwei::cases {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

worktime::Calendar calendar() {
    worktime::CalendarData data;  // Monday to Friday, 08:00–12:00 and 14:00–18:00, Asia/Shanghai
    return *worktime::Calendar::build(std::move(data));
}

Instant at(std::string_view local) { return *parse_instant(std::string{local} + "+08:00"); }

org::Actor somebody(org::Role role, std::int64_t account, std::int64_t unit) {
    org::Actor actor;
    actor.kind = org::Actor::Kind::account;
    actor.account = AccountId{account};
    actor.unit = UnitId{unit};
    actor.role = role;
    actor.scope = org::Scope::whole();
    return actor;
}

/// A case of a four-working-hour class with a photo asked for, moved along by commands.
class CaseLife : public testing::Test {
protected:
    const worktime::Calendar calendar_ = calendar();
    catalog::FilingCondition condition_{.id = ConditionId{1},
                                        .code = "1",
                                        .text = {"散落", "scattered"},
                                        .limit = *worktime::parse_limit("W4h"),
                                        .closing_condition = {"清除", "cleared"},
                                        .photo_after_required = true};
    const org::Actor resident_{};
    const org::Actor desk_ = somebody(org::Role::dispatcher, 1, 100);
    const org::Actor cleaner_ = somebody(org::Role::unit_staff, 2, 200);
    const org::Actor other_unit_ = somebody(org::Role::unit_staff, 3, 300);
    const org::Actor verifier_ = somebody(org::Role::verifier, 4, 400);
    Case case_;

    Result<Events> try_it(const org::Actor& who, std::string_view when, const Command& command, bool with_code = false) {
        return decide(case_, command, {who, with_code, at(when), calendar_, condition_});
    }
    void done(const org::Actor& who, std::string_view when, const Command& command, bool with_code = false) {
        const auto events = try_it(who, when, command, with_code);
        ASSERT_TRUE(events) << message(events.error(), Locale::en);
        for (const auto& event : *events) case_ = apply(case_, event);
    }
    ErrorCode refused(const org::Actor& who, std::string_view when, const Command& command, bool with_code = false) {
        const auto before = case_;
        const auto events = try_it(who, when, command, with_code);
        EXPECT_FALSE(events);
        EXPECT_EQ(case_, before);
        return events ? ErrorCode::internal : events.error().code;
    }
    void reported_and_dispatched() {
        Report report;
        report.routing = Routing{UnitId{200}, PostId{20}, std::string{"class_in_area"}};
        done(resident_, "2026-03-02T09:00:00", report);
    }
};

TEST_F(CaseLife, a_report_that_matches_a_rule_is_with_its_unit_at_once_and_has_a_deadline) {
    reported_and_dispatched();
    EXPECT_EQ(case_.state, State::dispatched);
    EXPECT_EQ(case_.unit, UnitId{200});
    EXPECT_EQ(case_.due_at, at("2026-03-02T15:00:00"));
    EXPECT_EQ(holder_of(case_), Holder::unit);
}

TEST_F(CaseLife, a_report_that_matches_no_rule_lies_on_the_desk) {
    done(resident_, "2026-03-02T09:00:00", Report{});
    EXPECT_EQ(case_.state, State::reported);
    EXPECT_EQ(holder_of(case_), Holder::desk);
    EXPECT_FALSE(case_.due_at);
}

TEST_F(CaseLife, only_the_unit_that_holds_a_case_may_accept_or_report_it_fixed) {
    reported_and_dispatched();
    EXPECT_EQ(refused(other_unit_, "2026-03-02T09:10:00", Accept{}), ErrorCode::forbidden);
    EXPECT_EQ(refused(resident_, "2026-03-02T09:10:00", Accept{}), ErrorCode::forbidden);
    done(cleaner_, "2026-03-02T09:10:00", Accept{});
    EXPECT_EQ(refused(other_unit_, "2026-03-02T09:20:00", SubmitRectification{{}, {PhotoId{7}}}), ErrorCode::forbidden);
}

TEST_F(CaseLife, a_rectification_without_the_photo_its_closing_condition_asks_for_is_refused) {
    reported_and_dispatched();
    EXPECT_EQ(refused(cleaner_, "2026-03-02T10:00:00", SubmitRectification{}), ErrorCode::photo_required);
    condition_.photo_after_required = false;
    done(cleaner_, "2026-03-02T10:00:00", SubmitRectification{});
}

TEST_F(CaseLife, whoever_handled_a_case_cannot_verify_it) {
    reported_and_dispatched();
    done(cleaner_, "2026-03-02T10:00:00", SubmitRectification{{}, {PhotoId{7}}});
    EXPECT_EQ(refused(somebody(org::Role::verifier, 2, 999), "2026-03-02T11:00:00", PassVerification{}),
              ErrorCode::verifier_is_handler);
    EXPECT_EQ(refused(somebody(org::Role::verifier, 9, 200), "2026-03-02T11:00:00", PassVerification{}),
              ErrorCode::verifier_is_handler);
    EXPECT_EQ(refused(desk_, "2026-03-02T11:00:00", PassVerification{}), ErrorCode::forbidden);
    done(verifier_, "2026-03-02T11:00:00", PassVerification{});
    EXPECT_EQ(case_.state, State::closed);
}

TEST_F(CaseLife, a_case_that_failed_verification_goes_back_to_the_same_unit_with_its_first_limit) {
    reported_and_dispatched();
    done(cleaner_, "2026-03-02T10:00:00", SubmitRectification{{}, {PhotoId{7}}});
    EXPECT_EQ(refused(verifier_, "2026-03-02T11:00:00", FailVerification{}), ErrorCode::reason_required);
    done(verifier_, "2026-03-02T11:00:00", FailVerification{NoteId{5}, {}});
    EXPECT_EQ(case_.state, State::dispatched);
    EXPECT_EQ(case_.unit, UnitId{200});
    EXPECT_EQ(case_.due_at, at("2026-03-02T15:00:00"));
}

TEST_F(CaseLife, lateness_is_judged_when_the_unit_reports_back_not_when_it_is_verified) {
    reported_and_dispatched();
    done(cleaner_, "2026-03-02T14:59:00", SubmitRectification{{}, {PhotoId{7}}});
    done(verifier_, "2026-03-04T11:00:00", PassVerification{});
    EXPECT_EQ(clock_of(case_, at("2026-03-05T00:00:00")), ClockState::closed_on_time);
}

TEST_F(CaseLife, a_returned_case_resumes_what_was_left_with_the_same_unit_and_starts_afresh_with_another) {
    reported_and_dispatched();
    done(cleaner_, "2026-03-02T11:00:00", ReturnToDesk{NoteId{5}});  // two of four hours used
    EXPECT_FALSE(case_.due_at);
    const Case on_the_desk = case_;
    done(desk_, "2026-03-03T09:00:00", Dispatch{{UnitId{200}, {}, "desk"}, {}});
    EXPECT_EQ(case_.due_at, at("2026-03-03T11:00:00"));
    case_ = on_the_desk;
    done(desk_, "2026-03-03T09:00:00", Dispatch{{UnitId{300}, {}, "desk"}, {}});
    EXPECT_EQ(case_.due_at, at("2026-03-03T15:00:00"));
}

TEST_F(CaseLife, a_return_or_a_rejection_needs_a_reason) {
    reported_and_dispatched();
    EXPECT_EQ(refused(cleaner_, "2026-03-02T11:00:00", ReturnToDesk{}), ErrorCode::reason_required);
    EXPECT_EQ(refused(desk_, "2026-03-02T11:00:00", Reject{}), ErrorCode::reason_required);
}

TEST_F(CaseLife, only_who_holds_the_tracking_code_may_rate_and_reopen) {
    reported_and_dispatched();
    done(cleaner_, "2026-03-02T10:00:00", SubmitRectification{{}, {PhotoId{7}}});
    done(verifier_, "2026-03-02T11:00:00", PassVerification{});
    EXPECT_EQ(refused(desk_, "2026-03-02T12:00:00", Reopen{NoteId{9}}), ErrorCode::forbidden);
    done(resident_, "2026-03-02T12:00:00", Rate{false, {}}, true);
    done(resident_, "2026-03-02T12:01:00", Reopen{NoteId{9}}, true);
    EXPECT_EQ(case_.state, State::reported);
    EXPECT_EQ(case_.reopened_count, 1);
    EXPECT_EQ(refused(resident_, "2026-03-02T12:02:00", Reopen{NoteId{9}}, true), ErrorCode::action_not_allowed);
}

TEST_F(CaseLife, fixed_on_the_spot_closes_in_one_step_but_needs_both_photos) {
    Report found;
    found.photos = {PhotoId{1}};
    EXPECT_EQ(refused(cleaner_, "2026-03-02T10:00:00", RecordFixed{found, {}}), ErrorCode::photo_required);
    done(cleaner_, "2026-03-02T10:00:00", RecordFixed{found, {PhotoId{2}}});
    EXPECT_EQ(case_.state, State::closed);
}

TEST_F(CaseLife, an_imported_case_keeps_its_own_times_and_only_importers_record_it) {
    RecordExternalCase external{.report = {}, .occurred_at = at("2011-07-01T00:00:00"), .due_at = at("2011-07-05T00:00:00")};
    external.report.routing = Routing{UnitId{200}, {}, "source"};
    EXPECT_EQ(refused(desk_, "2026-03-02T10:00:00", external), ErrorCode::forbidden);
    const auto admin = somebody(org::Role::system_admin, 9, 0);
    done(admin, "2026-03-02T10:00:00", external);
    EXPECT_EQ(case_.reported_at, at("2011-07-01T00:00:00"));
    EXPECT_TRUE(is_overdue(case_, at("2026-03-02T10:00:00")));
    done(admin, "2026-03-02T10:00:00", RecordExternalClosure{at("2011-07-04T00:00:00")});
    EXPECT_FALSE(is_overdue(case_, at("2026-03-02T10:00:00")));
}

TEST_F(CaseLife, the_buttons_are_exactly_what_decide_would_accept) {
    reported_and_dispatched();
    EXPECT_EQ(allowed_actions(case_, cleaner_, false),
              (std::vector{Action::accept, Action::return_to_desk, Action::submit_rectification}));
    EXPECT_EQ(allowed_actions(case_, desk_, false), (std::vector{Action::dispatch, Action::reject, Action::release}));
    EXPECT_TRUE(allowed_actions(case_, resident_, true).empty());
}

TEST(Transitions, each_row_is_there_once_and_every_action_has_a_rule) {
    std::set<std::pair<State, Action>> seen;
    for (const auto& row : kTransitions) {
        EXPECT_TRUE(seen.insert({row.from, row.action}).second);
        EXPECT_EQ(rule_of(row.action).action, row.action);
    }
}

TEST(Events, every_event_reads_back_from_what_is_stored) {
    const std::vector<EventBody> bodies{
        Recorded{.source = Source::hotline,
                 .class_id = ClassId{3},
                 .condition = ConditionId{4},
                 .catalog_edition = EditionId{1},
                 .position = geo::Position{1'136'000'001, 347'000'009},
                 .position_state = PositionState::known,
                 .accuracy_m = 8,
                 .area = AreaId{5},
                 .area_path = "a/b/",
                 .territory_edition = {},
                 .note = NoteId{6},
                 .photos = {PhotoId{7}, PhotoId{8}}},
        Dispatched{.unit = UnitId{1}, .post = {}, .rule = "desk", .due_at = from_micros(1'700'000'000'000'001), .note = {}},
        Accepted{},
        Returned{},
        Rectified{.unit = UnitId{1}, .account = {}, .note = {}, .photos = {}},
        Rated{.satisfied = true, .note = {}},
        Released{}};
    for (const auto& body : bodies) {
        const auto text = write_body(body);
        const auto read = read_body(kind_of(body), kEventSchemaVersion, text);
        ASSERT_TRUE(read) << text;
        EXPECT_EQ(write_body(*read), text);
    }
    EXPECT_FALSE(read_body("vanished", kEventSchemaVersion, "{}"));
    EXPECT_FALSE(read_body("accepted", 99, "{}"));
    EXPECT_FALSE(read_body("accepted", kEventSchemaVersion, "{"));
}

}  // namespace
}  // namespace jingwei::cases
