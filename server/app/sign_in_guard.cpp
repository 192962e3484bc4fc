#include "app/sign_in_guard.hpp"

#include <algorithm>
#include <vector>

namespace jingwei::app {
namespace {

constexpr std::size_t kMostKept = 20'000;

}  // namespace

bool SignInGuard::is_over(const Count& count, Instant now) { return now >= count.locked_until && now - count.last >= kLockedFor; }

/// Forgets what is over; when that is not enough, the half that lies longest ago.
template <class Counts>
void SignInGuard::make_room(Counts& counts, Instant now) {
    if (counts.size() < kMostKept) return;
    std::erase_if(counts, [&](const auto& entry) { return is_over(entry.second, now); });
    if (counts.size() < kMostKept) return;
    std::vector<Instant> times;
    for (const auto& entry : counts) times.push_back(entry.second.last);
    const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
    std::nth_element(times.begin(), middle, times.end());
    std::erase_if(counts, [&](const auto& entry) { return entry.second.last <= *middle; });
}

/// Longer the more guesses there were. Who waits as told is looked at, whatever others do meanwhile.
std::chrono::seconds SignInGuard::delay(const Count& login, Count& place, Instant now) const {
    if (login.failures < kCalmFailures) return {};
    if (place.admitted_at == Instant{})
        place.admitted_at = now + std::min(kLongestDelay, kShortestDelay * (login.failures / kCalmFailures));
    if (now < place.admitted_at) return std::chrono::ceil<std::chrono::seconds>(place.admitted_at - now);
    place.admitted_at = {};
    return {};
}

SignInGuard::Verdict SignInGuard::begin(const Attempt& attempt, Instant now) {
    const std::scoped_lock lock{mutex_};
    make_room(places_, now);
    make_room(logins_, now);
    Count& place = places_[{attempt.tenant, attempt.login, attempt.place}];
    Count& login = logins_[{attempt.tenant, attempt.login}];
    if (now < place.locked_until) return {.locked = true};
    if (is_over(place, now)) place.failures = 0;
    if (is_over(login, now)) login.failures = 0;
    if (!attempt.known_device) {
        const auto wait = delay(login, place, now);
        place.last = now;
        if (wait.count() > 0) return {.wait = wait};
    }
    place.last = login.last = now;
    ++login.failures;
    if (++place.failures >= kMaxFailures) {
        place.failures = 0;
        place.locked_until = now + kLockedFor;
    }
    return {};
}

void SignInGuard::succeeded(const Attempt& attempt) {
    const std::scoped_lock lock{mutex_};
    places_.erase({attempt.tenant, attempt.login, attempt.place});
    const auto login = logins_.find({attempt.tenant, attempt.login});
    if (login != logins_.end() && login->second.failures > 0) --login->second.failures;
}

std::size_t SignInGuard::kept() const {
    const std::scoped_lock lock{mutex_};
    return places_.size() + logins_.size();
}

}  // namespace jingwei::app
