#pragma once
#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include "base/clock.hpp"
#include "storage/s3_signature.hpp"

namespace jingwei::storage {

/// Which bucket of which store, and how long it may take.
struct S3Options {
    std::string endpoint;  // "https://s3.example.com:9000": no path
    std::string bucket;
    std::string prefix;  // in front of every name, such as "jingwei/"; may be empty
    S3Credentials credentials;
    bool virtual_host{false};    // bucket.s3.example.com instead of s3.example.com/bucket
    bool redirect_reads{false};  // browsers fetch photos from the store, by an address that is valid for kAddressValid
    std::string ca_file;         // certificates to trust; empty: the machine's
    int attempts{4};
    std::chrono::milliseconds first_pause{200};  // doubles from try to try
    std::chrono::milliseconds connect_timeout{3'000};
    std::chrono::milliseconds request_timeout{30'000};
    std::chrono::milliseconds no_retry_after{10'000};  // since the first try
};

inline constexpr std::chrono::minutes kAddressValid{5};

struct S3Answer {
    int status{};
    std::string body;
    std::string last_modified;  // as the header says it; "" without
};

/// Signed requests to one bucket. Connections are kept; any thread may call. Throws StorageUnavailable, with what to look
/// at, when the store cannot be reached, refuses, or still fails after the last try; 404 is an answer.
class S3Client {
public:
    /// Throws std::invalid_argument naming the setting that will not do.
    S3Client(S3Options options, const Clock& clock);
    ~S3Client();
    S3Client(const S3Client&) = delete;
    S3Client& operator=(const S3Client&) = delete;

    S3Answer put(const std::string& name, const std::string& bytes, const std::string& content_type) const;
    S3Answer get(const std::string& name) const;
    S3Answer head(const std::string& name) const;
    S3Answer remove(const std::string& name) const;
    /// One page of ListObjectsV2 below a prefix of names; `query` holds the continuation.
    S3Answer list(const std::string& prefix, S3Pairs query) const;
    /// An address that gives the object to whoever has it.
    std::string address(const std::string& name) const;
    /// "https://bucket.s3.example.com" of those addresses.
    std::string origin() const;
    const S3Options& options() const { return options_; }

private:
    struct Handles;
    struct Sent;
    S3Request request(const std::string& method, const std::string& name) const;
    S3Answer perform(const S3Request& request, const std::string& body) const;
    Sent attempt(const S3Request& request, const std::string& body) const;

    S3Options options_;
    const Clock& clock_;
    std::string scheme_;
    std::string host_;
    std::unique_ptr<Handles> handles_;
};

}  // namespace jingwei::storage
