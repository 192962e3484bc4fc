#include "integrations/child_process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <system_error>

namespace jingwei::integrations {
namespace {

[[noreturn]] void broken(const char* what) { throw std::system_error{errno, std::generic_category(), what}; }

class Descriptor {
public:
    explicit Descriptor(int number) : number_{number} {}
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int number() const { return number_; }

private:
    int number_;
};

std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> list;
    for (std::string& text : texts) list.push_back(text.data());
    list.push_back(nullptr);
    return list;
}

/// Everything the child needs, made before the fork: after it, only calls that are safe between fork and exec.
struct Launch {
    const char* program;
    const char* folder;
    char* const* arguments;
    char* const* environment;
    int in, out, err;
    std::array<std::pair<int, rlim_t>, 4> limits;
};

[[noreturn]] void become(const Launch& launch) {
    constexpr int kCannotStart = 127;
    ::setpgid(0, 0);
    for (const auto& [what, most] : launch.limits) {
        const rlimit limit{most, most};
        if (::setrlimit(static_cast<__rlimit_resource_t>(what), &limit) != 0) ::_exit(kCannotStart);
    }
    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    if (::dup2(launch.in, STDIN_FILENO) < 0 || ::dup2(launch.out, STDOUT_FILENO) < 0 || ::dup2(launch.err, STDERR_FILENO) < 0 ||
        ::chdir(launch.folder) != 0)
        ::_exit(kCannotStart);
    ::execve(launch.program, launch.arguments, launch.environment);
    ::_exit(kCannotStart);
}

int wait_for(pid_t child) {
    int status = 0;
    while (::waitpid(child, &status, 0) < 0) {
        if (errno != EINTR) broken("waitpid");
    }
    return status;
}

/// False when the time is over first.
bool ends_within(pid_t child, std::chrono::seconds time) {
    const Descriptor handle{static_cast<int>(::syscall(SYS_pidfd_open, child, 0))};
    if (handle.number() < 0) broken("pidfd_open");
    const auto end = std::chrono::steady_clock::now() + time;
    for (;;) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now()).count();
        if (left <= 0) return false;
        pollfd ready{handle.number(), POLLIN, 0};
        const int count = ::poll(&ready, 1, static_cast<int>(left));
        if (count > 0) return true;
        if (count < 0 && errno != EINTR) broken("poll");
    }
}

}  // namespace

std::optional<std::filesystem::path> find_program(const std::string& name) {
    const char* set = std::getenv("PATH");
    std::string folders = set != nullptr ? set : "/usr/bin:/bin";
    for (std::size_t from = 0; from <= folders.size();) {
        const std::size_t to = std::min(folders.find(':', from), folders.size());
        const std::filesystem::path candidate = std::filesystem::path{folders.substr(from, to - from)} / name;
        if (candidate.is_absolute() && ::access(candidate.c_str(), X_OK) == 0) return candidate;
        from = to + 1;
    }
    return std::nullopt;
}

ChildEnd run_child(const std::filesystem::path& program, const std::vector<std::string>& arguments,
                   const std::filesystem::path& folder, const ChildLimits& limits) {
    const auto output = [&](const char* name) {
        return ::open((folder / name).c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    };
    const Descriptor in{::open("/dev/null", O_RDONLY | O_CLOEXEC)};
    const Descriptor out{output("stdout")};
    const Descriptor err{output("stderr")};
    if (in.number() < 0 || out.number() < 0 || err.number() < 0) broken("files of a child process");
    std::vector<std::string> argument_texts = arguments;
    const char* path = std::getenv("PATH");
    std::vector<std::string> environment_texts{"PATH=" + std::string{path != nullptr ? path : "/usr/bin:/bin"},
                                               "LC_ALL=C.UTF-8",
                                               "HOME=" + folder.string(),
                                               "TMPDIR=" + folder.string(),
                                               "CPL_VSIL_CURL_ALLOWED_EXTENSIONS=.none",  // GDAL: read no file of another host
                                               "PROJ_NETWORK=OFF"};
    const auto argument_list = pointers(argument_texts);
    const auto environment_list = pointers(environment_texts);
    const Launch launch{program.c_str(),
                        folder.c_str(),
                        argument_list.data(),
                        environment_list.data(),
                        in.number(),
                        out.number(),
                        err.number(),
                        {{{RLIMIT_CPU, limits.cpu_seconds},
                          {RLIMIT_FSIZE, limits.file_bytes},
                          {RLIMIT_AS, limits.memory_bytes},
                          {RLIMIT_CORE, 0}}}};
    const pid_t child = ::fork();
    if (child < 0) broken("fork");
    if (child == 0) become(launch);
    ::setpgid(child, child);  // also here: whoever comes first
    const bool in_time = ends_within(child, limits.time);
    if (!in_time) ::kill(-child, SIGKILL);
    const int status = wait_for(child);
    if (!in_time) return {ChildEnd::How::timed_out, 0};
    if (WIFSIGNALED(status)) return {ChildEnd::How::killed, WTERMSIG(status)};
    return {ChildEnd::How::exited, WEXITSTATUS(status)};
}

}  // namespace jingwei::integrations
