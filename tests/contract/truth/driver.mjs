// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Asks a running service all that its document gives rise to, and writes down where the two differ. It knows nothing else of the API.
import { TokenIssuer } from "./access_tokens.mjs";
import { checkAnswer, checkOwnProblem, problemOf } from "./answer_check.mjs";
import { Callers } from "./callers.mjs";
import { OF_PIPELINE, absentMethods, absentPath, casesOf } from "./request_cases.mjs";

const isSuccess = (status) => status >= 200 && status < 300;

function isExpected(expected, answer) {
  if (Array.isArray(expected)) return expected.includes(answer.status);
  if (expected === "served or absent" && answer.status === 404) return true;
  return isSuccess(answer.status) || !OF_PIPELINE.has(problemOf(answer));
}

export class Driver {
  constructor(document, service, issuer) {
    this.document = document;
    this.service = service;
    this.callers = new Callers(service, issuer);
    this.forger = new TokenIssuer(issuer.issuer, issuer.audience);
    this.forger.keyId = issuer.keyId;
    this.findings = [];
    this.reached = new Set();
    this.requests = 0;
  }

  find(operation, what, problem, answer) {
    this.findings.push(`${operation.id}: ${what}: ${problem}${answer ? `: ${answer.status} ${answer.text.slice(0, 300)}` : ""}`);
  }

  fieldsOf(operation, { mediaType, credentials }, caller) {
    const isWithout = operation.security.length === 0 || credentials.none;
    const minted = () => this.callers.token(caller, operation, { ...credentials, ...(credentials.isForged ? { issuer: this.forger } : {}) });
    return { ...(isWithout ? {} : { Authorization: credentials.raw ?? `Bearer ${minted()}` }),
      ...(mediaType ? { "Content-Type": mediaType } : {}) };
  }

  /// The path with the ids of things that exist, but for those that the case gives.
  async targetOf(operation, { path, query, rawQuery }, caller) {
    let target = operation.path;
    for (const { name } of operation.parameters.filter((each) => each.in === "path")) {
      target = target.replace(`{${name}}`, encodeURIComponent(path[name] ?? (await this.thing(caller, name))));
    }
    const text = rawQuery ?? query.map((pair) => pair.map(encodeURIComponent).join("=")).join("&");
    return text === "" ? target : `${target}?${text}`;
  }

  /// The id of something that exists and is this caller's: made by an operation whose answer has a member of that name.
  async thing(caller, name) {
    if (!caller.things.has(name)) {
      const maker = this.makerOf(name);
      const answer = await this.ask(maker, casesOf(this.document, maker, []).next().value, caller);
      const id = isSuccess(answer.status) ? JSON.parse(answer.text)[name] : undefined;
      if (id === undefined) throw new Error(`${maker.id} made nothing: ${answer.status} ${answer.text}`);
      caller.things.set(name, id);
    }
    return caller.things.get(name);
  }

  makerOf(name) {
    const makes = ({ content = {} }) => Object.values(content).some(({ schema }) => name in (schema.properties ?? {}));
    const found = this.document.operations.find((each) => each.method === "POST" && !each.path.includes("{") &&
      Object.entries(each.responses).some(([status, response]) => isSuccess(Number(status)) && makes(response)));
    if (found === undefined) throw new Error(`the document tells of no operation that makes a ${name}`);
    return found;
  }

  /// The answer, compared with the document; `expected` is left to the caller.
  async ask(operation, each, caller, address) {
    const method = each.method ?? operation.method;
    const outgoing = { method, target: await this.targetOf(operation, each, caller), fields: this.fieldsOf(operation, each, caller),
      body: each.body, announced: each.announced, address };
    const answer = await this.callers.send(outgoing);
    this.requests += 1;
    for (const problem of checkAnswer(this.document, operation, answer, method === "HEAD")) this.find(operation, each.what, problem, answer);
    if (method === operation.method && answer.status in operation.responses) this.reach(operation, answer);
    if (method === "DELETE" && isSuccess(answer.status)) caller.things.clear();
    return answer;
  }

  reach(operation, answer) {
    this.reached.add(`${operation.id} ${answer.status}`);
    if (!isSuccess(answer.status)) this.reached.add(`${operation.id} ${answer.status} ${problemOf(answer)}`);
  }

  async tryAll(operation) {
    const missed = [];
    for (const each of casesOf(this.document, operation, missed)) {
      const answer = await this.ask(operation, each, this.callers.usual());
      if (!isExpected(each.expected, answer)) this.find(operation, each.what, `expected was ${each.expected}`, answer);
    }
    for (const each of missed) this.find(operation, each, "no value that was tried crosses this");
  }

  async tryOwnProblems() {
    const nowhere = { id: "no operation" };
    const refused = async (method, target, status) => {
      const answer = await this.callers.send({ method, target });
      for (const problem of checkOwnProblem(answer, status)) this.find(nowhere, `${method} ${target}`, problem, answer);
      return answer;
    };
    await refused("GET", "/path/that/nobody/knows", 404);
    for (const path of new Set(this.document.operations.map((each) => each.path))) {
      const operations = this.document.operations.filter((each) => each.path === path);
      const there = operations.map((each) => each.method);
      const target = Object.entries(absentPath(this.document, operations[0])).reduce((at, [name, value]) => at.replace(`{${name}}`, value), path);
      for (const method of absentMethods(this.document, path)) {
        const answer = await refused(method, target, 405);
        const allowed = (answer.fields.allow ?? "").split(", ");
        if (!there.every((each) => allowed.includes(each))) this.find(nowhere, `${method} ${path}`, "Allow does not name what is documented", answer);
      }
    }
  }

