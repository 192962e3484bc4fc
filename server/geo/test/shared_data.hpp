#pragma once
#include <gtest/gtest.h>
#include <zlib.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

/// The folder of real data beside the project; tests that need it say why they skip where it is missing.
inline std::filesystem::path shared_data() {
    if (const char* folder = std::getenv("JINGWEI_SHARED")) return std::filesystem::path{folder} / "data";
    return std::filesystem::path{JINGWEI_SOURCE_DIR} / ".." / "shared" / "data";
}

#define NEEDS_SHARED_DATA(path)                                                                             \
    do {                                                                                                    \
        if (!std::filesystem::exists(shared_data() / (path))) {                                             \
            GTEST_SKIP() << "real data " << (shared_data() / (path)) << " is not here; set JINGWEI_SHARED"; \
        }                                                                                                   \
    } while (false)

inline std::string read_file(const std::filesystem::path& path) {
    std::ifstream in{path, std::ios::binary};
    std::ostringstream text;
    text << in.rdbuf();
    return std::move(text).str();
}

inline std::string read_gzip(const std::filesystem::path& path) {
    const gzFile file = gzopen(path.c_str(), "rb");
    std::string text;
    std::vector<char> block(1U << 16U);
    for (int got = 0; (got = gzread(file, block.data(), static_cast<unsigned>(block.size()))) > 0;) {
        text.append(block.data(), static_cast<std::size_t>(got));
    }
    gzclose(file);
    return text;
}

/// Rows of a small, well-formed CSV: quotes and doubled quotes, nothing more.
inline std::vector<std::vector<std::string>> csv_rows(const std::string& text) {
    std::vector<std::vector<std::string>> rows(1, {""});
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"') rows.back().back() += text[++i];
        else if (c == '"') quoted = !quoted;
        else if (!quoted && c == ',') rows.back().emplace_back();
        else if (!quoted && c == '\n') rows.push_back({""});
        else if (quoted || c != '\r') rows.back().back() += c;
    }
    if (rows.back().size() == 1 && rows.back().front().empty()) rows.pop_back();
    return rows;
}

/// The column of a name, whatever its case; editions of one file differ in that.
inline std::size_t column(const std::vector<std::string>& header, const std::string& name) {
    const auto same = [&](const std::string& other) {
        return std::equal(name.begin(), name.end(), other.begin(), other.end(),
                          [](unsigned char a, unsigned char b) { return std::tolower(a) == std::tolower(b); });
    };
    return static_cast<std::size_t>(std::find_if(header.begin(), header.end(), same) - header.begin());
}
