#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 the ward authors
# SPDX-License-Identifier: BSL-1.0
"""scripts/snippets copies what a mark names, and finds blocks that are something else."""
import importlib.machinery
import importlib.util
import pathlib
import tempfile
import unittest

SCRIPT = pathlib.Path(__file__).resolve().parents[2] / "scripts" / "snippets"
LOADER = importlib.machinery.SourceFileLoader("snippets", str(SCRIPT))
snippets = importlib.util.module_from_spec(importlib.util.spec_from_loader("snippets", LOADER))
LOADER.exec_module(snippets)

DOCUMENT = """\
info:
  title: A
  description: |-
    One.

    title: two
paths:
  "/v1/a/{b}":
    get:
      tags:
        - x
        - y
      parameters:
        - name: b
          in: path
        - name: c
          in: query
      responses:
        "404": none
"""
CODE = """\
// SPDX-License-Identifier: BSL-1.0
// [one]
// [two]
struct a {};
// [/two]
struct b {};
// [/one]
  // [two]
  c,
  // [/two]
"""
FILES = {"a.yaml": DOCUMENT, "a.hpp": CODE, "a.http": "GET / HTTP/1.1\n"}


class Snippets(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        snippets.ROOT = pathlib.Path(folder.name)
        for name, text in FILES.items():
            (snippets.ROOT / name).write_text(text)

    def test_excerpts(self):
        for pointers, shown in {
            "/info/title": "info:\n  title: A\n",
            "/info/description": "info:\n  description: |-\n    One.\n\n    title: two\n",
            "/paths/~1v1~1a~1{b}/get/tags/1": 'paths:\n  "/v1/a/{b}":\n    get:\n      tags:\n        - y\n',
            "/paths/~1v1~1a~1{b}/get/parameters/0 /paths/~1v1~1a~1{b}/get/responses/404":
                'paths:\n  "/v1/a/{b}":\n    get:\n      parameters:\n        - name: b\n          in: path\n'
                '      responses:\n        "404": none\n',
        }.items():
            with self.subTest(pointers):
                self.assertEqual(snippets.excerpt_of(f"a.yaml {pointers}"), shown)

    def test_what_is_not_there(self):
        for pointers in ("", "/info/titles", "/title", "/paths/~1v1~1a~1{b}/get/tags/2", "/paths/~1v1~1a~1{b}/get/x"):
            with self.subTest(pointers), self.assertRaises(SystemExit):
                snippets.excerpt_of(f"a.yaml {pointers}")

    def test_regions(self):
        self.assertEqual(snippets.source_of("a.hpp#one"), "struct a {};\nstruct b {};\n")
        self.assertEqual(snippets.source_of("a.hpp#two"), "struct a {};\n\nc,\n")
        with self.assertRaises(SystemExit):
            snippets.source_of("a.hpp#three")

    def test_a_block_is_what_its_mark_names(self):
        page = snippets.ROOT / "page.md"
        marks = {"snippet: a.hpp#two": ("cpp", "struct a {};\n\nc,\n"), "exchange: a.http": ("http", FILES["a.http"]),
                 "openapi: a.yaml /info/title": ("yaml", "info:\n  title: A\n")}
        for mark, (language, wanted) in marks.items():
            with self.subTest(mark):
                page.write_text(f"<!-- {mark} -->\n```{language}\n{wanted}```\n")
                self.assertEqual(snippets.check(page, False), [])
                page.write_text(f"<!-- {mark} -->\n```{language}\nother\n```\n")
                self.assertEqual(len(snippets.check(page, False)), 1)
                self.assertEqual(snippets.check(page, True), [])
                self.assertIn(wanted, page.read_text())

    def test_an_error_is_one_that_is_printed(self):
        page = snippets.ROOT / "page.md"
        (snippets.ROOT / "wrong.cpp").write_text('static_assert(false, "W1: this");\n')
        for block, problems in {"W1: this\n": 0, "W2: that\n": 1, "": 1}.items():
            with self.subTest(block):
                page.write_text(f"<!-- diagnostic: wrong.cpp -->\n```\n{block}```\n")
                self.assertEqual(len(snippets.check(page, False)), problems)


if __name__ == "__main__":
    unittest.main()
