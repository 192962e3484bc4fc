#include <algorithm>
#include <thread>

#include "base/secret.hpp"
#include "net/connection.hpp"

namespace jingwei::net {
namespace {

std::size_t worker_count(const Limits& limits) {
    // Workers mostly wait for the disk, and one commit can carry many of them: more than there are cores.
    return limits.worker_threads != 0 ? limits.worker_threads : std::max(16U, 4 * std::thread::hardware_concurrency());
}

}  // namespace

ServerShared::ServerShared(ServerOptions given, Handler given_handler)
    : options{std::move(given)},
      handler{std::move(given_handler)},
      rates{options.rates},
      proxies{options.trusted_proxies},
      pool{worker_count(options.limits), options.limits.queue_depth},
      id_prefix_{random_hex(6)} {}

std::string ServerShared::next_request_id() { return id_prefix_ + '-' + std::to_string(++next_id_); }

bool ServerShared::connection_opened(const std::string& peer) {
    const bool is_proxy = proxies.trusts(peer);
    const std::scoped_lock lock{mutex_};
    if (open_ >= options.limits.max_connections) return false;
    if (!is_proxy && open_by_client_[rate_key(peer)]++ >= options.limits.max_connections_per_client) {
        --open_by_client_[rate_key(peer)];
        return false;
    }
    ++open_;
    counters.connections_open = static_cast<std::int64_t>(open_);
    return true;
}

void ServerShared::connection_closed(const std::string& peer) {
    const std::scoped_lock lock{mutex_};
    const auto mine = open_by_client_.find(rate_key(peer));
    if (mine != open_by_client_.end() && --mine->second == 0) open_by_client_.erase(mine);
    --open_;
    counters.connections_open = static_cast<std::int64_t>(open_);
    closed_.notify_all();
}

bool ServerShared::wait_until_empty(SteadyTime until) {
    std::unique_lock lock{mutex_};
    return closed_.wait_until(lock, until, [this] { return open_ == 0; });
}

}  // namespace jingwei::net
