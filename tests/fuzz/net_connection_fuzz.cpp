// A whole connection's bytes: whatever arrives, in whatever pieces, is read the same way, within bounds.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "net/request_reader.hpp"

namespace {

using jingwei::net::Limits;
using jingwei::net::Request;
using jingwei::net::RequestReader;
using State = RequestReader::State;

void require(bool holds) {
    if (!holds) std::abort();
}

/// What a request was to us; two ways of cutting the same bytes must give the same list.
struct Seen {
    std::string method, target, path, body;
    std::size_t headers{0};
    bool refused{false};
    friend bool operator==(const Seen&, const Seen&) = default;
};

Limits small_limits() {
    Limits limits;
    limits.header_bytes = 1024;
    limits.header_count = 20;
    limits.json_body_bytes = 512;
    return limits;
}

void check(const Request& request, const Limits& limits) {
    require(!request.path.empty() && request.path.front() == '/' && jingwei::is_utf8(request.path));
    require((request.path + '/').find("/../") == std::string::npos);
    require(request.body.size() <= limits.json_body_bytes);
    require(request.headers.size() <= limits.header_count);
    for (const auto& header : request.headers) {
        require(!header.name.empty());
        require(header.value.find_first_of(std::string_view{"\r\n\0", 3}) == std::string::npos);
    }
    for (const auto& [name, value] : request.query) require(jingwei::is_utf8(name) && jingwei::is_utf8(value));
}

std::vector<Seen> read(std::string_view bytes, std::size_t step) {
    static const Limits limits = small_limits();
    std::vector<Seen> seen;
    RequestReader reader{limits};
    std::string unread;
    while (true) {
        const std::size_t used = reader.feed(unread);
        require(used <= unread.size());
        unread.erase(0, used);
        require(unread.size() <= 2 * limits.header_bytes + step);
        if (reader.state() == State::head_done) {
            reader.start_body(limits.json_body_bytes);
        } else if (reader.state() == State::refused) {
            seen.push_back(Seen{.refused = true});
            return seen;
        } else if (reader.state() == State::complete) {
            const Request& request = reader.request();
            check(request, limits);
            seen.push_back(Seen{request.method, request.target, request.path, request.body, request.headers.size(), false});
            reader = RequestReader{limits};
        } else {
            if (bytes.empty()) return seen;
            unread += bytes.substr(0, step);
            bytes.remove_prefix(std::min(step, bytes.size()));
        }
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    require(read(bytes, 1) == read(bytes, 4096));
    return 0;
}
