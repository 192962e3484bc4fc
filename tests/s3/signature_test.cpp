// The examples of the S3 documentation, "Authenticating Requests: Using the Authorization Header / Query Parameters".
#include <gtest/gtest.h>

#include "base/secret.hpp"
#include "storage/s3_signature.hpp"

namespace jingwei::storage {
namespace {

using namespace std::chrono_literals;

const S3Credentials kExample{"AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "us-east-1"};
constexpr std::string_view kHost = "examplebucket.s3.amazonaws.com";

Instant then() { return *parse_instant("2013-05-24T00:00:00Z"); }

std::string authorization(const S3Request& request, const std::string& body = "") {
    return s3_signed_headers(request, kExample, sha256_hex(body), then()).front().second;
}

std::string expected(const std::string& headers, const std::string& signature) {
    return "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, SignedHeaders=" + headers +
           ", Signature=" + signature;
}

TEST(S3Signature, getting_part_of_an_object_is_signed_as_the_documentation_says) {
    const S3Request request{"GET", std::string{kHost}, "/test.txt", {}, {{"Range", "bytes=0-9"}}};
    EXPECT_EQ(authorization(request), expected("host;range;x-amz-content-sha256;x-amz-date",
                                               "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41"));
}

TEST(S3Signature, putting_an_object_with_a_strange_name_is_signed_as_the_documentation_says) {
    const S3Request request{"PUT",
                            std::string{kHost},
                            "/test$file.text",
                            {},
                            {{"Date", "Fri, 24 May 2013 00:00:00 GMT"}, {"x-amz-storage-class", "REDUCED_REDUNDANCY"}}};
    EXPECT_EQ(authorization(request, "Welcome to Amazon S3."),
              expected("date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class",
                       "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd"));
}

TEST(S3Signature, a_question_about_the_bucket_is_signed_as_the_documentation_says) {
    const S3Request lifecycle{"GET", std::string{kHost}, "/", {{"lifecycle", ""}}, {}};
    EXPECT_EQ(authorization(lifecycle), expected("host;x-amz-content-sha256;x-amz-date",
                                                 "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543"));
    const S3Request list{"GET", std::string{kHost}, "/", {{"prefix", "J"}, {"max-keys", "2"}}, {}};
    EXPECT_EQ(authorization(list), expected("host;x-amz-content-sha256;x-amz-date",
                                            "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7"));
}

TEST(S3Signature, an_address_for_others_is_signed_as_the_documentation_says) {
    const S3Request request{"GET", std::string{kHost}, "/test.txt", {}, {}};
    EXPECT_EQ(s3_presigned_target(request, kExample, 86'400s, then()),
              "/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256"
              "&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request"
              "&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host"
              "&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404");
}

TEST(S3Signature, the_moment_is_told_in_whole_seconds) {
    const S3Request request{"GET", std::string{kHost}, "/", {}, {}};
    const auto headers = s3_signed_headers(request, kExample, sha256_hex(""), then() + 999'999us);
    EXPECT_EQ(headers.back().second, "20130524T000000Z");
}

}  // namespace
}  // namespace jingwei::storage
