#pragma once
#include <boost/describe.hpp>
#include <boost/json.hpp>
#include <boost/mp11/algorithm.hpp>
#include <concepts>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "base/error.hpp"
#include "base/field.hpp"
#include "base/id.hpp"
#include "base/instant.hpp"
#include "base/result.hpp"
#include "base/text.hpp"

/// One description of a struct (Boost.Describe) gives its JSON reader, its JSON writer and its schema, so that
/// these three cannot disagree. Codec<T> is specialised for field types; described structs and enums need nothing.
namespace jingwei {

namespace json = boost::json;

/// Collects every wrong field of one document, with JSON pointers.
class ReadErrors {
public:
    void add(std::string rule, std::vector<std::pair<std::string, std::string>> params = {}) {
        if (fields_.size() < kMost) fields_.push_back({.pointer = path_, .rule = std::move(rule), .params = std::move(params)});
    }
    /// Runs `inner` with "/name" appended to the pointer.
    template <class Inner>
    void at(std::string_view name, Inner&& inner) {
        const std::size_t length = path_.size();
        path_ += '/';
        path_ += name;
        std::forward<Inner>(inner)();
        path_.resize(length);
    }
    bool empty() const { return fields_.empty(); }
    std::vector<FieldError> take() { return std::move(fields_); }

private:
    static constexpr std::size_t kMost = 50;
    std::string path_;
    std::vector<FieldError> fields_;
};

/// Named schemas met while printing, for components/schemas.
using Schemas = std::map<std::string, json::object>;

template <class T>
struct Codec;

template <class T>
json::value to_json(const T& value) {
    return Codec<T>::write(value);
}

/// Reads a whole document into T, or refuses with all field errors at once.
template <class T>
Result<T> from_json(const json::value& document) {
    T value{};
    ReadErrors errors;
    Codec<T>::read(document, value, errors);
    if (errors.empty()) return value;
    return tl::make_unexpected(Error{.code = ErrorCode::invalid_request, .params = {}, .fields = errors.take()});
}

/// Parses text as strict JSON with a depth limit; the refusal says at which byte it went wrong.
Result<json::value> parse_json(std::string_view text);

template <class T>
json::object schema_of(Schemas& schemas) {
    return Codec<T>::schema(schemas);
}

/// An example of T. `given` is what the field's documentation says, empty for types that have an example of their own.
template <class T>
json::value example_of(std::string_view given) {
    return Codec<T>::example(given);
}

/// An example written as JSON in the documentation.
json::value example_json(std::string_view given);

/// Name of a described enumerator ("dispatched"); empty for a value outside the enum.
template <class E>
requires std::is_enum_v<E> std::string_view enum_name(E value) {
    std::string_view name;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto d) {
        if (d.value == value) name = d.name;
    });
    return name;
}

template <class E>
requires std::is_enum_v<E> std::optional<E> parse_enum(std::string_view text) {
    std::optional<E> found;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto d) {
        if (text == d.name) found = d.value;
    });
    return found;
}

template <>
struct Codec<bool> {
    static json::value write(bool value) { return value; }
    static void read(const json::value& in, bool& out, ReadErrors& errors) {
        if (in.is_bool()) out = in.get_bool();
        else errors.add("type", {{"expected", "true / false"}});
    }
    static json::object schema(Schemas&) { return {{"type", "boolean"}}; }
    static json::value example(std::string_view given) { return given != "false"; }
};

template <std::integral T>
requires(!std::same_as<T, bool>) struct Codec<T> {
    static json::value write(T value) { return value; }
    static void read(const json::value& in, T& out, ReadErrors& errors) {
        boost::system::error_code failed;
        const T value = in.to_number<T>(failed);
        if (failed) errors.add("type", {{"expected", "整数 / integer"}});
        else out = value;
    }
    static json::object schema(Schemas&) { return {{"type", "integer"}, {"format", sizeof(T) < 8 ? "int32" : "int64"}}; }
    static constexpr bool kExampleGiven = true;
    static json::value example(std::string_view given) { return example_json(given); }
};

