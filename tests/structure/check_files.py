#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 the ward authors
# SPDX-License-Identifier: BSL-1.0
"""The design rules that can be read off the files. Each check takes {path: text} and returns its problems."""
import pathlib
import posixpath
import re
import sys

import source_files

# In the order in which data flows: a header includes its own layer and earlier ones.
LAYERS = ["core", "http", "schema", "declare", "law", "generate", "guard", "pipeline", "testing",
          "memory", "openssl", "sqlite", "beast"]
# The headers that stand above the folders, and the last layer that each may show.
ENTRY_HEADERS = {"version.hpp": "core", "fwd.hpp": "core", "declare.hpp": "law", "service.hpp": "pipeline", "ward.hpp": "memory",
                 "described_contract.hpp": "generate", "emit.hpp": "generate", "gate.hpp": "generate", "memory.hpp": "memory", "openssl.hpp": "openssl",
                 "sqlite.hpp": "sqlite", "beast.hpp": "beast"}
# Where each third-party library may be named.
THIRD_PARTY = [(r"boost/hana(\.hpp|/.*)", {"core", "schema", "declare"}),
               (r"simdjson\.h", {"generate"}),
               (r"fmt/.*", {"generate"}),
               (r"openssl/.*", {"openssl", "beast"}),
               (r"sqlite3\.h", {"sqlite"}),
               (r"boost/(asio|beast|system)(\.hpp|/.*)", {"beast"})]
STANDARD = re.compile(r"[a-z_0-9]+|(sys|netinet|arpa|net)/[a-z_0-9]+\.h|(unistd|fcntl|poll|signal|netdb|pthread|errno)\.h")
INCLUDE = re.compile(r"^[ \t]*#[ \t]*include[ \t]*([<\"])([^>\"]+)[>\"]", re.MULTILINE)
LONGEST_HEADER = 400

SPDX = ["SPDX-FileCopyrightText: 2026 the ward authors", "SPDX-License-Identifier: BSL-1.0"]
WITH_SPDX = {".hpp", ".cpp", ".py", ".cmake", ".sh", ".js", ".mjs", ".cjs", ".ts"}
VAGUE_NAME = re.compile(r"(^|_)(utils?|helpers?|common|managers?|misc)$")
# Split, so that this file passes its own check.
HOSTS = re.compile("|".join([r"\b(deb|ftp|security|snapshot)[a-z.]*\.deb" + r"ian\.org", r"registry\.npm" + r"js\.org",
                             r"\bpy" + r"pi\.org", r"\bdeb\.node" + r"source\.com", r"//[a-z0-9.-]*mirror[a-z0-9.-]*/",
                             r"//[a-z0-9.-]*artifact" + r"(ory|s)?\."]))
MACHINE_PATH = re.compile(r"(?<![\w./-])/wo" + r"rk(/|\b)")
RULE = re.compile(r"\bW[1-7][0-9]{2}\b")
DETAIL = re.compile(r"^namespace detail \{\n.*?^\}  // namespace detail\n", re.MULTILINE | re.DOTALL)
TYPE_NAME = re.compile(r"^(?:struct|class|using) (\w+) *[:={]", re.MULTILINE)
# In Markdown: blocks, and what stands between backticks but the names of links.
CODE = re.compile(r"^```.*?^```$|`[^`\n]*\]\([^`\n]*`", re.MULTILINE | re.DOTALL)
# What include/ward/declare offers beside clauses and their arguments.
NO_CLAUSES = {"api_base", "clause_of", "clauses_of", "endpoint_base"}
# What a page about a clause shows: each by a block that scripts/snippets checks, or it says why there is none.
PARTS_OF_A_PAGE = ["snippet", "diagnostic", "exchange", "openapi"]


def headers(files):
    for path, text in files.items():
        if path.startswith("include/ward/") and path.endswith(".hpp"):
            yield path.removeprefix("include/ward/"), text


def layer_of(header):
    """The layer that a header belongs to, or the last one that an entry header may show; None if neither is known."""
    folder = header.split("/")[0] if "/" in header else ENTRY_HEADERS.get(header)
    return folder if folder in LAYERS else None


