#include "net/problem.hpp"

#include <boost/json.hpp>

namespace jingwei::net {
namespace {

namespace json = boost::json;

json::object params_object(const std::vector<std::pair<std::string, std::string>>& params) {
    json::object out;
    for (const auto& [name, value] : params) out[name] = value;
    return out;
}

json::array errors_array(const std::vector<FieldError>& fields, Locale locale) {
    json::array out;
    for (const FieldError& field : fields) {
        out.push_back(json::object{{"pointer", field.pointer},
                                   {"rule", field.rule},
                                   {"params", params_object(field.params)},
                                   {"detail", message(field, locale)}});
    }
    return out;
}

/// A client that was told how many seconds obeys that; the rest come back soon.
std::string retry_after(const Error& error) {
    for (const auto& [name, value] : error.params) {
        if (name == "seconds") return value;
    }
    return "2";
}

}  // namespace

Response problem(const Error& error, Locale locale, std::string_view request_id) {
    const ErrorText& row = error_text(error.code);
    const std::string text = message(error, locale);
    const json::object body{{"type", "urn:jingwei:problem:" + std::string{row.name}},
                            {"title", text},
                            {"status", row.http_status},
                            {"code", row.name},
                            {"detail", text},
                            {"request_id", request_id},
                            {"params", params_object(error.params)},
                            {"errors", errors_array(error.fields, locale)}};
    Response response{.status = row.http_status, .headers = {}, .body = json::serialize(body)};
    response.set_header("Content-Type", "application/problem+json");
    response.set_header("Content-Language", locale == Locale::en ? "en" : "zh-CN");
    response.set_header("Cache-Control", "no-store");
    if (row.http_status == 429 || row.http_status == 503) response.set_header("Retry-After", retry_after(error));
    return response;
}

Locale preferred_locale(std::string_view accept_language) {
    // Browsers send their list in order of preference, so the first language we have wins.
    while (!accept_language.empty()) {
        const auto end = std::min(accept_language.find(','), accept_language.size());
        const std::string_view tag = trim(accept_language.substr(0, end));
        if (tag.size() >= 2 && equals_ignoring_case(tag.substr(0, 2), "en")) return Locale::en;
        if (tag.size() >= 2 && equals_ignoring_case(tag.substr(0, 2), "zh")) return Locale::zh_cn;
        accept_language.remove_prefix(std::min(end + 1, accept_language.size()));
    }
    return Locale::zh_cn;
}

}  // namespace jingwei::net
