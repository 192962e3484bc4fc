#include "storage/journal_heads.hpp"

#include <fcntl.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "base/codec.hpp"
#include "base/secret.hpp"
#include "storage/durable_files.hpp"

namespace jingwei::storage {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kEnding = ".json";

const Sql kHashOf{"journal.hash_of", "SELECT hash FROM journal WHERE tenant_id = $1 AND seq = $2"};

std::string text_in(const json::object& object, const char* name) {
    const auto* const value = object.if_contains(name);
    return value != nullptr && value->is_string() ? json::value_to<std::string>(*value) : std::string{};
}

std::optional<RecordedHead> parse(const fs::path& path) {
    std::ifstream file{path, std::ios::binary};
    const std::string text{std::istreambuf_iterator<char>{file}, {}};
    const auto document = parse_json(text);
    const auto* const object = document ? document->if_object() : nullptr;
    if (object == nullptr) return std::nullopt;
    const auto* const seq = object->if_contains("seq");
    const auto at = parse_instant(text_in(*object, "at"));
    if (seq == nullptr || !seq->is_int64() || !at) return std::nullopt;
    return RecordedHead{.day = text_in(*object, "day"),
                        .tenant_code = text_in(*object, "tenant"),
                        .at = *at,
                        .head = {.seq = seq->as_int64(), .hash = text_in(*object, "hash")}};
}

}  // namespace

void write_head(const fs::path& folder, const RecordedHead& head) {
    make_durable_folder(folder);
    const fs::path path = folder / (head.day + std::string{kEnding});
    if (fs::exists(path)) return;
    const json::object document{{"day", head.day},
                                {"tenant", head.tenant_code},
                                {"at", format_instant(head.at)},
                                {"seq", head.head.seq},
                                {"hash", head.head.hash}};
    const fs::path partial = path.string() + "." + random_hex(6) + ".part";
    {
        const Descriptor file{partial, O_WRONLY | O_CREAT | O_EXCL};
        file.write(json::serialize(document) + "\n");
        file.sync();
    }
    fs::rename(partial, path);
    sync_folder(folder);
}

Result<std::vector<RecordedHead>> read_heads(const fs::path& folder) {
    std::vector<RecordedHead> heads;
    std::error_code failed;
    for (const auto& entry : fs::directory_iterator{folder, failed}) {
        if (entry.path().extension() != kEnding) continue;
        auto head = parse(entry.path());
        if (!head) return refuse(ErrorCode::file_unreadable, {{"zh", entry.path().string()}, {"en", entry.path().string()}});
        heads.push_back(std::move(*head));
    }
    if (failed) {
        const auto words = folder.string() + ": " + failed.message();
        return refuse(ErrorCode::file_unreadable, {{"zh", words}, {"en", words}});
    }
    std::sort(heads.begin(), heads.end(), [](const auto& a, const auto& b) { return a.day < b.day; });
    return heads;
}

std::vector<LostHead> compare_heads(Connection& connection, TenantId tenant, const std::vector<RecordedHead>& heads) {
    std::vector<LostHead> lost;
    for (const auto& recorded : heads) {
        if (recorded.head.seq == 0) continue;  // the journal was empty
        const auto row = connection.query_one(kHashOf, {tenant, recorded.head.seq});
        if (!row) lost.push_back({recorded, true});
        else if (row->text(0) != recorded.head.hash) lost.push_back({recorded, false});
    }
    return lost;
}

}  // namespace jingwei::storage
