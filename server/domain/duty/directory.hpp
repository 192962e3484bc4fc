#pragma once
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "domain/catalog/catalog.hpp"
#include "domain/grid/territory.hpp"
#include "domain/org/unit.hpp"

namespace jingwei::duty {

/// Units with their kind and home area, and their posts.
class Directory {
public:
    Directory(std::vector<org::Unit> units, std::vector<org::Post> posts);

    /// Closed ones too: what happened under their names keeps them.
    const org::Unit* find(UnitId id) const;
    const org::Unit* find_code(std::string_view code) const;
    const org::Post* post(PostId id) const;
    const org::Post* find_post_code(std::string_view code) const;
    /// Null for a closed one as for none: what may be given a case, a duty or a person.
    const org::Unit* open_unit(UnitId id) const;
    const org::Post* open_post(PostId id) const;
    /// The unit's first open post, which receives its cases; null when it has none.
    const org::Post* receiving_post(UnitId id) const;
    std::span<const org::Unit> units() const { return units_; }
    std::span<const org::Post> posts() const { return posts_; }
    /// Open units whose home is the area (none = the whole district), by code; as positions in units().
    std::span<const std::size_t> at_home_in(AreaId area) const;

private:
    std::vector<org::Unit> units_;  // by code
    std::vector<org::Post> posts_;  // by code
    std::unordered_map<UnitId, std::size_t> unit_by_id_;
    std::unordered_map<PostId, std::size_t> post_by_id_;
    std::unordered_map<UnitId, std::size_t> first_post_;
    std::unordered_map<AreaId, std::vector<std::size_t>> by_home_;
};

}  // namespace jingwei::duty
