#include "storage/folder_vault.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

#include "base/secret.hpp"
#include "storage/engine_errors.hpp"

namespace jingwei::storage {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const char* what) { throw StorageUnavailable{std::string{what} + ": " + std::strerror(errno)}; }

/// A file descriptor that closes itself.
class Descriptor {
public:
    Descriptor(const fs::path& path, int flags) : value_{::open(path.c_str(), flags | O_CLOEXEC, 0640)} {
        if (value_ < 0) fail("cannot open a photo file");
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { ::close(value_); }
    int value() const { return value_; }
    void sync() const {
        if (::fsync(value_) != 0) fail("cannot make a photo file durable");
    }

private:
    int value_;
};

void write_all(const Descriptor& file, const std::string& bytes, std::int64_t offset) {
    std::size_t done = 0;
    while (done < bytes.size()) {
        const auto wrote =
            ::pwrite(file.value(), bytes.data() + done, bytes.size() - done, offset + static_cast<std::int64_t>(done));
        if (wrote < 0 && errno == EINTR) continue;
        if (wrote <= 0) fail("cannot write a photo file");
        done += static_cast<std::size_t>(wrote);
    }
}

void sync_folder(const fs::path& folder) { Descriptor{folder, O_RDONLY | O_DIRECTORY}.sync(); }

/// Makes the folder and makes its own name durable, up to the first that was there already.
void make_folder(const fs::path& folder) {
    if (fs::exists(folder)) return;
    make_folder(folder.parent_path());
    fs::create_directory(folder);
    sync_folder(folder.parent_path());
}

/// Under its final name only once its bytes are durable; a file that is there already is the same one.
void put_file(const fs::path& path, const std::string& bytes) {
    if (fs::exists(path)) return;
    make_folder(path.parent_path());
    const fs::path partial = path.string() + "." + random_hex(6) + ".part";
    {
        const Descriptor file{partial, O_WRONLY | O_CREAT | O_EXCL};
        write_all(file, bytes, 0);
        file.sync();
    }
    fs::rename(partial, path);
    sync_folder(path.parent_path());
}

}  // namespace

fs::path FolderVault::upload_path(TenantId tenant, const std::string& token) const {
    return root_ / "uploads" / to_string(tenant) / sha256_hex(token);
}

void FolderVault::append_upload(TenantId tenant, const std::string& token, std::int64_t offset, const std::string& bytes) {
    const auto path = upload_path(tenant, token);
    const bool is_new = !fs::exists(path);
    if (is_new) make_folder(path.parent_path());
    {
        const Descriptor file{path, O_WRONLY | O_CREAT};
        write_all(file, bytes, offset);
        file.sync();
    }
    if (is_new) sync_folder(path.parent_path());
}

std::string FolderVault::read_upload(TenantId tenant, const std::string& token) {
    std::ifstream file{upload_path(tenant, token), std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

void FolderVault::drop_upload(TenantId tenant, const std::string& token) {
    std::error_code ignored;  // a file that is already gone is what we want
    fs::remove(upload_path(tenant, token), ignored);
}

std::string FolderVault::put(TenantId tenant, const app::ProcessedPhoto& photo) {
    const std::string hash = sha256_hex(photo.jpeg);
    put_file(path(tenant, hash, app::PhotoSize::thumbnail), photo.thumbnail);
    put_file(path(tenant, hash, app::PhotoSize::full), photo.jpeg);
    return hash;
}

fs::path FolderVault::path(TenantId tenant, const std::string& sha256, app::PhotoSize size) const {
    const char* const ending = size == app::PhotoSize::full ? ".jpg" : ".thumb.jpg";
    return root_ / "photos" / to_string(tenant) / sha256.substr(0, 2) / (sha256 + ending);
}

}  // namespace jingwei::storage
