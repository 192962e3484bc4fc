#pragma once
#include <filesystem>
#include <memory>

#include "base/clock.hpp"
#include "storage/s3_client.hpp"
#include "storage/vault.hpp"

namespace jingwei::main {

/// What a file like deploy/photo-store.example.toml says. Key id and secret may come from the environment
/// (JINGWEI_S3_KEY_ID, JINGWEI_S3_SECRET) or from files of their own instead. Throws std::invalid_argument that names the
/// file, the setting and what to write; never the secret.
storage::S3Options read_photo_store(const std::filesystem::path& file);

/// The store in the file, or photos in the data folder when there is no file.
std::unique_ptr<storage::Vault> open_vault(const std::filesystem::path& photo_store, const std::filesystem::path& data_dir,
                                           const Clock& clock);

/// Where browsers fetch photos from; "" when from this server.
std::string reading_origin(const storage::Vault& vault);

}  // namespace jingwei::main
