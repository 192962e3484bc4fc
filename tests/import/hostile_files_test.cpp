#include <iostream>

#include "import/import_district.hpp"

namespace jingwei::testing {
namespace {

/// Every file below the folder, handed in as a territory.
void expect_words_for_all(const std::filesystem::path& folder, std::size_t least) {
    ImportDistrict district{"Asia/Shanghai"};
    std::size_t count = 0, taken = 0;
    for (const auto& file : std::filesystem::recursive_directory_iterator{folder}) {
        if (!file.is_regular_file()) continue;
        ++count;
        const main::TerritoryFile input{
            .file = file.path(), .mapping = by_properties("", ""), .level_name = {}, .effective_from = {}, .dry_run = true};
        const auto summary = district.try_areas(input);
        if (!summary) {
            EXPECT_FALSE(main::reason_of(summary.error()).empty()) << file;
        } else {
            if (summary->defects.empty()) ++taken;
            for (const auto& defect : summary->defects) EXPECT_FALSE(defect.empty()) << file;
        }
    }
    std::cout << count << " files, " << taken << " without a defect\n";
    EXPECT_GT(count, least);
    EXPECT_TRUE(district.reference()->territory.areas().empty()) << "a dry run writes nothing";
}

TEST(HostileFiles, no_invalid_geojson_brings_the_import_down) {
    const auto shared = shared_data();
    if (!shared) GTEST_SKIP() << "shared/data is not beside the project";
    expect_words_for_all(*shared / "geojson", 200);
}

TEST(HostileFiles, no_document_of_the_json_suite_brings_the_import_down) {
    const auto shared = shared_data();
    if (!shared) GTEST_SKIP() << "shared/data is not beside the project";
    expect_words_for_all(*shared / "json/test_parsing", 200);
}

}  // namespace
}  // namespace jingwei::testing
