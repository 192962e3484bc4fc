#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.hpp"

namespace jingwei::storage {

/// One page of a bucket's names.
struct S3Listing {
    struct Object {
        std::string name;  // whole, with the prefix
        Instant modified{};
    };
    std::vector<Object> objects;
    std::string continuation;  // asks for the next page; "" on the last
};

/// The XML of ListObjectsV2; nothing when it is none. An object without a readable name and time is left out.
std::optional<S3Listing> read_s3_listing(std::string_view xml);

/// "Tue, 25 Nov 2026 18:00:00 GMT".
std::optional<Instant> parse_http_date(std::string_view text);

}  // namespace jingwei::storage
