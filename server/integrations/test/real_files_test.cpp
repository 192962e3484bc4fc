#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <set>

#include "integrations/case_mapping.hpp"
#include "test_support.hpp"

namespace jingwei::integrations {
namespace {

/// What came of one file: the cases, and why the other rows are none.
struct Reading {
    std::vector<ExternalCaseRow> cases;
    std::vector<std::string> refusals;
    int ambiguous{};
    int nonexistent{};

    std::size_t rows() const { return cases.size() + refusals.size(); }
    auto unknown() const {
        return std::count_if(cases.begin(), cases.end(), [](const ExternalCaseRow& row) { return row.position_unknown; });
    }
    auto open() const {
        return std::count_if(cases.begin(), cases.end(),
                             [](const ExternalCaseRow& row) { return row.status == ExternalStatus::open; });
    }
};

CaseMapping mapping_named(const std::string& name) {
    return CaseMapping::read(testing::file_text(std::filesystem::path{JINGWEI_SOURCE_DIR} / "deploy/mappings" / name)).value();
}

Reading read_all(const std::filesystem::path& path, const CaseMapping& mapping) {
    CsvReader reader{open_byte_source(path.string()).value()};
    const BoundMapping bound = mapping.bind(reader.read_header().value()).value();
    Reading out;
    while (true) {
        const auto row = reader.next();
        if (row && *row == nullptr) return out;
        if (!row) {
            out.refusals.push_back(describe_refusal(row.error(), Locale::en));
            continue;
        }
        auto mapped = bound.row(**row);
        if (mapped) {
            out.ambiguous += mapped->ambiguous_times;
            out.nonexistent += mapped->nonexistent_times;
            out.cases.push_back(*std::move(mapped));
        } else {
            out.refusals.push_back(describe_refusal(mapped.error(), Locale::en));
        }
    }
}

std::string oracle(const ExternalCaseRow& row, const std::string& name) {
    for (const auto& [key, value] : row.oracle) {
        if (key == name) return value;
    }
    return "";
}

TEST(RealFiles, every_boston_row_becomes_a_case_or_a_reason) {
    JINGWEI_NEEDS_SHARED_DATA(data);
    const auto start = std::chrono::steady_clock::now();
    const Reading boston = read_all(data / "requests/boston-2011h2.zip", mapping_named("boston-311.toml"));
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    std::cout << "boston: " << boston.cases.size() << " cases, " << boston.refusals.size() << " refused, " << boston.ambiguous
              << " ambiguous and " << boston.nonexistent << " nonexistent local times, "
              << static_cast<long>(static_cast<double>(boston.rows()) / took.count()) << " rows/s\n";
    EXPECT_EQ(boston.rows(), 58'251U);
    EXPECT_EQ(boston.refusals, std::vector<std::string>{});
    EXPECT_EQ(boston.unknown(), 4'775);
    EXPECT_EQ(boston.open(), 3'681);
    std::set<std::string> refs;
    for (const auto& row : boston.cases) refs.insert(row.source_ref);
    EXPECT_EQ(refs.size(), boston.cases.size());
}

/// How often a rule of lateness disagrees with the city's own flag.
template <class IsLate>
long disagreements(const Reading& reading, const IsLate& is_late, long& flagged) {
    long wrong = 0;
    flagged = 0;
    for (const auto& row : reading.cases) {
        const std::string flag = oracle(row, "ontime");
        if (flag.empty()) continue;
        ++flagged;
        if (is_late(row) != (flag == "OVERDUE")) ++wrong;
    }
    return wrong;
}

TEST(RealFiles, boston_overdue_means_due_and_closed_later_or_still_open_on_every_flagged_row) {
    JINGWEI_NEEDS_SHARED_DATA(data);
    const Reading boston = read_all(data / "requests/boston-2011h2.zip", mapping_named("boston-311.toml"));
    long flagged = 0;
    const auto rule = [](const ExternalCaseRow& row) { return row.due_at && (!row.closed_at || *row.closed_at > *row.due_at); };
    EXPECT_EQ(disagreements(boston, rule, flagged), 0);
    EXPECT_EQ(flagged, 58'093);
}

TEST(RealFiles, boston_overdue_as_of_the_last_timestamp_of_the_file) {
    JINGWEI_NEEDS_SHARED_DATA(data);
    const Reading boston = read_all(data / "requests/boston-2011h2.zip", mapping_named("boston-311.toml"));
    Instant last_event{};  // of openings and closings
    Instant last_any{};    // deadlines too
    for (const auto& row : boston.cases) {
        last_event = std::max({last_event, row.occurred_at, row.closed_at.value_or(row.occurred_at)});
        last_any = std::max({last_any, last_event, row.due_at.value_or(row.occurred_at)});
    }
    long flagged = 0;
    const auto late_as_of = [](Instant now) {
        return [now](const ExternalCaseRow& row) {
            return row.due_at && (row.closed_at ? *row.closed_at > *row.due_at : *row.due_at < now);
        };
    };
    const long by_event = disagreements(boston, late_as_of(last_event), flagged);
    const long by_any = disagreements(boston, late_as_of(last_any), flagged);
    std::cout << "as of " << format_instant(last_event) << " (last opening or closing): " << by_event << " disagree; as of "
              << format_instant(last_any) << " (deadlines too): " << by_any << " disagree\n";
    for (const auto& row : boston.cases) {
        if (row.due_at && !row.closed_at && *row.due_at >= last_event) {
            std::cout << "  open, due " << format_instant(*row.due_at) << ", flagged " << oracle(row, "ontime") << ": "
                      << row.source_ref << '\n';
        }
    }
    EXPECT_EQ(by_event, 0);
}

TEST(RealFiles, boston_animals_of_seven_years_map_in_spite_of_drifted_columns) {
    JINGWEI_NEEDS_SHARED_DATA(data);
    const CaseMapping mapping = mapping_named("boston-311.toml");
    std::size_t rows = 0;
    std::vector<std::string> refusals;
    for (const auto& entry : std::filesystem::directory_iterator{data / "requests/boston-animals"}) {
        if (entry.path().extension() != ".gz") continue;
        const Reading year = read_all(entry.path(), mapping);
        rows += year.rows();
        refusals.insert(refusals.end(), year.refusals.begin(), year.refusals.end());
    }
    EXPECT_EQ(rows, 46'638U);
    EXPECT_EQ(refusals, std::vector<std::string>{});
}

TEST(RealFiles, los_angeles_maps_in_both_editions) {
    JINGWEI_NEEDS_SHARED_DATA(data);
    const CaseMapping mapping = mapping_named("la-myla311.toml");
    for (const auto& [file, unknown, open] : {std::tuple{"la-2018.csv.gz", 5, 19}, std::tuple{"la-2020.csv.gz", 11, 31}}) {
        const Reading reading = read_all(data / "requests" / file, mapping);
        EXPECT_EQ(reading.rows(), 10'000U) << file;
        EXPECT_EQ(reading.refusals, std::vector<std::string>{}) << file;
        EXPECT_EQ(reading.unknown(), unknown) << file;
        EXPECT_EQ(reading.open(), open) << file;
        EXPECT_FALSE(oracle(reading.cases.front(), "CD").empty());
    }
}

TEST(RealFiles, new_york_maps) {
    JINGWEI_NEEDS_SHARED_DATA(data);
    const Reading reading = read_all(data / "requests/nyc-2019.csv", mapping_named("nyc-311.toml"));
    EXPECT_EQ(reading.rows(), 1'000U);
    EXPECT_EQ(reading.refusals, std::vector<std::string>{});
    EXPECT_EQ(reading.unknown(), 107);
}

TEST(RealFiles, a_mapping_for_one_city_names_the_columns_another_city_lacks) {
    JINGWEI_NEEDS_SHARED_DATA(data);
    CsvReader reader{open_byte_source((data / "requests/la-2018.csv.gz").string()).value()};
    const auto refused = mapping_named("boston-311.toml").bind(reader.read_header().value());
    ASSERT_FALSE(refused);
    EXPECT_NE(message(refused.error(), Locale::en).find("source_ref (case_enquiry_id)"), std::string::npos);
}

}  // namespace
}  // namespace jingwei::integrations
