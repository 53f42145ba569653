#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 the ward authors
# SPDX-License-Identifier: BSL-1.0
"""Each check of check_files.py reports what it is there for, and nothing about a file that is right."""
import unittest

import check_files

TOP = "// SPDX-FileCopyrightText: 2026 the ward authors\n// SPDX-License-Identifier: BSL-1.0\n// Purpose.\n#pragma once\n"


def tree(**headers):
    """A small tree that is right, and more headers: name with __ for /."""
    files = {"include/ward/core/secret.hpp": TOP, "include/ward/version.hpp": TOP}
    files.update({f"include/ward/{name.replace('__', '/')}.hpp": TOP + text for name, text in headers.items()})
    return files


class CheckLayers(unittest.TestCase):
    def assert_problem(self, files, part):
        problems = check_files.check_layers(files)
        self.assertEqual(len(problems), 1, problems)
        self.assertIn(part, problems[0])

    def test_accepts_earlier_layers_and_libraries_in_their_place(self):
        files = tree(http__target='#include <string>\n#include <sys/stat.h>\n#include "ward/core/secret.hpp"\n',
                     generate__parser='#include <simdjson.h>\n#include <fmt/format.h>\n#include "ward/http/target.hpp"\n',
                     core__names="#include <boost/hana/string.hpp>\n", declare='#include "ward/core/secret.hpp"\n',
                     beast__server='#include <boost/asio/ssl.hpp>\n#include <openssl/ssl.h>\n#include "ward/version.hpp"\n')
        self.assertEqual(check_files.check_layers(files), [])

    def test_a_later_layer(self):
        self.assert_problem(tree(guard__x="", http__target='#include "ward/guard/x.hpp"\n'), "later layer")

    def test_a_later_adapter(self):
        self.assert_problem(tree(sqlite__x="", openssl__y='#  include "ward/sqlite/x.hpp"\n'), "later layer")

    def test_an_entry_header_that_shows_too_much(self):
        self.assert_problem(tree(generate__x="", declare='#include "ward/generate/x.hpp"\n'), "later layer")

    def test_an_entry_header_from_inside(self):
        self.assert_problem(tree(declare="", beast__x='#include "ward/declare.hpp"\n'), "whole layers")

    def test_a_library_in_the_wrong_layer(self):
        for name in ("simdjson.h", "fmt/core.h", "openssl/evp.h", "sqlite3.h", "boost/asio.hpp", "boost/hana.hpp"):
            with self.subTest(name):
                self.assert_problem(tree(guard__x=f"#include <{name}>\n"), "may be named in")

    def test_an_unknown_library(self):
        self.assert_problem(tree(core__x="#include <nlohmann/json.hpp>\n"), "neither standard")

    def test_an_unknown_folder(self):
        self.assert_problem(tree(extras__x=""), "not in the table")

    def test_ways_of_writing_an_include(self):
        self.assert_problem(tree(core__x='#include "secret.hpp"\n'), "path from include/")
        self.assert_problem(tree(core__x="#include <ward/core/secret.hpp>\n"), "in quotes")
        self.assert_problem(tree(core__x='#include "ward/core/gone.hpp"\n'), "does not exist")


class CheckHeaders(unittest.TestCase):
    def test_accepts(self):
        self.assertEqual(check_files.check_headers(tree(core__x="int x;\n")), [])

    def test_no_purpose(self):
        files = {"include/ward/core/x.hpp": TOP.replace("// Purpose.\n", "")}
        self.assertEqual(len(check_files.check_headers(files)), 1)

    def test_no_guard(self):
        files = {"include/ward/core/x.hpp": TOP.replace("#pragma once\n", "\n#include <string>\n")}
        self.assertEqual(len(check_files.check_headers(files)), 1)

    def test_too_long(self):
        self.assertEqual(check_files.check_headers(tree(core__x="\n" * 396)), [])
        self.assertEqual(len(check_files.check_headers(tree(core__x="\n" * 397))), 1)


