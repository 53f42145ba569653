# SPDX-FileCopyrightText: 2026 the ward authors
# SPDX-License-Identifier: BSL-1.0
# cmake -DFOLDER=<folder> -P install_tools.cmake: installs what the folder's package-lock.json names, unless it is there already.
find_program(npm npm)
if(NOT npm)
  message(FATAL_ERROR "npm is not installed: run scripts/setup test")
endif()

file(SHA256 "${FOLDER}/package-lock.json" wanted)
set(stamp "${FOLDER}/node_modules/.ward_installed")
if(EXISTS "${stamp}")
  file(READ "${stamp}" installed)
  if(installed STREQUAL wanted)
    return()
  endif()
endif()

execute_process(COMMAND "${npm}" ci --ignore-scripts --no-audit --no-fund
  WORKING_DIRECTORY "${FOLDER}" RESULT_VARIABLE code OUTPUT_VARIABLE output ERROR_VARIABLE output)
if(NOT code EQUAL 0)
  message(FATAL_ERROR "npm ci failed in ${FOLDER}:\n${output}")
endif()
file(WRITE "${stamp}" "${wanted}")
