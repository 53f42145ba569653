# SPDX-FileCopyrightText: 2026 the ward authors
# SPDX-License-Identifier: BSL-1.0
# A project of somebody else puts a renderer into its program: all of it, and anew when the renderer has changed.
file(REMOVE_RECURSE "${FOLDER}")
execute_process(COMMAND "${CMAKE_COMMAND}" --install "${WARD_BUILD}" --prefix "${FOLDER}/prefix"
  OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
file(COPY "${RENDERER}/" DESTINATION "${FOLDER}/renderer")
file(READ "${RENDERER}/swagger-ui.css" style)
file(WRITE "${FOLDER}/renderer/swagger-ui.css" "${style}/* \\\"\\n;[x];\t??= \r \n */")  # what a literal or CMake could take for something else

function(configure)
  execute_process(
    COMMAND "${CMAKE_COMMAND}" -S "${CMAKE_CURRENT_LIST_DIR}/reference" -B "${FOLDER}/build" -G Ninja "-DCMAKE_CXX_COMPILER=${COMPILER}"
      "-DCMAKE_PREFIX_PATH=${FOLDER}/prefix" "-DRENDERER=${FOLDER}/renderer"
    OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
endfunction()

function(build_and_run)
  execute_process(COMMAND "${CMAKE_COMMAND}" --build "${FOLDER}/build" OUTPUT_VARIABLE built COMMAND_ERROR_IS_FATAL ANY)
  execute_process(COMMAND "${FOLDER}/build/shown" "${FOLDER}/renderer" COMMAND_ERROR_IS_FATAL ANY)
  set(built "${built}" PARENT_SCOPE)
endfunction()

configure()
build_and_run()
build_and_run()
if(NOT built MATCHES "no work to do")
  message(FATAL_ERROR "built again, though nothing has changed:\n${built}")
endif()
file(APPEND "${FOLDER}/renderer/swagger-ui-bundle.js" "// changed\n")
build_and_run()

# Another version whose files are older than what was built: some package managers keep the times of files.
file(READ "${FOLDER}/renderer/package.json" package)
string(JSON package SET "${package}" version "\"5.99.0\"")
file(WRITE "${FOLDER}/renderer/package.json" "${package}")
file(APPEND "${FOLDER}/renderer/swagger-ui-bundle.js" "// of another version\n")
file(GLOB files "${FOLDER}/renderer/*")
execute_process(COMMAND touch -t 202001010000 ${files} COMMAND_ERROR_IS_FATAL ANY)
configure()
build_and_run()

# A file that went through a repository that rewrites line ends.
file(APPEND "${FOLDER}/renderer/swagger-ui.css" "/* */\r\n")
execute_process(COMMAND "${CMAKE_COMMAND}" --build "${FOLDER}/build" RESULT_VARIABLE code OUTPUT_VARIABLE said ERROR_VARIABLE said)
string(REGEX REPLACE "[ \n]+" " " said "${said}")
if(code EQUAL 0 OR NOT said MATCHES "swagger-ui.css has Windows line ends")
  message(FATAL_ERROR "Windows line ends are not told of:\n${said}")
endif()
