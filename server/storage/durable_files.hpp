#pragma once
#include <filesystem>
#include <mutex>
#include <set>
#include <string>

namespace jingwei::storage {

/// A file descriptor that closes itself. Every function throws StorageUnavailable when the machine does not do it.
class Descriptor {
public:
    Descriptor(const std::filesystem::path& path, int flags);
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor();

    int value() const { return value_; }
    void sync() const;
    /// All bytes at the present position.
    void write(const std::string& bytes) const;

private:
    int value_;
};

/// Makes the names in a folder durable.
void sync_folder(const std::filesystem::path& folder);

/// Makes the folder and those above it that are missing, and their names durable.
void make_durable_folder(const std::filesystem::path& folder);

/// Folders below a root that is there. That a folder exists does not mean that its name is durable: another thread may
/// have made it a moment ago, or a program that was killed. So each is made durable once in a program's life.
class DurableFolders {
public:
    explicit DurableFolders(std::filesystem::path root) : root_{std::move(root)} {}
    /// Returns once the folder and those above it, up to the root, are there to stay.
    void make(const std::filesystem::path& folder);

private:
    const std::filesystem::path root_;
    std::mutex mutex_;
    std::set<std::filesystem::path> known_;
};

}  // namespace jingwei::storage
