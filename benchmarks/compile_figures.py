#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 the ward authors
# SPDX-License-Identifier: BSL-1.0
"""The figures of compile time: contract/1, /10, /50, /100 and /500 (front-end seconds, the law included), contract/500:50 (how much more the
larger takes), emitter/100 (seconds for the file that ward_emit compiles for a contract) and generated/100 (seconds for each endpoint of one
optimised translation unit with its parsers, writers and handlers). Prints a line for each; --json FILE adds them to
the list that is in FILE. Both compilers run where both are; the figure is that of g++, the other's is in the note."""
import argparse
import json
import pathlib
import shutil
import tempfile

from compile_cost import ROOT, contract, described, measure

ENDPOINT = """
struct new_{i} {{
  ward::text<1, 120> title; ward::text<0, 1000> body; ward::integer<0, 100> rank; ward::boolean done;
  std::optional<ward::matching<"[a-z0-9-]{{1,32}}">> tag;
}};
struct made_{i} {{ ward::id<"thing"> id; ward::text<1, 120> title; ward::integer<0, 100> rank; ward::boolean done; ward::timestamp at; }};
struct make_{i} : ward::endpoint<
    ward::post<"/v1/things{i}">, ward::allow<member>, ward::tenant_from_token, ward::body<new_{i}>, ward::returns<201, made_{i}>,
    ward::limit<ward::per_user<30, ward::minute>>> {{}};
"""
HANDLER = """
  auto on(const ward::call<make_{i}>& call) const -> ward::reply<make_{i}> {{
    return made_{i}{{.id = ward::id<"thing">{{ward::uuid{{}}}}, .title = call.body().title, .rank = call.body().rank,
                    .done = call.body().done, .at = call.now()}};
  }}"""
GENERATED = """#include "ward/ward.hpp"
namespace bench {{
struct member : ward::role<"member"> {{}};
{endpoints}
struct api : ward::api<ward::title<"Bench">, ward::version<"1">, ward::limit<ward::per_ip<300, ward::minute>>, {names}> {{}};
struct service {{{handlers}
}};
}}
auto make_app(std::shared_ptr<ward::guard::token_verifier> verifier, std::shared_ptr<ward::guard::rate_limiter> limiter,
              std::shared_ptr<ward::guard::log_sink> log) -> std::shared_ptr<const ward::pipeline::application> {{
  return std::make_shared<ward::app<bench::api>>(bench::service{{}}, verifier, limiter, log);
}}
"""


def generated(endpoints):
    return GENERATED.format(endpoints="".join(ENDPOINT.format(i=i) for i in range(endpoints)),
                            names=", ".join(f"make_{i}" for i in range(endpoints)),
                            handlers="".join(HANDLER.format(i=i) for i in range(endpoints)))


def costs(compilers, folder, text, flags):
    """{compiler: (user seconds, peak megabytes)} of one run each: seconds of work, so that noise is small beside them."""
    source = folder / "source.cpp"
    source.write_text(text, encoding="utf-8")
    return {compiler: measure([compiler, "-std=c++20", f"-I{ROOT / 'include'}", *flags, str(source)])
            for compiler in compilers}


def figure(name, against, cost, compilers, divisor=1):
    notes = [f"{compiler} {cost[compiler][0] / divisor:.3g} s and {cost[compiler][1]:.0f} MB" for compiler in compilers]
    return {"name": name, "against": against, "ratio": round(cost[compilers[0]][0] / divisor, 4), "note": ", ".join(notes)}


def growth(many, few, compilers):
    ratios = {compiler: many[compiler][0] / few[compiler][0] for compiler in compilers}
    return {"name": "contract/500:50", "against": "of 10 times as many", "ratio": round(ratios[compilers[0]], 4),
            "note": ", ".join(f"{compiler} {ratio:.2f}" for compiler, ratio in ratios.items())}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", type=pathlib.Path)
    arguments = parser.parse_args()
    compilers = [each for each in ["g++", "clang++-19"] if shutil.which(each)]
    figures = []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        contracts = {}
        for size in [1, 10, 50, 100, 500]:
            contracts[size] = costs(compilers, folder, contract(size, True), ["-fsyntax-only"])
            figures.append(figure(f"contract/{size}", "seconds of the front end", contracts[size], compilers))
            print_figure(figures[-1])
        figures.append(growth(contracts[500], contracts[50], compilers))
        print_figure(figures[-1])
        cost = costs(compilers, folder, described(100), ["-O0", "-c", "-o", str(folder / "source.o")])
        figures.append(figure("emitter/100", "seconds of one file", cost, compilers))
        print_figure(figures[-1])
        flags = ["-O2", "-c", "-o", str(folder / "source.o")]
        cost = costs(compilers[:1], folder, generated(100), flags)
        figures.append(figure("generated/100", "seconds for each endpoint", cost, compilers[:1], 100))
        print_figure(figures[-1])
    if arguments.json:
        before = json.loads(arguments.json.read_text()) if arguments.json.exists() else []
        arguments.json.write_text(json.dumps(before + figures, indent=2) + "\n")


def print_figure(each):
    print(f"{each['name']:<18} {each['ratio']:>8.3f}  {each['against']}; {each['note']}", flush=True)


if __name__ == "__main__":
    main()
