#pragma once
#include <functional>
#include <memory>

#include "app/live.hpp"
#include "app/ports/database.hpp"
#include "app/reference_cache.hpp"
#include "app/sign_in_guard.hpp"
#include "base/clock.hpp"
#include "base/id_source.hpp"
#include "geo/geojson.hpp"

namespace jingwei::app {

/// Decodes an uploaded picture; slow, so never inside a unit of work.
using PhotoDecoder = std::function<Result<ProcessedPhoto>(const std::string& bytes)>;

/// Reads a map file of any format in its declared coordinate system ("EPSG:2249"; empty: what the file says). Slow.
using TerritoryFileReader =
    std::function<Result<geo::GeoJsonFile>(const std::string& bytes, const std::string& name, const std::string& coordinates)>;

/// What use cases work with. `main` owns every part and outlives all calls.
struct App {
    Database& database;
    const Clock& clock;
    IdSource& ids;
    ReferenceCache& reference;
    PhotoVault& vault;
    PhotoDecoder decode_photo;
    LiveEvents& live;
    TerritoryFileReader read_territory_file{};                            // absent: GeoJSON in WGS 84 only
    std::shared_ptr<SignInGuard> guard{std::make_shared<SignInGuard>()};  // shared by copies, so that the counts are one
};

/// Who asks, for which district.
struct Caller {
    TenantId tenant;
    org::Actor actor;
    std::string idempotency_key;  // empty = none
    std::string request_hash;     // of operation and body, for the key
};

/// The part of a key's name that tells clients apart: account, API key, or anonymous device.
std::string principal_of(const org::Actor& actor);

}  // namespace jingwei::app
