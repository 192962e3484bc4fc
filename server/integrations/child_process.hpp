#pragma once
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace jingwei::integrations {

/// What another program may use. Each limit is the kernel's, but the time, after which it is killed with its children.
struct ChildLimits {
    std::chrono::seconds time{300};
    std::uint64_t cpu_seconds{240};
    std::uint64_t file_bytes{std::uint64_t{1} << 30};  // of each file it writes, its output among them
    std::uint64_t memory_bytes{std::uint64_t{3} << 30};
};

/// How another program ended.
struct ChildEnd {
    enum class How { exited, killed, timed_out };
    How how{How::exited};
    int status{};  // exit status, or the signal that killed it
};

/// The full path of a program on the PATH, where there is one.
std::optional<std::filesystem::path> find_program(const std::string& name);

/// Runs a program by itself: no shell, no input, a bare environment, in `folder`, where its output goes to the files
/// "stdout" and "stderr". The first argument is the program's name. Throws when the system cannot start any.
ChildEnd run_child(const std::filesystem::path& program, const std::vector<std::string>& arguments,
                   const std::filesystem::path& folder, const ChildLimits& limits = {});

}  // namespace jingwei::integrations
