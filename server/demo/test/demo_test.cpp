#include "demo/demo.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <set>

#include "app/accounts.hpp"
#include "app/duty_context.hpp"
#include "base/id_source.hpp"
#include "demo/class_profile.hpp"
#include "demo/classes.hpp"
#include "domain/cases/routing.hpp"
#include "domain/catalog/read_catalog_json.hpp"
#include "storage/engine.hpp"
#include "storage/folder_vault.hpp"
#include "storage/sql_database.hpp"

namespace jingwei::demo {
namespace {

namespace fs = std::filesystem;

const Instant kNow = *parse_instant("2026-11-24T07:10:00Z");  // Tuesday, ten past three in the afternoon

/// One demo in a folder of its own.
class Made {
public:
    explicit Made(const DemoOptions& options)
        : folder_{fs::temp_directory_path() / ("jingwei-demo-" + std::to_string(getpid()) + "-" + std::to_string(++count_))} {
        fs::create_directories(folder_);
        storage::EngineOptions engine_options;
        engine_options.data_dir = folder_;
        engine_ = storage::Engine::open(engine_options);
        engine_->migrate();
        database_.emplace(*engine_);
        vault_.emplace(folder_);
        result_.emplace(make_demo(*database_, *vault_, ids_, options, [](std::string_view, int, int) {}));
    }
    Made(const Made&) = delete;
    Made& operator=(const Made&) = delete;
    ~Made() {
        engine_.reset();
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }

    const Result<DemoReport>& result() const { return *result_; }
    app::Database& database() { return *database_; }
    const fs::path& folder() const { return folder_; }
    app::PhotoVault& vault() { return *vault_; }
    IdSource& ids() { return ids_; }

