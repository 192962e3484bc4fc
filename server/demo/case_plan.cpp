#include "demo/case_plan.hpp"

#include <algorithm>
#include <cmath>

namespace jingwei::demo {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

constexpr hours kZone{8};
constexpr int kMorning = 7 * 60 + 30;
constexpr int kEvening = 21 * 60 + 30;
constexpr days kBeforeTheEnd{7};  // from here on more of what takes longer, so that enough is open at the end
constexpr double kLonger = 7;

/// Of forty cases a day: 24 put right at once, 12 filed, 4 by residents or the hotline.
Entry entry_for(Random& random) {
    const double u = random.between(0, 40);
    if (u < 24) return Entry::on_the_spot;
    if (u < 36) return Entry::filed;
    return u < 38.6 ? Entry::resident : Entry::hotline;
}

double weight_of(const ClassProfile& profile, Entry entry) {
    if (entry == Entry::on_the_spot) return profile.on_the_spot;
    return entry == Entry::filed ? profile.filed : profile.resident;
}

bool takes_days(const catalog::ProblemClass& problem_class) {
    const auto& limit = problem_class.conditions.front().limit;
    return limit.kind == worktime::ClockKind::working_days && limit.amount >= 2;
}

/// Minutes after midnight, now and then beyond it.
double minute_for(Hours hours_of_day, Entry entry, Random& random) {
    const auto around = [&](double hour, double spread) {
        return 60 * (hour + spread * (random.unit() + random.unit() + random.unit() - 1.5));
    };
    switch (hours_of_day) {
        case Hours::night: return around(21.8, 1.4);
        case Hours::evening: return around(18.8, 2.2);
        case Hours::rush: {
            const double u = random.unit();
            return u < 0.45 ? around(8.0, 1.1) : u < 0.65 ? around(12.0, 1.1) : around(17.4, 1.5);
        }
        case Hours::day: break;
    }
    if (entry == Entry::resident || entry == Entry::hotline) return random.chance(0.3) ? around(19.5, 2.0) : around(12.5, 4.5);
    return random.chance(0.55) ? around(9.6, 1.6) : around(15.9, 1.6);
}

class Planner {
public:
    Planner(const DemoOptions& options, const catalog::Catalog& catalog) : options_{options}, catalog_{catalog} {
        months_.random = Random{options.seed, 21};
    }

    Months plan() {
        const Instant today = local_midnight(options_.now);
        for (int back = options_.days - 1; back >= 0; --back) plan_day(today - days{back});
        leave_some_on_the_desk();
        const double scale = std::min(1.0, options_.cases_per_day / 40.0);
        const auto share = [&](double of_forty) { return static_cast<int>(std::lround(of_forty * scale)); };
        months_.quota = {.open = share(40), .overdue = share(5), .to_verify = share(8), .returned = share(1)};
        auto& lives = months_.lives;
        std::stable_sort(lives.begin(), lives.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
        for (std::size_t i = 0; i < lives.size(); ++i) months_.plan(i, Step::report, lives[i].at);
        return std::move(months_);
    }

private:
    void plan_day(Instant midnight) {
        auto& random = months_.random;
        const auto weekday = std::chrono::weekday{std::chrono::floor<days>(midnight + kZone)};
        const bool weekend = weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
        const double expected = options_.cases_per_day * (weekend ? 0.74 : 1.105) * random.between(0.85, 1.15);
        const auto count = static_cast<int>(std::lround(expected));
        for (int i = 0; i < count; ++i) {
            const Entry entry = entry_for(random);
            const bool late = midnight + kBeforeTheEnd > options_.now;
            CaseLife life{.at = {}, .entry = entry, .profile = &class_for(entry, late)};
            life.at = midnight + std::chrono::seconds{std::lround(60 * minute_for(life.profile->hours, entry, random))};
            life.condition = condition_for(*life.profile);
            life.pick = random.next() >> 16;
            life.in_words_only = entry == Entry::hotline && random.chance(0.08);
            if (life.at < options_.now - minutes{2}) months_.lives.push_back(std::move(life));
        }
    }

    const ClassProfile& class_for(Entry entry, bool late) {
        double total = 0;
        const auto weight = [&](const ClassProfile& profile) {
            const bool more = late && entry == Entry::filed && takes_days(*catalog_.find_code(profile.code));
            return weight_of(profile, entry) * (more ? kLonger : 1.0);
        };
        for (const auto& profile : class_profiles()) total += weight(profile);
        double left = months_.random.between(0, total);
        for (const auto& profile : class_profiles()) {
            left -= weight(profile);
            if (left <= 0 && weight(profile) > 0) return profile;
        }
        return class_profiles().front();
    }

    /// Conditions are described by the words of the same number, so only those that have words.
    std::size_t condition_for(const ClassProfile& profile) {
        const auto& conditions = catalog_.find_code(profile.code)->conditions;
        std::size_t most = 0;
        while (most < conditions.size() && most < profile.words.size() && !profile.words[most].empty()) ++most;
        return most < 2 || months_.random.chance(0.5) ? 0 : months_.random.below(most);
    }

    void leave_some_on_the_desk() {
        struct Waiting {
            int minutes_ago;
            Entry entry;
            const char* code;
        };
        for (const auto& [ago, entry, code] : {Waiting{9, Entry::hotline, "01-10"}, Waiting{23, Entry::hotline, "C01-09"},
                                               Waiting{41, Entry::resident, "01-13"}}) {
            const auto all = class_profiles();
            const auto at = std::find_if(all.begin(), all.end(),
                                         [&, wanted = std::string_view{code}](const auto& p) { return p.code == wanted; });
            CaseLife life{.at = options_.now - minutes{ago}, .entry = entry, .profile = &*at};
            life.fate = Fate::stay_on_desk;
            life.in_words_only = entry == Entry::hotline;
            life.beyond_border = entry == Entry::resident;
            months_.lives.push_back(std::move(life));
        }
    }

    const DemoOptions& options_;
    const catalog::Catalog& catalog_;
    Months months_;
};

}  // namespace

int local_minute(Instant at) {
    const auto local = at + kZone;
    return static_cast<int>(std::chrono::floor<minutes>(local - std::chrono::floor<days>(local)).count());
}

Instant local_midnight(Instant at) { return Instant{std::chrono::floor<days>(at + kZone)} - kZone; }

Instant in_daytime(Instant at, Random& random) {
    const int minute = local_minute(at);
    if (minute >= kMorning && minute < kEvening) return at;
    const Instant midnight = local_midnight(at) + (minute >= kEvening ? days{1} : days{0});
    return midnight + minutes{kMorning} + std::chrono::seconds{random.below(3'000)};
}

Months plan_months(const DemoOptions& options, const catalog::Catalog& catalog) { return Planner{options, catalog}.plan(); }

}  // namespace jingwei::demo
