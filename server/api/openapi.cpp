#include "api/openapi.hpp"

#include <algorithm>

#include "api/router.hpp"
#include "base/text.hpp"

namespace jingwei::api {
namespace {

constexpr std::string_view kProblemSchema = R"({
"type":"object","description":"A refusal (RFC 9457).",
"required":["type","title","status","code","detail","request_id","params","errors"],
"properties":{
"type":{"type":"string","description":"The code as a URN.","examples":["urn:jingwei:problem:not_found"]},
"title":{"type":"string","description":"The same as detail.","examples":["Not found. Check the number or the address."]},
"status":{"type":"integer","description":"The HTTP status again.","examples":[404]},
"code":{"type":"string","description":"Stable: programs decide by it.","examples":["not_found"]},
"detail":{"type":"string","description":"For people, in the language of Accept-Language.","examples":["Not found. Check the number or the address."]},
"request_id":{"type":"string","description":"Names the request in the server's log.","examples":["9f2c41d07ab3"]},
"params":{"type":"object","additionalProperties":{"type":"string"},"description":"What the text was filled with.","examples":[{}]},
"errors":{"type":"array","description":"Every wrong field at once.","items":{"type":"object","required":["pointer","rule","detail","params"],
"properties":{
"pointer":{"type":"string","description":"JSON pointer into the body, or the parameter's name after a slash.","examples":["/position/lon"]},
"rule":{"type":"string","description":"Stable name of the rule broken.","examples":["too_long"]},
"detail":{"type":"string","description":"For people.","examples":["At most 200 characters."]},
"params":{"type":"object","additionalProperties":{"type":"string"},"description":"The rule's values.","examples":[{"max":"200"}]}}}}}})";

void indent(std::string& out, std::size_t depth) { out.append("\n").append(depth * 2, ' '); }

/// Boost.JSON 1.81 prints on one line only.
void print(const json::value& value, std::string& out, std::size_t depth) {
    if (value.is_object() && !value.get_object().empty()) {
        out += '{';
        const char* separator = "";
        for (const auto& [key, inner] : value.get_object()) {
            out += separator;
            indent(out, depth + 1);
            out += json::serialize(key) + ": ";
            print(inner, out, depth + 1);
            separator = ",";
        }
        indent(out, depth);
        out += '}';
    } else if (value.is_array() && !value.get_array().empty() && !value.get_array().front().is_string()) {
        out += '[';
        const char* separator = "";
        for (const auto& inner : value.get_array()) {
            out += separator;
            indent(out, depth + 1);
            print(inner, out, depth + 1);
            separator = ",";
        }
        indent(out, depth);
        out += ']';
    } else {
        out += json::serialize(value);
    }
}

struct PathParameter {
    std::string_view name;
    std::string_view text;
    std::string_view example;
};

/// Every "{name}" in a path; the tests ask for a row.
constexpr PathParameter kPathParameters[]{
    {"case_id", "Id of the case.", "7301444403200000001"},
    {"photo_id", "Id of the photo.", "7301444403200000002"},
    {"account_id", "Id of the account.", "7301444403200000003"},
    {"api_key_id", "Id of the key, not its secret.", "7301444403200000004"},
    {"area_id", "Id of the area, the same in every edition.", "7301444403200000005"},
    {"unit_id", "Id of the unit.", "7301444403200000030"},
    {"post_id", "Id of the post.", "7301444403200000031"},
    {"person_id", "Id of the person.", "7301444403200000006"},
    {"assignment_id", "Id of the assignment.", "7301444403200000007"},
    {"gap_id", "Id of the gap; it follows from what the gap is about.", "5884980067074662705"},
    {"ruling_id", "Id of the ruling.", "7301444403200000008"},
    {"absence_id", "Id of the absence.", "7301444403200000009"},
    {"site_id", "Id of the site.", "7301444403200000010"},
    {"pairing_id", "Id of the pairing.", "7301444403200000011"},
    {"item_id", "Id of the joint item.", "7301444403200000012"},
    {"sheet", "people, assignments, pairings, units (with their posts) or sites.", "people"},
    {"draft_id", "Id of the draft.", "7301444403200000013"},
    {"edition_id", "Id of an edition of the territory.", "7301444403200000014"},
    {"other_id", "Id of the edition it is compared with.", "7301444403200000015"},
    {"import_id", "Id of the file sent.", "7301444403200000016"},
    {"code", "The grid's code, as on its plate.", "410105001002"},
    {"edition", "edition_id of getTileset: another edition has other tiles.", "7301444403200000014"},
    {"z", "Zoom level of the tile.", "14"},
    {"x", "Column of the tile, Web Mercator, from the west.", "13364"},
    {"y", "Row of the tile, Web Mercator, from the north.", "6520"},
    {"upload_id", "The id that startUpload gave; whoever knows it may use the upload.", "u3xk9q2m"},
    {"tracking_code", "As on the receipt; case and dashes do not matter.", "JS-7KQ2-M9XW-RT3H"},
};

