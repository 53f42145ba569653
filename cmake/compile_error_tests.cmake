# SPDX-FileCopyrightText: 2026 the ward authors
# SPDX-License-Identifier: BSL-1.0
# Tests of compile errors: each file on g++, on clang and on clang with libc++, whichever of them builds the rest.
find_program(WARD_GXX NAMES g++)
find_program(WARD_CLANGXX NAMES clang++-19 clang++-20 clang++-18 clang++)
foreach(compiler IN ITEMS WARD_GXX WARD_CLANGXX)
  if(NOT ${compiler})
    message(FATAL_ERROR "${compiler} was not found: ward's tests need g++ and clang++ (scripts/setup installs both)")
  endif()
endforeach()

# clang with g++'s library is last: the valid half is asked of each library once.
set(WARD_LAW_COMPILERS "${WARD_GXX}" "${WARD_CLANGXX} -stdlib=libc++" "${WARD_CLANGXX}")

# ward_precompile_contracts(<folder> <flags>): a test for each compiler that precompiles ward/declare.hpp, and must come before the
# others. Parsing that header is most of what a test of a compile error does: some 0.9 s of 1.0 s, each time.
function(ward_precompile_contracts folder flags)
  set(place 0)
  foreach(compiler IN LISTS WARD_LAW_COMPILERS)
    file(WRITE "${folder}/${place}/declare.hpp" "#include \"ward/declare.hpp\"\n")
    separate_arguments(command UNIX_COMMAND "${compiler}")
    if(compiler MATCHES "clang")
      set(output "${folder}/${place}/declare.pch")
    else()
      set(output "${folder}/${place}/declare.hpp.gch")
    endif()
    set(test "law: precompiles contracts (${place})")
    add_test(NAME "${test}" COMMAND ${command} "${flags}" -x c++-header "${folder}/${place}/declare.hpp" -o "${output}" COMMAND_EXPAND_LISTS)
    set_tests_properties("${test}" PROPERTIES LABELS law FIXTURES_SETUP ward_precompiled_contracts TIMEOUT 300)
    math(EXPR place "${place} + 1")
  endforeach()
endfunction()

# ward_add_compile_error_tests(<folder>): a test for each *.cpp in it; see expect_compile_error.cmake.
function(ward_add_compile_error_tests folder)
  file(GLOB sources CONFIGURE_DEPENDS "${folder}/*.cpp")
  set(flags "-std=c++20;-I$<JOIN:$<TARGET_PROPERTY:ward_declare,INTERFACE_INCLUDE_DIRECTORIES>,;-I>")
  set(precompiled "${CMAKE_CURRENT_BINARY_DIR}/precompiled")
  ward_precompile_contracts("${precompiled}" "${flags}")
  foreach(source IN LISTS sources)
    cmake_path(GET source STEM name)
    set(test "law: ${name}")
    add_test(NAME "${test}"
      COMMAND "${CMAKE_COMMAND}" "-DCOMPILERS=${WARD_LAW_COMPILERS}" "-DSOURCE=${source}" "-DFLAGS=${flags}" "-DPRECOMPILED=${precompiled}"
        -P "${PROJECT_SOURCE_DIR}/cmake/expect_compile_error.cmake")
    set_tests_properties("${test}" PROPERTIES LABELS law FIXTURES_REQUIRED ward_precompiled_contracts TIMEOUT 300)
  endforeach()
endfunction()
