#include "domain/duty/answer.hpp"

#include <fmt/format.h>

namespace jingwei::duty {
namespace {

LocalizedText area_name(AreaId area, const Context& context, const LocalizedText& district) {
    const auto* const found = context.territory.find(area);
    return found == nullptr ? district : found->name;
}

/// "(其不在岗,由副职代行)" behind a sentence about somebody who is away.
void add_standing_in(AnswerLine& line, const Context& context) {
    if (!line.holder_away) return;
    if (const auto* const acting = context.book.person(line.acting)) {
        line.sentence.zh_cn += fmt::format(";不在岗,由{}代行", acting->name.zh_cn);
        line.sentence.en += fmt::format("; away, {} stands in", acting->name.in(Locale::en));
    } else {
        line.sentence.zh_cn += ";不在岗,无人代行";
        line.sentence.en += "; away, nobody stands in";
    }
}

AnswerLine line_of(const Assignment& a, std::string_view rule, const Context& context) {
    AnswerLine line{.rule = rule,
                    .area = a.target.area,
                    .ruling = {},
                    .assignment = a.id,
                    .duty = a.duty,
                    .unit = a.holder.unit,
                    .post = {},
                    .person = a.holder.person,
                    .deputy = a.deputy,
                    .holder_away = a.holder.person && context.book.is_away(a.holder.person, context.day),
                    .acting = context.book.acting_deputy(a, context.day),
                    .sentence = {}};
    if (const auto* const person = context.book.person(a.holder.person)) {
        line.unit = person->unit;
        line.post = person->post;
    } else if (const auto* const post = context.directory.receiving_post(a.holder.unit)) {
        line.post = post->id;
    }
    return line;
}

AnswerLine line_of(const Suggestion& found, const Context& context) {
    AnswerLine line;
    if (const auto* const assignment = context.book.assignment(found.assignment))
        line = line_of(*assignment, found.rule, context);
    line.rule = found.rule;
    line.area = found.area;
    line.ruling = found.ruling;
    line.unit = found.unit;
    if (!line.post) line.post = found.post;
    return line;
}

}  // namespace

std::vector<AnswerLine> answer(const catalog::ProblemClass& problem_class, AreaId area, const Context& context,
                               const LocalizedText& district) {
    std::vector<AnswerLine> lines;
    std::vector<AnswerLine> ground;
    for (const auto& found : suggest(problem_class, area, context)) {
        auto line = line_of(found, context);
        line.sentence = explain(found.rule, problem_class.code, area_name(found.area, context, district));
        add_standing_in(line, context);
        (found.rule == kRuleTerritory ? ground : lines).push_back(std::move(line));
    }
    for (const auto* place : around(context.territory, area)) {
        for (const std::size_t i : context.book.on_area(place->id)) {
            const Assignment& a = context.book.assignments()[i];
            if (a.target.kind != Target::Kind::area || a.duty != kGridChief || !a.days.contains(context.day)) continue;
            auto line = line_of(a, kRuleGridChief, context);
            line.sentence = explain(kRuleGridChief, problem_class.code, place->name);
            add_standing_in(line, context);
            lines.push_back(std::move(line));
        }
    }
    for (auto& line : ground) lines.push_back(std::move(line));
    return lines;
}

std::vector<AnswerLine> duties_around(AreaId area, const Context& context) {
    std::vector<AnswerLine> lines;
    for (const auto* place : around(context.territory, area)) {
        for (const std::size_t i : context.book.on_area(place->id)) {
            const Assignment& a = context.book.assignments()[i];
            if (a.target.kind != Target::Kind::area || !a.days.contains(context.day)) continue;
            const auto* const role = context.book.setup().find(a.duty);
            auto line = line_of(a, "", context);
            const LocalizedText duty = role == nullptr ? LocalizedText{a.duty, a.duty} : role->name;
            line.sentence = {fmt::format("{}的{}", place->name.zh_cn, duty.zh_cn),
                             fmt::format("{} of {}", duty.in(Locale::en), place->name.in(Locale::en))};
            add_standing_in(line, context);
            lines.push_back(std::move(line));
        }
    }
    return lines;
}

}  // namespace jingwei::duty
