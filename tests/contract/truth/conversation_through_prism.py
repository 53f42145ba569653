#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 the ward authors
# SPDX-License-Identifier: BSL-1.0
"""usage: conversation_through_prism.py DOCUMENT. The conversation of examples/notes, good and bad requests, with Prism between the
two: it compares each request and each answer with the document. An answer must never violate it, and a request that does must be
refused. WARD_BUILD_DIR says where the service was built."""
import json
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[3] / "examples/notes"))
import conversation  # noqa: E402
from running_notes import CERTIFICATE, Answer, RunningNotes  # noqa: E402

PRISM = pathlib.Path(__file__).resolve().parents[1] / "node_modules/@stoplight/prism-cli/dist/index.js"
PRISMS_OWN_FIELDS = {"sl-violations", "connection", "keep-alive"}
NO_ROUTE = {"Selected route not found", "Route resolved, but no path matched"}


class Prism:
    """Between the service and those who ask: on a port of its own until the end of the `with`."""

    def __init__(self, document, notes):
        self.document = document
        self.notes = notes
        self.log_file = notes.folder / "prism.log"
        self.process = None
        self.url = None

    def __enter__(self):
        with open(self.log_file, "wb") as log:
            self.process = subprocess.Popen(
                ["node", PRISM, "proxy", "--port", "0", "--cors", "false", self.document, self.notes.url("")],
                stdout=subprocess.PIPE, stderr=log, text=True,
                env={**os.environ, "NODE_EXTRA_CA_CERTS": str(self.notes.folder / CERTIFICATE), "NO_COLOR": "1"})
        said = ""
        for line in self.process.stdout:
            said += line
            if match := re.search(r"Prism is listening on (http://127\.0\.0\.1:\d+)", line):
                self.url = match[1]
                return self
        raise RuntimeError(f"Prism did not start: {said}{self.log_file.read_text()}")

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        self.process.stdout.close()
        self.process.wait(60)


def is_one_json(body):
    """Prism reads a body and writes it anew: only what survives that is sent through it."""
    def no_repeats(pairs):
        if len(dict(pairs)) != len(pairs):
            raise ValueError("a name twice")
        return dict(pairs)
    try:
        json.loads(body, object_pairs_hook=no_repeats)
        return True
    except ValueError:
        return False


class WatchedNotes(RunningNotes):
    """The service, asked through Prism wherever Prism can pass a request on as it is."""

    def __init__(self, folder):
        super().__init__(folder)
        self.prism = None
        self.origin = None
        self.watched = 0
        self.refused_requests = 0
        self.problems = []

    def url(self, target):
        return super().url(target) if self.origin is None else self.origin + target

    def curl(self, method, target, token=None, body=None, fields=()):
        # Prism answers a HEAD with 500, and takes the first of two media types.
        if method == "HEAD" or fields or (body is not None and not is_one_json(body)):
            return super().curl(method, target, token, body, fields)
        self.origin = self.prism.url
        answer = super().curl(method, target, token, body, fields)
        self.origin = None
        self.watched += 1
        self.judge(f"{method} {target}", answer, json.loads(answer.field("sl-violations") or "[]"))
        return Answer(answer.status, [each for each in answer.fields if each[0] not in PRISMS_OWN_FIELDS], answer.body)

    def judge(self, what, answer, violations):
        of_request = [each for each in violations if each["location"][0] == "request"]
        for each in violations:
            if each not in of_request:
                self.problems.append(f"{what}: the answer violates the document: {answer.status} {each}")
        if of_request and answer.status < 400 and not what.startswith("OPTIONS "):
            self.problems.append(f"{what}: taken, though it violates the document: {answer.status} {of_request}")
        if any(each["message"] in NO_ROUTE for each in of_request) and answer.status not in (204, 404, 405):
            self.problems.append(f"{what}: answered, though the document has no such operation: {answer.status}")
        self.refused_requests += bool(of_request)
        if answer.status == 400 and not of_request and not is_beyond_schemas(answer):
            self.problems.append(f"{what}: refused, though it fits the document: {answer.body.decode()}")


def is_beyond_schemas(answer):
    """What Prism does not look at: queries that nobody declared; and what no schema says: where a cursor comes from."""
    problem = json.loads(answer.body)
    unknown = [each for each in problem.get("errors", []) if (each["in"], each["code"]) != ("query", "unknown_field")]
    return problem["type"].endswith((":unknown-cursor", ":malformed-request")) or not unknown


def talk(notes):
    checks = conversation.Checks()
    said = conversation.Conversation(notes, checks)
    conversation.talk_about_health(said)
    conversation.talk_about_one_note(said)
    of_bob = conversation.talk_about_pages(said)
    conversation.talk_about_others(said, of_bob[0])
    conversation.talk_about_administration(said, of_bob)
    conversation.talk_about_bodies(said)
    conversation.talk_about_parameters(said)
    conversation.talk_about_the_note_limit(said)
    conversation.talk_about_tokens(said)
    conversation.talk_too_much(said)
    return checks


def main():
    with tempfile.TemporaryDirectory(prefix="ward_prism_") as folder, WatchedNotes(folder) as notes:
        with Prism(sys.argv[1], notes) as notes.prism:
            checks = talk(notes)
    for problem in notes.problems:
        print(f"FAIL {problem}")
    print(f"{notes.watched} requests through Prism, {notes.refused_requests} of them against the document, "
          f"{len(notes.problems)} problems; {checks.passed} checks passed, {checks.failed} failed")
    return 0 if not notes.problems and checks.failed == 0 and notes.watched > 60 and notes.refused_requests > 10 else 1


if __name__ == "__main__":
    sys.exit(main())
