#include "faults/postgres_cluster.hpp"

#include <stdexcept>
#include <utility>
#include <vector>

#include "faults/process.hpp"

namespace jingwei::testing {
namespace {

std::vector<std::string> script(const std::string& verb, const std::string& folder = "") {
    std::vector<std::string> words{"/bin/bash", std::string{JINGWEI_SOURCE_DIR} + "/tests/faults/cluster.sh", verb};
    if (!folder.empty()) words.push_back(folder);
    return words;
}

}  // namespace

std::optional<PostgresCluster> PostgresCluster::start() {
    Process starting{script("start")};
    const auto folder = starting.line();
    const auto url = starting.line();
    if (starting.wait() != 0 || !folder || !url) return std::nullopt;
    return PostgresCluster{*folder, *url};
}

PostgresCluster::PostgresCluster(PostgresCluster&& other) noexcept
    : folder_{std::exchange(other.folder_, {})}, url_{std::move(other.url_)} {}

PostgresCluster::~PostgresCluster() {
    if (!folder_.empty()) Process{script("stop", folder_)}.wait();
}

void PostgresCluster::kill() {
    if (Process{script("kill", folder_)}.wait() != 0) throw std::runtime_error{"the cluster could not be killed"};
}

void PostgresCluster::start_again() {
    if (Process{script("again", folder_)}.wait() != 0) throw std::runtime_error{"the cluster does not start again"};
}

}  // namespace jingwei::testing
