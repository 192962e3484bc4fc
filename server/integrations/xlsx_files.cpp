#include "integrations/xlsx_files.hpp"

#include <fmt/format.h>
#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <cstdio>
#include <new>
#include <stdexcept>

#include "base/sheet.hpp"
#include "base/text.hpp"
#include "integrations/xlsx_reader.hpp"

namespace jingwei::integrations {
namespace {

// "const char*" in some releases of the library, "char*" in others.
using ListItem = std::remove_pointer_t<decltype(lxw_data_validation::value_list)>;

constexpr lxw_row_t kTitleRow = 0;
constexpr lxw_row_t kHeaderRow = 1;
constexpr lxw_row_t kFirstRow = 2;
constexpr lxw_row_t kListedRows = 5000;  // rows below which a column's choices are offered
constexpr std::size_t kListLimit = 255;  // bytes: the format counts characters, the library's buffer does not
constexpr const char* kListSheet = "choices";
constexpr std::size_t kMaxCell = 32'000;  // characters; the format ends at 32,767

void check(lxw_error error) {
    if (error != LXW_NO_ERROR) throw std::runtime_error{std::string{"a sheet could not be written: "} + lxw_strerror(error)};
}

/// Writes one draft; the book is closed exactly once, on whatever way out.
class Writing {
public:
    explicit Writing(const app::SheetDraft& draft) : draft_{draft} {
        // The library writes files by name only. This one is memory, so nobody's number is left on a disk.
        file_ = memfd_create("sheet", MFD_CLOEXEC);
        if (file_ < 0) throw std::runtime_error{"no memory for a sheet"};
        book_ = workbook_new(("/proc/self/fd/" + std::to_string(file_)).c_str());
        if (book_ == nullptr) throw std::bad_alloc{};
        sheet_ = workbook_add_worksheet(book_, draft.name.c_str());
        make_formats();
    }
    ~Writing() {
        if (book_ != nullptr) workbook_close(book_);
        if (file_ >= 0) ::close(file_);
    }
    Writing(const Writing&) = delete;
    Writing& operator=(const Writing&) = delete;

    std::string run() {
        if (sheet_ == nullptr) throw std::runtime_error{"a sheet's name is not allowed: " + draft_.name};
        write_head();
        for (std::size_t i = 0; i < draft_.rows.size(); ++i) write_row(i);
        merge_blocks();
        worksheet_freeze_panes(sheet_, kFirstRow, 0);
        lxw_workbook* const book = book_;
        book_ = nullptr;
        check(workbook_close(book));
        return bytes();
    }

private:
    std::string bytes() const {
        const auto size = ::lseek(file_, 0, SEEK_END);
        std::string out(size < 0 ? 0 : static_cast<std::size_t>(size), '\0');
        std::size_t at = 0;
        while (at < out.size()) {
            const auto count = ::pread(file_, out.data() + at, out.size() - at, static_cast<off_t>(at));
            if (count <= 0) throw std::runtime_error{"a written sheet could not be read back"};
            at += static_cast<std::size_t>(count);
        }
        return out;
    }

    void make_formats() {
        title_ = workbook_add_format(book_);
        format_set_bold(title_);
        format_set_font_size(title_, 14);
        heading_ = workbook_add_format(book_);
        format_set_bold(heading_);
        format_set_bg_color(heading_, 0xE6F0FA);
        format_set_border(heading_, LXW_BORDER_THIN);
        format_set_text_wrap(heading_);
        text_ = workbook_add_format(book_);
        format_set_num_format(text_, "@");
        format_set_align(text_, LXW_ALIGN_VERTICAL_CENTER);
        format_set_text_wrap(text_);
        day_ = workbook_add_format(book_);
        format_set_num_format(day_, "yyyy-mm-dd");
        format_set_align(day_, LXW_ALIGN_VERTICAL_CENTER);
    }

    void write_head() {
        check(worksheet_write_string(sheet_, kTitleRow, 0, draft_.title.c_str(), title_));
        for (std::size_t i = 0; i < draft_.columns.size(); ++i) {
            const auto& column = draft_.columns[i];
            const auto at = static_cast<lxw_col_t>(i);
            // New rows get the column's format, so that "01" typed by hand stays "01".
            check(worksheet_set_column(sheet_, at, at, column.width, column.is_day ? day_ : text_));
            check(worksheet_write_string(sheet_, kHeaderRow, at, column.heading.c_str(), heading_));
            offer_choices(column, at);
        }
    }

