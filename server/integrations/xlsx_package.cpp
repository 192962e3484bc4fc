#include "integrations/xlsx_package.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "integrations/bomb_guard.hpp"
#include "integrations/zip_handles.hpp"

namespace jingwei::integrations {
namespace {

constexpr zip_int64_t kMaxParts = 5000;
constexpr std::size_t kBlock = 64 * 1024;

std::string plain(std::string_view name) {
    std::string out = ascii_lower(name);
    std::replace(out.begin(), out.end(), '\\', '/');
    return out;
}

}  // namespace

void XlsxPackage::Close::operator()(zip* archive) const { zip_discard(archive); }

Result<XlsxPackage> XlsxPackage::open(std::string_view bytes, SourceLimits limits) {
    if (bytes.substr(0, 2) != "PK") return not_a_workbook();
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (source == nullptr) return xlsx_damaged();
    std::unique_ptr<zip, Close> archive{zip_open_from_source(source, ZIP_RDONLY, &error)};
    zip_error_fini(&error);
    if (!archive) {
        zip_source_free(source);
        return xlsx_damaged();
    }
    if (zip_get_num_entries(archive.get(), 0) > kMaxParts) return refuse_field("/file", "xlsx_too_large");
    return XlsxPackage{std::move(archive), limits, bytes.size()};
}

XlsxPackage::XlsxPackage(std::unique_ptr<zip, Close> archive, SourceLimits limits, std::size_t size)
    : archive_{std::move(archive)}, limits_{limits}, packed_size_{size} {
    const auto count = static_cast<zip_uint64_t>(zip_get_num_entries(archive_.get(), 0));
    for (zip_uint64_t index = 0; index < count; ++index) {
        if (const char* name = zip_get_name(archive_.get(), index, 0)) parts_.emplace(plain(name), index);
    }
}

std::optional<std::uint64_t> XlsxPackage::find(const std::string& part) const {
    const auto found = parts_.find(plain(part));
    return found == parts_.end() ? std::nullopt : std::optional{found->second};
}

Result<void> XlsxPackage::read(const std::string& part, XmlSink& sink) {
    const auto index = find(part);
    if (!index) return xlsx_damaged();
    const ZipEntry entry{zip_fopen_index(archive_.get(), *index, 0)};
    if (!entry) return xlsx_damaged();  // also: encrypted, or packed in a way nobody uses here
    XmlStream stream{sink};
    const BombGuard guard{limits_};
    std::vector<char> block(kBlock);
    while (true) {
        const zip_int64_t count = zip_fread(entry.get(), block.data(), block.size());
        if (count < 0) return xlsx_damaged();
        unpacked_ += static_cast<std::uint64_t>(count);
        if (!guard.check(packed_size_, unpacked_)) return refuse_field("/file", "xlsx_too_large");
        if (auto fed = stream.feed({block.data(), static_cast<std::size_t>(count)}, count == 0); !fed || count == 0) return fed;
    }
}

}  // namespace jingwei::integrations
