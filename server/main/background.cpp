#include "main/background.hpp"

#include <fmt/format.h>

#include "app/housekeeping.hpp"
#include "base/codec.hpp"
#include "base/log.hpp"
#include "jobs/duty.hpp"
#include "storage/journal_heads.hpp"

namespace jingwei::main {
namespace {

using std::chrono::hours;

constexpr const char* kSweepPhotos = "sweep_photos";
constexpr const char* kForgetExpired = "forget_expired";
constexpr const char* kRecordHead = "record_journal_head";
constexpr const char* kRehomeCases = "rehome_cases";
constexpr const char* kCountCoverage = "count_coverage";
constexpr hours kDaily{24};
constexpr hours kHourly{1};
constexpr std::size_t kDayLength = 10;

/// A text member of a job's body; "" when it is not there.
std::string member(const app::Job& job, const char* name) {
    const auto body = parse_json(job.body);
    const auto* const object = body ? body->if_object() : nullptr;
    const auto* const value = object == nullptr ? nullptr : object->if_contains(name);
    return value != nullptr && value->is_string() ? json::value_to<std::string>(*value) : std::string{};
}

std::vector<app::NewJob> regular_duties(Instant now) {
    return {jobs::duty(kSweepPhotos, kDaily, now), jobs::duty(kForgetExpired, kDaily, now), jobs::duty(kRecordHead, kDaily, now),
            jobs::duty(kCountCoverage, kHourly, now)};
}

/// Asked for once when another territory edition is in force.
std::vector<app::NewJob> rehoming(const app::Reference& reference, Instant now) {
    const std::string edition = to_string(reference.territory.edition().id);
    return {{.kind = kRehomeCases,
             .cause = std::string{kRehomeCases} + ":" + edition,
             .body = R"({"edition":")" + edition + R"("})",
             .due_at = now}};
}

}  // namespace

std::filesystem::path heads_folder(const std::filesystem::path& root, const std::string& mark) { return root / mark; }

Background::Background(Program& program, const std::filesystem::path& data_dir, Rehome rehome)
    : program_{program}, heads_{data_dir / "journal-heads"}, runner_{program.database(), program.clock(), program.ids()} {
    runner_.plan([](TenantId, Instant now) { return regular_duties(now); });
    runner_.handle(kSweepPhotos, [this](const jobs::Task& task) { return sweep(task.tenant); });
    runner_.handle(kForgetExpired, [this](const jobs::Task& task) { return forget(task.tenant); });
    runner_.handle(kRecordHead, [this](const jobs::Task& task) { return record_head(task.tenant, task.job); });
    runner_.handle(kCountCoverage, [this](const jobs::Task& task) { return count_coverage(task.tenant); });
    if (!rehome) return;
    runner_.plan([this](TenantId tenant, Instant now) { return rehoming(*program_.app().reference.get(tenant), now); });
    runner_.handle(kRehomeCases, [rehome](const jobs::Task& task) -> Result<void> {
        const auto edition = parse_id<EditionTag>(member(task.job, "edition"));
        if (!edition) return refuse(ErrorCode::not_found);
        return rehome(task.tenant, *edition);
    });
}

Result<void> Background::sweep(TenantId tenant) {
    const auto swept = app::sweep_photos(program_.app(), program_.photo_files(), tenant);
    log(LogLevel::info, "jobs.photos_swept",
        {{"tenant", to_string(tenant)},
         {"uploads", std::to_string(swept.uploads)},
         {"photos", std::to_string(swept.photos)},
         {"files", std::to_string(swept.files)}});
    return {};
}

Result<void> Background::forget(TenantId tenant) {
    const auto gone = app::forget_expired(program_.app(), tenant);
    log(LogLevel::info, "jobs.expired_forgotten",
        {{"tenant", to_string(tenant)},
         {"sessions", std::to_string(gone.sessions)},
         {"activations", std::to_string(gone.activations)},
         {"requests", std::to_string(gone.requests)}});
    return {};
}

Result<void> Background::count_coverage(TenantId tenant) {
    const auto day = app::record_coverage(program_.app(), program_.coverage(), tenant);
    log(LogLevel::info, "jobs.coverage_counted",
        {{"tenant", to_string(tenant)},
         {"gaps", std::to_string(day.tally.all.gaps)},
         {"acknowledged", std::to_string(day.tally.all.acknowledged)}});
    return {};
}

Result<void> Background::record_head(TenantId tenant, const app::Job& job) {
    const auto tenants = program_.tenants();
    const auto* const entry = tenants.find(tenant);
    const std::string period = member(job, "period");
    if (entry == nullptr || period.size() < kDayLength) return refuse(ErrorCode::not_found);
    storage::RecordedHead recorded{
        .day = period.substr(0, kDayLength), .tenant_code = entry->code, .at = program_.clock().now(), .head = {}};
    program_.engine().read([&](storage::Connection& connection) { recorded.head = storage::journal_head(connection, tenant); });
    storage::write_head(heads_folder(heads_, entry->mark), recorded);
    log(LogLevel::info, "jobs.head_recorded",
        {{"tenant", to_string(tenant)}, {"seq", std::to_string(recorded.head.seq)}, {"hash", recorded.head.hash}});
    return {};
}

void Background::write_metrics(std::string& out) {
    const Instant now = program_.clock().now();
    const auto tenants = program_.tenants();
    app::OutboxDepth depth;
    std::int64_t sessions = 0;
    program_.database().read([&](app::Stores& stores) {
        depth = {};
        sessions = 0;
        for (const auto& tenant : tenants.all()) {
            const auto own = stores.outbox.depth(tenant.id, now);
            depth.waiting += own.waiting;
            depth.due += own.due;
            depth.given_up += own.given_up;
            sessions += stores.housekeeping.sessions(tenant.id, now);
        }
    });
    const auto stats = runner_.stats();
    out += fmt::format(
        "# TYPE jingwei_jobs_total counter\njingwei_jobs_total{{result=\"done\"}} {}\njingwei_jobs_total{{result=\"failed\"}} "
        "{}\n"
        "jingwei_jobs_total{{result=\"given_up\"}} {}\n"
        "# TYPE jingwei_outbox_jobs gauge\njingwei_outbox_jobs{{state=\"waiting\"}} {}\njingwei_outbox_jobs{{state=\"due\"}} {}\n"
        "jingwei_outbox_jobs{{state=\"given_up\"}} {}\n"
        "# TYPE jingwei_tenants gauge\njingwei_tenants {}\n# TYPE jingwei_sessions gauge\njingwei_sessions {}\n",
        stats.done, stats.failed, stats.given_up, depth.waiting, depth.due, depth.given_up, tenants.all().size(), sessions);
}

}  // namespace jingwei::main
