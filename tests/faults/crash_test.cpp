#include <gtest/gtest.h>
#include <signal.h>

#include "faults/district.hpp"
#include "faults/postgres_cluster.hpp"
#include "faults/power_cut.hpp"
#include "faults/process.hpp"
#include "faults/reporters.hpp"

namespace jingwei::testing {
namespace {

constexpr int kReporters = 64;
constexpr int kEach = 3;           // reports of each in a round
constexpr int kMostCalls = 6'000;  // a round makes about so many calls that change the data
constexpr int kRoundsOnSqlite = 6;
constexpr int kRoundsOnPostgres = 3;

std::string lines(const std::vector<std::string>& all) {
    std::string text;
    for (const auto& one : all) text += one + "\n";
    return text;
}

/// After the crash: what was promised, from report number `first` on, is there with its photo, what was not can be asked
/// for again, and nothing is there twice. The journal verifies.
void expect_promises_kept(Reporters& reporters, std::size_t first, FaultFolder& folder, const std::string& database_url) {
    JingweiServer server{folder.data(), database_url, folder.watched()};
    ASSERT_TRUE(server.port()) << "the program does not start after the crash";
    std::vector<std::string> faults;
    for (std::size_t i = first; i < reporters.made().size(); ++i) {
        const auto& report = reporters.made()[i];
        if (!report.tracking_code) continue;
        if (auto fault = fault_in(*server.port(), report); !fault.empty()) faults.push_back(std::move(fault));
    }
    EXPECT_TRUE(faults.empty()) << lines(faults);
    reporters.ask_again(*server.port());
    EXPECT_EQ(cases_on(*server.port()), static_cast<std::int64_t>(reporters.made().size()));
    server.process().kill(SIGTERM);
    EXPECT_EQ(server.process().wait(), 0);
    const auto verified = verify_journal(folder.data(), database_url);
    EXPECT_EQ(verified.status, 0) << verified.words;
}

TEST(Crash, a_power_cut_under_64_reporters_loses_no_promised_report_nor_its_photo) {
    Dice dice{"power cuts on SQLite"};
    FaultFolder folder;
    furnish_district(folder.data(), "");
    Reporters reporters{kReporters};
    for (int round = 0; round < kRoundsOnSqlite; ++round) {
        // Every other cut comes between two calls of the program, or in the middle of one; the others after an answer.
        const bool inside = round % 2 == 1;
        const int cut_at = inside ? dice.between(1, kMostCalls) : 0;
        const int enough = dice.between(1, kReporters * kEach);
        const auto first = round + 1 < kRoundsOnSqlite ? reporters.made().size() : 0;  // all of them in the end
        JingweiServer server{folder.data(), "", folder.watched(static_cast<std::uint64_t>(cut_at))};
        if (server.port()) {
            reporters.report(*server.port(), kEach, [&](int promised) {
                if (!inside && promised == enough) server.process().kill(SIGKILL);
            });
        }
        server.process().kill(SIGKILL);  // where the moment never came
        EXPECT_EQ(server.process().wait(), -SIGKILL);
        std::cout << "round " << round << (inside ? ": cut at call " : ": cut after answer ") << (inside ? cut_at : enough)
                  << ", " << reporters.promised() << " of " << reporters.made().size() << " promised\n";
        folder.cut_power();
        ASSERT_NO_FATAL_FAILURE(expect_promises_kept(reporters, first, folder, ""));
    }
    EXPECT_TRUE(reporters.surprises().empty()) << lines(reporters.surprises());
    EXPECT_FALSE(reporters.made().empty());
}

TEST(Crash, kill_9_of_the_program_and_of_postgresql_loses_no_promised_report_nor_its_photo) {
    auto cluster = PostgresCluster::start();
    if (!cluster) GTEST_SKIP() << "PostgreSQL's server programs are not installed";
    Dice dice{"kills on PostgreSQL"};
    FaultFolder folder;
    furnish_district(folder.data(), cluster->url());
    Reporters reporters{kReporters};
    for (int round = 0; round < kRoundsOnPostgres; ++round) {
        const int enough = dice.between(1, kReporters * kEach);
        const bool database_first = round % 2 == 0;
        const auto first = round + 1 < kRoundsOnPostgres ? reporters.made().size() : 0;
        JingweiServer server{folder.data(), cluster->url(), folder.watched()};
        ASSERT_TRUE(server.port());
        reporters.report(*server.port(), kEach, [&](int promised) {
            if (promised != enough) return;
            if (database_first) cluster->kill();
            server.process().kill(SIGKILL);
            if (!database_first) cluster->kill();
        });
        EXPECT_EQ(server.process().wait(), -SIGKILL);
        std::cout << "round " << round << ": killed after answer " << enough << ", " << reporters.promised() << " of "
                  << reporters.made().size() << " promised\n";
        folder.cut_power();
        cluster->start_again();
        ASSERT_NO_FATAL_FAILURE(expect_promises_kept(reporters, first, folder, cluster->url()));
    }
    EXPECT_TRUE(reporters.surprises().empty()) << lines(reporters.surprises());
}

TEST(FullDisk, a_full_disk_takes_back_no_promise_and_the_program_goes_on_when_there_is_space) {
    Dice dice{"full disk"};
    FaultFolder folder;
    furnish_district(folder.data(), "");
    DiskSpace space{folder.file("space")};
    auto environment = folder.watched();
    environment["JINGWEI_CUT_SPACE"] = folder.file("space");
    JingweiServer server{folder.data(), "", environment};
    ASSERT_TRUE(server.port());
    Reporters reporters{kReporters};
    for (int round = 0; round < 4; ++round) {
        const int bytes = dice.between(300'000, 1'200'000);
        space.set(bytes);
        const int before = reporters.promised();
        reporters.report(*server.port(), 2, [](int) {});
        std::cout << "round " << round << ": space for " << bytes << " bytes, " << reporters.promised() - before << " of "
                  << kReporters * 2 << " promised\n";
        EXPECT_LT(reporters.promised(), static_cast<int>(reporters.made().size())) << "the disk was never full";
        EXPECT_TRUE(reporters.surprises().empty()) << lines(reporters.surprises());
        for (const auto& report : reporters.made()) {  // reading goes on while the disk is full
            if (report.tracking_code) {
                EXPECT_EQ(fault_in(*server.port(), report), "");
                break;
            }
        }
        space.set_endless();
        reporters.ask_again(*server.port());  // the same program, without a restart
        EXPECT_TRUE(reporters.surprises().empty()) << lines(reporters.surprises());
    }
    server.process().kill(SIGKILL);
    server.process().wait();
    folder.cut_power();
    ASSERT_NO_FATAL_FAILURE(expect_promises_kept(reporters, 0, folder, ""));
}

}  // namespace
}  // namespace jingwei::testing
