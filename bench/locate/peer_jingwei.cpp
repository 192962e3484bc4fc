#include "geo/area_index.hpp"
#include "peers.hpp"

namespace jingwei::bench {
namespace {

class Jingwei final : public Peer {
public:
    explicit Jingwei(const Areas& areas) {
        std::vector<geo::IndexedArea> list;
        for (std::size_t i = 0; i < areas.size(); ++i) {
            std::string code = std::to_string(i);
            code.insert(0, 9 - code.size(), '0');
            list.push_back({.id = static_cast<std::int64_t>(i), .code = std::move(code), .shape = &areas[i]});
        }
        index_ = geo::AreaIndex{std::move(list)};
    }

    void ask(const std::vector<geo::Position>& points, std::vector<Answer>& answers) override {
        for (std::size_t i = 0; i < points.size(); ++i) {
            const geo::AreaHits hits = index_.locate(points[i]);
            answers[i] = hits.ambiguous() ? kAmbiguous : static_cast<Answer>(hits.chosen().value_or(kNone));
        }
    }

private:
    geo::AreaIndex index_;
};

}  // namespace

std::unique_ptr<Peer> build_jingwei(const Areas& areas) { return std::make_unique<Jingwei>(areas); }

}  // namespace jingwei::bench
