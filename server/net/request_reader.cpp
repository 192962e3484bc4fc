#include "net/request_reader.hpp"

#include <algorithm>
#include <array>
#include <boost/beast/http/basic_parser.hpp>
#include <limits>

#include "net/chunked.hpp"
#include "net/target.hpp"

namespace jingwei::net {
namespace {

namespace beast = boost::beast;
namespace http = boost::beast::http;

constexpr std::size_t kMaxLeadingBlankLines = 4;
constexpr std::size_t kMostReserved = 1024 * 1024;
constexpr std::array<std::string_view, 7> kMethods{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};

std::string_view view(beast::string_view text) { return {text.data(), text.size()}; }

/// Beast's parser for the head, writing straight into a Request.
class Parser final : public http::basic_parser<true> {
public:
    Request request;
    std::size_t fields{0};
    int version{11};

private:
    using Code = beast::error_code;
    void on_request_impl(http::verb, beast::string_view method, beast::string_view target, int http_version, Code&) override {
        request.method = view(method);
        request.target = view(target);
        version = http_version;
    }
    void on_response_impl(int, beast::string_view, int, Code&) override {}
    void on_field_impl(http::field, beast::string_view name, beast::string_view value, Code&) override {
        ++fields;
        request.headers.push_back({.name = std::string{view(name)}, .value = std::string{view(value)}});
    }
    void on_header_impl(Code&) override {}
    // Never called: the body is ours.
    void on_body_init_impl(const boost::optional<std::uint64_t>&, Code&) override {}
    std::size_t on_body_impl(beast::string_view body, Code&) override { return body.size(); }
    void on_chunk_header_impl(std::uint64_t, beast::string_view, Code&) override {}
    std::size_t on_chunk_body_impl(std::uint64_t, beast::string_view body, Code&) override { return body.size(); }
    void on_finish_impl(Code&) override {}
};

Error bad_request(std::string reason) {
    return Error{.code = ErrorCode::bad_request, .params = {{"reason", std::move(reason)}}, .fields = {}};
}

Error too_large(std::size_t limit) {
    constexpr std::size_t kMebi = 1024 * 1024;
    std::string words = limit >= kMebi ? std::to_string(limit / kMebi) + " MiB" : std::to_string(limit) + " B";
    return Error{.code = ErrorCode::payload_too_large, .params = {{"limit", std::move(words)}}, .fields = {}};
}

bool is_token_char(char c) {
    const auto u = static_cast<unsigned char>(c);
    if ((u >= '0' && u <= '9') || (u >= 'A' && u <= 'Z') || (u >= 'a' && u <= 'z')) return true;
    return std::string_view{"!#$%&'*+-.^_`|~"}.find(c) != std::string_view::npos;
}

bool is_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_host(std::string_view text) {
    return !text.empty() && text.size() <= 255 && std::all_of(text.begin(), text.end(), [](char c) {
        const auto u = static_cast<unsigned char>(c);
        return (u >= '0' && u <= '9') || (u >= 'A' && u <= 'Z') || (u >= 'a' && u <= 'z') ||
               std::string_view{".-_:[]"}.find(c) != std::string_view::npos;
    });
}

/// The host part of an absolute-form target, "" for origin form.
std::string_view authority(std::string_view target) {
    const auto mark = target.find("://");
    if (target.empty() || target.front() == '/' || mark == std::string_view::npos) return {};
    const std::string_view rest = target.substr(mark + 3);
    return rest.substr(0, std::min(rest.find_first_of("/?"), rest.size()));
}

}  // namespace

struct RequestReader::Impl {
    explicit Impl(const Limits& configured) : limits{&configured} {
        parser.header_limit(static_cast<std::uint32_t>(
            std::min<std::size_t>(limits->header_bytes + 4, std::numeric_limits<std::uint32_t>::max())));
        parser.body_limit(boost::none);  // start_body() knows the path and sets the limit
    }

    void refuse(Error why) {
        error = std::move(why);
        state = State::refused;
    }

    std::size_t skip_blank_lines(std::string_view unread);
    std::optional<std::size_t> find_head_end(std::string_view unread);
    bool gate(std::string_view unread, std::size_t at);
    void parse_head(std::string_view head);
    std::optional<Error> check_host() const;
    std::optional<Error> check_framing() const;
    std::size_t feed_head(std::string_view unread);
    std::size_t feed_body(std::string_view unread);

