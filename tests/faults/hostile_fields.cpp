#include "faults/hostile_fields.hpp"

#include <fmt/format.h>

#include <map>

#include "api/openapi.hpp"

namespace jingwei::testing {
namespace {

const json::object& contract() {
    static const json::value document = json::parse(api::openapi());
    return document.as_object();
}

/// The schema a reference stands for; of several, the one that is no null.
const json::value& resolved(const json::value& schema) {
    const auto& object = schema.as_object();
    if (const auto* const reference = object.if_contains("$ref")) {
        const std::string name = json::value_to<std::string>(*reference);
        return resolved(contract().at("components").at("schemas").at(name.substr(name.rfind('/') + 1)));
    }
    for (const char* const several : {"anyOf", "oneOf"}) {
        const auto* const list = object.if_contains(several);
        if (list == nullptr) continue;
        for (const auto& one : list->as_array()) {
            const auto* const type = one.as_object().if_contains("type");
            if (type == nullptr || *type != "null") return resolved(one);
        }
    }
    return schema;
}

std::string type_of(const json::value& schema) {
    const auto* const type = schema.as_object().if_contains("type");
    if (type == nullptr) return "";
    return json::value_to<std::string>(type->is_array() ? type->as_array().front() : *type);  // ["string", "null"]
}

/// What gets past the first checks, for fields whose name says more than their schema.
const std::map<std::string, json::value>& good_values() {
    static const std::map<std::string, json::value> values{
        {"class_code", "01-10"}, {"condition_code", "1"}, {"role", "dispatcher"}, {"login", "someone"}, {"unit_id", "13"},
        {"lon", 113.01},         {"lat", 34.015},         {"size", 100},          {"version", 2}};
    return values;
}

json::value sample(const json::value& unresolved, const std::string& name) {
    const auto known = good_values().find(name);
    if (known != good_values().end()) return known->second;
    const auto& schema = resolved(unresolved).as_object();
    if (const auto* const words = schema.if_contains("enum")) return words->as_array().front();
    const auto type = type_of(schema);
    if (type == "object") {
        json::object object;
        if (const auto* const properties = schema.if_contains("properties")) {
            for (const auto& [key, inner] : properties->as_object()) object[key] = sample(inner, std::string{key});
        }
        return object;
    }
    if (type == "array") return json::array{};
    if (type == "integer" || type == "number") return 1;
    if (type == "boolean") return true;
    return "999";
}

std::string encoded(const std::string& text) {
    std::string out;
    for (const char c : text) out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    return out;
}

void put(json::value& body, const std::string& pointer, const std::string& text) {
    // "/a/-" is the first of a list
    json::value* at = &body;
    for (std::size_t from = 1; from <= pointer.size();) {
        const auto end = std::min(pointer.find('/', from), pointer.size());
        const auto key = pointer.substr(from, end - from);
        if (key == "-") {
            if (!at->is_array()) at->emplace_array();
            if (at->as_array().empty()) at->as_array().emplace_back(nullptr);
            at = &at->as_array().front();
        } else {
            if (!at->is_object()) at->emplace_object();
            at = &at->as_object()[key];
        }
        from = end + 1;
    }
    *at = text;
}

}  // namespace

HostileFields::HostileFields(const api::Operation& operation) : operation_{operation} {
    std::string method{operation.method};
    for (char& c : method) c = static_cast<char>(c - 'A' + 'a');
    const auto& described = contract().at("paths").at(operation.pattern).at(method).as_object();
    if (const auto* const parameters = described.if_contains("parameters")) {
        for (const auto& parameter : parameters->as_array()) {
            if (parameter.as_object().contains("$ref")) continue;  // the common headers
            const bool in_path = json::value_to<std::string>(parameter.at("in")) == "path";
            if (!in_path && json::value_to<std::string>(parameter.at("in")) != "query") continue;
            fields_.push_back({in_path ? Place::path : Place::query, json::value_to<std::string>(parameter.at("name"))});
        }
    }
    const auto* const request = described.if_contains("requestBody");
    const auto* const media = request == nullptr ? nullptr : request->at("content").as_object().if_contains("application/json");
    if (media == nullptr) return;
    const auto& schema = media->at("schema");
    body_ = sample(schema, "");
    add_body_fields(schema, "");
}

void HostileFields::add_body_fields(const json::value& unresolved, const std::string& pointer) {
    const auto& schema = resolved(unresolved).as_object();
    const auto type = type_of(schema);
    if (type == "object") {
        const auto* const properties = schema.if_contains("properties");
        if (properties == nullptr) return;
        for (const auto& [key, inner] : properties->as_object()) add_body_fields(inner, pointer + "/" + std::string{key});
    } else if (type == "array") {
        add_body_fields(schema.at("items"), pointer + "/-");
    } else if (type == "string") {
        fields_.push_back({Place::body, pointer});
    }
}

ApiRequest HostileFields::with(std::size_t which, const std::string& text) const {
    ApiRequest request{.method = std::string{operation_.method}, .path = {}, .query = {}, .body = body_};
    std::map<std::string, std::string> in_path;
    for (std::size_t i = 0; i < fields_.size(); ++i) {
        if (which != i && which != fields_.size()) continue;
        const auto& field = fields_[i];
        if (field.place == Place::body) put(request.body, field.name, text);
        if (field.place == Place::path) in_path[field.name] = encoded(text);
        if (field.place == Place::query) request.query += (request.query.empty() ? "?" : "&") + field.name + "=" + encoded(text);
    }
    const std::string pattern{operation_.pattern};
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] != '{') {
            request.path += pattern[i];
            continue;
        }
        const auto end = pattern.find('}', i);
        const auto given = in_path.find(pattern.substr(i + 1, end - i - 1));
        request.path += given == in_path.end() ? "999" : given->second;
        i = end;
    }
    return request;
}

std::string HostileFields::name(std::size_t which) const { return which < fields_.size() ? fields_[which].name : "every field"; }

}  // namespace jingwei::testing
