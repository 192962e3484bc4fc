#include <gtest/gtest.h>

#include <stdexcept>

#include "net/client_address.hpp"
#include "net/problem.hpp"
#include "net/rate_limiter.hpp"
#include "net/request_reader.hpp"

namespace jingwei::net {
namespace {

using std::chrono::seconds;
using State = RequestReader::State;

TEST(RateLimiter, a_bucket_refills_with_time) {
    RateLimiter limiter{{RateRule{.method = "", .path_prefix = "/", .per_minute = 60, .burst = 1}}};
    std::chrono::steady_clock::time_point now{seconds{1000}};
    EXPECT_FALSE(limiter.refuse_seconds("GET", "/", "c", now));
    EXPECT_EQ(limiter.refuse_seconds("GET", "/", "c", now), 1);
    EXPECT_FALSE(limiter.refuse_seconds("GET", "/", "other", now));
    EXPECT_FALSE(limiter.refuse_seconds("GET", "/", "c", now + seconds{1}));
}

TEST(RateLimiter, the_first_rule_that_fits_decides) {
    RateLimiter limiter{{RateRule{.method = "POST", .path_prefix = "/a", .per_minute = 60, .burst = 5},
                         RateRule{.method = "", .path_prefix = "/", .per_minute = 60, .burst = 1}}};
    const std::chrono::steady_clock::time_point now{};
    for (int i = 0; i < 5; ++i) EXPECT_FALSE(limiter.refuse_seconds("POST", "/a", "c", now));
    EXPECT_TRUE(limiter.refuse_seconds("POST", "/a", "c", now));
    EXPECT_FALSE(limiter.refuse_seconds("GET", "/a", "c", now));
    EXPECT_TRUE(limiter.refuse_seconds("GET", "/b", "c", now));
}

TEST(RateLimiter, memory_stays_bounded_under_many_addresses) {
    RateLimiter limiter{{RateRule{.method = "", .path_prefix = "/", .per_minute = 1, .burst = 1}}, 100};
    for (int i = 0; i < 1000; ++i) limiter.refuse_seconds("GET", "/", std::to_string(i), {});
    EXPECT_LE(limiter.buckets(), 100U);
}

TEST(RateLimiter, a_rule_of_zero_gives_a_finite_wait) {
    RateLimiter limiter{{RateRule{.method = "", .path_prefix = "/", .per_minute = 0, .burst = 0}}};
    EXPECT_EQ(limiter.refuse_seconds("GET", "/", "c", {}), 3600);
}

TEST(TrustedProxies, the_nearest_stranger_is_the_client) {
    const TrustedProxies proxies{{"127.0.0.1", "10.0.0.0/8", "fd00::/8"}};
    EXPECT_EQ(proxies.client("127.0.0.1", {"1.1.1.1, 2.2.2.2, 10.1.2.3"}), "2.2.2.2");
    EXPECT_EQ(proxies.client("fd00::1", {"1.1.1.1", "2001:db8::7"}), "2001:db8::7");
    EXPECT_EQ(proxies.client("10.9.9.9", {"10.1.1.1"}), "10.1.1.1");
    EXPECT_EQ(proxies.client("127.0.0.1", {"1.1.1.1, junk"}), "127.0.0.1");
    EXPECT_EQ(proxies.client("127.0.0.1", {""}), "127.0.0.1");
    EXPECT_EQ(proxies.client("8.8.8.8", {"1.1.1.1"}), "8.8.8.8");
    EXPECT_THROW(TrustedProxies{{"proxy.example"}}, std::invalid_argument);
}

TEST(RateKey, an_ipv6_client_counts_by_its_network) {
    EXPECT_EQ(rate_key("192.0.2.1"), "192.0.2.1");
    EXPECT_EQ(rate_key("2001:db8:1:2:3:4:5:6"), rate_key("2001:db8:1:2::1"));
    EXPECT_NE(rate_key("2001:db8:1:2::1"), rate_key("2001:db8:1:3::1"));
    EXPECT_EQ(canonical_address("::ffff:192.0.2.1"), "192.0.2.1");
}

TEST(Problem, carries_status_code_words_and_field_errors) {
    Error error{
        .code = ErrorCode::invalid_request, .params = {}, .fields = {{.pointer = "/a", .rule = "required", .params = {}}}};
    const Response response = problem(error, Locale::en);
    EXPECT_EQ(response.status, 422);
    const auto& body = std::get<std::string>(response.body);
    EXPECT_NE(body.find(R"("code":"invalid_request")"), std::string::npos);
    EXPECT_NE(body.find(R"("pointer":"/a")"), std::string::npos);
    EXPECT_NE(body.find("This field is required."), std::string::npos);
    EXPECT_EQ(preferred_locale("fr, en;q=0.8, zh"), Locale::en);
    EXPECT_EQ(preferred_locale("zh-CN,en"), Locale::zh_cn);
    EXPECT_EQ(preferred_locale(""), Locale::zh_cn);
}

/// Feeds `bytes` in pieces of `step` and gives the reader back when it has finished or bytes ran out.
RequestReader feed(std::string_view bytes, std::size_t step, const Limits& limits) {
    RequestReader reader{limits};
    std::string unread;
    while (true) {
        unread.erase(0, reader.feed(unread));
        if (reader.state() == State::head_done) {
            reader.start_body(limits.json_body_bytes);
            continue;
        }
        if (reader.state() == State::complete || reader.state() == State::refused || bytes.empty()) return reader;
        unread += bytes.substr(0, step);
        bytes.remove_prefix(std::min(step, bytes.size()));
    }
}

TEST(RequestReader, the_size_of_the_pieces_makes_no_difference) {
    const Limits limits;
    const std::string_view bytes =
        "\r\nPOST /a?b=c HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\nT: 1\r\n\r\n";
    for (std::size_t step = 1; step <= bytes.size(); ++step) {
        RequestReader reader = feed(bytes, step, limits);
        ASSERT_EQ(reader.state(), State::complete) << step;
        EXPECT_EQ(reader.request().body, "abcde") << step;
        EXPECT_EQ(reader.request().headers.size(), 2U) << step;
    }
}

TEST(RequestReader, a_trailer_that_beast_asserts_on_is_refused_in_pieces_of_any_size) {
    const Limits limits;
    const std::string_view bytes =
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nhello\r\n6\r\n worldQU0\r\nVary: *\r\n\r\n";
    for (std::size_t step = 1; step <= bytes.size(); ++step) EXPECT_EQ(feed(bytes, step, limits).state(), State::refused) << step;
}

TEST(RequestReader, chunk_extensions_and_trailers_have_one_bound) {
    const Limits limits;
    std::string bytes = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (int i = 0; i < 100; ++i) bytes += "1;" + std::string(200, 'x') + "\r\na\r\n";
    EXPECT_EQ(feed(bytes, 1000, limits).state(), State::refused);
}

TEST(RequestReader, a_head_at_the_limit_is_taken_and_one_byte_more_is_not) {
    Limits limits;
    limits.header_bytes = 100;
    const std::string head = "GET / HTTP/1.1\r\nHost: a\r\nX: ";
    const std::string fits = head + std::string(100 - 4 - head.size(), 'x') + "\r\n\r\n";
    ASSERT_EQ(fits.size(), 100U);
    EXPECT_EQ(feed(fits, 7, limits).state(), State::complete);
    const RequestReader over = feed(head + "x" + fits.substr(head.size()), 7, limits);
    ASSERT_EQ(over.state(), State::refused);
    EXPECT_EQ(over.error().code, ErrorCode::headers_too_large);
}

TEST(RequestReader, what_is_not_http_is_refused_at_its_first_byte) {
    const Limits limits;
    EXPECT_EQ(feed("\x16", 1, limits).state(), State::refused);
    EXPECT_EQ(feed("\r\n\r\n\r\n\r\n\r\n\r\n", 2, limits).state(), State::refused) << "blank lines without end";
}

}  // namespace
}  // namespace jingwei::net
