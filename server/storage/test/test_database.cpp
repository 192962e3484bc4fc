#include "test_database.hpp"

#include "base/secret.hpp"

namespace jingwei::storage {
namespace {

void run_on_server(const std::string& statement) {
    EngineOptions options;
    options.database_url = TestDatabase::postgres_url();
    Engine::open(options)->write([&](Connection& connection) {
        connection.run_text(statement);
        return true;
    });
}

}  // namespace

std::string TestDatabase::postgres_url() {
    const char* url = std::getenv("JINGWEI_TEST_POSTGRES");
    return url == nullptr ? std::string{} : std::string{url};
}

TestDatabase::TestDatabase(Dialect dialect) {
    const auto name = "jingwei_test_" + random_hex(6);
    if (dialect == Dialect::sqlite) {
        options_.data_dir = std::filesystem::temp_directory_path() / name;
        return;
    }
    schema_ = name;
    run_on_server("CREATE SCHEMA " + schema_);
    const auto url = postgres_url();
    options_.database_url = url + (url.find('?') == std::string::npos ? "?" : "&") + "options=-csearch_path%3D" + schema_;
}

TestDatabase::~TestDatabase() {
    if (schema_.empty()) {
        std::error_code ignored;
        std::filesystem::remove_all(options_.data_dir, ignored);
    } else {
        run_on_server("DROP SCHEMA " + schema_ + " CASCADE");
    }
}

}  // namespace jingwei::storage
