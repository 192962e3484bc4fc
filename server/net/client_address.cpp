#include "net/client_address.hpp"

#include <boost/asio/ip/address.hpp>
#include <boost/asio/ip/network_v4.hpp>
#include <boost/asio/ip/network_v6.hpp>
#include <optional>
#include <stdexcept>

#include "net/http.hpp"

namespace jingwei::net {

namespace ip = boost::asio::ip;

namespace {

std::optional<ip::address> parse_address(std::string_view text) {
    boost::system::error_code error;
    const ip::address address = ip::make_address(std::string{text}, error);
    if (error) return std::nullopt;
    if (address.is_v6() && address.to_v6().is_v4_mapped()) {
        return ip::make_address_v4(ip::v4_mapped, address.to_v6());
    }
    return address;
}

}  // namespace

struct TrustedProxies::Networks {
    std::vector<ip::network_v4> v4;
    std::vector<ip::network_v6> v6;

    bool add(const std::string& entry) {
        boost::system::error_code error;
        if (const auto address = parse_address(entry)) {
            if (address->is_v4()) v4.emplace_back(address->to_v4(), static_cast<unsigned short>(32));
            if (address->is_v6()) v6.emplace_back(address->to_v6(), static_cast<unsigned short>(128));
            return true;
        }
        const auto network4 = ip::make_network_v4(entry, error);
        if (!error) return v4.push_back(network4), true;
        const auto network6 = ip::make_network_v6(entry, error);
        if (!error) return v6.push_back(network6), true;
        return false;
    }

    bool contains(const ip::address& address) const {
        if (address.is_v4()) {
            for (const auto& network : v4) {
                const auto mask = network.netmask().to_uint();
                if ((address.to_v4().to_uint() & mask) == (network.address().to_uint() & mask)) return true;
            }
            return false;
        }
        for (const auto& network : v6) {
            if (ip::network_v6{address.to_v6(), network.prefix_length()}.canonical() == network.canonical()) return true;
        }
        return false;
    }
};

TrustedProxies::TrustedProxies(const std::vector<std::string>& entries) : networks_{std::make_unique<Networks>()} {
    for (const std::string& entry : entries) {
        if (!networks_->add(entry)) throw std::invalid_argument{"not an address or network: " + entry};
    }
}

TrustedProxies::~TrustedProxies() = default;

bool TrustedProxies::trusts(const std::string& address) const {
    const auto parsed = parse_address(address);
    return parsed && networks_->contains(*parsed);
}

std::string TrustedProxies::client(const std::string& peer, const std::vector<std::string_view>& forwarded_for) const {
    if (forwarded_for.empty() || !trusts(peer)) return peer;
    std::string nearest = peer;
    for (auto line = forwarded_for.rbegin(); line != forwarded_for.rend(); ++line) {
        std::string_view rest = *line;
        while (true) {
            const auto comma = rest.rfind(',');
            const std::string_view item = trim(comma == std::string_view::npos ? rest : rest.substr(comma + 1));
            const auto address = parse_address(item);
            if (!address) return nearest;  // whatever stands left of nonsense is not to be believed
            nearest = address->to_string();
            if (!networks_->contains(*address)) return nearest;
            if (comma == std::string_view::npos) break;
            rest = rest.substr(0, comma);
        }
    }
    return nearest;
}

std::string rate_key(const std::string& address) {
    const auto parsed = parse_address(address);
    if (!parsed || parsed->is_v4()) return address;
    return ip::network_v6{parsed->to_v6(), 64}.canonical().to_string();
}

std::string canonical_address(std::string_view text) {
    const auto parsed = parse_address(text);
    return parsed ? parsed->to_string() : std::string{};
}

}  // namespace jingwei::net
