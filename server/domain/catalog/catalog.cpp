#include "domain/catalog/catalog.hpp"

#include <algorithm>
#include <unordered_set>

namespace jingwei::catalog {
namespace {

constexpr std::size_t kMostFaults = 50;

/// The faults of an edition, each at the place where it stands.
class Faults {
public:
    void add(const std::string& pointer, std::string rule, std::vector<std::pair<std::string, std::string>> params = {}) {
        if (fields_.size() < kMostFaults) {
            fields_.push_back({.pointer = pointer, .rule = std::move(rule), .params = std::move(params)});
        }
    }
    /// For values that may stand only once in `seen`.
    template <class Value>
    void once(std::unordered_set<Value>& seen, const Value& value, const std::string& text, const std::string& pointer) {
        if (!seen.insert(value).second) add(pointer, "repeated", {{"value", text}});
    }
    bool empty() const { return fields_.empty(); }
    std::vector<FieldError> take() { return std::move(fields_); }

private:
    std::vector<FieldError> fields_;
};

template <std::size_t Count>
const NamedWord* find_word(const std::array<NamedWord, Count>& words, std::string_view word) {
    const auto found = std::find_if(words.begin(), words.end(), [&](const NamedWord& row) { return row.word == word; });
    return found == words.end() ? nullptr : &*found;
}

template <std::size_t Count>
std::string all_words(const std::array<NamedWord, Count>& words) {
    std::string out;
    for (const auto& row : words) out.append(out.empty() ? "" : ", ").append(row.word);
    return out;
}

void check_condition(const FilingCondition& condition, const std::string& pointer, Faults& faults) {
    if (!condition.id) faults.add(pointer + "/id", "required");
    if (condition.code.empty()) faults.add(pointer + "/code", "required");
    if (condition.text.zh_cn.empty()) faults.add(pointer + "/text", "required");
    if (condition.closing_condition.zh_cn.empty()) faults.add(pointer + "/closing_condition", "required");
    if (condition.limit.amount < 1) faults.add(pointer + "/limit", "too_small", {{"min", "1"}});
    if (condition.limit.amount > worktime::kMaxAmount) {
        faults.add(pointer + "/limit", "too_large", {{"max", std::to_string(worktime::kMaxAmount)}});
    }
}

void check_texts(const ProblemClass& problem, const std::string& pointer, Faults& faults) {
    if (problem.code.empty()) faults.add(pointer + "/code", "required");
    if (problem.name.zh_cn.empty()) faults.add(pointer + "/name", "required");
    if (problem.short_name.zh_cn.empty()) faults.add(pointer + "/short_name", "required");
    if (code_points(problem.short_name.zh_cn) > kMaxShortName) {
        faults.add(pointer + "/short_name", "too_long", {{"max", std::to_string(kMaxShortName)}});
    }
    if (find_group(problem.group) == nullptr) faults.add(pointer + "/group", "enum", {{"allowed", all_words(kGroups)}});
    if (find_responsible_role(problem.responsible_role) == nullptr) {
        faults.add(pointer + "/responsible_role", "enum", {{"allowed", all_words(kResponsibleRoles)}});
    }
    if (problem.conditions.empty()) faults.add(pointer + "/conditions", "required");
}

std::vector<FieldError> check(const std::vector<ProblemClass>& classes) {
    Faults faults;
    std::unordered_set<ClassId> ids;
    std::unordered_set<std::string> codes;
    std::unordered_set<ConditionId> condition_ids;
    for (std::size_t i = 0; i < classes.size(); ++i) {
        const auto& problem = classes[i];
        const std::string pointer = "/classes/" + std::to_string(i);
        if (!problem.id) faults.add(pointer + "/id", "required");
        else faults.once(ids, problem.id, to_string(problem.id), pointer + "/id");
        check_texts(problem, pointer, faults);
        if (!problem.code.empty()) faults.once(codes, problem.code, problem.code, pointer + "/code");
        std::unordered_set<std::string> condition_codes;
        for (std::size_t j = 0; j < problem.conditions.size(); ++j) {
            const auto& condition = problem.conditions[j];
            const std::string inner = pointer + "/conditions/" + std::to_string(j);
            check_condition(condition, inner, faults);
            if (condition.id) faults.once(condition_ids, condition.id, to_string(condition.id), inner + "/id");
            if (!condition.code.empty()) faults.once(condition_codes, condition.code, condition.code, inner + "/code");
        }
    }
    return faults.take();
}

}  // namespace

const NamedWord* find_group(std::string_view word) { return find_word(kGroups, word); }
const NamedWord* find_responsible_role(std::string_view word) { return find_word(kResponsibleRoles, word); }

Result<Catalog> Catalog::build(CatalogEdition edition, std::vector<ProblemClass> classes) {
    if (auto faults = check(classes); !faults.empty()) {
        return tl::make_unexpected(Error{.code = ErrorCode::invalid_request, .params = {}, .fields = std::move(faults)});
    }
    Catalog catalog;
    catalog.edition_ = std::move(edition);
    catalog.classes_ = std::move(classes);
    for (std::size_t i = 0; i < catalog.classes_.size(); ++i) {
        const auto& problem = catalog.classes_[i];
        catalog.by_id_.emplace(problem.id, i);
        catalog.by_code_.emplace(problem.code, i);
        for (std::size_t j = 0; j < problem.conditions.size(); ++j) {
            catalog.conditions_.emplace(problem.conditions[j].id, Place{i, j});
        }
    }
    return catalog;
}

const ProblemClass* Catalog::find(ClassId id) const {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? nullptr : &classes_[found->second];
}

const ProblemClass* Catalog::find_code(std::string_view code) const {
    const auto found = by_code_.find(std::string{code});
    return found == by_code_.end() ? nullptr : &classes_[found->second];
}

const FilingCondition* Catalog::condition(ClassId class_id, ConditionId id) const {
    const auto* const problem = find(class_id);
    if (problem == nullptr) return nullptr;
    if (!id) return &problem->conditions.front();
    const auto found = std::find_if(problem->conditions.begin(), problem->conditions.end(),
                                    [&](const FilingCondition& condition) { return condition.id == id; });
    return found == problem->conditions.end() ? nullptr : &*found;
}

const FilingCondition* Catalog::find_condition(ConditionId id) const {
    const auto found = conditions_.find(id);
    if (found == conditions_.end()) return nullptr;
    return &classes_[found->second.class_index].conditions[found->second.condition_index];
}

}  // namespace jingwei::catalog
