#include "demo/demo.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <stdexcept>

#include "base/secret.hpp"
#include "demo/classes.hpp"
#include "demo/duties.hpp"
#include "demo/flaws.hpp"
#include "demo/simulation.hpp"

namespace jingwei::demo {
namespace {

constexpr int kStepsPerUnit = 2'500;

/// Nobody listens while the demo is made.
class NoLiveEvents final : public app::LiveEvents {
public:
    void publish(const app::LiveHint&) override {}
};

Result<void> check(const DemoOptions& options) {
    const auto within = [](const char* pointer, int value, int low, int high) -> Result<void> {
        if (value < low) return refuse_field(pointer, "too_small", {{"min", std::to_string(low)}});
        if (value > high) return refuse_field(pointer, "too_large", {{"max", std::to_string(high)}});
        return {};
    };
    for (const auto& checked :
         {within("/days", options.days, 1, kMaxDays), within("/cases_per_day", options.cases_per_day, 1, kMaxCasesPerDay),
          within("/photos", options.photos, 0, kMaxPhotos)}) {
        if (!checked) return checked;
    }
    return {};
}

app::District district(TenantId tenant) {
    return {.tenant = tenant,
            .code = "jingkai",
            .name = {"经开区", "Jingkai Development District"},
            .organiser = {"经开区文明办", "Jingkai District Civility Office"},
            .icp_number = "示例ICP备00000000号",
            .police_number = "示例公网安备00000000000000号",
            .site_code = "0000000000",
            .time_zone = "Asia/Shanghai",
            .tracking_secret = random_hex(32),
            .mark = "JW"};
}

/// Three fixed holidays a year: nobody announced this district's years.
std::string calendar_body(int first_year, int last_year) {
    std::string years, approximate;
    for (int year = first_year; year <= last_year; ++year) {
        std::string list;
        for (const auto& day : worktime::fallback_holidays(year).days) {
            const std::chrono::year_month_day date{std::chrono::sys_days{day.date.time_since_epoch()}};
            list += fmt::format(R"({}{{"name":"{}","date":"{:04}-{:02}-{:02}","isOffDay":{}}})", list.empty() ? "" : ",",
                                day.name, int{date.year()}, unsigned{date.month()}, unsigned{date.day()}, day.is_off_day);
        }
        years += fmt::format(R"({}{{"year":{},"days":[{}]}})", years.empty() ? "" : ",", year, list);
        approximate += fmt::format("{}{}", approximate.empty() ? "" : ",", year);
    }
    return fmt::format(R"({{"time_zone":"Asia/Shanghai","years":[{}],"approximate":[{}]}})", years, approximate);
}

duty::Day today_in_the_district(Instant now) {
    constexpr std::chrono::hours kEastOfGreenwich{8};
    return duty::Day{std::chrono::floor<std::chrono::days>(now + kEastOfGreenwich).time_since_epoch()};
}

/// The pieces of a demo on their way into the database.
class Making {
public:
    Making(app::Database& database, app::PhotoVault& vault, IdSource& ids, const DemoOptions& options,
           const DemoProgress& progress)
        : database_{database},
          vault_{vault},
          ids_{ids},
          options_{options},
          progress_{progress},
          tenant_{ids.next<TenantId>()},
          ground_{make_ground(options.seed, [&ids] { return ids.next<AreaId>(); })},
          organisation_{make_organisation(ground_, ids)},
          duties_{make_duties(ground_, organisation_, ids, today_in_the_district(options.now))},
          crew_{make_crew(ground_, organisation_, duties_, ids, options.now)} {}

