#include "integrations/photo_kind.hpp"

namespace jingwei::integrations {

PhotoKind photo_kind(std::string_view bytes) {
    using namespace std::string_view_literals;
    if (bytes.substr(0, 3) == "\xFF\xD8\xFF"sv) return PhotoKind::jpeg;
    if (bytes.substr(0, 8) == "\x89PNG\r\n\x1A\n"sv) return PhotoKind::png;
    if (bytes.substr(0, 4) == "RIFF"sv && bytes.size() >= 12 && bytes.substr(8, 4) == "WEBP"sv) return PhotoKind::webp;
    return PhotoKind::other;
}

std::size_t count_jpeg_scans(std::string_view bytes) {
    constexpr std::string_view kStartOfScan = "\xFF\xDA";
    std::size_t count = 0;
    for (auto at = bytes.find(kStartOfScan); at != std::string_view::npos; at = bytes.find(kStartOfScan, at + 2)) ++count;
    return count;
}

}  // namespace jingwei::integrations
