#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "net/http.hpp"

namespace jingwei::net {

/// A folder of built web files, read once at start: only what stood there then can be asked for, so no path climbs out.
/// "name.br" and "name.gz" beside "name" are its packed forms, not files of their own.
class StaticFiles {
public:
    /// Throws std::filesystem::filesystem_error when the folder cannot be read. Symbolic links are left out.
    explicit StaticFiles(std::filesystem::path root);

    /// nullopt when there is no such file, or for methods other than GET and HEAD. "/x/" means "/x/index.html".
    std::optional<Response> serve(const Request& request) const;
    std::size_t size() const { return entries_.size(); }

private:
    struct Variant {
        std::filesystem::path path;
        std::string etag;
    };
    struct Entry {
        Variant plain;
        std::optional<Variant> br;
        std::optional<Variant> gz;
        std::string content_type;
        std::string cache_control;
    };
    std::unordered_map<std::string, Entry> entries_;
};

/// By the last extension, with a charset for text; "application/octet-stream" when unknown.
std::string_view content_type_of(std::string_view path);
/// Immutable for names that carry a hash below an "assets" folder, no-cache for pages and service workers.
std::string_view cache_control_of(std::string_view path);

}  // namespace jingwei::net
