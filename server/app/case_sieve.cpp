#include "app/case_sieve.hpp"

#include <algorithm>

#include "base/codec.hpp"

namespace jingwei::app {
namespace {

// Bits of CaseTraits: state 0–2, source 3–6, then these.
constexpr CaseTraits kStateMask = 7;
constexpr int kSourceShift = 3;
constexpr CaseTraits kSourceMask = 15;
constexpr CaseTraits kHasDeadline = 1U << 7U;
constexpr CaseTraits kDone = 1U << 8U;
constexpr CaseTraits kDoneLate = 1U << 9U;

std::uint32_t as_seconds(std::int64_t seconds) {
    return static_cast<std::uint32_t>(std::clamp<std::int64_t>(seconds, 0, std::int64_t{kNoDeadline} - 1));
}

bool has_word(const std::vector<std::string>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::uint8_t verdict(CaseTraits traits, const CaseFilter& filter) {
    const auto state = state_in(traits);
    const auto source = static_cast<cases::Source>((traits >> kSourceShift) & kSourceMask);
    if ((traits & kReplaced) != 0 || state > cases::State::rejected || source > cases::Source::external) return 0;
    if (filter.open_only && !cases::is_open(state)) return 0;
    if (!filter.states.empty() && !has_word(filter.states, enum_name(state))) return 0;
    if (!filter.source.empty() && filter.source != enum_name(source)) return 0;
    unsigned out = CaseSieve::kPass;
    if (cases::is_open(state)) out |= CaseSieve::kOpen;
    if ((traits & kHasDeadline) == 0 || state == cases::State::rejected) return static_cast<std::uint8_t>(out);
    out |= CaseSieve::kJudgeable;
    if ((traits & kDone) == 0) out |= CaseSieve::kRunning;
    else if ((traits & kDoneLate) != 0) out |= CaseSieve::kLate;
    return static_cast<std::uint8_t>(out);
}

}  // namespace

CaseTraits traits_of(const CaseMark& mark) {
    const auto done = mark.rectified_at ? mark.rectified_at : mark.closed_at;
    unsigned traits = static_cast<unsigned>(mark.state) | static_cast<unsigned>(mark.source) << kSourceShift;
    if (mark.due_at) traits |= kHasDeadline;
    if (done) traits |= kDone;
    if (done && mark.due_at && *done > *mark.due_at) traits |= kDoneLate;
    return static_cast<CaseTraits>(traits);
}

cases::State state_in(CaseTraits traits) { return static_cast<cases::State>(traits & kStateMask); }

cases::ClockState clock_in(CaseTraits traits, std::uint32_t due, Instant now) {
    cases::Case one;
    one.state = state_in(traits);
    if (due != kNoDeadline) one.due_at = Instant{std::chrono::seconds{due}};
    if ((traits & kDone) != 0) one.closed_at = one.due_at.value_or(now) + std::chrono::seconds{(traits & kDoneLate) != 0 ? 1 : 0};
    return cases::clock_of(one, now);
}

std::uint32_t seconds_down(Instant at) {
    return as_seconds(std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count());
}
std::uint32_t seconds_up(Instant at) {
    return as_seconds(std::chrono::ceil<std::chrono::seconds>(at).time_since_epoch().count());
}

void CaseSieve::set_verdicts(const CaseFilter& filter) {
    for (std::size_t traits = 0; traits < kTraitCount; ++traits) {
        verdicts[traits] = verdict(static_cast<CaseTraits>(traits), filter);
    }
}

}  // namespace jingwei::app
