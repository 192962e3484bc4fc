#pragma once
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "faults/process.hpp"
#include "storage/s3_client.hpp"

namespace jingwei::testing {

/// A real S3 server on the loopback address with an empty bucket "photos"; killed and begun again at will.
class S3Store {
public:
    /// Without checks it takes any signature.
    explicit S3Store(bool checks = true);
    ~S3Store();
    S3Store(const S3Store&) = delete;
    S3Store& operator=(const S3Store&) = delete;

    /// Why there is none: Node or its npm package is not installed. Empty when it runs.
    const std::string& missing() const { return missing_; }
    void stop();
    /// On the same port, with what was in it.
    void start();
    std::uint16_t port() const { return port_; }
    /// Patient enough for a test, and no more.
    storage::S3Options options() const;

private:
    std::filesystem::path folder_;
    std::optional<Process> process_;
    std::uint16_t port_{0};
    bool checks_;
    std::string missing_;
};

}  // namespace jingwei::testing
