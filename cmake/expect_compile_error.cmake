# SPDX-FileCopyrightText: 2026 the ward authors
# SPDX-License-Identifier: BSL-1.0
# cmake -DCOMPILERS="g++;clang++ -stdlib=libc++" -DFLAGS="-std=c++20;-Iinclude" -DSOURCE=x.cpp -P expect_compile_error.cmake
#
# A compile error is tested by one file with two halves, on each of COMPILERS.
#   1. SOURCE compiles as written; where two compilers share a standard library, with the first.
#   2. With -DSHOULD_NOT_COMPILE it does not.
#   3. Each "// error: TEXT" line of SOURCE is diagnosed by an error of its own; "// error(g++): TEXT" and "// error(clang): TEXT"
#      are for one of them.
#   4. The compiler reports no other error.
#   5. Each "// place: TEXT" line of SOURCE is printed in quotes: where the rule is broken. clang cuts long texts off,
#      and then prints the beginning.
#   6. If SOURCE tests what a contract says (its name begins with a rule, W101_..., or is of another kind below), the compiler prints at
#      most 12 lines for each error, beside those that say which file includes which: their number is the user's.
#
# PRECOMPILED, if given, is a folder with a folder for each of COMPILERS, by its place from 0, in which ward/declare.hpp is
# precompiled as declare.hpp.gch or declare.pch: it is taken for sources that include that header, and changes no output.
cmake_minimum_required(VERSION 3.22...3.31)

foreach(name IN ITEMS COMPILERS SOURCE)
  if(NOT DEFINED ${name})
    message(FATAL_ERROR "-D${name}=... is missing")
  endif()
endforeach()

# CMake's lists give brackets and semicolons a meaning: neutral characters on both sides of every comparison.
function(without_list_syntax variable text)
  string(REPLACE ";" "," text "${text}")
  string(REPLACE "[" "(" text "${text}")
  string(REPLACE "]" ")" text "${text}")
  set(${variable} "${text}" PARENT_SCOPE)
endfunction()

# compile(<compiler> <place> [flags...]): sets `code` and `output`.
function(compile compiler place)
  separate_arguments(command UNIX_COMMAND "${compiler}")
  if(PRECOMPILED AND source_text MATCHES "#include \"ward/declare.hpp\"")
    if(compiler MATCHES "clang")
      list(APPEND command -include-pch "${PRECOMPILED}/${place}/declare.pch")
    else()
      list(APPEND command -include "${PRECOMPILED}/${place}/declare.hpp")
    endif()
  endif()
  execute_process(COMMAND ${command} ${FLAGS} -fsyntax-only -fdiagnostics-color=never ${ARGN} "${SOURCE}"
    RESULT_VARIABLE code ERROR_VARIABLE output)
  set(code "${code}" PARENT_SCOPE)
  set(output "${output}" PARENT_SCOPE)
endfunction()

# match_errors(<compiler> <plain output>): each expectation with an error of its own, and no error without one. Sets `n_wanted`.
function(match_errors compiler plain)
  set(family "g[+][+]")
  if(compiler MATCHES "clang")
    set(family "clang")
  endif()
  # Only the compiler's own error lines count: it also echoes SOURCE, with the expectations in it.
  string(REGEX MATCHALL "[^\n]*:[0-9]+:[0-9]+: (fatal )?error: [^\n]*" got "${plain}")
  string(REGEX MATCHALL "// error(\\(${family}\\))?: [^\n]*" wanted "${source_text}")
  list(LENGTH wanted n_wanted)
  list(LENGTH got n_got)
  if(n_wanted EQUAL 0)
    message(FATAL_ERROR "SOURCE expects nothing: it has no line '// error: TEXT'")
  endif()
  set(unmatched ${got})
  foreach(line IN LISTS wanted)
    string(REGEX REPLACE "^// error(\\([^)]*\\))?: " "" line "${line}")
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
      message(FATAL_ERROR "${compiler}: no error of its own says '${line}':\n${output}")
    endif()
  endforeach()
  if(NOT stem MATCHES "^W[0-9]+_")
    # Where the compiler itself refuses a constant, g++ 14 and later tell the reasons as errors too.
    list(FILTER unmatched INCLUDE REGEX "constant expression|constexpr|consteval")
    list(LENGTH unmatched n_reasons)
    math(EXPR n_got "${n_got} - ${n_reasons}")
  endif()
  if(NOT n_wanted EQUAL n_got)
    message(FATAL_ERROR "${compiler}: expected ${n_wanted} errors, got ${n_got}:\n${output}")
  endif()
  set(n_wanted "${n_wanted}" PARENT_SCOPE)
endfunction()

function(match_places compiler plain)
  string(REGEX MATCHALL "// place: [^\n]*" places "${source_text}")
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
      message(FATAL_ERROR "${compiler}: the place '${place}' is not printed:\n${output}")
    endif()
  endforeach()
endfunction()

function(count_lines compiler plain)
  string(REGEX REPLACE "(In file included|                 ) from [^\n]*\n" "" counted "${plain}")
  string(REGEX MATCHALL "\n" line_ends "${counted}")
  list(LENGTH line_ends n_lines)
  math(EXPR allowed "12 * ${n_wanted}")
  if(n_lines GREATER allowed)
    message(FATAL_ERROR "${compiler}: ${n_lines} lines of output for ${n_wanted} errors, ${allowed} are allowed:\n${output}")
  endif()
endfunction()

set(ENV{LC_ALL} C)  # messages in English
file(READ "${SOURCE}" source_text)
without_list_syntax(source_text "${source_text}")
cmake_path(GET SOURCE STEM stem)
set(place 0)
set(libraries "")
foreach(compiler IN LISTS COMPILERS)
  string(REGEX MATCH "-stdlib=[^ ]*" library "library ${compiler}")
  if(NOT "in ${library}" IN_LIST libraries)
    list(APPEND libraries "in ${library}")
    compile("${compiler}" ${place})
    if(NOT code EQUAL 0)
      message(FATAL_ERROR "${compiler}: the valid half does not compile:\n${output}")
    endif()
  endif()
  compile("${compiler}" ${place} -DSHOULD_NOT_COMPILE)
  if(code EQUAL 0)
    message(FATAL_ERROR "${compiler}: the invalid half compiles")
  elseif(NOT code EQUAL 1)
    message(FATAL_ERROR "${compiler} did not fail by itself, it ended with ${code}:\n${output}")
  endif()
  without_list_syntax(plain "${output}")
  match_errors("${compiler}" "${plain}")
  match_places("${compiler}" "${plain}")
  if(stem MATCHES "^(W[0-9]+|compatible|house|several|bounds)_")
    count_lines("${compiler}" "${plain}")
  endif()
  math(EXPR place "${place} + 1")
endforeach()
