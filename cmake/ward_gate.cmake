# SPDX-FileCopyrightText: 2026 the ward authors
# SPDX-License-Identifier: BSL-1.0
# ward_gate(<target> [BASELINE <posture.json>] [OPENAPI <openapi.json> [MERGE_BASE <branch>]] [AS_TEST])
#
# Compares what the contract of <target> says with what was agreed on, which is committed: a posture report, an OpenAPI document, or
# both. The build of <target> fails when the contract allows more than the report, and when it breaks clients of the document or asks
# less of callers; it says all of it. What needs nobody's consent is told, and the build goes on. Wants ward_emit(<target> ...)
# before it.
#   BASELINE   a posture report as JSON, in the repository. A relative path is below CMAKE_CURRENT_SOURCE_DIR.
#   OPENAPI    an OpenAPI 3.1 document of ward as JSON, in the repository.
#   MERGE_BASE a branch, such as origin/main: OPENAPI is compared as it was where the work left the branch. The file itself is to be
#              what the contract says now, and changes that are meant are listed beside it, in openapi.accepted.txt for openapi.json.
#   AS_TEST    tests of ctest, "ward_gate: <target>" and "ward_gate: <target>, OpenAPI", fail instead of the build.
# To accept changes, or to make the first baseline: cmake --build <folder> --target <target>_accept_posture, or <target>_accept_openapi
function(ward_gate target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "AS_TEST" "BASELINE;OPENAPI;MERGE_BASE" "")
  ward_check_gate_arguments_()
  set(folder "${CMAKE_CURRENT_BINARY_DIR}/${target}_ward_gate")
  file(MAKE_DIRECTORY "${folder}")
  ward_add_gate_program_()
  set(emitted "")  # the documents of the contract
  set(compared "")  # files of the repository, which may not be there
  set(looked_up "")  # at the merge base
  set(calls "")  # of the program
  if(arg_BASELINE)
    ward_gate_posture_()
  endif()
  if(arg_OPENAPI)
    ward_gate_openapi_()
  endif()
  if(arg_AS_TEST)
    add_custom_target(${target}_ward_gate ALL DEPENDS ${emitted} ward_gate_program)
  else()
    ward_gate_by_build_()
  endif()
endfunction()

# The macros below are parts of ward_gate, and see its variables.
macro(ward_check_gate_arguments_)
  if(NOT TARGET "${target}")
    message(FATAL_ERROR "ward_gate: there is no target '${target}'; call ward_gate after add_executable or add_library")
  endif()
  if(DEFINED arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "ward_gate(${target}): unknown argument '${arg_UNPARSED_ARGUMENTS}'; "
      "it takes BASELINE, OPENAPI, MERGE_BASE, AS_TEST")
  endif()
  if(DEFINED arg_KEYWORDS_MISSING_VALUES)
    message(FATAL_ERROR "ward_gate(${target}): no value for ${arg_KEYWORDS_MISSING_VALUES}; write "
      "ward_gate(${target} BASELINE posture.json OPENAPI openapi.json MERGE_BASE origin/main)")
  endif()
  if(NOT arg_BASELINE AND NOT arg_OPENAPI)
    message(FATAL_ERROR "ward_gate(${target}): BASELINE or OPENAPI is missing; write "
      "ward_gate(${target} BASELINE posture.json OPENAPI openapi.baseline.json)")
  endif()
  if(arg_MERGE_BASE AND NOT arg_OPENAPI)
    message(FATAL_ERROR "ward_gate(${target}): MERGE_BASE is of OPENAPI, which is missing; write "
      "ward_gate(${target} OPENAPI openapi.json MERGE_BASE ${arg_MERGE_BASE})")
  endif()
  if("${arg_MERGE_BASE}" MATCHES "^-|[ \t;]")
    message(FATAL_ERROR "ward_gate(${target}): MERGE_BASE '${arg_MERGE_BASE}' is no branch; write MERGE_BASE origin/main")
  endif()
  if(NOT TARGET ${target}_ward_emitter)
    message(FATAL_ERROR "ward_gate(${target}): the target emits nothing to compare; call ward_emit(${target} ...) first")
  endif()
  if(TARGET ${target}_ward_gate)
    message(FATAL_ERROR "ward_gate(${target}): it was called for this target before; name BASELINE and OPENAPI in one call")
  endif()
  get_property(documents GLOBAL PROPERTY WARD_EMITTED_DOCUMENTS)
  foreach(name IN ITEMS BASELINE OPENAPI)
    set(file_of_${name} "${arg_${name}}")
    if(NOT arg_${name})
      continue()
    elseif(NOT arg_${name} MATCHES "\\.json$")
      message(FATAL_ERROR "ward_gate(${target}): ${name} ${arg_${name}} is no .json file")
    endif()
    cmake_path(ABSOLUTE_PATH file_of_${name} BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}" NORMALIZE)
    if(file_of_${name} IN_LIST documents AND NOT (arg_MERGE_BASE AND name STREQUAL "OPENAPI"))  # as in a build in the source folder
      message(FATAL_ERROR "ward_gate(${target}): ${file_of_${name}} is written by ward_emit, and each build would accept itself; "
        "let ${name} be another file, or build in another folder")
    endif()
  endforeach()
  if(arg_BASELINE AND file_of_BASELINE STREQUAL file_of_OPENAPI)
    message(FATAL_ERROR "ward_gate(${target}): BASELINE and OPENAPI are one file; one is a posture report, the other an OpenAPI document")
  endif()
