#pragma once
#include <atomic>
#include <cstdint>
#include <string>

#include "net/http.hpp"

namespace jingwei::net {

/// A file descriptor that closes itself; -1 is none.
class OpenFile {
public:
    OpenFile() = default;
    explicit OpenFile(const std::filesystem::path& path);  // throws std::system_error
    OpenFile(OpenFile&& other) noexcept;
    OpenFile& operator=(OpenFile&& other) noexcept;
    ~OpenFile();

    bool is_open() const { return descriptor_ >= 0; }
    std::uint64_t size() const { return size_; }
    /// Bytes read at `offset`; 0 at the end, negative on an error.
    std::int64_t read(char* into, std::size_t count, std::uint64_t offset) const;

private:
    int descriptor_{-1};
    std::uint64_t size_{0};
};

/// A response ready to be written: nothing about it blocks any more.
struct Answer {
    int status{200};
    std::string head;  // status line and headers
    std::string body;
    OpenFile file;
    std::shared_ptr<EventSource> events;  // shared with the hub that fills it
    bool keep_alive{true};
    bool chunked{false};
    std::uint64_t length{0};  // bytes that follow the head
};

/// How the connection wants its answers.
struct AnswerStyle {
    bool keep_alive{true};
    bool http_1_0{false};
    const std::atomic<bool>* closing{nullptr};  // true when the head is written: last answer on this connection
};

/// Runs the handler, on the pool; never throws: an exception is logged and becomes a 500 problem.
Answer run_handler(const Handler& handler, const Request& request, AnswerStyle style);

/// Writes down an answer that net gives by itself.
Answer plain_answer(const Request& request, Response response, AnswerStyle style);

}  // namespace jingwei::net
