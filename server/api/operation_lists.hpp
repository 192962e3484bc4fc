#pragma once
#include <vector>

#include "api/operation.hpp"

namespace jingwei::api {

std::vector<Operation> public_operations();
std::vector<Operation> report_operations();
std::vector<Operation> session_operations();
std::vector<Operation> case_reading_operations();
std::vector<Operation> case_action_operations();
std::vector<Operation> setup_operations();
std::vector<Operation> unit_operations();
std::vector<Operation> tile_operations();
std::vector<Operation> plate_operations();
std::vector<Operation> duty_operations();
std::vector<Operation> duty_people_operations();
std::vector<Operation> duty_pairing_operations();
std::vector<Operation> duty_sheet_operations();
std::vector<Operation> coverage_operations();
std::vector<Operation> draft_operations();
std::vector<Operation> edition_operations();
std::vector<Operation> backdrop_operations();
std::vector<Operation> territory_import_operations();

}  // namespace jingwei::api
