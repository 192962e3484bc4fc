// One suite for both places where photos may lie, and what only a store on the network can do wrong.
#include <gtest/gtest.h>
#include <stdlib.h>
#include <utime.h>

#include <iostream>

#include "base/secret.hpp"
#include "storage/engine_errors.hpp"
#include "storage/folder_vault.hpp"
#include "storage/s3_vault.hpp"
#include "store.hpp"

namespace jingwei::testing {
namespace {

namespace fs = std::filesystem;
using app::PhotoSize;
using namespace std::chrono_literals;

constexpr TenantId kTenant{7};
constexpr TenantId kNeighbour{8};

app::ProcessedPhoto photo(const std::string& bytes) {
    return {.jpeg = bytes, .thumbnail = "small " + bytes, .width = 1, .height = 1, .taken_at = {}, .position = {}};
}

std::optional<std::string> bytes_of(app::PhotoVault& vault, TenantId tenant, const std::string& name, PhotoSize size) {
    const auto found = vault.find_photo(tenant, name, size);
    if (!found) return std::nullopt;
    if (const auto* const bytes = std::get_if<std::string>(&*found)) return *bytes;
    std::string text(fs::file_size(std::get<fs::path>(*found)), '\0');
    auto* const file = std::fopen(std::get<fs::path>(*found).c_str(), "rb");
    text.resize(std::fread(text.data(), 1, text.size(), file));
    std::fclose(file);
    return text;
}

enum class Place { folder, s3_by_path, s3_by_host };

class PhotoVaults : public ::testing::TestWithParam<Place> {
protected:
    void SetUp() override {
        if (GetParam() == Place::folder) {
            std::string name = (fs::temp_directory_path() / "jingwei-vault-XXXXXX").string();
            ASSERT_NE(mkdtemp(name.data()), nullptr);
            folder_ = name;
            vault_ = std::make_unique<storage::FolderVault>(folder_);
            return;
        }
        store_ = std::make_unique<S3Store>(GetParam() == Place::s3_by_path);
        if (!store_->missing().empty()) GTEST_SKIP() << store_->missing();
        auto options = store_->options();
        options.virtual_host = GetParam() == Place::s3_by_host;
        if (options.virtual_host) options.endpoint = "http://s3.localhost:" + std::to_string(store_->port());
        vault_ = std::make_unique<storage::S3Vault>(options, clock_);
    }
    void TearDown() override {
        std::error_code ignored;
        if (!folder_.empty()) fs::remove_all(folder_, ignored);
    }
    std::vector<std::string> photos_before(Instant moment, TenantId tenant = kTenant) {
        std::vector<std::string> names;
        vault_->old_photos(tenant, moment,
                           [&](const std::vector<std::string>& some) { names.insert(names.end(), some.begin(), some.end()); });
        return names;
    }
    /// Stores tell whole seconds.
    Instant soon() const { return clock_.now() + 5s; }
    Instant long_ago() const { return clock_.now() - 1h; }

