# SPDX-FileCopyrightText: 2026 the ward authors
# SPDX-License-Identifier: BSL-1.0
# cmake -DPROGRAM=<exchanges> -DMADE=<folder> -DKEPT=<folder> -P shown.cmake: fails unless what the program writes are the kept files,
# byte for byte and none more. With WARD_UPDATE_GOLDEN=1 in the environment they are replaced: read the difference before committing it.
file(REMOVE_RECURSE "${MADE}")
file(MAKE_DIRECTORY "${MADE}")
execute_process(COMMAND "${PROGRAM}" "${MADE}" RESULT_VARIABLE failed)
if(failed)
  message(FATAL_ERROR "${PROGRAM} ended with ${failed}")
endif()
if("$ENV{WARD_UPDATE_GOLDEN}" STREQUAL "1")
  file(REMOVE_RECURSE "${KEPT}")
  file(COPY "${MADE}/" DESTINATION "${KEPT}")
  message(STATUS "replaced ${KEPT}; now run scripts/snippets --update")
  return()
endif()
execute_process(COMMAND diff -r -u "${KEPT}" "${MADE}" RESULT_VARIABLE differ)
if(differ)
  message(FATAL_ERROR "the library answers otherwise than docs/clauses shows. If that is meant, run this test again with "
    "WARD_UPDATE_GOLDEN=1, then scripts/snippets --update")
endif()
