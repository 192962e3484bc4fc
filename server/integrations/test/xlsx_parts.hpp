#pragma once
#include <gtest/gtest.h>
#include <unistd.h>
#include <zip.h>

#include <string>
#include <utility>
#include <vector>

#include "test_support.hpp"

namespace jingwei::integrations::testing {

using XlsxParts = std::vector<std::pair<std::string, std::string>>;

inline std::string packed(const XlsxParts& parts) {
    const auto path = std::filesystem::temp_directory_path() / ("jingwei-xlsx-" + std::to_string(::getpid()) + ".xlsx");
    zip_t* archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    for (const auto& [name, text] : parts) {
        zip_source_t* source = zip_source_buffer(archive, text.data(), text.size(), 0);
        EXPECT_GE(zip_file_add(archive, name.c_str(), source, 0), 0);
    }
    EXPECT_EQ(zip_close(archive), 0);
    std::string bytes = file_text(path);
    std::filesystem::remove(path);
    return bytes;
}

/// A workbook with one sheet; `rows` is what stands inside <worksheet>.
inline XlsxParts workbook_around(const std::string& rows, const std::string& properties = "") {
    return {
        {"xl/workbook.xml", "<workbook>" + properties + R"(<sheets><sheet name="网格长" r:id="r1"/></sheets></workbook>)"},
        {"xl/_rels/workbook.xml.rels",
         R"(<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>)"
         R"(<Relationship Id="r2" Type="x/sharedStrings" Target="/xl/sharedStrings.xml"/>)"
         R"(<Relationship Id="r3" Type="x/styles" Target="styles.xml"/></Relationships>)"},
        {"xl/sharedStrings.xml",
         R"(<sst><si><t>幸福里</t></si><si><r><t>一</t></r><r><t xml:space="preserve"> 组</t></r><rPh><t>yi</t></rPh></si></sst>)"},
        {"xl/styles.xml",
         R"(<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/>)"
         R"(<numFmt numFmtId="165" formatCode="0.00&quot;days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>)"
         R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="46"/></cellXfs>)"
         R"(</styleSheet>)"},
        {"xl/worksheets/sheet1.xml", "<worksheet>" + rows + "</worksheet>"}};
}

}  // namespace jingwei::integrations::testing
