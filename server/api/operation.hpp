#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "api/call.hpp"
#include "api/face.hpp"
#include "api/query.hpp"
#include "base/codec.hpp"

namespace jingwei::api {

/// Who may call an operation. Every operation says; there is no default.
struct Access {
    enum class Kind : std::uint8_t { open, signed_in, permission };
    Kind kind{Kind::signed_in};
    org::Permission permission{};

    static constexpr Access open() { return {Kind::open, {}}; }
    static constexpr Access signed_in() { return {Kind::signed_in, {}}; }
    static constexpr Access needs(org::Permission permission) { return {Kind::permission, permission}; }
};

/// One row of the route table: from it come routing, checks, and OpenAPI.
struct Operation {
    std::string_view id;  // operationId
    std::string_view method;
    std::string_view pattern;  // "/cases/{case_id}"
    Access access;
    std::string_view summary;
    std::function<Result<net::Response>(const Call&)> run;
    std::function<void(json::object& operation, Schemas& schemas)> describe;
    std::vector<ErrorCode> own_refusals{};  // beside those that follow from access, path and body
    std::optional<FaceSet> own_faces{};     // which pages need it, where that does not follow from access: see faces_of()
};

struct NoContent {};

inline constexpr std::size_t kLongestIdempotencyKey = 64;

/// The faces that serve an operation. What is open serves every page, what asks for an account the console, unless its row
/// says otherwise with on(); the face without pages has everything.
FaceSet faces_of(const Operation& operation);

/// Every problem the operation may answer with, for the documentation; the tests hold each answer against it.
std::vector<ErrorCode> possible_refusals(const Operation& operation);

namespace detail {

inline net::Response json_response(int status, const json::value& body) {
    return {.status = status,
            .headers = {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}},
            .body = json::serialize(body)};
}

template <class Answer>
net::Response answer(int status, const Answer& value) {
    if constexpr (std::is_same_v<Answer, net::Response>) return value;  // made by hand
    else if constexpr (std::is_same_v<Answer, NoContent>) return {.status = 204, .headers = {}, .body = std::string{}};
    else return json_response(status, to_json(value));
}

template <class Answer>
void describe_answer(int status, json::object& operation, Schemas& schemas) {
    json::object response{{"description", "OK"}};
    if constexpr (std::is_same_v<Answer, NoContent>) {
        status = 204;
    } else if constexpr (!std::is_same_v<Answer, net::Response>) {  // for these with_content or with_answer says what it is
        response["content"] = json::object{{"application/json", json::object{{"schema", schema_of<Answer>(schemas)}}}};
    }
    operation["responses"].emplace_object()[std::to_string(status)] = response;
}

template <class Body>
void describe_body(json::object& operation, Schemas& schemas) {
    operation["requestBody"] = json::object{
        {"required", true}, {"content", json::object{{"application/json", json::object{{"schema", schema_of<Body>(schemas)}}}}}};
}

/// The body as JSON of a declared type, or why not.
Result<json::value> json_body(const net::Request& request);

template <class Body>
Result<Body> read_body(const net::Request& request) {
    const auto document = json_body(request);
    if (!document) return tl::make_unexpected(document.error());
    return from_json<Body>(*document);
}

}  // namespace detail

/// A reading operation without parameters beyond its path.
template <class Answer>
Operation get(std::string_view id, std::string_view pattern, Access access, std::string_view summary,
              Result<Answer> (*handler)(const Call&)) {
    return {id,
            "GET",
            pattern,
            access,
            summary,
            [handler](const Call& call) -> Result<net::Response> {
                const auto value = handler(call);
                if (!value) return tl::make_unexpected(value.error());
                return detail::answer(200, *value);
            },
            [](json::object& operation, Schemas& schemas) { detail::describe_answer<Answer>(200, operation, schemas); }};
}

