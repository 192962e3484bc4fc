#include "read_city.hpp"

#include <date/tz.h>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <set>

namespace jingwei::scenarios {
namespace {

double number(const std::string& word) {
    char* end = nullptr;
    const double value = std::strtod(word.c_str(), &end);
    if (word.empty() || *end != '\0') throw Fault{"\"" + word + "\" is no number; write degrees such as 113.00"};
    return value;
}

std::chrono::minutes time_of_day(const std::string& word) {
    const auto at = parse_instant("2000-01-01T" + word + ":00Z");
    if (!at) throw Fault{"\"" + word + "\" is no time of day; write periods such as 08:00-12:00"};
    return std::chrono::duration_cast<std::chrono::minutes>(*at - *parse_instant("2000-01-01T00:00:00Z"));
}

template <class Things>
auto next_number(const Things& things) {
    return static_cast<std::int64_t>(things.size()) + 1;
}

template <class Things>
bool has_code(const Things& things, const std::string& code) {
    return std::any_of(things.begin(), things.end(), [&](const auto& thing) { return thing.code == code; });
}

template <class Things>
std::string new_code(const Things& things, Words& words, const char* what) {
    auto code = words.take(std::string{"the code of the "} + what);
    if (has_code(things, code))
        throw Fault{fmt::format("the {} \"{}\" is declared already; give this one another code", what, code)};
    return code;
}

std::string all_roles() {
    std::string all = "resident";
    for (const auto& row : org::kRoles) all += ", " + std::string{row.name};
    return all;
}

duty::Day day_named(const std::string& date) {
    const auto day = duty::parse_day(date);
    if (!day) throw Fault{"\"" + date + "\" is no date; write it as 2026-05-01"};
    return *day;
}

}  // namespace

bool CityReader::read(const std::string& first, Words& words) {
    if (first == "city") city(words);
    else if (first == "levels") levels(words);
    else if (first == "area") add_area(words);
    else if (first == "zone") zone(words);
    else if (first == "works") works(words);
    else if (first == "holiday") special_day(words, true);
    else if (first == "make-up") special_day(words, false);
    else if (first == "class") add_class(words);
    else if (first == "unit") add_unit(words);
    else if (first == "person") add_person(words);
    else if (first == "duty") add_duty(words);
    else if (first == "away") add_absence(words);
    else if (first == "ruling") add_ruling(words);
    else if (first == "redrawn") redraw(words);
    else return false;
    return true;
}

void CityReader::add_row(const std::string& row) { drawing_.add_row(row); }

void CityReader::city(Words& words) {
    if (!drawing_.empty()) throw Fault{"the city is drawn already; draw it once"};
    const double side = number(words.take("the degrees of one letter"));
    if (!words.take_if("from")) throw Fault{"the corner is missing; write `city 0.01 from 113.00 34.02`"};
    const double west = number(words.take("the longitude of the north-west corner"));
    const double north = number(words.take("the latitude of the north-west corner"));
    drawing_ = Drawing{side, west, north};
}

void CityReader::levels(Words& words) {
    auto& levels = scenario_.city.levels;
    if (!levels.empty()) throw Fault{"the levels are named already; name them once, top first"};
    while (!words.done()) {
        const auto code = new_code(levels, words, "level");
        levels.push_back({static_cast<int>(levels.size()), code, {code, code}});
    }
}

void CityReader::add_area(Words& words) {
    auto& city = scenario_.city;
    const auto code = new_code(city.areas, words, "area");
    const auto level = words.take("its level");
    const auto it = std::find_if(city.levels.begin(), city.levels.end(), [&](const auto& l) { return l.code == level; });
    if (it == city.levels.end()) throw Fault{"there is no level \"" + level + "\"; name it in the line `levels`, top first"};
    grid::Area area{.id = AreaId{next_number(city.areas)},
                    .code = code,
                    .name = {code, code},
                    .depth = it->depth,
                    .parent = {},
                    .path = {},
                    .shape = {}};
    if (words.take_if("in")) area.parent = this->area(words.take("the area it lies in"));
    if (words.take_if("drawn")) {
        const auto letters = words.rest();
        area.shape = drawing_.shape(letters);
        if (area.shape.empty()) throw Fault{"no square is drawn \"" + letters + "\"; draw the city first, with that letter"};
    }
    city.areas.push_back(std::move(area));
}

void CityReader::zone(Words& words) {
    const auto name = words.take("a time zone such as Asia/Shanghai");
    const auto& zones = date::get_tzdb().zones;
    const bool known = std::any_of(zones.begin(), zones.end(), [&](const auto& zone) { return zone.name() == name; });
    if (!known) throw Fault{"there is no time zone \"" + name + "\"; write an IANA name such as Asia/Shanghai"};
    scenario_.city.calendar.time_zone = name;
}

void CityReader::works(Words& words) {
    auto& periods = scenario_.city.calendar.periods;
    if (periods_given_) throw Fault{"the working periods are given already; give all of them in one line"};
    periods_given_ = true;
    periods.clear();
    do {
        const auto word = words.take("a working period such as 08:00-12:00");
        const auto dash = std::min(word.find('-'), word.size());
        periods.push_back({time_of_day(word.substr(0, dash)), time_of_day(dash < word.size() ? word.substr(dash + 1) : "")});
    } while (!words.done());
}

void CityReader::special_day(Words& words, bool off) {
    const auto date = words.take("its date");
    const auto day = parse_instant(date + "T00:00:00Z");
    if (!day) throw Fault{"\"" + date + "\" is no date; write it as 2026-05-01"};
    const auto days = std::chrono::floor<std::chrono::days>(*day);
    const int year = static_cast<int>(std::chrono::year_month_day{days}.year());
    auto& years = scenario_.city.calendar.years;
    auto it = std::find_if(years.begin(), years.end(), [&](const auto& y) { return y.year == year; });
    if (it == years.end()) it = years.insert(it, worktime::CalendarYear{.year = year, .approximate = false, .days = {}});
    it->days.push_back({.date = worktime::LocalDate{days.time_since_epoch()}, .name = words.rest(), .is_off_day = off});
}

void CityReader::add_class(Words& words) {
    auto& classes = scenario_.city.classes;
    const std::int64_t id = next_number(classes);
    const auto code = new_code(classes, words, "class");
    if (!words.take_if("for")) throw Fault{"who answers for the class is missing; write `for sanitation` after its code"};
    const auto role = words.take("the kind of unit that answers for it");
    if (catalog::find_responsible_role(role) == nullptr) {
        std::string known;
        for (const auto& row : catalog::kResponsibleRoles) known += " " + std::string{row.word};
        throw Fault{"no kind of unit is called \"" + role + "\"; choose from" + known};
    }
    if (!words.take_if("within")) throw Fault{"the limit is missing; write `within W4h`"};
    const auto text = words.take("a limit such as W4h");
    const auto limit = worktime::parse_limit(text);
    if (!limit) throw Fault{"\"" + text + "\" is no limit; write U2h, W4h, W3d or N2d"};
    classes.push_back({.id = ClassId{id},
                       .code = code,
                       .name = {"类别 " + code, "Class " + code},
                       .short_name = {code, code},
                       .hint = {"拍全貌", "Show all of it"},
                       .group = "other",
                       .responsible_role = role,
                       .conditions = {{.id = ConditionId{id},
                                       .code = "1",
                                       .text = {"立案", "Filed"},
                                       .limit = *limit,
                                       .closing_condition = {"整改", "Fixed"},
                                       .photo_after_required = words.take_if("photo")}}});
}

void CityReader::add_unit(Words& words) {
    auto& units = scenario_.city.units;
    const auto code = new_code(units, words, "unit");
    if (code == "desk" || code == "nobody") throw Fault{"\"" + code + "\" says who holds a case; give the unit another code"};
    if (!words.take_if("for")) throw Fault{"the kind of the unit is missing; write `for sanitation` after its code"};
    org::Unit unit{UnitId{next_number(units)}, code, {code, code}, {}, words.take("the kind of the unit"), {}};
    if (words.take_if("home")) unit.home_area = area(words.take("the area it is at home in"));
    units.push_back(std::move(unit));
}

void CityReader::add_person(Words& words) {
    auto& city = scenario_.city;
    const auto name = words.take("a name");
    if (scenario_.person(name) != nullptr || scenario_.is_resident(name)) {
        throw Fault{"there is a person \"" + name + "\" already; give this one another name"};
    }
    const auto word = words.take("a role");
    if (word == "resident") {
        scenario_.residents.push_back(name);
        return;
    }
    const auto role = org::parse_role(word);
    if (!role) throw Fault{"there is no role \"" + word + "\"; choose from " + all_roles()};
    testing::Person person{.id = AccountId{next_number(city.people)}, .login = name, .role = *role, .unit = {}, .area = {}};
    if (words.take_if("of")) person.unit = unit(words.take("the unit"));
    if (words.take_if("in")) person.area = area(words.take("the area"));
    city.people.push_back(std::move(person));
}

/// The person of the register behind an account; made when first named.
PersonId CityReader::holder(const std::string& name) {
    auto& city = scenario_.city;
    const auto it =
        std::find_if(city.people.begin(), city.people.end(), [&](const auto& person) { return person.login == name; });
    if (it == city.people.end()) throw Fault{"nobody with an account is called \"" + name + "\"; declare them above by `person`"};
    if (!it->duties) {
        it->duties = PersonId{it->id.value};
        duty::Person person;
        person.id = it->duties;
        person.code = name;
        person.name = {name, name};
        person.unit = it->unit;
        city.duties.people.push_back(std::move(person));
    }
    return it->duties;
}

void CityReader::add_duty(Words& words) {
    duty::Assignment assignment;
    assignment.id = AssignmentId{next_number(scenario_.city.duties.assignments)};
    assignment.duty = words.take("a kind of duty");
    if (!words.take_if("of")) throw Fault{"the area is missing; write `of west` after the duty"};
    assignment.target.area = area(words.take("the area"));
    if (!words.take_if("held")) throw Fault{"the holder is missing; write `held by chief` after the area"};
    words.take_if("by");
    assignment.holder.person = holder(words.take("who holds it"));
    if (words.take_if("deputy")) assignment.deputy = holder(words.take("who stands in"));
    scenario_.city.duties.assignments.push_back(std::move(assignment));
}

void CityReader::add_absence(Words& words) {
    duty::Absence absence;
    absence.id = AbsenceId{next_number(scenario_.city.duties.absences)};
    absence.person = holder(words.take("who is away"));
    absence.days.from = day_named(words.take("the first day"));
    absence.days.to = day_named(words.take("the last day"));
    scenario_.city.duties.absences.push_back(absence);
}

void CityReader::add_ruling(Words& words) {
    duty::Ruling ruling;
    ruling.id = RulingId{next_number(scenario_.city.duties.rulings)};
    ruling.number = "CD-" + std::to_string(ruling.id.value);
    ruling.class_code = words.take("the code of a class");
    if (!words.take_if("in")) throw Fault{"the area is missing; write `in west` after the class"};
    ruling.area = area(words.take("the area"));
    if (!words.take_if("to")) throw Fault{"the unit is missing; write `to roads` after the area"};
    ruling.unit = unit(words.take("the unit"));
    if (words.take_if("from")) ruling.days.from = day_named(words.take("the first day"));
    scenario_.city.duties.rulings.push_back(std::move(ruling));
}

/// All lines of this kind make one edition, so they name one day; the zone stands above them.
void CityReader::redraw(Words& words) {
    const auto code = words.take("the code of an area");
    const AreaId id = area(code);
    if (!words.take_if("from")) throw Fault{"the day is missing; write `redrawn " + code + " from 2026-03-03 drawn w`"};
    const auto date = words.take("the first day");
    const auto from = read_wall_clock(date, "00:00", scenario_.city.calendar.time_zone);
    if (!from) throw Fault{"\"" + date + "\" is no date; write it as 2026-05-01"};
    auto& next = scenario_.redrawing;
    if (!next) next = Redrawing{*from, scenario_.city.areas};
    if (next->from != *from) throw Fault{"areas are redrawn on one day only; name the same day again"};
    if (!words.take_if("drawn")) throw Fault{"the letters are missing; write `drawn w x` after the day"};
    const auto letters = words.rest();
    auto shape = drawing_.shape(letters);
    if (shape.empty()) throw Fault{"no square is drawn \"" + letters + "\"; draw the city first, with that letter"};
    const auto at = std::find_if(next->areas.begin(), next->areas.end(), [&](const auto& one) { return one.id == id; });
    if (at == next->areas.end()) throw Fault{"declare the area \"" + code + "\" above all lines `redrawn`"};
    at->shape = std::move(shape);
}

AreaId CityReader::area(const std::string& code) const {
    for (const auto& area : scenario_.city.areas) {
        if (area.code == code) return area.id;
    }
    throw Fault{"there is no area \"" + code + "\"; declare it above by a line `area " + code + " …`"};
}

UnitId CityReader::unit(const std::string& code) const {
    for (const auto& unit : scenario_.city.units) {
        if (unit.code == code) return unit.id;
    }
    throw Fault{"there is no unit \"" + code + "\"; declare it above by a line `unit " + code + " for …`"};
}

}  // namespace jingwei::scenarios
