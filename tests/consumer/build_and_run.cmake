# SPDX-FileCopyrightText: 2026 the ward authors
# SPDX-License-Identifier: BSL-1.0
# Installs ward into an empty prefix, then configures, builds and runs PROJECT, and reads the document that it emitted.
file(REMOVE_RECURSE "${FOLDER}")

function(run)
  execute_process(COMMAND ${ARGV} RESULT_VARIABLE code OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT code EQUAL 0)
    list(JOIN ARGV " " command)
    message(FATAL_ERROR "${command}\nended with ${code}:\n${output}")
  endif()
  set(output "${output}" PARENT_SCOPE)
endfunction()

run("${CMAKE_COMMAND}" --install "${WARD_BUILD}" --prefix "${FOLDER}/prefix")
run("${CMAKE_COMMAND}" -S "${PROJECT}" -B "${FOLDER}/build" -G Ninja "-DCMAKE_CXX_COMPILER=${COMPILER}"
  "-DCMAKE_CXX_COMPILER_LAUNCHER=${LAUNCHER}" "-DCMAKE_PREFIX_PATH=${FOLDER}/prefix" "-DWARD_SOURCE=${WARD_SOURCE}")
run("${CMAKE_COMMAND}" --build "${FOLDER}/build")
run("${FOLDER}/build/hello")
if(NOT output STREQUAL "200 {\"text\":\"Hello, Ada\"}\n")
  message(FATAL_ERROR "the program said: ${output}")
endif()

file(READ "${FOLDER}/build/openapi.json" document)
string(JSON version GET "${document}" openapi)
string(JSON operation GET "${document}" paths "/hello/{name}" get operationId)
if(NOT version MATCHES "^3\\.1\\.[0-9]+$" OR NOT operation STREQUAL "greet")
  message(FATAL_ERROR "the document is not that of the API: OpenAPI '${version}', operation '${operation}'")
endif()
