# SPDX-FileCopyrightText: 2026 the ward authors
# SPDX-License-Identifier: BSL-1.0
# The targets that users link: ward::declare, ward::ward and one for each adapter.
include(GNUInstallDirs)
include(cmake/dependencies.cmake)

# ward_add_library(<name> <what it links>...): the header-only target ward_<name>, called ward::<name> by users.
function(ward_add_library name)
  add_library(ward_${name} INTERFACE)
  add_library(ward::${name} ALIAS ward_${name})
  set_target_properties(ward_${name} PROPERTIES EXPORT_NAME ${name})
  target_compile_features(ward_${name} INTERFACE cxx_std_20)
  target_link_libraries(ward_${name} INTERFACE ${ARGN})
endfunction()

ward_find_dependencies(core)
ward_add_library(declare Boost::headers)
# SYSTEM for users who add_subdirectory(ward): their warning flags judge their code, not ours.
if(PROJECT_IS_TOP_LEVEL)
  set(system "")
else()
  set(system SYSTEM)
endif()
target_include_directories(ward_declare ${system} INTERFACE
  $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include> $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
ward_add_library(ward ward_declare simdjson::simdjson fmt::fmt)

set(WARD_KNOWN_COMPONENTS openssl sqlite beast)
foreach(component IN LISTS WARD_COMPONENTS)
  if(NOT component IN_LIST WARD_KNOWN_COMPONENTS)
    message(FATAL_ERROR "WARD_COMPONENTS names '${component}'; ward has: ${WARD_KNOWN_COMPONENTS}")
  endif()
  ward_find_dependencies(${component})
endforeach()
if("openssl" IN_LIST WARD_COMPONENTS)
  ward_add_library(openssl ward_ward OpenSSL::Crypto)
endif()
if("sqlite" IN_LIST WARD_COMPONENTS)
  ward_add_library(sqlite ward_ward SQLite::SQLite3)
endif()
if("beast" IN_LIST WARD_COMPONENTS)
  ward_add_library(beast ward_ward OpenSSL::SSL OpenSSL::Crypto Threads::Threads)
endif()