template <>
struct Codec<double> {
    static json::value write(double value) { return value; }
    static void read(const json::value& in, double& out, ReadErrors& errors) {
        boost::system::error_code failed;
        const auto value = in.to_number<double>(failed);
        if (failed) errors.add("type", {{"expected", "数字 / number"}});
        else out = value;
    }
    static json::object schema(Schemas&) { return {{"type", "number"}}; }
    static constexpr bool kExampleGiven = true;
    static json::value example(std::string_view given) { return example_json(given); }
};

template <>
struct Codec<std::string> {
    static json::value write(const std::string& value) { return json::value(value); }
    static void read(const json::value& in, std::string& out, ReadErrors& errors) {
        if (!in.is_string()) return errors.add("type", {{"expected", "文本 / text"}});
        const std::string_view text{in.get_string()};
        if (is_utf8(text)) out = tidy_text(text);
        else errors.add("not_utf8");
    }
    static json::object schema(Schemas&) { return {{"type", "string"}}; }
    static constexpr bool kExampleGiven = true;
    static json::value example(std::string_view given) { return json::value(given); }
};

template <std::size_t Min, std::size_t Max>
struct Codec<Text<Min, Max>> {
    static json::value write(const Text<Min, Max>& text) { return json::value(text.value); }
    static void read(const json::value& in, Text<Min, Max>& out, ReadErrors& errors) {
        if (!in.is_string()) return errors.add("type", {{"expected", "文本 / text"}});
        if (!is_utf8(std::string_view{in.get_string()})) return errors.add("not_utf8");
        out.value = tidy_text(in.get_string());
        const std::size_t length = code_points(out.value);
        if (length == 0 && Min > 0) errors.add("required");
        else if (length < Min) errors.add("too_short", {{"min", std::to_string(Min)}});
        else if (length > Max) errors.add("too_long", {{"max", std::to_string(Max)}});
    }
    static json::object schema(Schemas&) {
        json::object schema{{"type", "string"}, {"maxLength", Max}};
        if (Min > 0) schema["minLength"] = Min;
        return schema;
    }
    static constexpr bool kExampleGiven = true;
    static json::value example(std::string_view given) { return json::value(given); }
};

template <class T, T Lo, T Hi>
struct Codec<Bounded<T, Lo, Hi>> {
    static json::value write(const Bounded<T, Lo, Hi>& number) { return json::value(number.value); }
    static void read(const json::value& in, Bounded<T, Lo, Hi>& out, ReadErrors& errors) {
        boost::system::error_code failed;
        const T value = in.to_number<T>(failed);
        if (failed) errors.add("type", {{"expected", "整数 / integer"}});
        else if (value < Lo) errors.add("too_small", {{"min", std::to_string(Lo)}});
        else if (value > Hi) errors.add("too_large", {{"max", std::to_string(Hi)}});
        else out.value = value;
    }
    static json::object schema(Schemas&) { return {{"type", "integer"}, {"minimum", Lo}, {"maximum", Hi}}; }
    static constexpr bool kExampleGiven = true;
    static json::value example(std::string_view given) { return example_json(given); }
};

template <class Tag>
struct Codec<Id<Tag>> {
    static json::value write(Id<Tag> id) { return json::value(to_string(id)); }
    static void read(const json::value& in, Id<Tag>& out, ReadErrors& errors) {
        const auto id = in.is_string() ? parse_id<Tag>(std::string_view{in.get_string()}) : std::nullopt;
        if (id) out = *id;
        else errors.add("id");
    }
    static json::object schema(Schemas&) { return {{"type", "string"}, {"format", "int64"}, {"pattern", "^[0-9]+$"}}; }
    static json::value example(std::string_view given) { return json::value(given.empty() ? "7301444403200000001" : given); }
};

template <>
struct Codec<Instant> {
    static json::value write(Instant instant) { return json::value(format_instant(instant)); }
    static void read(const json::value& in, Instant& out, ReadErrors& errors) {
        const auto instant = in.is_string() ? parse_instant(std::string_view{in.get_string()}) : std::nullopt;
        if (instant) out = *instant;
        else errors.add("instant");
    }
    static json::object schema(Schemas&) { return {{"type", "string"}, {"format", "date-time"}}; }
    static json::value example(std::string_view given) { return json::value(given.empty() ? "2026-03-02T01:20:00Z" : given); }
};

