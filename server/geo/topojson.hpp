#pragma once
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include "geo/geojson.hpp"

namespace jingwei::geo {

/// Is this document a TopoJSON topology?
bool is_topology(const boost::json::value& root);

/// Reads one layer ("object") of a topology. Each arc is turned into positions once, so neighbours that share it stay
/// identical, whatever the system. Positions are counted as the shapes have them: a small file can name an arc often.
void read_topology(const boost::json::object& root, const ReadLimits& limits, const AreaSource& source, GeoJsonFile& file);

}  // namespace jingwei::geo
