#pragma once
#include <string>

#include "drawing.hpp"
#include "scenario.hpp"
#include "words.hpp"

namespace jingwei::scenarios {

/// Reads the lines that furnish a scenario: its city, calendar, classes, units and people. Throws Fault.
class CityReader {
public:
    explicit CityReader(Scenario& scenario) : scenario_{scenario} {}

    /// Reads one line by its first word; false when that is no word of a city.
    bool read(const std::string& first, Words& words);
    void add_row(const std::string& row);
    const Drawing& drawing() const { return drawing_; }

    AreaId area(const std::string& code) const;
    UnitId unit(const std::string& code) const;

private:
    void city(Words& words);
    void levels(Words& words);
    void add_area(Words& words);
    void zone(Words& words);
    void works(Words& words);
    void special_day(Words& words, bool off);
    void add_class(Words& words);
    void add_unit(Words& words);
    void add_person(Words& words);
    void add_duty(Words& words);
    void add_absence(Words& words);
    void add_ruling(Words& words);
    void redraw(Words& words);
    PersonId holder(const std::string& name);

    Scenario& scenario_;
    Drawing drawing_;
    bool periods_given_{false};
};

}  // namespace jingwei::scenarios
