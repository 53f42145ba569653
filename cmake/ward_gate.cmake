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
  set(awaited "")  # by the target that runs the gate
  if(arg_BASELINE)
    ward_gate_posture_()
  endif()
  if(arg_OPENAPI)
    ward_gate_openapi_()
  endif()
  get_target_property(type ${target} TYPE)
  if(arg_AS_TEST OR type STREQUAL "INTERFACE_LIBRARY")  # which is not built itself
    add_custom_target(${target}_ward_gate ALL DEPENDS ${awaited})
  else()
    add_custom_target(${target}_ward_gate DEPENDS ${awaited})
    add_dependencies(${target} ${target}_ward_gate)
  endif()
  if(TARGET ${target}_ward_merge_base AND NOT arg_AS_TEST)
    add_dependencies(${target}_ward_gate ${target}_ward_merge_base)
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
  set(emitted "${folder}/posture.json")
  add_custom_command(OUTPUT "${emitted}" COMMAND ${target}_ward_emitter --posture "${emitted}"
    DEPENDS ${target}_ward_emitter COMMENT "Writing the posture of ${target}" VERBATIM)
  add_custom_target(${target}_accept_posture
    COMMAND "${CMAKE_COMMAND}" -E copy_if_different "${emitted}" "${file_of_BASELINE}" DEPENDS "${emitted}"
    COMMENT "Taking the posture of ${target} as ${file_of_BASELINE}" VERBATIM)
  ward_command_to_build_(accept ${target}_accept_posture)
  set(command ward_gate_program --target ${target} --accept "${accept}" --baseline "${file_of_BASELINE}" --posture "${emitted}")
  if(arg_AS_TEST)
    list(APPEND awaited "${emitted}" ward_gate_program)
    add_test(NAME "ward_gate: ${target}" COMMAND ${command})
  else()
    ward_gate_by_build_(awaited "${emitted}" "Comparing the posture of ${target} with ${file_of_BASELINE}" "${file_of_BASELINE}" "" ${command})
  endif()
endmacro()

macro(ward_gate_openapi_)
  set(emitted "${folder}/openapi.json")
  add_custom_command(OUTPUT "${emitted}" COMMAND ${target}_ward_emitter --openapi "${emitted}"
    DEPENDS ${target}_ward_emitter COMMENT "Writing the OpenAPI document of ${target}" VERBATIM)
  ward_command_to_build_(accept ${target}_accept_openapi)
  if(arg_MERGE_BASE)
    ward_gate_with_merge_base_()
  else()
    set(command ward_gate_program --target ${target} --accept "${accept}" --baseline "${file_of_OPENAPI}" --openapi "${emitted}")
    set(compared "${file_of_OPENAPI}")
    set(looked_up "")
    add_custom_target(${target}_accept_openapi
      COMMAND "${CMAKE_COMMAND}" -E copy_if_different "${emitted}" "${file_of_OPENAPI}" DEPENDS "${emitted}"
      COMMENT "Taking the OpenAPI document of ${target} as ${file_of_OPENAPI}" VERBATIM)
  endif()
  if(arg_AS_TEST)
    list(APPEND awaited "${emitted}" ward_gate_program)
    add_test(NAME "ward_gate: ${target}, OpenAPI" COMMAND ${command})
  else()
    ward_gate_by_build_(awaited "${emitted}" "Comparing the OpenAPI document of ${target} with ${file_of_OPENAPI}"
      "${compared}" "${looked_up}" ${command})
  endif()
  if(arg_AS_TEST AND arg_MERGE_BASE)
    add_test(NAME "ward_gate: ${target}, merge base" COMMAND ${look_up})
    set_tests_properties("ward_gate: ${target}, merge base" PROPERTIES FIXTURES_SETUP "ward_gate ${target} merge base")
    set_tests_properties("ward_gate: ${target}, OpenAPI" PROPERTIES FIXTURES_REQUIRED "ward_gate ${target} merge base")
  endif()
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
  set(compared "${file_of_OPENAPI}" "${accepted}")
  set(call --target ${target} --baseline "${looked_up}" --openapi "${emitted}" --merge-base "${arg_MERGE_BASE}"
    --kept "${file_of_OPENAPI}" --accepted "${accepted}")
  set(command ward_gate_program ${call} --accept "${accept}")
  if(NOT arg_AS_TEST)
    add_custom_target(${target}_ward_merge_base COMMAND ${look_up} BYPRODUCTS "${looked_up}"
      COMMENT "Looking for the OpenAPI document of ${target} at the merge base with ${arg_MERGE_BASE}" VERBATIM)
  endif()
  add_custom_target(${target}_accept_openapi
    COMMAND "${CMAKE_COMMAND}" -E make_directory "${folder_of_kept}"
    COMMAND "${CMAKE_COMMAND}" -E copy_if_different "${emitted}" "${file_of_OPENAPI}"
    COMMAND ${look_up} COMMAND ward_gate_program ${call} DEPENDS "${emitted}" ward_gate_program
    COMMENT "Taking the OpenAPI document of ${target} as ${file_of_OPENAPI}" VERBATIM)
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
endfunction()

# Files of the repository that are not there cannot be depended on, and the program says what to do: each build looks which came or
# went, and their list is depended on. ARGN is the command; the file that says that it passed is added to the list in <variable>.
function(ward_gate_by_build_ variable emitted comment compared looked_up)
  file(GLOB found CONFIGURE_DEPENDS ${compared})
  file(CONFIGURE OUTPUT "${emitted}.compared" CONTENT "${found}\n" @ONLY)
  set(passed "${emitted}.passed")
  add_custom_command(OUTPUT "${passed}" COMMAND ${ARGN} COMMAND "${CMAKE_COMMAND}" -E touch "${passed}"
    DEPENDS "${emitted}" "${emitted}.compared" ward_gate_program ${found} ${looked_up} COMMENT "${comment}" VERBATIM)
  set(${variable} ${${variable}} "${passed}" PARENT_SCOPE)
endfunction()
