#include "net/static_files.hpp"

#include "fixture.hpp"
#include "net/negotiate.hpp"

namespace jingwei::net::testing {
namespace {

namespace fs = std::filesystem;

class StaticFilesTest : public ServerTest {
protected:
    void SetUp() override {
        ServerTest::SetUp();
        std::string pattern = (fs::temp_directory_path() / "jingwei-static-XXXXXX").string();
        ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
        base = pattern;
        write("root/index.html", "<h1>经纬</h1>");
        write("root/m/index.html", "mobile");
        write("root/sw.js", "self");
        write("root/assets/index-BfA9_x1Q.js", "let a");
        write("root/assets/index-BfA9_x1Q.js.br", "BR");
        write("root/assets/index-BfA9_x1Q.js.gz", "GZ");
        write("root/app.webmanifest", "{}");
        write("secret.txt", "secret");
        fs::create_symlink(base / "secret.txt", base / "root/link.txt");
        files.emplace(base / "root");
        start([this](const Request& request) { return files->serve(request).value_or(text("none", 404)); });
    }
    void TearDown() override {
        server.reset();
        fs::remove_all(base);
    }
    void write(const std::string& name, const std::string& content) const {
        fs::create_directories((base / name).parent_path());
        std::ofstream{base / name} << content;
    }
    Reply get(const std::string& path, const std::string& headers = {}) const {
        return ask(port, "GET " + path + " HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n").value_or(Reply{});
    }

    fs::path base;
    std::optional<StaticFiles> files;
};

TEST_F(StaticFilesTest, a_page_comes_with_its_type_and_is_always_asked_for_again) {
    const Reply page = get("/");
    EXPECT_EQ(page.body, "<h1>经纬</h1>");
    EXPECT_EQ(page.headers.at("content-type"), "text/html; charset=utf-8");
    EXPECT_EQ(page.headers.at("cache-control"), "no-cache");
    EXPECT_EQ(get("/m/").body, "mobile");
    EXPECT_EQ(get("/sw.js").headers.at("cache-control"), "no-cache");
    EXPECT_EQ(get("/app.webmanifest").headers.at("content-type"), "application/manifest+json");
}

TEST_F(StaticFilesTest, the_packed_form_is_sent_to_who_accepts_it) {
    const std::string path = "/assets/index-BfA9_x1Q.js";
    const Reply br = get(path, "Accept-Encoding: gzip, br\r\n");
    EXPECT_EQ(br.body, "BR");
    EXPECT_EQ(br.headers.at("content-encoding"), "br");
    EXPECT_EQ(br.headers.at("vary"), "Accept-Encoding");
    EXPECT_EQ(br.headers.at("cache-control"), "public, max-age=31536000, immutable");
    EXPECT_EQ(br.headers.at("content-type"), "text/javascript; charset=utf-8");
    EXPECT_EQ(get(path, "Accept-Encoding: gzip, br;q=0\r\n").body, "GZ");
    const Reply plain = get(path);
    EXPECT_EQ(plain.body, "let a");
    EXPECT_EQ(plain.headers.at("vary"), "Accept-Encoding");
    EXPECT_NE(plain.headers.at("etag"), br.headers.at("etag"));
}

TEST_F(StaticFilesTest, an_unchanged_file_is_not_sent_again) {
    const std::string etag = get("/").headers.at("etag");
    const Reply again = get("/", "If-None-Match: " + etag + "\r\n");
    EXPECT_EQ(again.status, 304);
    EXPECT_EQ(again.headers.at("etag"), etag);
    EXPECT_EQ(get("/", "If-None-Match: \"other\"\r\n").status, 200);
}

TEST_F(StaticFilesTest, head_tells_the_length_of_a_file) {
    Client client{port};
    client.send("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_EQ(client.reply(true)->headers.at("content-length"), std::to_string(std::string{"<h1>经纬</h1>"}.size()));
}

TEST_F(StaticFilesTest, nothing_outside_the_folder_can_be_reached) {
    for (const char* path : {"/link.txt", "/secret.txt", "/m", "/nothing", "/assets/", "//index.html",
                             "/assets//index-BfA9_x1Q.js", "/assets/index-BfA9_x1Q.js.br"}) {
        EXPECT_EQ(get(path).status, 404) << path;
    }
    for (const char* path :
         {"/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/..%5csecret.txt", "/index.html%00.js"}) {
        EXPECT_EQ(get(path).status, 400) << path;
    }
    write("root/late.txt", "late");
    EXPECT_EQ(get("/late.txt").status, 404) << "only what stood there at start";
    EXPECT_EQ(status_of("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n"), 404);
}

TEST_F(StaticFilesTest, a_large_file_is_streamed_whole) {
    std::string big;
    for (int i = 0; i < 600'000; ++i) big += std::to_string(i);
    write("big.bin", big);
    start([this](const Request&) { return Response{.status = 200, .headers = {}, .body = FileBody{base / "big.bin"}}; });
    EXPECT_TRUE(ask(port, kGet)->body == big);
}

TEST_F(StaticFilesTest, a_file_that_vanished_is_a_500_not_a_crash) {
    fs::remove(base / "root/sw.js");
    EXPECT_EQ(get("/sw.js").status, 500);
}

TEST(CacheControl, only_a_name_with_a_hash_is_immutable) {
    EXPECT_EQ(cache_control_of("/assets/index-BfA9_x1Q.js"), "public, max-age=31536000, immutable");
    EXPECT_EQ(cache_control_of("/m/assets/a-12345678.css"), "public, max-age=31536000, immutable");
    EXPECT_EQ(cache_control_of("/assets/my-longname.js"), "public, max-age=3600");
    EXPECT_EQ(cache_control_of("/index-BfA9_x1Q.js"), "public, max-age=3600");
    EXPECT_EQ(cache_control_of("/m/sw.js"), "no-cache");
}

TEST(ContentType, the_types_a_browser_insists_on) {
    EXPECT_EQ(content_type_of("/a.mjs"), "text/javascript; charset=utf-8");
    EXPECT_EQ(content_type_of("/a.woff2"), "font/woff2");
    EXPECT_EQ(content_type_of("/a.svg"), "image/svg+xml");
    EXPECT_EQ(content_type_of("/a"), "application/octet-stream");
}

TEST(AcceptEncoding, quality_zero_means_no) {
    EXPECT_TRUE(accepts_encoding("gzip, deflate, br", "br"));
    EXPECT_TRUE(accepts_encoding("*", "gzip"));
    EXPECT_TRUE(accepts_encoding("GZIP;q=0.5", "gzip"));
    EXPECT_FALSE(accepts_encoding("", "gzip"));
    EXPECT_FALSE(accepts_encoding("gzip;q=0", "gzip"));
    EXPECT_FALSE(accepts_encoding("*;q=0.0", "gzip"));
    EXPECT_FALSE(accepts_encoding("gzip;q=0, *", "gzip"));
    EXPECT_FALSE(accepts_encoding("xgzip", "gzip"));
}

}  // namespace
}  // namespace jingwei::net::testing
