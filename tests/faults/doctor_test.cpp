// `jingwei doctor` on machines that are well, and on machines that are not.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "base/codec.hpp"
#include "faults/district.hpp"
#include "faults/power_cut.hpp"
#include "faults/process.hpp"
#include "storage/engine.hpp"

namespace jingwei::testing {
namespace {

namespace fs = std::filesystem;

/// What it says about the folder, as programs read it.
struct Examined {
    int status{};
    json::object document;
    std::string words;

    std::string state(std::string_view check) const { return text(check, "state"); }
    std::string text(std::string_view check, std::string_view field) const {
        for (const auto& row : document.at("findings").as_array()) {
            const auto& finding = row.as_object();
            if (finding.at("check").as_string() != check) continue;
            const auto* const value = finding.if_contains(field);
            return value == nullptr ? "" : std::string{value->as_string()};
        }
        return {};
    }
};

Examined examine(const fs::path& data, const std::vector<std::string>& more = {}) {
    std::vector<std::string> arguments{JINGWEI_PROGRAM, "doctor", "--json", "--data", data.string()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    Process process{arguments};
    const int status = process.wait();
    Examined seen{status, {}, process.output()};
    boost::system::error_code not_json;
    const auto document = json::parse(process.output(), not_json);
    EXPECT_TRUE(document.is_object()) << process.output();
    if (document.is_object()) seen.document = document.as_object();
    return seen;
}

class Doctor : public ::testing::Test {
protected:
    FaultFolder folder_;
};

TEST_F(Doctor, finds_a_furnished_district_well) {
    furnish_district(folder_.data(), "");
    const auto seen = examine(folder_.data());
    EXPECT_EQ(seen.status, 0) << seen.words;
    EXPECT_EQ(seen.document.at("ok"), json::value(true));
    for (const auto* const check : {"listeners", "data-folder", "free-space", "database", "migrations", "photo-store", "clock"})
        EXPECT_EQ(seen.state(check), "ok") << check << seen.words;
    for (const auto& row : seen.document.at("findings").as_array()) {
        const bool well = row.at("state") == json::value("ok");
        EXPECT_EQ(row.as_object().contains("remedy"), !well) << row;
    }
}

TEST_F(Doctor, prints_a_line_for_each_check_and_what_to_do_below) {
    Process process{{JINGWEI_PROGRAM, "doctor", "--data", (folder_.data() / "nowhere").string()}};
    EXPECT_EQ(process.wait(), 1);
    EXPECT_NE(process.output().find("fail data-folder"), std::string::npos) << process.output();
    EXPECT_NE(process.output().find("→ make it"), std::string::npos) << process.output();
    EXPECT_FALSE(fs::exists(folder_.data() / "nowhere")) << "it makes nothing";
}

TEST_F(Doctor, only_warns_where_no_database_was_made_yet) {
    fs::create_directories(folder_.data());
    const auto seen = examine(folder_.data());
    EXPECT_EQ(seen.status, 0) << seen.words;
    EXPECT_EQ(seen.state("database"), "warn");
    EXPECT_FALSE(fs::exists(folder_.data() / "jingwei.db"));
}

TEST_F(Doctor, tells_a_database_that_waits_for_its_migrations_from_one_of_a_newer_program) {
    auto migrations = storage::embedded_migrations();
    const auto make = [&](const fs::path& folder) {
        fs::create_directories(folder);
        storage::EngineOptions options;
        options.data_dir = folder;
        storage::Engine::open(options)->migrate(migrations);
    };
    migrations.pop_back();
    make(folder_.file("older"));
    const auto older = examine(folder_.file("older"));
    EXPECT_EQ(older.status, 0) << older.words;
    EXPECT_EQ(older.state("migrations"), "warn");
    EXPECT_TRUE(older.text("migrations", "found").starts_with("1 of ")) << older.words;
    migrations = storage::embedded_migrations();
    migrations.push_back(
        {.version = migrations.back().version + 1, .name = "later", .text = "CREATE TABLE later (tenant_id BIGINT)"});
    make(folder_.file("newer"));
    const auto newer = examine(folder_.file("newer"));
    EXPECT_EQ(newer.status, 1);
    EXPECT_EQ(newer.state("migrations"), "fail");
}

TEST_F(Doctor, names_what_cannot_be_reached_and_what_to_do) {
    furnish_district(folder_.data(), "");
    const auto file = folder_.file("photos.toml");
    std::ofstream{folder_.file("secret")} << "secret\n";
    std::ofstream{file} << "endpoint = \"http://127.0.0.1:1\"\nbucket = \"b\"\nregion = \"r\"\nkey_id = \"k\"\nsecret_file = \""
                        << folder_.file("secret").string() << "\"\n";
    const auto seen = examine(folder_.data(), {"--photo-store", file.string(), "--listen", "public=127.0.0.1:99999"});
    EXPECT_EQ(seen.status, 1);
    EXPECT_EQ(seen.state("photo-store"), "fail") << seen.words;
    EXPECT_FALSE(seen.text("photo-store", "remedy").empty());
    EXPECT_EQ(seen.state("listeners"), "fail");
    EXPECT_NE(seen.text("listeners", "found").find("--listen"), std::string::npos) << seen.words;
    EXPECT_EQ(seen.state("database"), "ok") << "one trouble hides no other";
    const auto gone = examine(folder_.data(), {"--database", "postgresql://127.0.0.1:1/jingwei?connect_timeout=2"});
    EXPECT_EQ(gone.status, 1);
    EXPECT_EQ(gone.state("database"), "fail") << gone.words;
}

}  // namespace
}  // namespace jingwei::testing
