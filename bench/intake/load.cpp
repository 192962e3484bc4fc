// Load for the bench: so many keep-alive connections, each asking again as soon as it was answered, for so many seconds.
//   load PORT CONNECTIONS SECONDS FILE     FILE: one JSON body a line
// Prints one line of JSON. One thread and poll(): what it costs is small beside a server, and the same for both.
#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <string>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::seconds kPatience{10};  // an answer that takes longer ends the run

struct Connection {
    int socket{-1};
    std::string answer;
    Clock::time_point asked;
};

[[noreturn]] void fail(const char* what) {
    std::fprintf(stderr, "load: %s\n", what);
    std::exit(1);
}

int connect_to(int port) {
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) fail("cannot connect");
    const int on = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return socket;
}

std::vector<std::string> requests_of(const char* file) {
    std::ifstream in{file};
    std::vector<std::string> requests;
    for (std::string body; std::getline(in, body);) {
        requests.push_back(
            "POST /api/v1/reports HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: " +
            std::to_string(body.size()) + "\r\n\r\n" + body);
    }
    if (requests.empty()) fail("no requests");
    return requests;
}

void ask(Connection& connection, const std::string& request) {
    connection.answer.clear();
    connection.asked = Clock::now();
    if (::send(connection.socket, request.data(), request.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(request.size()))
        fail("a request was not taken whole");
}

/// Whether the answer is there with all of its body.
bool is_whole(const std::string& answer) {
    const auto end = answer.find("\r\n\r\n");
    if (end == std::string::npos) return false;
    auto length = answer.find("ontent-");
    while (length != std::string::npos && length < end && strncasecmp(answer.c_str() + length, "ontent-length:", 14) != 0)
        length = answer.find("ontent-", length + 1);
    if (length == std::string::npos || length > end) fail("an answer without a length");
    return answer.size() >= end + 4 + std::strtoul(answer.c_str() + length + 14, nullptr, 10);
}

double at_share(const std::vector<double>& sorted, double share) {
    if (sorted.empty()) return 0;
    return sorted[std::min(sorted.size() - 1, static_cast<std::size_t>(share * static_cast<double>(sorted.size())))];
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 5) fail("usage: load PORT CONNECTIONS SECONDS FILE");
    const auto requests = requests_of(argv[4]);
    std::vector<Connection> connections(static_cast<std::size_t>(std::atoi(argv[2])));
    std::vector<pollfd> waiting;
    for (auto& connection : connections) {
        connection.socket = connect_to(std::atoi(argv[1]));
        waiting.push_back({.fd = connection.socket, .events = POLLIN, .revents = 0});
    }
    const auto began = Clock::now();
    const auto until = began + std::chrono::seconds{std::atoi(argv[3])};
    std::size_t next = 0;
    for (auto& connection : connections) ask(connection, requests[next++ % requests.size()]);
    std::vector<double> milliseconds;
    std::size_t refused = 0;
    std::size_t open = connections.size();
    while (open > 0) {
        if (::poll(waiting.data(), waiting.size(), static_cast<int>(kPatience.count()) * 1000) <= 0) fail("the server is silent");
        for (std::size_t i = 0; i < connections.size(); ++i) {
            if (waiting[i].revents == 0) continue;
            auto& connection = connections[i];
            char bytes[16384];
            const auto got = ::recv(connection.socket, bytes, sizeof bytes, 0);
            if (got <= 0) fail("the server closed a connection");
            connection.answer.append(bytes, static_cast<std::size_t>(got));
            if (!is_whole(connection.answer)) continue;
            const auto now = Clock::now();
            milliseconds.push_back(std::chrono::duration<double, std::milli>(now - connection.asked).count());
            if (connection.answer.compare(0, 13, "HTTP/1.1 201 ") != 0) ++refused;
            if (now < until) {
                ask(connection, requests[next++ % requests.size()]);
            } else {
                ::close(connection.socket);
                waiting[i].fd = -1;
                --open;
            }
        }
    }
    const double seconds = std::chrono::duration<double>(Clock::now() - began).count();
    std::sort(milliseconds.begin(), milliseconds.end());
    std::printf(R"({"requests":%zu,"not_201":%zu,"seconds":%.3f,"per_second":%.1f,"p50_ms":%.2f,"p99_ms":%.2f,"max_ms":%.2f})"
                "\n",
                milliseconds.size(), refused, seconds, static_cast<double>(milliseconds.size()) / seconds,
                at_share(milliseconds, 0.5), at_share(milliseconds, 0.99), milliseconds.empty() ? 0 : milliseconds.back());
}