    const Limits* limits;
    Parser parser;
    State state{State::head};
    Error error;
    std::size_t scanned{0};
    std::size_t line_start{0};
    std::size_t blank_lines{0};
    std::size_t body_limit{0};
    std::size_t body_left{0};
    std::optional<ChunkDecoder> chunks;  // for a body in chunks; else body_left counts
};

/// A client may send an empty line or two between requests (RFC 9112 §2.2); it may not send them for ever.
std::size_t RequestReader::Impl::skip_blank_lines(std::string_view unread) {
    std::size_t skipped = 0;
    while (scanned == 0 && unread.substr(skipped, 2) == "\r\n") {
        skipped += 2;
        if (++blank_lines > kMaxLeadingBlankLines) refuse(bad_request("blank lines before the request"));
    }
    return skipped;
}

/// One byte of the head; false when it was refused.
bool RequestReader::Impl::gate(std::string_view unread, std::size_t at) {
    const char c = unread[at];
    const char before = at == 0 ? '\0' : unread[at - 1];
    const auto u = static_cast<unsigned char>(c);
    const bool control = (u < 0x20 && c != '\t' && c != '\r' && c != '\n') || u == 0x7f;
    if (control) return refuse(bad_request("control character in the head")), false;
    if ((before == '\r') != (c == '\n')) return refuse(bad_request("line does not end in CRLF")), false;
    if (at == 0 && c != '\r' && !is_token_char(c)) return refuse(bad_request("not HTTP")), false;
    if (at == line_start && at != 0 && (c == ' ' || c == '\t')) return refuse(bad_request("folded header line")), false;
    return true;
}

/// Each byte is looked at once, however slowly it arrives.
std::optional<std::size_t> RequestReader::Impl::find_head_end(std::string_view unread) {
    const std::size_t stop = std::min(unread.size(), limits->header_bytes);
    for (; scanned < stop; ++scanned) {
        if (!gate(unread, scanned)) return std::nullopt;
        if (unread[scanned] != '\n') continue;
        if (scanned - line_start == 1) return scanned + 1;
        line_start = scanned + 1;
    }
    if (unread.size() >= limits->header_bytes) refuse(Error{.code = ErrorCode::headers_too_large, .params = {}, .fields = {}});
    return std::nullopt;
}

std::optional<Error> RequestReader::Impl::check_host() const {
    std::size_t hosts = 0;
    std::string_view host;
    for (const Header& header : parser.request.headers) {
        if (!equals_ignoring_case(header.name, "Host")) continue;
        ++hosts;
        host = header.value;
    }
    if (hosts == 0 && parser.version == 10) return std::nullopt;
    if (hosts != 1 || !is_host(host)) return bad_request("Host");
    const std::string_view named = authority(parser.request.target);
    if (!named.empty() && !equals_ignoring_case(named, host)) return bad_request("Host");
    return std::nullopt;
}

/// Where the body ends must have one answer only, or a proxy in front of us may read another request than we do.
std::optional<Error> RequestReader::Impl::check_framing() const {
    std::size_t lengths = 0;
    std::size_t codings = 0;
    for (const Header& header : parser.request.headers) {
        if (equals_ignoring_case(header.name, "Content-Length")) {
            ++lengths;
            if (!is_digits(header.value)) return bad_request("Content-Length");
        }
        if (equals_ignoring_case(header.name, "Transfer-Encoding")) {
            ++codings;
            if (!equals_ignoring_case(header.value, "chunked") || parser.version == 10) return bad_request("Transfer-Encoding");
        }
    }
    if (lengths > 1) return bad_request("Content-Length");
    if (codings > 1 || (codings == 1 && lengths == 1)) return bad_request("Transfer-Encoding");
    return std::nullopt;
}

void RequestReader::Impl::parse_head(std::string_view head) {
    beast::error_code code;
    const std::size_t used = parser.put(boost::asio::const_buffer{head.data(), head.size()}, code);
    if (code == http::error::header_limit) return refuse(Error{.code = ErrorCode::headers_too_large, .params = {}, .fields = {}});
    if (code) return refuse(bad_request(code.message()));
    if (!parser.is_header_done() || used != head.size()) return refuse(bad_request("head"));
    if (parser.fields > limits->header_count)
        return refuse(Error{.code = ErrorCode::headers_too_large, .params = {}, .fields = {}});
    if (auto wrong = check_framing()) return refuse(std::move(*wrong));
    if (auto wrong = check_host()) return refuse(std::move(*wrong));

    Request& request = parser.request;
    if (std::find(kMethods.begin(), kMethods.end(), request.method) == kMethods.end()) {
        return refuse(Error{.code = ErrorCode::method_not_implemented, .params = {}, .fields = {}});
    }
    auto target = parse_target(request.target);
    if (!target) return refuse(bad_request("request target"));
    request.path = std::move(target->path);
    request.query = std::move(target->query);
    state = State::head_done;
}

std::size_t RequestReader::Impl::feed_head(std::string_view unread) {
    const std::size_t skipped = skip_blank_lines(unread);
    if (state == State::refused) return skipped;
    const std::string_view rest = unread.substr(skipped);
    if (scanned == 0 && rest == "\r") return skipped;  // half of another blank line
    const auto end = find_head_end(rest);
    if (!end) return skipped;
    parse_head(rest.substr(0, *end));
    return skipped + *end;
}

std::size_t RequestReader::Impl::feed_body(std::string_view unread) {
    std::string& body = parser.request.body;
    if (chunks) {
        const std::size_t used = chunks->feed(unread, body);
        if (chunks->state() == ChunkDecoder::State::malformed) refuse(bad_request("chunked coding"));
        if (chunks->state() == ChunkDecoder::State::too_large) refuse(too_large(body_limit));
        if (chunks->state() == ChunkDecoder::State::complete) state = State::complete;
        return used;
    }
    const std::size_t used = std::min(unread.size(), body_left);
    body.append(unread.substr(0, used));
    body_left -= used;
    if (body_left == 0) state = State::complete;
    return used;
}

RequestReader::RequestReader(const Limits& limits) : impl_{std::make_unique<Impl>(limits)} {}
RequestReader::~RequestReader() = default;
RequestReader::RequestReader(RequestReader&&) noexcept = default;
RequestReader& RequestReader::operator=(RequestReader&&) noexcept = default;

std::size_t RequestReader::feed(std::string_view unread) {
    if (impl_->state == State::head) return impl_->feed_head(unread);
    if (impl_->state == State::body) return impl_->feed_body(unread);
    return 0;
}

void RequestReader::start_body(std::size_t limit_bytes) {
    if (impl_->state != State::head_done) return;
    impl_->body_limit = limit_bytes;
    const auto length = content_length();
    if (length && *length > limit_bytes) return impl_->refuse(too_large(limit_bytes));
    impl_->state = has_body() ? State::body : State::complete;
    if (impl_->parser.chunked()) impl_->chunks.emplace(limit_bytes, impl_->limits->header_bytes);
    impl_->body_left = static_cast<std::size_t>(length.value_or(0));
    // A length is only a promise: reserve for the ordinary case, let the rest grow as it comes.
    impl_->parser.request.body.reserve(std::min(impl_->body_left, kMostReserved));
}

RequestReader::State RequestReader::state() const { return impl_->state; }
const Error& RequestReader::error() const { return impl_->error; }
Request& RequestReader::request() { return impl_->parser.request; }
bool RequestReader::is_http_1_0() const { return impl_->parser.version == 10; }

bool RequestReader::keep_alive() const { return impl_->parser.is_header_done() && impl_->parser.keep_alive(); }

bool RequestReader::expects_continue() const {
    return has_body() && !is_http_1_0() && equals_ignoring_case(impl_->parser.request.header("Expect"), "100-continue");
}

bool RequestReader::has_body() const { return impl_->parser.is_header_done() && !impl_->parser.is_done(); }

std::optional<std::uint64_t> RequestReader::content_length() const {
    if (!impl_->parser.is_header_done()) return std::nullopt;
    const auto length = impl_->parser.content_length();
    if (!length) return std::nullopt;
    return *length;
}

}  // namespace jingwei::net
