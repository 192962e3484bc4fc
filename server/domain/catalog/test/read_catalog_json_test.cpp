#include "domain/catalog/read_catalog_json.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <set>

namespace jingwei::catalog {
namespace {

std::string one_class(std::string_view condition, std::string_view more = "") {
    return R"({"classes": [{"code": "01-10", "name": {"zh-CN": "暴露垃圾"}, "short_name": {"zh-CN": "暴露垃圾"}, "hint": {"zh-CN": "拍清"},
               "group": "litter", "responsible_role": "sanitation", )" +
           std::string{more} + R"("conditions": [)" + std::string{condition} + "]}]}";
}

constexpr std::string_view kCondition =
    R"({"code": "1", "limit": "4工作时", "text": {"zh-CN": "裸露"}, "closing_condition": {"zh-CN": "清走"}})";

std::vector<std::string> faults(std::string_view text) {
    const auto read = read_catalog_json(text);
    std::vector<std::string> out;
    if (read) return out;
    for (const auto& fault : read.error().fields) out.push_back(fault.pointer + " " + fault.rule);
    return out;
}

TEST(CatalogFile, is_read_with_its_limits_and_numbered_by_position) {
    const auto read = read_catalog_json(one_class(kCondition));
    ASSERT_TRUE(read);
    const auto& problem = read->at(0);
    EXPECT_EQ(problem.id, ClassId{1});
    EXPECT_FALSE(problem.is_component);
    EXPECT_EQ(problem.conditions.at(0).id, ConditionId{1});
    EXPECT_EQ(problem.conditions.at(0).limit, (worktime::Limit{worktime::ClockKind::working_hours, 4, "4工作时"}));
    EXPECT_FALSE(problem.conditions.at(0).photo_after_required);
    EXPECT_TRUE(Catalog::build({}, *read));
}

TEST(CatalogFile, keeps_the_ids_it_brings) {
    const auto read = read_catalog_json(one_class(kCondition, R"("id": "4611686018427387904", "is_component": true, )"));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->at(0).id, ClassId{4611686018427387904});
    EXPECT_TRUE(read->at(0).is_component);
}

TEST(CatalogFile, with_a_limit_that_needs_review_is_refused_at_its_place) {
    EXPECT_EQ(
        faults(one_class(
            R"({"code": "1", "limit": "种植季节15工作日", "text": {"zh-CN": "缺株"}, "closing_condition": {"zh-CN": "补植"}})")),
        (std::vector<std::string>{"/classes/0/conditions/0/limit limit_review"}));
}

TEST(CatalogFile, is_refused_with_every_fault_and_its_pointer) {
    EXPECT_EQ(faults(one_class(R"({"code": 1, "limt": "W4h", "text": {"zh": "x"}, "closing_condition": "清走"})",
                               R"("is_private": "yes", )")),
              (std::vector<std::string>{"/classes/0/is_private type", "/classes/0/conditions/0/code type",
                                        "/classes/0/conditions/0/text/zh unknown_field", "/classes/0/conditions/0/limit required",
                                        "/classes/0/conditions/0/closing_condition type",
                                        "/classes/0/conditions/0/limt unknown_field"}));
    EXPECT_EQ(faults("[]"), (std::vector<std::string>{" type"}));
    EXPECT_EQ(faults("{}"), (std::vector<std::string>{"/classes required"}));
    EXPECT_EQ(faults(R"({"classes": [3]})"), (std::vector<std::string>{"/classes/0 type"}));
}

TEST(CatalogFile, that_is_no_json_says_at_which_byte) {
    const auto read = read_catalog_json("{\"classes\": [}");
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::invalid_json);
}

/// The demo district's edition, as committed.
std::vector<ProblemClass> demo_classes() {
    std::ifstream file{JINGWEI_SOURCE_DIR "/server/demo/data/classes.json", std::ios::binary};
    const std::string text{std::istreambuf_iterator<char>{file}, {}};
    auto read = read_catalog_json(text);
    if (!read) throw std::runtime_error{message(read.error(), Locale::en) + " " + read.error().fields.at(0).pointer};
    return *read;
}

TEST(DemoCatalog, holds_every_class_and_condition_of_the_district) {
    const auto catalog = Catalog::build({}, demo_classes());
    ASSERT_TRUE(catalog);
    EXPECT_EQ(catalog->classes().size(), 61U);
    std::size_t conditions = 0;
    for (const auto& problem : catalog->classes()) conditions += problem.conditions.size();
    EXPECT_EQ(conditions, 89U);
    EXPECT_EQ(worktime::limit_code(catalog->condition(catalog->find_code("01-10")->id)->limit), "W4h");
    EXPECT_EQ(worktime::limit_code(catalog->find_code("01-01")->conditions.at(0).limit), "U48h");
}

TEST(DemoCatalog, is_written_in_both_languages_and_every_quick_chip_leads_to_a_class) {
    std::set<std::string> groups;
    for (const auto& problem : demo_classes()) {
        groups.insert(problem.group);
        EXPECT_EQ(problem.is_component, problem.code.starts_with("C")) << problem.code;
        for (const auto* text : {&problem.name, &problem.short_name, &problem.hint}) {
            EXPECT_FALSE(text->zh_cn.empty() || text->en.empty()) << problem.code;
        }
        EXPECT_LE(code_points(problem.short_name.en), 18U) << problem.code;
        for (const auto& condition : problem.conditions) {
            for (const auto* text : {&condition.text, &condition.closing_condition}) {
                EXPECT_FALSE(text->zh_cn.empty() || text->en.empty()) << problem.code;
            }
        }
    }
    EXPECT_EQ(groups.size(), kGroups.size());
}

}  // namespace
}  // namespace jingwei::catalog
