#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 the ward authors
# SPDX-License-Identifier: BSL-1.0
"""Real faults against the running notes service: starts that must fail, a locked database, a full disk, SIGKILL.

Nothing that was answered 201 or 200 may be lost, nothing may be half written, and the log must say why it failed."""
import contextlib
import http.client
import json
import os
import pathlib
import random
import sqlite3
import ssl
import subprocess
import sys
import tempfile
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "examples/notes"))
from running_notes import CERTIFICATE, RunningNotes  # noqa: E402

NOTE = {"title": "t", "body": "b", "tags": []}
LARGE = {"title": "large", "body": "x" * 10_000, "tags": []}


def require(holds, *what):
    if not holds:
        raise SystemExit(f"FAILED: {what}")


def post(notes, token, note=None):
    return notes.curl("POST", "/v1/notes", token, json.dumps(note or NOTE).encode())


def count(notes, token):
    return len(json.loads(notes.curl("GET", "/v1/notes?limit=100", token).body)["notes"])


def require_unavailable(notes, answer, reasons):
    """503, told to nobody why; the log knows."""
    require(answer.status == 503, answer)
    trace = answer.field("trace-id")
    require(json.loads(answer.body) == {"type": "urn:ward:problem:unavailable", "title": "The service cannot answer right now",
                                        "status": 503, "instance": f"urn:ward:trace:{trace}"}, answer)
    require(answer.field("retry-after") == "1", answer)
    require(answer.field("x-content-type-options") == "nosniff", answer)
    for _ in range(500):
        lines = [json.loads(line) for line in notes.log_file.read_text().splitlines() if line.startswith("{")]
        found = [line for line in lines if line["trace_id"] == trace]
        if found:
            break
        time.sleep(0.01)
    require(found[0]["event"] == "server.unavailable", found)
    require(any(reason in found[0]["detail"] for reason in reasons), found)


def refused_starts(folder):
    notes = RunningNotes(folder)
    (folder / "nonsense").write_text("nonsense " * 1000)
    (folder / "empty.json").write_text('{"keys":[]}')
    (folder / "open.pem").write_text((folder / "key.pem").read_text())
    (folder / "open.pem").chmod(0o644)
    cases = [
        ({"WARD_JWKS_FILE": None}, "WARD_JWKS_FILE is not set"),
        ({"WARD_JWKS_FILE": "absent"}, "WARD_JWKS_FILE names a file that cannot be read: absent"),
        ({"WARD_JWKS_FILE": "nonsense"}, "WARD_JWKS_FILE"),
        ({"WARD_JWKS_FILE": "empty.json"}, "WARD_JWKS_FILE has no usable key"),
        ({"WARD_TOKEN_ISSUER": None}, "WARD_TOKEN_ISSUER is not set"),
        ({"WARD_AUDIT_FILE": None}, "WARD_AUDIT_FILE is not set"),
        ({"WARD_AUDIT_FILE": "no/such/folder"}, "WARD_AUDIT_FILE"),
        ({"NOTES_DATABASE": None}, "NOTES_DATABASE is not set"),
        ({"NOTES_DATABASE": "no/such/folder"}, "NOTES_DATABASE cannot be opened for reading and writing: no/such/folder"),
        ({"NOTES_DATABASE": "nonsense"}, "NOTES_DATABASE cannot be used: nonsense: file is not a database"),
        ({"WARD_ENVIRONMENT": "production"}, "WARD_TLS_CERTIFICATE_FILE is not set"),
        ({"WARD_TLS_CERTIFICATE_FILE": "absent", "WARD_TLS_KEY_FILE": "key.pem"}, "WARD_TLS_CERTIFICATE_FILE names a file"),
        ({"WARD_TLS_CERTIFICATE_FILE": "nonsense", "WARD_TLS_KEY_FILE": "key.pem"}, "WARD_TLS_CERTIFICATE_FILE"),
        ({"WARD_PORT": "65536"}, "WARD_PORT must be a whole number from 0 to 65535"),
        ({"WARD_PROT": "1"}, "WARD_PROT is no setting of ward"),
    ]
    for changes, message in cases:
        code, told = notes.refuse(**changes)
        require(code == 1, changes, code, told)
        require(message in told, changes, told)
        require("serving" not in told, changes, told)
    code, told = notes.refuse(WARD_JWKS_FILE=None, WARD_TOKEN_ISSUER=None, WARD_PORT="x")
    require(code == 1 and all(name in told for name in ("WARD_JWKS_FILE", "WARD_TOKEN_ISSUER", "WARD_PORT")), told)
    require("BEGIN" not in told and "nonsense nonsense" not in told, told)
    with notes:
        code, told = RunningNotes(folder, WARD_PORT=str(notes.port), WARD_AUDIT_FILE="other.log").refuse()
        require(code == 1 and f"WARD_PORT: cannot listen on 127.0.0.1 port {notes.port}" in told, told)
        code, told = RunningNotes(folder).refuse()
        require(code == 1 and "WARD_AUDIT_FILE" in told, "one process at a time", told)


