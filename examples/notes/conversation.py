#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 the ward authors
# SPDX-License-Identifier: BSL-1.0
"""A whole conversation with the notes service, by curl over HTTPS: every status, header and body is compared."""
import base64
import contextlib
import datetime
import hashlib
import json
import pathlib
import re
import shutil
import socket
import sqlite3
import ssl
import subprocess
import sys
import tempfile

from running_notes import CERTIFICATE, RunningNotes, built, read_answer

EVERY_ANSWER = {
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "accelerometer=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "strict-transport-security": "max-age=31536000; includeSubDomains",
}
TRACE = re.compile(r"[0-9a-f]{32}")
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z")
DATE = re.compile(r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT")
PROBLEMS = {  # code: (status, title)
    "malformed-request": (400, "The request is malformed"),
    "invalid-input": (400, "The input does not fit its schema"),
    "unknown-cursor": (400, "The cursor is none that a list has given"),
    "unauthenticated": (401, "A valid access token is needed"),
    "insufficient-user-authentication": (401, "A stronger or more recent authentication is needed"),
    "forbidden": (403, "The caller may not do this"),
    "not-found": (404, "There is nothing here"),
    "method-not-allowed": (405, "The method is not allowed here"),
    "note-limit-reached": (409, "The member has as many notes as a member may have"),
    "content-too-large": (413, "The body is larger than this operation takes"),
    "unsupported-media-type": (415, "The body must be application/json"),
    "nothing-to-change": (422, "The body has no member, so there is nothing to change"),
    "quota-exceeded": (429, "Too many requests"),
}
NOTE = {"title": "Buy milk", "body": "2 litres", "tags": ["home", "shop-1"]}
ABSENT = "/v1/notes/01900000-0000-7000-8000-000000000000"


class Checks:
    """Prints a line for each check and counts them."""

    def __init__(self):
        self.passed = 0
        self.failed = 0

    def check(self, what, *problems):
        found = [problem for problem in problems if problem]
        self.passed += not found
        self.failed += bool(found)
        print(f"{'FAIL' if found else 'ok  '} {what}", flush=True)
        for problem in found:
            print(f"       {problem}")


def differ(what, got, wanted):
    return None if got == wanted else f"{what}: got {got!r:.2000}, wanted {wanted!r:.2000}"


def shape(what, got, pattern):
    return None if isinstance(got, str) and pattern.fullmatch(got) else f"{what}: got {got!r}"


def check_fields(answer, limits, extra, is_head):
    """All header fields, and that there are no others."""
    fields = dict(answer.fields)
    problems = [differ("header fields that are repeated", len(answer.fields), len(fields)),
                shape("trace-id", fields.pop("trace-id", None), TRACE), shape("date", fields.pop("date", None), DATE)]
    if answer.status != 204 and not is_head:
        problems.append(differ("content-length", fields.pop("content-length", None), str(len(answer.body))))
    else:
        fields.pop("content-length", None)
    policy = ", ".join(f'"{name}";q={quota};w=60' for name, quota in limits)
    problems.append(differ("ratelimit-policy", fields.pop("ratelimit-policy", None), policy))
    rest = re.compile(", ".join(rf'"{name}";r=\d+;t=\d+' for name, _ in limits))
    problems.append(shape("ratelimit", fields.pop("ratelimit", None), rest))
    return problems + [differ("other header fields", fields, {**EVERY_ANSWER, **extra})]


IP_LIMIT = ("ip", 300)


def user_limit(quota):
    return [IP_LIMIT, ("operation-user", quota)]


class Conversation:
    def __init__(self, notes, checks):
        self.notes = notes
        self.checks = checks
        self.alice = notes.token("alice", "acme", "member")
        self.bob = notes.token("bob", "acme", "member")
        self.eve = notes.token("eve", "globex", "member")
        self.root = notes.token("root", "acme", "admin", "3600", "0")
        self.stale_root = notes.token("root", "acme", "admin", "3600", "3600")
        self.weak_root = notes.token("root", "acme", "admin")
        self.sent_secrets = [self.alice, self.bob, self.eve, self.root, self.stale_root, self.weak_root]

    def ask(self, method, target, token=None, body=None, fields=()):
        if isinstance(body, (dict, list)):
            body = json.dumps(body).encode()
        return self.notes.curl(method, target, token, body, fields)

    def expect(self, what, answer, status, limits, wanted=None, extra=None, is_head=False):
        """`wanted` is the JSON value of the body; None: no body."""
        extra = dict(extra or {})
        problems = [differ("status", answer.status, status)]
        if wanted is None:
            problems.append(differ("body", answer.body, b""))
        else:
            extra.setdefault("content-type", "application/json")
            problems.append(differ("body", parsed(answer.body), wanted))
        self.checks.check(what, *problems, *check_fields(answer, limits, extra, is_head))
        return answer

    def expect_problem(self, what, answer, code, limits, extra=None, members=None):
        status, title = PROBLEMS[code]
        prefix = "https://iana.org/assignments/http-problem-types#" if code == "quota-exceeded" else "urn:ward:problem:"
        wanted = {"type": prefix + code, "title": title, "status": status,
                  "instance": f"urn:ward:trace:{answer.field('trace-id')}", **(members or {})}
        self.expect(what, answer, status, limits, wanted, {"content-type": "application/problem+json", **(extra or {})})

    def expect_note(self, what, answer, status, quota, wanted):
        """201 says where the note is."""
        got = parsed(answer.body)
        got = got if isinstance(got, dict) else {}
        made = {name: got.get(name) for name in ("id", "created_at", "changed_at")}
        self.checks.check(what + ": id and times", shape("id", made["id"], UUID),
                          shape("created_at", made["created_at"], MOMENT), shape("changed_at", made["changed_at"], MOMENT))
        where = {"location": f"/v1/notes/{made['id']}"} if status == 201 else {}
        self.expect(what, answer, status, user_limit(quota), {**wanted, **made}, where)
        return got

    def create(self, token, **changes):
        return parsed(self.ask("POST", "/v1/notes", token, {**NOTE, **changes}).body)


def parsed(body):
    try:
        return json.loads(body)
    except ValueError:
        return body


def moment(note):
    return datetime.datetime.fromisoformat(note["changed_at"])


def issue_of(place, pointer, code, detail):
    return {"in": place, "pointer": pointer, "code": code, "detail": detail}


def talk_about_health(talk):
    answer = talk.expect("health is open to all", talk.ask("GET", "/v1/health"), 200, [IP_LIMIT], {"status": "ok"})
    head = talk.expect("HEAD has the fields of GET and no content", talk.ask("HEAD", "/v1/health"), 200, [IP_LIMIT],
                       extra={"content-type": "application/json"}, is_head=True)
    talk.checks.check("HEAD tells the length", differ("content-length", head.field("content-length"), str(len(answer.body))))
    talk.expect("OPTIONS tells the methods", talk.ask("OPTIONS", "/v1/notes"), 204, [IP_LIMIT],
                extra={"allow": "GET, HEAD, POST, OPTIONS"})
    talk.expect_problem("a method that is not there", talk.ask("DELETE", "/v1/notes"), "method-not-allowed", [IP_LIMIT],
                        {"allow": "GET, HEAD, POST, OPTIONS"})
    talk.expect_problem("a path that is not there", talk.ask("GET", "/v1/nothing"), "not-found", [IP_LIMIT])


def talk_about_openapi(talk):
    document = built("notes", "openapi.json").read_bytes()
    answer = talk.ask("GET", "/openapi.json")
    talk.expect("the OpenAPI document is served", answer, 200, [IP_LIMIT], json.loads(document))
    talk.checks.check("it is the one of the build, byte for byte", differ("same", answer.body == document, True))
    talk.checks.check("it is OpenAPI 3.1", differ("openapi", json.loads(document)["openapi"][:4], "3.1."))


def digest_of(algorithm, content):
    return f"{algorithm}-{base64.b64encode(hashlib.new(algorithm, content).digest()).decode()}"


def talk_about_the_reference(talk):
    page = talk.ask("GET", "/docs")
    files = re.findall(r'(?:src|href)="(/docs/[^"]+)" integrity="(sha384-[^"]+)"', page.body.decode())
    scripts = " ".join(f"'{digest}'" for path, digest in files if path.endswith(".js"))
    closed = "frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
    fields = {"content-type": "text/html; charset=utf-8", "content-security-policy":
              f"default-src 'none'; script-src {scripts}; style-src 'self'; img-src data:; connect-src 'self'; {closed}"}
    talk.checks.check("the reference page is served, and its policy names its scripts", differ("status", page.status, 200),
                      differ("files", len(files), 4), *check_fields(page, [IP_LIMIT], fields, False))
    for path, digest in files:
        answer = talk.ask("GET", path)
        media_type = "text/css" if path.endswith(".css") else "text/javascript"
        fields = {"content-type": f"{media_type}; charset=utf-8", "cache-control": "max-age=31536000, immutable"}
        talk.checks.check(f"{path} has its digest", differ("digest", digest_of("sha384", answer.body), digest),
                          *check_fields(answer, [IP_LIMIT], fields, False))
    page = talk.ask("GET", "/docs/posture")
    style = re.search(b"<style>(.*)</style>", page.body, re.DOTALL)
    fields = {"content-type": "text/html; charset=utf-8", "content-security-policy":
              f"default-src 'none'; style-src '{digest_of('sha256', style[1] if style else b'')}'; {closed}"}
    talk.checks.check("the posture page is served, and its policy names its style", differ("status", page.status, 200),
                      *check_fields(page, [IP_LIMIT], fields, False))


def talk_about_one_note(talk):
    answer = talk.ask("POST", "/v1/notes", talk.alice, NOTE)
    made = talk.expect_note("a note is created", answer, 201, 30, {**NOTE, "status": "open"})
    path = answer.field("location")
    talk.expect("it is read where the answer says it is", talk.ask("GET", path, talk.alice), 200, user_limit(240), made)
    replacement = {"title": "Buy \u20ac \"milk\"", "body": "", "tags": [], "status": "done",
                   "remind_at": "2027-01-01T09:00:00+01:00"}
    replaced = talk.expect_note("it is replaced", talk.ask("PUT", path, talk.alice, replacement), 200, 60,
                                {**replacement, "remind_at": "2027-01-01T08:00:00Z"})
    changed = talk.expect_note("one part of it is changed", talk.ask("PATCH", path, talk.alice, {"status": "open"}), 200, 60,
                               {**replacement, "remind_at": "2027-01-01T08:00:00Z", "status": "open"})
    bare = {name: value for name, value in replacement.items() if name != "remind_at"}
    changed = talk.expect_note("null takes a part away", talk.ask("PATCH", path, talk.alice, {"remind_at": None}), 200, 60,
                               {**bare, "status": "open"})
    talk.checks.check("it is still the same note", differ("id", changed.get("id"), made["id"]),
                      differ("created_at", changed.get("created_at"), made["created_at"]),
                      differ("changed_at moves", moment(made) < moment(replaced) < moment(changed), True))
    answer = talk.ask("PATCH", path, talk.alice, {"title": None, "id": made["id"]})
    talk.expect_problem("what must be there cannot be taken away", answer, "invalid-input", user_limit(60), members={"errors": [
        {"in": "body", "pointer": "/title", "code": "wrong_type", "detail": "is of the wrong type"},
        {"in": "body", "pointer": "/id", "code": "unknown_field", "detail": "is not known here"}]})
    talk.expect_problem("a change of nothing is refused", talk.ask("PATCH", path, talk.alice, {}), "nothing-to-change",
                        user_limit(60))
    talk.expect("it is deleted", talk.ask("DELETE", path, talk.alice), 204, user_limit(60))
    talk.expect_problem("it is gone", talk.ask("GET", path, talk.alice), "not-found", user_limit(240))
    talk.expect_problem("it is deleted once", talk.ask("DELETE", path, talk.alice), "not-found", user_limit(60))


def talk_about_pages(talk):
    made = [talk.create(talk.bob, title=f"note {number}") for number in range(5)]
    wanted = [{name: note[name] for name in ("id", "title", "tags", "status", "created_at")} for note in made]
    target = "/v1/notes?limit=2"
    pages = []
    for count, has_next in ((2, True), (2, True), (1, False)):
        answer = talk.ask("GET", target, talk.bob)
        page = parsed(answer.body)
        start = sum(map(len, pages))
        expected = {"notes": wanted[start:start + count], **({"next": page.get("next")} if has_next else {})}
        talk.expect(f"page {len(pages) + 1} of three", answer, 200, user_limit(120), expected)
        pages.append(page["notes"])
        target = f"/v1/notes?limit=2&after={page.get('next')}"
    talk.expect("all on one page", talk.ask("GET", "/v1/notes", talk.bob), 200, user_limit(120), {"notes": wanted})
    talk.expect_problem("a cursor that no list gave", talk.ask("GET", "/v1/notes?after=abc", talk.bob), "unknown-cursor",
                        user_limit(120))
    talk.expect("a cursor of another member shows nothing of his", talk.ask("GET", "/v1/notes?after=" + "A" * 22, talk.eve),
                200, user_limit(120), {"notes": []})
    return made


def unchanging(answer):
    """What must be the same whoever asks: all but trace id, time and what is left of the quota."""
    fields = [(name, re.sub(r";r=\d+;t=\d+", "", value)) for name, value in answer.fields if name not in ("trace-id", "date")]
    return answer.status, fields, answer.body.replace(answer.field("trace-id").encode(), b"")


def talk_about_others(talk, of_bob):
    path = f"/v1/notes/{of_bob['id']}"
    for name, token in (("another member", talk.alice), ("another tenant", talk.eve)):
        for method, body in (("GET", None), ("PUT", NOTE), ("PATCH", {"title": "mine"}), ("DELETE", None)):
            there = unchanging(talk.ask(method, path, token, body))
            absent = unchanging(talk.ask(method, ABSENT, token, body))
            talk.checks.check(f"{method} by {name}: another's note and no note are the same bytes",
                              differ("status", there[0], 404), differ("answer", there, absent))
    talk.expect("it is as it was", talk.ask("GET", path, talk.bob), 200, user_limit(240), of_bob)


def talk_about_administration(talk, of_bob):
    talk.expect_problem("a member is no administrator", talk.ask("GET", "/v1/admin/notes", talk.alice), "forbidden",
                        [IP_LIMIT])
    talk.expect_problem("an administrator is no member", talk.ask("GET", "/v1/notes", talk.root), "forbidden", [IP_LIMIT])
    of_eve = talk.create(talk.eve, title="of another tenant")
    of_alice = talk.create(talk.alice, title="of alice")
    wanted = [{"owner": owner, **{name: note[name] for name in ("id", "title", "status", "created_at")}}
              for owner, notes in (("bob", of_bob), ("alice", [of_alice])) for note in notes]
    answer = talk.ask("GET", "/v1/admin/notes?limit=100", talk.root)
    talk.expect("the administrator sees the notes of the tenant", answer, 200, user_limit(30), {"notes": wanted})
    talk.checks.check("and none of another", differ("found", of_eve["id"].encode() in answer.body, False))
    first = parsed(talk.ask("GET", "/v1/admin/notes?limit=1", talk.root).body)
    answer = talk.ask("GET", f"/v1/admin/notes?limit=1&after={first['next']}", talk.root)
    talk.checks.check("in pages too", differ("second", parsed(answer.body)["notes"], wanted[1:2]))
    talk_about_step_up(talk, of_alice, of_eve)
    no_tenant = talk.notes.token("nobody", "", "member")
    talk.expect_problem("a token without a tenant", talk.ask("GET", "/v1/notes", no_tenant), "forbidden", [IP_LIMIT])


def talk_about_step_up(talk, of_alice, of_eve):
    challenge = 'Bearer error="insufficient_user_authentication", error_description='
    factors = challenge + '"More than one factor of authentication is needed"'
    talk.expect_problem("an administrator without a second factor", talk.ask("GET", "/v1/admin/notes", talk.weak_root),
                        "insufficient-user-authentication", [IP_LIMIT], {"www-authenticate": factors})
    path = f"/v1/admin/notes/{of_alice['id']}"
    talk.expect_problem("a member deletes no note of others", talk.ask("DELETE", path, talk.bob), "forbidden", [IP_LIMIT])
    talk.expect_problem("no administrator without a second factor", talk.ask("DELETE", path, talk.weak_root),
                        "insufficient-user-authentication", [IP_LIMIT], {"www-authenticate": factors + ', max_age="900"'})
    talk.checks.check("an old log-in may look", differ("status", talk.ask("GET", "/v1/admin/notes", talk.stale_root).status, 200))
    talk.expect_problem("and is sent to log in anew before it deletes", talk.ask("DELETE", path, talk.stale_root),
                        "insufficient-user-authentication", [IP_LIMIT],
                        {"www-authenticate": challenge + '"A more recent authentication is needed", max_age="900"'})
    talk.expect("nothing was deleted so far", talk.ask("GET", f"/v1/notes/{of_alice['id']}", talk.alice), 200, user_limit(240),
                of_alice)
    talk.expect("a fresh log-in deletes", talk.ask("DELETE", path, talk.root), 204, user_limit(30))
    talk.expect_problem("and the note is gone", talk.ask("GET", f"/v1/notes/{of_alice['id']}", talk.alice), "not-found",
                        user_limit(240))
    talk.expect_problem("no note of another tenant", talk.ask("DELETE", f"/v1/admin/notes/{of_eve['id']}", talk.root),
                        "not-found", user_limit(30))
    talk.expect("which is as it was", talk.ask("GET", f"/v1/notes/{of_eve['id']}", talk.eve), 200, user_limit(240), of_eve)


def talk_about_bodies(talk):
    good = json.dumps(NOTE)[1:-1]
    long_title = json.dumps({**NOTE, "title": "x" * 121})
    malformed = [("not JSON", "{"), ("no body", ""), ("text after the end", f"{{{good}}} x"), ("bad UTF-8", b'{"title":"\xff"}'),
                 ("a list", "[]")]
    wrong = [
        ("an unknown field", f'{{{good},"color":"red"}}', [("/color", "unknown_field", "is not known here")]),
        ("a field twice", f'{{{good},"title":"b"}}', [("/title", "duplicate_field", "must be given once")]),
        ("a field twice, escaped", f'{{{good},"t\\u0069tle":"b"}}', [("/title", "duplicate_field", "must be given once")]),
        ("a title that is too long", long_title, [("/title", "too_long", "must have at most 120 characters")]),
        ("a NUL", json.dumps({**NOTE, "title": "a\0b"}), [("/title", "forbidden_character", "must not contain U+0000")]),
        ("a wrong type", json.dumps({**NOTE, "title": 7}), [("/title", "wrong_type", "is of the wrong type")]),
        ("several problems at once", '{"title":"","tags":["ok","NOT OK"],"status":"lost","remind_at":"tomorrow"}',
         [("/title", "too_short", "must have at least 1 characters"), ("/tags/1", "no_match", "does not have the documented form"),
          ("/status", "not_allowed", "is none of the documented values"),
          ("/remind_at", "not_a_timestamp", "must be an RFC 3339 date and time"), ("/body", "required", "is required")]),
    ]
    carol = talk.notes.token("carol", "acme", "member")
    for what, body in malformed:
        answer = talk.ask("POST", "/v1/notes", carol, body if isinstance(body, bytes) else body.encode())
        if what == "a list":
            talk.expect_problem(f"body: {what}", answer, "invalid-input", user_limit(30),
                                members={"errors": [issue_of("body", "", "wrong_type", "is of the wrong type")]})
        else:
            talk.expect_problem(f"body: {what}", answer, "malformed-request", user_limit(30))
    for what, body, issues in wrong:
        answer = talk.ask("POST", "/v1/notes", carol, body.encode())
        talk.expect_problem(f"body: {what}", answer, "invalid-input", user_limit(30),
                            members={"errors": [issue_of("body", *issue) for issue in issues]})
    talk.expect("none of them made a note", talk.ask("GET", "/v1/notes", carol), 200, user_limit(120), {"notes": []})


def talk_about_the_note_limit(talk):
    dave = talk.notes.token("dave", "acme", "member")
    first = talk.create(dave)
    with contextlib.closing(sqlite3.connect(talk.notes.folder / "notes.sqlite3")) as database, database:
        database.execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 999) INSERT INTO note SELECT"
                         " tenant, owner, randomblob(16), title, body, tags, status, remind_at, created_at, changed_at"
                         " FROM note, n WHERE owner = 'dave'")
    talk.expect_problem("the note after the thousandth", talk.ask("POST", "/v1/notes", dave, NOTE), "note-limit-reached",
                        user_limit(30))
    talk.ask("DELETE", f"/v1/notes/{first['id']}", dave)
    talk.checks.check("there is room again after one was deleted",
                      differ("status", talk.ask("POST", "/v1/notes", dave, NOTE).status, 201))


