#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace jingwei::net {

/// Knows which peers may say in X-Forwarded-For for whom they speak.
class TrustedProxies {
public:
    /// Addresses ("127.0.0.1") and networks ("10.0.0.0/8", "fd00::/8"); throws std::invalid_argument on any other text.
    explicit TrustedProxies(const std::vector<std::string>& entries);
    ~TrustedProxies();

    bool trusts(const std::string& address) const;
    /// The nearest address that is not one of ours, read from the right; `peer` when it is not trusted itself.
    std::string client(const std::string& peer, const std::vector<std::string_view>& forwarded_for) const;

private:
    struct Networks;
    std::unique_ptr<Networks> networks_;
};

/// What a rate limit counts as one client: an IPv4 address, or the /64 of an IPv6 address.
std::string rate_key(const std::string& address);

/// Canonical text; an IPv4 address inside IPv6 ("::ffff:1.2.3.4") becomes plain IPv4. "" when it is none.
std::string canonical_address(std::string_view text);

}  // namespace jingwei::net
