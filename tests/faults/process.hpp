#pragma once
#include <sys/types.h>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace jingwei::testing {

/// A program of its own, killed at the latest when this is destroyed. What it says goes to `output()`.
class Process {
public:
    Process(const std::vector<std::string>& arguments, const std::map<std::string, std::string>& environment = {});
    ~Process();
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    pid_t id() const { return id_; }
    void kill(int signal) const;
    /// Waits for the end: the exit status, or minus the signal that killed it. Standard output is read meanwhile.
    int wait();
    /// The next line of standard output; nothing when the program closed it.
    std::optional<std::string> line();
    const std::string& output() const { return output_; }

private:
    bool fill();

    pid_t id_{-1};
    int pipe_{-1};
    std::optional<int> status_;
    std::string output_;  // all of it
    std::size_t told_{0};
};

/// `jingwei serve` on a free port of the loopback address.
class JingweiServer {
public:
    JingweiServer(const std::string& data_dir, const std::string& database_url,
                  const std::map<std::string, std::string>& environment);

    /// Nothing when the program died before it served.
    std::optional<std::uint16_t> port() const { return port_; }
    Process& process() { return process_; }

private:
    Process process_;
    std::optional<std::uint16_t> port_;
};

/// `jingwei journal verify`: its exit status and words.
struct Verified {
    int status{};
    std::string words;
};
Verified verify_journal(const std::string& data_dir, const std::string& database_url);

}  // namespace jingwei::testing
