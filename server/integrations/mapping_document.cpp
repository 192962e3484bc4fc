#include "integrations/mapping_document.hpp"

#include <boost/json.hpp>
#include <cstdint>
#include <limits>
#include <string>

#include "base/text.hpp"

namespace jingwei::integrations {
namespace {

tl::unexpected<Error> refusal(std::string reason, std::uint64_t line) {
    return refuse(ErrorCode::mapping_invalid, {{"line", line == 0 ? "?" : std::to_string(line)}, {"reason", std::move(reason)}});
}

/// What TOML can also say; false for null and numbers beyond 64 bits signed.
template <class Put>
bool put_json(const boost::json::value& value, const Put& put);

bool fill_table(const boost::json::object& object, toml::table& table) {
    for (const auto& member : object) {
        const std::string_view key{member.key().data(), member.key().size()};
        if (!put_json(member.value(), [&](auto&& node) { table.insert_or_assign(key, std::forward<decltype(node)>(node)); })) {
            return false;
        }
    }
    return true;
}

bool fill_array(const boost::json::array& values, toml::array& array) {
    for (const auto& value : values) {
        if (!put_json(value, [&](auto&& node) { array.push_back(std::forward<decltype(node)>(node)); })) return false;
    }
    return true;
}

template <class Put>
bool put_json(const boost::json::value& value, const Put& put) {
    switch (value.kind()) {
        case boost::json::kind::object: {
            toml::table table;
            if (!fill_table(value.get_object(), table)) return false;
            put(std::move(table));
            return true;
        }
        case boost::json::kind::array: {
            toml::array array;
            if (!fill_array(value.get_array(), array)) return false;
            put(std::move(array));
            return true;
        }
        case boost::json::kind::string: put(std::string{value.get_string().data(), value.get_string().size()}); return true;
        case boost::json::kind::bool_: put(value.get_bool()); return true;
        case boost::json::kind::int64: put(value.get_int64()); return true;
        case boost::json::kind::double_: put(value.get_double()); return true;
        default: return false;
    }
}

Result<toml::table> parse_json(std::string_view text) {
    boost::system::error_code error;
    const boost::json::value value = boost::json::parse(boost::json::string_view{text.data(), text.size()}, error);
    toml::table table;
    if (error) return refusal("the JSON is not well formed: " + error.message(), 0);
    if (!value.is_object() || !fill_table(value.get_object(), table))
        return refusal("null and numbers beyond 64 bits are not allowed", 0);
    return table;
}

}  // namespace

tl::unexpected<Error> mapping_refusal(std::string reason, const toml::node* where) {
    return refusal(std::move(reason), where == nullptr ? 0 : where->source().begin.line);
}

Result<toml::table> parse_mapping_document(std::string_view text) {
    if (text.size() > kMaxMappingBytes) return refusal("it is larger than " + std::to_string(kMaxMappingBytes) + " bytes", 0);
    if (!is_utf8(text)) return refusal("it is not UTF-8 text", 0);
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first != std::string_view::npos && text[first] == '{') return parse_json(text);
    try {
        return toml::parse(text);
    } catch (const toml::parse_error& error) {  // the library's way to say it
        return refusal(std::string{error.description()}, error.source().begin.line);
    }
}

}  // namespace jingwei::integrations
