#include "read_scenario.hpp"

#include <fmt/format.h>

#include <fstream>
#include <sstream>

#include "read_step.hpp"

namespace jingwei::scenarios {
namespace {

bool is_blank(const std::string& line) { return line.find_first_not_of(" \t\r") == std::string::npos; }

std::optional<std::string> text_of(const std::filesystem::path& file) {
    std::ifstream in{file};
    if (!in) return std::nullopt;
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

/// Reads line by line and goes on after a fault, so that all of them are seen at once.
class Reader {
public:
    Reader(std::filesystem::path folder) : folder_{std::move(folder)} {}

    void read(const std::string& name, const std::string& text, bool may_include) {
        std::istringstream lines{text};
        bool drawing = false;
        std::size_t number = 0;
        for (std::string line; std::getline(lines, line);) {
            try {
                if (++number > kMaxLines) throw Fault{fmt::format("the file is too long; end it by line {}", kMaxLines)};
                if (is_blank(line) || line[0] == '#') continue;
                const bool indented = line[0] == ' ';
                if (indented && !drawing) throw Fault{"an indented line is a row of the city; begin other lines at the margin"};
                if (indented) {
                    city_.add_row(Words{line}.take("a row"));
                    continue;
                }
                drawing = line.starts_with("city ");
                read_line(line, number, may_include);
            } catch (const Fault& fault) {
                faults_.push_back(fmt::format("{}:{}: {}", name, number, fault.message));
                if (number > kMaxLines) return;
            }
        }
    }

    ReadScenario finish(const std::string& name) {
        const auto say = [&](const std::string& what) { faults_.push_back(name + ": " + what); };
        if (scenario_.title.empty()) say("it has no title; begin with a line `title …`");
        if (scenario_.steps.empty()) say("nothing happens; add lines `at 2026-03-02 09:20 report …`");
        const auto& city = scenario_.city;
        const grid::EditionInfo edition{testing::kTerritoryEdition, "", Instant{}, true};
        check(say, grid::Territory::build(edition, city.levels, city.areas), "areas");
        if (scenario_.redrawing) check(say, grid::Territory::build(edition, city.levels, scenario_.redrawing->areas), "areas");
        check(say, catalog::Catalog::build({testing::kCatalogEdition, "", Instant{}, true}, city.classes), "classes");
        check(say, worktime::Calendar::build(city.calendar), "calendar");
        check(say, org::check_organisation(city.units, city.posts), "units");
        return {std::move(scenario_), std::move(faults_)};
    }

private:
    void read_line(const std::string& line, std::size_t number, bool may_include) {
        Words words{line};
        const auto first = words.take("a word");
        if (first == "title") {
            if (!scenario_.title.empty()) throw Fault{"the scenario has a title already; give it one"};
            scenario_.title = words.rest();
        } else if (first == "with") {
            include(words.take("a file"), may_include);
        } else if (first == "at") {
            auto step = steps_.read(words);
            step.line = number;
            step.text = line;
            scenario_.steps.push_back(std::move(step));
        } else if (!city_.read(first, words)) {
            throw Fault{"\"" + first +
                        "\" begins no line; choose from title with city levels area zone works holiday make-up class unit person "
                        "redrawn at"};
        }
        words.end();
    }

    void include(const std::string& file, bool may_include) {
        if (!may_include) throw Fault{"a file that is taken in takes in no other; move the line to the scenario"};
        const auto text = text_of(folder_ / file);
        if (!text) throw Fault{"there is no file \"" + file + "\" beside the scenario; write its name as it stands there"};
        read(file, *text, false);
    }

    template <class Say, class T>
    static void check(const Say& say, const Result<T>& built, const char* what) {
        if (built) return;
        for (const auto& field : built.error().fields) {
            say(fmt::format("the {} do not fit together: {} {}", what, field.pointer, message(field, Locale::en)));
        }
    }

    std::filesystem::path folder_;
    Scenario scenario_;
    CityReader city_{scenario_};
    StepReader steps_{scenario_, city_};
    std::vector<std::string> faults_;
};

}  // namespace

ReadScenario read_scenario(const std::string& name, const std::string& text, const std::filesystem::path& folder) {
    Reader reader{folder};
    reader.read(name, text, true);
    return reader.finish(name);
}

ReadScenario read_scenario_file(const std::filesystem::path& file) {
    const auto text = text_of(file);
    if (!text) return {{}, {file.string() + ": cannot be read; check its name"}};
    return read_scenario(file.filename().string(), *text, file.parent_path());
}

}  // namespace jingwei::scenarios
