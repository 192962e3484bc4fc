#include "storage/s3_client.hpp"

#include <curl/curl.h>
#include <fmt/core.h>

#include <mutex>
#include <stdexcept>
#include <thread>
#include <vector>

#include "base/log.hpp"
#include "base/secret.hpp"
#include "storage/engine_errors.hpp"

namespace jingwei::storage {
namespace {

constexpr std::size_t kLargestAnswer = 96U << 20;
constexpr std::size_t kKeptConnections = 16;
constexpr std::size_t kShownOfAnswer = 300;

/// What one transfer reads from and writes to.
struct Transfer {
    std::string_view left;  // of the body
    S3Answer answer;
};

std::size_t take_bytes(char* bytes, std::size_t size, std::size_t count, void* into) {
    auto& body = static_cast<Transfer*>(into)->answer.body;
    if (body.size() + size * count > kLargestAnswer) return 0;
    body.append(bytes, size * count);
    return size * count;
}

std::size_t give_bytes(char* bytes, std::size_t size, std::size_t count, void* from) {
    auto& left = static_cast<Transfer*>(from)->left;
    const std::size_t given = left.copy(bytes, size * count);
    left.remove_prefix(given);
    return given;
}

std::size_t take_header(char* bytes, std::size_t size, std::size_t count, void* into) {
    constexpr std::string_view kName = "last-modified:";
    const std::string_view line{bytes, size * count};
    if (line.size() > kName.size() && curl_strnequal(line.data(), kName.data(), kName.size()) != 0) {
        auto value = line.substr(kName.size());
        while (!value.empty() && (value.front() == ' ' || value.front() == '\t')) value.remove_prefix(1);
        while (!value.empty() && (value.back() == '\r' || value.back() == '\n')) value.remove_suffix(1);
        static_cast<Transfer*>(into)->answer.last_modified = value;
    }
    return size * count;
}

class Headers {
public:
    explicit Headers(const S3Pairs& pairs) {
        for (const auto& [name, value] : pairs) add(name + ": " + value);
        add("Expect:");  // no waiting for 100
    }
    Headers(const Headers&) = delete;
    Headers& operator=(const Headers&) = delete;
    ~Headers() { curl_slist_free_all(list_); }
    curl_slist* list() const { return list_; }

private:
    void add(const std::string& line) { list_ = curl_slist_append(list_, line.c_str()); }
    curl_slist* list_{nullptr};
};

bool is_host(std::string_view text) { return !text.empty() && text.find_first_of("/?#@ \t\r\n") == std::string_view::npos; }

/// Trouble of the moment: another try may succeed.
bool may_pass(int status) { return status >= 500 || status == 429; }

[[noreturn]] void fail(const S3Request& request, const S3Options& options, const std::string& why) {
    throw StorageUnavailable{fmt::format("photo store {}: {} {}: {}", options.endpoint, request.method, request.path, why)};
}

}  // namespace

/// Connections that wait for their next request.
struct S3Client::Handles {
    std::mutex mutex;
    std::vector<CURL*> idle;

