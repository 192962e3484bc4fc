#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "base/result.hpp"

namespace jingwei::integrations {

/// How far a source has been read, in bytes of the file as stored (compressed): for progress lines.
struct SourceProgress {
    std::uint64_t consumed{};
    std::uint64_t total{};
};

/// A stream of bytes read once from start to end.
class ByteSource {
public:
    ByteSource() = default;
    ByteSource(const ByteSource&) = delete;
    ByteSource& operator=(const ByteSource&) = delete;
    virtual ~ByteSource() = default;

    /// Fills up to `capacity` bytes (> 0) and says how many; 0 means the end. Refuses with file_unreadable.
    virtual Result<std::size_t> read(char* into, std::size_t capacity) = 0;
    virtual SourceProgress progress() const = 0;
};

/// What an archive may unfold to. A file of text rarely shrinks below 1/100; a bomb shrinks to 1/1000.
struct SourceLimits {
    std::uint64_t max_bytes{std::uint64_t{8} << 30};  // unpacked
    std::uint64_t max_ratio{200};                     // unpacked : packed, once free_bytes are passed
    std::uint64_t free_bytes{std::uint64_t{1} << 20};
};

/// Opens a plain file, a .gz (also several members joined) or a .zip with exactly one file in it. The kind is
/// told by the first bytes, never by the name.
Result<std::unique_ptr<ByteSource>> open_byte_source(const std::string& path, SourceLimits limits = {});

/// The same for bytes already in memory.
Result<std::unique_ptr<ByteSource>> open_byte_source_in_memory(std::string bytes, SourceLimits limits = {});

}  // namespace jingwei::integrations
