# SPDX-FileCopyrightText: 2026 the ward authors
# SPDX-License-Identifier: BSL-1.0
# cmake -DDOCUMENT=<file> -DGOLDEN=<file> -P golden.cmake: fails unless the two are the same bytes, and shows where they differ.
if("$ENV{WARD_UPDATE_GOLDEN}" STREQUAL "1")
  configure_file("${DOCUMENT}" "${GOLDEN}" COPYONLY)
  message(STATUS "replaced ${GOLDEN}")
  return()
endif()
execute_process(COMMAND "${CMAKE_COMMAND}" -E compare_files "${DOCUMENT}" "${GOLDEN}" RESULT_VARIABLE differ)
if(differ)
  execute_process(COMMAND diff -u "${GOLDEN}" "${DOCUMENT}")
  message(FATAL_ERROR "the document has changed. If that is meant, run this test again with WARD_UPDATE_GOLDEN=1")
endif()
