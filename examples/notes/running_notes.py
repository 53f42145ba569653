# SPDX-FileCopyrightText: 2026 the ward authors
# SPDX-License-Identifier: BSL-1.0
"""Starts and stops the built notes service on a free port, and speaks to it with curl. For the demo's check and for tests."""
import dataclasses
import os
import pathlib
import re
import signal
import subprocess
import time

CERTIFICATE = ".ward/dev-certificate.pem"


@dataclasses.dataclass
class Answer:
    status: int
    fields: list  # of (name in lower case, value), in order
    body: bytes

    def field(self, name):
        values = [value for key, value in self.fields if key == name]
        return values[0] if values else None


def built(*parts):
    """What the build has made; WARD_BUILD_DIR says where."""
    return pathlib.Path(os.environ["WARD_BUILD_DIR"]).resolve().joinpath("examples", *parts)


class RunningNotes:
    """A service with its files in `folder`. Use it in a `with`: at its end the service is stopped."""

    def __init__(self, folder, **settings):
        self.folder = pathlib.Path(folder)
        self.log_file = self.folder / "notes.log"
        self.settings = {
            "WARD_ENVIRONMENT": "development", "WARD_PORT": "0", "WARD_TOKEN_ISSUER": "https://issuer.example",
            "WARD_TOKEN_AUDIENCE": "https://notes.example", "WARD_JWKS_FILE": "jwks.json",
            "WARD_AUDIT_FILE": "audit.log", "NOTES_DATABASE": "notes.sqlite3", **settings}
        self.process = None
        self.port = None
        self.tokens = {}
        self.issue("jwks", "jwks.json")

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        if self.process is not None:
            self.stop()

    def environment(self, **changes):
        kept = {name: value for name, value in os.environ.items() if not name.startswith("WARD_")}
        settings = {**self.settings, **changes}
        return {**kept, **{name: value for name, value in settings.items() if value is not None}}

    def issue(self, *arguments, key="key.pem"):
        made = subprocess.run([built("notes", "notes_dev_token"), key, *arguments], cwd=self.folder, check=True,
                              capture_output=True, text=True, env=self.environment())
        return made.stdout.strip()

    def token(self, subject, tenant, roles, *times, key="key.pem"):
        """`times`: how long it lasts, and how long ago its subject logged in with a second factor, in seconds."""
        asked = (subject, tenant, roles, times, key)
        if asked not in self.tokens:
            self.tokens[asked] = self.issue("token", subject, tenant, roles, *times, key=key)
        return self.tokens[asked]

    def start(self, command=()):
        seen = self.log_file.stat().st_size if self.log_file.exists() else 0
        with open(self.log_file, "ab") as log:
            self.process = subprocess.Popen([*command, built("notes", "notes")], cwd=self.folder, stdout=log, stderr=log,
                                            env=self.environment())
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            text = self.log_file.read_bytes()[seen:].decode()
            if match := re.search(r"ward: serving https?://127\.0\.0\.1:(\d+)\n", text):
                self.port = int(match[1])
                return
            if self.process.poll() is not None:
                raise RuntimeError(f"notes ended with {self.process.returncode}: {text}")
            time.sleep(0.02)
        raise RuntimeError("notes did not start in 60 seconds")

    def refuse(self, **changes):
        """Exit code and standard error of a start that must fail."""
        ended = subprocess.run([built("notes", "notes")], cwd=self.folder, capture_output=True, text=True, timeout=60,
                               env=self.environment(**changes))
        return ended.returncode, ended.stderr

    def stop(self):
        """SIGTERM; the exit code."""
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(60)
        self.process = None
        return code

    def kill(self):
        self.process.kill()
        self.process.wait(60)
        self.process = None

    def url(self, target):
        return f"https://localhost:{self.port}{target}"

    def curl_words(self, *options):
        return ["curl", "--silent", "--show-error", "--ipv4", "--http1.1", "--noproxy", "*", "--max-time", "60", "--cacert",
                str(self.folder / CERTIFICATE), *options]

    def curl(self, method, target, token=None, body=None, fields=()):
        options = ["--include", "--path-as-is"] + (["--head"] if method == "HEAD" else ["--request", method])
        if token is not None:
            options += ["--header", f"Authorization: Bearer {token}"]
        if body is not None:
            media_type = "application/merge-patch+json" if method == "PATCH" else "application/json"
            options += ["--header", f"Content-Type: {media_type}", "--header", "Expect:", "--data-binary", "@-"]
        for field in fields:
            options += ["--header", field]
        done = subprocess.run([*self.curl_words(*options), self.url(target)], input=body if body is not None else b"",
                              capture_output=True, timeout=90)
        if done.returncode != 0:
            raise RuntimeError(f"curl {method} {target}: {done.stderr.decode()}")
        return read_answer(done.stdout)


def read_answer(raw):
    head, _, body = raw.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    fields = [(name.lower(), value.strip()) for name, _, value in (line.partition(":") for line in lines)]
    return Answer(int(first.split()[1]), fields, body)
