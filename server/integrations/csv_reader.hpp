#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "integrations/byte_source.hpp"

namespace jingwei::integrations {

struct CsvLimits {
    std::size_t max_field_bytes{1 << 20};
    std::size_t max_row_bytes{4 << 20};
    std::size_t max_fields{2000};
    bool keep_text{};  // see text()
};

/// One row as read. The views live until the reader's next call.
struct CsvRow {
    std::uint64_t number{};  // 1 for the first row after the header; 0 for the header itself
    std::uint64_t line{};    // line of the file where the row starts, from 1: what an editor shows
    std::vector<std::string_view> fields;
};

/// Reads RFC 4180 strictly, row by row: comma, "quotes", line breaks inside quotes, LF, CRLF or CR, an optional
/// UTF-8 byte order mark. Memory is bounded by CsvLimits, whatever the file says.
///
/// A refusal (csv_row_unreadable) costs one row: call next() again and it goes on behind the row's line. After
/// file_unreadable, an open quote at the end or a passed size limit the file is over: finished() says so.
class CsvReader {
public:
    explicit CsvReader(std::unique_ptr<ByteSource> source, CsvLimits limits = {});

    /// Reads the header. To be called once, before next(), where the file has one; rows must then be as wide.
    /// Refuses an empty file and names that are used twice.
    Result<std::vector<std::string>> read_header();

    /// The next row, or nullptr at the end. Lines without any character are skipped where rows have several columns.
    Result<const CsvRow*> next();

    /// What stands in the file where the last row or header was read or refused, byte for byte, without the line break at
    /// its end. Only with CsvLimits::keep_text; lives until the next call.
    std::string_view text() const { return kept_; }

    bool finished() const { return finished_; }
    SourceProgress progress() const { return source_->progress(); }

private:
    Result<bool> read_row();    // false at the end of the file
    Result<bool> read_field();  // true when another field follows
    Result<bool> read_quoted();
    Result<bool> read_plain();
    Result<bool> end_field(std::string_view rule_for_other_text);
    Result<bool> fill();  // false at the end of the file
    Result<bool> fill_block();
    Result<void> append(const char* from, std::size_t count);
    Result<void> skip_breaks();
    Result<void> check_width();
    void take_break();
    void keep_until(std::size_t end);
    void skip_line();
    tl::unexpected<Error> bad_row(std::string_view rule, std::vector<std::pair<std::string, std::string>> params = {}) const;

    std::unique_ptr<ByteSource> source_;
    CsvLimits limits_;
    std::vector<char> block_;
    std::size_t at_{};
    std::size_t filled_{};
    std::string text_;  // the row's fields, end to end
    std::size_t field_start_{};
    std::vector<std::pair<std::size_t, std::size_t>> spans_;
    std::string kept_;
    std::size_t keep_from_{};  // in block_: what of it is not yet in kept_
    bool keeping_{};
    CsvRow row_;
    std::uint64_t line_{1};  // of the next byte
    std::size_t width_{};    // of the header; 0 without one
    bool started_{};
    bool finished_{};
    bool after_cr_{};  // the last break was CR: a LF right behind belongs to it
};

}  // namespace jingwei::integrations