/// A reading operation whose query string is the described struct Query.
template <class Query, class Answer>
Operation get(std::string_view id, std::string_view pattern, Access access, std::string_view summary,
              Result<Answer> (*handler)(const Call&, const Query&)) {
    return {id,
            "GET",
            pattern,
            access,
            summary,
            [handler](const Call& call) -> Result<net::Response> {
                const auto query = read_query<Query>(call.request);
                if (!query) return tl::make_unexpected(query.error());
                const auto value = handler(call, *query);
                if (!value) return tl::make_unexpected(value.error());
                return detail::answer(200, *value);
            },
            [](json::object& operation, Schemas& schemas) {
                describe_query<Query>(operation, schemas);
                detail::describe_answer<Answer>(200, operation, schemas);
            }};
}

/// An operation that changes something: a JSON body in, a value out.
template <class Body, class Answer>
Operation send(std::string_view id, std::string_view method, std::string_view pattern, Access access, std::string_view summary,
               Result<Answer> (*handler)(const Call&, const Body&), int status = 200) {
    return {id,
            method,
            pattern,
            access,
            summary,
            [handler, status](const Call& call) -> Result<net::Response> {
                const auto body = detail::read_body<Body>(call.request);
                if (!body) return tl::make_unexpected(body.error());
                const auto value = handler(call, *body);
                if (!value) return tl::make_unexpected(value.error());
                return detail::answer(status, *value);
            },
            [status](json::object& operation, Schemas& schemas) {
                detail::describe_body<Body>(operation, schemas);
                detail::describe_answer<Answer>(status, operation, schemas);
            }};
}

/// An operation without a body.
template <class Answer>
Operation act(std::string_view id, std::string_view method, std::string_view pattern, Access access, std::string_view summary,
              Result<Answer> (*handler)(const Call&), int status = 200) {
    return {id,
            method,
            pattern,
            access,
            summary,
            [handler, status](const Call& call) -> Result<net::Response> {
                const auto value = handler(call);
                if (!value) return tl::make_unexpected(value.error());
                return detail::answer(status, *value);
            },
            [status](json::object& operation, Schemas& schemas) { detail::describe_answer<Answer>(status, operation, schemas); }};
}

/// An operation that takes a file as its whole body, described by its query string; say the content with with_content.
template <class Query, class Answer>
Operation take(std::string_view id, std::string_view pattern, Access access, std::string_view summary,
               Result<Answer> (*handler)(const Call&, const Query&), int status = 200) {
    Operation operation = get<Query, Answer>(id, pattern, access, summary, handler);
    operation.method = "POST";
    operation.run = [handler, status](const Call& call) -> Result<net::Response> {
        const auto query = read_query<Query>(call.request);
        if (!query) return tl::make_unexpected(query.error());
        const auto value = handler(call, *query);
        if (!value) return tl::make_unexpected(value.error());
        return detail::answer(status, *value);
    };
    operation.describe = [status](json::object& out, Schemas& schemas) {
        describe_query<Query>(out, schemas);
        detail::describe_answer<Answer>(status, out, schemas);
    };
    return operation;
}

/// Says which other content type an operation answers with or takes: pictures, CSV, event streams, upload pieces.
Operation with_content(Operation operation, std::string_view answers, std::string_view takes = {});
/// Says what an operation may refuse beside what follows from its access, path and body.
inline Operation refuses(Operation operation, std::vector<ErrorCode> codes) {
    operation.own_refusals = std::move(codes);
    return operation;
}
/// Says which pages need an operation.
inline Operation on(FaceSet faces, Operation operation) {
    operation.own_faces = faces;
    return operation;
}
/// Says what the JSON answer of a hand-made response is, for OpenAPI.
template <class Answer>
Operation with_answer(Operation operation, int status = 200) {
    operation.describe = [before = std::move(operation.describe), status](json::object& out, Schemas& schemas) {
        before(out, schemas);
        detail::describe_answer<Answer>(status, out, schemas);
    };
    return operation;
}

}  // namespace jingwei::api
