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
