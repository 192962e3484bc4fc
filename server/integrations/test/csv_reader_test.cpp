#include "integrations/csv_reader.hpp"

#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "test_support.hpp"

namespace jingwei::integrations {
namespace {

using Rows = std::vector<std::vector<std::string>>;

/// Gives a text a few bytes at a time, to meet every block boundary.
class DrippingSource final : public ByteSource {
public:
    DrippingSource(std::string text, std::size_t drop) : text_{std::move(text)}, drop_{drop} {}
    Result<std::size_t> read(char* into, std::size_t capacity) override {
        const std::size_t count = text_.copy(into, std::min(capacity, drop_), at_);
        at_ += count;
        return count;
    }
    SourceProgress progress() const override { return {.consumed = at_, .total = text_.size()}; }

private:
    std::string text_;
    std::size_t drop_;
    std::size_t at_{};
};

CsvReader reader_of(const std::string& text, CsvLimits limits = {}) {
    return CsvReader{std::make_unique<DrippingSource>(text, 1 << 20), limits};
}

Rows all_rows(CsvReader& reader) {
    Rows rows;
    while (true) {
        const auto row = reader.next();
        EXPECT_TRUE(row.has_value()) << (row ? "" : row.error().fields.front().rule);
        if (!row || *row == nullptr) return rows;
        rows.emplace_back((*row)->fields.begin(), (*row)->fields.end());
    }
}

Rows all_rows(const std::string& text) {
    auto reader = reader_of(text);
    return all_rows(reader);
}

template <class T>
std::string rule_of(const Result<T>& result) {
    return result || result.error().fields.empty() ? "" : result.error().fields.front().rule;
}

TEST(CsvReader, reads_quotes_doubled_quotes_and_line_breaks_inside_quotes) {
    EXPECT_EQ(all_rows("a,\"b,\"\"c\"\"\",\"d\r\ne\"\r\nf,,\n"), (Rows{{"a", "b,\"c\"", "d\r\ne"}, {"f", "", ""}}));
}

TEST(CsvReader, takes_lf_crlf_and_cr_as_line_ends_and_needs_none_at_the_end_of_the_file) {
    EXPECT_EQ(all_rows("a,b\nc,d\r\ne,f\rg,h"), (Rows{{"a", "b"}, {"c", "d"}, {"e", "f"}, {"g", "h"}}));
}

TEST(CsvReader, drops_a_byte_order_mark_at_the_start_only) {
    EXPECT_EQ(all_rows("\xEF\xBB\xBF\"a\",\xEF\xBB\xBF"), (Rows{{"a", "\xEF\xBB\xBF"}}));
    EXPECT_TRUE(all_rows("\xEF\xBB\xBF").empty());
}

TEST(CsvReader, reads_the_same_however_the_bytes_arrive) {
    const std::string text =
        "\xEF\xBB\xBF"
        "a,\"b \"\"x\"\"\ny\"\r\n\"\",z\r\nlast,\"\"";
    const Rows whole = all_rows(text);
    ASSERT_EQ(whole.size(), 3U);
    for (std::size_t drop = 1; drop < 9; ++drop) {
        CsvReader reader{std::make_unique<DrippingSource>(text, drop)};
        EXPECT_EQ(all_rows(reader), whole) << drop << " bytes at a time";
    }
}

TEST(CsvReader, numbers_rows_after_the_header_and_lines_of_the_file) {
    auto reader = reader_of("h1,h2\n\"two\nlines\",x\n\ny,z\n");
    ASSERT_EQ(*reader.read_header(), (std::vector<std::string>{"h1", "h2"}));
    const CsvRow* row = *reader.next();
    EXPECT_EQ(row->number, 1U);
    EXPECT_EQ(row->line, 2U);
    row = *reader.next();  // the empty line between is no row
    EXPECT_EQ(row->number, 2U);
    EXPECT_EQ(row->line, 5U);
    EXPECT_EQ(*reader.next(), nullptr);
    EXPECT_TRUE(reader.finished());
}

TEST(CsvReader, refuses_one_bad_row_and_goes_on_with_the_next) {
    auto reader = reader_of("a,b\n1,x\"y\n2,\"z\"w\n3\n4,5,6\n7,8\n");
    ASSERT_TRUE(reader.read_header());
    EXPECT_EQ(rule_of(reader.next()), "csv_quote_inside");
    EXPECT_EQ(rule_of(reader.next()), "csv_after_quote");
    const auto narrow = reader.next();
    EXPECT_EQ(rule_of(narrow), "csv_width");
    EXPECT_EQ(narrow.error().params, (std::vector<std::pair<std::string, std::string>>{{"row", "3"}, {"line", "4"}}));
    EXPECT_EQ(rule_of(reader.next()), "csv_width");
    const auto good = reader.next();
    ASSERT_TRUE(good && *good != nullptr);
    EXPECT_EQ((*good)->fields, (std::vector<std::string_view>{"7", "8"}));
    EXPECT_EQ((*good)->number, 5U);
    EXPECT_EQ((*good)->line, 6U);
}

TEST(CsvReader, refuses_a_quote_that_is_never_closed_and_ends_there) {
    auto reader = reader_of("a,b\n1,\"open\n2,3\n");
    ASSERT_TRUE(reader.read_header());
    EXPECT_EQ(rule_of(reader.next()), "csv_open_quote");
    EXPECT_TRUE(reader.finished());
    EXPECT_EQ(*reader.next(), nullptr);
}

TEST(CsvReader, refuses_fields_rows_and_columns_over_the_limits) {
    const CsvLimits tight{.max_field_bytes = 4, .max_row_bytes = 6, .max_fields = 3};
    auto field = reader_of("12345", tight);
    EXPECT_EQ(rule_of(field.next()), "csv_too_long");
    auto row = reader_of("1234,123", tight);
    EXPECT_EQ(rule_of(row.next()), "csv_too_long");
    auto columns = reader_of("1,2,3,4", tight);
    EXPECT_EQ(rule_of(columns.next()), "csv_too_long");
    EXPECT_TRUE(columns.finished());
    EXPECT_EQ(reader_of("1234,12", tight).next().value()->fields.size(), 2U);
}

TEST(CsvReader, refuses_a_header_that_is_missing_or_names_a_column_twice) {
    EXPECT_EQ(rule_of(reader_of("").read_header()), "csv_header");
    EXPECT_EQ(rule_of(reader_of("a,b,a\n").read_header()), "csv_header");
}

/// The two published collections write rows as objects (with the header's names) or as arrays.
Rows expected_rows(const boost::json::value& json, const std::vector<std::string>& header) {
    Rows rows;
    for (const auto& entry : json.as_array()) {
        std::vector<std::string> row;
        if (entry.is_array()) {
            for (const auto& cell : entry.as_array()) row.emplace_back(cell.as_string());
        } else {
            for (const auto& name : header) row.emplace_back(entry.as_object().at(name).as_string());
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

/// Some copies of the collections went through a tool that made every CRLF a LF; "…_crlf" files get theirs back.
std::string with_its_line_ends(const std::filesystem::path& path) {
    const std::string text = testing::file_text(path);
    if (path.stem().string().find("crlf") == std::string::npos || text.find('\r') != std::string::npos) return text;
    std::string out;
    for (const char c : text) out += c == '\n' ? std::string{"\r\n"} : std::string{c};
    return out;
}

void check_collection(const std::filesystem::path& csvs, const std::filesystem::path& jsons) {
    int checked = 0;
    for (const auto& entry : std::filesystem::directory_iterator{csvs}) {
        const std::string name = entry.path().stem().string();
        const auto json_path = jsons / (name + ".json");
        if (!std::filesystem::exists(json_path)) continue;
        const auto json = boost::json::parse(testing::file_text(json_path));
        if (!json.is_array()) continue;  // location_coordinates: its JSON tells of another row, in Latin-1
        const bool objects = name == "header-no-rows" || (!json.as_array().empty() && json.as_array().front().is_object());
        auto reader = reader_of(with_its_line_ends(entry.path()));
        const auto header = objects ? *reader.read_header() : std::vector<std::string>{};
        EXPECT_EQ(all_rows(reader), expected_rows(json, header)) << name;
        ++checked;
    }
    EXPECT_GE(checked, 10);
}

TEST(CsvReader, agrees_with_csv_spectrum) {
    JINGWEI_NEEDS_SHARED_DATA(data);
    check_collection(data / "csv/csv-spectrum/csvs", data / "csv/csv-spectrum/json");
}

TEST(CsvReader, agrees_with_csv_test_data) {
    JINGWEI_NEEDS_SHARED_DATA(data);
    check_collection(data / "csv/csv-test-data/csv", data / "csv/csv-test-data/json");
}

TEST(CsvReader, refuses_every_malformed_file_of_csv_test_data) {
    JINGWEI_NEEDS_SHARED_DATA(data);
    const std::vector<std::pair<std::string, std::string>> expected{{"bad-header-less-fields", "csv_width"},
                                                                    {"bad-header-more-fields", "csv_width"},
                                                                    {"bad-header-no-header", "csv_header"},
                                                                    {"bad-missing-quote", "csv_open_quote"},
                                                                    {"bad-quotes-with-unescaped-quote", "csv_after_quote"},
                                                                    {"bad-unescaped-quote", "csv_quote_inside"}};
    for (const auto& [name, rule] : expected) {
        CsvReader reader{*open_byte_source((data / "csv/csv-test-data/csv" / (name + ".csv")).string())};
        const auto header = reader.read_header();
        EXPECT_EQ(header ? rule_of(reader.next()) : rule_of(header), rule) << name;
    }
}

}  // namespace
}  // namespace jingwei::integrations