endmacro()

macro(ward_gate_posture_)
  set(posture "${folder}/posture.json")
  add_custom_command(OUTPUT "${posture}" COMMAND ${target}_ward_emitter --posture "${posture}"
    DEPENDS ${target}_ward_emitter COMMENT "Writing the posture of ${target}" VERBATIM)
  add_custom_target(${target}_accept_posture
    COMMAND "${CMAKE_COMMAND}" -E copy_if_different "${posture}" "${file_of_BASELINE}" DEPENDS "${posture}"
    COMMENT "Taking the posture of ${target} as ${file_of_BASELINE}" VERBATIM)
  ward_command_to_build_(accept ${target}_accept_posture)
  set(call --target ${target} --accept "${accept}" --baseline "${file_of_BASELINE}" --posture "${posture}")
  if(arg_AS_TEST)
    add_test(NAME "ward_gate: ${target}" COMMAND ward_gate_program ${call})
  endif()
  list(APPEND emitted "${posture}")
  list(APPEND compared "${file_of_BASELINE}")
  list(APPEND calls ${call})
endmacro()

macro(ward_gate_openapi_)
  set(openapi "${folder}/openapi.json")
  add_custom_command(OUTPUT "${openapi}" COMMAND ${target}_ward_emitter --openapi "${openapi}"
    DEPENDS ${target}_ward_emitter COMMENT "Writing the OpenAPI document of ${target}" VERBATIM)
  ward_command_to_build_(accept ${target}_accept_openapi)
  if(arg_MERGE_BASE)
    ward_gate_with_merge_base_()
  else()
    set(call --target ${target} --accept "${accept}" --baseline "${file_of_OPENAPI}" --openapi "${openapi}")
    add_custom_target(${target}_accept_openapi
      COMMAND "${CMAKE_COMMAND}" -E copy_if_different "${openapi}" "${file_of_OPENAPI}" DEPENDS "${openapi}"
      COMMENT "Taking the OpenAPI document of ${target} as ${file_of_OPENAPI}" VERBATIM)
  endif()
  if(arg_AS_TEST)
    add_test(NAME "ward_gate: ${target}, OpenAPI" COMMAND ward_gate_program ${call})
  endif()
  if(arg_AS_TEST AND arg_MERGE_BASE)
    add_test(NAME "ward_gate: ${target}, merge base" COMMAND ${look_up})
    set_tests_properties("ward_gate: ${target}, merge base" PROPERTIES FIXTURES_SETUP "ward_gate ${target} merge base")
    set_tests_properties("ward_gate: ${target}, OpenAPI" PROPERTIES FIXTURES_REQUIRED "ward_gate ${target} merge base")
  endif()
  list(APPEND emitted "${openapi}")
  list(APPEND compared "${file_of_OPENAPI}")
  if(calls)
    list(APPEND calls --and)
  endif()
  list(APPEND calls ${call})
endmacro()

