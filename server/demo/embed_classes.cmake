# cmake -DINPUT=… -DOUTPUT=… -P embed_classes.cmake: writes the catalogue as raw strings into a .cpp.
file(READ ${INPUT} text)
string(LENGTH "${text}" length)
set(pieces "")
set(at 0)
while(at LESS length)  # a compiler need not take a literal of more than 65,536 bytes
  string(SUBSTRING "${text}" ${at} 8000 piece)
  string(APPEND pieces "\n    R\"~json~(${piece})~json~\"")
  math(EXPR at "${at} + 8000")
endwhile()
file(WRITE ${OUTPUT} "// Made by embed_classes.cmake.
#include \"demo/classes.hpp\"

namespace jingwei::demo {

std::string_view classes_json() {
    static constexpr std::string_view kText =${pieces};
    return kText;
}

}  // namespace jingwei::demo
")