def talk_about_parameters(talk):
    answer = talk.ask("GET", "/v1/notes?limit=0&color=red", talk.alice)
    talk.expect_problem("a query that does not fit", answer, "invalid-input", user_limit(120), members={"errors": [
        issue_of("query", "/limit", "too_small", "must be at least 1"),
        issue_of("query", "/color", "unknown_field", "is not known here")]})
    answer = talk.ask("GET", "/v1/notes/7", talk.alice)
    talk.expect_problem("an id that is none", answer, "invalid-input", user_limit(240),
                        members={"errors": [issue_of("path", "/id", "not_a_uuid", "must be a UUID")]})
    answer = talk.ask("POST", "/v1/notes", talk.alice, NOTE, ["Content-Type: text/plain"])
    talk.expect_problem("two media types", answer, "unsupported-media-type", user_limit(30))
    answer = talk.ask("POST", "/v1/notes", talk.alice, b" " * 200_000)
    talk.checks.check("a body beyond all bounds is refused", differ("status", answer.status, 413))


def talk_about_tokens(talk):
    expired = talk.notes.token("alice", "acme", "member", "-3600")
    forged = talk.notes.token("alice", "acme", "member", key="other.pem")
    head, claims, signature = talk.alice.split(".")
    # The head of an unsigned token, not a secret.
    unsigned = f"eyJhbGciOiJub25lIiwidHlwIjoiYXQrand0In0.{claims}."
    talk.sent_secrets += [expired, forged]
    talk.expect_problem("no token", talk.ask("GET", "/v1/notes"), "unauthenticated", [IP_LIMIT],
                        {"www-authenticate": "Bearer"})
    for what, token in (("an expired token", expired), ("a forged token", forged), ("an unsigned token", unsigned),
                        ("a token that is none", "abc"), ("a bent token", f"{head}.{claims}.{signature[:-4]}AAAA")):
        talk.expect_problem(what, talk.ask("GET", "/v1/notes", token), "unauthenticated", [IP_LIMIT],
                            {"www-authenticate": 'Bearer error="invalid_token"'})
    talk.expect_problem("a token in the query is none", talk.ask("GET", f"/v1/notes?access_token={talk.alice}"),
                        "unauthenticated", [IP_LIMIT], {"www-authenticate": "Bearer"})


