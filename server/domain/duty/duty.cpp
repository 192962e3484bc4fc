#include "domain/duty/duty.hpp"

namespace jingwei::duty {

std::optional<std::string> tidy_phone(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c >= '0' && c <= '9') out += c;
        else if (c == '+' && out.empty()) out += c;
        else if (c != ' ' && c != '-' && c != '(' && c != ')') return std::nullopt;
    }
    if (out.substr(0, 3) == "+86") out.erase(0, 3);
    if (out.size() < 5 || out.size() > 20) return std::nullopt;
    return out;
}

std::string mask_phone(std::string_view phone) {
    const auto digits = tidy_phone(phone);
    if (!digits) return phone.empty() ? "" : "****";
    if (digits->size() == 11) return digits->substr(0, 3) + "****" + digits->substr(7);
    return "****" + digits->substr(digits->size() - 2);
}

}  // namespace jingwei::duty
