#include "storage/duty_store.hpp"

#include <algorithm>

#include "storage/journal.hpp"
#include "test_database.hpp"

namespace jingwei::storage {
namespace {

constexpr duty::Day day(int number) { return duty::Day{std::chrono::days{20'500 + number}}; }

const Sql kAddUnit{"test.add_unit", R"(
    INSERT INTO unit (tenant_id, id, code, name_zh_cn, name_en, parent_id, role, home_area_id) VALUES ($1, $2, 'u', '单位', '', 0, '', 0))"};
const Sql kAddDistrict{"test.add_district", R"(
    INSERT INTO district (tenant_id, organiser_zh_cn, organiser_en, icp_number, police_number, site_code, tracking_secret, stamp)
    VALUES ($1, '', '', '', '', '', '', 1))"};
const Sql kPairs{"test.pairs", "SELECT p.a, p.b FROM @pairs($1, $2) AS p ORDER BY p.a", TenantRule::reference};

/// The register on a real database: what goes in comes out.
class DutyStore : public EngineTest {
protected:
    void SetUp() override {
        EngineTest::SetUp();
        if (IsSkipped()) return;
        engine().write([](Connection& connection) {
            connection.execute(kAddDistrict, {kTenant});
            connection.execute(kAddUnit, {kTenant, UnitId{9}});
            return true;
        });
        write([](SqlDutyStore& store) {
            for (const std::int64_t id : {1, 2}) store.insert_person(kTenant, person(id), "1381234567" + std::to_string(id));
        });
    }
    void write(const std::function<void(SqlDutyStore&)>& change) {
        engine().write([&](Connection& connection) {
            SqlDutyStore store{connection};
            change(store);
            return true;
        });
    }
    template <class T>
    T read(const std::function<T(SqlDutyStore&)>& question) {
        std::optional<T> answer;
        engine().read([&](Connection& connection) {
            SqlDutyStore store{connection};
            answer = question(store);
        });
        return *answer;
    }
    duty::RegisterRows rows() {
        return read<duty::RegisterRows>([](SqlDutyStore& store) { return store.load(kTenant); });
    }
    std::vector<AreaId> ground(PersonId who, duty::Day on) {
        auto areas = read<app::Standing>([&](SqlDutyStore& store) { return store.standing(kTenant, who, on); }).areas;
        std::sort(areas.begin(), areas.end());
        return areas;
    }
    static duty::Person person(std::int64_t id) {
        return {.id = PersonId{id},
                .code = "P" + std::to_string(id),
                .name = {"岗位", "Post"},
                .masked_phone = "138****567" + std::to_string(id),
                .unit = UnitId{9},
                .post = PostId{3},
                .left_on = duty::kForever,
                .version = 1};
    }
    static duty::Assignment holds(std::int64_t id, std::int64_t area, std::int64_t who, std::int64_t deputy, duty::Days days) {
        return {.id = AssignmentId{id},
                .target = {.kind = duty::TargetKind::area, .area = AreaId{area}, .site = {}, .class_code = {}},
                .duty = "grid_chief",
                .holder = {PersonId{who}, {}},
                .deputy = PersonId{deputy},
                .days = days,
                .version = 1};
    }
};
JINGWEI_ON_BOTH_ENGINES(DutyStore);

TEST_P(DutyStore, duties_for_a_site_or_a_class_give_the_area_they_are_in) {
    const auto site = [](std::int64_t id, std::int64_t area, duty::Day closed_on) {
        return duty::Site{.id = SiteId{id},
                          .code = "DW" + std::to_string(id),
                          .name = {"点位", ""},
                          .type = "other",
                          .area = AreaId{area},
                          .position = {},
                          .closed_on = closed_on,
                          .version = 1};
    };
    const auto about = [](std::int64_t id, duty::Target target, std::int64_t who, std::int64_t deputy) {
        auto assignment = holds(id, 0, who, deputy, {day(0), duty::kForever});
        assignment.target = std::move(target);
        return assignment;
    };
    write([&](SqlDutyStore& store) {
        store.insert_site(kTenant, site(5, 41, day(9)));
        store.insert_site(kTenant, site(6, 0, duty::kForever));  // nobody said where
        using Kind = duty::TargetKind;
        store.insert_assignment(kTenant, about(21, {.kind = Kind::site, .area = {}, .site = SiteId{5}, .class_code = {}}, 1, 2));
        store.insert_assignment(kTenant, about(22, {.kind = Kind::site, .area = {}, .site = SiteId{6}, .class_code = {}}, 1, 0));
        store.insert_assignment(
            kTenant, about(23, {.kind = Kind::class_in_area, .area = AreaId{42}, .site = {}, .class_code = "01-10"}, 1, 0));
        store.insert_absence(kTenant, {.id = AbsenceId{7},
                                       .person = PersonId{1},
                                       .days = {day(3), day(4)},
                                       .reason = duty::AbsenceReason::leave,
                                       .cancelled = false,
                                       .version = 1});
    });
    EXPECT_EQ(ground(PersonId{1}, day(1)), (std::vector{AreaId{41}, AreaId{42}}));
    EXPECT_EQ(ground(PersonId{2}, day(1)), std::vector<AreaId>{});
    EXPECT_EQ(ground(PersonId{2}, day(3)), std::vector{AreaId{41}});  // stands in
    EXPECT_EQ(ground(PersonId{1}, day(9)), std::vector{AreaId{42}});  // the site is closed
}

TEST_P(DutyStore, everything_that_is_written_is_read_back_the_same) {
    const duty::Site site{.id = SiteId{5},
                          .code = "DW1",
                          .name = {"市场", ""},
                          .type = "farmers_market",
                          .area = AreaId{4},
                          .position = geo::Position{1'136'200'000, 345'200'000},
                          .closed_on = day(9),
                          .version = 1};
    const auto assignment = holds(6, 4, 1, 2, {day(0), duty::kForever});
    const duty::Absence absence{.id = AbsenceId{7},
                                .person = PersonId{1},
                                .days = {day(1), day(2)},
                                .reason = duty::AbsenceReason::secondment,
                                .cancelled = true,
                                .version = 1};
    const duty::Ruling ruling{.id = RulingId{8},
                              .number = "CD-1",
                              .class_code = "01-10",
                              .area = {},
                              .unit = UnitId{9},
                              .reason = "因为",
                              .days = {day(0), day(5)},
                              .version = 1};
    const duty::Pairing pairing{
        .id = PairingId{9},
        .leader = PersonId{1},
        .unit = UnitId{9},
        .areas = {AreaId{4}, AreaId{2}},
        .days = {},
        .items = {{.id = JointItemId{10}, .title = "清扫", .due_on = day(3), .done_on = {}, .version = 1},
                  {.id = JointItemId{11}, .title = "认领", .due_on = {}, .done_on = day(4), .version = 1}},
        .version = 1};
    duty::Setup setup = duty::default_setup();
    setup.required.pop_back();
    setup.required.push_back({0, "grid_chief", true, "streets"});
    setup.names_signed = "文号 1";
    setup.version = 1;
    write([&](SqlDutyStore& store) {
        store.insert_site(kTenant, site);
        store.insert_assignment(kTenant, assignment);
        store.insert_absence(kTenant, absence);
        store.insert_ruling(kTenant, ruling);
        store.insert_pairing(kTenant, pairing);
        EXPECT_TRUE(store.save_setup(kTenant, setup));
        EXPECT_FALSE(store.save_setup(kTenant, setup));  // somebody was first
    });
    const auto all = rows();
    EXPECT_EQ(all.setup, setup);
    EXPECT_EQ(all.sites, std::vector{site});
    EXPECT_EQ(all.assignments, std::vector{assignment});
    EXPECT_EQ(all.absences, std::vector{absence});
    EXPECT_EQ(all.rulings, std::vector{ruling});
    EXPECT_EQ(all.pairings, std::vector{pairing});
    EXPECT_EQ(all.people.size(), 2U);
    EXPECT_EQ(read<duty::RegisterRows>([](SqlDutyStore& store) { return store.load(kOther); }).people.size(), 0U);
}

TEST_P(DutyStore, a_row_is_changed_only_over_the_version_before_it) {
    auto changed = person(1);
    changed.name = {"新岗位", ""};
    changed.version = 2;
    write([&](SqlDutyStore& store) {
        EXPECT_TRUE(store.update_person(kTenant, changed, std::nullopt));
        EXPECT_FALSE(store.update_person(kTenant, changed, "999999"));
        EXPECT_EQ(store.phone(kTenant, PersonId{1}), "13812345671");
        changed.version = 3;
        EXPECT_TRUE(store.update_person(kTenant, changed, ""));
        EXPECT_EQ(store.phone(kTenant, PersonId{1}), "");
    });
}

TEST_P(DutyStore, the_ground_of_a_person_is_what_they_hold_and_what_they_stand_in_for_that_day) {
    write([](SqlDutyStore& store) {
        store.insert_assignment(kTenant, holds(1, 101, 1, 2, {day(0), day(9)}));
        store.insert_assignment(kTenant, holds(2, 102, 2, 0, {day(5), duty::kForever}));
        store.insert_absence(kTenant, {.id = AbsenceId{1},
                                       .person = PersonId{1},
                                       .days = {day(6), day(7)},
                                       .reason = {},
                                       .cancelled = false,
                                       .version = 1});
        store.insert_absence(
            kTenant,
            {.id = AbsenceId{2}, .person = PersonId{1}, .days = {day(8), day(8)}, .reason = {}, .cancelled = true, .version = 1});
    });
    EXPECT_EQ(ground(PersonId{1}, day(9)), std::vector{AreaId{101}});
    EXPECT_EQ(ground(PersonId{1}, day(10)), std::vector<AreaId>{});
    EXPECT_EQ(ground(PersonId{2}, day(4)), std::vector<AreaId>{});
    EXPECT_EQ(ground(PersonId{2}, day(6)), (std::vector{AreaId{101}, AreaId{102}}));
    EXPECT_EQ(ground(PersonId{2}, day(8)), std::vector{AreaId{102}});
    auto gone = person(1);
    gone.left_on = day(8);
    gone.version = 2;
    write([&](SqlDutyStore& store) { EXPECT_TRUE(store.update_person(kTenant, gone, std::nullopt)); });
    EXPECT_EQ(ground(PersonId{2}, day(8)), (std::vector{AreaId{101}, AreaId{102}}));
    EXPECT_EQ(ground(PersonId{1}, day(8)), std::vector<AreaId>{});
}

TEST_P(DutyStore, every_change_has_a_new_stamp_and_a_journal_entry_without_words) {
    const auto stamp = [&] { return read<std::int64_t>([](SqlDutyStore& store) { return store.stamp(kTenant); }); };
    const auto before = stamp();
    const app::DutyEntry entry{.subject = "person", .action = "created", .id = 1, .version = 1, .facts = {}};
    write([&](SqlDutyStore& store) { store.journal(kTenant, std::span{&entry, 1}, {}); });
    EXPECT_NE(stamp(), before);
    static const Sql kBodies{"test.bodies", "SELECT body FROM journal WHERE tenant_id = $1"};
    engine().read([](Connection& connection) {
        const auto body = connection.query_one(kBodies, {kTenant})->bytes(0).data;
        EXPECT_NE(body.find("\"sha256\""), std::string::npos);
        EXPECT_EQ(body.find("岗位"), std::string::npos);
        EXPECT_EQ(body.find("1381234"), std::string::npos);
        EXPECT_FALSE(verify_journal(connection, kTenant).first_broken_seq);
    });
}

TEST_P(DutyStore, two_lists_are_read_side_by_side) {
    engine().read([](Connection& connection) {
        std::string told;
        const auto rows =
            connection.query(kPairs, {std::vector<std::string>{"b/", "a/", "c'"}, std::vector<std::string>{"b0", "a0", "c\""}});
        for (const auto& row : rows) told += row.text(0) + row.text(1) + " ";
        EXPECT_EQ(told, "a/a0 b/b0 c'c\" ");
        EXPECT_TRUE(connection.query(kPairs, {std::vector<std::string>{}, std::vector<std::string>{}}).empty());
    });
}

}  // namespace
}  // namespace jingwei::storage