def talk_too_much(talk):
    """45 requests over one connection: the quota is 30 a minute, and two seconds earn one more."""
    token = talk.notes.token("mallory", "acme", "member")
    talk.sent_secrets.append(token)
    words = talk.notes.curl_words("--output", "/dev/null", "--write-out", "%{http_code}\n", "--header",
                                  f"Authorization: Bearer {token}", "--header", "Content-Type: application/json", "--data",
                                  json.dumps(NOTE))
    done = subprocess.run([*words, talk.notes.url("/v1/notes#[1-45]")], capture_output=True, text=True, timeout=120)
    codes = done.stdout.split()
    talk.checks.check("the quota of a user is 30", differ("first 30", codes[:30], ["201"] * 30),
                      differ("429 follows", "429" in codes[30:], True))
    for _ in range(10):
        answer = talk.ask("POST", "/v1/notes", token, NOTE)
        if answer.status == 429:
            break
    retry_after = answer.field("retry-after")
    talk.expect_problem("beyond it comes 429", answer, "quota-exceeded", user_limit(30), {"retry-after": retry_after},
                        {"violated-policies": ["operation-user"]})
    left = re.search(r'"operation-user";r=0;t=(\d+)', answer.field("ratelimit") or "")
    talk.checks.check("it says when to come again", differ("retry-after", retry_after, left and left[1]),
                      differ("from 1 to 2 seconds", retry_after in ("1", "2"), True))
    talk.checks.check("others are not held up", differ("status", talk.ask("GET", "/v1/notes", talk.bob).status, 200))


