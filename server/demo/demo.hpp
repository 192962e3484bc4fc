#pragma once
#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "app/ports/database.hpp"
#include "base/id_source.hpp"
#include "base/text.hpp"

/// The demo district: an invented development district with months of cases, made by the program's own use cases.
namespace jingwei::demo {

struct DemoOptions {
    std::uint32_t seed{};
    int days{120};
    int cases_per_day{40};
    Instant now{};
    int photos{200};  // drawn pictures; 0 = one plain pair, because putting right must be proven
};

/// How somebody may sign in. Shown once, stored only as a hash.
struct DemoLogin {
    std::string login;            // empty for field users
    std::string password;         // empty for field users
    std::string activation_code;  // of field users' phones
    LocalizedText post;
    LocalizedText unit;
    std::string role;
    std::string face;  // "/console/" or "/m/"
};

struct DemoReport {
    std::vector<DemoLogin> logins;
    int areas{};
    int units{};
    int cases{};
    int photos{};
    std::chrono::milliseconds took{};
};

/// Called now and then: what is being made, how much of it is done.
using DemoProgress = std::function<void(std::string_view step, int done, int total)>;

inline constexpr int kMaxDays = 1'100;
inline constexpr int kMaxCasesPerDay = 400;
inline constexpr int kMaxPhotos = 2'000;

/// Makes the district in a database that is migrated and holds no tenant. Everything but ids, secrets, passwords and
/// codes follows from the options. Refuses with field errors for options out of range, and when a tenant is there.
Result<DemoReport> make_demo(app::Database& database, app::PhotoVault& vault, IdSource& ids, const DemoOptions& options,
                             const DemoProgress& progress);

}  // namespace jingwei::demo
