# SPDX-FileCopyrightText: 2026 the ward authors
# SPDX-License-Identifier: BSL-1.0
# ward_emit(<target> HEADER <header> API <type> [OPENAPI <file>...] [POSTURE <file>...])
#
# Writes the API's documents whenever <target> is built (for an INTERFACE library: whenever all is) and the contract has
# changed. The app itself is not run: a small program that includes only <header> is compiled with <target>'s include folders,
# definitions, options and standard, linked with its link options, and run by the build. Once for each target: another API has a
# target of its own, which may be an INTERFACE library.
#   HEADER  the header that declares the API, as the target's sources would include it
#   API     the API's type, e.g. notes::api
#   OPENAPI the files of the OpenAPI 3.1 document: each is JSON or YAML, as its name ends in .json, .yaml or .yml
#   POSTURE the files of the posture report: each is Markdown, JSON or HTML, as its name ends in .md, .json or .html
# A relative path is below CMAKE_CURRENT_BINARY_DIR. At least one file is wanted.
#
# WARD_SPECTRAL_RULESET is the file of rules that Spectral can hold an OpenAPI document against. It is in the cache, so that it
# is seen from wherever ward is called.
set(WARD_SPECTRAL_RULESET "${CMAKE_CURRENT_LIST_DIR}/ward.spectral.yaml" CACHE INTERNAL "Rules for emitted documents")

function(ward_emit target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "HEADER;API" "OPENAPI;POSTURE")
  if(NOT TARGET "${target}")
    message(FATAL_ERROR "ward_emit: there is no target '${target}'; call ward_emit after add_executable or add_library")
  endif()
  if(DEFINED arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "ward_emit(${target}): unknown argument '${arg_UNPARSED_ARGUMENTS}'; "
      "it takes HEADER, API, OPENAPI, POSTURE")
  endif()
  ward_check_emitting_target_(${target})
  foreach(name IN ITEMS HEADER API)
    if(NOT arg_${name})
      message(FATAL_ERROR "ward_emit(${target}): ${name} is missing; write "
        "ward_emit(${target} HEADER api.hpp API my::api OPENAPI openapi.json)")
    endif()
  endforeach()
  if(DEFINED arg_KEYWORDS_MISSING_VALUES)
    message(FATAL_ERROR "ward_emit(${target}): no value for ${arg_KEYWORDS_MISSING_VALUES}; write "
      "ward_emit(${target} HEADER api.hpp API my::api OPENAPI openapi.json POSTURE posture.html)")
  endif()
  if(NOT arg_OPENAPI AND NOT arg_POSTURE)
    message(FATAL_ERROR "ward_emit(${target}): OPENAPI or POSTURE is missing; write "
      "ward_emit(${target} HEADER api.hpp API my::api OPENAPI openapi.json POSTURE posture.html)")
  endif()
  ward_check_file_names_(${target} OPENAPI "json|yaml|yml" "a document is .json, .yaml or .yml" ${arg_OPENAPI})
  ward_check_file_names_(${target} POSTURE "md|json|html" "a report is .md, .json or .html" ${arg_POSTURE})

  set(options "")
  foreach(name IN ITEMS OPENAPI POSTURE)
    foreach(file IN LISTS arg_${name})
      cmake_path(ABSOLUTE_PATH file BASE_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}" NORMALIZE)
      string(TOLOWER "--${name}" option)
      list(APPEND options ${option} "${file}")
    endforeach()
  endforeach()
  ward_add_emitter_(${target} "${arg_HEADER}" "${arg_API}")
  ward_write_documents_(${target} "${arg_API}" ${options})
endfunction()

# A target is emitted once, under its own name.
function(ward_check_emitting_target_ target)
  get_target_property(aliased ${target} ALIASED_TARGET)
  if(aliased)
    message(FATAL_ERROR "ward_emit(${target}): this is another name of ${aliased}; write ward_emit(${aliased} ...)")
  endif()
  if(TARGET ${target}_ward_emitter)
    message(FATAL_ERROR "ward_emit(${target}): it was called for this target before; name all files of its API in one call, and "
      "call it for another API with a target of that API's own, such as add_library(${target}_v2 INTERFACE)")
  endif()
endfunction()

