#include "net/answer.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <boost/beast/http/status.hpp>
#include <chrono>
#include <ctime>
#include <system_error>

#include "base/clock.hpp"
#include "base/log.hpp"
#include "net/events.hpp"
#include "net/negotiate.hpp"
#include "net/problem.hpp"

namespace jingwei::net {
namespace {

bool is_clean_header(const Header& header) {
    const auto bad_name = [](char c) { return static_cast<unsigned char>(c) <= 0x20 || c == ':' || c == 0x7f; };
    const auto bad_value = [](char c) { return c == '\r' || c == '\n' || c == '\0'; };
    return !header.name.empty() && std::none_of(header.name.begin(), header.name.end(), bad_name) &&
           std::none_of(header.value.begin(), header.value.end(), bad_value);
}

/// These belong to the connection; a handler that sets them would contradict the bytes sent.
bool is_ours(std::string_view name) {
    for (const std::string_view ours : {"Content-Length", "Transfer-Encoding", "Connection", "Date", "X-Request-Id"}) {
        if (equals_ignoring_case(name, ours)) return true;
    }
    return false;
}

/// "Mon, 02 Mar 2026 09:20:00 GMT", made once a second for each thread.
const std::string& http_date() {
    thread_local std::time_t made_for = -1;
    thread_local std::string text;
    const auto now = std::chrono::floor<std::chrono::seconds>(SystemClock{}.now());
    const std::time_t seconds = now.time_since_epoch().count();
    if (seconds == made_for) return text;
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    char buffer[40];
    text.assign(buffer, std::strftime(buffer, sizeof buffer, "%a, %d %b %Y %H:%M:%S GMT", &parts));
    made_for = seconds;
    return text;
}

void add(std::string& head, std::string_view name, std::string_view value) {
    head.append(name).append(": ").append(value).append("\r\n");
}

void write_head(const Request& request, const Response& response, Answer& answer, AnswerStyle style) {
    std::string& head = answer.head;
    head.reserve(512);
    const auto reason = boost::beast::http::obsolete_reason(static_cast<boost::beast::http::status>(answer.status));
    head = "HTTP/1.1 " + std::to_string(answer.status) + ' ';
    head.append(reason.data(), reason.size()).append("\r\n");
    add(head, "Date", http_date());
    if (!request.request_id.empty()) add(head, "X-Request-Id", request.request_id);
    for (const Header& header : response.headers) {
        if (is_ours(header.name)) continue;
        if (is_clean_header(header)) {
            add(head, header.name, header.value);
        } else {
            log(LogLevel::error, "http.header_dropped", {{"id", request.request_id}, {"name", header.name}});
        }
    }
    const bool has_length = answer.status >= 200 && answer.status != 204 && answer.status != 304 && !answer.events;
    if (has_length) add(head, "Content-Length", std::to_string(answer.length));
    if (answer.chunked) add(head, "Transfer-Encoding", "chunked");
    if (!answer.keep_alive) {
        add(head, "Connection", "close");
    } else if (style.http_1_0) {
        add(head, "Connection", "keep-alive");
    }
    head += "\r\n";
}

void prepare_stream(const Request& request, Response& response, Answer& answer, AnswerStyle style) {
    answer.events = std::get<EventStream>(response.body).source;
    if (!answer.events) throw std::logic_error{"an event stream without a source"};
    if (response.header("Content-Type").empty()) response.set_header("Content-Type", "text/event-stream");
    if (response.header("Cache-Control").empty()) response.set_header("Cache-Control", "no-store");
    response.set_header("X-Accel-Buffering", "no");
    answer.keep_alive = false;  // the end of the stream is the end of the connection
    answer.chunked = !style.http_1_0;
    answer.events->begin(request.header("Last-Event-ID"));
}

Answer finish(const Request& request, Response response, AnswerStyle style) {
    Answer answer;
    answer.keep_alive = style.keep_alive && !(style.closing != nullptr && *style.closing);
    apply_if_none_match(request, response);
    apply_gzip(request, response);
    if (auto* file = std::get_if<FileBody>(&response.body)) {
        answer.file = OpenFile{file->path};
        answer.length = answer.file.size();
    } else if (auto* text = std::get_if<std::string>(&response.body)) {
        answer.body = std::move(*text);
        answer.length = answer.body.size();
    } else {
        prepare_stream(request, response, answer, style);
    }
    answer.status = response.status;
    if (answer.status < 200 || answer.status > 599) throw std::logic_error{"status " + std::to_string(answer.status)};
    write_head(request, response, answer, style);
    if (request.method == "HEAD" || answer.status == 204 || answer.status == 304) {
        answer.body.clear();
        answer.file = OpenFile{};
        answer.events.reset();
        answer.length = 0;
    }
    return answer;
}

Answer failed(const Request& request, std::string_view what, AnswerStyle style) {
    log(LogLevel::error, "http.handler_failed", {{"id", request.request_id}, {"what", std::string{what}}});
    const Error error{.code = ErrorCode::internal, .params = {{"id", request.request_id}}, .fields = {}};
    return plain_answer(request, problem(error, preferred_locale(request.header("Accept-Language")), request.request_id), style);
}

}  // namespace

OpenFile::OpenFile(const std::filesystem::path& path) : descriptor_{::open(path.c_str(), O_RDONLY | O_CLOEXEC)} {
    struct stat status {};
    if (descriptor_ >= 0 && ::fstat(descriptor_, &status) == 0 && S_ISREG(status.st_mode)) {
        size_ = static_cast<std::uint64_t>(status.st_size);
        return;
    }
    const int code = descriptor_ < 0 ? errno : EINVAL;
    if (descriptor_ >= 0) ::close(descriptor_);
    throw std::system_error{code, std::generic_category(), "file body"};
}

OpenFile::OpenFile(OpenFile&& other) noexcept
    : descriptor_{std::exchange(other.descriptor_, -1)}, size_{std::exchange(other.size_, 0)} {}

OpenFile& OpenFile::operator=(OpenFile&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    std::swap(size_, other.size_);
    return *this;
}

OpenFile::~OpenFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

std::int64_t OpenFile::read(char* into, std::size_t count, std::uint64_t offset) const {
    return ::pread(descriptor_, into, count, static_cast<off_t>(offset));
}

Answer run_handler(const Handler& handler, const Request& request, AnswerStyle style) {
    try {
        return finish(request, handler(request), style);
    } catch (const std::exception& error) {
        return failed(request, error.what(), style);
    } catch (...) {
        return failed(request, "not a std::exception", style);
    }
}

Answer plain_answer(const Request& request, Response response, AnswerStyle style) {
    return finish(request, std::move(response), style);
}

}  // namespace jingwei::net
