# cmake -DFOLDER=… -DOUTPUT=… -P embed_migrations.cmake: writes migrations/NNNN_name.sql as raw strings into a .cpp.
file(GLOB files ${FOLDER}/*.sql)
list(SORT files)
set(rows "")
set(previous "")
foreach(file IN LISTS files)
  get_filename_component(stem ${file} NAME_WE)
  if(NOT stem MATCHES "^([0-9][0-9][0-9][0-9])_([a-z0-9_]+)$")
    message(FATAL_ERROR "${file}: a migration is called NNNN_name.sql")
  endif()
  set(digits ${CMAKE_MATCH_1})
  set(name ${CMAKE_MATCH_2})
  if(digits STREQUAL previous)
    message(FATAL_ERROR "two migrations have the number ${digits}")
  endif()
  set(previous ${digits})
  string(REGEX REPLACE "^0+" "" version ${digits})
  file(READ ${file} text)
  string(APPEND rows "        {${version}, \"${name}\", R\"~sql~(${text})~sql~\"},\n")
endforeach()
file(WRITE ${OUTPUT} "// Made by embed_migrations.cmake.
#include \"storage/migrations.hpp\"

namespace jingwei::storage {

const std::vector<Migration>& embedded_migrations() {
    static const std::vector<Migration> all{
${rows}    };
    return all;
}

}  // namespace jingwei::storage
")
