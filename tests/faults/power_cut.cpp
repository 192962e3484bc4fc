#include "faults/power_cut.hpp"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include <fstream>
#include <limits>
#include <sstream>
#include <stdexcept>

namespace jingwei::testing {
namespace {

namespace fs = std::filesystem;

/// In memory where there is room: what is durable is the shadow's business, and ext4 is slow at making files where as
/// many were just removed.
fs::path place_for_folders() {
    constexpr std::uintmax_t kRoom = 512 * 1024 * 1024;
    const fs::path memory{"/dev/shm"};
    std::error_code failed;
    const auto space = fs::space(memory, failed);
    return !failed && space.available >= kRoom && ::access(memory.c_str(), W_OK) == 0 ? memory : fs::temp_directory_path();
}

fs::path new_folder() {
    std::string name = (place_for_folders() / "jingwei-fault-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error{"no temporary folder"};
    return name;
}

/// A folder from its list in the shadow; a folder without one was made and never made durable: it is empty.
void furnish(const fs::path& shadow, const std::string& id, const fs::path& folder) {
    fs::create_directory(folder);
    std::ifstream list{shadow / ("d" + id)};
    for (std::string line; std::getline(list, line);) {
        std::istringstream parts{line};
        std::string kind, inner, name;
        parts >> kind >> inner;
        std::getline(parts.ignore(1), name);
        if (kind == "d") {
            furnish(shadow, inner, folder / name);
        } else if (fs::exists(shadow / ("f" + inner))) {
            fs::copy_file(shadow / ("f" + inner), folder / name);
        } else {
            std::ofstream{folder / name};  // the name is durable, no byte is
        }
    }
}

}  // namespace

FaultFolder::FaultFolder() : root_{new_folder()} { fs::create_directory(data()); }

FaultFolder::~FaultFolder() {
    std::error_code ignored;
    fs::remove_all(root_, ignored);
}

std::map<std::string, std::string> FaultFolder::watched(std::uint64_t cut_at) {
    std::error_code ignored;
    fs::remove_all(shadow(), ignored);
    ++shadows_;
    return {{"LD_PRELOAD", JINGWEI_POWER_CUT},
            {"JINGWEI_CUT_FOLDER", data().string()},
            {"JINGWEI_CUT_SHADOW", shadow().string()},
            {"JINGWEI_CUT_AT", std::to_string(cut_at)}};
}

void FaultFolder::cut_power() {
    fs::remove_all(data());
    furnish(shadow(), "1", data());
}

DiskSpace::DiskSpace(const fs::path& file) {
    const int fd = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0 || ::ftruncate(fd, sizeof(std::int64_t)) != 0) throw std::runtime_error{"no file for the disk's space"};
    void* const shared = ::mmap(nullptr, sizeof(std::int64_t), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    ::close(fd);
    if (shared == MAP_FAILED) throw std::runtime_error{"the disk's space cannot be shared"};
    left_ = static_cast<std::atomic<std::int64_t>*>(shared);
    set_endless();
}

DiskSpace::~DiskSpace() { ::munmap(left_, sizeof(std::int64_t)); }

void DiskSpace::set_endless() { set(std::numeric_limits<std::int64_t>::max() / 2); }

}  // namespace jingwei::testing
