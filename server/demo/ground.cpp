#include "demo/ground.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <stdexcept>

#include "demo/ground_plan.hpp"
#include "demo/names.hpp"
#include "domain/grid/area_codes.hpp"

namespace jingwei::demo {
namespace {

// 99 is no province; development zones number their streets from 400 to 599.
constexpr std::string_view kDistrictCode = "990171";
constexpr std::string_view kOfficePrefix = "9901714";

geo::MultiPolygon shape_of(geo::Ring ring) { return {.parts = {{.outer = std::move(ring), .holes = {}}}}; }

GroundPlan planned(std::uint32_t seed) {
    constexpr std::uint64_t kTries = 200;
    for (std::uint64_t i = 0; i < kTries; ++i) {
        if (auto plan = plan_ground(seed + (i << 32))) return *std::move(plan);
    }
    throw std::logic_error{"no ground plan without pieces was found"};
}

/// The indices of `codes` in the order of the codes.
std::vector<std::size_t> by_code(const std::vector<std::string>& codes) {
    std::vector<std::size_t> order(codes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return codes[a] < codes[b]; });
    return order;
}

std::vector<std::string> codes_for(std::string_view parent, const std::vector<geo::MultiPolygon>& shapes, std::size_t digits) {
    std::vector<const geo::MultiPolygon*> pointers;
    for (const auto& shape : shapes) pointers.push_back(&shape);
    return grid::make_area_codes(parent, pointers, digits);
}

/// Writes the areas of a plan, parents before children.
class GroundWriter {
public:
    GroundWriter(GroundPlan plan, const NextAreaId& next_id) : plan_{std::move(plan)}, next_id_{next_id} {}

    Ground write() {
        ground_.levels = {{0, "district", {"区", "District"}},
                          {1, "office", {"街道(镇)", "Sub-district or town"}},
                          {2, "village", {"村(居)", "Village or community"}},
                          {3, "group", {"小组(楼栋)", "Group or buildings"}}};
        ground_.district =
            add({"经开区", "Jingkai Development District"}, 0, std::string{kDistrictCode}, {}, shape_of(plan_.district));
        ground_.office_centres = plan_.office_centres;
        std::vector<geo::MultiPolygon> shapes;
        for (const auto& ring : plan_.offices) shapes.push_back(shape_of(ring));
        const auto codes = codes_for(kOfficePrefix, shapes, 2);
        for (std::size_t i = 0; i < shapes.size(); ++i) {
            const auto& [name, is_town] = kOffices[i];
            ground_.offices.push_back(add({fmt::format("{}{}", name.zh, is_town ? "镇" : "办"),
                                           fmt::format("{} {}", name.en, is_town ? "Town" : "Sub-district")},
                                          1, codes[i], ground_.district, std::move(shapes[i])));
            write_villages(i, codes[i]);
        }
        return std::move(ground_);
    }

private:
    AreaId add(LocalizedText name, int depth, std::string code, AreaId parent, geo::MultiPolygon shape) {
        grid::Area area;
        area.id = next_id_();
        area.code = std::move(code);
        area.name = std::move(name);
        area.depth = depth;
        area.parent = parent;
        area.shape = std::move(shape);
        ground_.areas.push_back(std::move(area));
        return ground_.areas.back().id;
    }

    void write_villages(std::size_t office, const std::string& office_code) {
        std::vector<const GroundPlan::VillagePlan*> plans;
        std::vector<geo::MultiPolygon> shapes;
        for (const auto& village : plan_.villages) {
            if (village.office != office) continue;
            plans.push_back(&village);
            shapes.push_back(shape_of(village.outline));
        }
        const auto codes = codes_for(office_code, shapes, 3);
        for (const std::size_t i : by_code(codes)) {
            const NamePair name = office == 0 ? kMainVillages[next_main_++] : kOtherVillages[next_other_++];
            const bool is_community =
                office == 0 ? name.zh != "东关" && name.zh != "西关" && name.zh != "枣园" : next_other_ % 5 == 0;
            const AreaId id = add({fmt::format("{}{}", name.zh, is_community ? "社区" : "村"),
                                   fmt::format("{} {}", name.en, is_community ? "Community" : "Village")},
                                  2, codes[i], ground_.offices[office], std::move(shapes[i]));
            ground_.villages.push_back({.area = id, .office = office, .stem = std::string{name.zh}, .centre = plans[i]->centre});
            write_groups(*plans[i], id, codes[i], name);
        }
    }

    void write_groups(const GroundPlan::VillagePlan& village, AreaId id, const std::string& village_code, const NamePair& name) {
        std::vector<geo::MultiPolygon> shapes;
        for (const int site : village.sites) shapes.push_back(shape_of(plan_.partition.outline({site}).front()));
        const auto codes = codes_for(village_code, shapes, 3);
        std::size_t number = 0;
        for (const std::size_t i : by_code(codes)) {
            ++number;
            add({fmt::format("{}{}网格", name.zh, chinese_number(number)), fmt::format("{} Grid {}", name.en, number)}, 3,
                codes[i], id, std::move(shapes[i]));
        }
    }

    GroundPlan plan_;
    const NextAreaId& next_id_;
    Ground ground_;
    std::size_t next_main_{};
    std::size_t next_other_{};
};

}  // namespace

Ground make_ground(std::uint32_t seed, const NextAreaId& next_id) { return GroundWriter{planned(seed), next_id}.write(); }

grid::Territory territory(std::uint32_t seed) {
    std::int64_t last = 0;
    auto ground = make_ground(seed, [&last] { return AreaId{++last}; });
    auto built =
        grid::Territory::build({EditionId{1}, "demo", Instant{}, true}, std::move(ground.levels), std::move(ground.areas));
    if (!built) throw std::logic_error{"the demo territory does not fit together: " + message(built.error(), Locale::en)};
    return *std::move(built);
}

}  // namespace jingwei::demo
