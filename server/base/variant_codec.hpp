#pragma once
#include <variant>

#include "base/codec.hpp"

/// JSON of a variant: an object whose member "kind" names the alternative (its kKind) beside that one's own members.
/// Every alternative is a described struct with kKind and kSchemaName.
namespace jingwei {

template <class... Ts>
struct Codec<std::variant<Ts...>> {
    using Variant = std::variant<Ts...>;

    static json::value write(const Variant& value) {
        return std::visit(
            [](const auto& alternative) -> json::value {
                json::object out{{"kind", std::decay_t<decltype(alternative)>::kKind}};
                const json::value members = to_json(alternative);
                for (const auto& member : members.get_object()) out.insert(member);
                return out;
            },
            value);
    }

    static void read(const json::value& in, Variant& out, ReadErrors& errors) {
        if (!in.is_object()) return errors.add("type", {{"expected", "object"}});
        const json::value* const kind = in.get_object().if_contains("kind");
        if (kind == nullptr) return errors.at("kind", [&] { errors.add("required"); });
        const std::string_view name = kind->is_string() ? std::string_view{kind->get_string()} : std::string_view{};
        const bool known = (read_as<Ts>(name, in, out, errors) || ...);
        if (!known) errors.at("kind", [&] { errors.add("enum", {{"allowed", names()}}); });
    }

    static json::object schema(Schemas& schemas) {
        json::array any;
        json::object mapping;
        (describe<Ts>(schemas, any, mapping), ...);
        return {{"oneOf", any}, {"discriminator", json::object{{"propertyName", "kind"}, {"mapping", mapping}}}};
    }

    /// The first alternative; each has its own example where it is described.
    static json::value example(std::string_view) { return example_of<std::variant_alternative_t<0, Variant>>({}); }

private:
    template <class T>
    static bool read_as(std::string_view name, const json::value& in, Variant& out, ReadErrors& errors) {
        if (name != T::kKind) return false;
        Codec<T>::read(in, out.template emplace<T>(), errors);
        return true;
    }

    static std::string names() {
        std::string list;
        ((list += (list.empty() ? "" : ", ") + std::string{Ts::kKind}), ...);
        return list;
    }

    template <class T>
    static void describe(Schemas& schemas, json::array& any, json::object& mapping) {
        const json::object reference = schema_of<T>(schemas);
        any.push_back(reference);
        mapping[T::kKind] = reference.at("$ref");
    }
};

}  // namespace jingwei
