#include "storage/draft_store.hpp"

#include <map>

#include "base/codec.hpp"
#include "geo/position_json.hpp"
#include "storage/area_rows.hpp"
#include "storage/edition_body.hpp"

namespace jingwei::storage {
namespace {

const Sql kInsert{"draft.insert", R"(
    INSERT INTO territory_draft (tenant_id, id, name, based_on, levels, version, state, created_at, created_by, created_unit,
        created_post, changed_at)
    VALUES ($1, $2, $3, $4, $5, 0, 'open', $6, $7, $8, $9, $6))"};
const Sql kList{"draft.list", R"(
    SELECT d.id, d.name, d.based_on, d.levels, d.version, d.created_at, d.created_by, d.created_unit, d.created_post, d.changed_at,
        (SELECT COUNT(DISTINCT c.area_id) FROM draft_chief c JOIN draft_edit e
         ON e.tenant_id = c.tenant_id AND e.draft_id = c.draft_id AND e.seq = c.seq AND e.state = 'done'
         WHERE c.tenant_id = $1 AND c.draft_id = d.id)
    FROM territory_draft d WHERE d.tenant_id = $1 AND d.state = 'open' ORDER BY d.id DESC)"};
const Sql kFind{"draft.find", R"(
    SELECT d.id, d.name, d.based_on, d.levels, d.version, d.created_at, d.created_by, d.created_unit, d.created_post, d.changed_at,
        (SELECT COUNT(DISTINCT c.area_id) FROM draft_chief c JOIN draft_edit e
         ON e.tenant_id = c.tenant_id AND e.draft_id = c.draft_id AND e.seq = c.seq AND e.state = 'done'
         WHERE c.tenant_id = $1 AND c.draft_id = d.id)
    FROM territory_draft d WHERE d.tenant_id = $1 AND d.id = $2 AND d.state = 'open')"};
const Sql kMove{"draft.move", R"(
    UPDATE territory_draft SET version = $4, changed_at = $5
    WHERE tenant_id = $1 AND id = $2 AND version = $3 AND state = 'open')"};
const Sql kSetLevels{"draft.set_levels", "UPDATE territory_draft SET levels = $3 WHERE tenant_id = $1 AND id = $2"};
const Sql kClose{"draft.close",
                 "UPDATE territory_draft SET state = 'published', changed_at = $3 WHERE tenant_id = $1 AND id = $2"};
const Sql kDrop{"draft.drop", "DELETE FROM territory_draft WHERE tenant_id = $1 AND id = $2"};
const Sql kDropAreas{"draft_area.drop", "DELETE FROM draft_area WHERE tenant_id = $1 AND draft_id = $2"};
const Sql kDropEdits{"draft_edit.drop", "DELETE FROM draft_edit WHERE tenant_id = $1 AND draft_id = $2"};
const Sql kDropBackdrop{"draft_backdrop.drop", "DELETE FROM draft_backdrop WHERE tenant_id = $1 AND draft_id = $2"};
const Sql kAreas{"draft_area.of_draft", R"(
    SELECT area_id, removed, revision, changed_at, changed_by, changed_unit, changed_post, layer, code, name_zh_cn, name_en,
        depth, parent_id, shape, bounds, buildings, households
    FROM draft_area WHERE tenant_id = $1 AND draft_id = $2 ORDER BY area_id)"};
const Sql kPutArea{"draft_area.put", R"(
    INSERT INTO draft_area (tenant_id, draft_id, area_id, removed, revision, changed_at, changed_by, changed_unit, changed_post,
        layer, code, name_zh_cn, name_en, depth, parent_id, shape, bounds, buildings, households)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
    ON CONFLICT (tenant_id, draft_id, area_id) DO UPDATE SET removed = excluded.removed, revision = excluded.revision,
        changed_at = excluded.changed_at, changed_by = excluded.changed_by, changed_unit = excluded.changed_unit,
        changed_post = excluded.changed_post, layer = excluded.layer, code = excluded.code, name_zh_cn = excluded.name_zh_cn,
        name_en = excluded.name_en, depth = excluded.depth, parent_id = excluded.parent_id, shape = excluded.shape,
        bounds = excluded.bounds, buildings = excluded.buildings, households = excluded.households)"};
const Sql kInsertEdit{"draft_edit.insert", R"(
    INSERT INTO draft_edit (tenant_id, draft_id, seq, kind, state, touched, made_at, made_by, made_unit, made_post, area_count, body)
    VALUES ($1, $2, $3, $4, 'done', $3, $5, $6, $7, $8, $9, $10))"};
const Sql kTouchEdit{"draft_edit.touch",
                     "UPDATE draft_edit SET state = $4, touched = $5 WHERE tenant_id = $1 AND draft_id = $2 AND seq = $3"};
const Sql kDropUndone{"draft_edit.drop_undone", R"(
    UPDATE draft_edit SET state = 'dropped' WHERE tenant_id = $1 AND draft_id = $2 AND made_by = $3 AND state = 'undone')"};
const Sql kEdits{"draft_edit.list", R"(
    SELECT seq, kind, state, touched, made_at, made_by, made_unit, made_post, area_count, ''
    FROM draft_edit WHERE tenant_id = $1 AND draft_id = $2 ORDER BY seq DESC LIMIT $3)"};
const Sql kNextEdit{"draft_edit.next", R"(
    SELECT seq, kind, state, touched, made_at, made_by, made_unit, made_post, area_count, body
    FROM draft_edit WHERE tenant_id = $1 AND draft_id = $2 AND made_by = $3 AND state = $4
    ORDER BY touched DESC, seq DESC LIMIT 1)"};
const Sql kChiefs{"draft_chief.list", R"(
    SELECT c.area_id, c.sheet_row, c.name, c.phone FROM draft_chief c JOIN draft_edit e
        ON e.tenant_id = c.tenant_id AND e.draft_id = c.draft_id AND e.seq = c.seq AND e.state = 'done'
    WHERE c.tenant_id = $1 AND c.draft_id = $2 ORDER BY c.seq, c.sheet_row)"};
const Sql kPutChief{"draft_chief.insert", R"(
    INSERT INTO draft_chief (tenant_id, draft_id, area_id, seq, sheet_row, name, phone) VALUES ($1, $2, $3, $4, $5, $6, $7))"};
const Sql kDropChiefs{"draft_chief.drop", "DELETE FROM draft_chief WHERE tenant_id = $1 AND draft_id = $2"};
const Sql kBackdrop{"draft_backdrop.find",
                    "SELECT sha256, width, height, pins, fit FROM draft_backdrop WHERE tenant_id = $1 AND draft_id = $2"};
const Sql kPutBackdrop{"draft_backdrop.put", R"(
    INSERT INTO draft_backdrop (tenant_id, draft_id, sha256, width, height, pins, changed_at, fit)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
    ON CONFLICT (tenant_id, draft_id) DO UPDATE SET sha256 = excluded.sha256, width = excluded.width, height = excluded.height,
        pins = excluded.pins, changed_at = excluded.changed_at, fit = excluded.fit)"};

constexpr std::array kStates{"done", "undone", "dropped"};

std::string_view word(app::EditState state) { return kStates[static_cast<std::size_t>(state)]; }

app::EditState edit_state(std::string_view text) {
    for (std::size_t i = 0; i < kStates.size(); ++i) {
        if (text == kStates[i]) return static_cast<app::EditState>(i);
    }
    throw StorageError{"unknown state of a draft's step"};
}

app::EventOrigin origin(const Row& row, int column) {
    return {.kind = org::Actor::Kind::account,
            .actor_id = row.i64(column + 1),
            .unit = row.id<UnitId>(column + 2),
            .post = row.id<PostId>(column + 3),
            .recorded_at = row.instant(column)};
}

app::DraftRow draft_row(const Row& row) {
    auto levels = read_levels(row.view(3));
    if (!levels) throw StorageError{"the levels of a draft cannot be read"};
    return {.id = row.id<EditionId>(0),
            .name = row.text(1),
            .based_on = row.id<EditionId>(2),
            .levels = std::move(*levels),
            .overlays = read_overlays(row.view(3)),
            .version = row.i64(4),
            .created = origin(row, 5),
            .changed_at = row.instant(9),
            .chief_count = row.i64(10)};
}

app::EditRow edit_row(const Row& row) {
    app::EditRow edit{.seq = row.i64(0),
                      .kind = row.text(1),
                      .state = edit_state(row.view(2)),
                      .touched = row.i64(3),
                      .made = origin(row, 4),
                      .area_count = row.i64(8),
                      .changes = {}};
    if (!row.view(9).empty()) edit.changes = read_changes(row.view(9));
    return edit;
}

struct PinBody {
    double x{};
    double y{};
    geo::Position at;
};
BOOST_DESCRIBE_STRUCT(PinBody, (), (x, y, at))

}  // namespace

void SqlDraftStore::insert(TenantId tenant, const app::DraftRow& draft) {
    connection_.execute(kInsert, {tenant, draft.id, draft.name, draft.based_on, write_levels(draft.levels, draft.overlays),
                                  draft.created.recorded_at, draft.created.actor_id, draft.created.unit, draft.created.post});
}

std::vector<app::DraftRow> SqlDraftStore::list(TenantId tenant) {
    std::vector<app::DraftRow> drafts;
    connection_.for_each(kList, {tenant}, [&](const Row& row) { drafts.push_back(draft_row(row)); });
    return drafts;
}

std::optional<app::DraftRow> SqlDraftStore::find(TenantId tenant, EditionId draft) {
    const auto row = connection_.query_one(kFind, {tenant, draft});
    return row ? std::optional{draft_row(*row)} : std::nullopt;
}

void SqlDraftStore::discard(TenantId tenant, EditionId draft) {
    for (const auto* sql : {&kDropBackdrop, &kDropChiefs, &kDropEdits, &kDropAreas, &kDrop})
        connection_.execute(*sql, {tenant, draft});
}

void SqlDraftStore::close(TenantId tenant, EditionId draft, Instant now) {
    connection_.execute(kDropAreas, {tenant, draft});  // they are the edition's now; the log stays as the record of who did what
    connection_.execute(kDropChiefs, {tenant, draft});
    connection_.execute(kClose, {tenant, draft, now});
}

std::vector<app::DraftAreaRow> SqlDraftStore::changed_areas(TenantId tenant, EditionId draft) {
    std::vector<app::DraftAreaRow> rows;
    connection_.for_each(kAreas, {tenant, draft}, [&](const Row& row) {
        app::DraftAreaRow one{.area = {.id = row.id<AreaId>(0),
                                       .code = row.text(8),
                                       .name = {row.text(9), row.text(10)},
                                       .depth = static_cast<int>(row.i64(11)),
                                       .parent = row.id<AreaId>(12),
                                       .path = {},
                                       .layer = row.text(7),
                                       .shape = read_shape(row.view(13)),
                                       .facts = {row.text(14), row.text(15), {}}},
                              .removed = row.i64(1) != 0,
                              .revision = row.i64(2),
                              .changed = origin(row, 3)};
        if (!row.is_null(16)) one.area.facts.households = static_cast<std::int32_t>(row.i64(16));
        rows.push_back(std::move(one));
    });
    return rows;
}

void SqlDraftStore::put_area(TenantId tenant, const app::DraftStep& step, const grid::AreaChange& change) {
    const grid::Area& area = change.after ? *change.after : *change.before;
    connection_.execute(kPutArea, {tenant, step.draft, area.id, !change.after.has_value(), step.expected_version + 1,
                                   step.origin.recorded_at, step.origin.actor_id, step.origin.unit, step.origin.post, area.layer,
                                   area.code, area.name.zh_cn, area.name.en, area.depth, area.parent, write_shape(area.shape),
                                   area.facts.bounds, area.facts.buildings, area.facts.households});
}

void SqlDraftStore::log_edit(TenantId tenant, const app::DraftStep& step) {
    const std::int64_t version = step.expected_version + 1;
    if (step.again) {
        connection_.execute(kTouchEdit, {tenant, step.draft, *step.again, word(step.state), version});
        return;
    }
    std::string body = write_changes(step.changes);
    if (body.size() > app::kMaxStepBytes) body.clear();
    connection_.execute(kDropUndone, {tenant, step.draft, step.origin.actor_id});
    connection_.execute(kInsertEdit,
                        {tenant, step.draft, version, step.kind, step.origin.recorded_at, step.origin.actor_id, step.origin.unit,
                         step.origin.post, static_cast<std::int64_t>(step.changes.areas.size()), body});
}

bool SqlDraftStore::save(TenantId tenant, const app::DraftStep& step) {
    const auto moved = connection_.execute(
        kMove, {tenant, step.draft, step.expected_version, step.expected_version + 1, step.origin.recorded_at});
    if (moved != 1) return false;
    for (const auto& change : step.changes.areas) put_area(tenant, step, change);
    if (step.changes.levels_after || step.changes.overlays_after) {
        const auto row = find(tenant, step.draft);  // one document holds both
        connection_.execute(kSetLevels, {tenant, step.draft,
                                         write_levels(step.changes.levels_after.value_or(row->levels),
                                                      step.changes.overlays_after.value_or(row->overlays))});
    }
    log_edit(tenant, step);
    for (const auto& chief : step.chiefs) {
        connection_.execute(kPutChief, {tenant, step.draft, chief.area, step.expected_version + 1,
                                        static_cast<std::int64_t>(chief.row), chief.name, chief.phone});
    }
    return true;
}

std::vector<app::EditRow> SqlDraftStore::edits(TenantId tenant, EditionId draft, int limit) {
    std::vector<app::EditRow> rows;
    connection_.for_each(kEdits, {tenant, draft, limit}, [&](const Row& row) { rows.push_back(edit_row(row)); });
    return rows;
}

std::optional<app::EditRow> SqlDraftStore::next_edit(TenantId tenant, EditionId draft, std::int64_t actor, app::EditState state) {
    const auto row = connection_.query_one(kNextEdit, {tenant, draft, actor, word(state)});
    return row ? std::optional{edit_row(*row)} : std::nullopt;
}

std::vector<app::DraftChief> SqlDraftStore::chiefs(TenantId tenant, EditionId draft) {
    std::map<AreaId, app::DraftChief> last;
    connection_.for_each(kChiefs, {tenant, draft}, [&](const Row& row) {
        const auto area = row.id<AreaId>(0);
        last[area] = {area, static_cast<std::uint32_t>(row.i64(1)), row.text(2), row.text(3)};
    });
    std::vector<app::DraftChief> chiefs;
    for (auto& [area, chief] : last) chiefs.push_back(std::move(chief));
    return chiefs;
}

std::optional<app::Backdrop> SqlDraftStore::backdrop(TenantId tenant, EditionId draft) {
    const auto row = connection_.query_one(kBackdrop, {tenant, draft});
    if (!row) return std::nullopt;
    const auto pins = from_json<std::vector<PinBody>>(json::parse(row->text(3)));
    if (!pins) throw StorageError{"the pins of a draft's picture cannot be read"};
    app::Backdrop backdrop{row->text(0),
                           static_cast<int>(row->i64(1)),
                           static_cast<int>(row->i64(2)),
                           row->view(4) == "projective" ? geo::FitKind::projective : geo::FitKind::affine,
                           {}};
    for (const auto& pin : *pins) backdrop.pins.push_back({pin.x, pin.y, pin.at});
    return backdrop;
}

void SqlDraftStore::set_backdrop(TenantId tenant, EditionId draft, const std::optional<app::Backdrop>& backdrop, Instant now) {
    if (!backdrop) {
        connection_.execute(kDropBackdrop, {tenant, draft});
        return;
    }
    std::vector<PinBody> pins;
    for (const auto& pin : backdrop->pins) pins.push_back({pin.x, pin.y, pin.at});
    connection_.execute(kPutBackdrop,
                        {tenant, draft, backdrop->sha256, backdrop->width, backdrop->height, json::serialize(to_json(pins)), now,
                         backdrop->fit == geo::FitKind::projective ? "projective" : "affine"});
}

}  // namespace jingwei::storage
