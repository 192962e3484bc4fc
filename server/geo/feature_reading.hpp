#pragma once
#include <boost/json/value.hpp>
#include <cstddef>
#include <optional>
#include <string>

#include "geo/geojson.hpp"

namespace jingwei::geo {

/// What the readers of GeoJSON and TopoJSON share: findings, limits, positions, and how rings become shapes. Every
/// failure is a finding, after which the next feature is read.
class FeatureReading {
protected:
    FeatureReading(const ReadLimits& limits, const AreaSource& source, GeoJsonFile& file);

    void fail(Problem problem, std::string detail = {});
    bool refuse(Problem problem, std::string detail = {});  // false, for the reader to return
    void warn(Problem problem, std::string detail = {});
    void warn_count(Problem problem, std::size_t count);

    void set_system(const CoordinateSystem& system);
    /// Id and properties; false when the feature cannot be used.
    bool read_head(const boost::json::object& object, Feature& feature);
    bool read_position(const boost::json::value& value, Position& at);
    bool to_position(double x, double y, const boost::json::value& shown, Position& at);
    /// False, and too_many_ set, when these are more than the file may have.
    bool count_positions(std::size_t count);
    /// The next ring of a polygon, as listed: the last position repeats the first.
    enum class Taken { no, ring, flat };
    Taken take_ring(Ring listed, Polygon& polygon, bool outer);
    /// Puts a feature whose shape has been read into the file, with what was tolerated in it.
    void finish(Feature feature);
    /// Forgets a feature that could not be read.
    void drop() { tolerated_ = {}; }

    static bool is_geometry(std::string_view type);
    static std::string type_of(const boost::json::value& value);
    static std::string detail_of(const boost::json::value& value);
    static std::optional<double> number_of(const boost::json::value& value);

    static constexpr std::size_t kMaxDetail = 80;

    const ReadLimits& limits_;
    const AreaSource& source_;
    GeoJsonFile& file_;
    std::size_t feature_{};  // the one being read
    std::size_t turned_{};   // rings of all features: some programs turn every ring
    bool too_many_{};

private:
    /// Counts what is tolerated within one feature, to be told once each.
    struct Tolerated {
        std::size_t unclosed{};
        std::size_t flat{};
        std::size_t heights{};
    };

    CoordinateSystem system_;
    std::size_t positions_{};
    Tolerated tolerated_;
};

}  // namespace jingwei::geo
