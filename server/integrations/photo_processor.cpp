#include "integrations/photo_processor.hpp"

#include <vips/vips.h>

#include <memory>
#include <mutex>
#include <stdexcept>
#include <string_view>

#include "integrations/exif_text.hpp"
#include "integrations/photo_kind.hpp"

namespace jingwei::integrations {
namespace {

constexpr int kJpegQuality = 85;
constexpr int kThumbnailQuality = 80;
constexpr std::uint64_t kMaxPasses = 20;  // a JPEG's scans × pixels may be this many times max_pixels

struct Unref {
    void operator()(VipsImage* image) const { g_object_unref(image); }
};
using Image = std::unique_ptr<VipsImage, Unref>;

void ignore_log(const gchar*, GLogLevelFlags, const gchar*, gpointer) {}

/// libvips once for the process: our three loaders and nothing else, one thread a picture, no cache of operations
/// (it would keep uploads alive), its warnings unheard (they would flood the log with what uploaders send).
void start_vips() {
    static std::once_flag once;
    std::call_once(once, [] {
        if (vips_init("jingwei") != 0) throw std::runtime_error{"libvips does not start"};
        g_log_set_handler("VIPS", static_cast<GLogLevelFlags>(G_LOG_LEVEL_WARNING | G_LOG_LEVEL_INFO | G_LOG_LEVEL_DEBUG),
                          ignore_log, nullptr);
        vips_concurrency_set(1);
        vips_cache_set_max(0);
        vips_block_untrusted_set(TRUE);
        vips_operation_block_set("VipsForeignLoad", TRUE);
        for (const char* loader : {"VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp"}) {
            vips_operation_block_set(loader, FALSE);
        }
    });
}

tl::unexpected<Error> unreadable() {
    vips_error_clear();
    return refuse(ErrorCode::image_unreadable);
}

std::string_view field(VipsImage* image, const char* name) {
    const char* text = nullptr;
    if (vips_image_get_typeof(image, name) == 0 || vips_image_get_string(image, name, &text) != 0) return {};
    return text;
}

void read_metadata(VipsImage* image, std::optional<std::chrono::minutes> camera_offset, ProcessedPhoto& out) {
    out.exif_position = exif_position({.latitude = field(image, "exif-ifd3-GPSLatitude"),
                                       .latitude_ref = field(image, "exif-ifd3-GPSLatitudeRef"),
                                       .longitude = field(image, "exif-ifd3-GPSLongitude"),
                                       .longitude_ref = field(image, "exif-ifd3-GPSLongitudeRef")});
    out.taken_at =
        exif_time(field(image, "exif-ifd2-DateTimeOriginal"), field(image, "exif-ifd2-OffsetTimeOriginal"), camera_offset);
    vips_error_clear();
}

/// Applies an operation that takes an image and makes one; nullptr when it fails.
template <class Operation>
Image transformed(const Image& in, const Operation& operation) {
    VipsImage* out = nullptr;
    if (operation(in.get(), &out) != 0) return nullptr;
    return Image{out};
}

/// True for pictures in a colour space of their own (Display P3 phones, CMYK): turning colours costs 10 ms and more,
/// so plain sRGB goes without.
bool needs_colour_management(VipsImage* header) {
    return vips_image_get_typeof(header, VIPS_META_ICC_NAME) != 0 ||
           vips_image_get_interpretation(header) == VIPS_INTERPRETATION_CMYK;
}

/// Decoded, shrunk, upright, three 8-bit bands of sRGB, in memory.
Image decode(const std::string& bytes, bool manage_colour) {
    VipsImage* made = nullptr;
    void* data = const_cast<char*>(bytes.data());  // libvips only reads it
    // libvips 8.14 does not hand its own "fail_on" argument to the loader; the option string does.
    // A null name ends the list of options, so colour management is simply the last one.
    if (vips_thumbnail_buffer(data, bytes.size(), &made, kPhotoSide, "height", kPhotoSide, "size", VIPS_SIZE_DOWN,
                              "option_string", "fail_on=truncated",
                              manage_colour ? "export_profile" : static_cast<const char*>(nullptr), "srgb", nullptr) != 0) {
        return nullptr;
    }
    Image image{made};
    if (vips_image_hasalpha(image.get())) {
        const double white = vips_image_get_format(image.get()) == VIPS_FORMAT_USHORT ? 65535 : 255;
        image = transformed(image, [white](VipsImage* in, VipsImage** out) {
            const std::unique_ptr<VipsArrayDouble, void (*)(VipsArrayDouble*)> background{
                vips_array_double_newv(1, white), [](VipsArrayDouble* array) { vips_area_unref(VIPS_AREA(array)); }};
            return vips_flatten(in, out, "background", background.get(), nullptr);
        });
    }
    if (image) {
        image = transformed(
            image, [](VipsImage* in, VipsImage** out) { return vips_colourspace(in, out, VIPS_INTERPRETATION_sRGB, nullptr); });
    }
    if (image) image = transformed(image, [](VipsImage* in, VipsImage** out) { return vips_cast_uchar(in, out, nullptr); });
    if (!image) return nullptr;
    return Image{vips_image_copy_memory(image.get())};
}

std::optional<std::string> encode(const Image& image, int quality) {
    void* data = nullptr;
    std::size_t size = 0;
    if (vips_jpegsave_buffer(image.get(), &data, &size, "Q", quality, "strip", TRUE, "optimize_coding", TRUE, nullptr) != 0) {
        return std::nullopt;
    }
    std::string bytes{static_cast<const char*>(data), size};
    g_free(data);
    return bytes;
}

std::optional<std::string> encode_thumbnail(const Image& image) {
    const Image small = transformed(image, [](VipsImage* in, VipsImage** out) {
        return vips_thumbnail_image(in, out, kThumbnailSide, "height", kThumbnailSide, "size", VIPS_SIZE_DOWN, "no_rotate", TRUE,
                                    nullptr);
    });
    if (!small) return std::nullopt;
    return encode(small, kThumbnailQuality);
}

}  // namespace

PhotoProcessor::PhotoProcessor(PhotoLimits limits) : limits_{limits} { start_vips(); }

Result<ProcessedPhoto> PhotoProcessor::process(const std::string& bytes,
                                               std::optional<std::chrono::minutes> camera_offset) const {
    if (bytes.size() > limits_.max_bytes) {
        return refuse(ErrorCode::payload_too_large, {{"limit", std::to_string(limits_.max_bytes >> 20) + " MiB"}});
    }
    const PhotoKind kind = photo_kind(bytes);
    if (kind == PhotoKind::other) return refuse(ErrorCode::unsupported_media_type, {{"expected", "JPEG, PNG, WebP"}});
    ProcessedPhoto out;
    bool manage_colour = false;
    {
        const Image header{vips_image_new_from_buffer(bytes.data(), bytes.size(), "", "access", VIPS_ACCESS_SEQUENTIAL, nullptr)};
        if (!header) return unreadable();
        const auto pixels = static_cast<std::uint64_t>(vips_image_get_width(header.get())) *
                            static_cast<std::uint64_t>(vips_image_get_height(header.get()));
        const std::uint64_t passes = kind == PhotoKind::jpeg ? count_jpeg_scans(bytes) : 1;
        if (pixels > limits_.max_pixels || pixels * passes > limits_.max_pixels * kMaxPasses) {
            return refuse(ErrorCode::image_too_large, {{"limit", std::to_string(limits_.max_pixels / 10'000)}});
        }
        read_metadata(header.get(), camera_offset, out);
        manage_colour = needs_colour_management(header.get());
    }
    const Image image = decode(bytes, manage_colour);
    if (!image) return unreadable();
    auto jpeg = encode(image, kJpegQuality);
    auto thumbnail = encode_thumbnail(image);
    if (!jpeg || !thumbnail) return unreadable();
    out.jpeg = *std::move(jpeg);
    out.thumbnail = *std::move(thumbnail);
    out.width = vips_image_get_width(image.get());
    out.height = vips_image_get_height(image.get());
    return out;
}

}  // namespace jingwei::integrations
