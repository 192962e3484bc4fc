#pragma once
#include <cstdint>

#include "integrations/byte_source.hpp"

namespace jingwei::integrations {

/// Watches one archive unfold and says when it is more than an honest one would.
class BombGuard {
public:
    explicit BombGuard(SourceLimits limits) : limits_{limits} {}

    /// `packed`: bytes of the archive used so far; `unpacked`: bytes that came out of them.
    Result<void> check(std::uint64_t packed, std::uint64_t unpacked) const {
        if (unpacked > limits_.max_bytes)
            return refuse(ErrorCode::file_unreadable, {{"zh", "解压后超过上限"}, {"en", "it unpacks to more than the limit"}});
        if (unpacked > limits_.free_bytes && unpacked / limits_.max_ratio > packed) {
            return refuse(ErrorCode::file_unreadable,
                          {{"zh", "解压后比压缩包大得异常"}, {"en", "it unpacks to many times its size, like a bomb"}});
        }
        return {};
    }

private:
    SourceLimits limits_;
};

}  // namespace jingwei::integrations
