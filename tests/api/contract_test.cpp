#include <gtest/gtest.h>

#include "api/openapi.hpp"
#include "support/test_server.hpp"

namespace jingwei::testing {
namespace {

json::value contract() { return json::parse(api::openapi()); }

bool explained(const json::value& described) {
    const auto* const text = described.as_object().if_contains("description");
    return text != nullptr && text->as_string().size() > 3;
}

TEST(Contract, every_field_of_every_struct_says_what_it_means) {
    const auto document = contract();
    int fields = 0;
    for (const auto& [name, schema] : document.at("components").at("schemas").as_object()) {
        const auto* const properties = schema.as_object().if_contains("properties");
        if (properties == nullptr || name == "Localized") continue;
        for (const auto& [field, described] : properties->as_object()) {
            if (described.as_object().contains("const")) continue;  // the kind of a variant's alternative
            EXPECT_TRUE(explained(described)) << name << "." << field << ": give " << name << " a kDocs row for it";
            ++fields;
        }
    }
    EXPECT_GT(fields, 250);
}

TEST(Contract, every_parameter_says_what_it_means_and_shows_a_value) {
    const auto document = contract();
    for (const auto& [path, methods] : document.at("paths").as_object()) {
        for (const auto& [method, operation] : methods.as_object()) {
            const auto* const parameters = operation.as_object().if_contains("parameters");
            if (parameters == nullptr) continue;
            for (const auto& parameter : parameters->as_array()) {
                if (parameter.as_object().contains("$ref")) continue;
                EXPECT_TRUE(explained(parameter) && parameter.as_object().contains("example"))
                    << method << " " << path << " " << parameter.at("name")
                    << ": a query needs kDocs, a path parameter a row in openapi.cpp";
            }
        }
    }
}

TEST(Contract, every_operation_announces_its_refusals_by_status) {
    const auto document = contract();
    const auto& paths = document.at("paths");
    for (const auto& [path, methods] : paths.as_object()) {
        for (const auto& [method, operation] : methods.as_object()) {
            EXPECT_TRUE(operation.at("responses").as_object().contains("503")) << method << " " << path;
            EXPECT_TRUE(operation.as_object().contains("security")) << method << " " << path;
        }
    }
    const auto& dispatch = paths.at("/cases/{case_id}/dispatch").at("post");
    EXPECT_EQ(dispatch.at("responses").at("409").at("$ref"),
              "#/components/responses/conflict.action_not_allowed.verifier_is_handler");
    EXPECT_EQ(json::serialize(document.at("components").at("responses").at("unauthenticated.login_failed").at("x-codes")),
              R"(["unauthenticated","login_failed"])");
}

TEST(Contract, changes_name_the_csrf_header_and_repeatable_ones_the_idempotency_key) {
    const auto document = contract();
    const auto headers = [&](std::string_view path) {
        return json::serialize(document.at("paths").at(path).at("post").at("parameters"));
    };
    EXPECT_NE(headers("/cases/{case_id}/dispatch").find("IdempotencyKey"), std::string::npos);
    EXPECT_NE(headers("/cases/{case_id}/dispatch").find("CsrfToken"), std::string::npos);
    EXPECT_EQ(headers("/accounts").find("IdempotencyKey"), std::string::npos);
    EXPECT_FALSE(document.at("paths").at("/session").at("post").as_object().contains("parameters"));
}

}  // namespace
}  // namespace jingwei::testing
