#include "api/operation_lists.hpp"
#include "api/router.hpp"

namespace jingwei::api {

const std::vector<Operation>& operations() {
    static const std::vector<Operation> all = [] {
        std::vector<Operation> rows;
        for (auto part :
             {public_operations(), report_operations(), session_operations(), case_reading_operations(), case_action_operations(),
              setup_operations(), unit_operations(), tile_operations(), plate_operations(), duty_operations(),
              duty_people_operations(), duty_pairing_operations(), duty_sheet_operations(), coverage_operations(),
              draft_operations(), edition_operations(), backdrop_operations(), territory_import_operations()}) {
            for (auto& row : part) rows.push_back(std::move(row));
        }
        return rows;
    }();
    return all;
}

FaceSet faces_of(const Operation& operation) {
    const bool open = operation.access.kind == Access::Kind::open;
    FaceSet faces = operation.own_faces.value_or(open ? FaceSet::all() : FaceSet{Face::console});
    return faces.insert(Face::api);
}

}  // namespace jingwei::api