    SystemClock clock_;
    fs::path folder_;
    std::unique_ptr<S3Store> store_;
    std::unique_ptr<storage::Vault> vault_;
};
std::string name_of(const ::testing::TestParamInfo<Place>& suite) {
    if (suite.param == Place::folder) return "folder";
    return suite.param == Place::s3_by_path ? "s3_by_path" : "s3_by_host";
}
INSTANTIATE_TEST_SUITE_P(All, PhotoVaults, ::testing::Values(Place::folder, Place::s3_by_path, Place::s3_by_host), name_of);

TEST_P(PhotoVaults, keep_both_sizes_under_the_hash_of_the_full_one) {
    const auto name = vault_->put(kTenant, photo("a picture"));
    EXPECT_EQ(name, sha256_hex("a picture"));
    EXPECT_EQ(bytes_of(*vault_, kTenant, name, PhotoSize::full), "a picture");
    EXPECT_EQ(bytes_of(*vault_, kTenant, name, PhotoSize::thumbnail), "small a picture");
    EXPECT_EQ(vault_->put(kTenant, photo("a picture")), name) << "the same again is the same";
    EXPECT_EQ(photos_before(soon()), std::vector{name});
}

TEST_P(PhotoVaults, know_nothing_of_what_was_never_put_or_belongs_to_another_district) {
    const auto name = vault_->put(kTenant, photo("ours"));
    EXPECT_FALSE(vault_->find_photo(kTenant, sha256_hex("never"), PhotoSize::full));
    EXPECT_FALSE(vault_->find_photo(kNeighbour, name, PhotoSize::full));
    EXPECT_TRUE(photos_before(soon(), kNeighbour).empty());
    EXPECT_FALSE(vault_->drop_photo(kNeighbour, name, soon()));
    EXPECT_EQ(bytes_of(*vault_, kTenant, name, PhotoSize::full), "ours");
}

TEST_P(PhotoVaults, join_an_upload_from_its_pieces_and_forget_it) {
    vault_->append_upload(kTenant, "token", 0, "first ");
    vault_->append_upload(kTenant, "token", 6, "second ");
    const std::string end{"\0\xff", 2};
    vault_->append_upload(kTenant, "token", 13, end);
    vault_->append_upload(kTenant, "another", 0, "not this");
    EXPECT_EQ(vault_->read_upload(kTenant, "token"), "first second " + end);
    vault_->drop_upload(kTenant, "token");
    EXPECT_EQ(vault_->read_upload(kTenant, "token"), "");
    EXPECT_EQ(vault_->read_upload(kTenant, "another"), "not this");
    vault_->drop_upload(kTenant, "token");
}

TEST_P(PhotoVaults, take_a_piece_that_is_sent_again) {
    vault_->append_upload(kTenant, "token", 0, "lost on the way");
    vault_->append_upload(kTenant, "token", 0, "first ");
    vault_->append_upload(kTenant, "token", 6, "and last!");
    EXPECT_EQ(vault_->read_upload(kTenant, "token"), "first and last!");
}

TEST_P(PhotoVaults, give_the_sweeper_only_what_is_old) {
    const auto name = vault_->put(kTenant, photo("swept"));
    EXPECT_TRUE(photos_before(long_ago()).empty());
    EXPECT_FALSE(vault_->drop_photo(kTenant, name, long_ago()));
    EXPECT_TRUE(vault_->drop_photo(kTenant, name, soon()));
    EXPECT_FALSE(vault_->find_photo(kTenant, name, PhotoSize::full));
    EXPECT_FALSE(vault_->find_photo(kTenant, name, PhotoSize::thumbnail));
    EXPECT_FALSE(vault_->drop_photo(kTenant, name, soon())) << "gone already";
}

TEST_P(PhotoVaults, sweep_what_uploads_left_behind_but_not_what_is_kept) {
    vault_->append_upload(kTenant, "left", 0, "some");
    vault_->append_upload(kTenant, "kept", 0, "areas");
    EXPECT_EQ(vault_->drop_leftovers(kTenant, long_ago(), {"kept"}), 0);
    EXPECT_EQ(vault_->drop_leftovers(kTenant, soon(), {"kept"}), 1);
    EXPECT_EQ(vault_->read_upload(kTenant, "left"), "");
    EXPECT_EQ(vault_->read_upload(kTenant, "kept"), "areas");
}

class S3Vaults : public ::testing::Test {
protected:
    void SetUp() override {
        if (!store_.missing().empty()) GTEST_SKIP() << store_.missing();
    }
    /// What the vault throws; empty when it does not.
    template <class Use>
    static std::string complaint(Use use) {
        try {
            use();
        } catch (const storage::StorageUnavailable& failed) {
            return failed.what();
        }
        return {};
    }

