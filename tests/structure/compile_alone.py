#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 the ward authors
# SPDX-License-Identifier: BSL-1.0
"""compile_alone.py <folder for objects> <compiler command>...: every header compiles as the first line of a program."""
import concurrent.futures
import os
import pathlib
import subprocess
import sys

import source_files

WARNINGS = ["-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Wshadow", "-Werror"]


def compile_header(command, folder, header):
    name = header.removeprefix("include/")
    unit = folder / (name.replace("/", "__") + ".cpp")
    unit.write_text(f'#include "{name}"\n', encoding="utf-8")
    result = subprocess.run(
        [*command, "-std=c++20", "-O0", *WARNINGS, f"-I{source_files.ROOT / 'include'}", "-c", str(unit), "-o",
         str(unit.with_suffix(".o"))], capture_output=True, text=True)
    return "" if result.returncode == 0 else f"== {name}\n{result.stderr}"


def main(folder, *command):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    headers = [path for path in source_files.read_all() if path.startswith("include/ward/") and path.endswith(".hpp")]
    with concurrent.futures.ThreadPoolExecutor(min(2, os.cpu_count() or 1)) as pool:
        problems = list(filter(None, pool.map(lambda header: compile_header(command, folder, header), headers)))
    print("\n".join(problems))
    print(f"{len(headers) - len(problems)} of {len(headers)} headers compile alone")
    return 1 if problems or not headers else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
