# SPDX-FileCopyrightText: 2026 the ward authors
# SPDX-License-Identifier: BSL-1.0
# What a project gets told when its CMake code is wrong.
file(REMOVE_RECURSE "${FOLDER}")
execute_process(COMMAND "${CMAKE_COMMAND}" --install "${WARD_BUILD}" --prefix "${FOLDER}/prefix"
  OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)

# expect(<name> <lines of CMakeLists.txt> <text of the error>)
function(expect name lines text)
  file(WRITE "${FOLDER}/${name}/CMakeLists.txt" "cmake_minimum_required(VERSION 3.22)\nproject(${name} CXX)\n${lines}\n")
  file(WRITE "${FOLDER}/${name}/main.cpp" "int main() {}\n")
  execute_process(
    COMMAND "${CMAKE_COMMAND}" -S "${FOLDER}/${name}" -B "${FOLDER}/${name}/build" -G Ninja
      "-DCMAKE_CXX_COMPILER=${COMPILER}" "-DCMAKE_PREFIX_PATH=${FOLDER}/prefix"
    RESULT_VARIABLE code ERROR_VARIABLE output OUTPUT_QUIET)
  string(REGEX REPLACE "[ \n]+" " " output "${output}")
  string(FIND "${output}" "${text}" at)
  if(code EQUAL 0 OR at EQUAL -1)
    message(FATAL_ERROR "${name}: expected an error with '${text}', got ${code}:\n${output}")
  endif()
endfunction()

set(program "find_package(ward REQUIRED)\nadd_executable(app main.cpp)\ntarget_link_libraries(app PRIVATE ward::ward)\n")
expect(component "find_package(ward REQUIRED COMPONENTS carrier_pigeon)" "this ward has no component 'carrier_pigeon'")
expect(version "find_package(ward 99 REQUIRED)" "compatible with requested version \"99\"")
expect(target "find_package(ward REQUIRED)\nward_emit(app HEADER api.hpp API my::api OPENAPI o.json)" "there is no target 'app'")
expect(alias "${program}add_executable(my::app ALIAS app)\nward_emit(my::app HEADER api.hpp API my::api OPENAPI o.json)"
  "this is another name of app; write ward_emit(app ...)")
expect(twice "${program}ward_emit(app HEADER api.hpp API my::v1 OPENAPI o.json)\nward_emit(app HEADER api.hpp API my::v2 OPENAPI v2.json)"
  "it was called for this target before; name all files of its API in one call")
expect(one_file "${program}ward_emit(app HEADER api.hpp API my::api OPENAPI o.json POSTURE ./o.json)" "o.json is written already; name another file")
expect(no_value "${program}ward_emit(app HEADER api.hpp API my::api OPENAPI POSTURE p.md)" "no value for OPENAPI; write")
expect(missing "${program}ward_emit(app HEADER api.hpp API my::api)" "OPENAPI or POSTURE is missing")
expect(format "${program}ward_emit(app HEADER api.hpp API my::api POSTURE posture.pdf)"
  "POSTURE posture.pdf has no format; a report is .md, .json or .html")
expect(gate_target "find_package(ward REQUIRED)\nward_gate(app BASELINE posture.json)" "there is no target 'app'")
expect(gate_emit "${program}ward_gate(app BASELINE posture.json)" "call ward_emit(app ...) first")
expect(document "${program}ward_emit(app HEADER api.hpp API my::api OPENAPI o.json openapi.toml)"
  "OPENAPI openapi.toml has no format; a document is .json, .yaml or .yml")
set(emitting "${program}ward_emit(app HEADER api.hpp API my::api OPENAPI o.json)\n")
expect(gate_baseline "${emitting}ward_gate(app)" "BASELINE or OPENAPI is missing")
expect(gate_twice "${emitting}ward_gate(app BASELINE p.json)\nward_gate(app OPENAPI b.json)"
  "it was called for this target before; name BASELINE and OPENAPI in one call")
