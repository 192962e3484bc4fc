#include "api/problem.hpp"

#include "base/codec.hpp"

namespace jingwei::api {
namespace {

json::object params_object(const std::vector<std::pair<std::string, std::string>>& params) {
    json::object object;
    for (const auto& [name, value] : params) object[name] = value;
    return object;
}

}  // namespace

Locale locale_of(const net::Request& request) {
    const std::string_view accepted = net::trim(request.header("Accept-Language"));
    const bool english = accepted.substr(0, 2) == "en" || accepted.substr(0, 2) == "EN";
    return english ? Locale::en : Locale::zh_cn;
}

net::Response problem(const Error& error, Locale locale, const std::string& request_id) {
    const ErrorText& row = error_text(error.code);
    json::array fields;
    for (const auto& field : error.fields) {
        fields.push_back(json::object{{"pointer", field.pointer},
                                      {"rule", field.rule},
                                      {"detail", message(field, locale)},
                                      {"params", params_object(field.params)}});
    }
    const std::string text = message(error, locale);
    const json::object body{{"type", "about:blank"}, {"title", text},       {"status", row.http_status},
                            {"code", row.name},      {"detail", text},      {"request_id", request_id},
                            {"params", params_object(error.params)},        {"errors", fields}};
    net::Response response{.status = row.http_status,
                           .headers = {{"Content-Type", "application/problem+json"}, {"Cache-Control", "no-store"}},
                           .body = json::serialize(body)};
    if (row.http_status == 503 || row.http_status == 429) response.set_header("Retry-After", "5");
    return response;
}

}  // namespace jingwei::api