class CheckTheRest(unittest.TestCase):
    def test_licences(self):
        right = {"a.cpp": TOP, "b.py": "#!/x\n# " + "\n# ".join(check_files.SPDX), "c.md": "# c"}
        self.assertEqual(check_files.check_licences(right), [])
        self.assertEqual(len(check_files.check_licences({"a.cpp": "int x;\n", "tool": "#!/bin/sh\n"})), 2)

    def test_names(self):
        self.assertEqual(check_files.check_names({"include/ward/core/common_name_format.hpp": ""}), [])
        bad = {"tests/utils.py": "", "src/string_helpers.hpp": "", "common/x.cpp": "", "a/session_manager.hpp": ""}
        self.assertEqual(len(check_files.check_names(bad)), 4)

    def test_addresses(self):
        self.assertEqual(check_files.check_addresses({"a.md": "https://www.rfc-editor.org the work/tree ./work"}), [])
        for text in ("http://deb.deb" + "ian.org/x", "https://registry.npm" + "js.org/a.tgz", "cd /wo" + "rk/x",
                     "https://mir" + "ror.example.org/x"):
            with self.subTest(text):
                self.assertEqual(len(check_files.check_addresses({"a.md": "\n" + text})), 1)

    def test_rules(self):
        rule = tree(law__access='"W101 text docs/rules/W101.md"\n')
        page, test = {"docs/rules/W101.md": ""}, {"tests/compile_fail/W101_x.cpp": "// error: W101 text\n"}
        self.assertEqual(check_files.check_rules(rule | page | test), [])
        self.assertEqual(len(check_files.check_rules(rule | test)), 1)
        self.assertEqual(len(check_files.check_rules(rule | page)), 1)
        self.assertEqual(len(check_files.check_rules(page | test)), 1)
        wrong = {"tests/compile_fail/W101_x.cpp": "// error: W102 text\n"}
        self.assertEqual(len(check_files.check_rules(rule | page | wrong)), 1)

    def test_clauses(self):
        parts = "<!-- snippet: a.hpp#b -->\n<!-- no diagnostic --> Any text will do.\n<!-- exchange: tests/clauses/shown/b.http -->\n<!-- openapi: a.yaml /b -->\n"
        right = tree(declare__tag="namespace ward {\nnamespace detail {\nstruct words {};\n}  // namespace detail\nstruct tag : x {\n  using y = z;\n};\n"
                                  "template <>\nstruct tag<1> : tag<2> {};\n}\n",
                     schema__id="class id {\n};\n")
        page, index = {"docs/clauses/tag.md": f"# `tag`, `id`\n{parts}"}, {"docs/clauses/README.md": "[`tag`](tag.md)"}
        shown = {"tests/clauses/shown/b.http": ""}
        self.assertEqual(check_files.check_clauses(right | page | index | shown), [])
        wrong = {"no page": right | index,
                 "a clause on no page": right | tree(declare__new="using fresh = int;\n") | page | index,
                 "a clause on two pages": right | page | {"docs/clauses/two.md": f"# `tag`\n{parts}"} | {"docs/clauses/README.md": "(tag.md) ](tag.md) ](two.md)"},
                 "a page of no clause": right | page | index | {"docs/clauses/tag.md": f"# `tag`, `gone`\n{parts}"},
                 "a page without a part": right | index | {"docs/clauses/tag.md": "# `tag`\n" + parts.replace("openapi", "other")},
                 "a part that is there and is not": right | index | {"docs/clauses/tag.md": f"# `tag`\n{parts}<!-- no snippet --> None.\n"},
                 "a part without a reason": right | index | {"docs/clauses/tag.md": "# `tag`\n" + parts.replace("Any text will do.", "")},
                 "a page that is not in the index": right | page,
                 "an exchange on no page": right | page | index | {"tests/clauses/shown/c.http": ""}}
        for what, files in wrong.items():
            with self.subTest(what):
                self.assertEqual(len(check_files.check_clauses(files)), 1)

    def test_links(self):
        files = {"docs/a.md": "[a](b.md#x) [b](rules) [c](https://x.test) `d[](cat)`\n```\n[e](f.md)\n```\n", "docs/b.md": "", "docs/rules/W101.md": ""}
        self.assertEqual(check_files.check_links(files), [])
        self.assertEqual(len(check_files.check_links(files | {"docs/rules/W101.md": "[a](a.md) [b](../b.md)"})), 1)

    def test_versions(self):
        header = "".join(f"int version_{part} = {value};\n" for part, value in (("major", 1), ("minor", 2), ("patch", 3)))
        files = {"include/ward/version.hpp": header, "vcpkg.json": '"version-semver": "1.2.3"',
                 "CHANGELOG.md": "## 1.2.3 (soon)", "SECURITY.md": "| 1.2.x, the newest"}
        self.assertEqual(check_files.check_versions(files), [])
        self.assertEqual(len(check_files.check_versions(files | {"vcpkg.json": '"version-semver": "1.2.2"'})), 1)
        self.assertEqual(len(check_files.check_versions(files | {"CHANGELOG.md": "## 1.2.2 (soon)"})), 1)

    def test_unit_tests(self):
        self.assertEqual(check_files.check_unit_tests(tree() | {"tests/unit/core/secret.cpp": ""}), [])
        self.assertEqual(len(check_files.check_unit_tests(tree() | {"tests/unit/cores/secret.cpp": ""})), 1)


if __name__ == "__main__":
    unittest.main()
