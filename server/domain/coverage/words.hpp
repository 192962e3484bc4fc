#pragma once
#include "domain/coverage/gap.hpp"

namespace jingwei::coverage {

/// A gap in the words people read, for lists, sheets and orders alike.
struct GapWords {
    LocalizedText title;       // its kind: "缝隙"
    LocalizedText fact;        // how large, which duty, for how long: "0.42 公顷", "网格长, 空缺 6 天"; may be empty
    LocalizedText place;       // "柳林三网格与幸福十九网格之间", the site, or the class where it lies
    LocalizedText owner;       // whose it is to mend
    LocalizedText suggestion;  // "并入柳林三网格"
};

/// `owner` 0 is the district, called by its name.
GapWords words_of(const Gap& gap, UnitId owner, const duty::Context& context, const catalog::Catalog& catalog,
                  const LocalizedText& district);

/// "0.42 公顷" from 1000 m² on, else "85 平方米".
LocalizedText area_words(double area_m2);

}  // namespace jingwei::coverage
