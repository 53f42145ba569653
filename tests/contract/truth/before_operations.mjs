// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What is answered to requests that reach no operation: paths and methods that nobody knows, and what is no request at all. No
// operation can document these: the document lists them once, as x-ward-before-operations.
import { connect } from "node:net";
import { checkOwnProblem } from "./answer_check.mjs";
import { absentMethods, absentPath } from "./request_cases.mjs";

const NOWHERE = "/path/that/nobody/knows";

/// Bytes as they are: Node.js's client would not send most of this. The same as of `send` in callers.mjs.
function sendRaw(port, bytes, address) {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: "127.0.0.1", localAddress: address });
    const chunks = [];
    socket.on("data", (chunk) => chunks.push(chunk));
    socket.on("error", reject);
    socket.on("end", () => {
      const all = Buffer.concat(chunks).toString("latin1");
      const [head, text] = [all.slice(0, all.indexOf("\r\n\r\n")), all.slice(all.indexOf("\r\n\r\n") + 4)];
      const [line, ...fields] = head.split("\r\n");
      resolve({ status: Number(line.split(" ")[1]), text, fields: Object.fromEntries(fields.map((each) =>
        [each.slice(0, each.indexOf(":")).toLowerCase(), each.slice(each.indexOf(":") + 1).trim()])) });
    });
    socket.end(bytes);
  });
}

const get = ({ target = NOWHERE, version = "1.1", fields = "", host = "Host: here\r\n" } = {}) =>
  `GET ${target} HTTP/${version}\r\n${host}${fields}Connection: close\r\n\r\n`;

const REFUSED = [
  ["a path that nobody knows", get(), 404],
  ["a line that is no request", "GET\r\n\r\n", 400],
  ["no host", get({ host: "" }), 400],
  ["two hosts", get({ host: "Host: here\r\nHost: there\r\n" }), 400],
  ["a field without a name", get({ fields: ": x\r\n" }), 400],
  ["two lengths", get({ fields: "Content-Length: 1\r\nContent-Length: 2\r\n" }), 400],
  ["a long target", get({ target: `/${"a".repeat(9_000)}` }), 414],
  ["an expectation", get({ fields: "Expect: luck\r\n" }), 417],
  ["many fields", get({ fields: "X-Field: x\r\n".repeat(500) }), 431],
  ["a long field", get({ fields: `X-Field: ${"x".repeat(100_000)}\r\n` }), 431],
  ["another transfer coding", get({ fields: "Transfer-Encoding: gzip, chunked\r\n" }), 501],
  ["an older version", get({ version: "1.0" }), 505],
  ["a newer version", get({ version: "2.0" }), 505],
];

export class BeforeOperations {
  constructor(document, service, callers) {
    this.document = document;
    this.service = service;
    this.callers = callers;
    this.listed = (document.json["x-ward-before-operations"] ?? []).map(({ status, type }) => `${status} ${type}`);
    this.seen = new Set();
    this.findings = [];
  }

  judge(what, answer, status) {
    const problems = checkOwnProblem(answer, status);
    if (problems.length === 0) {
      const told = `${status} ${JSON.parse(answer.text).type}`;
      this.seen.add(told);
      if (!this.listed.includes(told)) problems.push(`${told} is not listed`);
      if (status === 429 && !(Number(answer.fields["retry-after"]) >= 1)) problems.push("no Retry-After");
    }
    for (const each of problems) this.findings.push(`no operation: ${what}: ${each}`);
  }

  async tryAll() {
    for (const [what, bytes, status] of REFUSED) {
      this.judge(what, await sendRaw(this.service.port, bytes, this.callers.address()), status);
    }
    for (const path of new Set(this.document.operations.map((each) => each.path))) await this.tryMethods(path);
    await this.tryTooMany();
  }

  async tryMethods(path) {
    const operations = this.document.operations.filter((each) => each.path === path);
    const target = Object.entries(absentPath(this.document, operations[0])).reduce((at, [name, value]) => at.replace(`{${name}}`, value), path);
    for (const method of [...absentMethods(this.document, path), "OPTIONS", "BREW"]) {
      const answer = await this.callers.send({ method, target });
      if (method !== "OPTIONS") this.judge(`${method} ${target}`, answer, 405);
      else if (answer.status !== 204 || answer.text !== "") this.findings.push(`no operation: OPTIONS ${target}: ${answer.status} ${answer.text}`);
      const allowed = (answer.fields.allow ?? "").split(", ");
      const named = operations.every((each) => allowed.includes(each.method));
      if (!named) this.findings.push(`no operation: ${method} ${path}: Allow does not name what is documented: ${answer.fields.allow}`);
    }
  }

  /// The quota of the api for one address counts these requests too.
  async tryTooMany() {
    const quotas = this.document.operations.flatMap(({ limits }) => limits).filter((each) => each.countedOver === "api" && each.per === "address");
    if (quotas.length === 0) return;
    const most = Math.min(...quotas.map((each) => each.requests));
    for (let times = 0; times < 2 * most; ++times) {
      const answer = await this.callers.send({ method: "GET", target: NOWHERE, address: "127.1.1.9" });
      if (answer.status !== 429) continue;
      return this.judge("too many requests", answer, 429);
    }
    this.findings.push(`no operation: no 429 after twice ${most} from one address`);
  }

  /// Listed and never seen, as "no operation status".
  unreached() {
    return this.listed.filter((each) => !this.seen.has(each)).map((each) => `no operation ${each.split(" ")[0]}`);
  }
}
