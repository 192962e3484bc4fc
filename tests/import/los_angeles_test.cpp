#include "import/import_district.hpp"

namespace jingwei::testing {
namespace {

/// One year of Los Angeles over its council districts and its overlapping neighbourhood councils.
class LosAngeles : public ::testing::TestWithParam<std::string> {
protected:
    void SetUp() override {
        const auto data = shared_data();
        if (!data) GTEST_SKIP() << "no ../shared/data and no $JINGWEI_SHARED: Los Angeles' files are not here";
        requests_ = *data / ("requests/la-" + GetParam() + ".csv.gz");
        const auto districts =
            district_.import_areas(*data / "areas/la/la-city-council-districts-2012.json", by_properties("external_id", "name"));
        const auto councils = district_.import_areas(*data / "areas/la/nc-boundary-2019-modified.json",
                                                     by_properties("nc_id", "name", 0, "councils"));
        ASSERT_EQ(districts.imported.added, 15U);
        ASSERT_EQ(councils.imported.added, 99U);
        summary_ = district_.import_cases(requests_, mapping_named("la-myla311.toml"));
    }

    ImportDistrict district_{"America/Los_Angeles"};
    std::filesystem::path requests_;
    main::CaseFileSummary summary_;
};

TEST_P(LosAngeles, the_council_district_agrees_with_the_citys_own_code_for_99_of_100_cases) {
    EXPECT_EQ(summary_.counts.rows, 10'000);
    EXPECT_EQ(summary_.counts.recorded + summary_.refused, 10'000);
    const auto codes = column_of(requests_, mapping_named("la-myla311.toml"), "CD");
    const auto reference = district_.reference();
    int positioned = 0;
    int agreeing = 0;
    for (const auto& [ref, file] : district_.cases()) {
        if (!file.current.place.position) continue;
        ++positioned;
        const auto* const area = reference->territory.find(file.current.place.area);
        agreeing += area != nullptr && area->code == codes.at(ref) ? 1 : 0;
    }
    std::printf("Los Angeles %s: council district agrees for %d of %d positioned cases (%.2f %%), %lld rows refused\n",
                GetParam().c_str(), agreeing, positioned, 100.0 * agreeing / positioned,
                static_cast<long long>(summary_.refused));
    EXPECT_GE(agreeing * 100, positioned * 99);
    EXPECT_GE(positioned, 9'900);
}

TEST_P(LosAngeles, a_point_in_two_neighbourhood_councils_is_said_to_be_ambiguous) {
    const auto reference = district_.reference();
    std::int64_t in_two = 0;
    for (const auto& [ref, file] : district_.cases()) {
        if (!file.current.place.position) continue;
        for (const auto& overlay : reference->territory.locate(*file.current.place.position).overlays) {
            if (overlay.found.areas.size() < 2 || overlay.found.on_boundary) continue;
            ++in_two;
            EXPECT_TRUE(overlay.found.ambiguous) << ref;
            EXPECT_FALSE(overlay.found.area) << ref;
        }
    }
    EXPECT_GT(in_two, 0);
    const auto& counted = summary_.counts.overlays.at("councils");
    EXPECT_EQ(counted.ambiguous, in_two);
    EXPECT_EQ(counted.placed + counted.ambiguous + counted.outside, summary_.counts.recorded - summary_.counts.position_unknown);
}

INSTANTIATE_TEST_SUITE_P(years, LosAngeles, ::testing::Values("2018", "2020"),
                         [](const auto& year) { return "of_" + year.param; });

}  // namespace
}  // namespace jingwei::testing
