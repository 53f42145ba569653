# SPDX-FileCopyrightText: 2026 the ward authors
# SPDX-License-Identifier: BSL-1.0
# Runs the tool on files that are and are not intact: cmake -DTOOL=... -DFOLDER=... -P check.cmake
set(record [[{"seq":0,"at":"2026-11-21T20:38:00.000000Z","phase":"succeeded"]])
string(REPEAT 0 64 zeros)
string(SHA256 head "${zeros}${record}")
file(WRITE "${FOLDER}/sound.jsonl" "${record},\"prev\":\"${zeros}\",\"hash\":\"${head}\"}\n")
string(REPLACE succeeded refused changed "${record}")
file(WRITE "${FOLDER}/changed.jsonl" "${changed},\"prev\":\"${zeros}\",\"hash\":\"${head}\"}\n")

function(expect code output)
  execute_process(COMMAND "${TOOL}" ${ARGN} RESULT_VARIABLE result OUTPUT_VARIABLE printed ERROR_VARIABLE errors)
  string(FIND "${printed}${errors}" "${output}" found)
  if(NOT result EQUAL code OR found EQUAL -1)
    message(FATAL_ERROR "audit_verify ${ARGN}: exit code ${result}, expected ${code} and '${output}' in:\n${printed}${errors}")
  endif()
endfunction()

expect(0 "1 records intact" "${FOLDER}/sound.jsonl")
expect(0 "head ${head}" "${FOLDER}/sound.jsonl" --expect-head ${head})
string(REPEAT a 64 other)
expect(1 "does not contain the expected head" "${FOLDER}/sound.jsonl" --expect-head ${other})
expect(1 "64 lower-case" "${FOLDER}/sound.jsonl" --expect-head ${other}a)
expect(1 "line 1 was changed" "${FOLDER}/changed.jsonl")
expect(1 "cannot be read" "${FOLDER}/missing.jsonl")
expect(1 "usage:")
