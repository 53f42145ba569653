#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 the ward authors
# SPDX-License-Identifier: BSL-1.0
"""Looks for secrets in the source: by their known shapes, and by how random a long token is.

What is meant to look like a secret says so: "not a secret" in the same line or in the three before it; under tests,
benchmarks and examples anywhere in the file."""
import math
import re
import sys
from collections import Counter

import source_files

MARKER = "not a secret"
FIXTURES = ("tests/", "benchmarks/", "examples/")

# The shapes are those of gitleaks' default rules for what this project could hold.
SHAPES = {
    "a private key": re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY( BLOCK)?-----"),
    "a private JWK": re.compile(r"\\?\"d\\?\"\s*:\s*\\?\"[A-Za-z0-9_-]{32,}"),
    "a JWT": re.compile(r"\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}"),
    "an AWS access key": re.compile(r"\b(AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}\b"),
    "a GitHub token": re.compile(r"\b(gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{40,})"),
    "a GitLab token": re.compile(r"\bglpat-[A-Za-z0-9_-]{20}"),
    "an npm token": re.compile(r"\bnpm_[A-Za-z0-9]{36}\b|_authToken\s*=\s*\S"),
    "a Slack token": re.compile(r"\bxox[abeoprs]-[A-Za-z0-9-]{10,}"),
    "a Google API key": re.compile(r"\bAIza[A-Za-z0-9_-]{35}"),
    "a Stripe key": re.compile(r"\b[rs]k_(live|test)_[A-Za-z0-9]{16,}"),
    "a password in an address": re.compile(r"\b[a-z][a-z0-9+.-]*://[^\s/:@\"'<>${}]+:[^\s/@\"'<>${}]{3,}@"),
}
ASSIGNED = re.compile(r"(?i)\b[a-z0-9_]*(secret|passwo?r?d|passphrase|api_?key|private_?key|access_?token|auth_?token)\b"
                      r"[\"']?\s*[:=]{1,2}\s*[\"']([^\"'\s]{8,})[\"']")
TOKEN = re.compile(r"(?<![A-Za-z0-9+/_=@-])[A-Za-z0-9+/_-]{32,}={0,2}(?![A-Za-z0-9+/_=-])")
# Digests that say what they are, and commit ids after @.
DIGEST = re.compile(r"\bsha(1|256|384|512)-[A-Za-z0-9+/]+={0,2}")


def entropy(text):
    """Bits a character, by the text's own letter counts."""
    return -sum(n / len(text) * math.log2(n / len(text)) for n in Counter(text).values())


def is_random(token):
    """Names, paths and alphabets are long too: they are of one case, repeat few letters, or count up."""
    if "ABCDEFGH" in token or "abcdefgh" in token:
        return False
    if re.fullmatch(r"[0-9a-f]+|[0-9A-F]+", token):  # 32 digits are a trace id, 40 a commit
        return len(token) > 40 and re.search(r"[a-fA-F]", token) is not None and entropy(token) > 3.3
    classes = sum(bool(re.search(pattern, token)) for pattern in (r"[a-z]", r"[A-Z]", r"[0-9]"))
    return classes == 3 and entropy(token) > 4.3


def problems_of_line(line, paths=frozenset()):
    found = [name for name, shape in SHAPES.items() if shape.search(line)]
    if any(entropy(match[2]) > 3.2 for match in ASSIGNED.finditer(line)):
        found.append("a secret in an assignment")
    tokens = TOKEN.findall(DIGEST.sub("", line))
    if not found and any(is_random(token) and token.strip("/") not in paths for token in tokens):
        found.append("a long random token")
    return found


def scan(files):
    problems = []
    paths = {path.rpartition(".")[0] or path for path in files}  # the name of a file is no secret
    for path, text in files.items():
        if path.startswith(FIXTURES) and MARKER in text:
            continue
        lines = text.splitlines()
        for number, line in enumerate(lines, 1):
            if any(MARKER in near for near in lines[max(0, number - 4):number]):
                continue
            problems += [f"{path}:{number}: {what}" for what in problems_of_line(line, paths)]  # never the line itself
    return problems


def main():
    files = source_files.read_all()
    problems = scan(files)
    print("\n".join(problems) if problems else f"{len(files)} files: no secrets")
    if problems:
        print(f'If it was made for a test, say "{MARKER}" beside it; else take it out and replace the secret.')
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
