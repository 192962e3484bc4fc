#include "geo/area_index.hpp"
#include "peers.hpp"

namespace jingwei::bench {
namespace {

class Jingwei : public Peer {
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
        for (std::size_t i = 0; i < points.size(); ++i) answers[i] = answer_of(index_.locate(points[i]));
    }

protected:
    static Answer answer_of(const geo::AreaHits& hits) {
        return hits.ambiguous() ? kAmbiguous : static_cast<Answer>(hits.chosen().value_or(kNone));
    }

    geo::AreaIndex index_;
};

/// Many points in one call, as an import has them.
class JingweiMany final : public Jingwei {
public:
    using Jingwei::Jingwei;

    void ask(const std::vector<geo::Position>& points, std::vector<Answer>& answers) override {
        index_.locate_many(points, [&](std::size_t i, const geo::AreaHits& hits) { answers[i] = answer_of(hits); });
    }
};

}  // namespace

std::unique_ptr<Peer> build_jingwei(const Areas& areas) { return std::make_unique<Jingwei>(areas); }
std::unique_ptr<Peer> build_jingwei_many(const Areas& areas) { return std::make_unique<JingweiMany>(areas); }

}  // namespace jingwei::bench
