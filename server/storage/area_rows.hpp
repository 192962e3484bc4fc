#pragma once
#include <vector>

#include "domain/grid/draft.hpp"
#include "storage/connection.hpp"

/// Areas as rows and steps as documents: what editions and drafts share.
namespace jingwei::storage {

geo::MultiPolygon read_shape(std::string_view text);
std::string write_shape(const geo::MultiPolygon& shape);

void insert_area(Connection& connection, TenantId tenant, EditionId edition, const grid::Area& area);
std::vector<grid::Area> read_areas(Connection& connection, TenantId tenant, EditionId edition);

std::string write_changes(const grid::Changes& changes);
grid::Changes read_changes(std::string_view text);

}  // namespace jingwei::storage
