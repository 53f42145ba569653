# SPDX-FileCopyrightText: 2026 the ward authors
# SPDX-License-Identifier: BSL-1.0
# Reads WARD_VERSION out of include/ward/version.hpp.
file(STRINGS "${CMAKE_CURRENT_LIST_DIR}/../include/ward/version.hpp" lines REGEX "int version_(major|minor|patch) = [0-9]+;")
set(WARD_VERSION "")
foreach(part IN ITEMS major minor patch)
  if(NOT lines MATCHES "version_${part} = ([0-9]+)")
    message(FATAL_ERROR "include/ward/version.hpp has no version_${part}")
  endif()
  list(APPEND WARD_VERSION "${CMAKE_MATCH_1}")
endforeach()
list(JOIN WARD_VERSION "." WARD_VERSION)
unset(lines)
