#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/instant.hpp"

namespace jingwei::app {

using JobId = Id<struct JobTag>;

/// Work asked for, to be done after the commit. `cause` names what asked, such as "sweep_photos:2026-03-02": asked for
/// twice it is one job.
struct NewJob {
    std::string kind;
    std::string cause;
    std::string body;  // JSON, no personal data
    Instant due_at{};
};

/// A job as somebody claimed it; `attempts` counts this one.
struct Job {
    JobId id;
    std::string kind;
    std::string cause;
    std::string body;
    std::int32_t attempts{};
};

/// How much lies in the outbox of a district.
struct OutboxDepth {
    std::int64_t waiting{};   // not done and not given up, due or not, claimed or not
    std::int64_t due{};       // of them due now and claimed by nobody
    std::int64_t given_up{};  // tried too often
};

/// The outbox inside a unit of work. Whoever claims a job has it until the lease ends; after that another may take it
/// and it is done again under the same id.
class OutboxStore {
public:
    OutboxStore() = default;
    OutboxStore(const OutboxStore&) = delete;
    OutboxStore& operator=(const OutboxStore&) = delete;
    virtual ~OutboxStore() = default;

    /// False when the cause has asked before: nothing is written.
    virtual bool add(TenantId tenant, JobId id, const NewJob& job, Instant now) = 0;
    /// Up to `limit` due jobs of these kinds, longest due first, now claimed by `owner`.
    virtual std::vector<Job> claim(TenantId tenant, const std::string& owner, const std::vector<std::string>& kinds, Instant now,
                                   Instant lease_until, int limit) = 0;
    /// False when `owner` has it no longer.
    virtual bool done(TenantId tenant, JobId id, const std::string& owner, Instant now) = 0;
    /// Gives it back until `due_at`, or for good when `given_up`.
    virtual bool retry(TenantId tenant, JobId id, const std::string& owner, const std::string& error, Instant due_at,
                       bool given_up) = 0;
    virtual OutboxDepth depth(TenantId tenant, Instant now) = 0;
    /// Removes jobs done before `before`.
    virtual std::int64_t forget(TenantId tenant, Instant before) = 0;
};

}  // namespace jingwei::app
