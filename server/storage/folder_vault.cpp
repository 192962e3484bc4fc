#include "storage/folder_vault.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <optional>
#include <set>

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

/// Held while photos are put (shared) or swept (alone), also against other programs on the same folder.
class FolderLock {
public:
    FolderLock(const fs::path& folder, int how) : folder_{folder, O_RDONLY | O_DIRECTORY} {
        while (::flock(folder_.value(), how) != 0) {
            if (errno != EINTR) fail_to_write();
        }
    }

private:
    Descriptor folder_;  // closing it gives the lock back
};

constexpr std::string_view kPhotoEnding = ".jpg";
constexpr std::size_t kHashLength = 64;
constexpr std::size_t kNamesAtOnce = 500;

/// When the file was last written or put again; nothing when it is gone.
std::optional<Instant> written_at(const fs::path& path) {
    struct stat about {};
    if (::stat(path.c_str(), &about) != 0) return std::nullopt;
    return Instant{std::chrono::seconds{about.st_mtim.tv_sec}} +
           std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::nanoseconds{about.st_mtim.tv_nsec});
}

bool is_older(const fs::path& path, Instant before) {
    const auto written = written_at(path);
    return written && *written < before;
}

/// The files directly in a folder; none when it is not there.
std::vector<fs::path> files_in(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code gone;
    for (const auto& entry : fs::directory_iterator{folder, gone}) files.push_back(entry.path());
    return files;
}

bool is_photo(const fs::path& path) {
    const std::string name = path.filename().string();
    return name.size() == kHashLength + kPhotoEnding.size() && name.ends_with(kPhotoEnding);
}

}  // namespace

fs::path FolderVault::photo_folder(TenantId tenant) const { return root_ / "photos" / to_string(tenant); }

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
    // Put again it is new again, so that the sweeper leaves it alone until a row names it.
    if (::utimensat(AT_FDCWD, path.c_str(), nullptr, 0) != 0) {
        const fs::path partial = path.string() + "." + random_hex(6) + ".part";
        write_durably(partial, bytes);
        fs::rename(partial, path);
    }
    sync_folder(path.parent_path());
}

std::string FolderVault::put(TenantId tenant, const app::ProcessedPhoto& photo) {
    const std::string hash = sha256_hex(photo.jpeg);
    folders_.make(photo_folder(tenant));
    const FolderLock lock{photo_folder(tenant), LOCK_SH};
    put_file(path(tenant, hash, app::PhotoSize::thumbnail), photo.thumbnail);
    put_file(path(tenant, hash, app::PhotoSize::full), photo.jpeg);
    return hash;
}

fs::path FolderVault::path(TenantId tenant, const std::string& sha256, app::PhotoSize size) const {
    const char* const ending = size == app::PhotoSize::full ? ".jpg" : ".thumb.jpg";
    return photo_folder(tenant) / sha256.substr(0, 2) / (sha256 + ending);
}

std::optional<app::PhotoContent> FolderVault::find_photo(TenantId tenant, const std::string& sha256, app::PhotoSize size) {
    auto file = path(tenant, sha256, size);
    if (!fs::exists(file)) return std::nullopt;
    return app::PhotoContent{std::move(file)};
}

void FolderVault::old_photos(TenantId tenant, Instant before, const std::function<void(const std::vector<std::string>&)>& use) {
    std::vector<std::string> names;
    for (const auto& folder : files_in(photo_folder(tenant))) {
        for (const auto& file : files_in(folder)) {
            if (!is_photo(file) || !is_older(file, before)) continue;
            names.push_back(file.filename().string().substr(0, kHashLength));
            if (names.size() < kNamesAtOnce) continue;
            use(names);
            names.clear();
        }
    }
    if (!names.empty()) use(names);
}

bool FolderVault::drop_photo(TenantId tenant, const std::string& sha256, Instant before) {
    if (!fs::exists(photo_folder(tenant))) return false;
    const FolderLock lock{photo_folder(tenant), LOCK_EX};
    const auto full = path(tenant, sha256, app::PhotoSize::full);
    if (!is_older(full, before)) return false;
    std::error_code ignored;  // a file that is already gone is what we want
    fs::remove(path(tenant, sha256, app::PhotoSize::thumbnail), ignored);
    return fs::remove(full, ignored);
}

std::int64_t FolderVault::drop_leftovers(TenantId tenant, Instant before, const std::vector<std::string>& kept_tokens) {
    std::set<fs::path> kept;
    for (const auto& token : kept_tokens) kept.insert(upload_path(tenant, token));
    std::int64_t dropped = 0;
    const auto drop = [&](const fs::path& file) {
        std::error_code ignored;
        if (is_older(file, before) && fs::remove(file, ignored)) ++dropped;
    };
    for (const auto& file : files_in(root_ / "uploads" / to_string(tenant))) {
        if (!kept.contains(file)) drop(file);
    }
    for (const auto& folder : files_in(photo_folder(tenant))) {
        for (const auto& file : files_in(folder)) {
            if (file.extension() == ".part") drop(file);
        }
    }
    return dropped;
}

}  // namespace jingwei::storage
