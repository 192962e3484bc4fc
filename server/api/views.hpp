#pragma once
#include <set>

#include "api/call.hpp"
#include "api/contract_cases.hpp"
#include "api/contract_common.hpp"
#include "api/contract_public.hpp"
#include "app/placing.hpp"
#include "app/report_case.hpp"

/// From what is stored to what the contract shows. No decisions here.
namespace jingwei::api {

AreaRef area_ref(const app::Reference& reference, const grid::Area& area);
/// The area and its ancestors, root first; empty for none.
std::vector<AreaRef> area_refs(const app::Reference& reference, AreaId id);
std::vector<AreaRef> area_refs(const grid::Territory& territory, AreaId id);
Group group_of(const catalog::ProblemClass* problem_class);
LocalizedText group_name(std::string_view word);
LocalizedText limit_text(const worktime::Limit& limit);
std::optional<LocalizedText> unit_name(const app::Reference& reference, UnitId id);
std::optional<std::string> some_text(const std::string& text);

CaseSummary case_summary(const Call& call, const app::CaseListRow& row);
Photo photo_view(const app::Photo& photo);
std::optional<Responsible> responsible(const app::Reference& reference, const cases::Case& c, const std::string& rule);
ReportReceipt receipt(const app::Reference& reference, const app::CaseFile& file, const std::string& rule);

/// A case with everything its pages show, read in one snapshot.
struct CaseDossier {
    app::CaseFile file;
    std::vector<app::StoredEvent> timeline;
    std::vector<app::Note> notes;
    std::vector<app::CasePhoto> photos;
    std::vector<app::CaseListRow> similar;

    const std::string* note(NoteId id) const;
    std::string rule() const;  // why the present unit was named
};

CaseDetail case_detail(const Call& call, const CaseDossier& dossier);
TrackedReport tracked_report(const Call& call, const CaseDossier& dossier);

}  // namespace jingwei::api
