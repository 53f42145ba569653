# SPDX-FileCopyrightText: 2026 the ward authors
# SPDX-License-Identifier: BSL-1.0
# A contract that is agreed on, and then changes: what the gate says to a project that found ward, and what it does about it. The name of
# FOLDER has a space, and that of the project has brackets, as some people's folders do.
file(REMOVE_RECURSE "${FOLDER}")
set(project "${FOLDER}/project [1]")
file(COPY "${CMAKE_CURRENT_LIST_DIR}/gate/CMakeLists.txt" "${CMAKE_CURRENT_LIST_DIR}/hello/api.hpp" DESTINATION "${project}")
file(MAKE_DIRECTORY "${project}/agreed")
file(WRITE "${project}/program.hpp" "#include \"api.hpp\"\n\nstatic_assert(__cplusplus > 202002L);\n")
file(WRITE "${project}/program.cpp" "#include \"program.hpp\"\n\nint main() {}\n")

function(run)
  execute_process(COMMAND ${ARGV} RESULT_VARIABLE code OUTPUT_VARIABLE output ERROR_VARIABLE output)
  set(code "${code}" PARENT_SCOPE)
  set(output "${output}" PARENT_SCOPE)
endfunction()

# expect(<what> <0 or FAILS> <text>...): what the last command ended with, and what it said.
function(expect what wanted)
  set(problem "")
  if(wanted STREQUAL "FAILS" AND code EQUAL 0)
    set(problem "it passed")
  elseif(wanted EQUAL 0 AND NOT code EQUAL 0)
    set(problem "it ended with ${code}")
  endif()
  foreach(text IN LISTS ARGN)
    string(FIND "${output}" "${text}" at)
    if(at EQUAL -1)
      set(problem "it did not say '${text}'")
    endif()
  endforeach()
  if(problem)
    message(FATAL_ERROR "${what}: ${problem}:\n${output}")
  endif()
endfunction()

function(build)
  run("${CMAKE_COMMAND}" --build "${FOLDER}/build" --target ${ARGV})
  set(code "${code}" PARENT_SCOPE)
  set(output "${output}" PARENT_SCOPE)
endfunction()
# Replaces a text of the contract.
function(change from to)
  file(READ "${project}/api.hpp" contract)
  string(FIND "${contract}" "${from}" at)
  if(at EQUAL -1)
    message(FATAL_ERROR "the contract has no '${from}'")
  endif()
  string(REPLACE "${from}" "${to}" contract "${contract}")
  file(WRITE "${project}/api.hpp" "${contract}")
endfunction()

run("${CMAKE_COMMAND}" --install "${WARD_BUILD}" --prefix "${FOLDER}/prefix")
expect("installing ward" 0)
run("${CMAKE_COMMAND}" -S "${project}" -B "${FOLDER}/build" -G Ninja "-DCMAKE_CXX_COMPILER=${COMPILER}"
  "-DCMAKE_CXX_COMPILER_LAUNCHER=${LAUNCHER}" "-DCMAKE_PREFIX_PATH=${FOLDER}/prefix")
expect("configuring" 0)

set(accept "cmake --build '${FOLDER}/build' --target contract_accept_posture")
set(accept_openapi "cmake --build '${FOLDER}/build' --target contract_accept_openapi")
build(contract_ward_gate)
expect("without a baseline" FAILS "agreed/posture.json: cannot be read" "${accept}" "agreed/openapi.json: cannot be read" "${accept_openapi}")
build(contract_accept_posture contract_accept_openapi program_accept_posture program_accept_openapi)
expect("making the baselines" 0)
build(all)
expect("what was agreed on" 0)
build(all)
expect("a second build" 0 "no work to do")

change("per_ip<60," "per_ip<50,")
build(contract_ward_gate)
expect("a lower limit" 0 "narrower than" "GET /hello/{name}: there is a limit of 50 in 60 s per address, counted over the api"
  "openapi.json that need no consent (1)")

change("per_ip<50," "per_ip<600,")
change("text<1, 40> name" "text<1, 41> name")
change("text<1, 80> text" "text<1, 81> text")
build(contract_ward_gate)
expect("what breaks callers" FAILS "ward_gate(contract): clients of" "agreed/openapi.json break (1)"
  "GET /hello/{name}, 200 body.text: maxLength is 81, was 80" "less is asked of callers than" "agreed/openapi.json says (1)" "${accept_openapi}")
expect("a higher limit and a longer text" FAILS "access is wider than" "agreed/posture.json says (2)"
  "GET /hello/{name}: the limit is 600 in 60 s per address, counted over the api, was 60 in 60 s per address, counted over the api"
  "GET /hello/{name}, path.name: maxLength is 41, was 40" "${accept}")
build(program program_ward_gate)
expect("a gate that is a test" 0)
run("${CMAKE_CTEST_COMMAND}" --test-dir "${FOLDER}/build" --output-on-failure)
expect("the tests" FAILS "ward_gate: program" "GET /hello/{name}, path.name: maxLength is 41, was 40"
  "ward_gate: program, OpenAPI" "GET /hello/{name}, 200 body.text: maxLength is 81, was 80" "--target program_accept_openapi")

build(contract_accept_posture contract_accept_openapi program_accept_posture program_accept_openapi)
expect("accepting it" 0)
build(all)
expect("what was accepted" 0)
run("${CMAKE_CTEST_COMMAND}" --test-dir "${FOLDER}/build")
expect("the test of what was accepted" 0)

file(REMOVE "${project}/agreed/posture.json")
build(contract_ward_gate)
expect("a baseline that is lost" FAILS "agreed/posture.json: cannot be read" "${accept}")
file(WRITE "${project}/agreed/posture.json" "{}")
build(contract_ward_gate)
expect("a baseline that is none" FAILS "agreed/posture.json: is no posture report" "${accept}")
build(contract_accept_posture)
expect("making it anew" 0)

include("${CMAKE_CURRENT_LIST_DIR}/merge_base.cmake")
