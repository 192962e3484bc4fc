#include "net/target.hpp"

#include <gtest/gtest.h>

using jingwei::net::parse_target;

TEST(Target, a_path_is_decoded_and_its_query_kept_in_order) {
    const auto target = parse_target("/cases/%E7%BD%91%E6%A0%BC?b=1+2&a=%26&flag");
    ASSERT_TRUE(target);
    EXPECT_EQ(target->path, "/cases/网格");
    ASSERT_EQ(target->query.size(), 3U);
    EXPECT_EQ(target->query[0], (std::pair<std::string, std::string>{"b", "1 2"}));
    EXPECT_EQ(target->query[1].second, "&");
    EXPECT_EQ(target->query[2].first, "flag");
}

TEST(Target, an_absolute_target_means_its_path) {
    EXPECT_EQ(parse_target("http://example.org/a/b?c")->path, "/a/b");
    EXPECT_EQ(parse_target("http://example.org")->path, "/");
    EXPECT_EQ(parse_target("http://example.org?x=1")->path, "/");
}

TEST(Target, whatever_could_climb_or_hide_is_refused) {
    for (const char* bad :
         {"",     "*",  "a",   "host:443", "/a/../b", "/%2e%2E/etc", "/.",     "/a/.",     "/a%2fb", "/a%5cb", "/a\\b",  "/%00",
          "/%0a", "/%", "/%4", "/%zz",     "/%ff",    "/%c0%ae",     "/a?b=%", "/a?b=%ff", "/a?%00", "/a#b",   "http://"}) {
        EXPECT_FALSE(parse_target(bad)) << bad;
    }
}
