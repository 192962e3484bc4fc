# Warnings are errors everywhere; sanitizers and fuzzers come from the presets.
option(JINGWEI_FUZZ "Build the libFuzzer targets (clang only)" OFF)
option(JINGWEI_MAIN "Build the jingwei program itself" ON)
option(JINGWEI_BENCH "Build the programs of bench/" OFF)
option(JINGWEI_SHARED_HEADERS "Read common headers once for all modules" ON)
set(JINGWEI_SANITIZE "" CACHE STRING "Value for -fsanitize=, for example address,undefined")

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
  # Without these two a file compiled over shared headers would never be found again.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${CCACHE_PROGRAM})
endif()

add_library(jingwei_options INTERFACE)
# Some libraries ask for it and some do not; the shared headers want one answer.
target_compile_options(jingwei_options INTERFACE -pthread)
target_compile_options(jingwei_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # gcc 12 reports false positives of these deep inside Boost.JSON, std::variant and tl::expected when it inlines.
  target_compile_options(jingwei_options INTERFACE
    -Wno-error=maybe-uninitialized -Wno-error=stringop-overflow -Wno-error=stringop-overread -Wno-error=array-bounds -Wno-error=restrict
    -Wno-error=free-nonheap-object -Wno-error=dangling-pointer)
  # With several sources in one, a class that keeps its parts in an anonymous namespace seems to be in a header.
  target_compile_options(jingwei_options INTERFACE $<$<BOOL:${CMAKE_UNITY_BUILD}>:-Wno-subobject-linkage>)
endif()
if(JINGWEI_SANITIZE)
  target_compile_options(jingwei_options INTERFACE -fsanitize=${JINGWEI_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(jingwei_options INTERFACE -fsanitize=${JINGWEI_SANITIZE})
  if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang" AND JINGWEI_SANITIZE MATCHES "undefined")
    # clang 14 marks coroutines' split functions wrongly for this one: "Cannot represent a difference across sections".
    target_compile_options(jingwei_options INTERFACE -fno-sanitize=function)
  endif()
endif()
if(JINGWEI_FUZZ)
  target_compile_options(jingwei_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
