#pragma once
#include <atomic>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>

namespace jingwei::testing {

/// Folders of one test, gone with it: `data` is where the program under test keeps its data.
class FaultFolder {
public:
    FaultFolder();
    ~FaultFolder();
    FaultFolder(const FaultFolder&) = delete;
    FaultFolder& operator=(const FaultFolder&) = delete;

    std::filesystem::path data() const { return root_ / "data"; }
    std::filesystem::path file(const std::string& name) const { return root_ / name; }

    /// Environment for a process whose data shall survive a power cut only as far as it was made durable. It dies by
    /// itself at the `cut_at`-th call that changes the data; 0 = never. Begins a new shadow.
    std::map<std::string, std::string> watched(std::uint64_t cut_at = 0);
    /// Replaces the data by what a power cut would have left of it. The process that was watched must be dead.
    void cut_power();

private:
    std::filesystem::path shadow() const { return root_ / ("shadow" + std::to_string(shadows_)); }

    std::filesystem::path root_;
    int shadows_{0};
};

/// How many bytes the disk of a watched process still takes; both processes see it.
class DiskSpace {
public:
    explicit DiskSpace(const std::filesystem::path& file);
    ~DiskSpace();
    DiskSpace(const DiskSpace&) = delete;
    DiskSpace& operator=(const DiskSpace&) = delete;

    void set(std::int64_t bytes) { *left_ = bytes; }
    void set_endless();
    std::int64_t left() const { return *left_; }

private:
    std::atomic<std::int64_t>* left_;
};

}  // namespace jingwei::testing
