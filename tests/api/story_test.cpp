#include <gtest/gtest.h>

#include <set>

#include "app/accounts.hpp"
#include "json_text.hpp"
#include "storage/journal.hpp"
#include "support/on_both_engines.hpp"

namespace jingwei::testing {
namespace {

std::string upload(TestServer::Client& client, const std::string& bytes) {
    const auto started = client.post("/uploads", {{"size", bytes.size()}});
    EXPECT_EQ(started.status, 201) << started.text;
    const auto done = client.send("PATCH", "/uploads/" + started.id(), bytes, {{"Upload-Offset", "0"}});
    EXPECT_EQ(done.status, 200) << done.text;
    EXPECT_TRUE(done.body.at("complete").as_bool());
    return started.id();
}

json::object litter_at(double lon, double lat) {
    return {{"class_code", "01-10"},
            {"position", json::object{{"lon", lon}, {"lat", lat}}},
            {"accuracy_m", 8.4},
            {"address", "新民巷东口"},
            {"description", "墙角堆放垃圾"},
            {"photo_upload_ids", json::array{}}};
}

class Story : public OnBothEngines {
protected:
    /// The only case there is, as the desk sees it.
    json::value the_case(TestServer::Client& desk) {
        const auto page = desk.get("/cases?state=all");
        EXPECT_EQ(page.body.at("items").as_array().size(), 1U) << page.text;
        return desk.get("/cases/" + text(page.body.at("items").as_array().at(0).at("id"))).body;
    }
};

JINGWEI_API_ON_BOTH_ENGINES(Story);

TEST_P(Story, a_report_goes_from_the_resident_through_unit_and_verifier_back_to_the_resident) {
    auto resident = server_.visitor();
    auto body = litter_at(113.01, 34.015);
    body["photo_upload_ids"] = json::array{upload(resident, a_photo(1))};
    body["contact_phone"] = "13800001234";
    const auto receipt = resident.post("/reports", body);
    ASSERT_EQ(receipt.status, 201) << receipt.text;
    EXPECT_EQ(receipt.body.at("areas").as_array().size(), 3U);
    EXPECT_EQ(text(receipt.body.at("areas").as_array().back().at("code")), "west-1");
    EXPECT_EQ(text(receipt.body.at("responsible").at("post_name").at("en")), "Eastern crew");
    EXPECT_EQ(text(receipt.body.at("due_at")), "2026-03-02T07:00:00Z");  // four working hours from 09:00, noon left out
    const std::string code = text(receipt.body.at("tracking_code"));

    auto unit = server_.signed_in("unit_staff");
    auto seen = the_case(unit);
    const std::string path = "/cases/" + text(seen.at("summary").at("id"));
    ASSERT_EQ(unit.post(path + "/acceptance", {{"version", seen.at("summary").at("version")}}).status, 200);
    EXPECT_EQ(text(resident.get("/reports/" + code).body.at("state")), "handling");
    seen = the_case(unit);
    const auto without =
        unit.post(path + "/rectification",
                  {{"version", seen.at("summary").at("version")}, {"note", "已清运"}, {"photo_upload_ids", json::array{}}});
    EXPECT_EQ(without.problem(), "photo_required");
    const auto after = upload(unit, a_photo(2));
    ASSERT_EQ(
        unit.post(path + "/rectification",
                  {{"version", seen.at("summary").at("version")}, {"note", "已清运"}, {"photo_upload_ids", json::array{after}}})
            .status,
        200);

    auto verifier = server_.signed_in("verifier");
    seen = the_case(verifier);
    EXPECT_EQ(text(seen.at("summary").at("state")), "rectified");
    EXPECT_EQ(seen.at("before_photos").as_array().size(), 1U);
    EXPECT_EQ(seen.at("after_photos").as_array().size(), 1U);
    ASSERT_EQ(verifier.post(path + "/verification", {{"version", seen.at("summary").at("version")}, {"passed", true}}).status,
              200);

    const auto followed = resident.get("/reports/" + code).body;
    EXPECT_EQ(text(followed.at("state")), "closed");
    EXPECT_EQ(followed.at("timeline").as_array().size(), 5U);
    EXPECT_EQ(resident.post("/reports/" + code + "/satisfaction", {{"satisfied", false}}).status, 200);
    const auto reopened = resident.post("/reports/" + code + "/reopening", {{"reason", "第二天又有了"}});
    EXPECT_EQ(text(reopened.body.at("state")), "submitted") << reopened.text;
}

TEST_P(Story, the_desk_sees_the_phone_only_masked_and_the_unit_not_at_all) {
    auto body = litter_at(113.01, 34.015);
    body["contact_phone"] = "13800001234";
    auto resident = server_.visitor();
    ASSERT_EQ(resident.post("/reports", body).status, 201);
    auto desk = server_.signed_in("dispatcher");
    EXPECT_EQ(text(the_case(desk).at("contact_masked")), "138****1234");
    auto unit = server_.signed_in("unit_staff");
    EXPECT_TRUE(the_case(unit).at("contact_masked").is_null());
}

TEST_P(Story, a_report_on_the_line_between_two_groups_goes_to_the_lower_code_and_one_outside_to_the_desk) {
    auto resident = server_.visitor();
    const auto edge = resident.post("/reports", litter_at(113.01, 34.01));
    EXPECT_EQ(text(edge.body.at("areas").as_array().back().at("code")), "west-1") << edge.text;
    const auto outside = resident.post("/reports", litter_at(114.0, 34.01));
    EXPECT_EQ(text(outside.body.at("position_state")), "outside");
    EXPECT_TRUE(outside.body.at("responsible").is_null());
    const auto nowhere =
        resident.post("/reports", {{"class_code", "01-10"}, {"address", "公园路口"}, {"photo_upload_ids", json::array{}}});
    EXPECT_EQ(text(nowhere.body.at("position_state")), "unknown");
    auto desk = server_.signed_in("dispatcher");
    EXPECT_EQ(desk.get("/cases?state=reported").body.at("total"), 2);
}

TEST_P(Story, the_same_key_gives_the_same_case_and_another_body_is_refused) {
    auto resident = server_.visitor();
    const auto body = json::serialize(litter_at(113.01, 34.015));
    const std::vector<net::Header> key{{"Idempotency-Key", "phone-1"}};
    const auto first = resident.send("POST", "/reports", body, key);
    const auto second = resident.send("POST", "/reports", body, key);
    EXPECT_EQ(first.status, 201) << first.text;
    EXPECT_EQ(first.text, second.text);
    EXPECT_EQ(resident.send("POST", "/reports", json::serialize(litter_at(113.03, 34.015)), key).problem(),
              "idempotency_mismatch");
    auto desk = server_.signed_in("dispatcher");
    EXPECT_EQ(desk.get("/cases?state=all").body.at("total"), 1);
}

TEST_P(Story, whoever_comes_second_is_told_of_the_conflict_and_changes_nothing) {
    auto resident = server_.visitor();
    resident.post("/reports", litter_at(113.01, 34.015));
    auto desk = server_.signed_in("dispatcher");
    const auto seen = the_case(desk);
    const std::string path = "/cases/" + text(seen.at("summary").at("id")) + "/dispatch";
    const json::value version = seen.at("summary").at("version");
    EXPECT_EQ(desk.post(path, {{"version", version}, {"unit_id", "13"}}).status, 200);
    const auto late = desk.post(path, {{"version", version}, {"unit_id", "12"}});
    EXPECT_EQ(late.problem(), "conflict");
    EXPECT_EQ(late.status, 409);
    EXPECT_EQ(text(the_case(desk).at("summary").at("holder").at("unit_id")), "13");
}

TEST_P(Story, nothing_is_public_before_it_is_released) {
    auto resident = server_.visitor();
    resident.post("/reports", litter_at(113.01, 34.015));
    EXPECT_TRUE(resident.get("/public/cases").body.at("items").as_array().empty());
    auto desk = server_.signed_in("dispatcher");
    const auto seen = the_case(desk);
    ASSERT_EQ(desk.post("/cases/" + text(seen.at("summary").at("id")) + "/release",
                        {{"version", seen.at("summary").at("version")}, {"released", true}})
                  .status,
              200);
    EXPECT_EQ(resident.get("/public/cases").body.at("items").as_array().size(), 1U);
}

TEST_P(Story, every_wrong_field_of_a_report_is_named_at_once) {
    auto resident = server_.visitor();
    const auto answer = resident.post("/reports", {{"class_code", 7},
                                                   {"position", json::object{{"lon", 500}, {"lat", 1}}},
                                                   {"description", std::string(5000, 'x')},
                                                   {"colour", "red"}});
    EXPECT_EQ(answer.status, 422);
    std::vector<std::string> pointers;
    for (const auto& error : answer.body.at("errors").as_array()) pointers.push_back(text(error.at("pointer")));
    EXPECT_EQ(pointers, (std::vector<std::string>{"/class_code", "/position", "/description", "/photo_upload_ids", "/colour"}));
}

TEST_P(Story, an_upload_goes_on_where_it_stopped_and_a_wrong_offset_says_where) {
    auto resident = server_.visitor();
    const std::string bytes = a_photo(3);
    const auto id = resident.post("/uploads", {{"size", bytes.size()}}).id();
    EXPECT_EQ(resident.send("PATCH", "/uploads/" + id, bytes.substr(0, 4), {{"Upload-Offset", "0"}}).body.at("offset"), 4);
    const auto wrong = resident.send("PATCH", "/uploads/" + id, bytes, {{"Upload-Offset", "0"}});
    EXPECT_EQ(wrong.problem(), "upload_offset_mismatch");
    EXPECT_EQ(text(wrong.body.at("params").at("offset")), "4");
    EXPECT_TRUE(
        resident.send("PATCH", "/uploads/" + id, bytes.substr(4), {{"Upload-Offset", "4"}}).body.at("complete").as_bool());
    const auto unfinished = resident.post("/uploads", {{"size", 99}}).id();
    auto body = litter_at(113.01, 34.015);
    body["photo_upload_ids"] = json::array{id, unfinished};
    EXPECT_EQ(text(resident.post("/reports", body).body.at("errors").as_array().at(0).at("pointer")), "/photo_upload_ids/1");
}

TEST_P(Story, what_cannot_be_decoded_is_refused_and_forgotten) {
    auto resident = server_.visitor();
    const auto id = resident.post("/uploads", {{"size", 5}}).id();
    EXPECT_EQ(resident.send("PATCH", "/uploads/" + id, "hello", {{"Upload-Offset", "0"}}).problem(), "image_unreadable");
    EXPECT_EQ(resident.get("/uploads/" + id).status, 404) << "an announced upload is decoded once";
}

TEST_P(Story, a_session_ends_after_half_an_hour_of_silence_and_needs_its_csrf_token) {
    auto desk = server_.signed_in("dispatcher");
    server_.clock.set(server_.clock.now() + std::chrono::minutes{29});
    EXPECT_EQ(desk.get("/session").status, 200);
    server_.clock.set(server_.clock.now() + std::chrono::minutes{29});
    EXPECT_EQ(desk.get("/session").status, 200);
    desk.keep_csrf = false;
    EXPECT_EQ(desk.send("DELETE", "/session", "").problem(), "csrf_failed");
    server_.clock.set(server_.clock.now() + std::chrono::minutes{31});
    EXPECT_EQ(desk.get("/session").problem(), "unauthenticated");
}

TEST_P(Story, five_wrong_passwords_lock_that_place_out_and_the_answer_never_says_so) {
    auto anybody = server_.visitor();
    for (int i = 0; i < app::kMaxFailures; ++i) {
        EXPECT_EQ(anybody.post("/session", {{"login", "dispatcher"}, {"password", "wrong"}}).problem(), "login_failed");
    }
    EXPECT_EQ(anybody.sign_in("dispatcher").problem(), "login_failed");
    EXPECT_EQ(anybody.post("/session", {{"login", "nobody"}, {"password", "wrong"}}).problem(), "login_failed");
    auto elsewhere = server_.visitor();
    elsewhere.address = "203.0.113.9";
    EXPECT_EQ(elsewhere.sign_in("dispatcher").status, 200) << "a stranger keeps nobody else out";
    server_.clock.set(server_.clock.now() + app::kLockedFor);
    EXPECT_EQ(anybody.sign_in("dispatcher").status, 200);
}

TEST_P(Story, a_printed_code_signs_one_device_in_once) {
    auto admin = server_.signed_in("system_admin");
    const auto made = admin.post("/accounts", {{"login", "Cleaner-2"}, {"role", "unit_staff"}, {"unit_id", "11"}});
    ASSERT_EQ(made.status, 201) << made.text;
    EXPECT_EQ(admin.post("/accounts", {{"login", "cleaner-2"}, {"role", "unit_staff"}}).problem(), "invalid_request");
    const auto code = text(admin.post("/accounts/" + made.id() + "/activation", nullptr).body.at("code"));
    auto phone = server_.visitor();
    EXPECT_EQ(phone.post("/session/activation", {{"code", code}}).status, 200);
    auto thief = server_.visitor();
    EXPECT_EQ(thief.post("/session/activation", {{"code", code}}).problem(), "login_failed");
    server_.clock.set(server_.clock.now() + std::chrono::hours{24 * 29});
    EXPECT_EQ(phone.get("/session").status, 200);
    auto later = server_.signed_in("system_admin");
    EXPECT_EQ(later.send("DELETE", "/accounts/" + made.id() + "/sessions", "").status, 204);
    EXPECT_EQ(phone.get("/session").problem(), "unauthenticated");
}

TEST_P(Story, an_api_key_works_until_it_is_revoked) {
    auto admin = server_.signed_in("system_admin");
    const auto made = admin.post("/api-keys", {{"name", "热线平台"}, {"role", "integrator"}});
    ASSERT_EQ(made.status, 201) << made.text;
    const std::vector<net::Header> key{{"Authorization", "Bearer " + text(made.body.at("secret"))}};
    auto machine = server_.visitor();
    EXPECT_EQ(machine.send("GET", "/cases", "", key).status, 200);
    EXPECT_EQ(machine.send("GET", "/accounts", "", key).problem(), "forbidden");
    EXPECT_EQ(admin.send("DELETE", "/api-keys/" + text(made.body.at("api_key").at("id")), "").status, 204);
    EXPECT_EQ(machine.send("GET", "/cases", "", key).problem(), "unauthenticated");
}

TEST_P(Story, pages_follow_each_other_without_gap_or_repeat) {
    auto resident = server_.visitor();
    for (int i = 0; i < 7; ++i) resident.post("/reports", litter_at(113.001 + i * 0.005, 34.015));
    auto desk = server_.signed_in("dispatcher");
    for (const char* sort : {"due", "-reported_at"}) {
        std::set<std::string> seen;
        std::string cursor;
        do {
            const auto page = desk.get(std::string{"/cases?limit=3&sort="} + sort + (cursor.empty() ? "" : "&cursor=" + cursor));
            for (const auto& item : page.body.at("items").as_array()) EXPECT_TRUE(seen.insert(text(item.at("id"))).second);
            cursor = page.body.at("next_cursor").is_string() ? text(page.body.at("next_cursor")) : "";
        } while (!cursor.empty());
        EXPECT_EQ(seen.size(), 7U) << sort;
    }
    EXPECT_EQ(desk.get("/cases?cursor=x").status, 422);
    EXPECT_EQ(desk.get("/cases?bbox=113,34,113.012,34.02").body.at("total"), 3);
    EXPECT_EQ(desk.get("/cases/figures").body.at("open"), 7);
    std::int64_t on_map = 0;
    const auto map = desk.get("/cases/map?zoom=12").body;
    for (const auto& cluster : map.at("clusters").as_array()) on_map += cluster.at("count").as_int64();
    EXPECT_EQ(on_map, 7);
}

TEST_P(Story, the_journal_holds_every_step_and_names_a_changed_row) {
    auto resident = server_.visitor();
    for (int i = 0; i < 3; ++i) resident.post("/reports", litter_at(113.01, 34.015));
    const auto check = [&] {
        storage::JournalCheck found;
        server_.engine().read([&](storage::Connection& c) { found = storage::verify_journal(c, server_.district.tenant); });
        return found;
    };
    EXPECT_EQ(check().count, 3);
    EXPECT_FALSE(check().first_broken_seq);
    static const storage::Sql kTamper{"test.tamper", "UPDATE journal SET body = $2 WHERE tenant_id = $1 AND seq = 2"};
    server_.engine().write([&](storage::Connection& c) {
        return c.execute(kTamper, {server_.district.tenant, storage::Bytes{"{}"}}) == 1;
    });
    EXPECT_EQ(check().first_broken_seq, 2);
}

}  // namespace
}  // namespace jingwei::testing