    S3Store store_;
    SystemClock clock_;
};

TEST_F(S3Vaults, page_through_more_photos_than_one_list_holds) {
    const storage::S3Client client{store_.options(), clock_};
    storage::S3Vault vault{store_.options(), clock_};
    constexpr int kMany = 7;
    for (int i = 0; i < kMany; ++i) vault.append_upload(kTenant, "token", i, "x");
    std::size_t found = 0;
    int pages = 0;
    storage::S3Pairs query{{"max-keys", "3"}};
    for (std::string next = "first"; !next.empty(); ++pages) {
        const auto page = storage::read_s3_listing(client.list("uploads/7/", query).body);
        ASSERT_TRUE(page);
        found += page->objects.size();
        next = page->continuation;
        query = {{"max-keys", "3"}, {"continuation-token", next}};
    }
    EXPECT_EQ(pages, 3);
    EXPECT_EQ(found, std::size_t{kMany});
}

TEST_F(S3Vaults, that_cannot_be_reached_say_what_to_look_at_and_work_again_afterwards) {
    storage::S3Vault vault{store_.options(), clock_};
    const auto name = vault.put(kTenant, photo("before"));
    store_.stop();
    const auto words = complaint([&] { vault.put(kTenant, photo("meanwhile")); });
    EXPECT_NE(words.find("after 3 tries"), std::string::npos) << words;
    EXPECT_NE(words.find("look whether the store runs"), std::string::npos) << words;
    EXPECT_FALSE(complaint([&] { vault.find_photo(kTenant, name, PhotoSize::full); }).empty());
    vault.drop_upload(kTenant, "token");  // the sweeper's work, not the resident's
    store_.start();
    EXPECT_EQ(bytes_of(vault, kTenant, name, PhotoSize::full), "before");
    EXPECT_FALSE(vault.find_photo(kTenant, sha256_hex("meanwhile"), PhotoSize::full)) << "nothing half done";
    vault.try_out();
}

TEST_F(S3Vaults, are_refused_with_a_wrong_secret_and_never_say_it) {
    auto options = store_.options();
    options.credentials.secret = "not-the-secret";
    storage::S3Vault vault{options, clock_};
    const auto words = complaint([&] { vault.put(kTenant, photo("x")); });
    EXPECT_NE(words.find("it answers 403"), std::string::npos) << words;
    EXPECT_NE(words.find("look at key_id, secret, region"), std::string::npos) << words;
    EXPECT_EQ(words.find("not-the-secret"), std::string::npos) << words;
}

TEST_F(S3Vaults, without_their_bucket_say_so) {
    auto options = store_.options();
    options.bucket = "nobody-made-it";
    storage::S3Vault vault{options, clock_};
    EXPECT_NE(complaint([&] { vault.put(kTenant, photo("x")); }).find("there is no such bucket"), std::string::npos);
}

TEST_F(S3Vaults, hand_out_addresses_that_open_one_photo_only) {
    auto options = store_.options();
    options.redirect_reads = true;
    storage::S3Vault vault{options, clock_};
    const auto name = vault.put(kTenant, photo("for the browser"));
    const auto found = vault.find_photo(kTenant, name, PhotoSize::full);
    ASSERT_TRUE(found);
    const auto& address = std::get<app::PhotoAddress>(*found);
    EXPECT_TRUE(address.url.starts_with(vault.reading_origin() + "/photos/west/photos/7/")) << address.url;
    EXPECT_EQ(address.valid, storage::kAddressValid);
    const auto fetch = [](const std::string& url) {
        Process curl{{"/usr/bin/env", "curl", "-s", "--noproxy", "*", "-w", "%{http_code}", url}};
        curl.wait();
        return curl.output();
    };
    EXPECT_EQ(fetch(address.url), "for the browser200");
    const auto other = address.url.substr(0, address.url.find('?')) + "x" + address.url.substr(address.url.find('?'));
    EXPECT_TRUE(fetch(other).ends_with("403"));
}

TEST_F(S3Vaults, refuse_an_endpoint_that_is_none) {
    for (const auto* const endpoint : {"", "s3.example.com", "ftp://s3.example.com", "https://", "https://s3.example.com/path",
                                       "https://user@s3.example.com", "https://s3.example.com?x"}) {
        auto options = store_.options();
        options.endpoint = endpoint;
        EXPECT_THROW(storage::S3Client(options, clock_), std::invalid_argument) << endpoint;
    }
}

}  // namespace
}  // namespace jingwei::testing
