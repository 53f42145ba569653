# SPDX-FileCopyrightText: 2026 the ward authors
# SPDX-License-Identifier: BSL-1.0
# ward_emit(<target> HEADER <header> API <type> OPENAPI <file>)
#
# Writes the API's OpenAPI 3.1 document whenever <target> is built (for an INTERFACE library: whenever all is). The app
# itself is not run: a small program that includes only <header> is compiled with <target>'s include folders, definitions
# and options, and run by the build.
#   HEADER  the header that declares the API, as the target's sources would include it
#   API     the API's type, e.g. notes::api
#   OPENAPI the file to write; a relative path is below CMAKE_CURRENT_BINARY_DIR
function(ward_emit target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "HEADER;API;OPENAPI" "")
  if(NOT TARGET "${target}")
    message(FATAL_ERROR "ward_emit: there is no target '${target}'; call ward_emit after add_executable or add_library")
  endif()
  if(DEFINED arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "ward_emit(${target}): unknown argument '${arg_UNPARSED_ARGUMENTS}'; it takes HEADER, API, OPENAPI")
  endif()
  foreach(name IN ITEMS HEADER API OPENAPI)
    if(NOT arg_${name})
      message(FATAL_ERROR "ward_emit(${target}): ${name} is missing; write "
        "ward_emit(${target} HEADER api.hpp API my::api OPENAPI openapi.json)")
    endif()
  endforeach()

  set(emitter ${target}_ward_emitter)
  set(source "${CMAKE_CURRENT_BINARY_DIR}/${emitter}.cpp")
  file(CONFIGURE OUTPUT "${source}" @ONLY CONTENT [[
// Written by ward_emit for @target@: writes the documents of @arg_API@.
#include "@arg_HEADER@"

#include <ward/emit.hpp>

auto main(int argc, char** argv) -> int { return ward::emit_main<@arg_API@>(argc, argv); }
]])
  add_executable(${emitter} "${source}")
  ward_compile_like_(${emitter} ${target})

  cmake_path(ABSOLUTE_PATH arg_OPENAPI BASE_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}" NORMALIZE)
  cmake_path(GET arg_OPENAPI PARENT_PATH folder)
  file(MAKE_DIRECTORY "${folder}")
  add_custom_command(OUTPUT "${arg_OPENAPI}" COMMAND ${emitter} --openapi "${arg_OPENAPI}"
    DEPENDS ${emitter} COMMENT "Writing the OpenAPI document of ${arg_API}" VERBATIM)
  get_target_property(type ${target} TYPE)
  if(type STREQUAL "INTERFACE_LIBRARY")  # is not built itself, and the emitter depends on it: all is its own target
    add_custom_target(${target}_ward_documents ALL DEPENDS "${arg_OPENAPI}")
  else()
    add_custom_target(${target}_ward_documents DEPENDS "${arg_OPENAPI}")
    add_dependencies(${target} ${target}_ward_documents)
  endif()
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
  endif()
  target_include_directories(${emitter} PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}")
  target_link_libraries(${emitter} PRIVATE ward::ward)
endfunction()
