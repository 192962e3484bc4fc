#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "api/face.hpp"
#include "net/server.hpp"

namespace jingwei::main {

/// Where `serve` listens, as the command line or the configuration says it.
struct ListenOptions {
    std::vector<std::string> listen;  // "public+phone=0.0.0.0:80"; none: the four below
    std::string address{"127.0.0.1"};
    std::uint16_t port{8080};
    std::string public_address{"127.0.0.1"};
    std::uint16_t public_port{0};  // a second listener for residents only; 0 = none
};

/// One listener each, whose face is the text of its faces (api::parse_faces). Throws std::invalid_argument that names the
/// option and what to write instead.
std::vector<net::Listener> listeners_of(const ListenOptions& options);

/// The line that tells the operator where a listener is and which pages it has.
std::string announcement(const net::Listener& listener, std::uint16_t port);

}  // namespace jingwei::main
