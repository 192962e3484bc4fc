#pragma once
#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace jingwei::net {

class EventSource;

struct Header {
    std::string name;
    std::string value;

    friend bool operator==(const Header&, const Header&) = default;
};

/// One complete request that passed every check of form; its words are still whatever the client wrote.
struct Request {
    std::string method;                                      // GET HEAD POST PUT PATCH DELETE OPTIONS; HEAD is handed on as HEAD
    std::string target;                                      // as sent
    std::string path;                                        // percent-decoded UTF-8 without dot segments, always begins with "/"
    std::vector<std::pair<std::string, std::string>> query;  // decoded UTF-8, in the order sent
    std::vector<Header> headers;                             // bytes as sent, not necessarily UTF-8
    std::string body;
    std::string remote_address;  // behind a trusted proxy the address it forwarded
    std::string request_id;
    std::string listener;  // face of the listener it came in on

    /// The first header of that name, in any case; "" when there is none.
    std::string_view header(std::string_view name) const;
    std::string_view cookie(std::string_view name) const;
    std::optional<std::string> query_value(std::string_view name) const;
};

/// A file sent in pieces; it must not shrink while it is sent.
struct FileBody {
    std::filesystem::path path;
};

/// Server-sent events: the connection stays open until either side ends it.
struct EventStream {
    std::shared_ptr<EventSource> source;  // shared: the hub fills it, the connection empties it
};

/// Content-Length, Date, Connection and X-Request-Id are added by the server.
struct Response {
    int status{200};
    std::vector<Header> headers;
    std::variant<std::string, FileBody, EventStream> body;

    std::string_view header(std::string_view name) const;
    void set_header(std::string_view name, std::string value);
};

/// Runs on the bounded pool and may block; an exception becomes a 500 problem with the request id.
using Handler = std::function<Response(const Request&)>;

bool equals_ignoring_case(std::string_view a, std::string_view b);
/// Without blanks and tabs at both ends.
std::string_view trim(std::string_view text);

}  // namespace jingwei::net