expect(gate_no_value "${emitting}ward_gate(app BASELINE)" "no value for BASELINE; write")
expect(gate_format "${emitting}ward_gate(app BASELINE posture.md)" "BASELINE posture.md is no .json file")
expect(gate_openapi_format "${emitting}ward_gate(app OPENAPI openapi.yaml)" "OPENAPI openapi.yaml is no .json file")
expect(gate_one_file "${emitting}ward_gate(app BASELINE agreed.json OPENAPI ./agreed.json)" "BASELINE and OPENAPI are one file")
expect(gate_merge_base_of_nothing "${emitting}ward_gate(app BASELINE posture.json MERGE_BASE main)" "MERGE_BASE is of OPENAPI, which is missing")
expect(gate_merge_base "${emitting}ward_gate(app OPENAPI openapi.json MERGE_BASE --all)" "MERGE_BASE '--all' is no branch")
expect(gate_openapi_overwritten "${program}ward_emit(app HEADER api.hpp API my::api OPENAPI \${CMAKE_CURRENT_SOURCE_DIR}/o.json)
ward_gate(app OPENAPI o.json)" "o.json is written by ward_emit, and each build would accept itself")
expect(gate_overwritten "${program}ward_emit(app HEADER api.hpp API my::api POSTURE \${CMAKE_CURRENT_SOURCE_DIR}/p.json)
ward_gate(app BASELINE p.json)" "p.json is written by ward_emit, and each build would accept itself")
expect(gate_unknown "${emitting}ward_gate(app BASELINE posture.json TEST)" "unknown argument 'TEST'; it takes BASELINE, OPENAPI, MERGE_BASE, AS_TEST")
expect(unknown "${program}ward_emit(app POSTER p.md HEADER api.hpp API my::api OPENAPI o.json)"
  "unknown argument 'POSTER;p.md'; it takes HEADER, API, OPENAPI, POSTURE")
expect(unknown_behind_files "${program}ward_emit(app HEADER api.hpp API my::api OPENAPI o.json POSTER p.md)"
  "If POSTER was to be an argument: ward_emit takes HEADER, API, OPENAPI, POSTURE")

# A renderer of this name and version, without what makes it one.
function(write_renderer folder name version)
  foreach(file IN ITEMS swagger-ui.css swagger-ui-bundle.js swagger-ui-bundle.js.LICENSE.txt LICENSE NOTICE)
    file(WRITE "${FOLDER}/${folder}/${file}" "x")
  endforeach()
  file(WRITE "${FOLDER}/${folder}/package.json" "{\"name\": \"${name}\", \"version\": \"${version}\"}")
endfunction()
write_renderer(old swagger-ui-dist 5.34.9)
write_renderer(new swagger-ui-dist 6.0.0)
write_renderer(other redoc 5.35.0)
write_renderer(right swagger-ui-dist 5.35.0)
write_renderer(part swagger-ui-dist 5.35.0)
file(REMOVE "${FOLDER}/part/swagger-ui-bundle.js")
expect(reference_target "find_package(ward REQUIRED)\nward_reference(app RENDERER r)" "there is no target 'app'")
expect(reference_missing "${program}ward_reference(app)" "RENDERER is missing; write ward_reference(app RENDERER")
expect(reference_unknown "${program}ward_reference(app RENDERER r VERSION 5)" "unknown argument 'VERSION;5'; it takes RENDERER")
expect(reference_interface "find_package(ward REQUIRED)\nadd_library(app INTERFACE)\nward_reference(app RENDERER r)"
  "an INTERFACE library has no code")
expect(reference_alias "${program}add_executable(my::app ALIAS app)\nward_reference(my::app RENDERER r)" "this is another name of app; write ward_reference(app ...)")
expect(reference_twice "${program}ward_reference(app RENDERER ../right)\nward_reference(app RENDERER ../right)" "it was called for this target before")
expect(reference_brackets "${program}ward_reference(app RENDERER [=[../a[b]=])" "for the character '['")
expect(reference_nowhere "${program}ward_reference(app RENDERER nowhere)" "nowhere/package.json; RENDERER is the folder of the npm package")
expect(reference_part "${program}ward_reference(app RENDERER ../part)" "part/swagger-ui-bundle.js; RENDERER is the folder")
expect(reference_old "${program}ward_reference(app RENDERER ../old)" "is swagger-ui-dist 5.34.9; it wants swagger-ui-dist, from 5.35 and before 6")
expect(reference_new "${program}ward_reference(app RENDERER ../new)" "is swagger-ui-dist 6.0.0; it wants")
expect(reference_other "${program}ward_reference(app RENDERER ../other)" "is redoc 5.35.0; it wants swagger-ui-dist")
