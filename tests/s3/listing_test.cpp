#include <gtest/gtest.h>

#include "storage/s3_listing.hpp"

namespace jingwei::storage {
namespace {

TEST(S3Listing, names_times_and_the_next_page_are_read) {
    const auto page = read_s3_listing(R"(<?xml version="1.0" encoding="UTF-8"?>
<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>photos</Name><Prefix>p/</Prefix>
<IsTruncated>true</IsTruncated><NextContinuationToken>1a&amp;b=</NextContinuationToken>
<Contents><Key>p/a.jpg</Key><LastModified>2026-03-02T01:00:00.000Z</LastModified><Owner><ID>x</ID></Owner></Contents>
<Contents><Key>p/b.jpg</Key><LastModified>yesterday</LastModified></Contents>
<Contents><Key>p/c.jpg</Key><LastModified>2026-03-02T02:00:00Z</LastModified></Contents></ListBucketResult>)");
    ASSERT_TRUE(page);
    ASSERT_EQ(page->objects.size(), 2U) << "one has no time that can be read";
    EXPECT_EQ(page->objects[0].name, "p/a.jpg");
    EXPECT_EQ(page->objects[1].modified, *parse_instant("2026-03-02T02:00:00Z"));
    EXPECT_EQ(page->continuation, "1a&b=");
}

TEST(S3Listing, what_is_no_list_is_refused) {
    for (const auto* const text : {"", "nonsense", "<Error><Code>AccessDenied</Code></Error>", "<ListBucketResult>",
                                   "<!DOCTYPE a [<!ENTITY b \"c\">]><ListBucketResult></ListBucketResult>"})
        EXPECT_FALSE(read_s3_listing(text)) << text;
    std::string deep;
    for (int i = 0; i < 100; ++i) deep += "<ListBucketResult>";
    EXPECT_FALSE(read_s3_listing(deep));
    EXPECT_FALSE(read_s3_listing("<ListBucketResult><Name>" + std::string(100'000, 'a') + "</Name></ListBucketResult>"));
}

TEST(S3Listing, dates_of_headers_are_read) {
    EXPECT_EQ(parse_http_date("Wed, 25 Nov 2026 18:03:09 GMT"), parse_instant("2026-11-25T18:03:09Z"));
    for (const auto* const wrong :
         {"", "Wed, 25 Nov 2026 18:03:09", "Wed, 31 Nov 2026 18:03:09 GMT", "Wed, 25 Not 2026 18:03:09 GMT",
          "Wed, 25 Nov 2026 24:03:09 GMT", "Wed, xx Nov 2026 18:03:09 GMT"})
        EXPECT_FALSE(parse_http_date(wrong)) << wrong;
}

}  // namespace
}  // namespace jingwei::storage