template <>
struct Codec<std::chrono::microseconds> {
    static json::value write(std::chrono::microseconds span) { return json::value(span.count()); }
    static void read(const json::value& in, std::chrono::microseconds& out, ReadErrors& errors) {
        std::int64_t count = 0;
        Codec<std::int64_t>::read(in, count, errors);
        out = std::chrono::microseconds{count};
    }
    static json::object schema(Schemas&) { return {{"type", "integer"}, {"format", "int64"}, {"description", "microseconds"}}; }
    static constexpr bool kExampleGiven = true;
    static json::value example(std::string_view given) { return example_json(given); }
};

template <>
struct Codec<LocalizedText> {
    static json::value write(const LocalizedText& text) {
        return json::object{{"zh-CN", text.in(Locale::zh_cn)}, {"en", text.in(Locale::en)}};
    }
    static void read(const json::value& in, LocalizedText& out, ReadErrors& errors);
    static json::object schema(Schemas& schemas) {
        schemas["Localized"] = json::object{
            {"type", "object"},
            {"required", json::array{"zh-CN", "en"}},
            {"properties", json::object{{"zh-CN", json::object{{"type", "string"}}}, {"en", json::object{{"type", "string"}}}}}};
        return {{"$ref", "#/components/schemas/Localized"}};
    }
    static constexpr bool kExampleGiven = true;
    /// "中文 | English".
    static json::value example(std::string_view given);
};

template <>
struct Codec<json::object> {
    static json::value write(const json::object& object) { return object; }
    static void read(const json::value& in, json::object& out, ReadErrors& errors) {
        if (in.is_object()) out = in.get_object();
        else errors.add("type", {{"expected", "object"}});
    }
    static json::object schema(Schemas&) { return {{"type", "object"}, {"additionalProperties", true}}; }
    static constexpr bool kExampleGiven = true;
    static json::value example(std::string_view given) { return example_json(given); }
};

/// Whether T's documentation must bring an example.
template <class T>
concept ExampleGiven = Codec<T>::kExampleGiven;

/// What the codecs of fields share that may be left out, or be null.
template <class T>
struct OptionalField {
    static constexpr bool kMayBeAbsent = true;
    static constexpr bool kExampleGiven = ExampleGiven<T>;
    static json::object schema(Schemas& schemas) {
        return {{"anyOf", json::array{schema_of<T>(schemas), json::object{{"type", "null"}}}}};
    }
    static json::value example(std::string_view given) { return example_of<T>(given); }
};

template <class T>
concept MayBeAbsent = Codec<T>::kMayBeAbsent;

template <class T>
struct Codec<std::optional<T>> : OptionalField<T> {
    static json::value write(const std::optional<T>& value) { return value ? to_json(*value) : json::value(nullptr); }
    static void read(const json::value& in, std::optional<T>& out, ReadErrors& errors) {
        if (in.is_null()) out.reset();
        else Codec<T>::read(in, out.emplace(), errors);
    }
};

template <class T>
struct Codec<std::vector<T>> {
    static constexpr std::size_t kMost = 10'000;
    static json::value write(const std::vector<T>& values) {
        json::array out;
        out.reserve(values.size());
        for (const T& value : values) out.push_back(to_json(value));
        return out;
    }
    static void read(const json::value& in, std::vector<T>& out, ReadErrors& errors) {
        if (!in.is_array()) return errors.add("type", {{"expected", "列表 / list"}});
        if (in.get_array().size() > kMost) return errors.add("too_many", {{"max", std::to_string(kMost)}});
        std::size_t index = 0;
        for (const auto& element : in.get_array()) {
            errors.at(std::to_string(index++), [&] { Codec<T>::read(element, out.emplace_back(), errors); });
        }
    }
    static json::object schema(Schemas& schemas) {
        return {{"type", "array"}, {"items", schema_of<T>(schemas)}, {"maxItems", kMost}};
    }
    static constexpr bool kExampleGiven = ExampleGiven<T>;
    /// One element, or a whole list as JSON.
    static json::value example(std::string_view given) {
        return given.starts_with('[') ? example_json(given) : json::array{example_of<T>(given)};
    }
};