def stop_in_the_middle(talk):
    """SIGTERM while a request is on its way: it is answered, and the process ends with 0."""
    notes = talk.notes
    body = json.dumps({**NOTE, "title": "the last one"}).encode()
    head = (f"POST /v1/notes HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {talk.bob}\r\n"
            f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n").encode()
    context = ssl.create_default_context(cafile=notes.folder / CERTIFICATE)
    with socket.create_connection(("127.0.0.1", notes.port), timeout=60) as plain, \
            context.wrap_socket(plain, server_hostname="localhost") as connection:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # the kernel would keep the request back
        connection.sendall(head + body[:10])
        talk.ask("GET", "/v1/health")  # sent later and answered: the server has read what was sent before
        notes.process.terminate()
        wait_until_refused(notes.port)
        connection.sendall(body[10:])
        raw = b"".join(iter(lambda: connection.recv(65536), b""))
    answer = read_answer(raw)
    talk.checks.check("what was in flight at SIGTERM is answered", differ("status", answer.status, 201),
                      differ("connection", answer.field("connection"), "close"))
    talk.checks.check("the process ends with 0", differ("exit code", notes.process.wait(60), 0))
    notes.process = None
    return parsed(answer.body)


def wait_until_refused(port):
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=5).close()
        except OSError:
            return


