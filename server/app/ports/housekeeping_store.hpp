#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/instant.hpp"

namespace jingwei::app {

/// How many rows were removed because nobody can use them any more.
struct Forgotten {
    std::int64_t sessions{};
    std::int64_t activations{};
    std::int64_t requests{};  // remembered for idempotency
};

/// Rows that grow old, inside a unit of work.
class HousekeepingStore {
public:
    HousekeepingStore() = default;
    HousekeepingStore(const HousekeepingStore&) = delete;
    HousekeepingStore& operator=(const HousekeepingStore&) = delete;
    virtual ~HousekeepingStore() = default;

    /// Uploads begun before the first moment and never finished, and all begun before the second.
    virtual std::int64_t drop_uploads(TenantId tenant, Instant unfinished_before, Instant any_before) = 0;
    /// Photos taken in before the moment that no case shows and no upload names.
    virtual std::int64_t drop_unused_photos(TenantId tenant, Instant before) = 0;
    /// Those of `sha256` that some row names: a photo, or the picture under a draft.
    virtual std::vector<std::string> named_photos(TenantId tenant, const std::vector<std::string>& sha256) = 0;
    /// Tokens of stored bytes that are not uploads of photos and stay: files of areas.
    virtual std::vector<std::string> named_uploads(TenantId tenant) = 0;
    /// Sessions and activation codes that ended before `now`, requests remembered before `kept_from`.
    virtual Forgotten forget_expired(TenantId tenant, Instant now, Instant kept_from) = 0;
    /// Sessions that have not ended.
    virtual std::int64_t sessions(TenantId tenant, Instant now) = 0;
};

/// Files of photos and uploads as the sweeper sees them.
class PhotoFiles {
public:
    PhotoFiles() = default;
    PhotoFiles(const PhotoFiles&) = delete;
    PhotoFiles& operator=(const PhotoFiles&) = delete;
    virtual ~PhotoFiles() = default;

    /// Hands on the names of photos last put before `before`, some hundreds at a time.
    virtual void old_photos(TenantId tenant, Instant before, const std::function<void(const std::vector<std::string>&)>& use) = 0;
    /// Removes both sizes unless the photo was put again since `before`; says whether it did.
    virtual bool drop_photo(TenantId tenant, const std::string& sha256, Instant before) = 0;
    /// Removes what uploads and interrupted writes left behind before `before`, except for the bytes of these tokens; says
    /// how many files.
    virtual std::int64_t drop_leftovers(TenantId tenant, Instant before, const std::vector<std::string>& kept_tokens) = 0;
};

}  // namespace jingwei::app
