#include "faults/district.hpp"

#include <cstdlib>
#include <iostream>

#include "base/clock.hpp"
#include "storage/engine.hpp"
#include "storage/sql_database.hpp"
#include "support/small_district.hpp"

namespace jingwei::testing {

void furnish_district(const std::filesystem::path& data_dir, const std::string& database_url) {
    storage::EngineOptions options;
    options.data_dir = data_dir;
    options.database_url = database_url;
    const auto engine = storage::Engine::open(options);
    engine->migrate();
    storage::SqlDatabase database{*engine};
    const SmallDistrict district;
    furnish(database, small_district(district), district.password, SystemClock{}.now());
}

Dice::Dice(const std::string& test) {
    const char* const given = std::getenv("JINGWEI_FAULT_SEED");
    const auto seed = given == nullptr ? std::random_device{}() : static_cast<unsigned>(std::strtoul(given, nullptr, 10));
    std::cout << test << ": JINGWEI_FAULT_SEED=" << seed << '\n';
    engine_.seed(seed);
}

}  // namespace jingwei::testing
