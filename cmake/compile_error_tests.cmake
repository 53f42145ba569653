# SPDX-FileCopyrightText: 2026 the ward authors
# SPDX-License-Identifier: BSL-1.0
# Tests of compile errors: each file on g++ and on clang, whichever of them builds the rest.
find_program(WARD_GXX NAMES g++)
find_program(WARD_CLANGXX NAMES clang++-19 clang++-20 clang++-18 clang++)
foreach(compiler IN ITEMS WARD_GXX WARD_CLANGXX)
  if(NOT ${compiler})
    message(FATAL_ERROR "${compiler} was not found: ward's tests need g++ and clang++ (scripts/setup installs both)")
  endif()
endforeach()

# ward_add_compile_error_tests(<folder>): two tests for each *.cpp in it; see expect_compile_error.cmake.
function(ward_add_compile_error_tests folder)
  file(GLOB sources CONFIGURE_DEPENDS "${folder}/*.cpp")
  foreach(source IN LISTS sources)
    cmake_path(GET source STEM name)
    foreach(compiler IN ITEMS GXX CLANGXX)
      cmake_path(GET WARD_${compiler} FILENAME compiler_name)
      set(test "law: ${name} (${compiler_name})")
      add_test(NAME "${test}"
        COMMAND "${CMAKE_COMMAND}" "-DCOMPILER=${WARD_${compiler}}" "-DSOURCE=${source}"
          "-DFLAGS=-std=c++20;-I$<JOIN:$<TARGET_PROPERTY:ward_declare,INTERFACE_INCLUDE_DIRECTORIES>,;-I>"
          -P "${PROJECT_SOURCE_DIR}/cmake/expect_compile_error.cmake")
      set_tests_properties("${test}" PROPERTIES LABELS law TIMEOUT 300)
    endforeach()
  endforeach()
endfunction()
