#include "main/listeners.hpp"

#include <fmt/core.h>

#include <charconv>
#include <optional>
#include <stdexcept>

#include "net/client_address.hpp"

namespace jingwei::main {
namespace {

std::string names_of_faces() {
    std::string names{api::kAllFaces};
    for (const auto& row : api::kFaces) names += ", " + std::string{row.name};
    return names;
}

[[noreturn]] void refuse(std::string_view option, std::string_view value, const std::string& why) {
    throw std::invalid_argument{fmt::format("{} {}: {}", option, value, why)};
}

std::optional<std::uint16_t> port_in(std::string_view text) {
    std::uint16_t port = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), port);
    if (text.empty() || failed != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return port;
}

/// "[::1]" in its brackets, any other address as it stands.
std::string address_in(std::string_view text) {
    const bool bracketed = text.size() > 2 && text.front() == '[' && text.back() == ']';
    if (!bracketed && text.find(':') != std::string_view::npos) return {};
    return net::canonical_address(bracketed ? text.substr(1, text.size() - 2) : text);
}

net::Listener listener_in(const std::string& value) {
    constexpr std::string_view kOption = "--listen";
    const auto equals = value.find('=');
    const auto colon = value.rfind(':');
    if (equals == std::string::npos || colon == std::string::npos || colon < equals)
        refuse(kOption, value, "write FACES=ADDRESS:PORT, such as public=0.0.0.0:80");
    const auto faces = api::parse_faces(std::string_view{value}.substr(0, equals));
    if (!faces) refuse(kOption, value, fmt::format("unknown face; there are {}, joined by +", names_of_faces()));
    const std::string address = address_in(std::string_view{value}.substr(equals + 1, colon - equals - 1));
    if (address.empty()) refuse(kOption, value, "the address must be numeric, such as 127.0.0.1, 0.0.0.0 or [::]");
    const auto port = port_in(std::string_view{value}.substr(colon + 1));
    if (!port) refuse(kOption, value, "the port must be a number from 0 to 65535; 0 takes a free one");
    return {address, *port, api::faces_text(*faces)};
}

bool is_any(const std::string& address) { return address == "0.0.0.0" || address == "::"; }

bool collide(const net::Listener& a, const net::Listener& b) {
    return a.port != 0 && a.port == b.port && (a.address == b.address || is_any(a.address) || is_any(b.address));
}

/// Brackets around an IPv6 address, as addresses of pages and --listen want them.
std::string host_text(const std::string& address) {
    return address.find(':') == std::string::npos ? address : '[' + address + ']';
}

std::string checked_address(std::string_view option, const std::string& address) {
    auto known = net::canonical_address(address);
    if (known.empty()) refuse(option, address, "the address must be numeric, such as 127.0.0.1, 0.0.0.0 or ::");
    return known;
}

std::vector<net::Listener> listeners_of_ports(const ListenOptions& options) {
    std::vector<net::Listener> listeners{
        {checked_address("--address", options.address), options.port, std::string{api::kAllFaces}}};
    if (options.public_port == 0) return listeners;
    net::Listener residents{checked_address("--public-address", options.public_address), options.public_port,
                            api::faces_text({api::Face::public_site})};
    if (collide(listeners.front(), residents))
        refuse("--public-port", std::to_string(options.public_port), "--port has taken it; give each listener its own");
    listeners.push_back(std::move(residents));
    return listeners;
}

}  // namespace

std::vector<net::Listener> listeners_of(const ListenOptions& options) {
    if (options.listen.empty()) return listeners_of_ports(options);
    std::vector<net::Listener> listeners;
    for (const auto& value : options.listen) {
        auto listener = listener_in(value);
        for (const auto& before : listeners) {
            if (collide(before, listener))
                refuse("--listen", value,
                       fmt::format("{}={}:{} has taken this port; give each listener its own, or join their faces by +",
                                   before.face, host_text(before.address), before.port));
        }
        listeners.push_back(std::move(listener));
    }
    return listeners;
}

std::string announcement(const net::Listener& listener, std::uint16_t port) {
    const auto faces = api::parse_faces(listener.face).value_or(api::FaceSet{});
    std::string pages;
    for (const auto& row : api::kFaces) {
        if (row.pages.empty() || !faces.contains(row.face)) continue;
        pages += fmt::format("{}{}: {}", pages.empty() ? "" : ", ", row.name, row.pages);
    }
    return fmt::format("Jingwei serves {} on http://{}:{}/  ({})", listener.face, host_text(listener.address), port,
                       pages.empty() ? "no pages, operations only" : pages);
}

}  // namespace jingwei::main
