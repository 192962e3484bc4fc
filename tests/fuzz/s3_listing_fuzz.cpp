#include <cstdlib>

#include "storage/s3_listing.hpp"

/// What a store, or who sits between, may answer: a list or nothing, in bounded memory.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    if (const auto page = jingwei::storage::read_s3_listing(text)) {
        for (const auto& object : page->objects) {
            if (object.name.empty() || object.name.size() > size) std::abort();
        }
    }
    static_cast<void>(jingwei::storage::parse_http_date(text));
    return 0;
}