def talk_after_restart(talk, of_bob, last):
    talk.notes.start()
    for note in (of_bob, last):
        talk.expect(f"after a restart: {note['title']}", talk.ask("GET", f"/v1/notes/{note['id']}", talk.bob), 200,
                    user_limit(240), note)
    talk.checks.check("the process ends with 0 again", differ("exit code", talk.notes.stop(), 0))


def read_the_log(talk):
    lines = talk.notes.log_file.read_text().splitlines()
    starts = [line for line in lines if line.startswith("ward: serving https://127.0.0.1:")]
    records, broken = [], []
    for line in lines:
        if line not in starts:
            record = parsed(line)
            (records if isinstance(record, dict) and {"at", "event", "trace_id", "status"} <= record.keys() else broken).append(record)
    text = "\n".join(lines)
    signatures = [token.rsplit(".", 1)[1] for token in talk.sent_secrets]
    talk.checks.check("every line of the log is a record", differ("other lines", broken, []), differ("starts", len(starts), 2),
                      differ("more than 100", len(records) > 100, True))
    talk.checks.check("no token is in the log", differ("found", [each for each in signatures if each in text], []))
    talk.checks.check("nothing that callers wrote is in the log",
                      differ("found", [each for each in ("milk", "litres", "shop-1", "color", "tomorrow") if each in text], []))
    refusals = {record.get("reason") for record in records if record["event"] == "auth.unauthenticated"}
    talk.checks.check("the log knows why tokens were refused", differ("expired", "expired" in refusals, True),
                      differ("bad_signature or unknown_key", bool(refusals & {"bad_signature", "unknown_key"}), True))
    refusals = {record.get("reason") for record in records if record["event"] == "auth.insufficient"}
    talk.checks.check("and what was missing of an authentication", differ("reasons", refusals, {"no_mfa", "too_long_ago"}))


