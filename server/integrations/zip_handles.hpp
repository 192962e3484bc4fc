#pragma once
#include <zip.h>

#include <memory>

namespace jingwei::integrations {

struct DiscardZip {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct CloseZipEntry {
    void operator()(zip_file_t* entry) const { static_cast<void>(zip_fclose(entry)); }
};
using ZipArchive = std::unique_ptr<zip_t, DiscardZip>;
using ZipEntry = std::unique_ptr<zip_file_t, CloseZipEntry>;

}  // namespace jingwei::integrations
