#include "store.hpp"

#include <signal.h>
#include <stdlib.h>

#include <stdexcept>

namespace jingwei::testing {
namespace {

namespace fs = std::filesystem;

fs::path new_folder() {
    std::string name = (fs::temp_directory_path() / "jingwei-s3-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error{"no temporary folder"};
    return name;
}

}  // namespace

S3Store::S3Store(bool checks) : folder_{new_folder()}, checks_{checks} {
    if (!fs::exists(fs::path{JINGWEI_S3_FOLDER} / "node_modules/@20minutes/s3rver")) {
        missing_ = "npm --prefix tests/s3 ci was not run";
        return;
    }
    start();
}

S3Store::~S3Store() {
    stop();
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

void S3Store::start() {
    process_.emplace(std::vector<std::string>{"/usr/bin/env", "node", "--openssl-legacy-provider",
                                              std::string{JINGWEI_S3_FOLDER} + "/store.mjs", folder_.string(),
                                              std::to_string(port_), checks_ ? "on" : "off"});
    const auto line = process_->line();
    if (!line) missing_ = "there is no node that can run tests/s3/store.mjs";
    else port_ = static_cast<std::uint16_t>(std::stoi(line->substr(line->find(' ') + 1)));
}

void S3Store::stop() {
    if (!process_) return;
    process_->kill(SIGKILL);
    process_->wait();
    process_.reset();
}

storage::S3Options S3Store::options() const {
    using namespace std::chrono_literals;
    storage::S3Options options;
    options.endpoint = "http://127.0.0.1:" + std::to_string(port_);
    options.bucket = "photos";
    options.prefix = "west/";
    options.credentials = {.key_id = "S3RVER", .secret = "S3RVER", .region = "us-east-1"};
    options.attempts = 3;
    options.first_pause = 1ms;
    return options;
}

}  // namespace jingwei::testing
