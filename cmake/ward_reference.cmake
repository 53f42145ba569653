# SPDX-FileCopyrightText: 2026 the ward authors
# SPDX-License-Identifier: BSL-1.0
# ward_reference(<target> RENDERER <folder>)
#
# Puts a renderer of OpenAPI documents into <target>, for the page that ward::pipeline::reference_page makes. ward brings none.
#   RENDERER the folder of the npm package swagger-ui-dist, as `npm ci` leaves it: node_modules/swagger-ui-dist. A relative path is
#            below CMAKE_CURRENT_SOURCE_DIR.
# The sources of <target> can then include <ward_reference.hpp>, which declares ward::reference_renderer(). The digest of each file is
# computed when it is built.
function(ward_reference target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "RENDERER" "")
  if(NOT TARGET "${target}")
    message(FATAL_ERROR "ward_reference: there is no target '${target}'; call ward_reference after add_executable or add_library")
  endif()
  if(DEFINED arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "ward_reference(${target}): unknown argument '${arg_UNPARSED_ARGUMENTS}'; it takes RENDERER")
  endif()
  if(NOT arg_RENDERER)
    message(FATAL_ERROR "ward_reference(${target}): RENDERER is missing; write "
      "ward_reference(${target} RENDERER node_modules/swagger-ui-dist)")
  endif()
  get_target_property(type ${target} TYPE)
  ward_check_showing_target_(${target})
  cmake_path(ABSOLUTE_PATH arg_RENDERER BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}" NORMALIZE OUTPUT_VARIABLE renderer)
  ward_check_renderer_(${target} "${renderer}")

  set(folder "${CMAKE_CURRENT_BINARY_DIR}/${target}_ward_reference")
  set(own "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/reference")
  file(CONFIGURE OUTPUT "${folder}/ward_reference.hpp" @ONLY CONTENT [=[
// Written by ward_reference.
#pragma once

#include <ward/pipeline/bundled_renderer.hpp>

namespace ward {

/// Swagger UI, for ward::pipeline::reference_page.
[[nodiscard]] auto reference_renderer() noexcept -> const pipeline::bundled_renderer&;

}  // namespace ward
]=])
  add_custom_command(OUTPUT "${folder}/ward_reference.cpp"
    COMMAND "${CMAKE_COMMAND}" "-DRENDERER=${renderer}" "-DVERSION=${version}" "-DOUTPUT=${folder}/ward_reference.cpp"
      -P "${own}/bundle.cmake"
    DEPENDS ${files} "${own}/bundle.cmake" "${own}/page.css" "${own}/start.js"
    COMMENT "Bundling the renderer of the reference page of ${target}" VERBATIM)
  # -w: the texts are not the user's, and longer than compilers like.
  set_source_files_properties("${folder}/ward_reference.cpp" PROPERTIES COMPILE_OPTIONS -w SKIP_PRECOMPILE_HEADERS ON
    SKIP_UNITY_BUILD_INCLUSION ON SKIP_LINTING ON)
  target_sources(${target} PRIVATE "${folder}/ward_reference.cpp")
  target_include_directories(${target} PRIVATE "${folder}")
  # Not target_link_libraries: a target that uses it without keywords refuses them.
  set_property(TARGET ${target} APPEND PROPERTY LINK_LIBRARIES ward::ward)
  if(type STREQUAL "STATIC_LIBRARY")
    set_property(TARGET ${target} APPEND PROPERTY INTERFACE_LINK_LIBRARIES "$<LINK_ONLY:ward::ward>")
  endif()
endfunction()

# A target of this folder, with code, under its own name, once.
function(ward_check_showing_target_ target)
  get_target_property(type ${target} TYPE)
  get_target_property(aliased ${target} ALIASED_TARGET)
  get_target_property(source_folder ${target} SOURCE_DIR)
  get_target_property(sources ${target} SOURCES)
  if(type STREQUAL "INTERFACE_LIBRARY")
    message(FATAL_ERROR "ward_reference(${target}): an INTERFACE library has no code; name the target that serves the page")
  endif()
  if(aliased)
    message(FATAL_ERROR "ward_reference(${target}): this is another name of ${aliased}; write ward_reference(${aliased} ...)")
  endif()
  if(NOT source_folder STREQUAL CMAKE_CURRENT_SOURCE_DIR)
    message(FATAL_ERROR "ward_reference(${target}): call it in ${source_folder}, where the target is made")
  endif()
  if("${CMAKE_CURRENT_BINARY_DIR}/${target}_ward_reference/ward_reference.cpp" IN_LIST sources)
    message(FATAL_ERROR "ward_reference(${target}): it was called for this target before")
  endif()
endfunction()

# Sets `files`, what is bundled of the renderer, and `version`: files of another version may be older than what was built of the last.
function(ward_check_renderer_ target renderer)
  set(from 5.35)
  set(before 6)
  if(renderer MATCHES "[][;\\]")
    message(FATAL_ERROR "ward_reference(${target}): CMake cannot depend on files in ${renderer}, for the character '${CMAKE_MATCH_0}'")
  endif()
  set(files package.json swagger-ui.css swagger-ui-bundle.js swagger-ui-bundle.js.LICENSE.txt LICENSE NOTICE)
  foreach(file IN LISTS files)
    if(NOT EXISTS "${renderer}/${file}")
      message(FATAL_ERROR "ward_reference(${target}): there is no ${renderer}/${file}; RENDERER is the folder of the npm package "
        "swagger-ui-dist, from ${from}, once it is installed")
    endif()
  endforeach()
  file(READ "${renderer}/package.json" package)
  string(JSON name ERROR_VARIABLE error GET "${package}" name)
  string(JSON version ERROR_VARIABLE error GET "${package}" version)
  if(NOT name STREQUAL "swagger-ui-dist" OR version VERSION_LESS from OR NOT version VERSION_LESS before)
    message(FATAL_ERROR "ward_reference(${target}): ${renderer} is ${name} ${version}; it wants swagger-ui-dist, from "
      "${from} and before ${before}")
  endif()
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${renderer}/package.json")
  list(TRANSFORM files PREPEND "${renderer}/")
  set(files ${files} PARENT_SCOPE)
  set(version ${version} PARENT_SCOPE)
endfunction()
