#include "demo/pictures.hpp"

#include <vips/vips.h>

#include <atomic>
#include <exception>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <thread>

#include "base/secret.hpp"

namespace jingwei::demo {
namespace {

constexpr double kScale = 2.0;  // drawings are 640 × 480
constexpr int kThumbnailSide = 480;
constexpr int kQuality = 82;

struct Unref {
    void operator()(VipsImage* image) const { g_object_unref(image); }
};
using Image = std::unique_ptr<VipsImage, Unref>;

[[noreturn]] void fail() {
    const std::string why = vips_error_buffer();
    vips_error_clear();
    throw std::runtime_error{"a demo picture cannot be drawn: " + why};
}

void start_vips() {
    static std::once_flag once;
    std::call_once(once, [] {
        if (vips_init("jingwei") != 0) throw std::runtime_error{"libvips does not start"};
        vips_concurrency_set(1);
    });
}

/// The SVG loader is blocked wherever uploads are read; it is open only while our own drawings pass.
class SvgAllowed {
public:
    SvgAllowed() { count(1); }
    SvgAllowed(const SvgAllowed&) = delete;
    SvgAllowed& operator=(const SvgAllowed&) = delete;
    ~SvgAllowed() { count(-1); }

private:
    static void count(int change) {
        static std::mutex mutex;
        static int open = 0;
        const std::lock_guard lock{mutex};
        open += change;
        vips_operation_block_set("VipsForeignLoadSvg", open == 0 ? TRUE : FALSE);
    }
};

std::string encode(VipsImage* image) {
    void* data = nullptr;
    std::size_t size = 0;
    if (vips_jpegsave_buffer(image, &data, &size, "Q", kQuality, "strip", TRUE, nullptr) != 0) fail();
    std::string bytes{static_cast<const char*>(data), size};
    g_free(data);
    return bytes;
}

template <class Operation>
Image transformed(const Image& in, const Operation& operation) {
    VipsImage* out = nullptr;
    if (operation(in.get(), &out) != 0) fail();
    return Image{out};
}

/// Runs work(0) … work(count - 1) on all cores; what one throws comes out here.
void on_all_cores(int count, const std::function<void(int)>& work) {
    std::atomic<int> next{0};
    std::exception_ptr failed;
    std::mutex mutex;
    const auto run = [&] {
        try {
            for (int i = next++; i < count; i = next++) work(i);
        } catch (...) {
            const std::lock_guard lock{mutex};
            failed = std::current_exception();
        }
    };
    std::vector<std::thread> threads;
    const unsigned cores = std::max(1U, std::min(8U, std::thread::hardware_concurrency()));
    for (unsigned i = 1; i < cores; ++i) threads.emplace_back(run);
    run();
    for (auto& thread : threads) thread.join();
    if (failed) std::rethrow_exception(failed);
}

std::string drawing(int number, bool plain) {
    const bool after = number % 2 == 1;
    const auto pair = static_cast<std::uint32_t>(number / 2);
    if (plain) return draw_plain(after);
    return draw(static_cast<Scene>(pair % kSceneCount), pair / static_cast<std::uint32_t>(kSceneCount), after);
}

}  // namespace

app::ProcessedPhoto rasterise(const std::string& svg) {
    start_vips();
    const SvgAllowed allowed;
    VipsImage* made = nullptr;
    // The buffer must outlive the lazy image, so pixels are fetched at once.
    if (vips_svgload_buffer(const_cast<char*>(svg.data()), svg.size(), &made, "scale", kScale, nullptr) != 0) fail();
    Image image{made};
    image = transformed(image, [](VipsImage* in, VipsImage** out) { return vips_flatten(in, out, nullptr); });
    image = Image{vips_image_copy_memory(image.get())};
    if (!image) fail();
    const Image small = transformed(image, [](VipsImage* in, VipsImage** out) {
        return vips_thumbnail_image(in, out, kThumbnailSide, "height", kThumbnailSide, nullptr);
    });
    return {.jpeg = encode(image.get()),
            .thumbnail = encode(small.get()),
            .width = vips_image_get_width(image.get()),
            .height = vips_image_get_height(image.get()),
            .taken_at = {},
            .position = {}};
}

Album Album::make(int count, app::PhotoVault& vault, TenantId tenant, IdSource& ids,
                  const std::function<void(int, int)>& progress) {
    start_vips();
    const bool plain = count < 2;
    const int pairs = plain ? 1 : count / 2;
    Album album;
    album.kept_.resize(static_cast<std::size_t>(pairs) * 2);
    std::mutex mutex;
    int done = 0;
    on_all_cores(pairs * 2, [&](int i) {
        const auto picture = rasterise(drawing(i, plain));
        auto& kept = album.kept_[static_cast<std::size_t>(i)];
        kept.photo.sha256 = vault.put(tenant, picture);
        kept.photo.width = picture.width;
        kept.photo.height = picture.height;
        kept.bytes = static_cast<std::int64_t>(picture.jpeg.size());
        const std::lock_guard lock{mutex};
        progress(++done, pairs * 2);
    });
    album.of_scene_.resize(kSceneCount);
    for (int i = 0; i < pairs; ++i) {
        for (const int half : {2 * i, 2 * i + 1}) {
            auto& kept = album.kept_[static_cast<std::size_t>(half)];
            kept.token = random_hex(16);
            kept.photo.id = ids.next<PhotoId>();
        }
        album.pairs_.push_back(
            {album.kept_[static_cast<std::size_t>(2 * i)].token, album.kept_[static_cast<std::size_t>(2 * i + 1)].token});
        album.of_scene_[static_cast<std::size_t>(i) % kSceneCount].push_back(static_cast<std::size_t>(i));
    }
    return album;
}

void Album::register_in(app::Stores& stores, TenantId tenant, Instant now) const {
    for (const auto& kept : kept_) {
        stores.photos.start_upload(tenant, {.token = kept.token, .size = kept.bytes, .received = kept.bytes, .photo = {}}, now);
        stores.photos.complete_upload(tenant, kept.token, kept.photo, now);
    }
}

const PicturePair& Album::pair(Scene scene, std::uint64_t pick) const {
    const auto& own = of_scene_[static_cast<std::size_t>(scene) % kSceneCount];
    if (own.empty()) return pairs_[pick % pairs_.size()];
    return pairs_[own[pick % own.size()]];
}

}  // namespace jingwei::demo
