#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 the ward authors
# SPDX-License-Identifier: BSL-1.0
"""The scanner finds each kind of secret and leaves ordinary text alone. The samples are put together here from parts, or
generated, so that no file holds one."""
import base64
import hashlib
import string
import unittest

import scan_secrets

RANDOM = base64.b64encode(hashlib.sha512(b"ward").digest()).decode().replace("+", "x").replace("/", "y").rstrip("=")
LETTERS = "".join(c for c in RANDOM if c in string.ascii_letters + string.digits)
SECRETS = {
    "a private key": "-----BEGIN EC PRIVATE" + " KEY-----",
    "a private JWK": '"kty":"OKP","d' + f'":"{LETTERS[:43]}"',
    "a JWT": "ey" + f"J{LETTERS[:20]}.ey{LETTERS[:30]}.{LETTERS[:40]}",
    "an AWS access key": "AK" + "IA" + "Q2W3E4R5T6Y7U2I3",
    "a GitHub token": "gh" + "p_" + LETTERS[:36],
    "a GitLab token": "glp" + "at-" + LETTERS[:20],
    "an npm token": "np" + "m_" + LETTERS[:36],
    "a Slack token": "xo" + "xb-123456789012-abcdef",
    "a Google API key": "AI" + "za" + LETTERS[:35],
    "a Stripe key": "sk" + "_live_" + LETTERS[:24],
    "a password in an address": "postgres" + "://app:" + "tr0ub4dor@db/notes",
    "a secret in an assignment": "client_" + f'secret = "{LETTERS[:16]}"',
    "a long random token": f"x({LETTERS[:44]})",
}


class ScanSecrets(unittest.TestCase):
    def test_finds_every_kind(self):
        for name, line in SECRETS.items():
            with self.subTest(name):
                self.assertEqual(scan_secrets.scan({"a.cpp": "\n" + line}), [f"a.cpp:2: {name}"])

    def test_samples_cover_every_shape(self):
        self.assertLessEqual(set(scan_secrets.SHAPES), set(SECRETS))

    def test_finds_a_random_hexadecimal_token(self):
        digest = hashlib.sha256(b"ward").hexdigest()
        self.assertEqual(scan_secrets.scan({"a.cpp": f"key({digest})"}), ["a.cpp:1: a long random token"])

    def test_never_prints_the_secret(self):
        self.assertNotIn(LETTERS[:16], "".join(scan_secrets.scan({"a.cpp": SECRETS["a secret in an assignment"]})))

    def test_marker_excuses_what_stands_beside_it(self):
        secret = SECRETS["a JWT"]
        self.assertEqual(scan_secrets.scan({"a.md": f"not a secret: {secret}"}), [])
        self.assertEqual(scan_secrets.scan({"a.md": f"not a secret:\n\n\n{secret}"}), [])
        self.assertEqual(len(scan_secrets.scan({"a.md": f"not a secret:\n\n\n\n{secret}"})), 1)
        self.assertEqual(len(scan_secrets.scan({"a.md": f"{secret}\nnot a secret"})), 1)

    def test_marker_excuses_a_whole_fixture(self):
        text = "not a secret" + "\n" * 9 + SECRETS["a JWT"]
        self.assertEqual(scan_secrets.scan({"tests/a.cpp": text}), [])
        self.assertEqual(len(scan_secrets.scan({"include/a.hpp": text})), 1)

    def test_leaves_ordinary_text_alone(self):
        for line in ("endpoint_says_who_may_call_it_and_whose_data_it_touches", "password = from_environment()",
                     '#include "ward/schema/format/rfc3339.hpp"', "integrity sha512-" + RANDOM + "==",
                     "uses: actions/checkout@" + hashlib.sha1(b"x").hexdigest(), "0" * 64, string.ascii_letters + string.digits + "-_",
                     'fail("token_secret: is missing")', "https://user@example.org/", "${{ secrets.GITHUB_TOKEN }}"):
            with self.subTest(line):
                self.assertEqual(scan_secrets.scan({"a.cpp": line}), [])


if __name__ == "__main__":
    unittest.main()
