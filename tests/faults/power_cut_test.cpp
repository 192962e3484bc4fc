#include "faults/power_cut.hpp"

#include <gtest/gtest.h>
#include <signal.h>

#include <fstream>
#include <iterator>

#include "base/secret.hpp"
#include "faults/process.hpp"
#include "storage/folder_vault.hpp"

namespace jingwei::testing {
namespace {

namespace fs = std::filesystem;

/// A folder with one durable file, "old", in which a probe does something before the power is cut.
class PowerCut : public ::testing::Test {
protected:
    PowerCut() { std::ofstream{folder_.data() / "old"} << "old bytes"; }

    void after(const std::string& deed, const std::map<std::string, std::string>& more = {}) {
        auto environment = folder_.watched();
        for (const auto& [name, value] : more) environment[name] = value;
        Process probe{{JINGWEI_PROBE, deed, folder_.data()}, environment};
        ASSERT_EQ(probe.wait(), -SIGKILL) << deed << " did not come to its end";
        folder_.cut_power();
    }
    bool has(const std::string& name) const { return fs::exists(folder_.data() / name); }
    std::string bytes(const std::string& name) const {
        std::ifstream file{folder_.data() / name, std::ios::binary};
        return {std::istreambuf_iterator<char>{file}, {}};
    }

    FaultFolder folder_;
};

TEST_F(PowerCut, a_write_without_fsync_is_lost) {
    after("write");
    EXPECT_EQ(bytes("old"), "old bytes");
}

TEST_F(PowerCut, a_write_with_fsync_stays) {
    after("write_and_sync");
    EXPECT_EQ(bytes("old"), "new words");
}

TEST_F(PowerCut, what_comes_after_the_fsync_is_lost) {
    after("write_sync_write");
    EXPECT_EQ(bytes("old"), "new words");
}

TEST_F(PowerCut, a_file_cut_short_and_made_durable_is_short) {
    after("cut_short_and_sync");
    EXPECT_EQ(bytes("old"), std::string("\0\0\0x", 4));
}

TEST_F(PowerCut, a_new_file_whose_folder_was_not_made_durable_is_lost) {
    after("new_file_without_its_name");
    EXPECT_FALSE(has("fresh"));
}

TEST_F(PowerCut, a_new_name_whose_file_was_not_made_durable_is_empty) {
    after("new_name_without_its_bytes");
    EXPECT_TRUE(has("fresh"));
    EXPECT_EQ(bytes("fresh"), "");
}

TEST_F(PowerCut, a_new_file_made_durable_with_its_name_stays) {
    after("new_file");
    EXPECT_EQ(bytes("fresh"), "bytes");
}

TEST_F(PowerCut, a_rename_is_lost_without_the_folders_fsync) {
    after("rename");
    EXPECT_EQ(bytes("old"), "old bytes");
    EXPECT_FALSE(has("renamed"));
}

TEST_F(PowerCut, a_rename_stays_with_the_folders_fsync) {
    after("rename_and_sync");
    EXPECT_FALSE(has("old"));
    EXPECT_EQ(bytes("renamed"), "old bytes");
}

TEST_F(PowerCut, a_removed_file_is_back_without_the_folders_fsync) {
    after("remove");
    EXPECT_EQ(bytes("old"), "old bytes");
}

TEST_F(PowerCut, a_removed_file_stays_away_with_the_folders_fsync) {
    after("remove_and_sync");
    EXPECT_FALSE(has("old"));
}

TEST_F(PowerCut, a_folder_whose_name_was_not_made_durable_is_lost_with_all_in_it) {
    after("file_in_a_new_folder");
    EXPECT_FALSE(has("deep"));
}

TEST_F(PowerCut, a_folder_made_durable_stays_with_its_files) {
    after("file_in_a_new_folder_and_sync");
    EXPECT_EQ(bytes("deep/fresh"), "bytes");
}

TEST_F(PowerCut, a_full_disk_takes_what_fits_and_then_refuses) {
    DiskSpace space{folder_.file("space")};
    space.set(4);
    after("full", {{"JINGWEI_CUT_SPACE", folder_.file("space")}});
    EXPECT_EQ(bytes("old"), "OLD bytes1234");
    EXPECT_EQ(space.left(), 0);
}

TEST_F(PowerCut, a_process_dies_at_the_call_it_was_told) {
    for (const char* const call : {"1", "2"}) {
        after("write_and_sync", {{"JINGWEI_CUT_AT", call}});
        EXPECT_NE(bytes("old"), "new words") << "the second call is the fsync: half of it arrives";
    }
}

class Photos : public PowerCut {
protected:
    void expect_the_photo() {
        const storage::FolderVault vault{folder_.data()};
        const auto hash = sha256_hex("the photo");
        EXPECT_TRUE(fs::exists(vault.path(TenantId{1}, hash, app::PhotoSize::full)));
        EXPECT_TRUE(fs::exists(vault.path(TenantId{1}, hash, app::PhotoSize::thumbnail)));
    }
};

TEST_F(Photos, a_photo_that_somebody_else_is_about_to_keep_is_durable_when_put_says_so) {
    after("put_beside_a_half_kept_photo");
    expect_the_photo();
}

TEST_F(Photos, a_photo_in_a_folder_that_somebody_else_just_made_is_durable) {
    after("put_into_a_folder_just_made");
    expect_the_photo();
}

TEST_F(Photos, an_upload_begun_again_over_the_remains_of_a_failed_one_is_durable) {
    after("upload_again_after_a_failure");
    EXPECT_EQ(bytes("uploads/1/" + sha256_hex("token")), "half a photo");
}

TEST_F(PowerCut, a_database_in_a_new_folder_is_there_with_its_folder) {
    after("open_a_database_in_a_new_folder");
    EXPECT_TRUE(has("new/data/jingwei.db"));
}

}  // namespace
}  // namespace jingwei::testing
