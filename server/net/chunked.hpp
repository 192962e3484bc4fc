#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace jingwei::net {

/// Takes the chunked coding off a body that arrives in any pieces. Our own, because Beast 1.81 ends the program by an
/// assertion on some trailers (our fuzzer found one). Strict: no blanks around sizes, CRLF only; trailers are dropped.
class ChunkDecoder {
public:
    enum class State : std::uint8_t { size, data, data_end, trailer, complete, malformed, too_large };

    /// `overhead_limit` bounds extensions and trailers together.
    ChunkDecoder(std::size_t body_limit, std::size_t overhead_limit) : body_limit_{body_limit}, overhead_limit_{overhead_limit} {}

    /// Appends to `body` and returns how many bytes of `unread` it took; offer the rest again with what follows.
    std::size_t feed(std::string_view unread, std::string& body);
    State state() const { return state_; }

private:
    bool finished() const { return state_ >= State::complete; }
    std::size_t take_line(std::string_view unread, std::size_t body_size);
    std::size_t take_data(std::string_view unread, std::string& body);
    void read_size(std::string_view line, std::size_t body_size);
    void read_trailer(std::string_view line);

    std::size_t body_limit_;
    std::size_t overhead_limit_;
    std::size_t overhead_{0};
    std::size_t left_in_chunk_{0};
    State state_{State::size};
};

}  // namespace jingwei::net
