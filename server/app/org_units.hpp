#pragma once
#include <set>
#include <string>

#include "app/duty_work.hpp"

/// Units and posts, kept by people. Closed, never deleted: cases and the journal name them.
namespace jingwei::app {

/// A unit as somebody writes it down.
struct UnitInput {
    std::optional<std::string> code;  // none: the next free one ("U0012"), or the one it has
    LocalizedText name;
    UnitId parent;       // none: at the top
    std::string role;    // which classes it answers for: a word of kResponsibleRoles, or empty
    AreaId home_area;    // none: the whole district
    std::string kind{};  // a word of kUnitKinds, or empty
    bool closed{};
};

struct PostInput {
    std::optional<std::string> code;  // none: the unit's next free one ("U0012-1"), or the one it has
    LocalizedText name;
    UnitId unit;
    bool closed{};
};

/// Refuses with field errors /code, /name/…, /parent_id, /role, /kind, /home_area_id; two units under one parent have two names.
Result<UnitId> create_unit(const App& app, const Caller& caller, const UnitInput& input);
/// Closing it closes its posts, and is refused at /closed, one error for each kind of thing that still needs the unit: open cases,
/// duties and rulings and pairings of today or later, people, accounts and keys, units below.
Result<UnitId> change_unit(const App& app, const Caller& caller, UnitId id, std::int32_t version, const UnitInput& input);

/// Refuses with field errors /code, /name/…, /unit_id.
Result<PostId> create_post(const App& app, const Caller& caller, const PostInput& input);
/// Moving or closing it is refused at /unit_id or /closed while people or accounts hold it.
Result<PostId> change_post(const App& app, const Caller& caller, PostId id, std::int32_t version, const PostInput& input);

/// The parts, for sheets: decided on `directory` (as it is, or as it shall be). `unit` and `post` are new where they have no version
/// before; a new one without a code gets none yet.
Result<org::Unit> unit_from(const DutyWork& work, const duty::Directory& directory, const UnitInput& input, org::Unit unit);
Result<org::Post> post_from(const DutyWork& work, const duty::Directory& directory, const PostInput& input, org::Post post);
void insert_unit(DutyWork& work, const org::Unit& unit);
void insert_post(DutyWork& work, const org::Post& post);
/// Each with its next version. A unit that closes closes its posts.
Result<void> update_unit(DutyWork& work, org::Unit unit);
Result<void> update_post(DutyWork& work, org::Post post);
std::string next_unit_code(DutyWork& work);
std::string next_post_code(const duty::Directory& directory, const std::string& unit_code,
                           const std::set<std::string>& taken = {});

/// Reading screens of this program see a change at once, not only when what they hold has grown old.
void show_directory(const App& app, TenantId tenant);

}  // namespace jingwei::app
