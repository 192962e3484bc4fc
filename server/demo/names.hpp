#pragma once
#include <array>
#include <string>
#include <string_view>

#include "base/text.hpp"

/// Every invented name of the demo district: places and streets, never people.
namespace jingwei::demo {

/// A name and how it is written in Latin letters.
struct NamePair {
    std::string_view zh;
    std::string_view en;
};

struct OfficeName {
    NamePair name;
    bool is_town;
};

/// The main office first.
inline constexpr std::array kOffices{
    OfficeName{{"幸福", "Xingfu"}, false},  OfficeName{{"龙源", "Longyuan"}, false}, OfficeName{{"柳河", "Liuhe"}, true},
    OfficeName{{"青岗", "Qinggang"}, true}, OfficeName{{"东湖", "Donghu"}, false},
};

/// Villages and communities of the main office, then those of the others.
inline constexpr std::array kMainVillages{
    NamePair{"新民", "Xinmin"},   NamePair{"东关", "Dongguan"},     NamePair{"春晖", "Chunhui"}, NamePair{"和顺", "Heshun"},
    NamePair{"康宁", "Kangning"}, NamePair{"公园里", "Gongyuanli"}, NamePair{"学府", "Xuefu"},   NamePair{"振兴", "Zhenxing"},
    NamePair{"站前", "Zhanqian"}, NamePair{"枣园", "Zaoyuan"},      NamePair{"西关", "Xiguan"},  NamePair{"文昌", "Wenchang"},
};
inline constexpr std::array kOtherVillages{
    NamePair{"石桥", "Shiqiao"},     NamePair{"杨树湾", "Yangshuwan"}, NamePair{"南寨", "Nanzhai"},
    NamePair{"北坡", "Beipo"},       NamePair{"白庙", "Baimiao"},      NamePair{"槐树店", "Huaishudian"},
    NamePair{"柿园", "Shiyuan"},     NamePair{"水磨", "Shuimo"},       NamePair{"河西", "Hexi"},
    NamePair{"沙坪", "Shaping"},     NamePair{"牛角沟", "Niujiaogou"}, NamePair{"双庙", "Shuangmiao"},
    NamePair{"前岭", "Qianling"},    NamePair{"后岭", "Houling"},      NamePair{"月台", "Yuetai"},
    NamePair{"梨花洼", "Lihuawa"},   NamePair{"大碾", "Danian"},       NamePair{"官道", "Guandao"},
    NamePair{"竹林", "Zhulin"},      NamePair{"桃源", "Taoyuan"},      NamePair{"凤台", "Fengtai"},
    NamePair{"窑头", "Yaotou"},      NamePair{"马渡", "Madu"},         NamePair{"芦苇荡", "Luweidang"},
    NamePair{"荷塘", "Hetang"},      NamePair{"新丰", "Xinfeng"},      NamePair{"永安", "Yongan"},
    NamePair{"太平", "Taiping"},     NamePair{"金谷", "Jingu"},        NamePair{"银杏", "Yinxing"},
    NamePair{"松岗", "Songgang"},    NamePair{"梅园", "Meiyuan"},      NamePair{"湖滨", "Hubin"},
    NamePair{"云台", "Yuntai"},      NamePair{"清泉", "Qingquan"},     NamePair{"丰乐", "Fengle"},
    NamePair{"义和", "Yihe"},        NamePair{"长岗", "Changgang"},    NamePair{"红旗", "Hongqi"},
    NamePair{"光明", "Guangming"},   NamePair{"朝阳", "Chaoyang"},     NamePair{"城北", "Chengbei"},
    NamePair{"古柏", "Gubai"},       NamePair{"楼子", "Louzi"},        NamePair{"贾湾", "Jiawan"},
    NamePair{"三岔口", "Sanchakou"}, NamePair{"望湖", "Wanghu"},       NamePair{"上河", "Shanghe"},
};

/// Streets of the main office running north and south, then east and west; eight streets for each other office,
/// north and south first.
inline constexpr std::array<std::string_view, 14> kMainAvenues{"枣园西路", "西关街", "文昌路", "春晖路",  "和顺街",
                                                               "学府路",   "公园路", "振兴路", "康宁街",  "东关街",
                                                               "新民巷",   "站前路", "青年路", "经开大道"};
inline constexpr std::array<std::string_view, 14> kMainStreets{"北环路",   "建业路", "纺织巷",   "书院街", "人和路",
                                                               "幸福大道", "市场街", "解放街",   "枣园街", "柳荫巷",
                                                               "向阳路",   "河堤路", "工业一路", "南环路"};
inline constexpr std::array<std::array<std::string_view, 8>, 4> kOtherStreets{{
    {"龙源大道", "槐荫路", "石桥路", "科创一路", "水磨街", "前进路", "龙源东街", "产业园路"},
    {"柳河大街", "渡口路", "粮仓街", "柳河中学路", "集市街", "河湾路", "永安路", "柳堤路"},
    {"青岗大街", "官道街", "竹林路", "窑厂路", "青岗集街", "柿园路", "前岭路", "桃源路"},
    {"东湖大道", "湖滨路", "荷塘路", "望湖街", "云台路", "清泉路", "会展路", "东湖南路"},
}};

/// 一 … 九十九
std::string chinese_number(std::size_t number);

}  // namespace jingwei::demo
