#pragma once
#include <optional>
#include <string>

namespace jingwei::testing {

/// A PostgreSQL cluster of its own that can be killed and started again, gone with this object. See cluster.sh.
class PostgresCluster {
public:
    /// Nothing where no server programs are installed.
    static std::optional<PostgresCluster> start();
    PostgresCluster(PostgresCluster&& other) noexcept;
    PostgresCluster& operator=(PostgresCluster&&) = delete;
    ~PostgresCluster();

    const std::string& url() const { return url_; }
    void kill();
    void start_again();

private:
    PostgresCluster(std::string folder, std::string url) : folder_{std::move(folder)}, url_{std::move(url)} {}

    std::string folder_;
    std::string url_;
};

}  // namespace jingwei::testing
