# SPDX-FileCopyrightText: 2026 the ward authors
# SPDX-License-Identifier: BSL-1.0
# cmake -DRENDERER=<folder of swagger-ui-dist> -DVERSION=<its version> -DOUTPUT=<file.cpp> -P bundle.cmake
#
# Writes a source file with the renderer's files as string literals, which compilers read in a fraction of a second, and with their
# SHA-384 as browsers want it.

# base64_of_hex(<variable> <hex digits of a multiple of three bytes>)
function(base64_of_hex variable hex)
  set(digits "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
  string(LENGTH "${hex}" length)
  math(EXPR last "${length} - 6")
  set(text "")
  foreach(at RANGE 0 ${last} 6)
    string(SUBSTRING "${hex}" ${at} 6 three_bytes)
    foreach(shift IN ITEMS 18 12 6 0)
      math(EXPR place "(0x${three_bytes} >> ${shift}) & 63")
      string(SUBSTRING "${digits}" ${place} 1 digit)
      string(APPEND text "${digit}")
    endforeach()
  endforeach()
  set(${variable} "${text}" PARENT_SCOPE)
endfunction()

# add_file(<name, without what tells its kind> <ending> <content type> <file>...): the files, one behind the other, as one.
set(literals "")
set(entries "")
set(count 0)
function(add_file name ending content_type)
  set(size 0)
  set(text "")
  foreach(file IN LISTS ARGN)
    file(SIZE "${file}" file_size)
    file(READ "${file}" file_text)
    string(LENGTH "${file_text}" read_size)
    if(NOT read_size EQUAL file_size)  # CMake takes CR LF for LF, and a NUL for the end
      message(FATAL_ERROR "ward_reference: ${file} has Windows line ends or a NUL, as no file of swagger-ui-dist has; install it anew")
    endif()
    math(EXPR size "${size} + ${file_size}")
    string(APPEND text "${file_text}")
  endforeach()
  string(SHA384 hex "${text}")
  base64_of_hex(digest "${hex}")
  string(SUBSTRING "${hex}" 0 12 mark)

  string(REPLACE "\\" "\\\\" text "${text}")
  string(REPLACE "\"" "\\\"" text "${text}")
  string(REPLACE "\r" "\\r" text "${text}")
  string(REPLACE "\n" "\\n\"\n\"" text "${text}")
  # A file with a byte that CMake cannot read would be shorter.
  string(APPEND literals "constexpr char file_${count}[] = \"${text}\";\nstatic_assert(sizeof file_${count} == ${size} + 1);\n")
  string(APPEND entries "    {\"${name}.${mark}.${ending}\", \"${content_type}; charset=utf-8\", {file_${count}, ${size}}, \"sha384-${digest}\"},\n")
  math(EXPR count "${count} + 1")
  foreach(variable IN ITEMS literals entries count)
    set(${variable} "${${variable}}" PARENT_SCOPE)
  endforeach()
endfunction()

add_file(swagger-ui css text/css "${RENDERER}/swagger-ui.css")
add_file(page css text/css "${CMAKE_CURRENT_LIST_DIR}/page.css")
add_file(swagger-ui js text/javascript "${RENDERER}/swagger-ui-bundle.js")
add_file(start js text/javascript "${CMAKE_CURRENT_LIST_DIR}/start.js")
add_file(licences txt text/plain "${RENDERER}/NOTICE" "${RENDERER}/LICENSE" "${RENDERER}/swagger-ui-bundle.js.LICENSE.txt")

file(WRITE "${OUTPUT}" "// Written by ward_reference: Swagger UI ${VERSION} (Apache-2.0), and how ward starts it.
#include \"ward_reference.hpp\"

namespace {

${literals}
constexpr ward::pipeline::bundled_file files[] = {
${entries}};
constexpr ward::pipeline::bundled_renderer renderer{\"Swagger UI ${VERSION}\", files};

}  // namespace

auto ward::reference_renderer() noexcept -> const pipeline::bundled_renderer& { return renderer; }
")
