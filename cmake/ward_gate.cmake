# SPDX-FileCopyrightText: 2026 the ward authors
# SPDX-License-Identifier: BSL-1.0
# ward_gate(<target> BASELINE <posture.json> [AS_TEST])
#
# Compares what the contract of <target> allows with what was agreed on: the posture report that is committed. The build of <target>
# fails when the contract allows more, and says all of it; when it allows less, it says so and goes on. Wants ward_emit(<target> ...)
# before it.
#   BASELINE a posture report as JSON, in the repository. A relative path is below CMAKE_CURRENT_SOURCE_DIR.
#   AS_TEST  a test of ctest, "ward_gate: <target>", fails instead of the build.
# To accept what is wider, or to make the first baseline: cmake --build <folder> --target <target>_accept_posture
function(ward_gate target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "AS_TEST" "BASELINE" "")
  if(NOT TARGET "${target}")
    message(FATAL_ERROR "ward_gate: there is no target '${target}'; call ward_gate after add_executable or add_library")
  endif()
  if(DEFINED arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "ward_gate(${target}): unknown argument '${arg_UNPARSED_ARGUMENTS}'; it takes BASELINE, AS_TEST")
  endif()
  if(NOT arg_BASELINE MATCHES "\\.json$")
    message(FATAL_ERROR "ward_gate(${target}): BASELINE is missing, or no .json file; write ward_gate(${target} BASELINE posture.json)")
  endif()
  if(NOT TARGET ${target}_ward_emitter)
    message(FATAL_ERROR "ward_gate(${target}): the target emits nothing to compare; call ward_emit(${target} ...) first")
  endif()
  cmake_path(ABSOLUTE_PATH arg_BASELINE BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}" NORMALIZE OUTPUT_VARIABLE baseline)
  get_property(documents GLOBAL PROPERTY WARD_EMITTED_DOCUMENTS)
  if(baseline IN_LIST documents)  # as in a build in the source folder
    message(FATAL_ERROR "ward_gate(${target}): ${baseline} is written by ward_emit, and each build would accept itself; "
      "let BASELINE be another file, or build in another folder")
  endif()
  set(emitted "${CMAKE_CURRENT_BINARY_DIR}/${target}_ward_gate/posture.json")
  cmake_path(GET emitted PARENT_PATH folder)
  file(MAKE_DIRECTORY "${folder}")

  ward_add_gate_program_()
  add_custom_command(OUTPUT "${emitted}" COMMAND ${target}_ward_emitter --posture "${emitted}"
    DEPENDS ${target}_ward_emitter COMMENT "Writing the posture of ${target}" VERBATIM)
  add_custom_target(${target}_accept_posture
    COMMAND "${CMAKE_COMMAND}" -E copy_if_different "${emitted}" "${baseline}" DEPENDS "${emitted}"
    COMMENT "Taking the posture of ${target} as ${baseline}" VERBATIM)
  set(build_folder "${CMAKE_BINARY_DIR}")
  if(build_folder MATCHES "[^A-Za-z0-9_./+@%:=,-]")  # to be pasted into a shell
    set(build_folder "'${build_folder}'")
  endif()
  set(command ward_gate_program --target ${target} --accept
    "cmake --build ${build_folder} --target ${target}_accept_posture" --baseline "${baseline}" --posture "${emitted}")
  if(arg_AS_TEST)
    ward_gate_by_test_(${target} "${emitted}" ${command})
  else()
    ward_gate_by_build_(${target} "${emitted}" "${baseline}" ${command})
  endif()
endfunction()

# The program that compares: one for all targets of a build.
function(ward_add_gate_program_)
  if(TARGET ward_gate_program)
    return()
  endif()
  set(source "${CMAKE_BINARY_DIR}/ward_gate_program.cpp")
  file(CONFIGURE OUTPUT "${source}" @ONLY CONTENT [[
// Written by ward_gate: compares posture reports.
#include <ward/gate.hpp>

auto main(int argc, char** argv) -> int { return ward::gate_main(argc, argv); }
]])
  add_executable(ward_gate_program "${source}")
  target_link_libraries(ward_gate_program PRIVATE ward::ward)
endfunction()

# A baseline that is not there cannot be depended on, and the program says what to do: each build looks whether it came or went.
function(ward_gate_by_build_ target emitted baseline)
  file(GLOB found CONFIGURE_DEPENDS "${baseline}")
  set(compared "${emitted}" ward_gate_program ${found})
  set(passed "${emitted}.passed")
  if(NOT found)
    file(REMOVE "${passed}")
  endif()
  add_custom_command(OUTPUT "${passed}" COMMAND ${ARGN} COMMAND "${CMAKE_COMMAND}" -E touch "${passed}"
    DEPENDS ${compared} COMMENT "Comparing the posture of ${target} with ${baseline}" VERBATIM)
  get_target_property(type ${target} TYPE)
  if(type STREQUAL "INTERFACE_LIBRARY")  # is not built itself
    add_custom_target(${target}_ward_gate ALL DEPENDS "${passed}")
  else()
    add_custom_target(${target}_ward_gate DEPENDS "${passed}")
    add_dependencies(${target} ${target}_ward_gate)
  endif()
endfunction()

function(ward_gate_by_test_ target emitted)
  add_custom_target(${target}_ward_gate ALL DEPENDS "${emitted}" ward_gate_program)
  add_test(NAME "ward_gate: ${target}" COMMAND ${ARGN})
endfunction()
