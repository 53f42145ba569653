# SPDX-FileCopyrightText: 2026 the ward authors
# SPDX-License-Identifier: BSL-1.0
# Finds what a part of ward needs. Also installed: the build and find_package(ward) must ask for the same.
macro(ward_find_dependencies component)
  if("${component}" STREQUAL "core")
    find_package(Boost 1.81 CONFIG REQUIRED)
    # simdjson's own version file refuses every minor version but the one that is asked for.
    find_package(simdjson CONFIG REQUIRED)
    if(simdjson_VERSION VERSION_LESS 3.0)
      message(FATAL_ERROR "ward needs simdjson 3.0 or newer, found ${simdjson_VERSION}")
    endif()
    find_package(fmt 9 CONFIG REQUIRED)
  elseif("${component}" STREQUAL "openssl")
    find_package(OpenSSL 3.0 REQUIRED)
  elseif("${component}" STREQUAL "sqlite")
    find_package(SQLite3 3.37 REQUIRED)
  elseif("${component}" STREQUAL "beast")
    find_package(OpenSSL 3.0 REQUIRED)
    find_package(Threads REQUIRED)
  endif()
endmacro()
