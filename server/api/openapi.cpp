#include "api/openapi.hpp"

#include "api/router.hpp"

namespace jingwei::api {
namespace {

constexpr std::string_view kProblemSchema =
    R"({"type":"object","required":["type","title","status","code","detail","request_id","params","errors"],
"properties":{"type":{"type":"string"},"title":{"type":"string"},"status":{"type":"integer"},"code":{"type":"string"},
"detail":{"type":"string"},"request_id":{"type":"string"},"params":{"type":"object","additionalProperties":{"type":"string"}},
"errors":{"type":"array","items":{"type":"object","required":["pointer","rule","detail","params"],"properties":{"pointer":{"type":"string"},
"rule":{"type":"string"},"detail":{"type":"string"},"params":{"type":"object","additionalProperties":{"type":"string"}}}}}}})";

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

void add_path_parameters(json::object& operation, std::string_view pattern) {
    json::array parameters;
    for (auto at = pattern.find('{'); at != std::string_view::npos; at = pattern.find('{', at + 1)) {
        const std::string_view name = pattern.substr(at + 1, pattern.find('}', at) - at - 1);
        parameters.push_back(
            json::object{{"name", name}, {"in", "path"}, {"required", true}, {"schema", json::object{{"type", "string"}}}});
    }
    if (!parameters.empty()) operation["parameters"] = parameters;
}

json::object describe(const Operation& operation, Schemas& schemas) {
    json::object out{{"operationId", operation.id}, {"summary", operation.summary}};
    if (operation.access.kind == Access::Kind::permission) {
        out["x-permission"] = org::permission_text(operation.access.permission).name;
    }
    if (operation.access.kind != Access::Kind::open) {
        out["security"] = json::array{json::object{{"session", json::array{}}}, json::object{{"apiKey", json::array{}}}};
    }
    add_path_parameters(out, operation.pattern);
    operation.describe(out, schemas);
    out["responses"].as_object()["default"] = json::object{
        {"description", "Problem"},
        {"content", json::object{{"application/problem+json",
                                  json::object{{"schema", json::object{{"$ref", "#/components/schemas/Problem"}}}}}}}};
    return out;
}

}  // namespace

std::string openapi() {
    Schemas schemas;
    schemas["Problem"] = json::parse(kProblemSchema).as_object();
    json::object paths;
    for (const auto& operation : operations()) {
        std::string method{operation.method};
        for (char& c : method) c = static_cast<char>(c - 'A' + 'a');
        auto& path = paths[operation.pattern];
        if (!path.is_object()) path.emplace_object();
        path.as_object()[method] = describe(operation, schemas);
    }
    json::object named;
    for (const auto& [name, schema] : schemas) named[name] = schema;
    const json::object document{
        {"openapi", "3.1.0"},
        {"info", json::object{{"title", "Jingwei"},
                              {"version", "1"},
                              {"license", json::object{{"name", "Apache-2.0"}, {"identifier", "Apache-2.0"}}}}},
        {"servers", json::array{json::object{{"url", kApiPrefix}}}},
        {"paths", paths},
        {"components",
         json::object{{"schemas", named},
                      {"securitySchemes",
                       json::object{{"session", json::object{{"type", "apiKey"}, {"in", "cookie"}, {"name", kSessionCookie}}},
                                    {"apiKey", json::object{{"type", "http"}, {"scheme", "bearer"}}}}}}}};
    std::string out;
    print(document, out, 0);
    return out + "\n";
}

}  // namespace jingwei::api
