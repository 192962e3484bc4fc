#include "read_step.hpp"

#include <algorithm>
#include <array>

#include "base/codec.hpp"

namespace jingwei::scenarios {
namespace {

/// A verb with the details that its line may and must give, each between blanks.
struct VerbRow {
    std::string_view word;
    Verb verb;
    std::string_view may;
    std::string_view must;
};

constexpr std::array kVerbs{
    VerbRow{"report", Verb::report, " class at nowhere photo note by ", " class by "},
    VerbRow{"fix", Verb::fix, " class at nowhere photo note by ", " class by "},
    VerbRow{"dispatch", Verb::dispatch, " to note by ", " to "},
    VerbRow{"accept", Verb::accept, " by ", " by "},
    VerbRow{"return", Verb::give_back, " because by ", " by "},
    VerbRow{"rectify", Verb::rectify, " photo note by ", " by "},
    VerbRow{"verify", Verb::verify, " photo note by ", " by "},
    VerbRow{"fail", Verb::fail, " photo because by ", " by "},
    VerbRow{"reject", Verb::reject, " because by ", ""},
    VerbRow{"rate", Verb::rate, " satisfied dissatisfied note by ", " by "},
    VerbRow{"reopen", Verb::reopen, " because by ", " by "},
    VerbRow{"release", Verb::release, " by ", ""},
    VerbRow{"withdraw", Verb::withdraw, " by ", ""},
    VerbRow{"look", Verb::look, "", ""},
};

const VerbRow& verb_row(const std::string& word) {
    std::string known;
    for (const auto& row : kVerbs) {
        if (row.word == word) return row;
        known += " " + std::string{row.word};
    }
    throw Fault{"nobody can \"" + word + "\"; choose from" + known};
}

bool lists(std::string_view list, const std::string& word) { return list.find(" " + word + " ") != std::string_view::npos; }

template <class E>
std::string one_of(const std::string& word) {
    if (parse_enum<E>(word)) return word;
    std::string known;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto d) { known += std::string{" "} + d.name; });
    throw Fault{"\"" + word + "\" is not known; choose from" + known};
}

std::string error_word(const std::string& word) {
    std::string known;
    for (int i = 0; i <= static_cast<int>(ErrorCode::internal); ++i) {
        const auto name = error_text(static_cast<ErrorCode>(i)).name;
        if (name == word) return word;
        known += " " + std::string{name};
    }
    throw Fault{"no refusal is called \"" + word + "\"; choose from" + known};
}

std::string yes_or_no(const std::string& word, bool or_unsaid) {
    if (word == "yes" || word == "no" || (or_unsaid && word == "unsaid")) return word;
    throw Fault{"\"" + word + "\" is neither yes nor no; write one of them" + (or_unsaid ? ", or unsaid" : "")};
}

}  // namespace

Step StepReader::read(Words& words) {
    Step step;
    read_time(words, step);
    const auto word = words.take("what is done");
    const VerbRow& row = verb_row(word);
    step.verb = row.verb;
    step.case_name = words.take("the name of the case, such as c1");
    std::string given = " ";
    while (!words.take_if("->")) {
        const auto key = words.take("`->` and what must be so then");
        if (!lists(row.may, key)) {
            throw Fault{"\"" + key + "\" does not go with " + word +
                        (row.may.empty() ? "; write `->` here" : "; it takes" + std::string{row.may})};
        }
        if (lists(given, key)) throw Fault{"\"" + key + "\" is said twice; say it once"};
        given += key + " ";
        read_detail(key, words, step);
    }
    std::string_view must = row.must;
    for (Words needed{std::string{must}}; !needed.done();) {
        const auto key = needed.take("");
        if (!lists(given, key)) throw Fault{"\"" + key + "\" is missing; " + word + " needs" + std::string{must}};
    }
    const bool places = lists(row.may, "nowhere");
    if (places && lists(given, "at") == lists(given, "nowhere")) {
        throw Fault{"the place is missing or said twice; write `at B2` or `nowhere`"};
    }
    check_complete(step, word);
    read_expected(words, step);
    check_case(step);
    return step;
}

void StepReader::read_time(Words& words, Step& step) {
    const auto date = words.take("a date");
    const auto time = words.take("a time");
    const auto at = read_wall_clock(date, time, scenario_.city.calendar.time_zone);
    if (!at) throw Fault{"\"" + date + " " + time + "\" is no time; write 2026-03-02 09:20"};
    if (*at < last_) throw Fault{"the line is earlier than the one before; put the lines in order of time"};
    last_ = *at;
    step.when = date + " " + time;
    step.at = *at;
}

