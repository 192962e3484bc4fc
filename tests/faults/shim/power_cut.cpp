// A library for LD_PRELOAD, for tests only: it keeps a shadow of one folder in the state that a power cut would leave.
//
// In the shadow a file holds what its last fsync found, and a folder names what its last fsync found: a write, a new
// name or a rename that nobody made durable is not there. So killing the process at any moment and then furnishing the
// folder anew from the shadow (../power_cut.hpp) is a power cut. fsync itself touches no disk: the kernel outlives the
// process, and tests are quick.
//
// It can also kill the process by itself at the n-th call that changes the folder, in the middle of an fsync too, and
// it can say that the disk is full. Environment: JINGWEI_CUT_FOLDER, JINGWEI_CUT_SHADOW (must not exist yet),
// JINGWEI_CUT_AT (0 = never), JINGWEI_CUT_SPACE (a file of 8 bytes: how many bytes may still be written; shared).
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <map>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace {

constexpr off_t kUntouched = std::numeric_limits<off_t>::max();
constexpr std::int64_t kNameCosts = 4096;  // a new file or folder takes a block

/// A file or folder below the folder: what happened to it since its last fsync.
struct Node {
    std::uint64_t id{};
    bool whole{false};           // changed in ways that were not watched: all of it is copied
    off_t shortest{kUntouched};  // the least length it was cut to
    std::vector<std::pair<off_t, off_t>> dirty;
};

// Straight to the kernel: our own calls must not come back to us.
int real_open(int at, const char* path, int flags, mode_t mode = 0) {
    return static_cast<int>(syscall(SYS_openat, at, path, flags, mode));
}
ssize_t real_pwrite(int fd, const void* data, std::size_t size, off_t offset) {
    return syscall(SYS_pwrite64, fd, data, size, offset);
}

class Cut {
public:
    static Cut* get() {
        static Cut* const cut = make();
        return cut;
    }

    /// Opens, and knows afterwards whether a file was made. -1 with errno as open.
    int open(int at, const char* path, int flags, mode_t mode) {
        if ((flags & (O_CREAT | O_TRUNC)) == 0) return real_open(at, path, flags, mode);
        const std::scoped_lock lock{mutex_};
        struct stat before {};
        const bool is_new = fstatat(at, path, &before, 0) != 0;
        if (is_new && inside(at, path)) {
            happened();
            if (!afford(kNameCosts)) return -1;
        }
        const int fd = real_open(at, path, flags, mode);
        if (fd < 0) return fd;
        if (is_new && inside_fd(fd)) {
            struct stat made {};
            fstat(fd, &made);
            nodes_[{made.st_dev, made.st_ino}] = Node{.id = ++last_id_, .whole = false, .shortest = kUntouched, .dirty = {}};
        } else if ((flags & O_TRUNC) != 0) {
            if (Node* const node = of(fd)) node->shortest = 0;
        }
        return fd;
    }

    /// How many bytes of a write the disk still takes; 0 with errno when none. Writes outside are not counted.
    std::size_t admit(int fd, std::size_t size, off_t offset) {
        const std::scoped_lock lock{mutex_};
        if (of(fd) == nullptr) return size;
        happened();
        struct stat now {};
        fstat(fd, &now);
        const auto end = offset + static_cast<off_t>(size);
        const auto growth = std::max<off_t>(0, end - std::max(now.st_size, offset));
        if (growth == 0 || space_ == nullptr) return size;
        const auto left = std::max<std::int64_t>(0, space_->load());
        const auto grown = std::min<std::int64_t>(growth, left);
        space_->fetch_sub(grown);
        const auto admitted = size - static_cast<std::size_t>(growth - grown);
        if (admitted == 0) errno = ENOSPC;
        return admitted;
    }

    void wrote(int fd, off_t offset, ssize_t size) {
        if (size <= 0) return;
        const std::scoped_lock lock{mutex_};
        if (Node* const node = of(fd)) node->dirty.emplace_back(offset, offset + size);
    }

    void cut_to(int fd, off_t length) {
        const std::scoped_lock lock{mutex_};
        if (Node* const node = of(fd)) node->shortest = std::min(node->shortest, length);
    }

    void changed_unseen(int fd) {
        const std::scoped_lock lock{mutex_};
        if (Node* const node = of(fd)) node->whole = true;
    }

    /// A name changes: renames, removals. Nothing of it is durable before the folder's fsync.
    void name_changes(int at, const char* path) {
        const std::scoped_lock lock{mutex_};
        if (inside(at, path)) happened();
    }

    bool may_make(int at, const char* path) {
        const std::scoped_lock lock{mutex_};
        if (!inside(at, path)) return true;
        happened();
        return afford(kNameCosts);
    }

    void made_folder(int at, const char* path) {
        const std::scoped_lock lock{mutex_};
        struct stat made {};
        if (!inside(at, path) || fstatat(at, path, &made, 0) != 0) return;
        nodes_[{made.st_dev, made.st_ino}] = Node{.id = ++last_id_, .whole = false, .shortest = kUntouched, .dirty = {}};
    }

    /// False when the file is none of ours.
    bool sync(int fd) {
        const std::scoped_lock lock{mutex_};
        Node* const node = of(fd);
        if (node == nullptr) return false;
        const bool last = is_last();
        struct stat now {};
        fstat(fd, &now);
        if (S_ISDIR(now.st_mode)) {
            if (last) die();
            keep_names(fd, *node);
        } else {
            keep_bytes(fd, *node, now.st_size, last);
        }
        return true;
    }

private:
    static Cut* make() {
        const char* const folder = getenv("JINGWEI_CUT_FOLDER");
        const char* const shadow = getenv("JINGWEI_CUT_SHADOW");
        if (folder == nullptr || shadow == nullptr) return nullptr;
        return new Cut{folder, shadow};
    }

    Cut(const char* folder, const char* shadow) : shadow_{shadow} {
        char* const real = realpath(folder, nullptr);
        if (real == nullptr || syscall(SYS_mkdirat, AT_FDCWD, shadow, 0755) != 0) {
            std::fprintf(stderr, "power_cut: JINGWEI_CUT_FOLDER must be a folder and JINGWEI_CUT_SHADOW a new one\n");
            _exit(99);
        }
        folder_ = real;
        std::free(real);
        if (const char* const at = getenv("JINGWEI_CUT_AT")) last_call_ = std::strtoull(at, nullptr, 10);
        if (const char* const space = getenv("JINGWEI_CUT_SPACE")) share_space(space);
        unsetenv("LD_PRELOAD");  // a program started by this one would begin a shadow of its own
        take_in(folder_);
    }

    void share_space(const char* path) {
        const int fd = real_open(AT_FDCWD, path, O_RDWR);
        void* const shared = reinterpret_cast<void*>(
            syscall(SYS_mmap, nullptr, sizeof(std::int64_t), PROT_READ | PROT_WRITE, MAP_SHARED, fd, off_t{0}));
        if (fd < 0 || shared == MAP_FAILED) _exit(98);
        space_ = static_cast<std::atomic<std::int64_t>*>(shared);
        syscall(SYS_close, fd);
    }

    /// All that is there at the start is durable.
    void take_in(const std::string& path) {
        const int fd = real_open(AT_FDCWD, path.c_str(), O_RDONLY);
        if (fd < 0) return;
        struct stat now {};
        fstat(fd, &now);
        Node& node = nodes_[{now.st_dev, now.st_ino}];
        node.id = ++last_id_;  // the folder itself comes first: 1
        if (S_ISDIR(now.st_mode)) {
            const auto names = names_in(fd);
            for (const auto& name : names) take_in(path + "/" + name);
            keep_names(fd, nodes_[{now.st_dev, now.st_ino}]);
        } else {
            node.whole = true;
            keep_bytes(fd, node, now.st_size, false);
        }
        syscall(SYS_close, fd);
    }

    static std::vector<std::string> names_in(int fd) {
        std::vector<std::string> names;
        const int again = real_open(fd, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        DIR* const folder = fdopendir(again);
        if (folder == nullptr) return names;
        while (const dirent* const entry = readdir(folder)) {
            const std::string name{entry->d_name};
            if (name != "." && name != "..") names.push_back(name);
        }
        closedir(folder);
        return names;
    }

    /// Writes the shadow's list of a folder whole or not at all.
    void keep_names(int fd, const Node& folder) {
        const auto id = folder.id;  // the map may move while names are learned
        std::string list;
        for (const auto& name : names_in(fd)) {
            struct stat now {};
            if (fstatat(fd, name.c_str(), &now, AT_SYMLINK_NOFOLLOW) != 0) continue;
            Node& node = nodes_[{now.st_dev, now.st_ino}];
            if (node.id == 0) node = {.id = ++last_id_, .whole = true, .shortest = kUntouched, .dirty = {}};
            list += (S_ISDIR(now.st_mode) ? "d " : "f ") + std::to_string(node.id) + ' ' + name + '\n';
        }
        const auto path = shadow_ + "/d" + std::to_string(id);
        const auto fresh = path + ".new";
        const int out = real_open(AT_FDCWD, fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
        if (out < 0 || real_pwrite(out, list.data(), list.size(), 0) != static_cast<ssize_t>(list.size())) _exit(97);
        syscall(SYS_close, out);
        syscall(SYS_renameat2, AT_FDCWD, fresh.c_str(), AT_FDCWD, path.c_str(), 0);
    }

    /// With `torn` only half of what changed arrives before the process dies.
    void keep_bytes(int fd, Node& node, off_t size, bool torn) {
        const auto path = shadow_ + "/f" + std::to_string(node.id);
        const int out = real_open(AT_FDCWD, path.c_str(), O_WRONLY | O_CREAT, 0644);
        if (out < 0) _exit(96);
        if (node.shortest != kUntouched) syscall(SYS_ftruncate, out, std::min(node.shortest, size_of(out)));
        if (node.whole) node.dirty = {{0, size}};
        const int in = readable(fd);
        for (const auto& [from, to] : node.dirty) {
            const auto until = std::min(to, size);
            copy(in, out, from, torn ? from + (until - from) / 2 : until);
            if (torn) break;
        }
        if (torn) die();
        syscall(SYS_ftruncate, out, size);
        syscall(SYS_close, out);
        if (in != fd) syscall(SYS_close, in);
        node = {.id = node.id, .whole = false, .shortest = kUntouched, .dirty = {}};
    }

    static off_t size_of(int fd) {
        struct stat now {};
        fstat(fd, &now);
        return now.st_size;
    }

    /// A file opened for writing only is opened once more for reading.
    static int readable(int fd) {
        if ((fcntl(fd, F_GETFL) & O_ACCMODE) != O_WRONLY) return fd;
        const auto self = "/proc/self/fd/" + std::to_string(fd);
        return real_open(AT_FDCWD, self.c_str(), O_RDONLY | O_CLOEXEC);
    }

    static void copy(int in, int out, off_t from, off_t to) {
        char bytes[65536];
        while (from < to) {
            const auto want = static_cast<std::size_t>(std::min<off_t>(to - from, sizeof bytes));
            const auto got = syscall(SYS_pread64, in, bytes, want, from);
            if (got <= 0) return;
            if (real_pwrite(out, bytes, static_cast<std::size_t>(got), from) != got) _exit(95);
            from += got;
        }
    }

    Node* of(int fd) {
        struct stat now {};
        if (fstat(fd, &now) != 0) return nullptr;
        const auto found = nodes_.find({now.st_dev, now.st_ino});
        return found == nodes_.end() ? nullptr : &found->second;
    }

    static std::string path_of(int fd) {
        char path[4096];
        const auto self = "/proc/self/fd/" + std::to_string(fd);
        const auto length = readlink(self.c_str(), path, sizeof path);
        return length < 0 ? std::string{} : std::string{path, static_cast<std::size_t>(length)};
    }

    bool below(const std::string& path) const { return path.compare(0, folder_.size() + 1, folder_ + "/") == 0; }
    bool inside_fd(int fd) const { return below(path_of(fd)); }

    /// By the folder that the name stands in; relative paths too.
    bool inside(int at, const char* path) const {
        const std::string name{path};
        const auto slash = name.rfind('/');
        const auto parent = slash == std::string::npos ? std::string{"."} : name.substr(0, slash + 1);
        const int fd = real_open(at, parent.c_str(), O_PATH | O_CLOEXEC);
        if (fd < 0) return false;
        const bool in = below(path_of(fd) + "/");
        syscall(SYS_close, fd);
        return in;
    }

    bool afford(std::int64_t bytes) {
        if (space_ == nullptr) return true;
        if (space_->load() >= bytes) {
            space_->fetch_sub(bytes);
            return true;
        }
        errno = ENOSPC;
        return false;
    }

    bool is_last() { return ++calls_ == last_call_; }
    void happened() {
        if (is_last()) die();
    }
    [[noreturn]] static void die() {
        kill(getpid(), SIGKILL);
        for (;;) pause();
    }

    std::mutex mutex_;
    std::string folder_;
    std::string shadow_;
    std::map<std::pair<dev_t, ino_t>, Node> nodes_;
    std::uint64_t last_id_{0};
    std::uint64_t calls_{0};
    std::uint64_t last_call_{0};
    std::atomic<std::int64_t>* space_{nullptr};
};

__attribute__((constructor)) void begin() { Cut::get(); }

int open_at(int at, const char* path, int flags, mode_t mode) {
    Cut* const cut = Cut::get();
    return cut == nullptr ? real_open(at, path, flags, mode) : cut->open(at, path, flags, mode);
}

ssize_t write_at(int fd, const void* data, std::size_t size, off_t offset) {
    Cut* const cut = Cut::get();
    if (cut == nullptr) return real_pwrite(fd, data, size, offset);
    const auto admitted = cut->admit(fd, size, offset);
    if (admitted == 0 && size > 0) return -1;
    const auto wrote = real_pwrite(fd, data, admitted, offset);
    cut->wrote(fd, offset, wrote);
    return wrote;
}

/// Where a write without an offset goes: the end of a file opened for appending, else where the file stands.
off_t place_of(int fd) {
    const int flags = fcntl(fd, F_GETFL);
    return static_cast<off_t>(syscall(SYS_lseek, fd, off_t{0}, (flags & O_APPEND) != 0 ? SEEK_END : SEEK_CUR));
}

ssize_t write_here(int fd, const void* data, std::size_t size) {
    Cut* const cut = Cut::get();
    const off_t offset = cut == nullptr ? -1 : place_of(fd);
    if (offset < 0) return syscall(SYS_write, fd, data, size);  // a pipe or a socket
    const auto admitted = cut->admit(fd, size, offset);
    if (admitted == 0 && size > 0) return -1;
    const ssize_t wrote = syscall(SYS_write, fd, data, admitted);
    cut->wrote(fd, offset, wrote);
    return wrote;
}

int truncate_fd(int fd, off_t length) {
    const int result = static_cast<int>(syscall(SYS_ftruncate, fd, length));
    if (result == 0 && Cut::get() != nullptr) Cut::get()->cut_to(fd, length);
    return result;
}

int sync_fd(int fd, long number) {
    Cut* const cut = Cut::get();
    if (cut != nullptr && cut->sync(fd)) return 0;
    return static_cast<int>(syscall(number, fd));
}

int rename_at(int from_at, const char* from, int to_at, const char* to, unsigned flags) {
    if (Cut* const cut = Cut::get()) cut->name_changes(to_at, to);
    return static_cast<int>(syscall(SYS_renameat2, from_at, from, to_at, to, flags));
}

int make_folder_at(int at, const char* path, mode_t mode) {
    Cut* const cut = Cut::get();
    if (cut != nullptr && !cut->may_make(at, path)) return -1;
    const int result = static_cast<int>(syscall(SYS_mkdirat, at, path, mode));
    if (result == 0 && cut != nullptr) cut->made_folder(at, path);
    return result;
}

int remove_at(int at, const char* path, int flags) {
    if (Cut* const cut = Cut::get()) cut->name_changes(at, path);
    return static_cast<int>(syscall(SYS_unlinkat, at, path, flags));
}

void* map(void* where, std::size_t size, int protection, int flags, int fd, off_t offset) {
    Cut* const cut = Cut::get();
    if (cut != nullptr && fd >= 0 && (flags & MAP_SHARED) != 0 && (protection & PROT_WRITE) != 0) cut->changed_unseen(fd);
    return reinterpret_cast<void*>(syscall(SYS_mmap, where, size, protection, flags, fd, offset));
}

mode_t mode_in(int flags, va_list& rest) { return (flags & O_CREAT) != 0 ? static_cast<mode_t>(va_arg(rest, int)) : 0; }

}  // namespace

#define JINGWEI_OPEN(name)                                                   \
    int name(const char* path, int flags, ...) {                             \
        va_list rest;                                                        \
        va_start(rest, flags);                                               \
        const int fd = open_at(AT_FDCWD, path, flags, mode_in(flags, rest)); \
        va_end(rest);                                                        \
        return fd;                                                           \
    }
#define JINGWEI_OPENAT(name)                                           \
    int name(int at, const char* path, int flags, ...) {               \
        va_list rest;                                                  \
        va_start(rest, flags);                                         \
        const int fd = open_at(at, path, flags, mode_in(flags, rest)); \
        va_end(rest);                                                  \
        return fd;                                                     \
    }

extern "C" {
JINGWEI_OPEN(open)
JINGWEI_OPEN(open64)
JINGWEI_OPENAT(openat)
JINGWEI_OPENAT(openat64)
int __open_2(const char* path, int flags) { return open_at(AT_FDCWD, path, flags, 0); }
int __open64_2(const char* path, int flags) { return open_at(AT_FDCWD, path, flags, 0); }
int __openat_2(int at, const char* path, int flags) { return open_at(at, path, flags, 0); }
int __openat64_2(int at, const char* path, int flags) { return open_at(at, path, flags, 0); }
int creat(const char* path, mode_t mode) { return open_at(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode); }
int creat64(const char* path, mode_t mode) { return open_at(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode); }

ssize_t write(int fd, const void* data, std::size_t size) { return write_here(fd, data, size); }
ssize_t pwrite(int fd, const void* data, std::size_t size, off_t offset) { return write_at(fd, data, size, offset); }
ssize_t pwrite64(int fd, const void* data, std::size_t size, off64_t offset) { return write_at(fd, data, size, offset); }
ssize_t writev(int fd, const iovec* parts, int count) {
    ssize_t all = 0;
    if (Cut::get() == nullptr || place_of(fd) < 0) return syscall(SYS_writev, fd, parts, count);
    for (int i = 0; i < count; ++i) {
        const auto wrote = write_here(fd, parts[i].iov_base, parts[i].iov_len);
        if (wrote < 0) return all > 0 ? all : wrote;
        all += wrote;
        if (static_cast<std::size_t>(wrote) < parts[i].iov_len) break;
    }
    return all;
}
ssize_t pwritev(int fd, const iovec* parts, int count, off_t offset) {
    ssize_t all = 0;
    for (int i = 0; i < count; ++i) {
        const auto wrote = write_at(fd, parts[i].iov_base, parts[i].iov_len, offset + all);
        if (wrote < 0) return all > 0 ? all : wrote;
        all += wrote;
        if (static_cast<std::size_t>(wrote) < parts[i].iov_len) break;
    }
    return all;
}
ssize_t pwritev64(int fd, const iovec* parts, int count, off64_t offset) { return pwritev(fd, parts, count, offset); }
ssize_t sendfile(int out, int in, off_t* offset, std::size_t size) noexcept {
    if (Cut* const cut = Cut::get()) cut->changed_unseen(out);
    return syscall(SYS_sendfile, out, in, offset, size);
}
ssize_t sendfile64(int out, int in, off64_t* offset, std::size_t size) noexcept { return sendfile(out, in, offset, size); }
ssize_t copy_file_range(int in, off64_t* in_at, int out, off64_t* out_at, std::size_t size, unsigned flags) {
    if (Cut* const cut = Cut::get()) cut->changed_unseen(out);
    return syscall(SYS_copy_file_range, in, in_at, out, out_at, size, flags);
}
int ftruncate(int fd, off_t length) noexcept { return truncate_fd(fd, length); }
int ftruncate64(int fd, off64_t length) noexcept { return truncate_fd(fd, length); }
int posix_fallocate(int fd, off_t offset, off_t size) {
    if (Cut* const cut = Cut::get()) cut->changed_unseen(fd);
    return syscall(SYS_fallocate, fd, 0, offset, size) == 0 ? 0 : errno;
}
int posix_fallocate64(int fd, off64_t offset, off64_t size) { return posix_fallocate(fd, offset, size); }

int fsync(int fd) { return sync_fd(fd, SYS_fsync); }
int fdatasync(int fd) { return sync_fd(fd, SYS_fdatasync); }

int rename(const char* from, const char* to) noexcept { return rename_at(AT_FDCWD, from, AT_FDCWD, to, 0); }
int renameat(int from_at, const char* from, int to_at, const char* to) noexcept { return rename_at(from_at, from, to_at, to, 0); }
int renameat2(int from_at, const char* from, int to_at, const char* to, unsigned flags) noexcept {
    return rename_at(from_at, from, to_at, to, flags);
}
int mkdir(const char* path, mode_t mode) noexcept { return make_folder_at(AT_FDCWD, path, mode); }
int mkdirat(int at, const char* path, mode_t mode) noexcept { return make_folder_at(at, path, mode); }
int unlink(const char* path) noexcept { return remove_at(AT_FDCWD, path, 0); }
int rmdir(const char* path) noexcept { return remove_at(AT_FDCWD, path, AT_REMOVEDIR); }
int unlinkat(int at, const char* path, int flags) noexcept { return remove_at(at, path, flags); }
int remove(const char* path) noexcept {
    const int result = remove_at(AT_FDCWD, path, 0);
    return result != 0 && errno == EISDIR ? remove_at(AT_FDCWD, path, AT_REMOVEDIR) : result;
}

void* mmap(void* where, std::size_t size, int protection, int flags, int fd, off_t offset) noexcept {
    return map(where, size, protection, flags, fd, offset);
}
void* mmap64(void* where, std::size_t size, int protection, int flags, int fd, off64_t offset) noexcept {
    return map(where, size, protection, flags, fd, offset);
}
}
