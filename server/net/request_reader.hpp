#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "base/error.hpp"
#include "net/http.hpp"
#include "net/limits.hpp"

namespace jingwei::net {

/// Reads one request from bytes that arrive in any pieces. A strict gate looks at every byte of the head first (line
/// ends, control characters, folding), then Beast parses it, then the rules that keep two servers from seeing two
/// different requests in the same bytes. No sockets here, so that tests and the fuzzer reach all of it.
class RequestReader {
public:
    enum class State : std::uint8_t { head, head_done, body, complete, refused };

    explicit RequestReader(const Limits& limits);
    ~RequestReader();
    RequestReader(RequestReader&&) noexcept;
    RequestReader& operator=(RequestReader&&) noexcept;

    /// Takes what it can from the front of `unread` and returns how many bytes that was; the caller offers the rest
    /// again together with what arrives later. At head_done it waits for start_body().
    std::size_t feed(std::string_view unread);
    void start_body(std::size_t limit_bytes);

    State state() const;
    const Error& error() const;  // when refused
    Request& request();          // head fields from head_done on, the body at complete
    bool keep_alive() const;
    bool expects_continue() const;
    bool is_http_1_0() const;
    bool has_body() const;
    std::optional<std::uint64_t> content_length() const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace jingwei::net
