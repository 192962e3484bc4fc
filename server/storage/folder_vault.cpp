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

[[noreturn]] void fail_to_write() { throw StorageUnavailable{std::string{"cannot write a photo file: "} + std::strerror(errno)}; }

void write_all(const Descriptor& file, const std::string& bytes, std::int64_t offset) {
    std::size_t done = 0;
    while (done < bytes.size()) {
        const auto wrote =
            ::pwrite(file.value(), bytes.data() + done, bytes.size() - done, offset + static_cast<std::int64_t>(done));
        if (wrote < 0 && errno == EINTR) continue;
        if (wrote <= 0) fail_to_write();
        done += static_cast<std::size_t>(wrote);
    }
}

/// All of it or nothing: on a full disk the half that was written would only take more space.
void write_durably(const fs::path& path, const std::string& bytes) {
    try {
        const Descriptor file{path, O_WRONLY | O_CREAT | O_EXCL};
        write_all(file, bytes, 0);
        file.sync();
    } catch (const StorageUnavailable&) {
        std::error_code ignored;
        fs::remove(path, ignored);
        throw;
    }
}

}  // namespace

fs::path FolderVault::upload_path(TenantId tenant, const std::string& token) const {
    return root_ / "uploads" / to_string(tenant) / sha256_hex(token);
}

void FolderVault::append_upload(TenantId tenant, const std::string& token, std::int64_t offset, const std::string& bytes) {
    const auto path = upload_path(tenant, token);
    folders_.make(path.parent_path());
    {
        const Descriptor file{path, O_WRONLY | O_CREAT};
        write_all(file, bytes, offset);
        file.sync();
    }
    // Also when the file was there: an earlier try may have failed before this line.
    if (offset == 0) sync_folder(path.parent_path());
}

std::string FolderVault::read_upload(TenantId tenant, const std::string& token) {
    std::ifstream file{upload_path(tenant, token), std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

void FolderVault::drop_upload(TenantId tenant, const std::string& token) {
    std::error_code ignored;  // a file that is already gone is what we want
    fs::remove(upload_path(tenant, token), ignored);
}

/// Under its final name only once its bytes are durable; a file that is there already is the same one. Its name may
/// still be on the way, though: whoever gave it the name has not come back from its own fsync yet.
void FolderVault::put_file(const fs::path& path, const std::string& bytes) {
    folders_.make(path.parent_path());
    if (!fs::exists(path)) {
        const fs::path partial = path.string() + "." + random_hex(6) + ".part";
        write_durably(partial, bytes);
        fs::rename(partial, path);
    }
    sync_folder(path.parent_path());
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
