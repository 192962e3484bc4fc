#include "faults/process.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>

extern char** environ;

namespace jingwei::testing {
namespace {

std::vector<std::string> words_of_environment(const std::map<std::string, std::string>& more) {
    std::vector<std::string> words;
    for (char** word = environ; *word != nullptr; ++word) {
        const std::string text{*word};
        if (!more.contains(text.substr(0, text.find('=')))) words.push_back(text);
    }
    for (const auto& [name, value] : more) words.push_back(name + "=" + value);
    return words;
}

std::vector<char*> pointers(std::vector<std::string>& words) {
    std::vector<char*> out;
    for (auto& word : words) out.push_back(word.data());
    out.push_back(nullptr);
    return out;
}

std::vector<std::string> with_database(std::vector<std::string> arguments, const std::string& database_url) {
    if (database_url.empty()) return arguments;
    arguments.insert(arguments.end(), {"--database", database_url});
    return arguments;
}

}  // namespace

Process::Process(const std::vector<std::string>& arguments, const std::map<std::string, std::string>& environment) {
    // All that allocates comes before fork: the parent has threads.
    auto words = arguments;
    auto settings = words_of_environment(environment);
    const auto argv = pointers(words);
    const auto envp = pointers(settings);
    int ends[2]{};
    if (::pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error{"no pipe"};
    id_ = ::fork();
    if (id_ == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);  // a test that dies leaves nothing behind
        ::dup2(ends[1], STDOUT_FILENO);
        ::execve(argv[0], argv.data(), envp.data());
        _exit(127);
    }
    ::close(ends[1]);
    pipe_ = ends[0];
    if (id_ < 0) throw std::runtime_error{"no process"};
}

Process::~Process() {
    if (!status_) {
        kill(SIGKILL);
        wait();
    }
    ::close(pipe_);
}

void Process::kill(int signal) const {
    if (!status_) ::kill(id_, signal);
}

int Process::wait() {
    if (status_) return *status_;
    while (fill()) continue;
    int raw = 0;
    while (::waitpid(id_, &raw, 0) < 0 && errno == EINTR) continue;
    status_ = WIFSIGNALED(raw) ? -WTERMSIG(raw) : WEXITSTATUS(raw);
    return *status_;
}

bool Process::fill() {
    char bytes[4096];
    const auto count = ::read(pipe_, bytes, sizeof bytes);
    if (count > 0) output_.append(bytes, static_cast<std::size_t>(count));
    return count > 0 || (count < 0 && errno == EINTR);
}

std::optional<std::string> Process::line() {
    auto end = output_.find('\n', told_);
    while (end == std::string::npos && fill()) end = output_.find('\n', told_);
    if (end == std::string::npos) return std::nullopt;
    auto line = output_.substr(told_, end - told_);
    told_ = end + 1;
    return line;
}

JingweiServer::JingweiServer(const std::string& data_dir, const std::string& database_url,
                             const std::map<std::string, std::string>& environment)
    : process_{with_database({JINGWEI_PROGRAM, "serve", "--data", data_dir, "--port", "0", "--rate-limit", "off"}, database_url),
               environment} {
    // "Jingwei serves on http://127.0.0.1:41234/  (console: …"
    while (const auto line = process_.line()) {
        const auto address = line->find("http://");
        if (address == std::string::npos) continue;
        port_ = static_cast<std::uint16_t>(std::stoi(line->substr(line->find(':', address + 7) + 1)));
        return;
    }
}

Verified verify_journal(const std::string& data_dir, const std::string& database_url) {
    Process process{with_database({JINGWEI_PROGRAM, "journal", "verify", "--data", data_dir}, database_url)};
    const int status = process.wait();
    return {status, process.output()};
}

}  // namespace jingwei::testing