void StepReader::read_detail(const std::string& key, Words& words, Step& step) {
    if (key == "by") {
        step.who = words.take("a person");
        if (scenario_.person(step.who) == nullptr && !scenario_.is_resident(step.who))
            throw Fault{"there is no person \"" + step.who + "\"; declare them by a line `person " + step.who + " ROLE`"};
    } else if (key == "class") {
        step.class_code = words.take("the code of a class");
        const auto& classes = scenario_.city.classes;
        if (std::none_of(classes.begin(), classes.end(), [&](const auto& c) { return c.code == step.class_code; })) {
            throw Fault{"there is no class \"" + step.class_code + "\"; declare it by a line `class " + step.class_code +
                        " for …`"};
        }
    } else if (key == "at") step.position = city_.drawing().position(words.take("a square such as B2"));
    else if (key == "to") step.unit = city_.unit(words.take("a unit"));
    else if (key == "because" || key == "note") step.words = words.take("words between \"…\"");
    else if (key == "photo") step.photos = 1;
    else if (key == "satisfied") step.satisfied = true;
}

void StepReader::check_complete(Step& step, const std::string& verb) const {
    const bool open_to_all = step.verb == Verb::report || step.verb == Verb::rate || step.verb == Verb::reopen;
    if (scenario_.is_resident(step.who) && !open_to_all) {
        throw Fault{"residents report, rate and reopen; say `by` somebody with a role, not " + step.who};
    }
    if (!step.who.empty() || step.verb == Verb::look) return;
    for (const auto& person : scenario_.city.people) {
        if (person.role == org::Role::dispatcher && step.who.empty()) step.who = person.login;
    }
    if (step.who.empty()) throw Fault{"nobody is a dispatcher who could " + verb + "; declare one, or say `by …`"};
}

void StepReader::check_case(const Step& step) {
    const bool makes = step.verb == Verb::report || step.verb == Verb::fix;
    const auto known = reporters_.find(step.case_name);
    if (makes) {
        if (known != reporters_.end())
            throw Fault{"there is a case \"" + step.case_name + "\" already; give this one another name"};
        if (step.expected.refused.empty()) reporters_[step.case_name] = step.who;
        return;
    }
    if (known == reporters_.end()) throw Fault{"nobody has reported \"" + step.case_name + "\"; report it in an earlier line"};
    const bool by_code = step.verb == Verb::rate || step.verb == Verb::reopen;
    if (by_code && (known->second != step.who || !scenario_.is_resident(step.who))) {
        throw Fault{"only the resident who reported a case holds its code; say `by` that resident"};
    }
}

void StepReader::read_expected(Words& words, Step& step) {
    const auto word = words.take("a state, or `refused` and why");
    if (word == "refused") {
        step.expected.refused = error_word(words.take("why it is refused"));
    } else {
        step.expected.state = *parse_enum<cases::State>(one_of<cases::State>(word));
        while (!words.done()) read_fact(words.take("a fact"), words, step.expected);
    }
    words.end();
}

void StepReader::read_fact(const std::string& key, Words& words, Expected& expected) {
    const auto value = words.take("a value for \"" + key + "\"");
    if (key == "holder") {
        if (value != "desk" && value != "nobody") city_.unit(value);
        expected.holder = value;
    } else if (key == "due") {
        expected.due = value == "none" ? value : value + " " + words.take("a time");
        const auto space = expected.due->find(' ');
        const bool readable =
            value == "none" || read_wall_clock(value, expected.due->substr(space + 1), scenario_.city.calendar.time_zone);
        if (!readable) throw Fault{"\"" + *expected.due + "\" is no time; write `due 2026-03-02 15:20` or `due none`"};
    } else if (key == "area") {
        if (value != "none") city_.area(value);
        expected.area = value;
    } else if (key == "position") expected.position = one_of<cases::PositionState>(value);
    else if (key == "clock") expected.clock = one_of<cases::ClockState>(value);
    else if (key == "reopened") expected.reopened = value;
    else if (key == "satisfied") expected.satisfied = yes_or_no(value, true);
    else if (key == "released") expected.released = yes_or_no(value, false);
    else throw Fault{"\"" + key + "\" is not known; choose from holder due area position clock reopened satisfied released"};
}

}  // namespace jingwei::scenarios
