#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>

#include "support/test_server.hpp"

namespace jingwei::testing {
namespace {

namespace fs = std::filesystem;

/// The shared folder of real and hostile data; empty where it is missing.
fs::path shared_data() {
    if (const char* const shared = std::getenv("JINGWEI_SHARED")) return fs::path{shared} / "data";
    const fs::path beside = fs::path{JINGWEI_SOURCE_DIR} / "../shared/data";
    return fs::exists(beside) ? beside : fs::path{};
}

std::string read_file(const fs::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

TEST(Hostile, no_document_of_the_json_suite_brings_an_operation_down) {
    const auto folder = shared_data() / "json/test_parsing";
    if (!fs::exists(folder)) {
        std::cout << "skipped: shared/data/json is not beside the project\n";
        GTEST_SKIP() << "shared/data/json is not beside the project";
    }
    TestServer server;
    auto visitor = server.visitor();
    int files = 0;
    for (const auto& entry : fs::directory_iterator{folder}) {
        const std::string name = entry.path().filename().string();
        const auto body = read_file(entry.path());
        const auto answer = visitor.send("POST", "/reports", body);
        EXPECT_TRUE(answer.status == 400 || answer.status == 422) << name << " " << answer.status;
        if (name.starts_with("n_")) {
            EXPECT_FALSE(parse_json(body)) << name;
        }
        if (name.starts_with("y_")) {
            EXPECT_TRUE(parse_json(body)) << name;
        }
        ++files;
    }
    EXPECT_GT(files, 200);
}

TEST(Hostile, naughty_words_come_back_as_they_were_or_are_refused_and_never_break_a_page) {
    const auto file = shared_data() / "text/naughty-strings/blns.json";
    if (!fs::exists(file)) {
        std::cout << "skipped: shared/data/text is not beside the project\n";
        GTEST_SKIP() << "shared/data/text is not beside the project";
    }
    TestServer server;
    auto visitor = server.visitor();
    auto desk = server.signed_in("dispatcher");
    auto admin = server.signed_in("system_admin");
    constexpr int kEach = 16;
    int count = 0;
    const auto words = json::parse(read_file(file));
    for (const auto& word : words.as_array()) {
        const auto answer = visitor.post("/reports", {{"class_code", "01-10"},
                                                      {"address", word},
                                                      {"description", word},
                                                      {"contact_phone", word},
                                                      {"condition_code", word},
                                                      {"photo_upload_ids", json::array{word}}});
        EXPECT_LT(answer.status, 500) << answer.text;
        const auto kept =
            visitor.post("/reports", {{"class_code", "01-10"}, {"description", word}, {"photo_upload_ids", json::array{}}});
        ASSERT_TRUE(kept.status == 201 || kept.status == 422) << kept.text;
        if (kept.status == 201) {
            const auto code = json::value_to<std::string>(kept.body.at("tracking_code"));
            EXPECT_EQ(visitor.get("/reports/" + code).status, 200);
        }
        if (++count % kEach != 0) continue;  // checking a password takes a tenth of a second by design
        EXPECT_LT(admin.post("/accounts", {{"login", word}, {"role", word}, {"password", word}}).status, 500);
        EXPECT_LT(visitor.post("/session", {{"login", word}, {"password", word}}).status, 500);
    }
    EXPECT_EQ(desk.get("/cases?state=all&limit=200").status, 200);
    EXPECT_EQ(desk.get("/cases/export.csv?state=all").status, 200);
}

TEST(Hostile, paths_and_parameters_that_mean_nothing_are_refused_in_words) {
    TestServer server;
    auto desk = server.signed_in("dispatcher");
    for (const char* target :
         {"/cases/abc", "/cases/-1", "/cases/99999999999999999999", "/nothing", "/cases/1/2/3", "//", "/cases/"}) {
        EXPECT_EQ(desk.get(target).status, 404) << target;
    }
    for (const char* target :
         {"/cases?state=x", "/cases?clock=x", "/cases?limit=0", "/cases?limit=x", "/cases?area_id=7", "/cases?bbox=1,2,3",
          "/cases?bbox=5,5,1,1", "/cases?group=x", "/cases?reported_from=x", "/cases?sort=x", "/cases/map?zoom=x"}) {
        const auto answer = desk.get(target);
        EXPECT_EQ(answer.status, 422) << target << " " << answer.text;
    }
    EXPECT_EQ(desk.send("PUT", "/cases", "{}").problem(), "method_not_allowed");
    EXPECT_EQ(desk.send("POST", "/reports", "<x/>", {{"Content-Type", "text/xml"}}).problem(), "unsupported_media_type");
}

TEST(Hostile, an_upload_that_is_no_photo_is_forgotten_and_not_decoded_again) {
    TestServer server;
    auto resident = server.visitor();
    const auto started = resident.post("/uploads", {{"size", 5}});
    const auto send = [&] { return resident.send("PATCH", "/uploads/" + started.id(), "hello", {{"Upload-Offset", "0"}}); };
    EXPECT_EQ(send().problem(), "image_unreadable");
    EXPECT_EQ(send().problem(), "not_found");
}

TEST(Hostile, an_exported_cell_is_never_a_formula_also_in_full_width) {
    TestServer server;
    auto resident = server.visitor();
    for (const char* address : {"=1+1", "＝1+1", "＠SUM(A1)", "-2"}) {
        const auto report =
            resident.post("/reports", {{"class_code", "04-10"}, {"address", address}, {"photo_upload_ids", json::array{}}});
        ASSERT_EQ(report.status, 201) << report.text;
    }
    const auto sheet = server.signed_in("dispatcher").get("/cases/export.csv?state=all").text;
    for (const char* cell : {"\"'=1+1\"", "\"'＝1+1\"", "\"'＠SUM(A1)\"", "\"'-2\""})
        EXPECT_NE(sheet.find(cell), std::string::npos) << cell;
}

TEST(Hostile, acting_on_a_case_shows_no_similar_cases_outside_ones_scope) {
    TestServer server;
    auto resident = server.visitor();
    const auto report = [&](double lon) {
        const auto answer = resident.post("/reports", {{"class_code", "04-10"},
                                                       {"position", json::object{{"lon", lon}, {"lat", 34.015}}},
                                                       {"photo_upload_ids", json::array{}}});
        EXPECT_EQ(answer.status, 201) << answer.text;
    };
    report(113.01999);  // west-1
    report(113.02001);  // two metres on, in east-1
    auto chief = server.signed_in("grid_chief");
    const auto page = chief.get("/cases?state=all").body;
    ASSERT_EQ(page.at("items").as_array().size(), 1U);
    const auto id = json::value_to<std::string>(page.at("items").as_array().at(0).at("id"));
    EXPECT_EQ(server.signed_in("dispatcher").get("/cases/" + id).body.at("similar").as_array().size(), 1U);
    EXPECT_TRUE(chief.get("/cases/" + id).body.at("similar").as_array().empty());
    const auto accepted =
        chief.post("/cases/" + id + "/acceptance", {{"version", page.at("items").as_array().at(0).at("version")}});
    ASSERT_EQ(accepted.status, 200) << accepted.text;
    EXPECT_TRUE(accepted.body.at("similar").as_array().empty());
}

}  // namespace
}  // namespace jingwei::testing
