// An audit that knows the last one says the same, to the last bit, as one that knows nothing. Seeds are printed.
#include <gtest/gtest.h>

#include "domain/grid/audit.hpp"
#include "support/partition_maker.hpp"
#include "support/seed.hpp"

namespace jingwei::test {
namespace {

/// Villages of bricks in towns that do not quite fit them.
class ChangingDistrict {
public:
    explicit ChangingDistrict(std::uint64_t seed) : maker_{seed, kColumns, kRows, 24}, villages_{maker_.areas()} {
        for (std::size_t i = 0; i < villages_.size(); ++i) {
            villages_[i].depth = 1;
            villages_[i].parent = AreaId{kFirstTown + static_cast<std::int64_t>(i / kColumns / 3)};
        }
        for (std::size_t town = 0; town < kRows / 3; ++town) {
            grid::Area& area = towns_.emplace_back();
            area.id = AreaId{kFirstTown + static_cast<std::int64_t>(town)};
            const auto box = geo::bounding_box(villages_[town * 3 * kColumns].shape).value();
            const auto last = geo::bounding_box(villages_[(town * 3 + 3) * kColumns - 1].shape).value();
            area.shape.parts.push_back(
                {.outer = {box.low, {last.high.lon_e7, box.low.lat_e7}, last.high, {box.low.lon_e7, last.high.lat_e7}},
                 .holes = {}});
        }
    }

    std::vector<grid::Area> areas() const {
        auto all = towns_;
        all.insert(all.end(), villages_.begin(), villages_.end());
        return all;
    }

    void change() {
        switch (random() % 9) {
            case 0: maker_.plant(villages_, "gap", 1.0); break;
            case 1: maker_.plant(villages_, "overlap", 0.5); break;
            case 2: maker_.plant(villages_, "near_miss", 0.03); break;
            case 3:
                if (villages_.size() > kPlanted)
                    villages_.erase(villages_.begin() + static_cast<std::ptrdiff_t>(random() % villages_.size()));
                break;
            case 4:
                villages_.push_back(any());  // the same ground again
                villages_.back().id = AreaId{next_++};
                break;
            case 5: any().parent = any().parent; break;
            case 6: any().shape = any().shape; break;
            case 7: move(towns_[random() % towns_.size()].shape.parts.front().outer); break;
            case 8: move(any().shape.parts.front().outer); break;  // far enough to cross itself
        }
    }

private:
    static constexpr std::size_t kColumns = 8, kRows = 9;
    static constexpr std::size_t kPlanted = kColumns * (kRows - 1) + 1;  // the maker plants in so many
    static constexpr std::int64_t kFirstTown = 10'000;

    std::size_t random() { return static_cast<std::size_t>(maker_.random()()); }
    grid::Area& any() { return villages_[random() % villages_.size()]; }
    void move(geo::Ring& ring) { ring[random() % ring.size()].lon_e7 += static_cast<std::int32_t>(random() % 4000) - 2000; }

    PartitionMaker maker_;
    std::vector<grid::Area> villages_, towns_;
    std::int64_t next_{20'000};
};

TEST(AuditChanges, say_what_an_audit_from_nothing_says_after_every_change) {
    for (int round = 0; round < 6; ++round) {
        ChangingDistrict district{fresh_seed()};
        grid::AuditOptions options;
        options.min_area_m2 = 0.01;
        options.tolerance_m = round % 2 == 0 ? 0.0 : 0.05;
        grid::Audit known = grid::audit(district.areas(), options);
        for (int step = 0; step < 40; ++step) {
            for (int changes = step % 5 == 4 ? 20 : 1; changes > 0; --changes) district.change();
            const auto areas = district.areas();
            known = grid::audit_changes(std::move(known), areas, options);
            ASSERT_EQ(known, grid::audit(areas, options)) << "step " << step;
        }
    }
}

}  // namespace
}  // namespace jingwei::test
