# cmake -DINPUT=… -DOUTPUT=… -P embed_classes.cmake: writes the catalogue as raw strings into a .cpp.
file(READ ${INPUT} text)
string(LENGTH "${text}" length)
set(pieces "")
set(at 0)
while(at LESS length)  # a compiler need not take a literal of more than 65,536 bytes
  string(SUBSTRING "${text}" ${at} 8000 piece)
  string(FIND "${piece}" "\n" end REVERSE)  # whole lines: a cut inside a character is not UTF-8
  math(EXPR end "${end} + 1")
  if(end EQUAL 0)
    message(FATAL_ERROR "${INPUT} has a line of more than 8000 bytes")
  endif()
  string(SUBSTRING "${piece}" 0 ${end} piece)
  string(APPEND pieces "\n    R\"~json~(${piece})~json~\"")
  math(EXPR at "${at} + ${end}")
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
