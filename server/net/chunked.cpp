#include "net/chunked.hpp"

#include <algorithm>
#include <charconv>

namespace jingwei::net {
namespace {

constexpr std::size_t kMostSizeDigits = 15;  // cannot overflow 64 bits

bool has_control(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto u = static_cast<unsigned char>(c);
        return (u < 0x20 && c != '\t') || u == 0x7f;
    });
}

bool is_hex(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

}  // namespace

std::size_t ChunkDecoder::feed(std::string_view unread, std::string& body) {
    std::size_t taken = 0;
    while (!finished() && taken < unread.size()) {
        const std::string_view rest = unread.substr(taken);
        const std::size_t count = state_ == State::data ? take_data(rest, body) : take_line(rest, body.size());
        if (count == 0) break;
        taken += count;
    }
    return taken;
}

std::size_t ChunkDecoder::take_data(std::string_view unread, std::string& body) {
    const std::size_t count = std::min(left_in_chunk_, unread.size());
    body.append(unread.substr(0, count));
    left_in_chunk_ -= count;
    if (left_in_chunk_ == 0) state_ = State::data_end;
    return count;
}

/// One whole line, or nothing yet.
std::size_t ChunkDecoder::take_line(std::string_view unread, std::size_t body_size) {
    const auto end = unread.find('\n');
    if (end == std::string_view::npos) {
        const bool impossible =
            state_ == State::data_end ? unread.front() != '\r' || unread.size() > 1 : overhead_ + unread.size() > overhead_limit_;
        if (impossible) state_ = State::malformed;
        return 0;
    }
    if (end == 0 || unread[end - 1] != '\r' || has_control(unread.substr(0, end - 1))) {
        state_ = State::malformed;
        return 0;
    }
    const std::string_view line = unread.substr(0, end - 1);
    if (state_ == State::size) {
        read_size(line, body_size);
    } else if (state_ == State::trailer) {
        read_trailer(line);
    } else {
        state_ = line.empty() ? State::size : State::malformed;
    }
    return end + 1;
}

void ChunkDecoder::read_size(std::string_view line, std::size_t body_size) {
    const auto digits_end = std::find_if_not(line.begin(), line.end(), is_hex);
    const auto digits = static_cast<std::size_t>(digits_end - line.begin());
    overhead_ += line.size() - digits;
    const bool well_formed = digits > 0 && digits <= kMostSizeDigits && (digits == line.size() || line[digits] == ';');
    if (!well_formed || overhead_ > overhead_limit_) {
        state_ = State::malformed;
        return;
    }
    std::from_chars(line.data(), line.data() + digits, left_in_chunk_, 16);
    if (left_in_chunk_ == 0) {
        state_ = State::trailer;
    } else {
        state_ = left_in_chunk_ > body_limit_ - std::min(body_limit_, body_size) ? State::too_large : State::data;
    }
}

void ChunkDecoder::read_trailer(std::string_view line) {
    if (line.empty()) {
        state_ = State::complete;
        return;
    }
    overhead_ += line.size();
    const auto colon = line.find(':');
    const bool well_formed = colon != std::string_view::npos && colon > 0 && line.find_first_of(" \t") >= colon;
    if (!well_formed || overhead_ > overhead_limit_) state_ = State::malformed;
}

}  // namespace jingwei::net
