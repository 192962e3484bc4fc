#include "net/static_files.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>

#include "base/secret.hpp"
#include "net/negotiate.hpp"

namespace jingwei::net {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kHashLength = 8;  // what Vite puts behind the last dash

struct ContentType {
    std::string_view extension;
    std::string_view type;
};

constexpr std::array kContentTypes{
    ContentType{".html", "text/html; charset=utf-8"},
    ContentType{".js", "text/javascript; charset=utf-8"},
    ContentType{".mjs", "text/javascript; charset=utf-8"},
    ContentType{".css", "text/css; charset=utf-8"},
    ContentType{".json", "application/json"},
    ContentType{".geojson", "application/geo+json"},
    ContentType{".map", "application/json"},
    ContentType{".webmanifest", "application/manifest+json"},
    ContentType{".svg", "image/svg+xml"},
    ContentType{".png", "image/png"},
    ContentType{".jpg", "image/jpeg"},
    ContentType{".jpeg", "image/jpeg"},
    ContentType{".webp", "image/webp"},
    ContentType{".avif", "image/avif"},
    ContentType{".gif", "image/gif"},
    ContentType{".ico", "image/x-icon"},
    ContentType{".woff2", "font/woff2"},
    ContentType{".woff", "font/woff"},
    ContentType{".ttf", "font/ttf"},
    ContentType{".wasm", "application/wasm"},
    ContentType{".pbf", "application/x-protobuf"},
    ContentType{".pdf", "application/pdf"},
    ContentType{".txt", "text/plain; charset=utf-8"},
    ContentType{".xml", "application/xml"},
};

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

std::string_view file_name(std::string_view path) { return path.substr(path.rfind('/') + 1); }

/// "index-BfA9_x1Q.js": eight letters of base64url behind a dash, at least one of them not a small letter.
bool has_hash(std::string_view name) {
    const std::string_view stem = name.substr(0, std::min(name.find('.'), name.size()));
    if (stem.size() < kHashLength + 2 || stem[stem.size() - kHashLength - 1] != '-') return false;
    const std::string_view hash = stem.substr(stem.size() - kHashLength);
    const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto is_other = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-'; };
    return std::all_of(hash.begin(), hash.end(), [&](char c) { return is_small(c) || is_other(c); }) &&
           std::any_of(hash.begin(), hash.end(), is_other);
}

std::string etag_of(const fs::path& path) {
    std::ifstream in{path, std::ios::binary};
    const std::string bytes{std::istreambuf_iterator<char>{in}, {}};
    if (in.bad()) throw fs::filesystem_error{"cannot read", path, std::make_error_code(std::errc::io_error)};
    return '"' + sha256_hex(bytes).substr(0, 32) + '"';
}

}  // namespace

std::string_view content_type_of(std::string_view path) {
    for (const auto& [extension, type] : kContentTypes) {
        if (ends_with(path, extension)) return type;
    }
    return "application/octet-stream";
}

std::string_view cache_control_of(std::string_view path) {
    if (path.find("/assets/") != std::string_view::npos && has_hash(file_name(path))) {
        return "public, max-age=31536000, immutable";
    }
    if (ends_with(path, ".html") || file_name(path) == "sw.js") return "no-cache";
    return "public, max-age=3600";
}

StaticFiles::StaticFiles(fs::path root) {
    std::unordered_map<std::string, Variant> files;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator{root}) {
        if (entry.is_symlink() || !entry.is_regular_file()) continue;
        files.emplace("/" + entry.path().lexically_relative(root).generic_string(),
                      Variant{.path = entry.path(), .etag = etag_of(entry.path())});
    }
    const auto packed = [&](const std::string& name) -> std::optional<Variant> {
        const auto found = files.find(name);
        if (found == files.end()) return std::nullopt;
        return found->second;
    };
    for (const auto& [name, plain] : files) {
        const bool is_packed = ends_with(name, ".br") || ends_with(name, ".gz");
        if (is_packed && files.contains(name.substr(0, name.size() - 3))) continue;
        entries_.emplace(name, Entry{.plain = plain,
                                     .br = packed(name + ".br"),
                                     .gz = packed(name + ".gz"),
                                     .content_type = std::string{content_type_of(name)},
                                     .cache_control = std::string{cache_control_of(name)}});
    }
}

std::optional<Response> StaticFiles::serve(const Request& request) const {
    if (request.method != "GET" && request.method != "HEAD") return std::nullopt;
    const bool is_folder = ends_with(request.path, "/");
    const auto found = entries_.find(is_folder ? request.path + "index.html" : request.path);
    if (found == entries_.end()) return std::nullopt;

    const Entry& entry = found->second;
    const std::string_view accepted = request.header("Accept-Encoding");
    const Variant* variant = &entry.plain;
    Response response;
    if (entry.br && accepts_encoding(accepted, "br")) {
        variant = &*entry.br;
        response.set_header("Content-Encoding", "br");
    } else if (entry.gz && accepts_encoding(accepted, "gzip")) {
        variant = &*entry.gz;
        response.set_header("Content-Encoding", "gzip");
    }
    if (entry.br || entry.gz) response.set_header("Vary", "Accept-Encoding");
    response.set_header("Content-Type", entry.content_type);
    response.set_header("Cache-Control", entry.cache_control);
    response.set_header("ETag", variant->etag);
    response.body = FileBody{.path = variant->path};
    apply_if_none_match(request, response);
    return response;
}

}  // namespace jingwei::net
