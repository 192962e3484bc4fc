#include "demo/names.hpp"

namespace jingwei::demo {

std::string chinese_number(std::size_t number) {
    static constexpr std::array<std::string_view, 10> kDigits{"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    std::string text;
    if (number >= 20) text += kDigits[number / 10 % 10];
    if (number >= 10) text += "十";
    return text += kDigits[number % 10];
}

}  // namespace jingwei::demo