    void offer_choices(const app::SheetDraft::Column& column, lxw_col_t at) {
        if (column.choices.empty()) return;
        std::size_t bytes = 0;
        for (const auto& choice : column.choices) bytes += choice.size() + 1;
        lxw_data_validation rule{};
        rule.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
        std::vector<ListItem> list;
        std::string formula;
        if (bytes <= kListLimit) {
            for (const auto& choice : column.choices)
                list.push_back(const_cast<ListItem>(choice.c_str()));  // NOLINT: the library only reads it
            list.push_back(nullptr);
            rule.validate = LXW_VALIDATION_TYPE_LIST;
            rule.value_list = list.data();
        } else {
            formula = listed_apart(column.choices, at);
            rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
            rule.value_formula = formula.data();
        }
        check(worksheet_data_validation_range(sheet_, kFirstRow, at, kFirstRow + kListedRows, at, &rule));
    }

    /// Long lists stand on a hidden sheet of their own.
    std::string listed_apart(const std::vector<std::string>& choices, lxw_col_t at) {
        if (lists_ == nullptr) {
            lists_ = workbook_add_worksheet(book_, kListSheet);
            if (lists_ == nullptr) throw std::runtime_error{"the sheet of choices cannot be added"};
            worksheet_hide(lists_);
        }
        for (std::size_t i = 0; i < choices.size(); ++i)
            check(worksheet_write_string(lists_, static_cast<lxw_row_t>(i), at, choices[i].c_str(), text_));
        const auto column = column_name(at);
        return fmt::format("={0}!${1}$1:${1}${2}", kListSheet, column, choices.size());
    }

    void write_cell(lxw_row_t row, std::size_t column, const std::string& value) {
        const auto at = static_cast<lxw_col_t>(column);
        int year{}, month{}, day{};
        if (draft_.columns[column].is_day && std::sscanf(value.c_str(), "%4d-%2d-%2d", &year, &month, &day) == 3) {
            lxw_datetime date{};
            date.year = year;
            date.month = month;
            date.day = day;
            check(worksheet_write_datetime(sheet_, row, at, &date, day_));
        } else if (!value.empty()) {
            check(worksheet_write_string(sheet_, row, at, shortened(value).c_str(), text_));
        }
    }

    void write_row(std::size_t index) {
        const auto& row = draft_.rows[index];
        for (std::size_t i = 0; i < row.size() && i < draft_.columns.size(); ++i)
            write_cell(kFirstRow + static_cast<lxw_row_t>(index), i, row[i]);
    }

    /// A cell as long as the format allows, cut between characters.
    static std::string shortened(const std::string& value) {
        if (code_points(value) <= kMaxCell) return value;
        std::size_t end = 0;
        for (std::size_t count = 0; end < value.size() && count < kMaxCell; ++end) {
            count += (static_cast<unsigned char>(value[end]) & 0xc0) != 0x80;
        }
        return value.substr(0, end);
    }

    /// Blocks of rows that agree in the first column of `merge_equal`, each of these columns merged over the block.
    void merge_blocks() {
        if (draft_.merge_equal.empty()) return;
        const std::size_t key = draft_.merge_equal.front();
        for (std::size_t from = 0; from < draft_.rows.size();) {
            std::size_t to = from + 1;
            while (to < draft_.rows.size() && !draft_.rows[from][key].empty() && draft_.rows[to][key] == draft_.rows[from][key])
                ++to;
            for (const std::size_t column : draft_.merge_equal) {
                if (to - from < 2) continue;
                const auto at = static_cast<lxw_col_t>(column);
                const auto first = kFirstRow + static_cast<lxw_row_t>(from);
                const auto* const format = draft_.columns[column].is_day ? day_ : text_;
                check(worksheet_merge_range(sheet_, first, at, kFirstRow + static_cast<lxw_row_t>(to) - 1, at, "",
                                            const_cast<lxw_format*>(format)));
                write_cell(first, column, draft_.rows[from][column]);
            }
            from = to;
        }
    }

    const app::SheetDraft& draft_;
    int file_{-1};
    lxw_workbook* book_{};
    lxw_worksheet* sheet_{};
    lxw_worksheet* lists_{};
    lxw_format* title_{};
    lxw_format* heading_{};
    lxw_format* text_{};
    lxw_format* day_{};
};

}  // namespace

Result<Workbook> XlsxFiles::read(std::string_view bytes) const { return read_xlsx(bytes); }

std::string XlsxFiles::write(const app::SheetDraft& draft) const { return Writing{draft}.run(); }

}  // namespace jingwei::integrations
