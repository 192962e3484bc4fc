#pragma once
#include <filesystem>
#include <functional>

#include "jobs/runner.hpp"
#include "main/program.hpp"

namespace jingwei::main {

/// What a territory edition that came into force does to open cases. Empty: nothing is asked for.
using Rehome = std::function<Result<void>(TenantId tenant, EditionId edition)>;

/// The jobs of a running server: the one place that says which kinds there are, when they are due and who does them.
class Background {
public:
    explicit Background(Program& program, const std::filesystem::path& data_dir, Rehome rehome = {});

    void start() { runner_.start(); }
    void stop() { runner_.stop(); }
    /// Prometheus text: jobs done, failed and given up, outbox, districts and sessions.
    void write_metrics(std::string& out);

private:
    Result<void> sweep(TenantId tenant);
    Result<void> forget(TenantId tenant);
    Result<void> count_coverage(TenantId tenant);
    Result<void> record_head(TenantId tenant, const app::Job& job);

    Program& program_;
    const std::filesystem::path heads_;
    jobs::Runner runner_;  // last: its threads use the others
};

/// DIR/journal-heads/JW of the district with that mark.
std::filesystem::path heads_folder(const std::filesystem::path& root, const std::string& mark);

}  // namespace jingwei::main