def check_layers(files):
    problems = []
    for header, text in headers(files):
        layer = layer_of(header)
        if layer is None:
            problems.append(f"include/ward/{header}: not in the table of layers")
            continue
        for bracket, name in INCLUDE.findall(text):
            problem = (problem_of_own_include(files, header, layer, bracket, name) if name.startswith("ward/")
                       else problem_of_other_include(header, layer, bracket, name))
            if problem:
                problems.append(f"include/ward/{header}: {problem}")
    return problems


def problem_of_own_include(files, header, layer, bracket, name):
    included = name.removeprefix("ward/")
    if bracket != '"':
        return f'write #include "{name}", in quotes'
    if f"include/{name}" not in files:
        return f"includes {name}, which does not exist"
    if "/" in header and "/" not in included and ENTRY_HEADERS.get(included) != "core":
        return f"includes {name}, which shows whole layers: include what is used"
    if layer_of(included) is None or LAYERS.index(layer_of(included)) > LAYERS.index(layer):
        return f"{layer} includes {name}, which is of a later layer"
    return None


def problem_of_other_include(header, layer, bracket, name):
    if bracket == '"':
        return f'includes "{name}": write the path from include/, "ward/<layer>/<file>.hpp"'
    if STANDARD.fullmatch(name):
        return None
    for pattern, places in THIRD_PARTY:
        if re.fullmatch(pattern, name):
            return None if layer in places and "/" in header else f"<{name}> may be named in {sorted(places)} only"
    return f"<{name}> is neither standard nor a dependency in the table"


def check_headers(files):
    problems = []
    for header, text in headers(files):
        lines = text.splitlines()
        code = next((i for i, line in enumerate(lines) if not line.startswith("//")), len(lines))
        if code < 3 or not re.match(r"// \S", lines[2]):
            problems.append(f"include/ward/{header}: line 3 is not a comment that gives the purpose")
        if code == len(lines) or lines[code] != "#pragma once":
            problems.append(f"include/ward/{header}: #pragma once does not follow the opening comment")
        if len(lines) > LONGEST_HEADER:
            problems.append(f"include/ward/{header}: {len(lines)} lines, {LONGEST_HEADER} are allowed")
    return problems


def check_licences(files):
    problems = []
    for path, text in files.items():
        name = pathlib.PurePosixPath(path)
        if name.suffix in WITH_SPDX or name.name == "CMakeLists.txt" or text.startswith("#!"):
            lines = text.splitlines()[:3]
            if lines and lines[0].startswith("#!"):
                lines = lines[1:]
            if [re.sub(r"^(//|#) ", "", line) for line in lines[:2]] != SPDX:
                problems.append(f"{path}: does not open with the two SPDX lines")
    return problems


def check_names(files):
    return [f"{path}: a name that tells nothing: name what is in it" for path in files
            if any(VAGUE_NAME.search(part.split(".")[0]) for part in pathlib.PurePosixPath(path).parts)]


def check_addresses(files):
    problems = []
    for path, text in files.items():
        for number, line in enumerate(text.splitlines(), 1):
            for pattern, what in ((HOSTS, "the address of a mirror or registry"), (MACHINE_PATH, "a path of one machine")):
                if pattern.search(line):
                    problems.append(f"{path}:{number}: {what}")
    return problems


def check_rules(files):
    """Each rule code has a page and a negative test, and each page and test a rule."""
    used = {code for _, text in headers(files) for code in RULE.findall(text)}
    pages = {match[1] for path in files if (match := re.fullmatch(r"docs/rules/(W\d+)\.md", path))}
    tests = {match[1] for path in files if (match := re.fullmatch(r"tests/compile_fail/(W\d+)_\w+\.cpp", path))}
    problems = [f"{code}: no page docs/rules/{code}.md" for code in sorted(used - pages)]
    problems += [f"{code}: no negative test tests/compile_fail/{code}_*.cpp" for code in sorted(used - tests)]
    problems += [f"{code}: a page or a test, but no rule in include/ward" for code in sorted((pages | tests) - used)]
    for path, text in files.items():
        match = re.fullmatch(r"tests/compile_fail/(W\d+)_\w+\.cpp", path)
        if match and not re.search(rf"// error(\([a-z+]+\))?: .*\b{match[1]}\b", text):
            problems.append(f"{path}: expects no error of {match[1]}")
    return problems


