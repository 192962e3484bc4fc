#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "domain/catalog/catalog.hpp"
#include "domain/duty/directory.hpp"
#include "domain/grid/territory.hpp"
#include "domain/worktime/calendar.hpp"

namespace jingwei::app {

/// What a district says about itself.
struct District {
    TenantId tenant;
    std::string code;
    LocalizedText name;
    LocalizedText organiser;
    std::string icp_number;
    std::string police_number;
    std::string site_code;
    std::string time_zone;
    std::string tracking_secret;            // residents' codes are derived from it; never leaves the server
    std::string mark;                       // two letters that stand before its codes and keys; unique on the server
    std::vector<std::string> host_names{};  // lower case; requests to these are for this district alone
};

/// A district as the server tells it from the others.
struct TenantEntry {
    TenantId id;
    std::string code;
    LocalizedText name;
    std::vector<std::string> host_names;
    std::string mark;
};

/// Everything a use case looks things up in: the editions in force, read once and held in memory. Immutable.
struct Reference {
    std::int64_t stamp{};
    District district;
    grid::Territory territory;
    catalog::Catalog catalog;
    worktime::Calendar calendar;
    EditionId calendar_edition;
    duty::Directory directory;
};

/// One document of an edition, as stored.
struct EditionText {
    EditionId id;
    std::string kind;  // territory | catalog | calendar
    std::string name;
    Instant effective_from{};
    std::string body;
};

/// A district as it is first set up, or its next editions.
struct TerritoryEdition {
    grid::EditionInfo info;
    std::vector<grid::Level> levels;
    std::vector<grid::Area> areas;
    std::vector<grid::Overlay> overlays{};
};

/// The next edition of the catalogue: all of its classes, not a difference.
struct CatalogEditionDraft {
    catalog::CatalogEdition info;
    std::vector<catalog::ProblemClass> classes;
};

/// The next edition of the working calendar.
struct CalendarEdition {
    EditionId id;
    std::string name;
    Instant effective_from{};
    worktime::CalendarData data;
};

/// Reads and writes reference data; part of a unit of work.
class ReferenceStore {
public:
    ReferenceStore() = default;
    ReferenceStore(const ReferenceStore&) = delete;
    ReferenceStore& operator=(const ReferenceStore&) = delete;
    virtual ~ReferenceStore() = default;

    /// The tenant served by default: the first one made. Nothing before `jingwei tenant create` or the demo.
    virtual std::optional<TenantId> default_tenant() = 0;
    /// All districts, the first one made first.
    virtual std::vector<TenantEntry> tenants() = 0;
    virtual void set_host_names(TenantId tenant, const std::vector<std::string>& host_names) = 0;
    /// Grows whenever load() would answer something else.
    virtual std::int64_t stamp(TenantId tenant) = 0;
    /// The editions in force at `now`.
    virtual Result<std::shared_ptr<const Reference>> load(TenantId tenant, Instant now) = 0;
    virtual void create_tenant(const District& district, Instant now) = 0;
    virtual void add_edition(TenantId tenant, const EditionText& edition) = 0;
    virtual void add_territory(TenantId tenant, const TerritoryEdition& edition) = 0;
    virtual void add_catalog(TenantId tenant, const CatalogEditionDraft& edition) = 0;
    virtual void add_calendar(TenantId tenant, const CalendarEdition& edition) = 0;
    virtual void add_directory(TenantId tenant, const std::vector<org::Unit>& units, const std::vector<org::Post>& posts) = 0;
    /// Written over the row with the version before it; false when somebody else was first.
    virtual bool update_unit(TenantId tenant, const org::Unit& unit) = 0;
    virtual bool update_post(TenantId tenant, const org::Post& post) = 0;
};

}  // namespace jingwei::app