/// How an enum appears in schemas; specialise to name it, or to hide enumerators that never leave the program.
template <class E>
struct EnumSchema {
    static constexpr std::string_view kName{};
    static bool shows(std::string_view) { return true; }
};

template <class E>
requires std::is_enum_v<E>
struct Codec<E> {
    static json::array names() {
        json::array all;
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto d) {
            if (EnumSchema<E>::shows(d.name)) all.emplace_back(d.name);
        });
        return all;
    }
    static json::value write(E value) { return json::value(enum_name(value)); }
    static void read(const json::value& in, E& out, ReadErrors& errors) {
        const std::string_view text = in.is_string() ? std::string_view{in.get_string()} : std::string_view{};
        const auto value = parse_enum<E>(text);
        if (value && EnumSchema<E>::shows(text)) {
            out = *value;
            return;
        }
        std::string allowed;
        for (const auto& name : names()) allowed += (allowed.empty() ? "" : ", ") + std::string{name.get_string()};
        errors.add("enum", {{"allowed", allowed}});
    }
    static json::object schema(Schemas& schemas) {
        json::object written{{"type", "string"}, {"enum", names()}};
        if (EnumSchema<E>::kName.empty()) return written;
        schemas[std::string{EnumSchema<E>::kName}] = written;
        return {{"$ref", "#/components/schemas/" + std::string{EnumSchema<E>::kName}}};
    }
    static json::value example(std::string_view given) { return given.empty() ? names().front() : json::value(given); }
};

template <class T>
concept DescribedStruct = std::is_class_v<T> && boost::describe::has_describe_members<T>::value;

/// A described struct whose fields the contract explains.
template <class T>
concept Documented = requires {
    T::kDocs;
};

namespace detail {

/// Whether kDocs has one row for each member of T itself, in order, with an example where the type asks for one.
template <class T>
constexpr bool docs_fit() {
    std::size_t at = 0;
    bool fit = true;
    boost::mp11::mp_for_each<boost::describe::describe_members<T, boost::describe::mod_public>>([&](auto d) {
        using Member = std::remove_reference_t<decltype(std::declval<T>().*d.pointer)>;
        if (at >= std::size(T::kDocs)) {
            fit = false;
            return;
        }
        const FieldDoc& doc = T::kDocs[at++];
        fit = fit && doc.name == d.name && !doc.text.empty() && (!ExampleGiven<Member> || !doc.example.empty());
    });
    return fit && at == std::size(T::kDocs);
}

}  // namespace detail

/// What is said about a member of T or of its bases; nullptr when nothing is.
template <class T>
const FieldDoc* find_doc(std::string_view name) {
    if constexpr (Documented<T>) {
        static_assert(detail::docs_fit<T>(), "kDocs: one row for each member, in order, with an example where its type has none");
        for (const FieldDoc& doc : T::kDocs) {
            if (doc.name == name) return &doc;
        }
    }
    const FieldDoc* found = nullptr;
    boost::mp11::mp_for_each<boost::describe::describe_bases<T, boost::describe::mod_any_access>>([&](auto base) {
        if (found == nullptr) found = find_doc<typename decltype(base)::type>(name);
    });
    return found;
}

/// Unit of a number, by the ending of its name: distance_m, idle_timeout_seconds.
std::string_view unit_of(std::string_view name);

/// Adds sentence, example and unit to a field's schema. Structs show the examples of their own fields.
template <class T>
json::object documented(json::object schema, const FieldDoc* doc) {
    if (doc == nullptr) return schema;
    schema["description"] = doc->text;
    if (ExampleGiven<T> || !doc->example.empty()) schema["examples"] = json::array{example_of<T>(doc->example)};
    if (const auto unit = unit_of(doc->name); !unit.empty()) schema["x-unit"] = unit;
    return schema;
}

