#pragma once
#include "api/call.hpp"
#include "api/operation.hpp"
#include "base/codec.hpp"

namespace jingwei::api {

/// "thumb" or "full" (default).
struct PhotoQuery {
    static constexpr FieldDoc kDocs[]{
        {"size", "thumb or full (also when left out).", "thumb"},
    };
    std::optional<std::string> size;
};
BOOST_DESCRIBE_STRUCT(PhotoQuery, (), (size))

/// The photo's file. Content-addressed, so it may be kept; by shared caches only when it is released.
Result<net::Response> photo_response(const Call& call, const app::Photo& photo, const PhotoQuery& query, bool is_public);

/// An operation that answers with photo_response.
Operation answers_photo(Operation operation);

}  // namespace jingwei::api
