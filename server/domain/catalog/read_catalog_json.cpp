#include "domain/catalog/read_catalog_json.hpp"

#include <optional>

#include "base/codec.hpp"
#include "base/field.hpp"

namespace jingwei::catalog {
namespace {

/// A condition as written in the file; the limit is still text.
struct ConditionRow {
    std::optional<ConditionId> id;
    Text<1, 20> code;
    LocalizedText text;
    Text<1, 100> limit;
    LocalizedText closing_condition;
    std::optional<bool> photo_after_required;
};
BOOST_DESCRIBE_STRUCT(ConditionRow, (), (id, code, text, limit, closing_condition, photo_after_required))

/// A class as written in the file.
struct ClassRow {
    std::optional<ClassId> id;
    Text<1, 20> code;
    LocalizedText name;
    LocalizedText short_name;
    LocalizedText hint;
    std::string group;
    std::string responsible_role;
    std::optional<bool> is_component;
    std::optional<bool> is_private;
    std::vector<ConditionRow> conditions;
};
BOOST_DESCRIBE_STRUCT(ClassRow, (),
                      (id, code, name, short_name, hint, group, responsible_role, is_component, is_private, conditions))

struct CatalogFile {
    std::vector<ClassRow> classes;
};
BOOST_DESCRIBE_STRUCT(CatalogFile, (), (classes))

/// Turns rows into classes: limits are parsed, missing ids numbered by position.
class Converter {
public:
    Result<std::vector<ProblemClass>> convert(std::vector<ClassRow> rows) {
        std::vector<ProblemClass> classes;
        classes.reserve(rows.size());
        for (auto& row : rows) {
            errors_.at("classes", [&] { errors_.at(std::to_string(classes.size()), [&] { classes.push_back(convert(row)); }); });
        }
        if (errors_.empty()) return classes;
        return tl::make_unexpected(Error{.code = ErrorCode::invalid_request, .params = {}, .fields = errors_.take()});
    }

private:
    ProblemClass convert(ClassRow& row) {
        ++class_count_;
        ProblemClass problem{.id = row.id.value_or(ClassId{class_count_}),
                             .code = std::move(row.code.value),
                             .name = std::move(row.name),
                             .short_name = std::move(row.short_name),
                             .hint = std::move(row.hint),
                             .group = std::move(row.group),
                             .responsible_role = std::move(row.responsible_role),
                             .is_component = row.is_component.value_or(false),
                             .is_private = row.is_private.value_or(false),
                             .conditions = {}};
        for (auto& condition : row.conditions) {
            const auto index = std::to_string(problem.conditions.size());
            errors_.at("conditions", [&] { errors_.at(index, [&] { problem.conditions.push_back(convert(condition)); }); });
        }
        return problem;
    }

    FilingCondition convert(ConditionRow& row) {
        ++condition_count_;
        return {.id = row.id.value_or(ConditionId{condition_count_}),
                .code = std::move(row.code.value),
                .text = std::move(row.text),
                .limit = read_limit(row.limit.value),
                .closing_condition = std::move(row.closing_condition),
                .photo_after_required = row.photo_after_required.value_or(false)};
    }

    worktime::Limit read_limit(const std::string& text) {
        auto limit = worktime::parse_limit(text);
        if (limit) return std::move(*limit);
        errors_.at("limit", [&] {
            for (auto& fault : limit.error().fields) errors_.add(std::move(fault.rule), std::move(fault.params));
        });
        return {};
    }

    ReadErrors errors_;
    std::int64_t class_count_{};
    std::int64_t condition_count_{};
};

}  // namespace

Result<std::vector<ProblemClass>> read_catalog_json(std::string_view text) {
    if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
    const auto document = parse_json(text);
    if (!document) return tl::make_unexpected(document.error());
    auto file = from_json<CatalogFile>(*document);
    if (!file) return tl::make_unexpected(std::move(file.error()));
    return Converter{}.convert(std::move(file->classes));
}

}  // namespace jingwei::catalog
