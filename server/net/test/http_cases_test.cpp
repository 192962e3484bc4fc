// The request files of llhttp, an HTTP parser's own tests, read from the shared data: none may crash, hang or break us.
#include "http_cases.hpp"

#include <iostream>
#include <map>

#include "fixture.hpp"

namespace jingwei::net::testing {
namespace {

namespace fs = std::filesystem;

class HttpCasesTest : public ServerTest {
protected:
    void try_bytes(const std::string& bytes, const fs::path& file) {
        ++count;
        Client client{port};
        client.send(bytes);
        client.shutdown_send();
        while (const auto reply = client.reply()) {
            ++by_status[reply->status];
            EXPECT_TRUE(reply->status < 500 || reply->status == 501) << file << '\n' << bytes;
        }
        EXPECT_FALSE(client.hung()) << file << '\n' << bytes;
    }

    std::size_t count{0};
    std::map<int, int> by_status;
};

TEST_F(HttpCasesTest, every_shared_case_is_answered_or_refused_without_harm) {
    const fs::path folder = http_cases_folder();
    if (!fs::exists(folder)) GTEST_SKIP() << "no shared HTTP cases at " << folder;
    start();
    for (const fs::directory_entry& file : fs::recursive_directory_iterator{folder}) {
        if (file.path().extension() != ".md") continue;
        for (const std::string& bytes : http_cases_in(file.path())) {
            try_bytes(bytes, file.path());
            try_bytes(with_host(bytes), file.path());
        }
    }
    EXPECT_GT(count, 300U);
    EXPECT_EQ(status_of(kGet), 200) << "the server is still well";
    std::cout << count << " cases, answers by status:";
    for (const auto& [status, times] : by_status) std::cout << ' ' << status << '=' << times;
    std::cout << '\n';
}

}  // namespace
}  // namespace jingwei::net::testing
