# SPDX-FileCopyrightText: 2026 the ward authors
# SPDX-License-Identifier: BSL-1.0
# Finds what a part of ward needs. Also installed: the build and find_package(ward) must ask for the same.
macro(ward_find_dependencies component)
  if("${component}" STREQUAL "core")
    find_package(Boost 1.81 CONFIG REQUIRED)
    find_package(simdjson 3.0 CONFIG REQUIRED)
    find_package(fmt 9 CONFIG REQUIRED)
  elseif("${component}" STREQUAL "openssl")
    find_package(OpenSSL 3.0 REQUIRED)
  elseif("${component}" STREQUAL "sqlite")
    find_package(SQLite3 3.35 REQUIRED)
  elseif("${component}" STREQUAL "beast")
    find_package(OpenSSL 3.0 REQUIRED)
    find_package(Threads REQUIRED)
  endif()
endmacro()
