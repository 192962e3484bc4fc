#include "geo/coordinate_system_proj.hpp"

#include <proj.h>

#include <cmath>

namespace jingwei::geo {
namespace {

constexpr double kLeadsBackUnits = 0.1;  // metres or feet
constexpr double kLeadsBackDegrees = 1e-6;

struct Destroy {
    void operator()(PJ* object) const { proj_destroy(object); }
    void operator()(PJ_OBJ_LIST* list) const { proj_list_destroy(list); }
    void operator()(PJ_OPERATION_FACTORY_CONTEXT* context) const { proj_operation_factory_context_destroy(context); }
};
using Object = std::unique_ptr<PJ, Destroy>;
using Objects = std::unique_ptr<PJ_OBJ_LIST, Destroy>;
using Factory = std::unique_ptr<PJ_OPERATION_FACTORY_CONTEXT, Destroy>;

/// Longitude and latitude, or a map made of them; not heights, not the earth's centre, not a building's own axes.
bool is_horizontal(PJ_CONTEXT* context, const PJ* system, bool& in_degrees) {
    switch (proj_get_type(system)) {
        case PJ_TYPE_GEOGRAPHIC_2D_CRS:
        case PJ_TYPE_GEOGRAPHIC_3D_CRS: in_degrees = true; return true;
        case PJ_TYPE_PROJECTED_CRS: in_degrees = false; return true;
        case PJ_TYPE_BOUND_CRS: {
            const Object base{proj_get_source_crs(context, system)};
            return base && is_horizontal(context, base.get(), in_degrees);
        }
        case PJ_TYPE_COMPOUND_CRS: {
            const Object base{proj_crs_get_sub_crs(context, system, 0)};
            return base && is_horizontal(context, base.get(), in_degrees);
        }
        default: return false;
    }
}

std::string number_of(const PJ* system) {
    const char* authority = proj_get_id_auth_name(system, 0);
    const char* code = proj_get_id_code(system, 0);
    return authority != nullptr && code != nullptr ? std::string{authority} + ":" + code : std::string{};
}

/// Its number; where a .prj file has none, that of the system it surely describes.
std::string name_of(PJ_CONTEXT* context, const PJ* system) {
    constexpr int kSure = 90;
    if (const auto number = number_of(system); !number.empty()) return number;
    int* confidence = nullptr;
    const Objects alike{proj_identify(context, system, "EPSG", nullptr, &confidence)};
    const bool sure = alike && proj_list_get_count(alike.get()) > 0 && confidence != nullptr && confidence[0] >= kSure;
    proj_int_list_destroy(confidence);
    if (sure) {
        const Object best{proj_list_get(context, alike.get(), 0)};
        if (const auto number = best ? number_of(best.get()) : std::string{}; !number.empty()) return number;
    }
    const char* title = proj_get_name(system);
    return title != nullptr ? title : "WKT";
}

/// The best operation that works with what is on this machine.
Object operation_between(PJ_CONTEXT* context, const PJ* from, const PJ* to) {
    const Factory factory{proj_create_operation_factory_context(context, nullptr)};
    proj_operation_factory_context_set_spatial_criterion(context, factory.get(), PROJ_SPATIAL_CRITERION_PARTIAL_INTERSECTION);
    proj_operation_factory_context_set_grid_availability_use(context, factory.get(),
                                                             PROJ_GRID_AVAILABILITY_DISCARD_OPERATION_IF_MISSING_GRID);
    const Objects found{proj_create_operations(context, from, to, factory.get())};
    for (int i = 0; found && i < proj_list_get_count(found.get()); ++i) {
        const Object operation{proj_list_get(context, found.get(), i)};
        if (!operation || proj_coordoperation_is_instantiable(context, operation.get()) == 0) continue;
        if (Object east_first{proj_normalize_for_visualization(context, operation.get())}) return east_first;
    }
    return nullptr;
}

}  // namespace

CoordinateSystem::Projection::Projection() : context_{proj_context_create()} {
    proj_context_set_enable_network(context_, 0);
    proj_log_level(context_, PJ_LOG_NONE);
}

CoordinateSystem::Projection::~Projection() {
    proj_destroy(operation_);
    proj_context_destroy(context_);
}

std::shared_ptr<const CoordinateSystem::Projection> CoordinateSystem::Projection::of_epsg(const std::string& number) {
    const std::shared_ptr<Projection> made{new Projection};
    PJ* system = proj_create_from_database(made->context_, "EPSG", number.c_str(), PJ_CATEGORY_CRS, 0, nullptr);
    if (!made->use(system)) return nullptr;
    return made;
}

std::shared_ptr<const CoordinateSystem::Projection> CoordinateSystem::Projection::of_wkt(const std::string& text) {
    const std::shared_ptr<Projection> made{new Projection};
    if (!made->use(proj_create_from_wkt(made->context_, text.c_str(), nullptr, nullptr, nullptr))) return nullptr;
    return made;
}

bool CoordinateSystem::Projection::use(PJ* taken) {
    const Object system{taken};
    if (!system || !is_horizontal(context_, system.get(), in_degrees_)) return false;
    name_ = name_of(context_, system.get());
    const Object wgs84{proj_create_from_database(context_, "EPSG", "4326", PJ_CATEGORY_CRS, 0, nullptr)};
    if (!wgs84) return false;
    operation_ = operation_between(context_, system.get(), wgs84.get()).release();
    return operation_ != nullptr;
}

Coordinates CoordinateSystem::Projection::to_wgs84(Coordinates at) const {
    if (!std::isfinite(at.x) || !std::isfinite(at.y)) return {HUGE_VAL, HUGE_VAL};
    const std::lock_guard lock{computing_};
    const PJ_COORD made = proj_trans(operation_, PJ_FWD, proj_coord(at.x, at.y, 0, HUGE_VAL));
    // Far away, projections still give some place: it does not lead back.
    const PJ_COORD back = proj_trans(operation_, PJ_INV, made);
    const double most = in_degrees_ ? kLeadsBackDegrees : kLeadsBackUnits;
    if (!(std::abs(back.xy.x - at.x) <= most && std::abs(back.xy.y - at.y) <= most)) return {HUGE_VAL, HUGE_VAL};
    return {made.xy.x, made.xy.y};
}

}  // namespace jingwei::geo
