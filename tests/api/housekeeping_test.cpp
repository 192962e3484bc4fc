#include "app/housekeeping.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>

#include "app/accounts.hpp"
#include "support/test_server.hpp"

namespace jingwei::testing {
namespace {

namespace fs = std::filesystem;
using std::chrono::hours;

constexpr TenantId kTenant{1};

/// A district whose clock and whose files' times are both in our hands.
class Housekeeping : public ::testing::Test {
protected:
    std::string upload(const std::string& bytes, bool whole = true) {
        auto resident = server_.visitor();
        const auto started = resident.post("/uploads", {{"size", bytes.size() + (whole ? 0 : 1)}});
        EXPECT_EQ(resident.send("PATCH", "/uploads/" + started.id(), bytes, {{"Upload-Offset", "0"}}).status, 200);
        return started.id();
    }
    bool knows_upload(const std::string& id) { return server_.visitor().get("/uploads/" + id).status == 200; }
    void report(const std::string& upload_id) {
        auto resident = server_.visitor();
        const auto receipt = resident.post("/reports", {{"class_code", "01-10"},
                                                        {"position", json::object{{"lon", 113.01}, {"lat", 34.015}}},
                                                        {"photo_upload_ids", json::array{upload_id}}});
        EXPECT_EQ(receipt.status, 201) << receipt.text;
    }
    std::vector<fs::path> files() const {
        std::vector<fs::path> found;
        for (const auto& entry : fs::recursive_directory_iterator{server_.folder()}) {
            const auto text = entry.path().string();
            const bool ours = text.find("/photos/") != std::string::npos || text.find("/uploads/") != std::string::npos;
            if (ours && entry.is_regular_file()) found.push_back(entry.path());
        }
        return found;
    }
    /// As if every file had been written this long before the present of the clock.
    void age_files(hours age) {
        const auto when = std::chrono::floor<std::chrono::seconds>(server_.clock.now() - age).time_since_epoch().count();
        for (const auto& file : files()) {
            const timespec times[2]{{when, 0}, {when, 0}};
            EXPECT_EQ(::utimensat(AT_FDCWD, file.c_str(), times, 0), 0);
        }
    }
    void pass(hours time) { server_.clock.set(server_.clock.now() + time); }
    app::SweptPhotos sweep() { return app::sweep_photos(server_.app(), server_.vault(), kTenant); }

