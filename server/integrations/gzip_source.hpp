#pragma once
#include <memory>

#include "integrations/byte_source.hpp"

namespace jingwei::integrations {

/// Unpacks gzip on the fly; joined members read as one stream. Checks every member's checksum.
Result<std::unique_ptr<ByteSource>> open_gzip(std::unique_ptr<ByteSource> packed, SourceLimits limits);

}  // namespace jingwei::integrations
