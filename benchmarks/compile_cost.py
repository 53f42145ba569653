#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 the ward authors
# SPDX-License-Identifier: BSL-1.0
"""What a contract costs to compile: generates contracts of growing size, with and without the law, and has each compiler check
their syntax. Prints one JSON object a line: compiler, endpoints, law, seconds (user, least of the runs), megabytes (peak)."""
import argparse
import json
import os
import pathlib
import resource
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[1]

# Each endpoint has types of its own: a body of eight fields with a struct inside, an answer, and every fifth a path and a query.
ENDPOINT = """
struct line_{i} {{ ward::text<1, 80> sku; ward::integer<1, 1000> quantity; }};
struct new_{i} {{
  ward::text<1, 120> title; ward::text<0, 1000> body; ward::integer<0, 100> rank; ward::boolean done;
  std::optional<ward::timestamp> due; ward::list<ward::text<1, 32>, 0, 8> tags; ward::one_of<"low", "high"> level; line_{i} first;
}};
struct made_{i} {{ ward::id<"thing"> id; ward::text<1, 120> title; ward::timestamp created_at; }};
struct make_{i} : ward::endpoint<
    ward::post<"/v1/things{i}">, ward::allow<member>, ward::tenant_from_token, ward::body<new_{i}>, ward::returns<201, made_{i}>,
    ward::fails<409, "taken">, ward::limit<ward::per_user<30, ward::minute>>, ward::summary<"Make thing {i}">> {{}};
"""
HEAD = """#include "ward/declare.hpp"
namespace bench {
struct member : ward::role<"member"> {};
"""


def contract(endpoints, law):
    parts = ", ".join(["ward::title<\"Bench\">", "ward::version<\"1\">", "ward::limit<ward::per_ip<300, ward::minute>>"]
                      + [f"make_{i}" for i in range(endpoints)])
    text = HEAD + "".join(ENDPOINT.format(i=i) for i in range(endpoints))
    text += f"struct api : ward::api<{parts}> {{}};\n}}\n"
    return text + ("static_assert(ward::lawful<bench::api>{});\n" if law else "")


def described(endpoints):
    """What ward_emit compiles for a contract."""
    return ('#include "ward/described_contract.hpp"\n' + contract(endpoints, law=False)
            + "auto described() -> ward::described_contract { return ward::describe_contract<bench::api>(); }\n")


def measure(command):
    """(user seconds, peak megabytes) of one run, which must succeed."""
    child = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=os.environ | {"LC_ALL": "C"})
    output = child.stderr.read()
    _, status, usage = os.wait4(child.pid, 0)
    if status != 0:
        sys.exit(f"{' '.join(command)}\n{output}")
    return usage.ru_utime, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--compilers", nargs="+", default=["g++", "clang++-19"])
    parser.add_argument("--endpoints", nargs="+", type=int, default=[1, 10, 100, 500])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--without-law", action="store_true", help="also measure the same contracts unjudged")
    arguments = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "contract.cpp"
        for endpoints in arguments.endpoints:
            for law in [False, True] if arguments.without_law else [True]:
                source.write_text(contract(endpoints, law), encoding="utf-8")
                for compiler in arguments.compilers:
                    command = [compiler, "-std=c++20", f"-I{ROOT / 'include'}", "-fsyntax-only", str(source)]
                    runs = [measure(command) for _ in range(arguments.runs)]
                    print(json.dumps({"bench": "compile_cost", "compiler": compiler, "endpoints": endpoints, "law": law,
                                      "seconds": round(min(seconds for seconds, _ in runs), 2),
                                      "megabytes": round(max(megabytes for _, megabytes in runs))}), flush=True)


if __name__ == "__main__":
    main()