def locked_database(folder):
    with RunningNotes(folder) as notes:
        token = notes.token("alice", "acme", "member")
        made = json.loads(post(notes, token).body)
        with contextlib.closing(sqlite3.connect(folder / "notes.sqlite3", isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            require_unavailable(notes, post(notes, token), ["database is locked"])
            path = f"/v1/notes/{made['id']}"
            for method, body in (("PUT", NOTE), ("PATCH", {"title": "changed"}), ("DELETE", None)):
                answer = notes.curl(method, path, token, None if body is None else json.dumps(body).encode())
                require_unavailable(notes, answer, ["database is locked"])
            require(json.loads(notes.curl("GET", path, token).body) == made, "readers do not wait for writers")
            other.execute("ROLLBACK")
        require(post(notes, token).status == 201, "writes go on")
        require(count(notes, token) == 2, "nothing lost, nothing added")


def fill_until_unavailable(notes, users, reasons):
    """Posts large notes until one is refused for want of room; how many of each user were kept."""
    kept = {}
    for token in users:
        for _ in range(25):
            answer = post(notes, token, LARGE)
            if answer.status != 201:
                require_unavailable(notes, answer, reasons)
                return kept
            kept[token] = kept.get(token, 0) + 1
    raise SystemExit("FAILED: the disk did not fill up")


def check_after_full(notes, kept, make_room):
    for token, number in kept.items():
        require(count(notes, token) == number, "all that was answered 201 can be read while the disk is full")
    make_room()
    fresh = notes.token("fresh", "acme", "member")
    require(post(notes, fresh, LARGE).status == 201, "writes go on when there is room")
    notes.kill()
    notes.start()
    for token, number in {**kept, fresh: 1}.items():
        require(count(notes, token) == number, "and after a restart")


def full_tmpfs(folder):
    disk = folder / "disk"
    disk.mkdir()
    if os.geteuid() != 0 or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk], capture_output=True).returncode != 0:
        print("no right to mount a small disk: only the limit on file sizes is tested")
        return
    try:
        (disk / "ballast").write_bytes(b"x" * 300_000)
        with RunningNotes(folder, NOTES_DATABASE="disk/notes.sqlite3", WARD_AUDIT_FILE="tmpfs_audit.log") as notes:
            users = [notes.token(f"user{number}", "acme", "member") for number in range(6)]
            kept = fill_until_unavailable(notes, users, ["full", "disk I/O error"])
            check_after_full(notes, kept, (disk / "ballast").unlink)
    finally:
        subprocess.run(["umount", disk], check=True)


def full_by_limit(folder):
    """No file may grow beyond 600 KiB; SIGXFSZ is ignored, so that a write fails as on a full disk."""
    limited = ["bash", "-c", "trap '' XFSZ; ulimit -S -f 600; exec \"$0\""]
    notes = RunningNotes(folder, NOTES_DATABASE="limited.sqlite3", WARD_AUDIT_FILE="limited_audit.log")
    try:
        notes.start(limited)
        users = [notes.token(f"user{number}", "acme", "member") for number in range(6)]
        kept = fill_until_unavailable(notes, users, ["full", "disk I/O error"])
        pid = str(notes.process.pid)
        check_after_full(notes, kept,
                         lambda: subprocess.run(["prlimit", "--fsize=unlimited:unlimited", "--pid", pid], check=True))
    finally:
        if notes.process is not None:
            notes.stop()


def full_disk(folder):
    full_by_limit(folder)
    full_tmpfs(folder)