def read_the_audit_trail(talk):
    verify = built("audit_verify", "audit_verify")
    trail = talk.notes.folder / "audit.log"
    done = subprocess.run([verify, trail], capture_output=True, text=True)
    talk.checks.check("the audit trail is whole", differ("exit code", done.returncode, 0))
    text = trail.read_text()
    found = {operation: [len(re.findall(rf'"phase":"{phase}"[^\n]*"operation":"{operation}"', text))
                         for phase in ("attempted", "succeeded", "failed", "refused")]
             for operation in ("list_tenant_notes", "delete_tenant_note")}
    talk.checks.check("it has each administrator's call, and who was turned away",
                      differ("lists", found["list_tenant_notes"], [4, 4, 0, 2]),
                      differ("deletions", found["delete_tenant_note"], [2, 1, 1, 3]))
    bent = talk.notes.folder / "bent.log"
    bent.write_text(text.replace('"actor":"root"', '"actor":"nobody"', 1))
    done = subprocess.run([verify, bent], capture_output=True, text=True)
    talk.checks.check("a changed trail is found out", differ("exit code", done.returncode, 1))


def main():
    folder = pathlib.Path(tempfile.mkdtemp(prefix="ward_notes_"))
    checks = Checks()
    try:
        with RunningNotes(folder) as notes:
            talk = Conversation(notes, checks)
            talk_about_health(talk)
            talk_about_openapi(talk)
            talk_about_the_reference(talk)
            talk_about_one_note(talk)
            of_bob = talk_about_pages(talk)
            talk_about_others(talk, of_bob[0])
            talk_about_administration(talk, of_bob)
            talk_about_bodies(talk)
            talk_about_parameters(talk)
            talk_about_the_note_limit(talk)
            talk_about_tokens(talk)
            talk_too_much(talk)
            talk_after_restart(talk, of_bob[0], stop_in_the_middle(talk))
            read_the_log(talk)
            read_the_audit_trail(talk)
    finally:
        shutil.rmtree(folder)
    print(f"{checks.passed} passed, {checks.failed} failed")
    return 1 if checks.failed else 0


if __name__ == "__main__":
    sys.exit(main())