    TestServer server_;
};

TEST_F(Housekeeping, an_upload_that_was_never_finished_goes_after_a_week_with_its_file) {
    const auto abandoned = upload(a_photo(1), false);
    pass(hours{24 * 6});
    age_files(hours{24 * 6});
    EXPECT_EQ(sweep().uploads, 0);
    EXPECT_TRUE(knows_upload(abandoned));
    pass(hours{25});
    age_files(hours{24 * 7 + 1});
    const auto swept = sweep();
    EXPECT_EQ(swept.uploads, 1);
    EXPECT_EQ(swept.files, 1);
    EXPECT_FALSE(knows_upload(abandoned));
    EXPECT_TRUE(files().empty());
}

TEST_F(Housekeeping, a_photo_that_a_case_shows_is_never_swept) {
    report(upload(a_photo(1)));
    pass(hours{24 * 400});
    age_files(hours{24 * 399});
    const auto swept = sweep();
    EXPECT_EQ(swept.photos, 0);
    EXPECT_EQ(swept.files, 0);
    EXPECT_EQ(files().size(), 2U) << "both sizes";
}

TEST_F(Housekeeping, a_photo_that_nobody_reported_with_goes_after_a_month_and_not_before) {
    const auto unused = upload(a_photo(1));
    pass(hours{24 * 29});
    age_files(hours{24 * 29});
    sweep();
    EXPECT_TRUE(knows_upload(unused)) << "a phone without a network may still report with it";
    EXPECT_EQ(files().size(), 2U);
    pass(hours{24 * 2});
    const auto swept = sweep();
    EXPECT_EQ(swept.photos, 1);
    EXPECT_EQ(swept.files, 1);
    EXPECT_TRUE(files().empty());
}

TEST_F(Housekeeping, a_file_that_no_row_names_goes_once_it_is_two_days_old) {
    const auto name = server_.vault().put(
        kTenant, {.jpeg = "orphan", .thumbnail = "o", .width = 1, .height = 1, .taken_at = {}, .position = {}});
    age_files(hours{47});
    EXPECT_EQ(sweep().files, 0);
    age_files(hours{49});
    EXPECT_EQ(sweep().files, 1);
    EXPECT_FALSE(fs::exists(server_.vault().path(kTenant, name, app::PhotoSize::thumbnail)));
}

TEST_F(Housekeeping, the_picture_under_a_draft_and_a_file_of_areas_stay_though_no_photo_row_names_them) {
    const auto picture =
        server_.vault().put(kTenant, {.jpeg = "scan", .thumbnail = "s", .width = 1, .height = 1, .taken_at = {}, .position = {}});
    server_.vault().append_upload(kTenant, "areas", 0, "{}");
    server_.engine().write([&](storage::Connection& connection) {
        connection.run_text(
            "INSERT INTO territory_file (tenant_id, id, name, coordinates, token, size, created_at, created_by) "
            "VALUES (1, 1, 'a', 'EPSG:4326', 'areas', 2, 0, 1)");
        connection.run_text(
            "INSERT INTO territory_draft (tenant_id, id, name, based_on, levels, version, state, created_at, "
            "created_by, created_unit, created_post, changed_at) "
            "VALUES (1, 1, 'd', 1001, '[]', 1, 'open', 0, 1, 0, 0, 0)");
        connection.run_text(
            "INSERT INTO draft_backdrop (tenant_id, draft_id, sha256, width, height, fit, pins, changed_at) "
            "VALUES (1, 1, '" +
            picture + "', 1, 1, 'affine', '[]', 0)");
        return true;
    });
    age_files(hours{24 * 400});
    EXPECT_EQ(sweep().files, 0);
    EXPECT_EQ(files().size(), 3U);
}

TEST_F(Housekeeping, an_orphan_that_is_put_again_is_new_again_and_stays) {
    const app::ProcessedPhoto photo{.jpeg = "orphan", .thumbnail = "o", .width = 1, .height = 1, .taken_at = {}, .position = {}};
    const auto name = server_.vault().put(kTenant, photo);
    age_files(hours{49});
    server_.vault().put(kTenant, photo);  // by an upload whose row comes in a moment
    EXPECT_FALSE(server_.vault().drop_photo(kTenant, name, server_.clock.now() - app::kOrphanFileKept));
    EXPECT_EQ(files().size(), 2U);
}

TEST_F(Housekeeping, sweeping_one_district_leaves_the_files_of_others) {
    server_.vault().put(TenantId{2},
                        {.jpeg = "theirs", .thumbnail = "o", .width = 1, .height = 1, .taken_at = {}, .position = {}});
    age_files(hours{24 * 99});
    EXPECT_EQ(sweep().files, 0);
    EXPECT_EQ(files().size(), 2U);
}

TEST_F(Housekeeping, ended_sessions_and_codes_go_and_remembered_requests_stay_for_a_month) {
    auto desk = server_.signed_in("dispatcher");
    const auto code = app::issue_activation(server_.app(), kTenant, AccountId{0});
    EXPECT_FALSE(code);
    auto resident = server_.visitor();
    const std::string body = R"({"class_code":"01-10","position":{"lon":113.01,"lat":34.015},"photo_upload_ids":[]})";
    const auto send = [&] { return resident.send("POST", "/reports", body, {{"Idempotency-Key", "k"}}).body; };
    const auto first = send();
    EXPECT_EQ(app::forget_expired(server_.app(), kTenant).sessions, 0);
    pass(hours{13});
    EXPECT_EQ(app::forget_expired(server_.app(), kTenant).sessions, 1);
    pass(hours{24 * 30});
    EXPECT_EQ(app::forget_expired(server_.app(), kTenant).requests, 0);
    EXPECT_EQ(send(), first);
    pass(hours{24 * 2});
    EXPECT_EQ(app::forget_expired(server_.app(), kTenant).requests, 1);
    EXPECT_NE(send(), first);
}

}  // namespace
}  // namespace jingwei::testing
