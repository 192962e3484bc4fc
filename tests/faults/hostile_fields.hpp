#pragma once
#include <functional>
#include <string>
#include <vector>

#include "api/router.hpp"
#include "base/codec.hpp"

namespace jingwei::testing {

/// A request to one operation: whatever its contract calls a text can be replaced.
struct ApiRequest {
    std::string method;
    std::string path;   // below the API's prefix, percent-encoded
    std::string query;  // "" or "?a=b", percent-encoded
    json::value body;   // null: none
};

/// Every text that the contract lets a client send to an operation: in the body at any depth, in the path, in the
/// query. Read from the OpenAPI document, so a new field is tried from its first day.
class HostileFields {
public:
    explicit HostileFields(const api::Operation& operation);

    std::size_t count() const { return fields_.size(); }
    /// A well-formed request in which field `which` is `text`; with count() every field is.
    ApiRequest with(std::size_t which, const std::string& text) const;
    std::string name(std::size_t which) const;

private:
    enum class Place { body, path, query };
    struct Field {
        Place place;
        std::string name;  // a JSON pointer in the body
    };
    void add_body_fields(const json::value& schema, const std::string& pointer);

    const api::Operation& operation_;
    json::value body_;
    std::vector<Field> fields_;
};

}  // namespace jingwei::testing