/// Name in components/schemas: the type's own kSchemaName. Structs without one are written out in place.
template <class T>
concept NamedSchema = requires {
    T::kSchemaName;
};

/// An alternative of a variant: "kind" tells it from the others (variant_codec.hpp).
template <class T>
concept KindOfVariant = requires {
    T::kKind;
};

template <DescribedStruct T>
struct Codec<T> {
    using Members = boost::describe::describe_members<T, boost::describe::mod_public | boost::describe::mod_inherited>;

    static json::value write(const T& value) {
        json::object out;
        boost::mp11::mp_for_each<Members>([&](auto d) {
            using Member = std::remove_cvref_t<decltype(value.*d.pointer)>;
            if constexpr (requires { Codec<Member>::is_absent(value.*d.pointer); }) {
                if (Codec<Member>::is_absent(value.*d.pointer)) return;
            }
            out.emplace(d.name, to_json(value.*d.pointer));
        });
        return out;
    }

    static void read(const json::value& in, T& out, ReadErrors& errors) {
        if (!in.is_object()) return errors.add("type", {{"expected", "object"}});
        const json::object& object = in.get_object();
        std::size_t known = KindOfVariant<T> && object.contains("kind") ? 1 : 0;
        boost::mp11::mp_for_each<Members>([&](auto d) {
            using Member = std::remove_reference_t<decltype(out.*d.pointer)>;
            const json::value* const found = object.if_contains(d.name);
            known += found != nullptr;
            errors.at(d.name, [&] {
                if (found != nullptr) Codec<Member>::read(*found, out.*d.pointer, errors);
                else if (!MayBeAbsent<Member>) errors.add("required");
            });
        });
        if (known != object.size()) name_unknown(object, errors);
    }

    static json::object schema(Schemas& schemas) {
        if constexpr (NamedSchema<T>) {
            const std::string name{T::kSchemaName};
            if (!schemas.contains(name)) {
                schemas[name] = {};  // first, so that a recursive type ends
                schemas[name] = written_out(schemas);
            }
            return {{"$ref", "#/components/schemas/" + name}};
        } else {
            return written_out(schemas);
        }
    }

    /// Every field with its example.
    static json::value example(std::string_view given) {
        if (!given.empty()) return example_json(given);
        json::object out;
        if constexpr (KindOfVariant<T>) out["kind"] = T::kKind;
        boost::mp11::mp_for_each<Members>([&](auto d) {
            using Member = std::remove_reference_t<decltype(std::declval<T>().*d.pointer)>;
            const FieldDoc* const doc = find_doc<T>(d.name);
            out.emplace(d.name, example_of<Member>(doc == nullptr ? std::string_view{} : doc->example));
        });
        return out;
    }

private:
    static json::object written_out(Schemas& schemas) {
        json::array required;
        json::object properties;
        if constexpr (KindOfVariant<T>) {
            properties["kind"] = json::object{{"type", "string"}, {"const", T::kKind}};
            required.emplace_back("kind");
        }
        boost::mp11::mp_for_each<Members>([&](auto d) {
            using Member = std::remove_reference_t<decltype(std::declval<T>().*d.pointer)>;
            properties.emplace(d.name, documented<Member>(schema_of<Member>(schemas), find_doc<T>(d.name)));
            if (!MayBeAbsent<Member>) required.emplace_back(d.name);
        });
        json::object out{{"type", "object"}, {"properties", properties}};
        if (!required.empty()) out["required"] = required;
        return out;
    }

    static void name_unknown(const json::object& object, ReadErrors& errors) {
        for (const auto& entry : object) {
            const std::string_view key = entry.key();
            bool is_member = false;
            boost::mp11::mp_for_each<Members>([&](auto d) { is_member = is_member || key == d.name; });
            if (KindOfVariant<T> && key == "kind") continue;
            if (!is_member) errors.at(is_utf8(key) ? key : "?", [&] { errors.add("unknown_field"); });
        }
    }
};

}  // namespace jingwei
