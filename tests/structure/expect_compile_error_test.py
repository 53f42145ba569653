#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 the ward authors
# SPDX-License-Identifier: BSL-1.0
"""The script that judges compile errors passes what is right and fails what only looks right."""
import os
import pathlib
import subprocess
import tempfile
import unittest

import source_files

RULE = 'template <class T> struct rule { static_assert(sizeof(T) > 99, "W101 say; who [may] call it"); };\n'
WRONG = "#ifdef SHOULD_NOT_COMPILE\n{}\n#endif\n"


def judge(text, name="case.cpp"):
    """(passed, output) of the script on a source of this name and text."""
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / name
        source.write_text(text, encoding="utf-8")
        result = subprocess.run(
            [os.environ.get("CMAKE_COMMAND", "cmake"), f"-DCOMPILERS={os.environ.get('CXX', 'g++')}",
             "-DFLAGS=-std=c++20;-Wall", f"-DSOURCE={source}", "-P",
             str(source_files.ROOT / "cmake" / "expect_compile_error.cmake")],
            capture_output=True, text=True)
    return result.returncode == 0, result.stderr


class ExpectCompileError(unittest.TestCase):
    def assert_refused(self, text, reason, name="case.cpp"):
        passed, output = judge(text, name)
        self.assertFalse(passed)
        self.assertIn(reason, output)

    def test_passes_the_error_that_is_expected(self):
        passed, output = judge(RULE + WRONG.format("rule<int> x;  // error: W101 say; who [may] call it"))
        self.assertTrue(passed, output)

    def test_passes_two_errors_of_one_text(self):
        line = "rule<{}> {};  // error: W101 say"
        passed, output = judge(RULE + WRONG.format(line.format("int", "x") + "\n" + line.format("char", "y")))
        self.assertTrue(passed, output)

    def test_valid_half_is_broken(self):
        self.assert_refused(RULE + "int a = b;\n" + WRONG.format("rule<int> x;  // error: W101 say"), "valid half")

    def test_missing_include_is_no_proof(self):
        self.assert_refused('#include "gone.hpp"\n// error: gone.hpp\n', "valid half")

    def test_invalid_half_compiles(self):
        self.assert_refused(RULE + "// error: W101 say\n", "invalid half compiles")

    def test_another_error_beside(self):
        self.assert_refused(RULE + WRONG.format("rule<int> x;  // error: W101 say\nint a = b;"), "expected 1 errors, got 2")

    def test_text_only_in_the_echoed_source(self):
        self.assert_refused(WRONG.format("int a = b;  // error: W101 say"), "no error of its own says")

    def test_one_error_does_not_answer_two_lines(self):
        text = WRONG.format("rule<int> x;  // error: W101 say\n// error: who [may]")
        self.assert_refused(RULE + text, "no error of its own says")

    def test_error_of_another_compiler_is_not_expected(self):
        self.assert_refused(RULE + WRONG.format("rule<int> x;  // error(clang): W101 say"), "expects nothing")

    def test_passes_the_error_that_is_expected_of_this_compiler(self):
        passed, output = judge(RULE + WRONG.format("rule<int> x;  // error(g++): W101 say\n// error(clang): something else"))
        self.assertTrue(passed, output)

    def test_passes_either_of_two_texts(self):
        passed, output = judge(RULE + WRONG.format("rule<int> x;  // error: W102 say | W101 say; who [may] call it"))
        self.assertTrue(passed, output)

    def test_neither_of_two_texts(self):
        self.assert_refused(RULE + WRONG.format("rule<int> x;  // error: W102 say | W103 say"), "no error of its own says")

    def test_too_many_lines_for_one_error(self):
        deep = "".join(f"template <class T> struct r{i} : r{i - 1}<T> {{}};\n" for i in range(1, 14))
        text = RULE.replace("struct rule", "struct r0") + deep + WRONG.format("r13<int> x;  // error: W101 say")
        self.assert_refused(text, "12 are allowed", "W101_deep.cpp")

    def test_nothing_is_expected(self):
        self.assert_refused(WRONG.format("int a = b;"), "expects nothing")


if __name__ == "__main__":
    unittest.main()
