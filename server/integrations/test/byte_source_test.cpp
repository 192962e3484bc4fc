#include "integrations/byte_source.hpp"

#include <gtest/gtest.h>
#include <zip.h>
#include <zlib.h>

#include <array>

#include "test_support.hpp"

namespace jingwei::integrations {
namespace {

std::string gzip_of(const std::string& text) {
    z_stream stream{};
    EXPECT_EQ(deflateInit2(&stream, 9, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY), Z_OK);
    std::string out(deflateBound(&stream, text.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    EXPECT_EQ(deflate(&stream, Z_FINISH), Z_STREAM_END);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

std::string zip_of(const std::vector<std::pair<std::string, std::string>>& files) {
    const auto path = std::filesystem::temp_directory_path() / ("jingwei-zip-" + std::to_string(::getpid()) + ".zip");
    zip_t* archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    for (const auto& [name, text] : files) {
        if (name.back() == '/') {
            EXPECT_GE(zip_dir_add(archive, name.c_str(), 0), 0);
            continue;
        }
        zip_source_t* source = zip_source_buffer(archive, text.data(), text.size(), 0);
        EXPECT_GE(zip_file_add(archive, name.c_str(), source, 0), 0);
    }
    EXPECT_EQ(zip_close(archive), 0);
    std::string bytes = testing::file_text(path);
    std::filesystem::remove(path);
    return bytes;
}

/// Everything the source gives, or "refused: reason".
std::string text_of(Result<std::unique_ptr<ByteSource>> source) {
    if (!source) return "refused: " + source.error().params.back().second;
    std::string out;
    std::array<char, 1000> block{};
    while (true) {
        const auto count = (*source)->read(block.data(), block.size());
        if (!count) return "refused: " + count.error().params.back().second;
        if (*count == 0) return out;
        out.append(block.data(), *count);
    }
}

bool is_refused(const std::string& text) { return text.rfind("refused: ", 0) == 0; }

std::string many_lines() {
    std::string text;
    for (int i = 0; i < 20'000; ++i) text += std::to_string(i * 7919) + ",row\n";
    return text;
}

TEST(ByteSource, gives_plain_gzipped_joined_and_zipped_bytes_alike) {
    const std::string text = many_lines();
    EXPECT_EQ(text_of(open_byte_source_in_memory(text)), text);
    EXPECT_EQ(text_of(open_byte_source_in_memory(gzip_of(text))), text);
    EXPECT_EQ(text_of(open_byte_source_in_memory(gzip_of(text) + gzip_of("more"))), text + "more");
    EXPECT_EQ(
        text_of(open_byte_source_in_memory(zip_of({{"folder/", ""}, {"folder/rows.csv", text}, {"__MACOSX/._rows.csv", "x"}}))),
        text);
}

TEST(ByteSource, reads_an_empty_file_as_no_bytes) {
    EXPECT_EQ(text_of(open_byte_source_in_memory("")), "");
    EXPECT_EQ(text_of(open_byte_source_in_memory(gzip_of(""))), "");
}

TEST(ByteSource, refuses_a_file_that_is_not_there_and_a_folder) {
    EXPECT_TRUE(is_refused(text_of(open_byte_source("/no/such/file.csv"))));
    EXPECT_TRUE(is_refused(text_of(open_byte_source("/"))));
}

TEST(ByteSource, refuses_damaged_and_cut_archives) {
    const std::string gzip = gzip_of(many_lines());
    EXPECT_TRUE(is_refused(text_of(open_byte_source_in_memory(gzip.substr(0, gzip.size() / 2)))));
    std::string flipped = gzip;
    flipped[flipped.size() / 2] = static_cast<char>(~flipped[flipped.size() / 2]);
    EXPECT_TRUE(is_refused(text_of(open_byte_source_in_memory(flipped))));
    std::string zip = zip_of({{"a.csv", many_lines()}});
    EXPECT_TRUE(is_refused(text_of(open_byte_source_in_memory(zip.substr(0, zip.size() / 2)))));
    zip[zip.size() / 2] = static_cast<char>(~zip[zip.size() / 2]);
    EXPECT_TRUE(is_refused(text_of(open_byte_source_in_memory(zip))));
}

TEST(ByteSource, refuses_a_zip_with_several_files_or_none) {
    EXPECT_EQ(text_of(open_byte_source_in_memory(zip_of({{"a.csv", "1"}, {"b.csv", "2"}}))),
              "refused: the zip archive must hold exactly one file, not 2");
    EXPECT_TRUE(is_refused(text_of(open_byte_source_in_memory(zip_of({{"only-a-folder/", ""}})))));
}

TEST(ByteSource, stops_archives_that_unfold_like_a_bomb) {
    const std::string zeros(30 << 20, '0');
    EXPECT_EQ(text_of(open_byte_source_in_memory(gzip_of(zeros))), "refused: it unpacks to many times its size, like a bomb");
    EXPECT_EQ(text_of(open_byte_source_in_memory(zip_of({{"zeros.csv", zeros}}))),
              "refused: it unpacks to many times its size, like a bomb");
    const SourceLimits small{.max_bytes = 1000};
    EXPECT_EQ(text_of(open_byte_source_in_memory(gzip_of(many_lines()), small)), "refused: it unpacks to more than the limit");
}

TEST(ByteSource, tells_how_far_it_has_come) {
    auto source = *open_byte_source_in_memory("0123456789");
    std::array<char, 4> block{};
    ASSERT_EQ(*source->read(block.data(), block.size()), 4U);
    EXPECT_EQ(source->progress().consumed, 4U);
    EXPECT_EQ(source->progress().total, 10U);
}

}  // namespace
}  // namespace jingwei::integrations
