#include <gtest/gtest.h>

#include "integrations/csv_reader.hpp"

namespace jingwei::integrations {
namespace {

/// Gives its bytes one at a time, so that every row lies across blocks.
class Drip final : public ByteSource {
public:
    explicit Drip(std::string bytes) : bytes_{std::move(bytes)} {}
    Result<std::size_t> read(char* into, std::size_t) override {
        if (at_ == bytes_.size()) return std::size_t{0};
        *into = bytes_[at_++];
        return std::size_t{1};
    }
    SourceProgress progress() const override { return {}; }

private:
    std::string bytes_;
    std::size_t at_{};
};

std::vector<std::string> texts(std::unique_ptr<ByteSource> source) {
    CsvReader csv{std::move(source), {.keep_text = true}};
    std::vector<std::string> list;
    EXPECT_TRUE(csv.read_header());
    list.emplace_back(csv.text());
    for (;;) {
        const auto row = csv.next();
        if (row && *row == nullptr) return list;
        list.emplace_back((row ? "" : "! ") + std::string{csv.text()});
        if (csv.finished() && !row) return list;
    }
}

TEST(CsvText, is_each_row_byte_for_byte_good_or_bad) {
    const std::string file = "\xEF\xBB\xBF\"a\",b\r\n1,\"x\"\"\ny\"\r\n\r\n2,\"open\"no\r\n3\n4,q\"uote,z\r5,\n6,\"end\"";
    const std::vector<std::string> expected{"\"a\",b", "1,\"x\"\"\ny\"", "! 2,\"open\"no", "! 3", "! 4,q\"uote,z",
                                            "5,",      "6,\"end\""};
    EXPECT_EQ(texts(open_byte_source_in_memory(file).value()), expected);
    EXPECT_EQ(texts(std::make_unique<Drip>(file)), expected);
}

TEST(CsvText, of_a_quote_that_never_ends_is_the_rest_of_the_file) {
    const std::vector<std::string> expected{"a,b", "! 1,\"x\n2,y\n"};
    EXPECT_EQ(texts(open_byte_source_in_memory("a,b\n1,\"x\n2,y\n").value()), expected);
    EXPECT_EQ(texts(std::make_unique<Drip>("a,b\n1,\"x\n2,y\n")), expected);
}

}  // namespace
}  // namespace jingwei::integrations
