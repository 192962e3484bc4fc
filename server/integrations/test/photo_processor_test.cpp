#include "integrations/photo_processor.hpp"

#include <gtest/gtest.h>
#include <vips/vips.h>
#include <zlib.h>

#include <array>
#include <cmath>
#include <functional>
#include <memory>
#include <thread>

#include "integrations/exif_text.hpp"
#include "integrations/photo_kind.hpp"
#include "test_support.hpp"

namespace jingwei::integrations {
namespace {

struct Unref {
    void operator()(VipsImage* image) const { g_object_unref(image); }
};
using Image = std::unique_ptr<VipsImage, Unref>;

Image opened(const std::string& jpeg) { return Image{vips_image_new_from_buffer(jpeg.data(), jpeg.size(), "", nullptr)}; }

std::string taken(void* data, std::size_t size) {
    std::string bytes{static_cast<const char*>(data), size};
    g_free(data);
    return bytes;
}

/// Red left, blue right, the upper half darker: no turn of it looks like another.
Image drawn(int width, int height) {
    std::string pixels;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const char light = static_cast<char>(y < height / 2 ? 90 : 250);
            pixels += x < width / 2 ? light : '\0';
            pixels += '\0';
            pixels += x < width / 2 ? '\0' : light;
        }
    }
    return Image{vips_image_new_from_memory_copy(pixels.data(), pixels.size(), width, height, 3, VIPS_FORMAT_UCHAR)};
}

std::string as_png(const Image& image) {
    void* data = nullptr;
    std::size_t size = 0;
    EXPECT_EQ(vips_pngsave_buffer(image.get(), &data, &size, nullptr), 0);
    return taken(data, size);
}

std::string as_jpeg(const Image& image, bool progressive = false) {
    void* data = nullptr;
    std::size_t size = 0;
    EXPECT_EQ(vips_jpegsave_buffer(image.get(), &data, &size, "interlace", progressive ? TRUE : FALSE, nullptr), 0);
    return taken(data, size);
}

std::string as_webp(const Image& image) {
    void* data = nullptr;
    std::size_t size = 0;
    EXPECT_EQ(vips_webpsave_buffer(image.get(), &data, &size, nullptr), 0);
    return taken(data, size);
}

/// Mean difference per band between two pictures of the same size, 0…255.
double difference(const std::string& a, const std::string& b) {
    const Image first = opened(a);
    const Image second = opened(b);
    VipsImage* minus = nullptr;
    if (!first || !second || vips_subtract(first.get(), second.get(), &minus, nullptr) != 0) return 255;
    VipsImage* positive = nullptr;
    double mean = 255;
    if (vips_abs(minus, &positive, nullptr) == 0) {
        vips_avg(positive, &mean, nullptr);
        g_object_unref(positive);
    }
    g_object_unref(minus);
    return mean;
}

std::vector<double> pixel(const std::string& jpeg, int x, int y) {
    const Image image = opened(jpeg);
    double* values = nullptr;
    int count = 0;
    if (!image || vips_getpoint(image.get(), &values, &count, x, y, nullptr) != 0) return {};
    std::vector<double> out(values, values + count);
    g_free(values);
    return out;
}

/// No EXIF, XMP, IPTC, ICC or comment segment stands in the file.
bool has_metadata(const std::string& jpeg) {
    const Image image = opened(jpeg);
    for (const char* name :
         {VIPS_META_EXIF_NAME, VIPS_META_XMP_NAME, VIPS_META_IPTC_NAME, VIPS_META_ICC_NAME, VIPS_META_ORIENTATION}) {
        if (vips_image_get_typeof(image.get(), name) != 0) return true;
    }
    return jpeg.find("Exif") != std::string::npos || jpeg.find("http://ns.adobe.com") != std::string::npos;
}

void check_kept_photo(const ProcessedPhoto& photo, const std::string& name) {
    EXPECT_EQ(photo_kind(photo.jpeg), PhotoKind::jpeg) << name;
    EXPECT_LE(std::max(photo.width, photo.height), kPhotoSide) << name;
    const Image image = opened(photo.jpeg);
    const Image thumbnail = opened(photo.thumbnail);
    ASSERT_TRUE(image && thumbnail) << name;
    EXPECT_EQ(vips_image_get_width(image.get()), photo.width) << name;
    EXPECT_EQ(vips_image_get_height(image.get()), photo.height) << name;
    EXPECT_LE(std::max(vips_image_get_width(thumbnail.get()), vips_image_get_height(thumbnail.get())), kThumbnailSide) << name;
    EXPECT_FALSE(has_metadata(photo.jpeg)) << name;
    EXPECT_FALSE(has_metadata(photo.thumbnail)) << name;
}

void for_each_file(const std::filesystem::path& folder, const std::function<void(const std::filesystem::path&)>& visit) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator{folder}) {
        if (entry.is_regular_file()) visit(entry.path());
    }
}

