// Does one small thing in a folder and is then killed: what the shadow of ../shim/power_cut.cpp keeps of it is known.
#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <functional>
#include <map>
#include <string>

#include "base/secret.hpp"
#include "storage/engine.hpp"
#include "storage/folder_vault.hpp"

namespace {

namespace fs = std::filesystem;
using jingwei::TenantId;

void check(bool done) {
    if (!done) _exit(1);
}

/// A file with these bytes, durable or not; its name is not.
int written(const fs::path& path, const std::string& bytes, bool durable) {
    const int fd = ::open(path.c_str(), O_RDWR | O_CREAT, 0640);
    check(fd >= 0 && ::write(fd, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
    check(!durable || ::fsync(fd) == 0);
    return fd;
}

void make_names_durable(const fs::path& folder) {
    const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY);
    check(fd >= 0 && ::fsync(fd) == 0);
    ::close(fd);
}

jingwei::app::ProcessedPhoto photo() {
    return {.jpeg = "the photo", .thumbnail = "its thumbnail", .width = 1, .height = 1, .taken_at = {}, .position = {}};
}

/// What another thread of the program did a moment ago: the file is there, its name is not durable yet.
void half_kept(const fs::path& path, const std::string& bytes) {
    fs::create_directories(path.parent_path());
    ::close(written(path.string() + ".part", bytes, true));
    fs::rename(path.string() + ".part", path);
}

void put_beside_a_half_kept_photo(const fs::path& folder) {
    jingwei::storage::FolderVault vault{folder};
    const auto hash = jingwei::sha256_hex(photo().jpeg);
    half_kept(vault.path(TenantId{1}, hash, jingwei::app::PhotoSize::full), photo().jpeg);
    half_kept(vault.path(TenantId{1}, hash, jingwei::app::PhotoSize::thumbnail), photo().thumbnail);
    check(vault.put(TenantId{1}, photo()) == hash);
}

void put_into_a_folder_just_made(const fs::path& folder) {
    jingwei::storage::FolderVault vault{folder};
    const auto hash = jingwei::sha256_hex(photo().jpeg);
    fs::create_directories(vault.path(TenantId{1}, hash, jingwei::app::PhotoSize::full).parent_path());
    check(vault.put(TenantId{1}, photo()) == hash);
}

void upload_again_after_a_failure(const fs::path& folder) {
    jingwei::storage::FolderVault vault{folder};
    fs::create_directories(folder / "uploads/1");
    ::close(written(folder / "uploads/1" / jingwei::sha256_hex("token"), "", false));
    vault.append_upload(TenantId{1}, "token", 0, "half a photo");
}

void open_a_database_in_a_new_folder(const fs::path& folder) {
    jingwei::storage::EngineOptions options;
    options.data_dir = folder / "new" / "data";
    const auto engine = jingwei::storage::Engine::open(options);
    engine->migrate();
    ::kill(::getpid(), SIGKILL);  // before the engine closes
}

const std::map<std::string, std::function<void(const fs::path&)>> kDeeds{
    {"write", [](const fs::path& folder) { written(folder / "old", "new words", false); }},
    {"write_and_sync", [](const fs::path& folder) { written(folder / "old", "new words", true); }},
    {"write_sync_write",
     [](const fs::path& folder) {
         const int fd = written(folder / "old", "new words", true);
         check(::pwrite(fd, "later", 5, 0) == 5 && ::ftruncate(fd, 2) == 0);
     }},
    {"cut_short_and_sync",
     [](const fs::path& folder) {
         const int fd = ::open((folder / "old").c_str(), O_WRONLY | O_TRUNC);
         check(fd >= 0 && ::pwrite(fd, "x", 1, 3) == 1 && ::fdatasync(fd) == 0);
     }},
    {"new_file_without_its_name", [](const fs::path& folder) { written(folder / "fresh", "bytes", true); }},
    {"new_name_without_its_bytes",
     [](const fs::path& folder) {
         written(folder / "fresh", "bytes", false);
         make_names_durable(folder);
     }},
    {"new_file",
     [](const fs::path& folder) {
         written(folder / "fresh", "bytes", true);
         make_names_durable(folder);
     }},
    {"rename", [](const fs::path& folder) { fs::rename(folder / "old", folder / "renamed"); }},
    {"rename_and_sync",
     [](const fs::path& folder) {
         fs::rename(folder / "old", folder / "renamed");
         make_names_durable(folder);
     }},
    {"remove", [](const fs::path& folder) { fs::remove(folder / "old"); }},
    {"remove_and_sync",
     [](const fs::path& folder) {
         fs::remove(folder / "old");
         make_names_durable(folder);
     }},
    {"file_in_a_new_folder",
     [](const fs::path& folder) {
         fs::create_directory(folder / "deep");
         written(folder / "deep" / "fresh", "bytes", true);
         make_names_durable(folder / "deep");
     }},
    {"file_in_a_new_folder_and_sync",
     [](const fs::path& folder) {
         fs::create_directory(folder / "deep");
         written(folder / "deep" / "fresh", "bytes", true);
         make_names_durable(folder / "deep");
         make_names_durable(folder);
     }},
    {"full",
     [](const fs::path& folder) {  // space for 4 bytes: half of it is written, then nothing
         const int fd = ::open((folder / "old").c_str(), O_RDWR);
         check(::pwrite(fd, "12345678", 8, 9) == 4);
         check(::pwrite(fd, "5678", 4, 13) == -1 && errno == ENOSPC);
         check(::pwrite(fd, "OLD", 3, 0) == 3);  // bytes that the file has already
         check(::open((folder / "fresh").c_str(), O_RDWR | O_CREAT, 0640) == -1 && errno == ENOSPC);
         check(::fsync(fd) == 0);
     }},
    {"put_beside_a_half_kept_photo", put_beside_a_half_kept_photo},
    {"put_into_a_folder_just_made", put_into_a_folder_just_made},
    {"upload_again_after_a_failure", upload_again_after_a_failure},
    {"open_a_database_in_a_new_folder", open_a_database_in_a_new_folder},
};

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3 || !kDeeds.contains(argv[1])) return 2;
    kDeeds.at(argv[1])(argv[2]);
    ::kill(::getpid(), SIGKILL);
}
