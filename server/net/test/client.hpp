#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace jingwei::net::testing {

struct Reply {
    int status{0};
    std::map<std::string, std::string> headers;  // lower-case names; the first of each
    std::string body;
};

/// A blocking client that sends exactly the bytes it is given. A receive that takes 20 s counts as a hang.
class Client {
public:
    explicit Client(std::uint16_t port);
    ~Client();
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    void send(std::string_view bytes);
    void shutdown_send();
    /// Sends RST instead of FIN.
    void reset();
    /// The next answer; `head_only` for answers to HEAD. nullopt when the server closed instead.
    std::optional<Reply> reply(bool head_only = false);
    /// Bytes up to and with `end`; everything there was when the server closed first.
    std::string read_until(std::string_view end);
    std::string read_to_end();
    bool hung() const { return hung_; }

private:
    bool fill();

    int socket_;
    std::string buffer_;
    bool hung_{false};
};

/// Sends `bytes` on a fresh connection and gives the first answer.
std::optional<Reply> ask(std::uint16_t port, std::string_view bytes);

}  // namespace jingwei::net::testing