def names_in(files, layer):
    """The types that a layer offers to users."""
    return {name for header, text in headers(files) if layer_of(header) == layer and "/" in header
            for name in TYPE_NAME.findall(DETAIL.sub("", text))} - NO_CLAUSES


def problems_of_a_page(text):
    problems = []
    for part in PARTS_OF_A_PAGE:
        shown = f"<!-- {part}: " in text
        excused = re.search(rf"^<!-- no {part} --> \w", text, re.MULTILINE) is not None
        if shown == excused:
            problems.append(f"shows the {part} and says why there is none" if shown else f"shows no {part}, and does not say why")
    return problems


def check_clauses(files):
    """Each clause is in the title of one page, and each page has its parts and is in the index."""
    pages = {path: text for path, text in files.items() if re.fullmatch(r"docs/clauses/(?!README)\w+\.md", path)}
    titles = {path: re.findall(r"`(\w+)`", "".join(re.findall(r"^# .*", text, re.MULTILINE)[:1])) for path, text in pages.items()}
    titled = [name for names in titles.values() for name in names]
    clauses = names_in(files, "declare")
    problems = [f"ward::{name}: {titled.count(name)} pages in docs/clauses have it in their title, not one"
                for name in sorted(clauses | set(titled)) if titled.count(name) != 1]
    known = clauses | names_in(files, "schema")
    for path, text in pages.items():
        problems += [f"{path}: there is no ward::{name}" for name in titles[path] if name not in known]
        problems += [f"{path}: {problem}" for problem in problems_of_a_page(text)]
        if f"]({pathlib.PurePosixPath(path).name})" not in files.get("docs/clauses/README.md", ""):
            problems.append(f"{path}: not in docs/clauses/README.md")
    shown = set(re.findall(r"<!-- exchange: (\S+) -->", "".join(text for path, text in files.items() if path.endswith(".md"))))
    problems += [f"{path}: no page shows it" for path in files if path.startswith("tests/clauses/shown/") and path.endswith(".http")
                 and path not in shown]
    return problems


def check_links(files):
    """Links from one page of ours to a file that is there."""
    problems = []
    for path, text in files.items():
        if not path.startswith("docs/") or not path.endswith(".md"):
            continue
        for link in re.findall(r"\]\(([^):#]+)(?:#[^)]*)?\)", CODE.sub("", text)):
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), link))
            if target not in files and not any(known.startswith(target + "/") for known in files):
                problems.append(f"{path}: links to {link}, which is not there")
    return problems


def check_unit_tests(files):
    """tests/unit mirrors include/ward: a test stands in the folder of what it tests."""
    known = {header.rpartition("/")[0] for header, _ in headers(files)} - {""}
    return [f"{path}: there is no folder include/ward/{folder} that it could test" for path in files
            if path.startswith("tests/unit/") and path.endswith(".cpp")
            and (folder := path.removeprefix("tests/unit/").rpartition("/")[0]) not in known]


def check_versions(files):
    """include/ward/version.hpp has the version; the other places that must name it agree."""
    version = ".".join(re.findall(r"version_(?:major|minor|patch) = (\d+);", files.get("include/ward/version.hpp", "")))
    places = {"vcpkg.json": f'"version-semver": "{version}"', "CHANGELOG.md": f"## {version} ",
              "SECURITY.md": f"| {version.rpartition('.')[0]}.x,"}
    return [f"{path}: has no '{text}', but include/ward/version.hpp says {version}"
            for path, text in places.items() if text not in files.get(path, "")]


CHECKS = [check_layers, check_headers, check_licences, check_names, check_addresses, check_rules, check_clauses, check_links,
          check_unit_tests, check_versions]


def main():
    files = source_files.read_all()
    problems = [problem for check in CHECKS for problem in check(files)]
    print("\n".join(problems) if problems else f"{len(files)} files: nothing to report")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
