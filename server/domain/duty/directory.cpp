#include "domain/duty/directory.hpp"

#include <algorithm>

namespace jingwei::duty {

Directory::Directory(std::vector<org::Unit> units, std::vector<org::Post> posts)
    : units_{std::move(units)}, posts_{std::move(posts)} {
    const auto by_code = [](const auto& a, const auto& b) { return a.code < b.code; };
    std::sort(units_.begin(), units_.end(), by_code);
    std::sort(posts_.begin(), posts_.end(), by_code);
    for (std::size_t i = 0; i < units_.size(); ++i) {
        unit_by_id_.emplace(units_[i].id, i);
        if (!units_[i].closed) by_home_[units_[i].home_area].push_back(i);
    }
    for (std::size_t i = 0; i < posts_.size(); ++i) {
        post_by_id_.emplace(posts_[i].id, i);
        if (!posts_[i].closed) first_post_.emplace(posts_[i].unit, i);
    }
}

const org::Unit* Directory::find(UnitId id) const {
    const auto it = unit_by_id_.find(id);
    return it == unit_by_id_.end() ? nullptr : &units_[it->second];
}

const org::Unit* Directory::find_code(std::string_view code) const {
    const auto it = std::lower_bound(units_.begin(), units_.end(), code,
                                     [](const auto& unit, std::string_view text) { return unit.code < text; });
    return it == units_.end() || it->code != code ? nullptr : &*it;
}

const org::Post* Directory::find_post_code(std::string_view code) const {
    const auto it = std::lower_bound(posts_.begin(), posts_.end(), code,
                                     [](const auto& post, std::string_view text) { return post.code < text; });
    return it == posts_.end() || it->code != code ? nullptr : &*it;
}

const org::Unit* Directory::open_unit(UnitId id) const {
    const auto* const unit = find(id);
    return unit == nullptr || unit->closed ? nullptr : unit;
}

const org::Post* Directory::open_post(PostId id) const {
    const auto* const found = post(id);
    return found == nullptr || found->closed ? nullptr : found;
}

const org::Post* Directory::receiving_post(UnitId id) const {
    const auto it = first_post_.find(id);
    return it == first_post_.end() ? nullptr : &posts_[it->second];
}

const org::Post* Directory::post(PostId id) const {
    const auto it = post_by_id_.find(id);
    return it == post_by_id_.end() ? nullptr : &posts_[it->second];
}

std::span<const std::size_t> Directory::at_home_in(AreaId area) const {
    const auto it = by_home_.find(area);
    return it == by_home_.end() ? std::span<const std::size_t>{} : std::span<const std::size_t>{it->second};
}

}  // namespace jingwei::duty
