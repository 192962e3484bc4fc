# What nearly every file includes, read once for all modules: a third of the time to compile goes into these headers. Files still
# include what they use; the build without this (tsan) shows when one does not.
if(JINGWEI_SHARED_HEADERS)
  add_library(jingwei_headers OBJECT ${CMAKE_CURRENT_LIST_DIR}/shared_headers.cpp)
  target_link_libraries(jingwei_headers PRIVATE jingwei_options Boost::json fmt::fmt tl::expected Boost::headers)
  target_precompile_headers(jingwei_headers PRIVATE
    <boost/describe.hpp> <boost/json.hpp> <boost/mp11.hpp> <fmt/format.h> <tl/expected.hpp>
    <algorithm> <array> <chrono> <functional> <map> <memory> <optional> <span> <string> <string_view> <unordered_map> <variant> <vector>)
endif()
function(jingwei_share_headers target)
  if(JINGWEI_SHARED_HEADERS)
    target_precompile_headers(${target} REUSE_FROM jingwei_headers)
  endif()
endfunction()

# jingwei_module(NAME  MODULES a b …  LIBS x y …  [APART] [TESTS_APART])
#
# The presets compile eight files at a time (CMAKE_UNITY_BUILD), so what a file keeps in its anonymous namespace has a name of its
# own in its folder. APART compiles a module file by file: each store calls its statements kFind, kInsert …; TESTS_APART its tests.
#
# Makes the library jingwei_NAME from *.cpp in the current folder and, where test/*_test.cpp exist, the
# program test_NAME. MODULES repeats the edges that server/layers.toml allows; `./dev lint` compares them.
function(jingwei_module name)
  cmake_parse_arguments(arg "APART;TESTS_APART" "" "MODULES;LIBS;PRIVATE_LIBS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS *.cpp)
  list(TRANSFORM arg_MODULES PREPEND jingwei_)
  if(sources)
    add_library(jingwei_${name} STATIC ${sources})
    if(arg_APART)
      set_target_properties(jingwei_${name} PROPERTIES UNITY_BUILD OFF)
    endif()
    set(visibility PUBLIC)
    jingwei_share_headers(jingwei_${name})
    target_link_libraries(jingwei_${name} PRIVATE ${arg_PRIVATE_LIBS})
  else()
    add_library(jingwei_${name} INTERFACE)
    set(visibility INTERFACE)
  endif()
  target_include_directories(jingwei_${name} ${visibility} ${PROJECT_SOURCE_DIR}/server)
  target_link_libraries(jingwei_${name} ${visibility} jingwei_options ${arg_MODULES} ${arg_LIBS})

  file(GLOB tests CONFIGURE_DEPENDS test/*.cpp)
  if(tests)
    add_executable(test_${name} ${tests})
    if(arg_TESTS_APART)
      set_target_properties(test_${name} PROPERTIES UNITY_BUILD OFF)
    endif()
    jingwei_share_headers(test_${name})
    target_link_libraries(test_${name} PRIVATE jingwei_${name} GTest::gtest GTest::gtest_main)
    target_compile_definitions(test_${name} PRIVATE JINGWEI_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    add_test(NAME ${name} COMMAND test_${name})
  endif()
endfunction()
