#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "domain/duty/suggest.hpp"

namespace jingwei::duty {

/// One line of "who answers for class C at area A on day D, and why".
struct AnswerLine {
    std::string_view rule;  // a kRule… word
    AreaId area;            // the rule's: none = the whole district
    RulingId ruling;
    AssignmentId assignment;
    std::string duty;  // of the assignment, or empty
    UnitId unit;
    PostId post;      // of a unit: the one that receives cases; of a person: theirs
    PersonId person;  // the holder, where it is a person
    PersonId deputy;  // as written down
    bool holder_away{};
    PersonId acting;  // who stands in today; 0 = the holder, or nobody
    LocalizedText sentence;

    friend bool operator==(const AnswerLine&, const AnswerLine&) = default;
};

/// The lines in order: first who must act (ruling, class assigned in the area, unit of the class's kind, nearest area first),
/// then the chiefs of the grids around the place, nearest first, then the place's own unit (属地兜底).
/// `district` names the whole district in sentences.
std::vector<AnswerLine> answer(const catalog::ProblemClass& problem_class, AreaId area, const Context& context,
                               const LocalizedText& district);

/// Every duty in force on the area and on those around it, nearest first, as lines with the area's own words: for plates and
/// grid cards.
std::vector<AnswerLine> duties_around(AreaId area, const Context& context);

}  // namespace jingwei::duty