class Writer(threading.Thread):
    """Creates and replaces notes over one connection from an address of its own, until the connection breaks."""

    def __init__(self, notes, number, tokens):
        super().__init__()
        self.notes = notes
        self.number = number
        self.tokens = tokens
        self.acknowledged = {}  # id: (token, content)
        self.uncertain = {}     # id: content that may have come to be
        self.last_sent = None   # (token, content) of a creation without an answer
        self.refused = []

    def run(self):
        context = ssl.create_default_context(cafile=self.notes.folder / CERTIFICATE)
        try:
            connection = http.client.HTTPSConnection("localhost", self.notes.port, context=context, timeout=30,
                                                     source_address=(f"127.0.0.{self.number + 2}", 0))
            for token in self.tokens:
                for step in range(25):
                    self.write(connection, token, f"{self.number} {step} {random.random()}")
        except (OSError, http.client.HTTPException):
            pass

    def write(self, connection, token, title):
        content = {"title": title, "body": title * 50, "tags": ["a", "b"]}
        self.last_sent = (token, content)
        made = self.ask(connection, "POST", "/v1/notes", token, content)
        if made is None:
            return
        self.last_sent = None
        self.acknowledged[made["id"]] = (token, content)
        replacement = {**content, "title": "r" + title, "body": "r" + content["body"]}
        self.uncertain[made["id"]] = replacement
        if self.ask(connection, "PUT", f"/v1/notes/{made['id']}", token, replacement) is not None:
            self.acknowledged[made["id"]] = (token, replacement)
        del self.uncertain[made["id"]]

    def ask(self, connection, method, path, token, content):
        connection.request(method, path, json.dumps(content), {"Authorization": f"Bearer {token}", "Content-Type": "application/json"})
        answer = connection.getresponse()
        body = json.loads(answer.read())
        if answer.status in (200, 201):
            return body
        self.refused.append((answer.status, body))
        return None


def check_round(notes, writers):
    """Each acknowledged note is there as acknowledged; a change without an answer happened whole or not at all."""
    with contextlib.closing(sqlite3.connect(notes.folder / "notes.sqlite3")) as database:
        require(database.execute("PRAGMA integrity_check").fetchall() == [("ok",)], "the file is sound")
        stored = {bytes(row[0]).hex(): row[1:] for row in database.execute("SELECT id, title, body, tags FROM note")}
    known = {}
    for writer in writers:
        for note_id, (_, content) in writer.acknowledged.items():
            known[note_id.replace("-", "")] = [content, *filter(None, [writer.uncertain.get(note_id)])]
    unanswered = [writer.last_sent[1] for writer in writers if writer.last_sent is not None]
    for note_id, contents in known.items():
        require(note_id in stored, "a note that was answered 201 is gone", contents)
        require(stored[note_id] in [as_row(content) for content in contents], "a note is half written", stored[note_id], contents)
    for note_id, row in stored.items():
        if note_id not in known:
            require(row in [as_row(content) for content in unanswered], "a note that nobody wrote", row)
            unanswered = [content for content in unanswered if as_row(content) != row]
    return len(known)


def as_row(content):
    return content["title"], content["body"], ",".join(content["tags"])


def killed_writes(folder):
    notes = RunningNotes(folder)
    tokens = [[notes.token(f"user{number}-{part}", "acme", "member") for part in range(3)] for number in range(6)]
    total = 0
    for _ in range(6):
        notes.start()
        writers = [Writer(notes, number, tokens[number]) for number in range(6)]
        for writer in writers:
            writer.start()
        enough = random.randint(20, 250)
        while sum(len(writer.acknowledged) for writer in writers) < enough and any(writer.is_alive() for writer in writers):
            time.sleep(0.001)
        notes.kill()
        for writer in writers:
            writer.join(60)
        require(not any(writer.refused for writer in writers), [writer.refused for writer in writers])
        notes.start()
        for writer in writers:
            for note_id, (token, _) in list(writer.acknowledged.items())[-2:]:
                require(notes.curl("GET", f"/v1/notes/{note_id}", token).status == 200, "served after the restart")
        total += check_round(notes, writers)
        notes.kill()
        with contextlib.closing(sqlite3.connect(notes.folder / "notes.sqlite3")) as database, database:
            database.execute("DELETE FROM note")
    print(f"{total} acknowledged notes over 6 kills, none lost")


FAULTS = {each.__name__: each for each in (refused_starts, locked_database, full_disk, killed_writes)}


def main():
    if len(sys.argv) != 2 or sys.argv[1] not in FAULTS:
        raise SystemExit(f"usage: notes_faults.py {'|'.join(FAULTS)}")
    with tempfile.TemporaryDirectory(prefix="ward_notes_") as folder:
        FAULTS[sys.argv[1]](pathlib.Path(folder))


main()
