#include "storage/durable_files.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "storage/engine_errors.hpp"

namespace jingwei::storage {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const char* what) { throw StorageUnavailable{std::string{what} + ": " + std::strerror(errno)}; }

void make_one(const fs::path& folder) {
    std::error_code failed;
    fs::create_directory(folder, failed);  // false without an error when it is there
    if (failed) throw StorageUnavailable{"cannot make a folder: " + failed.message()};
}

}  // namespace

Descriptor::Descriptor(const fs::path& path, int flags) : value_{::open(path.c_str(), flags | O_CLOEXEC, 0640)} {
    if (value_ < 0) fail("cannot open a file");
}

Descriptor::~Descriptor() { ::close(value_); }

void Descriptor::sync() const {
    if (::fsync(value_) != 0) fail("cannot make a file durable");
}

void Descriptor::write(const std::string& bytes) const {
    std::size_t done = 0;
    while (done < bytes.size()) {
        const auto wrote = ::write(value_, bytes.data() + done, bytes.size() - done);
        if (wrote < 0 && errno == EINTR) continue;
        if (wrote <= 0) fail("cannot write a file");
        done += static_cast<std::size_t>(wrote);
    }
}

void sync_folder(const fs::path& folder) { Descriptor{folder, O_RDONLY | O_DIRECTORY}.sync(); }

void make_durable_folder(const fs::path& folder) {
    const auto path = fs::absolute(folder).lexically_normal();
    if (fs::is_directory(path)) return;
    make_durable_folder(path.parent_path());
    make_one(path);
    sync_folder(path.parent_path());
}

void DurableFolders::make(const fs::path& folder) {
    const std::scoped_lock lock{mutex_};
    fs::path path = root_;
    for (const auto& part : folder.lexically_relative(root_)) {
        const auto parent = path;
        path /= part;
        if (known_.contains(path) && fs::is_directory(path)) continue;
        make_one(path);
        sync_folder(parent);
        known_.insert(path);
    }
}

}  // namespace jingwei::storage
