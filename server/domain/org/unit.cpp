#include "domain/org/unit.hpp"

#include <unordered_map>
#include <unordered_set>

namespace jingwei::org {
namespace {

constexpr std::size_t kMostFaults = 50;

/// Collects faults of one list with pointers such as "/units/3/parent".
class Faults {
public:
    void add(std::string_view list, std::size_t index, std::string_view member, std::string rule, const std::string& value = {}) {
        if (fields_.size() >= kMostFaults) return;
        FieldError fault{.pointer = "/", .rule = std::move(rule), .params = {}};
        fault.pointer.append(list).append("/").append(std::to_string(index)).append("/").append(member);
        if (!value.empty()) fault.params.emplace_back("value", value);
        fields_.push_back(std::move(fault));
    }
    bool empty() const { return fields_.empty(); }
    std::vector<FieldError> take() { return std::move(fields_); }

private:
    std::vector<FieldError> fields_;
};

// What units and posts have in common: an id, a code and a Chinese name, the first two unique.
template <class Row>
void check_rows(std::string_view list, std::span<const Row> rows, Faults& faults) {
    std::unordered_set<std::int64_t> ids;
    std::unordered_set<std::string> codes;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto& row = rows[i];
        if (!row.id) faults.add(list, i, "id", "required");
        else if (!ids.insert(row.id.value).second) faults.add(list, i, "id", "repeated", to_string(row.id));
        if (row.code.empty()) faults.add(list, i, "code", "required");
        else if (!codes.insert(row.code).second) faults.add(list, i, "code", "repeated", row.code);
        if (row.name.zh_cn.empty()) faults.add(list, i, "name", "required");
    }
}

// Walks up from a unit; more steps than there are units means that it never ends.
bool runs_in_circle(const Unit& start, const std::unordered_map<UnitId, UnitId>& parents) {
    UnitId unit = start.parent;
    for (std::size_t steps = 0; unit; ++steps) {
        if (unit == start.id || steps > parents.size()) return true;
        const auto next = parents.find(unit);
        if (next == parents.end()) return false;
        unit = next->second;
    }
    return false;
}

}  // namespace

const UnitKind* find_unit_kind(std::string_view word) {
    for (const auto& row : kUnitKinds) {
        if (row.word == word) return &row;
    }
    return nullptr;
}

Result<void> check_organisation(std::span<const Unit> units, std::span<const Post> posts) {
    Faults faults;
    check_rows("units", units, faults);
    check_rows("posts", posts, faults);
    std::unordered_map<UnitId, UnitId> parents;
    for (const auto& unit : units) parents.emplace(unit.id, unit.parent);
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (units[i].parent && !parents.contains(units[i].parent)) faults.add("units", i, "parent", "unknown_unit");
        else if (runs_in_circle(units[i], parents)) faults.add("units", i, "parent", "parent_circle");
    }
    for (std::size_t i = 0; i < posts.size(); ++i) {
        if (!parents.contains(posts[i].unit)) faults.add("posts", i, "unit", "unknown_unit");
    }
    if (faults.empty()) return {};
    return tl::make_unexpected(Error{.code = ErrorCode::invalid_request, .params = {}, .fields = faults.take()});
}

}  // namespace jingwei::org