    std::vector<app::CaseListRow> all_cases(const app::CaseFilter& filter = {}) {
        std::vector<app::CaseListRow> rows;
        database().read([&](app::Stores& stores) {
            const auto tenant = *stores.reference.default_tenant();
            auto narrowed = filter;
            narrowed.now = kNow;
            rows = stores.queries.list(tenant, org::Scope::whole(), narrowed, app::CaseOrder::newest, {}, 100'000);
        });
        return rows;
    }

private:
    static inline int count_ = 0;
    fs::path folder_;
    std::unique_ptr<storage::Engine> engine_;
    std::optional<storage::SqlDatabase> database_;
    std::optional<storage::FolderVault> vault_;
    ManualClock clock_{kNow};
    IdSource ids_{clock_, 1};
    std::optional<Result<DemoReport>> result_;
};

DemoOptions small() { return {.seed = 3, .days = 12, .cases_per_day = 40, .now = kNow, .photos = 0}; }

class Demo : public testing::Test {
protected:
    static Made& made() {
        static Made one{small()};
        return one;
    }
    void SetUp() override { ASSERT_TRUE(made().result()) << message(made().result().error(), Locale::en); }
};

TEST_F(Demo, reports_what_it_made) {
    const auto& report = *made().result();
    EXPECT_GE(report.areas, 360);
    EXPECT_GE(report.units, 100);
    EXPECT_GE(report.cases, 400);
    EXPECT_LE(report.cases, 520);
    EXPECT_EQ(report.photos, 2);
    EXPECT_EQ(made().all_cases().size(), static_cast<std::size_t>(report.cases));
}

TEST_F(Demo, every_open_case_has_exactly_one_holder_and_replaying_its_events_gives_its_row) {
    const auto rows = made().all_cases();
    made().database().read([&](app::Stores& stores) {
        const auto tenant = *stores.reference.default_tenant();
        for (const auto& row : rows) {
            const auto& c = row.file.current;
            EXPECT_EQ(cases::is_open(c.state), cases::holder_of(c) != cases::Holder::none);
            if (cases::holder_of(c) == cases::Holder::unit) {
                EXPECT_TRUE(c.unit);
            }
            cases::Case replayed;
            replayed.id = c.id;
            Instant last{};
            for (const auto& stored : stores.cases.timeline(tenant, c.id)) {
                EXPECT_LE(last, stored.event.occurred_at);
                EXPECT_LE(stored.event.occurred_at, kNow);
                last = stored.event.occurred_at;
                replayed = cases::apply(replayed, stored.event);
            }
            EXPECT_EQ(replayed, c) << row.file.number;
        }
    });
}

TEST_F(Demo, leaves_open_late_due_and_waiting_cases_within_bands) {
    app::CaseCounts counts;
    made().database().read([&](app::Stores& stores) {
        const auto tenant = *stores.reference.default_tenant();
        app::CaseFilter filter;
        filter.now = kNow;
        counts = stores.queries.counts(tenant, org::Scope::whole(), filter, kNow + std::chrono::hours{9});
    });
    EXPECT_GE(counts.open, 48);
    EXPECT_LE(counts.open, 75);
    EXPECT_GE(counts.overdue, 2);
    EXPECT_LE(counts.overdue, 8);
    EXPECT_GE(counts.due_today, 1);
    EXPECT_GE(counts.to_verify, 3);
    EXPECT_LE(counts.to_verify, 14);
    EXPECT_GE(counts.at_desk, 3);
    EXPECT_LE(counts.at_desk, 12);
    const double on_time = static_cast<double>(counts.on_time) / static_cast<double>(counts.judged);
    EXPECT_GE(on_time, 0.90);
    EXPECT_LE(on_time, 0.975);
}

TEST_F(Demo, never_publishes_what_the_catalogue_calls_private) {
    app::CaseFilter released;
    released.released_only = true;
    const auto rows = made().all_cases(released);
    EXPECT_GT(rows.size(), 300U);
    made().database().read([&](app::Stores& stores) {
        const auto reference = *stores.reference.load(*stores.reference.default_tenant(), kNow);
        for (const auto& row : rows) EXPECT_FALSE(reference->catalog.find(row.file.current.class_id)->is_private);
    });
}

TEST_F(Demo, has_a_unit_for_every_class_wherever_it_happens) {
    made().database().read([&](app::Stores& stores) {
        const auto reference = *stores.reference.load(*stores.reference.default_tenant(), kNow);
        std::vector<AreaId> leaves;
        for (const auto& area : reference->territory.areas()) {
            if (area.depth == 3) leaves.push_back(area.id);
        }
        const duty::Register nothing;
        AreaId gap;
        for (const auto& unit : reference->directory.units()) {
            if (unit.code == "J05") gap = unit.home_area;
        }
        const auto context = app::duty_context(*reference, nothing, kNow);
        for (const auto& problem_class : reference->catalog.classes()) {
            for (std::size_t i = 0; i < leaves.size(); i += 29) {
                const auto found = duty::suggest(problem_class, leaves[i], context);
                ASSERT_FALSE(found.empty()) << problem_class.code;
                const auto& unit = *reference->directory.find(found.front().unit);
                const bool in_the_gap = reference->territory.ancestors(leaves[i])[1]->id == gap;  // no shopkeepers' station there
                if (problem_class.responsible_role == "shop_owner" && in_the_gap) EXPECT_EQ(unit.role, "community");
                else EXPECT_EQ(unit.role, problem_class.responsible_role) << problem_class.code;
                EXPECT_NE(reference->directory.receiving_post(found.front().unit), nullptr);
            }
        }
    });
}

TEST_F(Demo, has_sound_units_and_posts) {
    made().database().read([&](app::Stores& stores) {
        const auto reference = *stores.reference.load(*stores.reference.default_tenant(), kNow);
        std::vector<org::Post> posts;
        for (const auto& unit : reference->directory.units()) posts.push_back(*reference->directory.receiving_post(unit.id));
        const auto checked = org::check_organisation(reference->directory.units(), posts);
        EXPECT_TRUE(checked) << message(checked.error(), Locale::en);
    });
}

TEST_F(Demo, writes_well_formed_chinese_and_no_telephone_number_that_could_ring) {
    for (const auto& row : made().all_cases()) {
        EXPECT_TRUE(is_utf8(row.file.address));
        EXPECT_TRUE(is_utf8(row.file.search_text));
        EXPECT_FALSE(row.file.address.empty());
        EXPECT_TRUE(row.file.contact.empty() || row.file.contact.starts_with("1100000")) << row.file.contact;
    }
}

TEST_F(Demo, its_logins_open_and_its_codes_work_once) {
    const auto& logins = made().result()->logins;
    app::Database& database = made().database();
    ManualClock clock{kNow};
    app::ReferenceCache cache{database, clock};
    class Silent final : public app::LiveEvents {
        void publish(const app::LiveHint&) override {}
    } live;
    const app::App app{database, clock, made().ids(), cache, made().vault(), {}, live};
    TenantId tenant;
    database.read([&](app::Stores& stores) { tenant = *stores.reference.default_tenant(); });
    std::set<std::string> roles;
    for (const auto& login : logins) {
        roles.insert(login.role);
        EXPECT_EQ(login.login.empty(), login.password.empty());
        EXPECT_NE(login.password.empty(), login.activation_code.empty());
        if (!login.password.empty()) {
            EXPECT_TRUE(app::is_strong_password(login.password));
            EXPECT_TRUE(
                app::sign_in(app, tenant, {.login = login.login, .password = login.password, .client = "test", .device = {}}))
                << login.login;
        } else {
            EXPECT_TRUE(app::activate_device(app, tenant, login.activation_code));
            EXPECT_FALSE(app::activate_device(app, tenant, login.activation_code));
        }
    }
    for (const char* role : {"dispatcher", "verifier", "district_admin", "system_admin", "leader", "auditor", "unit_staff",
                             "grid_chief", "grid_worker"}) {
        EXPECT_TRUE(roles.contains(role)) << role;
    }
}

TEST_F(Demo, is_refused_where_a_district_is_already) {
    const auto again = make_demo(made().database(), made().vault(), made().ids(), small(), [](std::string_view, int, int) {});
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, ErrorCode::invalid_request);
}

TEST(DemoOptionsOutOfRange, are_refused_before_anything_is_made) {
    auto options = small();
    options.days = 0;
    EXPECT_FALSE(Made{options}.result());
    options = small();
    options.photos = kMaxPhotos + 1;
    EXPECT_FALSE(Made{options}.result());
}

/// What does not depend on ids and secrets.
std::vector<std::string> tale(Made& made) {
    std::vector<std::string> lines;
    for (const auto& row : made.all_cases()) {
        const auto& c = row.file.current;
        lines.push_back(row.file.number + " " + row.file.address + " " + c.place.area_path + " " + std::to_string(c.version) +
                        " " + std::to_string(to_micros(c.reported_at)) +
                        (c.closed_at ? std::to_string(to_micros(*c.closed_at)) : ""));
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

TEST(DemoSeed, the_same_seed_tells_the_same_story_and_another_one_another) {
    auto options = small();
    options.days = 2;
    options.cases_per_day = 15;
    Made first{options}, second{options};
    options.seed = 4;
    Made third{options};
    EXPECT_EQ(tale(first), tale(second));
    EXPECT_NE(tale(first), tale(third));
}

TEST(DemoAtNight, is_made_at_any_hour_and_day) {
    for (const char* now : {"2026-11-22T18:40:00Z", "2026-10-01T23:30:00Z", "2026-01-01T04:00:00Z"}) {
        auto options = small();
        options.now = *parse_instant(now);
        options.days = 5;
        const Made made{options};
        EXPECT_TRUE(made.result());
    }
}

TEST(DemoCatalogue, every_class_has_words_and_a_place_in_the_mix) {
    std::set<std::string_view> known;
    for (const auto& profile : class_profiles()) {
        EXPECT_TRUE(known.insert(profile.code).second) << profile.code;
        EXPECT_FALSE(profile.words.front().empty()) << profile.code;
        EXPECT_NE(classes_json().find("\"" + std::string{profile.code} + "\""), std::string_view::npos) << profile.code;
        EXPECT_GT(profile.on_the_spot + profile.filed + profile.resident, 0) << profile.code;
    }
    const auto classes = catalog::read_catalog_json(classes_json());
    ASSERT_TRUE(classes);
    EXPECT_EQ(classes->size(), known.size());
}

/// The whole demo as shipped, with its time: JINGWEI_DEMO_FULL=1.
TEST(DemoInFull, is_made_in_reasonable_time) {
    if (std::getenv("JINGWEI_DEMO_FULL") == nullptr) GTEST_SKIP() << "JINGWEI_DEMO_FULL is not set";
    Made made{{.seed = 1, .days = 120, .cases_per_day = 40, .now = kNow, .photos = 200}};
    ASSERT_TRUE(made.result());
    EXPECT_GT(made.result()->cases, 4'300);
    EXPECT_EQ(made.result()->photos, 200);
    std::printf("made %d cases and %d photos in %lld ms\n", made.result()->cases, made.result()->photos,
                static_cast<long long>(made.result()->took.count()));
}

}  // namespace
}  // namespace jingwei::demo
