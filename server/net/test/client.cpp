#include "client.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>
#include <utility>

namespace jingwei::net::testing {
namespace {

std::string lower(std::string text) {
    for (char& c : text) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return text;
}

}  // namespace

Client::Client(std::uint16_t port) : socket_{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)} {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        throw std::runtime_error{"connect"};
    }
    const timeval patience{.tv_sec = 20, .tv_usec = 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    const int on = 1;
    ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

Client::~Client() { ::close(socket_); }

void Client::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto count = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (count <= 0) return;  // the server may close early; what it answered is what counts
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
}

void Client::shutdown_send() { ::shutdown(socket_, SHUT_WR); }

void Client::reset() {
    const linger now{.l_onoff = 1, .l_linger = 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_LINGER, &now, sizeof now);
    ::close(socket_);
    socket_ = -1;
}

bool Client::fill() {
    char bytes[16384];
    const auto count = ::recv(socket_, bytes, sizeof bytes, 0);
    if (count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) hung_ = true;
    if (count <= 0) return false;
    buffer_.append(bytes, static_cast<std::size_t>(count));
    return true;
}

std::string Client::read_until(std::string_view end) {
    auto at = buffer_.find(end);
    while (at == std::string::npos && fill()) at = buffer_.find(end);
    const std::size_t count = at == std::string::npos ? buffer_.size() : at + end.size();
    std::string out = buffer_.substr(0, count);
    buffer_.erase(0, count);
    return out;
}

std::string Client::read_to_end() {
    while (fill()) {
    }
    return std::exchange(buffer_, {});
}

std::optional<Reply> Client::reply(bool head_only) {
    std::string head = read_until("\r\n\r\n");
    if (head.size() < 16 || head.substr(0, 9) != "HTTP/1.1 ") return std::nullopt;
    Reply out;
    out.status = std::stoi(head.substr(9, 3));
    for (auto at = head.find("\r\n") + 2; at + 2 < head.size();) {
        const auto end = head.find("\r\n", at);
        const auto colon = head.find(": ", at);
        out.headers.emplace(lower(head.substr(at, colon - at)), head.substr(colon + 2, end - colon - 2));
        at = end + 2;
    }
    const auto length = out.headers.find("content-length");
    if (head_only || length == out.headers.end()) return out;
    const std::size_t size = std::stoul(length->second);
    while (buffer_.size() < size && fill()) {
    }
    out.body = buffer_.substr(0, size);
    buffer_.erase(0, size);
    return out;
}

std::optional<Reply> ask(std::uint16_t port, std::string_view bytes) {
    Client client{port};
    client.send(bytes);
    return client.reply();
}

}  // namespace jingwei::net::testing
