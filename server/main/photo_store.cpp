#include "main/photo_store.hpp"

#include <fmt/core.h>
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <stdexcept>

#include "storage/folder_vault.hpp"
#include "storage/s3_vault.hpp"

namespace jingwei::main {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 10> kSettings{"endpoint", "bucket",      "region", "prefix",      "address_style",
                                                     "reads",    "key_id_file", "key_id", "secret_file", "ca_file"};

/// One file of settings; every complaint names file and setting.
class Settings {
public:
    explicit Settings(const fs::path& file) : file_{file} {
        try {
            table_ = toml::parse_file(file.string());
        } catch (const toml::parse_error& wrong) {
            const auto line = wrong.source().begin.line;
            throw std::invalid_argument{fmt::format("photo store {}: line {}: {}", file.string(), line, wrong.description())};
        }
        for (const auto& [key, value] : table_) {
            const std::string_view name{key.str()};
            if (name == "secret") refuse(name, "does not belong here; name a secret_file, or set JINGWEI_S3_SECRET");
            if (std::find(kSettings.begin(), kSettings.end(), name) == kSettings.end()) refuse(name, "there is no such setting");
        }
    }

    std::string text(std::string_view name, const std::string& otherwise = "") const {
        const auto node = table_[name];
        if (!node) return otherwise;
        const auto value = node.value<std::string>();
        if (!node.is_string() || !value) refuse(name, "must be a text in quotes");
        return *value;
    }
    /// Whether it is the second of two words; the first also when it is left out.
    bool second_of(std::string_view name, const std::string& first, const std::string& second) const {
        const auto word = text(name, first);
        if (word != first && word != second) refuse(name, fmt::format("must be \"{}\" or \"{}\"", first, second));
        return word == second;
    }
    /// The first line of the file that a setting names; from the environment first.
    std::string secret(std::string_view name, const char* variable) const {
        if (const char* const given = std::getenv(variable); given != nullptr && *given != '\0') return given;
        const auto path = text(name);
        if (path.empty()) return {};
        std::ifstream in{path};
        std::string line;
        if (!std::getline(in, line) || line.empty()) refuse(name, "cannot read a first line of " + path);
        while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.pop_back();
        return line;
    }
    [[noreturn]] void refuse(std::string_view name, const std::string& why) const {
        throw std::invalid_argument{fmt::format("photo store {}: {}: {}", file_.string(), name, why)};
    }

private:
    fs::path file_;
    toml::table table_;
};

}  // namespace

storage::S3Options read_photo_store(const fs::path& file) {
    const Settings settings{file};
    storage::S3Options options;
    options.endpoint = settings.text("endpoint");
    while (options.endpoint.ends_with('/')) options.endpoint.pop_back();
    options.bucket = settings.text("bucket");
    options.prefix = settings.text("prefix");
    if (!options.prefix.empty() && !options.prefix.ends_with('/')) settings.refuse("prefix", "must end with /");
    options.virtual_host = settings.second_of("address_style", "path", "virtual");
    options.redirect_reads = settings.second_of("reads", "through", "redirect");
    options.ca_file = settings.text("ca_file");
    options.credentials.region = settings.text("region");
    options.credentials.key_id = settings.secret("key_id_file", "JINGWEI_S3_KEY_ID");
    if (options.credentials.key_id.empty()) options.credentials.key_id = settings.text("key_id");
    if (options.credentials.key_id.empty())
        settings.refuse("key_id", "missing; write it here, name a key_id_file, or set JINGWEI_S3_KEY_ID");
    options.credentials.secret = settings.secret("secret_file", "JINGWEI_S3_SECRET");
    if (options.credentials.secret.empty()) settings.refuse("secret_file", "missing; name one, or set JINGWEI_S3_SECRET");
    return options;
}

std::unique_ptr<storage::Vault> open_vault(const fs::path& photo_store, const fs::path& data_dir, const Clock& clock) {
    if (photo_store.empty()) return std::make_unique<storage::FolderVault>(data_dir);
    auto options = read_photo_store(photo_store);
    try {
        return std::make_unique<storage::S3Vault>(std::move(options), clock);
    } catch (const std::invalid_argument& wrong) {
        throw std::invalid_argument{"photo store " + photo_store.string() + ": " + wrong.what()};
    }
}

std::string reading_origin(const storage::Vault& vault) {
    const auto* const s3 = dynamic_cast<const storage::S3Vault*>(&vault);
    return s3 == nullptr ? "" : s3->reading_origin();
}

}  // namespace jingwei::main