    DemoReport make() {
        album_ =
            Album::make(options_.photos, vault_, tenant_, ids_, [&](int done, int total) { progress_("photos", done, total); });
        progress_("district", 0, 1);
        database_.write([&](app::Stores& stores) {
            set_up(stores);
            return true;
        });
        progress_("district", 1, 1);
        play();
        return {.logins = crew_.logins,
                .areas = static_cast<int>(ground_.areas.size()),
                .units = static_cast<int>(organisation_.units.size()),
                .cases = reported_,
                .photos = album_.photos(),
                .took = {}};
    }

private:
    void set_up(app::Stores& stores) {
        const auto today = std::chrono::floor<std::chrono::days>(options_.now);
        const int year = int{std::chrono::year_month_day{today}.year()};
        // Long ago, so that every case and every import of older ones finds an edition in force.
        const Instant always = std::chrono::sys_days{std::chrono::year{year - 20} / 1 / 1};
        const Instant made_at = options_.now - std::chrono::days{options_.days + 1};
        stores.reference.create_tenant(district(tenant_), made_at);
        stores.reference.add_territory(tenant_, {.info = {ids_.next<EditionId>(), "示范网格", always, true},
                                                 .levels = ground_.levels,
                                                 .areas = drawn_areas(),
                                                 .overlays = grid::default_overlays()});
        stores.reference.add_edition(tenant_,
                                     {ids_.next<EditionId>(), "catalog", "示范类别", always, std::string{classes_json()}});
        stores.reference.add_edition(tenant_,
                                     {ids_.next<EditionId>(), "calendar", "示范日历", always, calendar_body(year - 3, year + 1)});
        stores.reference.add_directory(tenant_, organisation_.units, organisation_.posts);
        crew_.insert_into(stores, tenant_, made_at);
        duties_.insert_into(stores, tenant_, made_at);
        album_.register_in(stores, tenant_, made_at);
        for (const auto& day : coverage_history(today_in_the_district(options_.now))) stores.coverage.put_day(tenant_, day);
    }

    /// As they were drawn: with paths, which a territory fills in, and with what is still to be mended.
    std::vector<grid::Area> drawn_areas() {
        auto built = grid::Territory::build({}, ground_.levels, ground_.areas);
        if (!built) throw std::logic_error{"the demo territory does not fit together"};
        return with_flaws(built->areas(), ground_, [this] { return ids_.next<AreaId>(); });
    }

    void play() {
        UnitDatabase inner;
        ManualClock clock{options_.now};
        const ManualClock standing{options_.now};  // the editions never change: no need to read them again every hour
        app::ReferenceCache cache{inner, standing};
        NoLiveEvents live;
        const app::App app{inner, clock, ids_, cache, vault_, {}, live};
        std::shared_ptr<const app::Reference> reference;
        database_.read([&](app::Stores& stores) { reference = cache.get(stores, tenant_); });
        const StreetPlan streets{ground_, options_.seed};
        const Actors actors{crew_, *reference};
        const Stage stage{tenant_, ground_, streets, album_, actors, reference, options_.now};
        Months months = plan_months(options_, reference->catalog);
        for (bool more = true; more;) {
            Months after;
            database_.write([&](app::Stores& stores) {
                after = months;
                inner.enter(stores);
                more = Simulation{stage, app, clock, after}.play(stores, kStepsPerUnit);
                inner.leave();
                return true;
            });
            months = std::move(after);
            progress_("cases", months.reported, static_cast<int>(months.lives.size()));
        }
        reported_ = months.reported;
    }

    app::Database& database_;
    app::PhotoVault& vault_;
    IdSource& ids_;
    const DemoOptions& options_;
    const DemoProgress& progress_;
    TenantId tenant_;
    Ground ground_;
    Organisation organisation_;
    Duties duties_;
    Crew crew_;
    Album album_;
    int reported_{};
};

}  // namespace

Result<DemoReport> make_demo(app::Database& database, app::PhotoVault& vault, IdSource& ids, const DemoOptions& options,
                             const DemoProgress& progress) {
    if (const auto checked = check(options); !checked) return tl::make_unexpected(checked.error());
    const auto there = app::in_snapshot<std::optional<TenantId>>(
        database, [](app::Stores& stores) { return stores.reference.default_tenant(); });
    if (there) return refuse_field("/data", "taken");
    const auto start = std::chrono::steady_clock::now();
    auto report = Making{database, vault, ids, options, progress}.make();
    report.took = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start);
    return report;
}

}  // namespace jingwei::demo
