# SPDX-FileCopyrightText: 2026 the ward authors
# SPDX-License-Identifier: BSL-1.0
# cmake -DTARGET=<name> -DFILE=<file> -DMERGE_BASE=<branch> -DOUTPUT=<file> [-DGIT_EXECUTABLE=<git>] -P ward_merge_base.cmake
#
# Writes what FILE was in the commit where the work left MERGE_BASE to OUTPUT, an empty file if it was not there, and leaves OUTPUT
# alone if it is that already. A part of ward_gate: what is wrong is told in its name, with what mends it.
cmake_policy(VERSION 3.22)

# The text stays as it is, and can be copied: that of an error is wrapped.
function(stop)
  list(JOIN ARGV "" text)
  message("ward_gate(${TARGET}): ${text}")
  message(FATAL_ERROR "ward_gate(${TARGET}) has nothing to compare with")
endfunction()

# git(<arguments>...): sets code, output and problem.
function(git)
  execute_process(COMMAND "${GIT_EXECUTABLE}" -C "${folder}" ${ARGN} RESULT_VARIABLE code OUTPUT_VARIABLE output ERROR_VARIABLE problem
    OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_STRIP_TRAILING_WHITESPACE)
  set(code "${code}" PARENT_SCOPE)
  set(output "${output}" PARENT_SCOPE)
  set(problem "${problem}" PARENT_SCOPE)
endfunction()

# The folder of FILE may not be there yet.
cmake_path(GET FILE PARENT_PATH folder)
cmake_path(GET FILE FILENAME name)
while(NOT IS_DIRECTORY "${folder}")
  cmake_path(GET folder FILENAME last)
  set(name "${last}/${name}")
  cmake_path(GET folder PARENT_PATH folder)
endwhile()

# In a hook, git names the repository of the hook by a relative path.
foreach(variable IN ITEMS GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE GIT_PREFIX)
  unset(ENV{${variable}})
endforeach()

find_program(GIT_EXECUTABLE git)
set(without "or compare with the file as it is: ward_gate(${TARGET} OPENAPI ...) without MERGE_BASE")
execute_process(COMMAND "${GIT_EXECUTABLE}" --version RESULT_VARIABLE code OUTPUT_QUIET ERROR_QUIET)
if(NOT code EQUAL 0)
  stop("MERGE_BASE needs git, which is not found. Install it, for instance by\n  apt-get install git\n${without}")
endif()
git(rev-parse --is-inside-work-tree)
if(NOT output STREQUAL "true")
  stop("MERGE_BASE needs a git repository, and git finds none that it may read at ${folder}:\n${problem}\nMake one:\n  git init\n${without}")
endif()
git(rev-parse --verify --quiet "HEAD^{commit}")
if(NOT code EQUAL 0)
  stop("nothing is committed yet that could have a merge base with '${MERGE_BASE}'. Commit something:\n  git commit")
endif()

# How to get what is missing from where the branch is.
git(rev-parse --is-shallow-repository)
set(deepen "")
if(output STREQUAL "true")
  set(deepen " --unshallow")
endif()
git(remote)
string(REPLACE "\n" ";" remotes "${output}")
set(remote "")
if(MERGE_BASE MATCHES "^([^/]+)/(.+)$")
  set(branch "${CMAKE_MATCH_2}")
  if(CMAKE_MATCH_1 IN_LIST remotes)
    set(remote "${CMAKE_MATCH_1}")
  endif()
endif()

# A tag of that name would go before the branch, and whoever may push tags would choose what is compared.
set(found "")
set(kinds remotes)
if(NOT remote)
  set(found "${MERGE_BASE}")  # a commit by another name
  set(kinds heads remotes)
endif()
foreach(kind IN LISTS kinds)
  git(show-ref --verify --quiet "refs/${kind}/${MERGE_BASE}")
  if(code EQUAL 0)
    set(found "refs/${kind}/${MERGE_BASE}")
    break()
  endif()
endforeach()

git(rev-parse --verify --quiet "${found}^{commit}")
if(NOT code EQUAL 0)
  if(remote)
    stop("there is no '${MERGE_BASE}' in this clone. Fetch it:\n"
      "  git fetch${deepen} ${remote} '+refs/heads/${branch}:refs/remotes/${remote}/${branch}'")
  endif()
  stop("there is no '${MERGE_BASE}' in this repository. MERGE_BASE names one of these, such as origin/main:\n  git branch --all")
endif()
git(merge-base HEAD "${found}")
set(base "${output}")
if(NOT code EQUAL 0 AND deepen)
  if(NOT remote)
    set(remote origin)
  endif()
  stop("this clone is shallow, and ends before the merge base with '${MERGE_BASE}'. Fetch the rest:\n  git fetch --unshallow ${remote}")
endif()
if(NOT code EQUAL 0)
  stop("HEAD and '${MERGE_BASE}' have no commit in common ${problem}\nMERGE_BASE names the branch that the work goes to. Look which is:\n"
    "  git log --oneline --graph HEAD ${MERGE_BASE}")
endif()

git(ls-tree --name-only "${base}" -- "./${name}")
if(NOT code EQUAL 0)
  stop("git cannot look into the merge base, ${base}:\n${problem}\nSee what is missing:\n  git fsck")
endif()
file(WRITE "${OUTPUT}.new" "")
if(output)
  execute_process(COMMAND "${GIT_EXECUTABLE}" -C "${folder}" cat-file blob "${base}:./${name}" OUTPUT_FILE "${OUTPUT}.new"
    RESULT_VARIABLE code ERROR_VARIABLE problem)
  if(NOT code EQUAL 0)
    stop("${name} cannot be read at the merge base, ${base}:\n${problem}\nSee what is missing:\n  git fsck")
  endif()
  file(SIZE "${OUTPUT}.new" bytes)
  if(bytes EQUAL 0)  # a file that is there, and no document
    file(WRITE "${OUTPUT}.new" "\n")
  endif()
else()
  git(check-ignore --quiet "./${name}")
  if(code EQUAL 0)
    stop("git ignores ${FILE}, which could never be compared. See by which line, and take it away:\n"
      "  git -C '${folder}' check-ignore --verbose '${name}'")
  endif()
endif()
file(COPY_FILE "${OUTPUT}.new" "${OUTPUT}" ONLY_IF_DIFFERENT)
