#include "integrations/case_mapping.hpp"

#include <algorithm>
#include <utility>

#include "integrations/bound_columns.hpp"

namespace jingwei::integrations {
namespace {

std::string joined(const std::vector<std::string>& names, std::string_view between) {
    std::string out;
    for (const auto& name : names) {
        if (!out.empty()) out += between;
        out += name;
    }
    return out;
}

/// Finds columns in one header and remembers which are missing.
class Binder {
public:
    explicit Binder(const std::vector<std::string>& header) : header_{header} {}

    std::optional<BoundColumn> find(std::string_view role, const ColumnSpec& column) {
        for (const auto& name : column.names) {
            const auto at = std::find(header_.begin(), header_.end(), name);
            if (at != header_.end()) return BoundColumn{.index = static_cast<std::size_t>(at - header_.begin()), .name = name};
        }
        if (!column.optional) missing_.push_back(std::string{role} + " (" + joined(column.names, " / ") + ")");
        return std::nullopt;
    }
    const std::vector<std::string>& missing() const { return missing_; }

private:
    const std::vector<std::string>& header_;
    std::vector<std::string> missing_;
};

}  // namespace

Result<CaseMapping> CaseMapping::read(std::string_view text) {
    auto spec = read_mapping_spec(text);
    if (!spec) return tl::make_unexpected(spec.error());
    return CaseMapping{std::make_shared<const MappingSpec>(*std::move(spec))};
}

Result<BoundMapping> CaseMapping::bind(const std::vector<std::string>& header) const {
    auto bound = std::make_shared<BoundColumns>();
    bound->spec = spec_;
    Binder binder{header};
    for (const auto& row : kRoles) {
        const auto at = static_cast<std::size_t>(row.role);
        if (spec_->columns[at]) bound->columns[at] = binder.find(row.name, *spec_->columns[at]);
    }
    for (const auto& [name, column] : spec_->oracle) {
        if (auto found = binder.find(name, column)) bound->oracle.emplace_back(name, *std::move(found));
    }
    if (!binder.missing().empty()) return refuse(ErrorCode::columns_missing, {{"columns", joined(binder.missing(), ", ")}});
    bound->header_width = header.size();
    return BoundMapping{std::move(bound)};
}

const std::string& CaseMapping::source() const { return spec_->source; }
const std::string& CaseMapping::time_zone() const { return spec_->zone_name; }
DeadlinePolicy CaseMapping::deadline_policy() const { return spec_->deadline; }

std::string describe_refusal(const Error& error, Locale locale) {
    std::string out = message(error, locale);
    for (const auto& field : error.fields) {
        out += ' ';
        if (field.pointer.size() > 1) out += field.pointer.substr(1) + (locale == Locale::en ? ": " : ":");
        out += message(field, locale);
    }
    return out;
}

}  // namespace jingwei::integrations
