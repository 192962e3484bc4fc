#pragma once
#include <memory>
#include <string>
#include <vector>

#include "integrations/byte_source.hpp"

namespace jingwei::integrations {

/// Unpacks the one file of a .zip on the fly; folders and macOS resource entries are passed over. Refuses archives
/// with no file or several, and encrypted ones. Checks the checksum at the end.
Result<std::unique_ptr<ByteSource>> open_zip_file(const std::string& path, SourceLimits limits);
Result<std::unique_ptr<ByteSource>> open_zip_in_memory(std::string bytes, SourceLimits limits);

/// The names of an archive's files.
Result<std::vector<std::string>> zip_entries(const std::string& path);

}  // namespace jingwei::integrations
