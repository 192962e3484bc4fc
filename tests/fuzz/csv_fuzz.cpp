// Whatever the bytes are (plain, gzip, zip): reading ends, rows keep to the limits, and two ways of cutting the
// same bytes into blocks give the same rows.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "integrations/csv_reader.hpp"

namespace {

using jingwei::integrations::ByteSource;
using jingwei::integrations::CsvLimits;
using jingwei::integrations::CsvReader;

constexpr CsvLimits kLimits{.max_field_bytes = 1000, .max_row_bytes = 2000, .max_fields = 50};

/// One byte a call: every block boundary there is.
class OneByOne final : public ByteSource {
public:
    explicit OneByOne(std::string bytes) : bytes_{std::move(bytes)} {}
    jingwei::Result<std::size_t> read(char* into, std::size_t) override {
        if (at_ == bytes_.size()) return std::size_t{0};
        *into = bytes_[at_++];
        return std::size_t{1};
    }
    jingwei::integrations::SourceProgress progress() const override { return {.consumed = at_, .total = bytes_.size()}; }

private:
    std::string bytes_;
    std::size_t at_{};
};

std::vector<std::string> told(CsvReader reader, std::size_t most) {
    std::vector<std::string> out;
    const auto header = reader.read_header();
    out.push_back(header                          ? std::to_string(header->size())
                  : header.error().fields.empty() ? "source"
                                                  : header.error().fields.front().rule);
    for (std::size_t i = 0; i < most; ++i) {
        const auto row = reader.next();
        if (row && *row == nullptr) return out;
        if (!row) {
            out.push_back(row.error().fields.empty() ? "source" : row.error().fields.front().rule);
            continue;
        }
        std::string line = std::to_string((*row)->number) + "@" + std::to_string((*row)->line);
        for (const auto field : (*row)->fields) line += "|" + std::string{field};
        if ((*row)->fields.size() > kLimits.max_fields || line.size() > kLimits.max_row_bytes + 200) std::abort();
        out.push_back(std::move(line));
    }
    std::abort();  // more rows than bytes: it does not end
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes{reinterpret_cast<const char*>(data), size};
    const jingwei::integrations::SourceLimits small{.max_bytes = 1 << 20, .max_ratio = 100, .free_bytes = 1 << 12};
    auto source = jingwei::integrations::open_byte_source_in_memory(bytes, small);
    if (source) static_cast<void>(told(CsvReader{*std::move(source), kLimits}, (1 << 20) + size));

    auto whole = jingwei::integrations::open_byte_source_in_memory("\n" + bytes, small);  // never an archive
    const auto at_once = told(CsvReader{*std::move(whole), kLimits}, size + 2);
    if (at_once != told(CsvReader{std::make_unique<OneByOne>("\n" + bytes), kLimits}, size + 2)) std::abort();
    return 0;
}