  /// One caller makes as many as there may be. Quotas are forgotten at a restart.
  async fillUp(operation, restart, mostTimes = 5000) {
    const caller = this.callers.fresh();
    const usual = casesOf(this.document, operation, []).next().value;
    for (let times = 0; times < mostTimes; ++times) {
      const answer = await this.ask(operation, usual, caller);
      if (answer.status === 429) await restart();
      else if (!isSuccess(answer.status)) return;
    }
  }

  /// What the usual request of each operation is answered while something is broken. Things are made before that.
  async tryBroken(status, breakIt) {
    const callers = new Map();
    for (const operation of this.document.operations) {
      const caller = this.callers.fresh();
      for (const { name } of operation.parameters.filter((each) => each.in === "path")) await this.thing(caller, name);
      callers.set(operation, caller);
    }
    const mend = await breakIt();
    for (const operation of this.document.operations) {
      const answer = await this.ask(operation, casesOf(this.document, operation, []).next().value, callers.get(operation));
      if (answer.status !== status) this.find(operation, "with its store broken", `expected was ${status}`, answer);
    }
    await mend();
  }

  /// While requests that write wait for a lock, there is no worker for any other.
  async tryOverloaded(lock) {
    const writer = this.document.operations.find((each) => each.method === "POST" && each.body && !each.path.includes("{"));
    const write = casesOf(this.document, writer, []).next().value;
    const prepared = this.document.operations.map((operation) => ({ operation, caller: this.callers.fresh() }));
    for (const { operation, caller } of prepared) {
      for (const { name } of operation.parameters.filter((each) => each.in === "path")) await this.thing(caller, name);
    }
    const unlock = await lock();
    const waiting = new Set();
    const occupy = () => {
      const one = this.ask(writer, write, this.callers.fresh()).finally(() => waiting.delete(one));
      waiting.add(one);
    };
    for (const { operation, caller } of prepared) {
      const usual = casesOf(this.document, operation, []).next().value;
      for (let times = 0; times < 20 && !this.reached.has(`${operation.id} 503`); ++times) {
        while (waiting.size < 4) occupy();
        await this.ask(operation, usual, caller);
      }
    }
    await unlock();
    await Promise.all(waiting);
  }

  /// Bodies that are announced and never come: all at once, because each is waited for.
  async trySlow() {
    const slow = this.document.operations.filter((each) => each.body).map(async (operation) => {
      const { body, ...usual } = casesOf(this.document, operation, []).next().value;
      const each = { ...usual, what: "a body that does not come", announced: Buffer.byteLength(body) };
      const answer = await this.ask(operation, each, this.callers.fresh());
      if (answer.status !== 408) this.find(operation, each.what, "expected was 408", answer);
    });
    await Promise.all(slow);
  }

  /// First the quota of one user for each operation, from many addresses; then that of one address.
  async tryTooMany() {
    const usual = (operation) => ({ ...casesOf(this.document, operation, []).next().value, path: absentPath(this.document, operation),
      what: "too many requests" });
    for (const operation of this.document.operations) {
      const quota = operation.limits.find((each) => each.per === "user");
      if (quota !== undefined) await this.until429(operation, usual(operation), quota.requests);
    }
    const [first] = this.document.operations;
    const ofAddress = first.limits.find((each) => each.per === "address");
    if (ofAddress === undefined) return;
    await this.until429(first, usual(first), ofAddress.requests, "127.1.1.1");
    for (const operation of this.document.operations.slice(1)) await this.until429(operation, usual(operation), 0, "127.1.1.1");
  }

  /// As many as the quota are allowed, and not twice as many. With an address, each request comes from another user.
  async until429(operation, usual, quota, address) {
    let caller = this.callers.fresh();
    const token = this.fieldsOf(operation, usual, caller).Authorization;
    for (let times = 0; times < 2 * quota + 20; ++times) {
      if (address !== undefined) caller = this.callers.fresh();
      const credentials = address === undefined && token !== undefined ? { raw: token } : {};
      const answer = await this.ask(operation, { ...usual, credentials }, caller, address);
      if (answer.status !== 429) continue;
      if (times < quota) this.find(operation, "too many requests", `429 after ${times} of ${quota}`);
      return;
    }
    this.find(operation, "too many requests", `no 429 after twice ${quota} from one ${address === undefined ? "user" : "address"}`);
  }

  /// Documented and never seen, as "operation status" or "operation status problem".
  unreached() {
    return this.document.operations.flatMap((operation) => Object.entries(operation.responses).flatMap(([status, { content = {} }]) => {
      const [{ schema } = {}] = Object.values(content);
      const types = isSuccess(Number(status)) ? [] : (schema.oneOf ?? [schema]).flatMap((each) => each.properties.type.enum);
      return [`${operation.id} ${status}`, ...types.map((type) => `${operation.id} ${status} ${type.split(/[:#]/).pop()}`)];
    })).filter((each) => !this.reached.has(each));
  }
}