# What is at the merge base is looked up in every build: the branch may have moved.
macro(ward_gate_with_merge_base_)
  set(looked_up "${folder}/openapi.merge_base.json")
  cmake_path(REPLACE_EXTENSION file_of_OPENAPI LAST_ONLY "accepted.txt" OUTPUT_VARIABLE accepted)
  cmake_path(GET file_of_OPENAPI PARENT_PATH folder_of_kept)
  set(look_up "${CMAKE_COMMAND}" "-DTARGET=${target}" "-DFILE=${file_of_OPENAPI}" "-DMERGE_BASE=${arg_MERGE_BASE}" "-DOUTPUT=${looked_up}")
  if(GIT_EXECUTABLE)  # of find_package(Git), if the project looked for one
    list(APPEND look_up "-DGIT_EXECUTABLE=${GIT_EXECUTABLE}")
  endif()
  list(APPEND look_up -P "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/ward_merge_base.cmake")
  set(call --target ${target} --baseline "${looked_up}" --openapi "${openapi}" --merge-base "${arg_MERGE_BASE}"
    --kept "${file_of_OPENAPI}" --accepted "${accepted}")
  add_custom_target(${target}_accept_openapi
    COMMAND "${CMAKE_COMMAND}" -E make_directory "${folder_of_kept}"
    COMMAND "${CMAKE_COMMAND}" -E copy_if_different "${openapi}" "${file_of_OPENAPI}"
    COMMAND ${look_up} COMMAND ward_gate_program ${call} DEPENDS "${openapi}" ward_gate_program
    COMMENT "Taking the OpenAPI document of ${target} as ${file_of_OPENAPI}" VERBATIM)
  list(APPEND call --accept "${accept}")
  list(APPEND compared "${accepted}")
endmacro()

# Files of the repository that are not there cannot be depended on, and the program says what to do: each build looks which came or
# went, and their list is depended on.
macro(ward_gate_by_build_)
  string(REGEX REPLACE "([[*?])" "[\\1]" patterns "${compared}")  # folders can have such names
  file(GLOB found CONFIGURE_DEPENDS ${patterns})
  file(CONFIGURE OUTPUT "${folder}/compared" CONTENT "${found}\n" @ONLY)
  set(passed "${folder}/passed")
  add_custom_command(OUTPUT "${passed}" COMMAND ward_gate_program ${calls} COMMAND "${CMAKE_COMMAND}" -E touch "${passed}"
    DEPENDS ${emitted} "${folder}/compared" ward_gate_program ${found} ${looked_up}
    COMMENT "Comparing the contract of ${target} with what was agreed on" VERBATIM)
  get_target_property(type ${target} TYPE)
  if(type STREQUAL "INTERFACE_LIBRARY")  # is not built itself
    add_custom_target(${target}_ward_gate ALL DEPENDS "${passed}")
  else()
    add_custom_target(${target}_ward_gate DEPENDS "${passed}")
    add_dependencies(${target} ${target}_ward_gate)
  endif()
  if(arg_MERGE_BASE)
    add_custom_target(${target}_ward_merge_base COMMAND ${look_up} BYPRODUCTS "${looked_up}"
      COMMENT "Looking for the OpenAPI document of ${target} at the merge base with ${arg_MERGE_BASE}" VERBATIM)
    add_dependencies(${target}_ward_gate ${target}_ward_merge_base)
  endif()
endmacro()

# The command that builds a target, to be pasted into a shell.
function(ward_command_to_build_ variable target)
  set(build_folder "${CMAKE_BINARY_DIR}")
  if(build_folder MATCHES "[^A-Za-z0-9_./+@%:=,-]")
    set(build_folder "'${build_folder}'")
  endif()
  set(${variable} "cmake --build ${build_folder} --target ${target}" PARENT_SCOPE)
endfunction()

# The program that compares: one for all targets of a build.
function(ward_add_gate_program_)
  if(TARGET ward_gate_program)
    return()
  endif()
  set(source "${CMAKE_BINARY_DIR}/ward_gate_program.cpp")
  file(CONFIGURE OUTPUT "${source}" @ONLY CONTENT [[
// Written by ward_gate: compares posture reports and OpenAPI documents.
#include <ward/gate.hpp>

auto main(int argc, char** argv) -> int { return ward::gate_main(argc, argv); }
]])
  add_executable(ward_gate_program "${source}")
  target_link_libraries(ward_gate_program PRIVATE ward::ward)
  set_target_properties(ward_gate_program PROPERTIES  # it is not the project's code
    CXX_CLANG_TIDY "" CXX_CPPCHECK "" CXX_CPPLINT "" CXX_INCLUDE_WHAT_YOU_USE "")
endfunction()
