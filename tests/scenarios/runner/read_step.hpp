#pragma once
#include <map>
#include <string>

#include "read_city.hpp"

namespace jingwei::scenarios {

/// Reads the timed lines, in order, against the city read before them. Throws Fault.
class StepReader {
public:
    StepReader(const Scenario& scenario, const CityReader& city) : scenario_{scenario}, city_{city} {}

    /// Reads what follows the word `at`.
    Step read(Words& words);

private:
    void read_time(Words& words, Step& step);
    void read_detail(const std::string& key, Words& words, Step& step);
    void check_complete(Step& step, const std::string& verb) const;
    void check_case(const Step& step);
    void read_expected(Words& words, Step& step);
    void read_fact(const std::string& key, Words& words, Expected& expected);

    const Scenario& scenario_;
    const CityReader& city_;
    std::map<std::string, std::string> reporters_;  // by case
    Instant last_{};
};

}  // namespace jingwei::scenarios
