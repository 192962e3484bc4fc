// Any JSON is a command of the editor or is refused; what it does to a little town leaves valid outlines, and its reverse
// brings everything back.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/variant_codec.hpp"
#include "domain/grid/draft.hpp"
#include "domain/grid/locate_words.hpp"
#include "geo/overlay.hpp"
#include "geo/position_json.hpp"
#include "geo/shape_json.hpp"

namespace geo = jingwei::geo;
namespace grid = jingwei::grid;

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

grid::Area area(std::int64_t id, const char* code, int depth, std::int64_t parent, std::int32_t west, std::int32_t east) {
    return {.id = jingwei::AreaId{id},
            .code = code,
            .name = {code, ""},
            .depth = depth,
            .parent = jingwei::AreaId{parent},
            .path = {},
            .shape = {{geo::Polygon{{{west, 0}, {east, 0}, {east, 1000}, {west, 1000}}, {}}}}};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    grid::place_words(text);
    const auto document = jingwei::parse_json(text);
    if (!document) return 0;
    const auto edit = jingwei::from_json<grid::Edit>(*document);
    if (!edit) return 0;
    const grid::Draft before{{{0, "town", {"镇", ""}, 2}, {1, "village", {"村", ""}, 2}},
                             {area(1, "1", 0, 0, 0, 2000), area(2, "101", 1, 1, 0, 1000), area(3, "102", 1, 1, 1000, 2000)}};
    std::int64_t next = 10;
    const auto changes = grid::apply(*edit, before, [&] { return jingwei::AreaId{next++}; });
    if (!changes) return 0;
    grid::Draft after = before;
    after.apply(*changes, 1);
    for (const auto& change : changes->areas) {
        const bool reshaped = change.after && (!change.before || change.before->shape != change.after->shape);
        if (reshaped) require(!geo::fault_of(change.after->shape));
    }
    after.apply(grid::reversed(*changes), 2);
    require(after.entries().size() == before.entries().size());
    for (const auto& [id, entry] : before.entries()) require(after.find(id)->area == entry.area);
    return 0;
}
