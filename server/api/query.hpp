#pragma once
#include <optional>
#include <string>
#include <type_traits>

#include "base/codec.hpp"
#include "net/http.hpp"

/// Query strings as described structs of optional members: the same reader, errors and schema as bodies.
namespace jingwei::api {

namespace detail {

template <class T>
inline constexpr bool kIsId = false;
template <class Tag>
inline constexpr bool kIsId<Id<Tag>> = true;  // digits, but a string in JSON

/// A query value as the JSON that a member of kind T expects.
template <class T>
json::value query_json(const std::string& text) {
    if constexpr (std::is_same_v<T, bool>) {
        if (text == "true" || text == "1") return json::value(true);
        if (text == "false" || text == "0") return json::value(false);
    } else if constexpr (!kIsId<T> && (std::is_arithmetic_v<T> || requires { T{}.value + 1; })) {
        boost::system::error_code failed;
        auto number = json::parse(text, failed);
        if (!failed && number.is_number()) return number;
    }
    return json::value(text);
}

}  // namespace detail

template <class Query>
Result<Query> read_query(const net::Request& request) {
    Query query{};
    ReadErrors errors;
    boost::mp11::mp_for_each<typename Codec<Query>::Members>([&](auto d) {
        using Value = typename std::remove_reference_t<decltype(query.*d.pointer)>::value_type;  // members are optional
        const auto text = request.query_value(d.name);
        if (!text || text->empty()) return;
        errors.at(d.name, [&] { Codec<Value>::read(detail::query_json<Value>(*text), (query.*d.pointer).emplace(), errors); });
    });
    if (errors.empty()) return query;
    return tl::make_unexpected(Error{.code = ErrorCode::invalid_request, .params = {}, .fields = errors.take()});
}

template <class Query>
void describe_query(json::object& operation, Schemas& schemas) {
    json::array& parameters =
        operation["parameters"].is_array() ? operation["parameters"].get_array() : operation["parameters"].emplace_array();
    boost::mp11::mp_for_each<typename Codec<Query>::Members>([&](auto d) {
        using Value = typename std::remove_reference_t<decltype(std::declval<Query>().*d.pointer)>::value_type;
        json::object parameter{{"name", d.name}, {"in", "query"}, {"schema", schema_of<Value>(schemas)}};
        if (const FieldDoc* const doc = find_doc<Query>(d.name)) {
            parameter["description"] = doc->text;
            parameter["example"] = example_of<Value>(doc->example);
        }
        parameters.push_back(std::move(parameter));
    });
}

}  // namespace jingwei::api
