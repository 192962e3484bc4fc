#include "api/tenant_choice.hpp"

using namespace jingwei;

/// Host, cookie, key and code as anybody may send them, one a line: a district is always found, and never a wrong one.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const app::Tenants tenants{
        {{TenantId{1}, "west", {"西", "West"}, {}, "JW"}, {TenantId{2}, "east", {"东", "East"}, {"east.example"}, "B7"}}};
    std::string_view rest{reinterpret_cast<const char*>(data), size};
    const auto line = [&rest] {
        const auto end = std::min(rest.find('\n'), rest.size());
        std::string text{rest.substr(0, end)};
        rest.remove_prefix(std::min(end + 1, rest.size()));
        return text;
    };
    net::Request request;
    request.headers = {{"Host", line()}, {"Cookie", "jw_session=" + line()}, {"Authorization", line()}};
    const std::string code = line();
    const auto choice = api::choose_tenant(tenants, request, code.empty() ? std::nullopt : std::optional<std::string_view>{code});
    if (!choice || tenants.find(choice->tenant) == nullptr) __builtin_trap();
    if (choice->by_host != (api::host_of(request) == "east.example")) __builtin_trap();
    return 0;
}
