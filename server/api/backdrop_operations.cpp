#include <cmath>

#include "api/operation_lists.hpp"
#include "api/photo_response.hpp"
#include "api/territory_views.hpp"

namespace jingwei::api {
namespace {

FitKind fit_view(geo::FitKind kind) { return kind == geo::FitKind::projective ? FitKind::projective : FitKind::affine; }

Backdrop backdrop_view(const app::Backdrop& backdrop) {
    Backdrop out{.width = backdrop.width,
                 .height = backdrop.height,
                 .fit = fit_view(backdrop.fit),
                 .pins = {},
                 .corners = {},
                 .residuals_m = {},
                 .rms_m = {}};
    for (const auto& pin : backdrop.pins) out.pins.push_back({pin.x, pin.y, pin.at});
    const auto fit = geo::fit_picture(backdrop.pins, backdrop.width, backdrop.height, backdrop.fit);
    if (!fit) return out;
    out.corners.emplace(fit->corners.begin(), fit->corners.end());
    out.residuals_m = fit->residuals_m;
    out.rms_m = fit->rms_m;
    return out;
}

std::optional<app::Backdrop> found(const Call& call, EditionId draft) {
    return app::in_snapshot<std::optional<app::Backdrop>>(
        call.app().database, [&](app::Stores& stores) { return stores.drafts.backdrop(call.tenant(), draft); });
}

Result<app::Backdrop> backdrop_of(const Call& call) {
    const auto id = call.path_id<EditionId>("draft_id");
    if (!id) return tl::make_unexpected(id.error());
    const auto backdrop = found(call, *id);
    if (!backdrop) return refuse(ErrorCode::not_found);
    return *backdrop;
}

Result<Backdrop> get_backdrop(const Call& call) {
    const auto backdrop = backdrop_of(call);
    if (!backdrop) return tl::make_unexpected(backdrop.error());
    return backdrop_view(*backdrop);
}

Result<net::Response> get_backdrop_picture(const Call& call, const PhotoQuery& query) {
    const auto backdrop = backdrop_of(call);
    if (!backdrop) return tl::make_unexpected(backdrop.error());
    app::Photo photo;
    photo.sha256 = backdrop->sha256;
    return photo_response(call, photo, query, false);
}

/// The picture that is there, or the one just uploaded.
Result<app::Backdrop> picture_for(app::Stores& stores, TenantId tenant, EditionId draft, const PinBackdrop& body) {
    if (!body.upload_id) {
        const auto present = stores.drafts.backdrop(tenant, draft);
        if (!present) return refuse_field("/upload_id", "required");
        return *present;
    }
    const auto upload = stores.photos.find_upload(tenant, *body.upload_id);
    if (!upload || !upload->photo) return refuse_field("/upload_id", "unknown_upload");
    return app::Backdrop{upload->photo->sha256, upload->photo->width, upload->photo->height, {}, {}};
}

Result<void> check_pins(const PinBackdrop& body) {
    if (body.pins.size() > geo::kMaxPins) return refuse_field("/pins", "too_many", {{"max", std::to_string(geo::kMaxPins)}});
    for (std::size_t i = 0; i < body.pins.size(); ++i) {
        const auto& pin = body.pins[i];
        if (std::isfinite(pin.x) && std::isfinite(pin.y) && std::abs(pin.x) < 1e6 && std::abs(pin.y) < 1e6) continue;
        return refuse_field("/pins/" + std::to_string(i), "too_large", {{"max", "1000000"}});
    }
    return {};
}

Result<Backdrop> pin_backdrop(const Call& call, const PinBackdrop& body) {
    const auto id = call.path_id<EditionId>("draft_id");
    if (!id) return tl::make_unexpected(id.error());
    if (const auto checked = check_pins(body); !checked) return tl::make_unexpected(checked.error());
    const auto kept = app::in_unit<app::Backdrop>(call.app().database, [&](app::Stores& stores) -> Result<app::Backdrop> {
        if (!stores.drafts.find(call.tenant(), *id)) return refuse(ErrorCode::not_found);
        auto backdrop = picture_for(stores, call.tenant(), *id, body);
        if (!backdrop) return backdrop;
        backdrop->fit = body.fit == FitKind::projective ? geo::FitKind::projective : geo::FitKind::affine;
        backdrop->pins.clear();
        for (const auto& pin : body.pins) backdrop->pins.push_back({pin.x, pin.y, pin.position});
        stores.drafts.set_backdrop(call.tenant(), *id, *backdrop, call.app().clock.now());
        return backdrop;
    });
    if (!kept) return tl::make_unexpected(kept.error());
    return backdrop_view(*kept);
}

Result<NoContent> drop_backdrop(const Call& call) {
    const auto id = call.path_id<EditionId>("draft_id");
    if (!id) return tl::make_unexpected(id.error());
    const auto done = app::in_unit<bool>(call.app().database, [&](app::Stores& stores) -> Result<bool> {
        if (!stores.drafts.backdrop(call.tenant(), *id)) return refuse(ErrorCode::not_found);
        stores.drafts.set_backdrop(call.tenant(), *id, std::nullopt, call.app().clock.now());
        return true;
    });
    if (!done) return tl::make_unexpected(done.error());
    return NoContent{};
}

}  // namespace

std::vector<Operation> backdrop_operations() {
    const Access edit = Access::needs(org::Permission::territory_edit);
    constexpr std::string_view kPath = "/territory/drafts/{draft_id}/backdrop";
    return {
        get("getBackdrop", kPath, edit, "The picture to trace over, with how well its pins fit", get_backdrop),
        send("pinBackdrop", "PUT", kPath, edit, "Give it a picture, or other pins", pin_backdrop),
        act("dropBackdrop", "DELETE", kPath, edit, "Take the picture away", drop_backdrop),
        answers_photo(get("getBackdropPicture", "/territory/drafts/{draft_id}/backdrop/picture", edit, "The picture itself",
                          get_backdrop_picture)),
    };
}

}  // namespace jingwei::api