    ~Handles() {
        for (auto* handle : idle) curl_easy_cleanup(handle);
    }
    CURL* take() {
        const std::scoped_lock lock{mutex};
        if (idle.empty()) return curl_easy_init();
        auto* const handle = idle.back();
        idle.pop_back();
        return handle;
    }
    void give_back(CURL* handle) {
        curl_easy_reset(handle);  // keeps its connections
        const std::scoped_lock lock{mutex};
        if (idle.size() < kKeptConnections) idle.push_back(handle);
        else curl_easy_cleanup(handle);
    }
};

/// How one try ended; `failed` is empty when there was an answer.
struct S3Client::Sent {
    S3Answer answer;
    std::string failed;
};

S3Client::S3Client(S3Options options, const Clock& clock)
    : options_{std::move(options)}, clock_{clock}, handles_{std::make_unique<Handles>()} {
    static const auto started = curl_global_init(CURL_GLOBAL_DEFAULT);
    if (started != CURLE_OK) throw std::runtime_error{"libcurl cannot start"};
    const auto split = options_.endpoint.find("://");
    scheme_ = options_.endpoint.substr(0, split);
    host_ = split == std::string::npos ? "" : options_.endpoint.substr(split + 3);
    if ((scheme_ != "https" && scheme_ != "http") || !is_host(host_))
        throw std::invalid_argument{"endpoint: write https://HOST or https://HOST:PORT, without a path"};
    if (!is_host(options_.bucket)) throw std::invalid_argument{"bucket: the name of a bucket that is there"};
    if (options_.credentials.region.empty()) throw std::invalid_argument{"region: such as us-east-1; what the store says"};
    if (options_.credentials.key_id.empty()) throw std::invalid_argument{"key_id: missing"};
    if (options_.credentials.secret.empty()) throw std::invalid_argument{"secret: missing"};
    if (options_.virtual_host) host_ = options_.bucket + '.' + host_;
}

S3Client::~S3Client() = default;

std::string S3Client::origin() const { return scheme_ + "://" + host_; }

S3Request S3Client::request(const std::string& method, const std::string& name) const {
    const std::string bucket = options_.virtual_host ? "" : "/" + options_.bucket;
    const std::string path =
        name.empty() && !bucket.empty() ? bucket : bucket + "/" + (name.empty() ? "" : options_.prefix + name);
    return {.method = method, .host = host_, .path = path, .query = {}, .headers = {}};
}

S3Client::Sent S3Client::attempt(const S3Request& request, const std::string& body) const {
    Transfer transfer{.left = body, .answer = {}};
    const Headers headers{s3_signed_headers(request, options_.credentials, sha256_hex(body), clock_.now())};
    const std::string query = s3_query_text(request.query);
    const std::string url = origin() + s3_encoded(request.path, true) + (query.empty() ? "" : "?" + query);
    auto* const handle = handles_->take();
    if (handle == nullptr) return {{}, "out of memory"};
    curl_easy_setopt(handle, CURLOPT_URL, url.c_str());
    curl_easy_setopt(handle, CURLOPT_PATH_AS_IS, 1L);
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(handle, CURLOPT_PROXY, "");  // a proxy of the machine is for the internet, not for its own store
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(options_.connect_timeout.count()));
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(options_.request_timeout.count()));
    if (!options_.ca_file.empty()) curl_easy_setopt(handle, CURLOPT_CAINFO, options_.ca_file.c_str());
    curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers.list());
    curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, take_header);
    curl_easy_setopt(handle, CURLOPT_HEADERDATA, &transfer);
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, take_bytes);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, &transfer);
    if (request.method == "PUT") {
        curl_easy_setopt(handle, CURLOPT_UPLOAD, 1L);
        curl_easy_setopt(handle, CURLOPT_READFUNCTION, give_bytes);
        curl_easy_setopt(handle, CURLOPT_READDATA, &transfer);
        curl_easy_setopt(handle, CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(body.size()));
    } else if (request.method == "HEAD") {
        curl_easy_setopt(handle, CURLOPT_NOBODY, 1L);
    } else {
        curl_easy_setopt(handle, CURLOPT_CUSTOMREQUEST, request.method.c_str());
    }
    const auto code = curl_easy_perform(handle);
    long status = 0;
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
    handles_->give_back(handle);
    if (code != CURLE_OK) return {{}, curl_easy_strerror(code)};
    transfer.answer.status = static_cast<int>(status);
    return {std::move(transfer.answer), ""};
}

S3Answer S3Client::perform(const S3Request& request, const std::string& body) const {
    const auto begun = std::chrono::steady_clock::now();
    auto pause = options_.first_pause;
    for (int tried = 1;; ++tried) {
        auto sent = attempt(request, body);
        const int status = sent.answer.status;
        if (sent.failed.empty() && ((status >= 200 && status < 300) || status == 404)) return std::move(sent.answer);
        const std::string why = sent.failed.empty()
                                    ? fmt::format("it answers {}: {}", status, sent.answer.body.substr(0, kShownOfAnswer))
                                    : sent.failed;
        if (sent.failed.empty() && !may_pass(status))
            fail(request, options_, why + "; look at key_id, secret, region, bucket and the clock of this machine");
        if (tried >= options_.attempts || std::chrono::steady_clock::now() - begun > options_.no_retry_after)
            fail(request, options_,
                 fmt::format("{} (after {} tries); look whether the store runs and can be reached", why, tried));
        log(LogLevel::warning, "photos.store_tried_again", {{"method", request.method}, {"what", why}});
        std::this_thread::sleep_for(pause);
        pause *= 2;
    }
}

S3Answer S3Client::put(const std::string& name, const std::string& bytes, const std::string& content_type) const {
    auto wanted = request("PUT", name);
    wanted.headers.emplace_back("content-type", content_type);
    auto answer = perform(wanted, bytes);
    if (answer.status == 404) fail(wanted, options_, "there is no such bucket; make it first");
    return answer;
}

S3Answer S3Client::get(const std::string& name) const { return perform(request("GET", name), ""); }
S3Answer S3Client::head(const std::string& name) const { return perform(request("HEAD", name), ""); }
S3Answer S3Client::remove(const std::string& name) const { return perform(request("DELETE", name), ""); }

S3Answer S3Client::list(const std::string& prefix, S3Pairs query) const {
    auto wanted = request("GET", "");
    wanted.query = std::move(query);
    wanted.query.insert(wanted.query.end(), {{"list-type", "2"}, {"prefix", options_.prefix + prefix}});
    auto answer = perform(wanted, "");
    if (answer.status == 404) fail(wanted, options_, "there is no such bucket; make it first");
    return answer;
}

std::string S3Client::address(const std::string& name) const {
    return origin() + s3_presigned_target(request("GET", name), options_.credentials, kAddressValid, clock_.now());
}

}  // namespace jingwei::storage
