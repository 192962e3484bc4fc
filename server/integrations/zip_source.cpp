#include "integrations/zip_source.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "integrations/bomb_guard.hpp"
#include "integrations/zip_handles.hpp"

namespace jingwei::integrations {
namespace {

constexpr zip_int64_t kMostZipEntries = 1000;

tl::unexpected<Error> unreadable(std::string zh, std::string en) {
    return refuse(ErrorCode::file_unreadable, {{"zh", std::move(zh)}, {"en", std::move(en)}});
}

std::string text_of(zip_error_t& error) {
    std::string text = zip_error_strerror(&error);
    zip_error_fini(&error);
    return text;
}

tl::unexpected<Error> unreadable(zip_error_t& error) {
    const auto words = text_of(error);
    return unreadable("压缩包打不开,zip 返回 " + words, words);
}

/// One member of an archive. The archive's bytes, when in memory, live as long as the source.
class ZipSource final : public ByteSource {
public:
    ZipSource(std::unique_ptr<std::string> bytes, ZipArchive archive, ZipEntry entry, const zip_stat_t& stat, SourceLimits limits)
        : bytes_{std::move(bytes)},
          archive_{std::move(archive)},
          entry_{std::move(entry)},
          packed_size_{stat.comp_size},
          unpacked_size_{stat.size},
          guard_{limits} {}

    Result<std::size_t> read(char* into, std::size_t capacity) override {
        const zip_int64_t count = zip_fread(entry_.get(), into, capacity);
        if (count < 0) return unreadable("压缩包已损坏", "the zip archive is damaged");
        unpacked_ += static_cast<std::uint64_t>(count);
        // libzip does not tell how much it has taken in; the whole member is the kinder estimate, and exact at the end.
        if (auto honest = guard_.check(packed_size_, unpacked_); !honest) return tl::make_unexpected(honest.error());
        return static_cast<std::size_t>(count);
    }
    SourceProgress progress() const override { return {.consumed = unpacked_, .total = std::max(unpacked_, unpacked_size_)}; }

private:
    std::unique_ptr<std::string> bytes_;
    ZipArchive archive_;
    ZipEntry entry_;
    std::uint64_t packed_size_;
    std::uint64_t unpacked_size_;  // as the directory claims; only for progress
    std::uint64_t unpacked_{};
    BombGuard guard_;
};

bool is_payload(std::string_view name) { return !name.empty() && name.back() != '/' && name.substr(0, 9) != "__MACOSX/"; }

Result<zip_uint64_t> only_member(zip_t* archive) {
    const zip_int64_t count = zip_get_num_entries(archive, 0);
    if (count > kMostZipEntries) return unreadable("压缩包内文件过多", "the zip archive has too many entries");
    zip_uint64_t found = 0;
    int files = 0;
    for (zip_int64_t index = 0; index < count; ++index) {
        const char* name = zip_get_name(archive, static_cast<zip_uint64_t>(index), 0);
        if (name == nullptr || !is_payload(name)) continue;
        found = static_cast<zip_uint64_t>(index);
        ++files;
    }
    if (files != 1)
        return unreadable("压缩包内应只有一个文件,实有 " + std::to_string(files) + " 个",
                          "the zip archive must hold exactly one file, not " + std::to_string(files));
    return found;
}

Result<ZipArchive> open_archive(const std::string& path) {
    int code = 0;
    ZipArchive archive{zip_open(path.c_str(), ZIP_RDONLY, &code)};
    if (archive) return archive;
    zip_error_t error;
    zip_error_init_with_code(&error, code);
    return unreadable(error);
}

Result<std::unique_ptr<ByteSource>> open_member(std::unique_ptr<std::string> bytes, ZipArchive archive, SourceLimits limits) {
    const auto index = only_member(archive.get());
    if (!index) return tl::make_unexpected(index.error());
    zip_stat_t stat{};
    if (zip_stat_index(archive.get(), *index, 0, &stat) != 0) return unreadable("压缩包已损坏", "the zip archive is damaged");
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE) {
        return unreadable("压缩包设有密码", "the zip archive is encrypted");
    }
    if ((stat.valid & ZIP_STAT_COMP_SIZE) == 0) return unreadable("压缩包已损坏", "the zip archive is damaged");
    ZipEntry entry{zip_fopen_index(archive.get(), *index, 0)};
    if (!entry) return unreadable("压缩包内的文件打不开", "the file in the zip archive cannot be opened");
    return std::make_unique<ZipSource>(std::move(bytes), std::move(archive), std::move(entry), stat, limits);
}

}  // namespace

Result<std::unique_ptr<ByteSource>> open_zip_file(const std::string& path, SourceLimits limits) {
    auto archive = open_archive(path);
    if (!archive) return tl::make_unexpected(archive.error());
    return open_member(nullptr, std::move(*archive), limits);
}

Result<std::vector<std::string>> zip_entries(const std::string& path) {
    const auto archive = open_archive(path);
    if (!archive) return tl::make_unexpected(archive.error());
    const zip_int64_t count = zip_get_num_entries(archive->get(), 0);
    if (count > kMostZipEntries) return unreadable("压缩包内文件过多", "the zip archive has too many entries");
    std::vector<std::string> names;
    for (zip_int64_t index = 0; index < count; ++index) {
        const char* name = zip_get_name(archive->get(), static_cast<zip_uint64_t>(index), 0);
        if (name != nullptr && is_payload(name)) names.emplace_back(name);
    }
    return names;
}

Result<std::unique_ptr<ByteSource>> open_zip_in_memory(std::string bytes, SourceLimits limits) {
    auto kept = std::make_unique<std::string>(std::move(bytes));
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(kept->data(), kept->size(), 0, &error);
    if (source == nullptr) return unreadable(error);
    ZipArchive archive{zip_open_from_source(source, ZIP_RDONLY, &error)};
    if (!archive) {
        zip_source_free(source);
        return unreadable(error);
    }
    zip_error_fini(&error);
    return open_member(std::move(kept), std::move(archive), limits);
}

}  // namespace jingwei::integrations