constexpr std::string_view kAbout =
    "Times are RFC 3339 in UTC, positions degrees of WGS 84, ids strings of digits. A field that may be left out may also be "
    "null, except in changes (PATCH): there a field left out stays as it is and null clears it. Unknown fields are refused.\n\n"
    "**Signing in.** Browsers hold the cookie `jw_session` and send `X-CSRF-Token` (from getSession) with everything but GET. "
    "Other systems send `Authorization: Bearer` and their key. `x-permission` names the permission an operation needs.\n\n"
    "**Refusals** are problem JSON (RFC 9457): `code` is stable, `detail` is for people, in the language of Accept-Language, "
    "and `errors` names every wrong field at once with its JSON pointer. `429` and `503` say in Retry-After when to come "
    "back.\n\n"
    "**Repeating.** Send `Idempotency-Key` with reports and actions on cases: the same key and body again, within 30 days, give "
    "the first answer; the same key with another body is refused.\n\n"
    "**Lists** come in pages: send `next_cursor` of one page as `cursor` for the next; null ends the list. A cursor is opaque.";

json::object reference_to(std::string_view kind, std::string_view name) {
    return {{"$ref", "#/components/" + std::string{kind} + "/" + std::string{name}}};
}

void add_path_parameters(json::object& operation, std::string_view pattern) {
    json::array parameters;
    for (auto at = pattern.find('{'); at != std::string_view::npos; at = pattern.find('{', at + 1)) {
        const std::string_view name = pattern.substr(at + 1, pattern.find('}', at) - at - 1);
        json::object parameter{{"name", name}, {"in", "path"}, {"required", true}, {"schema", json::object{{"type", "string"}}}};
        for (const auto& row : kPathParameters) {
            if (row.name != name) continue;
            parameter["description"] = row.text;
            parameter["example"] = row.example;
        }
        parameters.push_back(std::move(parameter));
    }
    if (!parameters.empty()) operation["parameters"] = parameters;
}

bool takes_json(const json::object& described) {
    const auto* const body = described.if_contains("requestBody");
    return body != nullptr && body->at("content").as_object().contains("application/json");
}

bool changes_something(const Operation& operation) { return operation.method != "GET"; }
bool signs_in(const Operation& operation) { return operation.id == "signIn" || operation.id == "activateDevice"; }

/// Headers that the router reads itself.
void add_header_parameters(json::object& out, const Operation& operation) {
    if (!changes_something(operation) || signs_in(operation)) return;
    json::array& parameters = out["parameters"].is_array() ? out["parameters"].get_array() : out["parameters"].emplace_array();
    parameters.push_back(reference_to("parameters", "CsrfToken"));
    const auto& own = operation.own_refusals;
    if (std::find(own.begin(), own.end(), ErrorCode::idempotency_mismatch) != own.end())
        parameters.push_back(reference_to("parameters", "IdempotencyKey"));
}

json::object problem_content() {
    return {{"application/problem+json", json::object{{"schema", reference_to("schemas", "Problem")}}}};
}

/// Named responses of refusals: one for each set of codes that share a status.
using Responses = std::map<std::string, json::object>;

/// One response for each status, with the codes that have it.
void add_refusals(json::object& out, const Operation& operation, Responses& named) {
    std::map<int, std::vector<ErrorCode>> by_status;
    for (const ErrorCode code : possible_refusals(operation)) by_status[error_text(code).http_status].push_back(code);
    json::object& responses = out["responses"].as_object();
    for (const auto& [status, codes] : by_status) {
        std::string name;
        std::string text;
        json::array words;
        for (const ErrorCode code : codes) {
            const auto& row = error_text(code);
            name += (name.empty() ? "" : ".") + std::string{row.name};
            text += (text.empty() ? "`" : "\n\n`") + std::string{row.name} + "`: " + std::string{row.en};
            words.emplace_back(row.name);
        }
        named[name] = json::object{{"description", text}, {"x-codes", words}, {"content", problem_content()}};
        responses[std::to_string(status)] = reference_to("responses", name);
    }
    responses["default"] = reference_to("responses", "problem");
}

