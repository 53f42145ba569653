#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 the ward authors
# SPDX-License-Identifier: BSL-1.0
"""Holds the compiler's work to a budget: how many templates one more field, one more schema and one more endpoint instantiate, the law,
parser, writer and pipeline included. Counts, unlike seconds, are the same on every machine; scripts/bench measures the seconds.
Usage: instantiation_counts.py CLANG FOLDER [COMMAND...]; the command is put before the compiler's."""
import concurrent.futures
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "benchmarks"))
import compile_cost  # noqa: E402  (after the path)

# What is counted in clang's time trace.
EVENTS = [b'"name":"InstantiateFunction"', b'"name":"InstantiateClass"']
# For one more field in a body and in an answer; one more struct of two fields inside of a body; one more endpoint with a body and an
# answer of four fields each; one more endpoint of a contract that is judged and nothing else, as benchmarks/compile_cost.py makes it,
# with a body of eight fields; one more endpoint of two versions of a contract that are compared, types of its own in each; one more endpoint of a contract that is judged and
# described for its documents, as an emitter does. What was found, and a tenth more.
BUDGETS = {"field": 3.6, "schema": 78, "endpoint": 203, "contract": 164, "compared": 336, "described": 227}
# With less than this part of a budget, either the count is broken or the budget is to be lowered.
LEAST = 0.6
# The cost of one more, among many, may be this much greater than among few: work that grows with the square of a size goes beyond it.
LINEAR = 1.10
# Structs of up to 16 members are counted in another way than larger ones: fields are added above that.
SIZES = {"field": (18, 31, 44), "schema": (10, 25, 40), "endpoint": (10, 25, 40), "contract": (10, 50, 200),
         "compared": (10, 25, 40), "described": (10, 50, 200)}

FIELDS = ["ward::text<1, 120>", "ward::integer<0, 100>", "ward::boolean", "std::optional<ward::timestamp>"]
HEAD = """#include "ward/declare.hpp"
#include "ward/pipeline/operation.hpp"
#include "ward/pipeline/perform.hpp"
namespace cost {
struct member : ward::role<"member"> {};
"""
ENDPOINT = """struct make_{i} : ward::endpoint<
    ward::post<"/v1/things{i}">, ward::allow<member>, ward::tenant_from_token, ward::body<given_{i}>, ward::returns<201, made_{i}>,
    ward::limit<ward::per_user<30, ward::minute>>> {{}};
"""
TAIL = """struct api : ward::api<ward::title<"Cost">, ward::version<"1">, ward::limit<ward::per_ip<300, ward::minute>>, {names}> {{}};
struct service {{
{handlers}}};
}}
static_assert(ward::lawful<cost::api>{{}});
static_assert(ward::pipeline::operations<cost::api>.size() == {count});
const auto& performers = ward::pipeline::performers<cost::api, cost::service>;
"""


def struct(name, members):
    return f"struct {name} {{ {' '.join(members)} }};\n"


def fields(count):
    return [f"{FIELDS[i % len(FIELDS)]} field_{i};" for i in range(count)]


def program(schemas, endpoints):
    """`schemas` is the text of the types given_<i> and made_<i> of each endpoint."""
    names = [f"make_{i}" for i in range(endpoints)]
    handlers = "".join(f"  auto on(const ward::call<{name}>& call) const -> ward::reply<{name}>;\n" for name in names)
    return (HEAD + schemas + "".join(ENDPOINT.format(i=i) for i in range(endpoints))
            + TAIL.format(names=", ".join(names), handlers=handlers, count=endpoints))


def of_fields(count):
    return program(struct("given_0", fields(count)) + struct("made_0", fields(count)), 1)


def of_schemas(count):
    parts = "".join(struct(f"part_{i}", fields(2)) for i in range(count))
    members = [f"part_{i} field_{i};" for i in range(count)]
    return program(parts + struct("given_0", members) + struct("made_0", fields(2)), 1)


def of_endpoints(count):
    return program("".join(struct(f"given_{i}", fields(4)) + struct(f"made_{i}", fields(4)) for i in range(count)), count)


def of_contract(count):
    return compile_cost.contract(count, law=True)


def of_described(count):
    return compile_cost.described(count)


def version(name, count):
    schemas = "".join(struct(f"given_{i}", fields(4)) + struct(f"made_{i}", fields(4)) for i in range(count))
    names = ", ".join(f"make_{i}" for i in range(count))
    return (f"namespace {name} {{\n" + schemas + "".join(ENDPOINT.format(i=i) for i in range(count))
            + f"struct api : ward::api<ward::title<\"Cost\">, ward::version<\"1\">, {names}> {{}};\n}}\n")


def of_compared(count):
    return ('#include "ward/declare.hpp"\n#include "ward/law/compatible.hpp"\nstruct member : ward::role<"member"> {};\n'
            + version("v1", count) + version("v2", count) + "static_assert(ward::compatible<v1::api, v2::api>);\n")


PROGRAMS = {"field": of_fields, "schema": of_schemas, "endpoint": of_endpoints, "contract": of_contract, "compared": of_compared,
            "described": of_described}


def instantiations(command, folder, what, size):
    source = folder / f"{what}_{size}.cpp"
    trace = source.with_suffix(".json")
    source.write_text(PROGRAMS[what](size), encoding="utf-8")
    subprocess.run([*command, "-std=c++20", f"-I{ROOT / 'include'}", "-Wno-undefined-internal", f"-ftime-trace={trace}",
                    "-ftime-trace-granularity=0", "-Xclang", "-fsyntax-only", "-c", "-o", str(source.with_suffix(".o")), str(source)], check=True)
    text = trace.read_bytes()
    trace.unlink()  # tens of megabytes
    return sum(text.count(event) for event in EVENTS)


def problems_of(what, counts):
    first, second, third = SIZES[what]
    few = (counts[1] - counts[0]) / (second - first)
    many = (counts[2] - counts[1]) / (third - second)
    print(f"{what:<9} {few:7.1f} instantiations for one more among few, {many:7.1f} among many; budget {BUDGETS[what]}")
    if few > BUDGETS[what]:
        yield f"one more {what} instantiates {few:.1f} templates; the budget is {BUDGETS[what]}"
    if few < BUDGETS[what] * LEAST:
        yield f"one more {what} instantiates {few:.1f} templates, far below the budget of {BUDGETS[what]}: lower it, or mend the count"
    if many > few * LINEAR:
        yield f"one more {what} instantiates {few:.1f} templates among few and {many:.1f} among many: more than linear"


def main():
    folder = pathlib.Path(sys.argv[2])
    command = [*sys.argv[3:], sys.argv[1]]
    folder.mkdir(parents=True, exist_ok=True)
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        counts = {what: [pool.submit(instantiations, command, folder, what, size) for size in sizes] for what, sizes in SIZES.items()}
        problems = [problem for what, each in counts.items() for problem in problems_of(what, [one.result() for one in each])]
    for problem in problems:
        print(f"compile cost: {problem}", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
