// Whatever the bytes are: as a whole file, and as the sheet inside an otherwise good one, reading ends and what is read keeps
// to the limits.
#include <zip.h>

#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "integrations/xlsx_reader.hpp"

namespace {

constexpr jingwei::integrations::XlsxLimits kLimits{.unpacked = {.max_bytes = 1 << 20, .max_ratio = 100, .free_bytes = 1 << 14},
                                                    .max_sheets = 3,
                                                    .max_columns = 40,
                                                    .max_cells = 3000,
                                                    .max_text_bytes = 1 << 18};

void check(std::string_view bytes) {
    const auto book = jingwei::integrations::read_xlsx(bytes, kLimits);
    if (!book) {
        if (book.error().fields.size() != 1 || book.error().fields.front().pointer != "/file") std::abort();
        return;
    }
    std::size_t cells = 0;
    for (const auto& sheet : book->sheets) {
        std::uint32_t last = 0;
        for (const auto& row : sheet.rows) {
            if (row.number < last || row.cells.empty() || row.cells.size() > kLimits.max_columns) std::abort();
            last = row.number;
            cells += row.cells.size();
        }
    }
    if (book->sheets.size() > kLimits.max_sheets || cells > 2 * kLimits.max_cells) std::abort();
}

/// A workbook whose only sheet is `sheet`.
std::string around(std::string_view sheet) {
    static const std::vector<std::pair<std::string, std::string>> parts{
        {"xl/workbook.xml", R"(<workbook><sheets><sheet name="a" r:id="r1"/></sheets></workbook>)"},
        {"xl/_rels/workbook.xml.rels",
         R"(<Relationships><Relationship Id="r1" Type="x/worksheet" Target="s.xml"/><Relationship Id="r2" Type="x/sharedStrings")"
         R"( Target="t.xml"/></Relationships>)"},
        {"xl/t.xml", "<sst><si><t>one</t></si><si><r><t>two</t></r></si></sst>"}};
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* memory = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(memory);
    zip_t* archive = zip_open_from_source(memory, ZIP_TRUNCATE, &error);
    for (const auto& [name, text] : parts) {
        zip_file_add(archive, name.c_str(), zip_source_buffer(archive, text.data(), text.size(), 0), 0);
    }
    zip_file_add(archive, "xl/s.xml", zip_source_buffer(archive, sheet.data(), sheet.size(), 0), 0);
    std::string bytes;
    if (zip_close(archive) == 0 && zip_source_open(memory) == 0) {
        zip_stat_t stat{};
        zip_source_stat(memory, &stat);
        bytes.resize(stat.size);
        zip_source_read(memory, bytes.data(), bytes.size());
        zip_source_close(memory);
    }
    zip_source_free(memory);
    zip_error_fini(&error);
    return bytes;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    check(bytes);
    check(around(bytes));
    return 0;
}