json::object describe(const Operation& operation, Schemas& schemas, Responses& named) {
    json::object out{{"operationId", operation.id}, {"summary", operation.summary}};
    if (operation.access.kind == Access::Kind::permission) {
        out["x-permission"] = org::permission_text(operation.access.permission).name;
    }
    out["security"] = json::array{};
    if (operation.access.kind != Access::Kind::open) {
        out["security"] = json::array{json::object{{"session", json::array{}}}, json::object{{"apiKey", json::array{}}}};
    }
    add_path_parameters(out, operation.pattern);
    operation.describe(out, schemas);
    add_header_parameters(out, operation);
    add_refusals(out, operation, named);
    return out;
}

json::object header_parameter(std::string_view name, json::object schema, std::string_view text) {
    return {{"name", name}, {"in", "header"}, {"description", text}, {"schema", std::move(schema)}};
}

json::object components(const Schemas& schemas, const Responses& responses) {
    json::object named_schemas;
    for (const auto& [name, schema] : schemas) named_schemas[name] = schema;
    json::object named_responses;
    for (const auto& [name, response] : responses) named_responses[name] = response;
    return {{"schemas", named_schemas},
            {"responses", named_responses},
            {"parameters",
             json::object{{"CsrfToken", header_parameter("X-CSRF-Token", {{"type", "string"}},
                                                         "csrf_token of the session; needed with the cookie, not with a key.")},
                          {"IdempotencyKey",
                           header_parameter("Idempotency-Key", {{"type", "string"}, {"maxLength", kLongestIdempotencyKey}},
                                            "Makes repeating safe: one key for one thing done.")}}},
            {"securitySchemes",
             json::object{{"session", json::object{{"type", "apiKey"},
                                                   {"in", "cookie"},
                                                   {"name", kSessionCookie},
                                                   {"description", "Set by signIn and activateDevice; HttpOnly, SameSite=Lax."}}},
                          {"apiKey", json::object{{"type", "http"},
                                                  {"scheme", "bearer"},
                                                  {"description", "The secret that createApiKey showed once."}}}}}};
}

}  // namespace

std::vector<ErrorCode> possible_refusals(const Operation& operation) {
    std::vector<ErrorCode> codes{ErrorCode::unauthenticated, ErrorCode::not_found};  // an unknown key; a host of no district
    const auto add = [&](std::initializer_list<ErrorCode> more) { codes.insert(codes.end(), more); };
    json::object described;
    Schemas schemas;
    operation.describe(described, schemas);
    if (changes_something(operation)) add({ErrorCode::invalid_request});  // the headers
    if (changes_something(operation) && !signs_in(operation)) add({ErrorCode::csrf_failed});
    if (operation.access.kind == Access::Kind::permission) add({ErrorCode::forbidden});
    if (described.contains("parameters")) add({ErrorCode::invalid_request});
    if (described.contains("requestBody")) add({ErrorCode::payload_too_large});
    if (takes_json(described)) add({ErrorCode::invalid_json, ErrorCode::invalid_request, ErrorCode::unsupported_media_type});
    codes.insert(codes.end(), operation.own_refusals.begin(), operation.own_refusals.end());
    codes.push_back(ErrorCode::storage_unavailable);
    codes.push_back(ErrorCode::overloaded);
    std::sort(codes.begin(), codes.end());
    codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
    return codes;
}

std::string openapi() {
    Schemas schemas;
    schemas["Problem"] = json::parse(kProblemSchema).as_object();
    Responses responses;
    responses["problem"] =
        json::object{{"description", "Any other problem, such as a request that is not HTTP as this server reads it."},
                     {"content", problem_content()}};
    json::object paths;
    for (const auto& operation : operations()) {
        const std::string method = ascii_lower(operation.method);
        auto& path = paths[operation.pattern];
        if (!path.is_object()) path.emplace_object();
        path.as_object()[method] = describe(operation, schemas, responses);
    }
    const json::object document{
        {"openapi", "3.1.0"},
        {"info", json::object{{"title", "Jingwei"},
                              {"version", "1"},
                              {"description", kAbout},
                              {"license", json::object{{"name", "Apache-2.0"}, {"identifier", "Apache-2.0"}}}}},
        {"servers", json::array{json::object{{"url", kApiPrefix}}}},
        {"paths", paths},
        {"components", components(schemas, responses)}};
    std::string out;
    print(document, out, 0);
    return out + "\n";
}

}  // namespace jingwei::api
