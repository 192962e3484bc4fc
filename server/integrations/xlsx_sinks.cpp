#include "integrations/xlsx_sinks.hpp"

#include <algorithm>
#include <charconv>

namespace jingwei::integrations {
namespace {

constexpr std::size_t kMostSheetEntries = 100'000;  // of styles, relations, merged ranges
constexpr std::size_t kMaxCellBytes = 4 * 32'767;   // the format allows 32,767 characters

tl::unexpected<Error> too_large() { return refuse_field("/file", "xlsx_too_large"); }

std::string value_of(const XmlAttributes& attributes, std::string_view name) {
    return std::string{attributes.find(name).value_or("")};
}

template <class Number>
Number number_of(std::string_view text, Number otherwise) {
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() ? number : otherwise;
}

bool is_true(std::string_view text) { return text == "1" || text == "true"; }

}  // namespace

Result<void> XlsxBudget::take(std::size_t count, std::size_t bytes) {
    if (count > cells || bytes > text_bytes) return too_large();
    cells -= count;
    text_bytes -= bytes;
    return {};
}

Result<void> RelationsSink::start(std::string_view name, const XmlAttributes& attributes) {
    if (name != "Relationship" || attributes.find("TargetMode").value_or("") == "External") return {};
    if (relations.size() >= kMostSheetEntries) return too_large();
    relations.emplace(value_of(attributes, "Id"), std::pair{value_of(attributes, "Type"), value_of(attributes, "Target")});
    return {};
}

Result<void> WorkbookSink::start(std::string_view name, const XmlAttributes& attributes) {
    if (name == "workbookPr") from_1904 = is_true(attributes.find("date1904").value_or(""));
    if (name != "sheet") return {};
    if (sheets.size() >= kMostSheetEntries) return too_large();
    sheets.push_back({.name = unescape_xlsx(attributes.find("name").value_or("")),
                      .relation = value_of(attributes, "id"),
                      .hidden = attributes.find("state").value_or("visible") != "visible"});
    return {};
}

Result<void> StylesSink::start(std::string_view name, const XmlAttributes& attributes) {
    if (custom_.size() + styles.is_date.size() >= kMostSheetEntries) return too_large();
    if (name == "numFmt") {
        custom_[number_of(attributes.find("numFmtId").value_or(""), -1)] =
            is_date_format(attributes.find("formatCode").value_or(""));
    } else if (name == "cellXfs") {
        in_cell_formats_ = true;
    } else if (name == "xf" && in_cell_formats_) {
        const int format = number_of(attributes.find("numFmtId").value_or(""), 0);
        const auto custom = custom_.find(format);
        styles.is_date.push_back(custom == custom_.end() ? is_date_format(format) : custom->second);
    }
    return {};
}

Result<void> StylesSink::end(std::string_view name) {
    if (name == "cellXfs") in_cell_formats_ = false;
    return {};
}

Result<void> StringsSink::start(std::string_view name, const XmlAttributes&) {
    if (name == "si") text_.clear();
    if (name == "rPh") in_phonetic_ = true;
    in_text_ = name == "t" && !in_phonetic_;
    return {};
}

Result<void> StringsSink::end(std::string_view name) {
    if (name == "rPh") in_phonetic_ = false;
    in_text_ = false;
    if (name != "si") return {};
    strings.push_back(unescape_xlsx(text_));
    return budget_.take(1, text_.size());
}

Result<void> StringsSink::text(std::string_view piece) {
    if (!in_text_) return {};
    if (text_.size() + piece.size() > kMaxCellBytes) return too_large();
    text_ += piece;
    return {};
}

void SheetSink::start_row(const XmlAttributes& attributes) {
    row_ = number_of(attributes.find("r").value_or(""), row_ + 1);
    next_column_ = 0;
    rows_.push_back({.number = row_, .cells = {}});
}

void SheetSink::start_cell(const XmlAttributes& attributes) {
    const auto name = read_cell_name(attributes.find("r").value_or(""));
    column_ = name ? name->column : next_column_;
    next_column_ = column_ + 1;
    type_ = value_of(attributes, "t");
    style_ = number_of<std::size_t>(attributes.find("s").value_or(""), 0);
    text_.clear();
    in_cell_ = true;
}

Result<void> SheetSink::start(std::string_view name, const XmlAttributes& attributes) {
    if (name == "row") {
        start_row(attributes);
    } else if (name == "c" && !rows_.empty()) {
        start_cell(attributes);
    } else if (name == "mergeCell") {
        const auto ref = attributes.find("ref").value_or("");
        const auto colon = ref.find(':');
        if (colon == std::string_view::npos) return {};
        const auto first = read_cell_name(ref.substr(0, colon));
        const auto last = read_cell_name(ref.substr(colon + 1));
        if (merges_.size() >= kMostSheetEntries) return too_large();
        if (first && last) merges_.push_back({*first, *last});
    } else if (in_cell_) {
        if (name == "rPh") in_phonetic_ = true;
        in_value_ = name == "v" || (name == "t" && !in_phonetic_);
    }
    return {};
}

Result<void> SheetSink::end(std::string_view name) {
    in_value_ = false;
    if (name == "rPh") in_phonetic_ = false;
    if (name == "c" && in_cell_) return end_cell();
    if (name != "row" || rows_.empty()) return {};
    auto& cells = rows_.back().cells;
    while (!cells.empty() && cells.back().kind == CellKind::blank) cells.pop_back();
    if (cells.empty()) rows_.pop_back();
    return {};
}

Result<void> SheetSink::text(std::string_view piece) {
    if (!in_value_) return {};
    if (text_.size() + piece.size() > kMaxCellBytes) return too_large();
    text_ += piece;
    return {};
}

Result<Cell> SheetSink::cell() const {
    if (type_ == "s") {
        const auto index = number_of<std::size_t>(text_, strings_.size());
        if (text_.empty()) return Cell{};
        if (index >= strings_.size()) return refuse_field("/file", "xlsx_damaged");
        return Cell{.text = strings_[index], .kind = CellKind::text};
    }
    if (type_ == "inlineStr" || type_ == "str") return Cell{.text = unescape_xlsx(text_), .kind = CellKind::text};
    if (type_ == "b") return Cell{.text = is_true(text_) ? "TRUE" : "FALSE", .kind = CellKind::boolean};
    if (type_ == "e") return Cell{.text = text_, .kind = CellKind::error};
    if (type_ == "d") {
        if (auto date = date_of_iso(text_)) return Cell{.text = std::move(*date), .kind = CellKind::date};
        return Cell{.text = text_, .kind = CellKind::text};
    }
    return number_cell(text_, styles_.dates(style_), from_1904_);
}

Result<void> SheetSink::end_cell() {
    in_cell_ = false;
    auto made = cell();
    if (!made) return tl::make_unexpected(made.error());
    if (made->text.empty()) return {};
    if (column_ >= max_columns_) return too_large();
    if (auto free = budget_.take(1, made->text.size()); !free) return free;
    auto& cells = rows_.back().cells;
    if (cells.size() <= column_) {
        if (auto free = budget_.take(column_ - cells.size(), 0); !free) return free;
        cells.resize(column_ + 1);
    }
    cells[column_] = std::move(*made);
    width_ = std::max(width_, column_ + 1);
    return {};
}

Result<void> SheetSink::fill(const Merge& merge) {
    const auto by_number = [](const SheetRow& row, std::uint32_t number) { return row.number < number; };
    auto row = std::lower_bound(rows_.begin(), rows_.end(), merge.first.row, by_number);
    if (row == rows_.end() || row->number != merge.first.row) return {};
    Cell value = row->at(merge.first.column);
    if (value.kind == CellKind::blank) return {};
    value.merged = true;
    const std::size_t end = std::min(merge.last.column + 1, width_);
    for (; row != rows_.end() && row->number <= merge.last.row; ++row) {
        if (merge.first.column >= end) break;
        if (row->cells.size() < end) row->cells.resize(end);
        for (std::size_t column = merge.first.column; column < end; ++column) {
            if (row->cells[column].kind != CellKind::blank) continue;
            if (auto free = budget_.take(1, value.text.size()); !free) return free;
            row->cells[column] = value;
        }
        while (row->cells.back().kind == CellKind::blank) row->cells.pop_back();
    }
    return {};
}

Result<std::vector<SheetRow>> SheetSink::finish() {
    std::stable_sort(rows_.begin(), rows_.end(), [](const SheetRow& a, const SheetRow& b) { return a.number < b.number; });
    for (const auto& merge : merges_) {
        if (auto filled = fill(merge); !filled) return tl::make_unexpected(filled.error());
    }
    return std::move(rows_);
}

}  // namespace jingwei::integrations
