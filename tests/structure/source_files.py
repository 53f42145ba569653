# SPDX-FileCopyrightText: 2026 the ward authors
# SPDX-License-Identifier: BSL-1.0
"""The project's text files: what git tracks or would track."""
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]


def read_all(root=ROOT):
    """{path relative to root: text}; files that are no UTF-8 text are left out."""
    listed = subprocess.run(
        ["git", "-c", f"safe.directory={root}", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=root, check=True, capture_output=True, text=True).stdout
    files = {}
    for name in sorted(set(filter(None, listed.split("\0")))):
        try:
            files[name] = (root / name).read_text(encoding="utf-8")
        except (UnicodeDecodeError, FileNotFoundError, IsADirectoryError):
            continue
    if not files:
        raise SystemExit(f"found no files under {root}")
    return files
