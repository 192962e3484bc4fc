#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <thread>
#include <vector>

#include "storage/journal.hpp"
#include "test_database.hpp"

namespace jingwei::storage {
namespace {

constexpr TenantId kTenant{1};
constexpr int kWriters = 8;
constexpr int kEnough = 500;  // acknowledgements before the program is killed

const Sql kAdd{"test.crash_add", "INSERT INTO counter (tenant_id, name, value) VALUES ($1, $2, 1)"};
const Sql kFind{"test.crash_find", "SELECT 1 FROM counter WHERE tenant_id = $1 AND name = $2"};

std::string name_of(int writer, int number) { return std::to_string(writer) + "_" + std::to_string(number); }

// The program that dies: tells the pipe each unit only after `write` came back.
[[noreturn]] void write_for_ever(const EngineOptions& options, int pipe) {
    const auto engine = Engine::open(options);
    std::vector<std::thread> writers;
    for (int writer = 0; writer < kWriters; ++writer) {
        writers.emplace_back([&engine, pipe, writer] {
            for (int number = 0;; ++number) {
                engine->write([&](Connection& connection) {
                    connection.execute(kAdd, {kTenant, name_of(writer, number)});
                    append_journal(connection, kTenant, "test", {name_of(writer, number)}, from_micros(0));
                    return true;
                });
                const std::array<int, 2> told{writer, number};
                if (::write(pipe, told.data(), sizeof told) != sizeof told) _exit(1);
            }
        });
    }
    for (auto& writer : writers) writer.join();
    _exit(0);
}

TEST(Crash, a_killed_program_loses_no_acknowledged_unit) {
    const TestDatabase database{Dialect::sqlite};
    {
        const auto engine = database.open();
        engine->migrate();
        engine->write([](Connection& connection) {
            connection.run_text(
                "INSERT INTO tenant (id, code, name_zh_cn, name_en, time_zone, host_names, created_at) "
                "VALUES (1, 'demo', '', '', '', '', 0)");
            return true;
        });
    }
    std::array<int, 2> pipe{};
    ASSERT_EQ(::pipe(pipe.data()), 0);
    const auto child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) write_for_ever(database.options(), pipe[1]);
    ::close(pipe[1]);

    std::array<int, kWriters> last{};
    last.fill(-1);
    std::array<int, 2> told{};
    for (int acknowledged = 0; ::read(pipe[0], told.data(), sizeof told) == sizeof told; ++acknowledged) {
        last[static_cast<std::size_t>(told[0])] = told[1];
        if (acknowledged == kEnough) ::kill(child, SIGKILL);  // what the pipe still holds is read as well
    }
    ::close(pipe[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    ASSERT_TRUE(WIFSIGNALED(status));

    const auto engine = database.open();
    engine->read([&](Connection& connection) {
        for (int writer = 0; writer < kWriters; ++writer) {
            for (int number = 0; number <= last[static_cast<std::size_t>(writer)]; ++number) {
                EXPECT_TRUE(connection.query_one(kFind, {kTenant, name_of(writer, number)})) << name_of(writer, number);
            }
        }
        const auto check = verify_journal(connection, kTenant);
        EXPECT_EQ(check.first_broken_seq, std::nullopt);
        EXPECT_GE(check.count, kEnough);
    });
}

}  // namespace
}  // namespace jingwei::storage