void append_u32(std::string& out, std::uint32_t value) {
    for (const unsigned shift : {24U, 16U, 8U, 0U}) out += static_cast<char>((value >> shift) & 0xFFU);
}

void append_chunk(std::string& out, const std::string& kind, const std::string& body) {
    append_u32(out, static_cast<std::uint32_t>(body.size()));
    const std::string both = kind + body;
    out += both;
    append_u32(out,
               static_cast<std::uint32_t>(crc32(0, reinterpret_cast<const Bytef*>(both.data()), static_cast<uInt>(both.size()))));
}

/// A PNG that claims to be side × side pixels and holds a few.
std::string png_claiming(std::uint32_t side) {
    std::string header;
    append_u32(header, side);
    append_u32(header, side);
    header += std::string{"\x08\x02\x00\x00\x00", 5};
    std::string out = "\x89PNG\r\n\x1A\n";
    append_chunk(out, "IHDR", header);
    std::array<Bytef, 1000> packed{};
    uLongf size = packed.size();
    const std::string zeros(10'000, '\0');
    compress(packed.data(), &size, reinterpret_cast<const Bytef*>(zeros.data()), static_cast<uLong>(zeros.size()));
    append_chunk(out, "IDAT", {reinterpret_cast<const char*>(packed.data()), size});
    append_chunk(out, "IEND", "");
    return out;
}

template <class T>
ErrorCode code_of(const Result<T>& result) {
    return result ? ErrorCode::internal : result.error().code;
}

TEST(PhotoProcessor, keeps_a_small_picture_at_its_size_and_makes_a_thumbnail) {
    const PhotoProcessor processor;
    const auto photo = processor.process(as_png(drawn(800, 600)));
    ASSERT_TRUE(photo);
    check_kept_photo(*photo, "drawn");
    EXPECT_EQ(photo->width, 800);
    EXPECT_EQ(photo->height, 600);
    EXPECT_EQ(vips_image_get_width(opened(photo->thumbnail).get()), 480);
    EXPECT_FALSE(photo->taken_at);
    EXPECT_FALSE(photo->exif_position);
}

TEST(PhotoProcessor, shrinks_the_longest_side_to_2560_whichever_it_is) {
    const PhotoProcessor processor;
    const auto wide = processor.process(as_jpeg(drawn(4000, 1000)));
    const auto high = processor.process(as_webp(drawn(500, 3000)));
    ASSERT_TRUE(wide && high);
    EXPECT_EQ(wide->width, 2560);
    EXPECT_EQ(wide->height, 640);
    EXPECT_EQ(high->height, 2560);
}

TEST(PhotoProcessor, puts_transparent_pixels_on_white) {
    const PhotoProcessor processor;
    const std::string clear(64 * 64 * 4, '\0');
    const Image image{vips_image_new_from_memory_copy(clear.data(), clear.size(), 64, 64, 4, VIPS_FORMAT_UCHAR)};
    image->Type = VIPS_INTERPRETATION_sRGB;
    const auto photo = processor.process(as_png(image));
    ASSERT_TRUE(photo);
    EXPECT_EQ(pixel(photo->jpeg, 30, 30), (std::vector<double>{255, 255, 255}));
}

TEST(PhotoProcessor, turns_all_eight_orientations_upright_without_shared_files) {
    const PhotoProcessor processor;
    const Image image = drawn(400, 200);
    const auto plain = processor.process(as_jpeg(image));
    ASSERT_TRUE(plain);
    for (int orientation = 1; orientation <= 8; ++orientation) {
        // What a camera held that way would store: the turn that orientation undoes.
        VipsImage* stored = nullptr;
        const Image copy{vips_image_copy_memory(image.get())};
        const int inverse = orientation == 6 ? 8 : orientation == 8 ? 6 : orientation;
        vips_image_set_int(copy.get(), VIPS_META_ORIENTATION, inverse);
        ASSERT_EQ(vips_autorot(copy.get(), &stored, nullptr), 0);
        const Image turned{vips_image_copy_memory(stored)};
        g_object_unref(stored);
        vips_image_set_int(turned.get(), VIPS_META_ORIENTATION, orientation);
        const auto photo = processor.process(as_jpeg(turned));
        ASSERT_TRUE(photo) << orientation;
        EXPECT_EQ(photo->width, 400) << orientation;
        EXPECT_LT(difference(photo->jpeg, plain->jpeg), 2) << orientation;
    }
}

TEST(PhotoProcessor, turns_the_published_orientation_photos_upright) {
    JINGWEI_NEEDS_SHARED_DATA(data);
    const PhotoProcessor processor;
    for (const std::string shape : {"landscape", "portrait"}) {
        const auto first = processor.process(testing::file_text(data / "images/exif-orientation" / (shape + "_1.jpg")));
        ASSERT_TRUE(first);
        for (int orientation = 2; orientation <= 8; ++orientation) {
            const std::string name = shape + "_" + std::to_string(orientation) + ".jpg";
            const auto photo = processor.process(testing::file_text(data / "images/exif-orientation" / name));
            ASSERT_TRUE(photo) << name;
            check_kept_photo(*photo, name);
            EXPECT_EQ(photo->width, first->width) << name;
            EXPECT_LT(difference(photo->thumbnail, first->thumbnail), 12) << name;
        }
    }
}

TEST(PhotoProcessor, reads_the_cameras_position_and_time_and_keeps_neither_in_the_photo) {
    JINGWEI_NEEDS_SHARED_DATA(data);
    const PhotoProcessor processor;
    for_each_file(data / "images/exif-gps", [&](const std::filesystem::path& path) {
        if (path.extension() != ".jpg") return;
        const auto photo = processor.process(testing::file_text(path), std::chrono::minutes{120});
        ASSERT_TRUE(photo) << path;
        check_kept_photo(*photo, path.filename());
        ASSERT_TRUE(photo->exif_position) << path;
        EXPECT_NEAR(geo::lat_degrees(*photo->exif_position), 43.467, 0.01) << path;
        EXPECT_NEAR(geo::lon_degrees(*photo->exif_position), 11.883, 0.01) << path;
        ASSERT_TRUE(photo->taken_at) << path;
        EXPECT_EQ(format_instant(*photo->taken_at).substr(0, 10), "2008-10-22") << path;
        EXPECT_FALSE(processor.process(testing::file_text(path))->taken_at) << "no offset is known: " << path;
    });
}

TEST(PhotoProcessor, reads_or_refuses_every_hostile_picture_and_never_falls) {
    JINGWEI_NEEDS_SHARED_DATA(data);
    const PhotoProcessor processor;
    int kept = 0;
    int refused = 0;
    for_each_file(data / "images", [&](const std::filesystem::path& path) {
        const auto photo = processor.process(testing::file_text(path));
        if (photo) {
            check_kept_photo(*photo, path.filename());
            ++kept;
            return;
        }
        const ErrorCode code = photo.error().code;
        EXPECT_TRUE(code == ErrorCode::image_unreadable || code == ErrorCode::image_too_large ||
                    code == ErrorCode::unsupported_media_type)
            << path;
        ++refused;
    });
    std::cout << kept << " pictures kept, " << refused << " files refused\n";
    EXPECT_GE(kept, 180);
    EXPECT_GE(refused, 25);
}

TEST(PhotoProcessor, keeps_every_valid_picture_of_pngsuite_and_refuses_the_broken_ones) {
    JINGWEI_NEEDS_SHARED_DATA(data);
    const PhotoProcessor processor;
    for_each_file(data / "images/pngsuite/png", [&](const std::filesystem::path& path) {
        const std::string name = path.filename();
        if (path.extension() != ".png") return;
        const auto photo = processor.process(testing::file_text(path));
        const bool checksum_only = name == "xcsn0g01.png" || name == "xhdn0g08.png";  // some decoders let these pass
        if (name.front() != 'x') {
            EXPECT_TRUE(photo) << name;
        } else if (!checksum_only) {
            EXPECT_FALSE(photo) << name;
        }
    });
}

TEST(PhotoProcessor, refuses_too_many_pixels_before_decoding_them) {
    const PhotoProcessor processor;
    for (const std::uint32_t side : {8'000U, 60'000U, 0x7FFFFFFFU}) {
        const auto refused = code_of(processor.process(png_claiming(side)));
        EXPECT_TRUE(refused == ErrorCode::image_too_large || refused == ErrorCode::image_unreadable) << side;
    }
    EXPECT_EQ(code_of(processor.process(png_claiming(8'000))), ErrorCode::image_too_large);
    const PhotoProcessor strict{PhotoLimits{.max_bytes = 20 << 20, .max_pixels = 100}};
    EXPECT_EQ(code_of(strict.process(as_jpeg(drawn(11, 10)))), ErrorCode::image_too_large);
    EXPECT_TRUE(strict.process(as_jpeg(drawn(10, 10))));
}

TEST(PhotoProcessor, refuses_a_progressive_jpeg_that_repeats_its_scans_like_a_bomb) {
    const PhotoProcessor processor{PhotoLimits{.max_bytes = 20 << 20, .max_pixels = 10'000}};
    const std::string photo = as_jpeg(drawn(100, 100), true);
    ASSERT_TRUE(processor.process(photo));
    const auto last_scan = photo.rfind("\xFF\xDA");
    const std::string scan = photo.substr(last_scan, photo.size() - 2 - last_scan);
    std::string bomb = photo.substr(0, photo.size() - 2);
    for (int i = 0; i < 1000; ++i) bomb += scan;
    EXPECT_EQ(code_of(processor.process(bomb + "\xFF\xD9")), ErrorCode::image_too_large);
}

TEST(PhotoProcessor, refuses_too_many_bytes_other_kinds_of_file_and_cut_photos) {
    const PhotoProcessor small{PhotoLimits{.max_bytes = 100, .max_pixels = 1000}};
    EXPECT_EQ(code_of(small.process(std::string(101, 'x'))), ErrorCode::payload_too_large);
    const PhotoProcessor processor;
    for (const std::string text :
         {"", "hello", "GIF89a", "BM", "%PDF-1.4", "<svg xmlns='http://www.w3.org/2000/svg'/>", "push graphic-context"}) {
        EXPECT_EQ(code_of(processor.process(text)), ErrorCode::unsupported_media_type) << text;
    }
    const std::string jpeg = as_jpeg(drawn(300, 300));
    EXPECT_EQ(code_of(processor.process(jpeg.substr(0, jpeg.size() / 2))), ErrorCode::image_unreadable);
    EXPECT_EQ(code_of(processor.process(jpeg.substr(0, 3))), ErrorCode::image_unreadable);
    const std::string png = as_png(drawn(300, 300));
    EXPECT_EQ(code_of(processor.process(png.substr(0, png.size() / 2))), ErrorCode::image_unreadable);
}

TEST(PhotoProcessor, works_from_several_threads_at_once) {
    const PhotoProcessor processor;
    const std::string picture = as_jpeg(drawn(1200, 900));
    const auto expected = processor.process(picture);
    ASSERT_TRUE(expected);
    std::array<int, 4> same{};
    std::vector<std::thread> threads;
    for (std::size_t at = 0; at < same.size(); ++at) {
        threads.emplace_back([&, at] {
            for (int i = 0; i < 5; ++i) {
                const auto photo = processor.process(picture);
                if (photo && photo->jpeg == expected->jpeg) ++same[at];
                static_cast<void>(processor.process("\xFF\xD8\xFF broken"));
            }
        });
    }
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(same, (std::array<int, 4>{5, 5, 5, 5}));
}

TEST(ExifText, reads_degrees_minutes_and_seconds_on_both_hemispheres) {
    const auto at = exif_position({.latitude = "33/1 30/1 0/1 (33, 30, 0, Rational, 3 components, 24 bytes)",
                                   .latitude_ref = "S (S, ASCII, 2 components, 2 bytes)",
                                   .longitude = "70/1 3960/100 0/0",
                                   .longitude_ref = "W"});
    ASSERT_TRUE(at);
    EXPECT_EQ(*at, (geo::Position{.lon_e7 = -706'600'000, .lat_e7 = -335'000'000}));
}

TEST(ExifText, takes_nonsense_as_no_position) {
    const ExifGps good{.latitude = "1/1 2/1 3/1", .latitude_ref = "N", .longitude = "1/1 2/1 3/1", .longitude_ref = "E"};
    EXPECT_TRUE(exif_position(good));
    for (const std::string_view latitude :
         {"", "1", "1/0 2/1 3/1", "91/1 0/1 0/1", "1/1 60/1 0/1", "a/b", "1/1", "-1/1 2/1 3/1", "4294967296/1 0/1 0/1"}) {
        ExifGps bad = good;
        bad.latitude = latitude;
        EXPECT_FALSE(exif_position(bad)) << latitude;
    }
    ExifGps nowhere{.latitude = "0/1 0/1 0/1", .latitude_ref = "N", .longitude = "0/1 0/1 0/1", .longitude_ref = "E"};
    EXPECT_FALSE(exif_position(nowhere));
    nowhere.latitude_ref = "X";
    EXPECT_FALSE(exif_position(nowhere));
}

TEST(ExifText, reads_a_time_only_where_its_offset_is_known) {
    EXPECT_EQ(exif_time("2026:03:02 09:20:00 (x, ASCII)", "+08:00 (y)", std::nullopt), parse_instant("2026-03-02T01:20:00Z"));
    EXPECT_EQ(exif_time("2026:03:02 09:20:00", "", std::chrono::minutes{480}), parse_instant("2026-03-02T01:20:00Z"));
    EXPECT_EQ(exif_time("2026:03:02 09:20:00", "nonsense", std::nullopt), std::nullopt);
    EXPECT_EQ(exif_time("0000:00:00 00:00:00", "+08:00", std::nullopt), std::nullopt);
    EXPECT_EQ(exif_time("    :  :     :  :  ", "", std::chrono::minutes{0}), std::nullopt);
    EXPECT_EQ(exif_time("", "", std::chrono::minutes{0}), std::nullopt);
}

}  // namespace
}  // namespace jingwei::integrations
