#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 the ward authors
# SPDX-License-Identifier: BSL-1.0
"""Starts the hello example, greets it with curl over HTTPS, and stops it."""
import os
import pathlib
import re
import subprocess
import tempfile


def main():
    hello = pathlib.Path(os.environ["WARD_BUILD_DIR"]).resolve() / "examples/hello/hello"
    settings = {**os.environ, "WARD_ENVIRONMENT": "development", "WARD_PORT": "0"}
    del settings["WARD_BUILD_DIR"]
    with tempfile.TemporaryDirectory() as folder:
        with subprocess.Popen([hello], cwd=folder, env=settings, stderr=subprocess.PIPE, text=True) as process:
            try:
                port = re.fullmatch(r"ward: serving https://127\.0\.0\.1:(\d+)\n", process.stderr.readline())[1]
                answer = subprocess.run(
                    ["curl", "--silent", "--show-error", "--fail", "--ipv4", "--noproxy", "*", "--max-time", "60", "--cacert",
                     ".ward/dev-certificate.pem", f"https://localhost:{port}/hello"],
                    cwd=folder, check=True, capture_output=True, text=True).stdout
            finally:
                process.terminate()
            process.stderr.read()
            assert answer == '{"message":"Hello, world"}', answer
            assert process.wait(60) == 0, process.returncode
        production = subprocess.run([hello], cwd=folder, env={**settings, "WARD_ENVIRONMENT": "production"},
                                    capture_output=True, text=True, timeout=60)
        assert production.returncode == 1, production
        assert "WARD_TLS_CERTIFICATE_FILE is not set" in production.stderr, production


main()
