#include "base/codec.hpp"

#include <string>

namespace jingwei {

Result<json::value> parse_json(std::string_view text) {
    json::parse_options options;
    options.max_depth = 32;
    json::stream_parser parser{{}, options};
    boost::system::error_code failed;
    const std::size_t read = parser.write(text.data(), text.size(), failed);
    if (!failed) parser.finish(failed);
    if (failed) return refuse(ErrorCode::invalid_json, {{"offset", std::to_string(read)}});
    return parser.release();
}

json::value example_json(std::string_view given) {
    boost::system::error_code not_json;
    auto value = json::parse(given, not_json);
    return not_json ? json::value(given) : value;
}

std::string_view unit_of(std::string_view name) {
    struct Ending {
        std::string_view name;
        std::string_view unit;
    };
    static constexpr Ending kEndings[]{{"_m", "m"},     {"_m2", "m²"},  {"_seconds", "s"},
                                       {"_hours", "h"}, {"_days", "d"}, {"_bytes", "B"}};
    for (const auto& ending : kEndings) {
        if (name.ends_with(ending.name)) return ending.unit;
    }
    return {};
}

json::value Codec<LocalizedText>::example(std::string_view given) {
    constexpr std::string_view kBetween = " | ";
    const auto middle = given.find(kBetween);
    if (middle == std::string_view::npos) return json::value(given);  // does not read back: the tests say so
    return json::object{{"zh-CN", given.substr(0, middle)}, {"en", given.substr(middle + kBetween.size())}};
}

void Codec<LocalizedText>::read(const json::value& in, LocalizedText& out, ReadErrors& errors) {
    if (!in.is_object()) return errors.add("type", {{"expected", "{zh-CN, en}"}});
    for (const auto& [key, value] : in.get_object()) {
        std::string* const target = key == "zh-CN" ? &out.zh_cn : key == "en" ? &out.en : nullptr;
        errors.at(key, [&, target, &value = value] {
            if (target != nullptr) Codec<std::string>::read(value, *target, errors);
            else errors.add("unknown_field");
        });
    }
    if (out.zh_cn.empty() && out.en.empty() && errors.empty()) errors.add("required");
}

}  // namespace jingwei
