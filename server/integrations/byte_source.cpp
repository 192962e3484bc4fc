#include "integrations/byte_source.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string_view>
#include <system_error>
#include <utility>

#include "integrations/gzip_source.hpp"
#include "integrations/zip_source.hpp"

namespace jingwei::integrations {
namespace {

struct CloseFile {
    void operator()(std::FILE* file) const { static_cast<void>(std::fclose(file)); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

tl::unexpected<Error> unreadable(int error_number) {
    const auto words = std::generic_category().message(error_number);
    return refuse(ErrorCode::file_unreadable, {{"zh", "系统返回 " + words}, {"en", words}});
}

/// A file as it stands.
class FileSource final : public ByteSource {
public:
    FileSource(File file, std::uint64_t total) : file_{std::move(file)}, total_{total} {}

    Result<std::size_t> read(char* into, std::size_t capacity) override {
        const std::size_t count = std::fread(into, 1, capacity, file_.get());
        if (count == 0 && std::ferror(file_.get()) != 0) return unreadable(errno);
        consumed_ += count;
        return count;
    }
    SourceProgress progress() const override { return {.consumed = consumed_, .total = total_}; }

private:
    File file_;
    std::uint64_t total_;
    std::uint64_t consumed_{};
};

/// Bytes at hand.
class MemorySource final : public ByteSource {
public:
    explicit MemorySource(std::string bytes) : bytes_{std::move(bytes)} {}

    Result<std::size_t> read(char* into, std::size_t capacity) override {
        const std::size_t count = std::min(capacity, bytes_.size() - at_);
        if (count != 0) std::memcpy(into, bytes_.data() + at_, count);
        at_ += count;
        return count;
    }
    SourceProgress progress() const override { return {.consumed = at_, .total = bytes_.size()}; }

private:
    std::string bytes_;
    std::size_t at_{};
};

enum class Packing { none, gzip, zip };

Packing packing_of(std::string_view first_bytes) {
    using namespace std::string_view_literals;
    if (first_bytes.substr(0, 2) == "\x1f\x8b"sv) return Packing::gzip;
    if (first_bytes.substr(0, 4) == "PK\x03\x04"sv || first_bytes.substr(0, 4) == "PK\x05\x06"sv) return Packing::zip;
    return Packing::none;
}

Result<std::uint64_t> size_of(std::FILE* file) {
    if (std::fseek(file, 0, SEEK_END) != 0) return unreadable(errno);
    const long size = std::ftell(file);
    if (size < 0 || std::fseek(file, 0, SEEK_SET) != 0) return unreadable(errno);
    return static_cast<std::uint64_t>(size);
}

}  // namespace

Result<std::unique_ptr<ByteSource>> open_byte_source(const std::string& path, SourceLimits limits) {
    File file{std::fopen(path.c_str(), "rb")};
    if (!file) return unreadable(errno);
    std::array<char, 4> first{};
    const std::size_t count = std::fread(first.data(), 1, first.size(), file.get());
    if (count == 0 && std::ferror(file.get()) != 0) return unreadable(errno);
    const Packing packing = packing_of({first.data(), count});
    if (packing == Packing::zip) return open_zip_file(path, limits);
    const auto total = size_of(file.get());
    if (!total) return tl::make_unexpected(total.error());
    std::unique_ptr<ByteSource> plain = std::make_unique<FileSource>(std::move(file), *total);
    if (packing == Packing::gzip) return open_gzip(std::move(plain), limits);
    return plain;
}

Result<std::unique_ptr<ByteSource>> open_byte_source_in_memory(std::string bytes, SourceLimits limits) {
    const Packing packing = packing_of(bytes);
    if (packing == Packing::zip) return open_zip_in_memory(std::move(bytes), limits);
    std::unique_ptr<ByteSource> plain = std::make_unique<MemorySource>(std::move(bytes));
    if (packing == Packing::gzip) return open_gzip(std::move(plain), limits);
    return plain;
}

}  // namespace jingwei::integrations
