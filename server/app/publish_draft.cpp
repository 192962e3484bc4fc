#include "app/publish_draft.hpp"

#include "app/drafts.hpp"
#include "app/duty_context.hpp"
#include "app/rehome_cases.hpp"
#include "base/codec.hpp"

namespace jingwei::app {
namespace {

Result<void> check_start(const Reference& reference, Instant start) {
    const auto& present = reference.territory;
    if (present.areas().empty() || start >= present.edition().effective_from) return {};
    return refuse_field("/effective_from", "edition_earlier",
                        {{"from", duty::format_day(day_of(reference, present.edition().effective_from))}});
}

/// Somebody published while this draft was being worked on: their areas would silently be lost.
Result<void> check_newer(Stores& stores, TenantId tenant, const DraftRow& draft, const PublishInput& input) {
    if (input.replace_newer) return {};
    for (const auto& row : stores.territory.editions(tenant)) {
        if (row.info.id > draft.id) return refuse_field("/replace_newer", "draft_outdated", {{"value", row.info.name}});
    }
    return {};
}

Result<grid::Territory> ground_of_draft(const OpenDraft& open, EditionId id, const PublishInput& input) {
    std::vector<grid::Area> areas;
    for (const auto* entry : open.draft.ordered()) areas.push_back(entry->area);
    return grid::Territory::build({id, input.name, input.effective_from, true}, open.draft.levels(), std::move(areas),
                                  open.draft.overlays());
}

std::string journal_body(const Caller& caller, const DraftRow& draft, const TerritoryEdition& edition) {
    const auto origin = origin_of(caller.actor, {});
    return json::serialize(json::object{{"kind", "published"},
                                        {"edition_id", to_string(edition.info.id)},
                                        {"draft_id", to_string(draft.id)},
                                        {"based_on", to_string(draft.based_on)},
                                        {"effective_from", format_instant(edition.info.effective_from)},
                                        {"areas", edition.areas.size()},
                                        {"steps", draft.version},
                                        {"actor", origin.actor_id}});
}

}  // namespace

Result<Published> publish_draft(const App& app, const Caller& caller, EditionId draft, const PublishInput& input) {
    const auto open = open_draft(app, caller.tenant, draft);
    if (!open) return tl::make_unexpected(open.error());
    if (open->row.version != input.version) return refuse_field("/version", "draft_moved");
    const auto ground = ground_of_draft(*open, app.ids.next<EditionId>(), input);  // the slow part, before the unit
    if (!ground) return tl::make_unexpected(ground.error());
    const TerritoryEdition edition{ground->edition(), ground->levels(), ground->areas(), ground->overlays()};
    const Instant now = app.clock.now();
    std::vector<ChiefOutcome> chiefs;
    const auto written = in_unit<bool>(app.database, [&](Stores& stores) -> Result<bool> {
        const auto row = stores.drafts.find(caller.tenant, draft);
        if (!row) return refuse(ErrorCode::not_found);
        if (row->version != input.version) return refuse_field("/version", "draft_moved");
        if (auto checked = check_start(*app.reference.get(stores, caller.tenant), input.effective_from); !checked)
            return tl::make_unexpected(checked.error());
        if (auto checked = check_newer(stores, caller.tenant, *row, input); !checked) return tl::make_unexpected(checked.error());
        DutyWork work{.app = app,
                      .caller = caller,
                      .stores = stores,
                      .reference = app.reference.get(stores, caller.tenant),
                      .book = app.reference.duties(stores, caller.tenant),
                      .now = now,
                      .entries = {}};
        auto handed = hand_over_chiefs(work, *ground, day_of(*work.reference, input.effective_from),
                                       stores.drafts.chiefs(caller.tenant, draft));
        if (!handed) return tl::make_unexpected(handed.error());
        chiefs = std::move(*handed);
        stores.reference.add_territory(caller.tenant, edition);
        stores.drafts.close(caller.tenant, draft, now);
        stores.territory.journal(caller.tenant, journal_body(caller, *row, edition), now);
        stores.duty.journal(caller.tenant, work.entries, origin_of(caller.actor, now));
        return true;
    });
    if (!written) return tl::make_unexpected(written.error());
    const bool in_force = input.effective_from <= now;
    if (in_force) rehome_cases(app, caller.tenant);
    return Published{edition.info.id, input.effective_from, edition.areas.size(), in_force, std::move(chiefs)};
}

}  // namespace jingwei::app
