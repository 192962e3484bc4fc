// Any bytes as a photo: kept or refused, never a crash or a hang; what is kept is a JPEG that can be kept again.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "integrations/photo_kind.hpp"
#include "integrations/photo_processor.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace jingwei::integrations;
    static const PhotoProcessor processor{PhotoLimits{.max_bytes = 1 << 20, .max_pixels = 250'000}};
    const auto photo = processor.process({reinterpret_cast<const char*>(data), size}, std::chrono::minutes{480});
    if (!photo) return 0;
    if (photo_kind(photo->jpeg) != PhotoKind::jpeg || photo_kind(photo->thumbnail) != PhotoKind::jpeg) std::abort();
    const auto again = processor.process(photo->jpeg);
    if (!again || again->exif_position || again->taken_at || again->width != photo->width) std::abort();
    return 0;
}
