// Any rings at all are audited without harm; what an audit says holds together, and a repair is a shape again.
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "domain/grid/audit_repair.hpp"

namespace grid = jingwei::grid;
namespace geo = jingwei::geo;

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

/// Small coordinates, so that rings meet often; the first byte may stretch them over the earth.
std::vector<grid::Area> areas_of(const std::uint8_t* data, std::size_t size) {
    std::vector<grid::Area> areas;
    const std::int32_t stretch = size > 0 && data[0] % 4 == 0 ? 7'000'000 : data[0] % 4 == 1 ? 1 : 1000;
    for (std::size_t i = 1; i + 1 < size;) {
        const std::uint8_t head = data[i++];
        if (areas.empty() || head % 4 == 0) {
            grid::Area& area = areas.emplace_back();
            area.id = jingwei::AreaId{static_cast<std::int64_t>(areas.size())};
            area.depth = areas.size() > 1 && head % 8 == 0 ? 1 : 0;
            if (area.depth == 1) area.parent = jingwei::AreaId{1};
        }
        auto& parts = areas.back().shape.parts;
        if (parts.empty() || head % 4 == 1) parts.emplace_back();
        geo::Ring ring;
        for (std::size_t corners = 3 + head / 32; corners > 0 && i + 1 < size; --corners, i += 2)
            ring.push_back({(data[i] % 64 - 32) * stretch, (data[i + 1] % 64 - 32) * stretch});
        if (parts.back().outer.empty()) parts.back().outer = ring;
        else parts.back().holes.push_back(ring);
    }
    return areas;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 2 || size > 300) return 0;
    const auto areas = areas_of(data, size);
    grid::AuditOptions options;
    options.min_area_m2 = data[size - 1] % 2;
    options.tolerance_m = data[size - 1] % 5;
    const grid::Audit audit = grid::audit(areas, options);
    require(audit == grid::audit_changes(audit, areas, options));
    if (areas.empty() || areas.back().shape.parts.empty()) return 0;
    auto changed = areas;  // the last area loses a corner, the first one goes
    if (auto& ring = changed.back().shape.parts.back().outer; !ring.empty()) ring.pop_back();
    if (changed.size() > 2) changed.erase(changed.begin());
    require(grid::audit(changed, options) == grid::audit_changes(audit, changed, options));
    for (const grid::LevelAudit& level : audit.levels) {
        for (const grid::Finding& finding : level.findings) {
            require(std::isfinite(finding.area_m2) && finding.area_m2 >= 0);
            for (const grid::ShapeChange& change : grid::propose(areas, finding, options)) require(!change.shape.empty());
        }
    }
    return 0;
}
