# SPDX-FileCopyrightText: 2026 the ward authors
# SPDX-License-Identifier: BSL-1.0
# Installs ward into an empty prefix, then configures, builds and runs PROJECT, and reads the documents that it emitted.
file(REMOVE_RECURSE "${FOLDER}")

function(run)
  execute_process(COMMAND ${ARGV} RESULT_VARIABLE code OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT code EQUAL 0)
    list(JOIN ARGV " " command)
    message(FATAL_ERROR "${command}\nended with ${code}:\n${output}")
  endif()
  set(output "${output}" PARENT_SCOPE)
endfunction()

cmake_path(GET PROJECT FILENAME project)
file(COPY "${PROJECT}" "${PROJECT}/../hello" DESTINATION "${FOLDER}/source")  # it is changed below
run("${CMAKE_COMMAND}" --install "${WARD_BUILD}" --prefix "${FOLDER}/prefix")
run("${CMAKE_COMMAND}" -S "${FOLDER}/source/${project}" -B "${FOLDER}/build" -G Ninja "-DCMAKE_CXX_COMPILER=${COMPILER}"
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

run("${CMAKE_COMMAND}" -E compare_files "${FOLDER}/build/ward.spectral.yaml" "${WARD_SOURCE}/cmake/ward.spectral.yaml")

if(EXISTS "${FOLDER}/build/posture.md")
  file(READ "${FOLDER}/build/review/posture.json" posture)
  string(JSON version GET "${posture}" ward_posture)
  string(JSON operation GET "${posture}" operations 0 id)
  if(NOT version EQUAL 1 OR NOT operation STREQUAL "greet")
    message(FATAL_ERROR "the posture is not that of the API: version '${version}', operation '${operation}'")
  endif()
  foreach(file IN ITEMS posture.md posture.html)
    file(READ "${FOLDER}/build/${file}" report)
    if(NOT report MATCHES "GET.*/hello/" OR NOT report MATCHES "\n$")
      message(FATAL_ERROR "${file} does not show the operation, or is cut short")
    endif()
  endforeach()
elseif(PROJECT MATCHES "find_package")
  message(FATAL_ERROR "no posture report was written")
endif()

# Documents are written when the contract has changed, and not otherwise.
run("${CMAKE_COMMAND}" --build "${FOLDER}/build")
if(NOT output MATCHES "no work to do")
  message(FATAL_ERROR "a second build does something:\n${output}")
endif()

# to_build(<file> <out>): what would be compiled if this file were another one.
function(to_build changed out)
  file(APPEND "${FOLDER}/source/hello/${changed}" "// changed\n")
  run("${CMAKE_COMMAND}" --build "${FOLDER}/build" -- -n)
  string(REGEX MATCHALL "CMakeFiles/[^ ]*\\.o\n" objects "${output}")
  set(${out} "${objects}" PARENT_SCOPE)
endfunction()
to_build(main.cpp objects)
if(NOT objects MATCHES "main\\.cpp\\.o" OR objects MATCHES "ward_emitter")
  message(FATAL_ERROR "a change of a handler compiles ${objects}")
endif()
to_build(api.hpp objects)
if(NOT objects MATCHES "hello_ward_emitter\\.cpp\\.o" OR objects MATCHES "ward_emitter_main")
  message(FATAL_ERROR "a change of the contract compiles ${objects}")
endif()
