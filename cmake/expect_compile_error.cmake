# SPDX-FileCopyrightText: 2026 the ward authors
# SPDX-License-Identifier: BSL-1.0
# cmake -DCOMPILER=g++ -DFLAGS="-std=c++20;-Iinclude" -DSOURCE=x.cpp -P expect_compile_error.cmake
#
# A compile error is tested by one file with two halves.
#   1. SOURCE compiles as written.
#   2. With -DSHOULD_NOT_COMPILE it does not.
#   3. Each "// error: TEXT" line of SOURCE is diagnosed by an error of its own.
#   4. The compiler reports no other error.
#   5. Each "// place: TEXT" line of SOURCE is printed in quotes: where the rule is broken. clang cuts long texts off,
#      and then prints the beginning.
#   6. If SOURCE tests a rule (W101_..., compatible_..., house_...), the compiler prints at most 12 lines for each error, beside those that
#      say which file includes which: their number is the user's.
foreach(name IN ITEMS COMPILER SOURCE)
  if(NOT DEFINED ${name})
    message(FATAL_ERROR "-D${name}=... is missing")
  endif()
endforeach()

# LC_ALL: messages in English. No limits: an error that is cut off cannot be counted.
set(command "${CMAKE_COMMAND}" -E env LC_ALL=C "${COMPILER}" ${FLAGS} -fsyntax-only -fdiagnostics-color=never "${SOURCE}")

execute_process(COMMAND ${command} RESULT_VARIABLE code ERROR_VARIABLE output)
if(NOT code EQUAL 0)
  message(FATAL_ERROR "the valid half does not compile:\n${output}")
endif()
execute_process(COMMAND ${command} -DSHOULD_NOT_COMPILE RESULT_VARIABLE code ERROR_VARIABLE output)
if(code EQUAL 0)
  message(FATAL_ERROR "the invalid half compiles")
elseif(NOT code EQUAL 1)
  message(FATAL_ERROR "the compiler did not fail by itself, it ended with ${code}:\n${output}")
endif()

# CMake's lists give brackets and semicolons a meaning: neutral characters on both sides of every comparison.
function(without_list_syntax variable text)
  string(REPLACE ";" "," text "${text}")
  string(REPLACE "[" "(" text "${text}")
  string(REPLACE "]" ")" text "${text}")
  set(${variable} "${text}" PARENT_SCOPE)
endfunction()

# Only the compiler's own error lines count: it also echoes SOURCE, with the expectations in it.
without_list_syntax(plain "${output}")
string(REGEX MATCHALL "[^\n]*:[0-9]+:[0-9]+: (fatal )?error: [^\n]*" got "${plain}")
file(READ "${SOURCE}" text)
without_list_syntax(text "${text}")
string(REGEX MATCHALL "// error: [^\n]*" wanted "${text}")

list(LENGTH wanted n_wanted)
list(LENGTH got n_got)
if(n_wanted EQUAL 0)
  message(FATAL_ERROR "SOURCE expects nothing: it has no line '// error: TEXT'")
endif()
set(unmatched ${got})
foreach(line IN LISTS wanted)
  string(REGEX REPLACE "^// error: " "" line "${line}")
  string(STRIP "${line}" line)
  set(found FALSE)
  foreach(error IN LISTS unmatched)
    string(REGEX REPLACE "^.*:[0-9]+:[0-9]+: (fatal )?error: " "" message "${error}")
    string(FIND "${message}" "${line}" at)
    if(NOT at EQUAL -1)
      list(FIND unmatched "${error}" index)
      list(REMOVE_AT unmatched ${index})
      set(found TRUE)
      break()
    endif()
  endforeach()
  if(NOT found)
    message(FATAL_ERROR "no error of its own says '${line}':\n${output}")
  endif()
endforeach()
cmake_path(GET SOURCE STEM stem)
if(NOT stem MATCHES "^W[0-9]+_")
  # Where the compiler itself refuses a constant, g++ 14 and later tell the reasons as errors too.
  list(FILTER unmatched INCLUDE REGEX "constant expression|constexpr|consteval")
  list(LENGTH unmatched n_reasons)
  math(EXPR n_got "${n_got} - ${n_reasons}")
endif()
if(NOT n_wanted EQUAL n_got)
  message(FATAL_ERROR "expected ${n_wanted} errors, got ${n_got}:\n${output}")
endif()

string(REGEX MATCHALL "// place: [^\n]*" places "${text}")
string(REGEX MATCHALL "{\"[^\"\n]*\"}" printed "${plain}")
foreach(place IN LISTS places)
  string(REGEX REPLACE "^// place: " "" place "${place}")
  string(STRIP "${place}" place)
  set(found FALSE)
  foreach(text_of_place IN LISTS printed)
    string(REGEX REPLACE "^{\"|\"}$" "" text_of_place "${text_of_place}")
    string(REGEX REPLACE "\\(\\.\\.\\.\\)$" "" beginning "${text_of_place}")
    string(FIND "${place}" "${beginning}" at)
    if(place STREQUAL text_of_place OR (at EQUAL 0 AND NOT beginning STREQUAL text_of_place))
      set(found TRUE)
      break()
    endif()
  endforeach()
  if(NOT found)
    message(FATAL_ERROR "the place '${place}' is not printed:\n${output}")
  endif()
endforeach()

if(stem MATCHES "^(W[0-9]+|compatible|house)_")
  string(REGEX REPLACE "(In file included|                 ) from [^\n]*\n" "" counted "${plain}")
  string(REGEX MATCHALL "\n" line_ends "${counted}")
  list(LENGTH line_ends n_lines)
  math(EXPR allowed "12 * ${n_wanted}")
  if(n_lines GREATER allowed)
    message(FATAL_ERROR "${n_lines} lines of output for ${n_wanted} errors, ${allowed} are allowed:\n${output}")
  endif()
endif()
