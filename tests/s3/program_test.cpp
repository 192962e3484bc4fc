// The real program with its photos in a store, and what residents hear when the store is gone.
#include <gtest/gtest.h>
#include <signal.h>

#include <filesystem>
#include <fstream>

#include "faults/district.hpp"
#include "faults/power_cut.hpp"
#include "faults/reporters.hpp"
#include "store.hpp"

namespace jingwei::testing {
namespace {

namespace fs = std::filesystem;

class ProgramWithS3 : public ::testing::Test {
protected:
    void SetUp() override {
        if (!store_.missing().empty()) GTEST_SKIP() << store_.missing();
        furnish_district(folder_.data(), "");
    }
    std::map<std::string, std::string> settings() {
        const auto file = folder_.file("photos.toml");
        std::ofstream{folder_.file("secret")} << "S3RVER\n";
        std::ofstream{file} << "endpoint = \"http://127.0.0.1:" << store_.port()
                            << "\"\nbucket = \"photos\"\nregion = \"us-east-1\"\nprefix = \"west/\"\nkey_id = \"S3RVER\"\n"
                            << "secret_file = \"" << folder_.file("secret").string() << "\"\n";
        auto environment = folder_.watched();
        environment["JINGWEI_PHOTO_STORE"] = file.string();
        return environment;
    }
    bool has_files(const char* below) const { return fs::exists(folder_.data() / below); }

    FaultFolder folder_;
    S3Store store_;
};

TEST_F(ProgramWithS3, a_report_made_while_the_store_is_gone_is_refused_whole_and_succeeds_once_it_is_back) {
    JingweiServer server{folder_.data(), "", settings()};
    ASSERT_TRUE(server.port());
    Reporters residents{4};
    const auto nothing = [](int) {};
    residents.report(*server.port(), 1, nothing);
    EXPECT_EQ(residents.promised(), 4);
    store_.stop();
    residents.report(*server.port(), 1, nothing);
    EXPECT_EQ(residents.promised(), 4) << "no photo, no promise";
    EXPECT_EQ(cases_on(*server.port()), 4) << "and nothing half done";
    store_.start();
    residents.ask_again(*server.port());
    EXPECT_TRUE(residents.surprises().empty()) << residents.surprises().front();
    EXPECT_EQ(cases_on(*server.port()), 8);
    for (const auto& report : residents.made()) EXPECT_EQ(fault_in(*server.port(), report), "");
    EXPECT_FALSE(has_files("photos")) << "nothing is left on this machine's disk";
    EXPECT_FALSE(has_files("uploads"));
    server.process().kill(SIGTERM);
    EXPECT_EQ(server.process().wait(), 0);
}

struct Refused {
    int status{};
    std::string words;
};

TEST(PhotoStoreSettings, that_are_wrong_are_refused_with_the_file_and_the_setting) {
    const FaultFolder folder;
    const auto file = folder.file("photos.toml").string();
    const std::string good = "endpoint = \"http://127.0.0.1:9\"\nbucket = \"b\"\nregion = \"r\"\nkey_id = \"k\"\n";
    std::ofstream{folder.file("secret")} << "s3cr3t\n";
    const std::string with_secret = good + "secret_file = \"" + folder.file("secret").string() + "\"\n";
    const auto start = [&](const std::string& text) {
        std::ofstream{file} << text;
        Process process{{"/bin/sh", "-c",
                         std::string{"exec "} + JINGWEI_PROGRAM + " tenant list --data " + folder.data().string() +
                             " --photo-store " + file + " 2>&1"}};
        const int status = process.wait();
        return Refused{status, process.output()};
    };
    EXPECT_EQ(start(with_secret).status, 0) << "and it is not asked before a photo is";
    const std::vector<std::pair<std::string, std::string>> wrong{
        {good, "secret_file: missing"},
        {good + "secret_file = \"/nonexistent\"\n", "secret_file: cannot read"},
        {with_secret + "secret = \"s3cr3t\"\n", "secret: does not belong here"},
        {with_secret + "colour = \"red\"\n", "colour: there is no such setting"},
        {with_secret + "reads = \"both\"\n", "reads: must be \"through\" or \"redirect\""},
        {with_secret + "address_style = 1\n", "address_style: must be a text"},
        {with_secret + "prefix = \"west\"\n", "prefix: must end with /"},
        {"bucket = \"b\"\n" + with_secret.substr(with_secret.find("region")), "endpoint: write https://HOST"},
        {"endpoint = ", "line 1"},
    };
    for (const auto& [text, why] : wrong) {
        const auto refused = start(text);
        EXPECT_NE(refused.status, 0) << text;
        EXPECT_NE(refused.words.find(file), std::string::npos) << refused.words;
        EXPECT_NE(refused.words.find(why), std::string::npos) << text << refused.words;
        EXPECT_EQ(refused.words.find("s3cr3t"), std::string::npos) << refused.words;
    }
}

}  // namespace
}  // namespace jingwei::testing
