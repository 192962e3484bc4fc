// GEOS at its fastest: its unstable C++ interface, no geometry made for a point, one look for inside and boundary.
#include <geos/algorithm/locate/IndexedPointInAreaLocator.h>
#include <geos/geom/CoordinateArraySequence.h>
#include <geos/geom/Envelope.h>
#include <geos/geom/GeometryFactory.h>
#include <geos/geom/LinearRing.h>
#include <geos/geom/Location.h>
#include <geos/geom/MultiPolygon.h>
#include <geos/geom/Polygon.h>
#include <geos/index/strtree/TemplateSTRtree.h>

#include <optional>

#include "peers.hpp"

namespace jingwei::bench {
namespace {

namespace gg = geos::geom;
using Locator = geos::algorithm::locate::IndexedPointInAreaLocator;

class GeosCpp final : public Peer {
public:
    explicit GeosCpp(const Areas& areas)
        : factory_{gg::GeometryFactory::create()}, locators_(areas.size()), tree_{10, areas.size()} {
        for (std::size_t i = 0; i < areas.size(); ++i) {
            if (areas[i].empty()) continue;
            shapes_.push_back(shape_of(areas[i]));
            locators_[i].emplace(*shapes_.back());
            tree_.insert(*shapes_.back()->getEnvelopeInternal(), i);
        }
        tree_.build();
    }

    void ask(const std::vector<geo::Position>& points, std::vector<Answer>& answers) override {
        for (std::size_t i = 0; i < points.size(); ++i) {
            const gg::Coordinate at{static_cast<double>(points[i].lon_e7), static_cast<double>(points[i].lat_e7)};
            AnswerMaker answer;
            tree_.query(gg::Envelope{at}, [&](std::size_t area) {
                const auto where = locators_[area]->locate(&at);
                if (where == gg::Location::INTERIOR) answer.inside(static_cast<Answer>(area));
                else if (where == gg::Location::BOUNDARY) answer.boundary(static_cast<Answer>(area));
            });
            answers[i] = answer.answer();
        }
    }

private:
    std::unique_ptr<gg::LinearRing> ring_of(const geo::Ring& ring) const {
        std::vector<gg::Coordinate> list;
        for (std::size_t i = 0; i <= ring.size(); ++i) {
            const geo::Position at = ring[i % ring.size()];
            list.emplace_back(static_cast<double>(at.lon_e7), static_cast<double>(at.lat_e7));
        }
        return factory_->createLinearRing(std::make_unique<gg::CoordinateArraySequence>(std::move(list)));
    }
    std::unique_ptr<gg::Geometry> shape_of(const geo::MultiPolygon& area) const {
        std::vector<std::unique_ptr<gg::Polygon>> parts;
        for (const geo::Polygon& part : area.parts) {
            std::vector<std::unique_ptr<gg::LinearRing>> holes;
            for (const geo::Ring& hole : part.holes) holes.push_back(ring_of(hole));
            parts.push_back(factory_->createPolygon(ring_of(part.outer), std::move(holes)));
        }
        return factory_->createMultiPolygon(std::move(parts));
    }

    gg::GeometryFactory::Ptr factory_;
    std::vector<std::unique_ptr<gg::Geometry>> shapes_;
    std::vector<std::optional<Locator>> locators_;
    geos::index::strtree::TemplateSTRtree<std::size_t> tree_;
};

}  // namespace

std::unique_ptr<Peer> build_geos_cpp(const Areas& areas) { return std::make_unique<GeosCpp>(areas); }

}  // namespace jingwei::bench
