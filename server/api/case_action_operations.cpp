#include "api/case_reading.hpp"
#include "api/operation_lists.hpp"
#include "app/act_on_case.hpp"

namespace jingwei::api {
namespace {

using cases::Action;

std::string text_or_empty(const auto& text) { return text ? text->value : std::string{}; }

Result<CaseDetail> act_on(const Call& call, const app::ActionInput& input) {
    const auto id = call.path_id<CaseId>("case_id");
    if (!id) return tl::make_unexpected(id.error());
    const auto done = app::act_on_case(call.app(), call.caller, {*id, {}}, input);
    if (!done) return tl::make_unexpected(done.error());
    const auto dossier = read_dossier_after(call, *done);
    if (!dossier) return tl::make_unexpected(dossier.error());
    return case_detail(call, *dossier);
}

Result<CaseDetail> dispatch_case(const Call& call, const DispatchCase& body) {
    return act_on(call,
                  {.action = Action::dispatch, .version = body.version, .unit = body.unit_id, .words = text_or_empty(body.note)});
}
Result<CaseDetail> accept_case(const Call& call, const AcceptCase& body) {
    return act_on(call, {.action = Action::accept, .version = body.version});
}
Result<CaseDetail> return_case(const Call& call, const ReturnCase& body) {
    return act_on(call, {.action = Action::return_to_desk, .version = body.version, .words = body.reason.value});
}
Result<CaseDetail> submit_rectification(const Call& call, const SubmitRectification& body) {
    return act_on(call, {.action = Action::submit_rectification,
                         .version = body.version,
                         .words = body.note.value,
                         .uploads = body.photo_upload_ids});
}
Result<CaseDetail> verify_case(const Call& call, const VerifyCase& body) {
    const std::string reason = text_or_empty(body.reason);
    const std::string note = text_or_empty(body.note);
    std::string words = body.passed ? note : reason;
    if (!body.passed && !reason.empty() && !note.empty()) words += ": " + note;
    return act_on(call, {.action = body.passed ? Action::pass_verification : Action::fail_verification,
                         .version = body.version,
                         .unit = {},
                         .words = words,
                         .uploads = body.photo_upload_ids.value_or(std::vector<std::string>{})});
}
Result<CaseDetail> reject_case(const Call& call, const RejectCase& body) {
    return act_on(call, {.action = Action::reject, .version = body.version, .words = body.reason.value});
}
Result<CaseDetail> release_case(const Call& call, const ReleaseCase& body) {
    return act_on(call, {.action = body.released ? Action::release : Action::withdraw, .version = body.version});
}

}  // namespace

std::vector<Operation> case_action_operations() {
    using org::Permission;
    const Access handle = Access::needs(Permission::case_handle);
    constexpr FaceSet staff{Face::phone, Face::console};
    std::vector<Operation> rows{
        send("dispatchCase", "POST", "/cases/{case_id}/dispatch", Access::needs(Permission::case_dispatch),
             "Give the case to a unit", dispatch_case),
        on(staff, send("acceptCase", "POST", "/cases/{case_id}/acceptance", handle, "The unit takes it on", accept_case)),
        on(staff,
           send("returnCase", "POST", "/cases/{case_id}/return", handle, "The unit gives it back with a reason", return_case)),
        on(staff, send("submitRectification", "POST", "/cases/{case_id}/rectification", handle, "The unit reports it fixed",
                       submit_rectification)),
        on(staff, send("verifyCase", "POST", "/cases/{case_id}/verification", Access::needs(Permission::case_verify),
                       "Passed: closed; not passed: back to the unit", verify_case)),
        send("rejectCase", "POST", "/cases/{case_id}/rejection", Access::needs(Permission::case_reject),
             "Turn the report down with a reason", reject_case),
        send("releaseCase", "POST", "/cases/{case_id}/release", Access::needs(Permission::case_release),
             "Let it appear in public, or take it back", release_case),
    };
    for (auto& row : rows) {
        row.own_refusals = {ErrorCode::conflict,        ErrorCode::action_not_allowed, ErrorCode::verifier_is_handler,
                            ErrorCode::reason_required, ErrorCode::photo_required,     ErrorCode::idempotency_mismatch};
    }
    return rows;
}

}  // namespace jingwei::api
