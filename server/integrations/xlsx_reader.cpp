#include "integrations/xlsx_reader.hpp"

#include <optional>
#include <utility>
#include <vector>

#include "integrations/xlsx_package.hpp"
#include "integrations/xlsx_sinks.hpp"

namespace jingwei::integrations {
namespace {

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

/// `target` as seen from the folder of `from`: "xl/" and "../a/b.xml" give "a/b.xml".
std::string resolve(std::string_view folder, std::string_view target) {
    std::vector<std::string_view> steps;
    const auto walk = [&](std::string_view path) {
        while (!path.empty()) {
            const auto slash = path.find_first_of("/\\");
            const auto step = path.substr(0, slash);
            if (step == ".." && !steps.empty()) steps.pop_back();
            if (!step.empty() && step != "." && step != "..") steps.push_back(step);
            path = slash == std::string_view::npos ? std::string_view{} : path.substr(slash + 1);
        }
    };
    if (target.empty() || target.front() != '/') walk(folder);
    walk(target);
    std::string path;
    for (const auto step : steps) path += (path.empty() ? "" : "/") + std::string{step};
    return path;
}

struct Part {
    std::string folder;
    std::string name;
};

Part part_of(const std::string& path) {
    const auto slash = path.rfind('/');
    if (slash == std::string::npos) return {"", path};
    return {path.substr(0, slash + 1), path.substr(slash + 1)};
}

/// Reads one workbook: its parts in the order in which they need one another.
class Reading {
public:
    Reading(XlsxPackage package, const XlsxLimits& limits)
        : package_{std::move(package)}, limits_{limits}, budget_{limits.max_cells, limits.max_text_bytes} {}

    Result<Workbook> run() {
        auto found = find_workbook();
        if (!found) return tl::make_unexpected(found.error());
        if (auto read = package_.read(workbook_, entries_); !read) return tl::make_unexpected(read.error());
        if (entries_.sheets.size() > limits_.max_sheets) return refuse_field("/file", "xlsx_too_large");
        if (auto read = read_shared(); !read) return tl::make_unexpected(read.error());
        return read_sheets();
    }

private:
    Result<void> find_workbook() {
        workbook_ = "xl/workbook.xml";
        RelationsSink root;
        if (package_.has("_rels/.rels")) {
            if (auto read = package_.read("_rels/.rels", root); !read) return read;
        }
        for (const auto& [id, relation] : root.relations) {
            if (ends_with(relation.first, "/officeDocument")) workbook_ = resolve("", relation.second);
        }
        if (!package_.has(workbook_) || !ends_with(workbook_, ".xml")) return not_a_workbook();
        const Part part = part_of(workbook_);
        const auto relations = part.folder + "_rels/" + part.name + ".rels";
        return package_.has(relations) ? package_.read(relations, relations_) : Result<void>{};
    }

    std::optional<std::string> part_of_type(std::string_view type) const {
        for (const auto& [id, relation] : relations_.relations) {
            if (!ends_with(relation.first, type)) continue;
            auto name = resolve(part_of(workbook_).folder, relation.second);
            if (package_.has(name)) return name;
        }
        return std::nullopt;
    }

    Result<void> read_shared() {
        if (const auto part = part_of_type("/styles")) {
            if (auto read = package_.read(*part, styles_); !read) return read;
        }
        const auto part = part_of_type("/sharedStrings");
        return part ? package_.read(*part, strings_) : Result<void>{};
    }

    Result<Workbook> read_sheets() {
        Workbook book;
        for (const auto& entry : entries_.sheets) {
            const auto relation = relations_.relations.find(entry.relation);
            if (relation == relations_.relations.end()) return refuse_field("/file", "xlsx_damaged");
            if (!ends_with(relation->second.first, "/worksheet")) continue;  // a sheet that is a chart or a dialogue
            SheetSink sink{strings_.strings, styles_.styles, entries_.from_1904, limits_.max_columns, budget_};
            const auto part = resolve(part_of(workbook_).folder, relation->second.second);
            if (auto read = package_.read(part, sink); !read) return tl::make_unexpected(read.error());
            auto rows = sink.finish();
            if (!rows) return tl::make_unexpected(rows.error());
            book.sheets.push_back({.name = entry.name, .rows = *std::move(rows), .hidden = entry.hidden});
        }
        return book;
    }

    XlsxPackage package_;
    const XlsxLimits& limits_;
    XlsxBudget budget_;
    std::string workbook_;
    WorkbookSink entries_;
    RelationsSink relations_;
    StylesSink styles_;
    StringsSink strings_{budget_};
};

}  // namespace

Result<Workbook> read_xlsx(std::string_view bytes, const XlsxLimits& limits) {
    auto package = XlsxPackage::open(bytes, limits.unpacked);
    if (!package) return tl::make_unexpected(package.error());
    return Reading{*std::move(package), limits}.run();
}

}  // namespace jingwei::integrations
