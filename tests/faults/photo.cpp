#include "faults/photo.hpp"

#include <vips/vips.h>

#include <array>
#include <cmath>
#include <memory>
#include <stdexcept>

namespace jingwei::testing {
namespace {

struct Unref {
    void operator()(VipsImage* image) const { g_object_unref(image); }
};
using Image = std::unique_ptr<VipsImage, Unref>;

constexpr int kSide = 32;
constexpr int kSteps = 16;  // shades of each of red, green and blue

std::array<double, 3> shades(int colour) {
    const auto shade = [](int step) { return 8.0 + 16.0 * (step % kSteps); };
    return {shade(colour), shade(colour / kSteps), shade(colour / kSteps / kSteps)};
}

void begin() {
    static const bool ready = vips_init("test_faults") == 0;
    if (!ready) throw std::runtime_error{"libvips does not start"};
}

}  // namespace

std::string photo_of_colour(int colour) {
    begin();
    std::string pixels;
    for (int i = 0; i < kSide * kSide; ++i) {
        for (const double shade : shades(colour)) pixels += static_cast<char>(static_cast<int>(shade));
    }
    const Image image{vips_image_new_from_memory_copy(pixels.data(), pixels.size(), kSide, kSide, 3, VIPS_FORMAT_UCHAR)};
    void* data = nullptr;
    std::size_t size = 0;
    if (!image || vips_jpegsave_buffer(image.get(), &data, &size, "Q", 95, nullptr) != 0) throw std::runtime_error{"no JPEG"};
    std::string jpeg{static_cast<const char*>(data), size};
    g_free(data);
    return jpeg;
}

bool shows_colour(const std::string& jpeg, int colour) {
    begin();
    const Image image{vips_image_new_from_buffer(jpeg.data(), jpeg.size(), "", "access", VIPS_ACCESS_RANDOM, nullptr)};
    if (!image) return false;
    double* values = nullptr;
    int count = 0;
    if (vips_getpoint(image.get(), &values, &count, kSide / 2, kSide / 2, nullptr) != 0) return false;
    const auto wanted = shades(colour);
    bool same = count == 3;
    for (std::size_t i = 0; same && i < wanted.size(); ++i) same = std::abs(values[i] - wanted[i]) < 7;
    g_free(values);
    return same;
}

}  // namespace jingwei::testing