# The program that writes the documents of a target's API. What writes them is the same for each contract, and stays as it is when
# the contract changes. It runs once and is over: optimising it would take longer than it does.
function(ward_add_emitter_ target header api)
  set(emitter ${target}_ward_emitter)
  set(described "${CMAKE_CURRENT_BINARY_DIR}/${emitter}.cpp")
  set(writing "${CMAKE_CURRENT_BINARY_DIR}/${emitter}_main.cpp")
  file(CONFIGURE OUTPUT "${described}" @ONLY CONTENT [[
// Written by ward_emit for @target@: what @api@ says of itself.
#include "@header@"

#include <ward/described_contract.hpp>

auto ward_described_contract() -> ward::described_contract;
auto ward_described_contract() -> ward::described_contract { return ward::describe_contract<@api@>(); }
]])
  file(CONFIGURE OUTPUT "${writing}" @ONLY CONTENT [[
// Written by ward_emit for @target@: writes the documents of @api@.
#include <ward/emit.hpp>

auto ward_described_contract() -> ward::described_contract;
auto main(int argc, char** argv) -> int { return ward::emit_main(argc, argv, ward_described_contract()); }
]])
  add_executable(${emitter} "${described}" "${writing}")
  ward_compile_like_(${emitter} ${target})
  # The last wants optimisation. A fifth of what g++ does here is looking for memory to use again: it may take 1 GiB before.
  target_compile_options(${emitter} PRIVATE $<$<CXX_COMPILER_ID:GNU>:--param=ggc-min-heapsize=1048576> -O0 -g0 -U_FORTIFY_SOURCE)
  set_target_properties(${emitter} PROPERTIES INTERPROCEDURAL_OPTIMIZATION OFF UNITY_BUILD OFF
    CXX_CLANG_TIDY "" CXX_CPPCHECK "" CXX_CPPLINT "" CXX_INCLUDE_WHAT_YOU_USE "")
endfunction()

# Runs it whenever it was built anew: ARGN are its options, each with its file.
function(ward_write_documents_ target api)
  set(documents ${ARGN})
  list(FILTER documents EXCLUDE REGEX "^--")
  set(folders "")
  foreach(document IN LISTS documents)
    get_property(others GLOBAL PROPERTY WARD_EMITTED_DOCUMENTS)
    if(document IN_LIST others)
      message(FATAL_ERROR "ward_emit(${target}): ${document} is written already; name another file")
    endif()
    set_property(GLOBAL APPEND PROPERTY WARD_EMITTED_DOCUMENTS "${document}")
    cmake_path(GET document PARENT_PATH folder)
    list(APPEND folders "${folder}")
  endforeach()
  list(REMOVE_DUPLICATES folders)
  add_custom_command(OUTPUT ${documents}
    COMMAND "${CMAKE_COMMAND}" -E make_directory ${folders} COMMAND ${target}_ward_emitter ${ARGN}
    DEPENDS ${target}_ward_emitter COMMENT "Writing the documents of ${api}" VERBATIM)
  get_target_property(type ${target} TYPE)
  if(type STREQUAL "INTERFACE_LIBRARY")  # is not built itself, and the emitter depends on it: all is its own target
    add_custom_target(${target}_ward_documents ALL DEPENDS ${documents})
  else()
    add_custom_target(${target}_ward_documents DEPENDS ${documents})
    add_dependencies(${target} ${target}_ward_documents)
  endif()
endfunction()

# The format of a document is told by the name of its file, so a name that tells none is a mistake.
function(ward_check_file_names_ target option endings what)
  foreach(file IN LISTS ARGN)
    if(NOT file MATCHES "\\.(${endings})$")
      message(FATAL_ERROR "ward_emit(${target}): ${option} ${file} has no format; ${what}. "
        "If ${file} was to be an argument: ward_emit takes HEADER, API, OPENAPI, POSTURE")
    endif()
  endforeach()
endfunction()

# Gives the emitter what the target's sources are compiled with. A contract that is an INTERFACE library has no compile
# settings of its own, it only hands them on.
function(ward_compile_like_ emitter target)
  get_target_property(type ${target} TYPE)
  if(type STREQUAL "INTERFACE_LIBRARY")
    target_link_libraries(${emitter} PRIVATE ${target})
  else()
    target_link_libraries(${emitter} PRIVATE $<TARGET_PROPERTY:${target},LINK_LIBRARIES>)
    target_compile_definitions(${emitter} PRIVATE $<TARGET_PROPERTY:${target},COMPILE_DEFINITIONS>)
    target_compile_options(${emitter} PRIVATE $<TARGET_PROPERTY:${target},COMPILE_OPTIONS>)
    target_compile_features(${emitter} PRIVATE $<TARGET_PROPERTY:${target},COMPILE_FEATURES>)
    target_include_directories(${emitter} PRIVATE $<TARGET_PROPERTY:${target},INCLUDE_DIRECTORIES>)
    target_link_options(${emitter} PRIVATE $<TARGET_PROPERTY:${target},LINK_OPTIONS>)  # sanitizers are options of both
    target_link_directories(${emitter} PRIVATE $<TARGET_PROPERTY:${target},LINK_DIRECTORIES>)
    foreach(property IN ITEMS CXX_STANDARD CXX_STANDARD_REQUIRED CXX_EXTENSIONS)
      get_target_property(value ${target} ${property})
      if(NOT value STREQUAL "value-NOTFOUND")
        set_target_properties(${emitter} PROPERTIES ${property} "${value}")
      endif()
    endforeach()
  endif()
  target_include_directories(${emitter} PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}")
  target_link_libraries(${emitter} PRIVATE ward::ward)
endfunction()
