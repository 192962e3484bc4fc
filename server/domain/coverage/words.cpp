#include "domain/coverage/words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace jingwei::coverage {
namespace {

constexpr double kHectareFrom = 1000;
constexpr double kSquareMetresOfHectare = 10'000;

LocalizedText in_both(const LocalizedText& text) { return {text.zh_cn, text.en.empty() ? text.zh_cn : text.en}; }

class Writer {
public:
    Writer(const Gap& gap, const duty::Context& context, const catalog::Catalog& catalog)
        : gap_{gap}, context_{context}, catalog_{catalog} {}

    LocalizedText fact() const {
        if (text_of(gap_.kind).group == GapGroup::ground) return ground_fact();
        LocalizedText fact;
        if (const auto* const role = context_.book.setup().find(gap_.duty)) fact = in_both(role->name);
        if (!gap_.since || *gap_.since > context_.day) return fact;
        const auto days = (context_.day - *gap_.since).count() + 1;
        return join(fact, {fmt::format("已 {} 天", days), fmt::format("for {} day{}", days, days == 1 ? "" : "s")});
    }

    LocalizedText place() const {
        if (const auto* const site = context_.book.site(gap_.site)) return in_both(site->name);
        if (!gap_.class_code.empty()) return class_place();
        if (gap_.areas.empty()) return {};
        const auto first = area(gap_.areas.front());
        if (gap_.areas.size() == 1) return first;
        const auto second = area(gap_.areas[1]);
        if (gap_.areas.size() > 2)
            return {fmt::format("{}、{}等 {} 个网格之间", first.zh_cn, second.zh_cn, gap_.areas.size()),
                    fmt::format("between {}, {} and {} more", first.en, second.en, gap_.areas.size() - 2)};
        if (gap_.kind == GapKind::leaves_parent || gap_.kind == GapKind::not_filled)
            return {fmt::format("{},上级{}", first.zh_cn, second.zh_cn), fmt::format("{}, in {}", first.en, second.en)};
        return {fmt::format("{}与{}之间", first.zh_cn, second.zh_cn), fmt::format("between {} and {}", first.en, second.en)};
    }

    LocalizedText suggestion() const {
        const auto receiver = area(gap_.mending_area);
        if (gap_.mending == Mending::give && gap_.mending_area)
            return {fmt::format("并入{}", receiver.zh_cn), fmt::format("Give it to {}", receiver.en)};
        if (gap_.mending == Mending::cut && gap_.mending_area)
            return {fmt::format("从{}中裁去", receiver.zh_cn), fmt::format("Cut it from {}", receiver.en)};
        const auto* const person = context_.book.person(gap_.suggested);
        if (person == nullptr) return mending_sentence(gap_.mending);
        const auto name = in_both(person->name);
        if (gap_.mending == Mending::extend) return {fmt::format("由{}续任", name.zh_cn), fmt::format("Extend with {}", name.en)};
        if (gap_.mending == Mending::replace)
            return {fmt::format("移交给{}", name.zh_cn), fmt::format("Hand over to {}", name.en)};
        return mending_sentence(gap_.mending);
    }

private:
    static LocalizedText join(const LocalizedText& a, const LocalizedText& b) {
        if (a.zh_cn.empty()) return b;
        return {a.zh_cn + "," + b.zh_cn, a.en + ", " + b.en};
    }

    LocalizedText ground_fact() const {
        if (gap_.area_m2 > 0) return area_words(gap_.area_m2);
        if (gap_.kind == GapKind::not_drawn && gap_.households)
            return {fmt::format("{} 户", *gap_.households), fmt::format("{} households", *gap_.households)};
        return {};
    }

    LocalizedText class_place() const {
        LocalizedText name;
        if (const auto* const found = catalog_.find_code(gap_.class_code)) name = in_both(found->name);
        const auto where = gap_.areas.empty() ? LocalizedText{"全区", "whole district"} : area(gap_.areas.front());
        return {fmt::format("{} {},{}", gap_.class_code, name.zh_cn, where.zh_cn),
                fmt::format("{} {}, {}", gap_.class_code, name.en, where.en)};
    }

    LocalizedText area(AreaId id) const {
        const auto* const found = context_.territory.find(id);
        return found == nullptr ? LocalizedText{} : in_both(found->name);
    }

    const Gap& gap_;
    const duty::Context& context_;
    const catalog::Catalog& catalog_;
};

}  // namespace

LocalizedText area_words(double area_m2) {
    if (area_m2 >= kHectareFrom)
        return {fmt::format("{:.2f} 公顷", area_m2 / kSquareMetresOfHectare),
                fmt::format("{:.2f} ha", area_m2 / kSquareMetresOfHectare)};
    return {fmt::format("{:.0f} 平方米", area_m2), fmt::format("{:.0f} m²", area_m2)};
}

GapWords words_of(const Gap& gap, UnitId owner, const duty::Context& context, const catalog::Catalog& catalog,
                  const LocalizedText& district) {
    const Writer writer{gap, context, catalog};
    const auto* const unit = context.directory.find(owner);
    return {.title = text_of(gap.kind).name,
            .fact = writer.fact(),
            .place = writer.place(),
            .owner = in_both(unit == nullptr ? district : unit->name),
            .suggestion = writer.suggestion()};
}

}  // namespace jingwei::coverage
