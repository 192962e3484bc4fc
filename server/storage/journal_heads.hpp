#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "storage/journal.hpp"

namespace jingwei::storage {

/// Where the journal of a district ended at a moment, written down outside the database: a chain that was cut at its
/// end, head and all, cannot show it by itself.
struct RecordedHead {
    std::string day;  // 2026-03-02, UTC
    std::string tenant_code;
    Instant at{};
    JournalHead head;

    friend bool operator==(const RecordedHead&, const RecordedHead&) = default;
};

/// `folder`/YYYY-MM-DD.json, durable on return. A day that is there already stays as it was written first.
void write_head(const std::filesystem::path& folder, const RecordedHead& head);

/// All that are in the folder, by day. Refuses with file_unreadable, naming the file.
Result<std::vector<RecordedHead>> read_heads(const std::filesystem::path& folder);

/// A recorded head that the journal no longer has.
struct LostHead {
    RecordedHead recorded;
    bool cut{};  // the journal ends before it; else that row is another one now
};
std::vector<LostHead> compare_heads(Connection& connection, TenantId tenant, const std::vector<RecordedHead>& heads);

}  // namespace jingwei::storage
