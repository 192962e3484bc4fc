#include "integrations/gzip_source.hpp"

#include <zlib.h>

#include <algorithm>
#include <limits>
#include <new>
#include <utility>
#include <vector>

#include "integrations/bomb_guard.hpp"

namespace jingwei::integrations {
namespace {

constexpr std::size_t kBlockBytes = 64 << 10;
constexpr int kGzipWindow = 16 + MAX_WBITS;  // zlib: window size plus 16 asks for a gzip header

tl::unexpected<Error> damaged(const char* zh, const char* en) {
    return refuse(ErrorCode::file_unreadable, {{"zh", zh}, {"en", en}});
}

class GzipSource final : public ByteSource {
public:
    GzipSource(std::unique_ptr<ByteSource> packed, SourceLimits limits)
        : packed_{std::move(packed)}, guard_{limits}, block_(kBlockBytes) {
        if (inflateInit2(&stream_, kGzipWindow) != Z_OK) throw std::bad_alloc{};
    }
    ~GzipSource() override { inflateEnd(&stream_); }

    Result<std::size_t> read(char* into, std::size_t capacity) override {
        stream_.next_out = reinterpret_cast<Bytef*>(into);
        stream_.avail_out = static_cast<uInt>(std::min<std::size_t>(capacity, std::numeric_limits<uInt>::max()));
        const uInt room = stream_.avail_out;
        while (stream_.avail_out == room && !ended_) {
            if (auto done = step(); !done) return tl::make_unexpected(done.error());
        }
        const std::size_t count = room - stream_.avail_out;
        unpacked_ += count;
        if (auto honest = guard_.check(packed_->progress().consumed, unpacked_); !honest) {
            return tl::make_unexpected(honest.error());
        }
        return count;
    }
    SourceProgress progress() const override { return packed_->progress(); }

private:
    Result<void> step() {
        if (stream_.avail_in == 0) {
            auto count = packed_->read(block_.data(), block_.size());
            if (!count) return tl::make_unexpected(count.error());
            if (*count == 0) {
                ended_ = true;
                if (!between_members_) return damaged("gzip 文件不完整", "the gzip file ends too early");
                return {};
            }
            stream_.next_in = reinterpret_cast<Bytef*>(block_.data());
            stream_.avail_in = static_cast<uInt>(*count);
        }
        between_members_ = false;
        const int state = inflate(&stream_, Z_NO_FLUSH);
        if (state == Z_STREAM_END) {
            between_members_ = true;
            if (inflateReset2(&stream_, kGzipWindow) != Z_OK) return damaged("gzip 文件已损坏", "the gzip file is damaged");
            return {};
        }
        if (state != Z_OK && state != Z_BUF_ERROR) return damaged("gzip 文件已损坏", "the gzip file is damaged");
        return {};
    }

    std::unique_ptr<ByteSource> packed_;
    BombGuard guard_;
    std::vector<char> block_;
    z_stream stream_{};
    std::uint64_t unpacked_{};
    bool between_members_{};
    bool ended_{};
};

}  // namespace

Result<std::unique_ptr<ByteSource>> open_gzip(std::unique_ptr<ByteSource> packed, SourceLimits limits) {
    return std::make_unique<GzipSource>(std::move(packed), limits);
}

}  // namespace jingwei::integrations
