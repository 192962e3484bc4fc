#include "integrations/csv_reader.hpp"

#include <algorithm>
#include <cstring>
#include <unordered_set>

namespace jingwei::integrations {
namespace {

constexpr std::size_t kBlockBytes = 256 << 10;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool ends_plain(char c) { return c == ',' || c == '\n' || c == '\r' || c == '"'; }

}  // namespace

CsvReader::CsvReader(std::unique_ptr<ByteSource> source, CsvLimits limits)
    : source_{std::move(source)}, limits_{limits}, block_(kBlockBytes) {}

Result<std::vector<std::string>> CsvReader::read_header() {
    const auto found = read_row();
    if (!found) return tl::make_unexpected(found.error());
    row_.number = 0;
    if (!*found) return bad_row("csv_header", {{"name", ""}});
    std::vector<std::string> names{row_.fields.begin(), row_.fields.end()};
    std::unordered_set<std::string_view> seen;
    for (const auto& name : names) {
        if (!seen.insert(name).second) return bad_row("csv_header", {{"name", name}});
    }
    width_ = names.size();
    return names;
}

Result<const CsvRow*> CsvReader::next() {
    if (finished_) return nullptr;
    const auto found = read_row();
    if (!found) return tl::make_unexpected(found.error());
    if (!*found) return nullptr;
    if (auto fits = check_width(); !fits) return tl::make_unexpected(fits.error());
    return &row_;
}

Result<void> CsvReader::check_width() {
    if (width_ == 0 || row_.fields.size() == width_) return {};
    return bad_row("csv_width", {{"found", std::to_string(row_.fields.size())}, {"expected", std::to_string(width_)}});
}

Result<bool> CsvReader::read_row() {
    text_.clear();
    spans_.clear();
    if (auto skipped = skip_breaks(); !skipped) return tl::make_unexpected(skipped.error());
    const auto any = fill();
    if (!any) return any;
    if (!*any) {
        finished_ = true;
        return false;
    }
    ++row_.number;
    row_.line = line_;
    kept_.clear();
    keeping_ = limits_.keep_text;
    keep_from_ = at_;
    for (bool more = true; more;) {
        const auto field = read_field();
        if (!field) return field;
        more = *field;
    }
    row_.fields.clear();
    for (const auto& [start, length] : spans_) row_.fields.emplace_back(text_.data() + start, length);
    return true;
}

Result<bool> CsvReader::read_field() {
    if (spans_.size() == limits_.max_fields) {
        finished_ = true;
        return bad_row("csv_too_long", {{"max", std::to_string(limits_.max_fields)}});
    }
    field_start_ = text_.size();
    const auto any = fill();
    if (!any) return any;
    return *any && block_[at_] == '"' ? read_quoted() : read_plain();
}

Result<bool> CsvReader::read_plain() {
    while (true) {
        const auto any = fill();
        if (!any) return any;
        if (!*any) break;
        const char* from = block_.data() + at_;
        const char* stop = std::find_if(from, static_cast<const char*>(block_.data() + filled_), ends_plain);
        const auto count = static_cast<std::size_t>(stop - from);
        if (auto kept = append(from, count); !kept) return tl::make_unexpected(kept.error());
        at_ += count;
        if (at_ < filled_) break;
    }
    return end_field("csv_quote_inside");
}

Result<bool> CsvReader::read_quoted() {
    ++at_;
    while (true) {
        const auto any = fill();
        if (!any) return any;
        if (!*any) {
            finished_ = true;
            return bad_row("csv_open_quote");
        }
        const char* from = block_.data() + at_;
        const void* quote = std::memchr(from, '"', filled_ - at_);
        const std::size_t count =
            quote == nullptr ? filled_ - at_ : static_cast<std::size_t>(static_cast<const char*>(quote) - from);
        if (auto kept = append(from, count); !kept) return tl::make_unexpected(kept.error());
        line_ += static_cast<std::uint64_t>(std::count(from, from + count, '\n'));
        at_ += count;
        if (quote == nullptr) continue;
        ++at_;
        const auto next = fill();
        if (!next) return next;
        if (!*next || block_[at_] != '"') return end_field("csv_after_quote");
        if (auto kept = append("\"", 1); !kept) return tl::make_unexpected(kept.error());
        ++at_;
    }
}

Result<bool> CsvReader::end_field(std::string_view rule_for_other_text) {
    spans_.emplace_back(field_start_, text_.size() - field_start_);
    const auto any = fill();
    if (!any) return any;
    if (!*any) return false;
    const char c = block_[at_];
    if (c == ',') {
        ++at_;
        return true;
    }
    if (c == '\n' || c == '\r') {
        take_break();
        return false;
    }
    skip_line();
    return bad_row(rule_for_other_text);
}

Result<void> CsvReader::append(const char* from, std::size_t count) {
    const std::size_t field = text_.size() - field_start_ + count;
    if (field > limits_.max_field_bytes || text_.size() + count > limits_.max_row_bytes) {
        finished_ = true;  // an open quote most likely: where the next row starts can no longer be told
        const auto max = field > limits_.max_field_bytes ? limits_.max_field_bytes : limits_.max_row_bytes;
        return bad_row("csv_too_long", {{"max", std::to_string(max)}});
    }
    text_.append(from, count);
    return {};
}

/// Before a row: the LF of a CRLF, and in files of several columns all empty lines.
Result<void> CsvReader::skip_breaks() {
    while (true) {
        const auto any = fill();
        if (!any) return tl::make_unexpected(any.error());
        if (!*any) return {};
        const char c = block_[at_];
        if (c == '\n' && after_cr_) {
            after_cr_ = false;
            ++at_;
            continue;
        }
        after_cr_ = false;
        if (width_ < 2 || (c != '\n' && c != '\r')) return {};
        take_break();
    }
}

/// Moves what has been passed of the row's text into kept_; the block is about to be left.
void CsvReader::keep_until(std::size_t end) {
    if (!keeping_) return;
    if (kept_.size() + (end - keep_from_) <= limits_.max_row_bytes) kept_.append(block_.data() + keep_from_, end - keep_from_);
    keep_from_ = end;
}

void CsvReader::take_break() {
    keep_until(at_);
    keeping_ = false;
    after_cr_ = block_[at_] == '\r';
    ++line_;
    ++at_;
}

void CsvReader::skip_line() {
    while (true) {
        const auto any = fill();
        if (!any || !*any) {
            finished_ = true;
            return;
        }
        if (block_[at_] == '\n' || block_[at_] == '\r') return take_break();
        ++at_;
    }
}

Result<bool> CsvReader::fill() {
    if (at_ < filled_) return true;
    keep_until(filled_);
    keep_from_ = 0;
    return fill_block();
}

Result<bool> CsvReader::fill_block() {
    at_ = 0;
    filled_ = 0;
    // The byte order mark must be seen whole, so the first block is read until it could hold one.
    const std::size_t wanted = started_ ? 1 : kByteOrderMark.size();
    while (filled_ < wanted) {
        const auto count = source_->read(block_.data() + filled_, block_.size() - filled_);
        if (!count) {
            finished_ = true;
            return tl::make_unexpected(count.error());
        }
        if (*count == 0) break;
        filled_ += *count;
    }
    if (!started_ && std::string_view{block_.data(), filled_}.substr(0, kByteOrderMark.size()) == kByteOrderMark) {
        at_ = kByteOrderMark.size();
    }
    started_ = true;
    if (at_ == filled_ && filled_ != 0) return fill_block();
    return filled_ != 0;
}

tl::unexpected<Error> CsvReader::bad_row(std::string_view rule, std::vector<std::pair<std::string, std::string>> params) const {
    Error error{.code = ErrorCode::csv_row_unreadable,
                .params = {{"row", std::to_string(row_.number)}, {"line", std::to_string(row_.line)}},
                .fields = {}};
    error.fields.push_back({.pointer = "", .rule = std::string{rule}, .params = std::move(params)});
    return tl::make_unexpected(std::move(error));
}

}  // namespace jingwei::integrations
