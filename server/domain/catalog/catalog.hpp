#pragma once
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/id.hpp"
#include "base/instant.hpp"
#include "base/result.hpp"
#include "base/text.hpp"
#include "domain/worktime/limit.hpp"

namespace jingwei::catalog {

/// A filing condition (立案条件): when it applies, how long handling may take, and what has to be seen to close.
struct FilingCondition {
    ConditionId id;
    std::string code;  // "1", "2", … within its class
    LocalizedText text;
    worktime::Limit limit;
    LocalizedText closing_condition;
    bool photo_after_required{};

    friend bool operator==(const FilingCondition&, const FilingCondition&) = default;
};

/// A class of problems: an event, or a component when `is_component`.
struct ProblemClass {
    ClassId id;
    std::string code;  // "01-10", "C01-01"
    LocalizedText name;
    LocalizedText short_name;      // zh-CN at most kMaxShortName characters
    LocalizedText hint;            // what the collector should look at and photograph
    std::string group;             // a word of kGroups: the quick chip it is found under
    std::string responsible_role;  // a word of kResponsibleRoles: which kind of unit answers for it
    bool is_component{};
    bool is_private{};  // never released to the public, whatever the desk decides
    std::vector<FilingCondition> conditions;

    friend bool operator==(const ProblemClass&, const ProblemClass&) = default;
};

inline constexpr std::size_t kMaxShortName = 7;

/// A word of the program with the names people read.
struct NamedWord {
    std::string_view word;
    std::string_view zh_cn;
    std::string_view en;
};

/// The quick chips, in the order they are shown.
inline constexpr std::array kGroups{
    NamedWord{"litter", "垃圾卫生", "Litter and hygiene"},
    NamedWord{"parking", "乱停乱放", "Parking"},
    NamedWord{"leaflets", "小广告", "Leaflets and signs"},
    NamedWord{"street_trade", "占道经营", "Street trade"},
    NamedWord{"damage", "设施破损", "Damage"},
    NamedWord{"lobby", "楼道堆物飞线", "Lobbies and flying wires"},
    NamedWord{"other", "其他", "Other"},
};

/// Kinds of unit that answer for a class; a unit carries the same word.
inline constexpr std::array kResponsibleRoles{
    NamedWord{"urban_management", "综合执法", "Urban management"},
    NamedWord{"sub_district", "街道办事处(镇)", "Sub-district office"},
    NamedWord{"community", "村(居)", "Community"},
    NamedWord{"sanitation", "环卫", "Sanitation"},
    NamedWord{"municipal_works", "市政", "Municipal works"},
    NamedWord{"parks", "园林绿化", "Parks"},
    NamedWord{"water_affairs", "水务", "Water affairs"},
    NamedWord{"lighting", "路灯照明", "Street lighting"},
    NamedWord{"transport", "交通运输", "Transport"},
    NamedWord{"traffic_police", "交警", "Traffic police"},
    NamedWord{"housing", "住建", "Housing and construction"},
    NamedWord{"market_supervision", "市场监管", "Market supervision"},
    NamedWord{"education", "教育", "Education"},
    NamedWord{"publicity", "宣传", "Publicity"},
    NamedWord{"cable_owner", "线缆权属单位", "Cable owner"},
    NamedWord{"facility_owner", "设施权属单位", "Facility owner"},
    NamedWord{"bike_operator", "共享单车运营企业", "Shared-bike operator"},
    NamedWord{"shop_owner", "沿街商户", "Shop owner"},
    NamedWord{"unit_concerned", "被反映单位", "Unit concerned"},
};

/// The row of a word, or null.
const NamedWord* find_group(std::string_view word);
const NamedWord* find_responsible_role(std::string_view word);

/// A published edition is never changed; a new one takes over at `effective_from`.
struct CatalogEdition {
    EditionId id;
    std::string name;
    Instant effective_from;
    bool published{};

    friend bool operator==(const CatalogEdition&, const CatalogEdition&) = default;
};

/// One edition of the catalogue, checked: ids and codes are unique, every class has a condition. Immutable.
class Catalog {
public:
    /// Lists every fault at once, by pointers such as "/classes/3/conditions/0/limit" (at most 50).
    static Result<Catalog> build(CatalogEdition edition, std::vector<ProblemClass> classes);

    const CatalogEdition& edition() const { return edition_; }
    std::span<const ProblemClass> classes() const { return classes_; }  // in the order given
    const ProblemClass* find(ClassId id) const;
    const ProblemClass* find_code(std::string_view code) const;
    /// A condition of that class; with no id its default, which is the first.
    const FilingCondition* condition(ClassId class_id, ConditionId id = {}) const;
    /// A condition by its id alone.
    const FilingCondition* find_condition(ConditionId id) const;

private:
    struct Place {
        std::size_t class_index;
        std::size_t condition_index;
    };

    Catalog() = default;

    CatalogEdition edition_;
    std::vector<ProblemClass> classes_;
    std::unordered_map<ClassId, std::size_t> by_id_;
    std::unordered_map<std::string, std::size_t> by_code_;
    std::unordered_map<ConditionId, Place> conditions_;
};

}  // namespace jingwei::catalog
