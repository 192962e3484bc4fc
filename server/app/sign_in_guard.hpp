#pragma once
#include <chrono>
#include <map>
#include <mutex>
#include <string>
#include <tuple>

#include "base/id.hpp"
#include "base/instant.hpp"

namespace jingwei::app {

inline constexpr int kMaxFailures = 5;  // of one login from one place: then that place waits kLockedFor
inline constexpr std::chrono::minutes kLockedFor{30};
inline constexpr int kCalmFailures = 20;  // of one login from everywhere: beyond, each attempt waits first
inline constexpr std::chrono::seconds kShortestDelay{5};
inline constexpr std::chrono::seconds kLongestDelay{60};

/// Slows guessing down without giving a stranger the means to keep the owner out: what is locked is a login tried from one
/// place. Guesses from many places only make everybody wait a little before each attempt, save devices that are known.
/// Logins that do not exist are counted alike. In memory, so each program counts for itself; any thread may call.
class SignInGuard {
public:
    struct Attempt {
        TenantId tenant;
        std::string login;
        std::string place;  // a client's address, or a device that signed in before
        bool known_device{false};
    };
    struct Verdict {
        bool locked{false};
        std::chrono::seconds wait{};  // before this attempt is looked at
    };

    /// Counts the attempt as a wrong one until succeeded() takes it back, so that many at once gain nothing.
    Verdict begin(const Attempt& attempt, Instant now);
    void succeeded(const Attempt& attempt);
    std::size_t kept() const;

private:
    using Login = std::pair<TenantId, std::string>;
    using Place = std::tuple<TenantId, std::string, std::string>;
    struct Count {
        int failures{0};
        Instant last{};
        Instant locked_until{};
        Instant admitted_at{};  // when the delay that was asked for is over
    };
    static bool is_over(const Count& count, Instant now);
    std::chrono::seconds delay(const Count& login, Count& place, Instant now) const;
    template <class Counts>
    static void make_room(Counts& counts, Instant now);

    mutable std::mutex mutex_;
    std::map<Place, Count> places_;
    std::map<Login, Count> logins_;
};

}  // namespace jingwei::app
