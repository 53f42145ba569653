// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Asks a running service all that its document gives rise to, and writes down where the two differ. It knows nothing else of the API.
import { TokenIssuer } from "./access_tokens.mjs";
import { checkAnswer, problemOf } from "./answer_check.mjs";
import { Callers } from "./callers.mjs";
import { OF_PIPELINE, absentPath, casesOf } from "./request_cases.mjs";

const isSuccess = (status) => status >= 200 && status < 300;

// A schema says nothing of rules over several members; the answer says that it was one, and nothing else.
const breaksRulesOnly = (answer) =>
  problemOf(answer) === "invalid-input" && JSON.parse(answer.text).errors.every(({ code, rule }) => code === "rule_broken" && rule);

function isExpected(expected, answer) {
  if (Array.isArray(expected)) return expected.includes(answer.status);
  if (expected === "served or absent" && answer.status === 404) return true;
  return isSuccess(answer.status) || !OF_PIPELINE.has(problemOf(answer)) || breaksRulesOnly(answer);
}

const usualCase = (document, operation) => casesOf(document, operation, []).next().value;

// A runtime expression of a link: "$response.body#/id" (OpenAPI 3.1, "Runtime Expressions").
function valueAt(expression, answer) {
  const [, pointer] = /^\$response\.body#(\/.*)$/.exec(expression);
  return pointer.slice(1).split("/").reduce((at, name) => at[name.replaceAll("~1", "/").replaceAll("~0", "~")], JSON.parse(answer.text));
}

// On the wire, each character of a field is a byte.
const asField = (text) => Buffer.from(text, "utf8").toString("latin1");

export class Driver {
  constructor(document, service, issuer) {
    this.document = document;
    this.service = service;
    this.callers = new Callers(service, issuer, document);
    this.forger = new TokenIssuer(issuer.issuer, issuer.audience);
    this.forger.keyId = issuer.keyId;
    this.findings = [];
    this.reached = new Set();
    this.requests = 0;
    this.accounts = 0;
  }

  find(operation, what, problem, answer) {
    this.findings.push(`${operation.id}: ${what}: ${problem}${answer ? `: ${answer.status} ${answer.text.slice(0, 300)}` : ""}`);
  }

  fieldsOf(operation, { mediaType, credentials, header, cookie }, caller) {
    const isWithout = operation.security.length === 0 || credentials.none;
    const minted = () => this.callers.token(caller, operation, { ...credentials, ...(credentials.isForged ? { issuer: this.forger } : {}) });
    const fields = {};
    for (const [name, value] of header) fields[name] = [...(fields[name] ?? []), asField(value)];
    if (cookie.length > 0) fields.Cookie = cookie.map((pair) => pair.join("=")).join("; ");
    return { ...fields, ...(isWithout ? {} : { Authorization: credentials.raw ?? `Bearer ${minted()}` }),
      ...(mediaType ? { "Content-Type": mediaType } : {}) };
  }

  /// The path with the ids of things that exist, but for those that the case gives.
  async targetOf(operation, { path, query, rawQuery }, caller) {
    let target = operation.path;
    for (const { name } of operation.parameters.filter((each) => each.in === "path")) {
      target = target.replace(`{${name}}`, encodeURIComponent(path[name] ?? (await this.thing(caller, operation, name))));
    }
    const text = rawQuery ?? query.map((pair) => pair.map(encodeURIComponent).join("=")).join("&");
    return text === "" ? target : `${target}?${text}`;
  }

  async makeThings(operation, caller) {
    for (const { name } of operation.parameters.filter((each) => each.in === "path")) await this.thing(caller, operation, name);
  }

  /// The id of something that exists and is this caller's: made by an operation whose answer has a member of that name. A name that
  /// nothing makes is the tenant's, where the path has one.
  async thing(caller, operation, name) {
    const maker = this.makerOf(operation, name);
    if (maker === undefined && operation.assertsTenant) return caller.tenant;
    if (maker === undefined) throw new Error(`the document tells of no operation that makes a ${name}`);
    const key = `${maker.id} ${name}`;
    for (let times = 0; times < 10 && !caller.things.has(key); ++times) {
      const answer = await this.ask(maker, usualCase(this.document, maker), caller);
      const made = isSuccess(answer.status) && answer.text !== "" ? JSON.parse(answer.text)[name] : undefined;
      if (made !== undefined) caller.things.set(key, made);
    }
    if (!caller.things.has(key)) throw new Error(`${maker.id} made nothing`);
    return caller.things.get(key);
  }

  /// That of the same collection, if there are several.
  makerOf(operation, name) {
    const makes = ({ content = {} }) => Object.values(content).some(({ schema }) => name in (schema.properties ?? {}));
    const found = this.document.operations.filter((each) => each.method === "POST" && !each.path.includes("{") &&
      Object.entries(each.responses).some(([status, response]) => isSuccess(Number(status)) && makes(response)));
    return found.find((each) => operation.path.startsWith(`${each.path}/{`)) ?? found[0];
  }

  /// The body, with an account that nobody has named yet where the usual one stands: one account may not come often.
  bodyOf(operation, { body, account }) {
    const member = operation.limits.find((each) => each.per === "account")?.namedBy;
    if (member === undefined || account !== undefined || typeof body !== "string") return body;
    const usual = JSON.stringify(JSON.parse(usualCase(this.document, operation).body)[member]);
    if (!body.includes(`:${usual}`)) return body;
    const fresh = body.replace(`:${usual}`, `:"${(this.accounts += 1)}${usual.slice(1)}`);
    return body.endsWith(" ") ? fresh.slice(0, body.length - fresh.length) : fresh;  // as long as it was
  }

  /// The answer, compared with the document; `expected` is left to the caller.
  async ask(operation, each, caller, address) {
    const method = each.method ?? operation.method;
    const outgoing = { method, target: await this.targetOf(operation, each, caller), fields: this.fieldsOf(operation, each, caller),
      body: this.bodyOf(operation, each), announced: each.announced, address };
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
    await this.followLinks(operation);
  }

  /// What was made is where Location says, which is where the link leads.
  async followLinks(operation) {
    const links = Object.entries(operation.responses).filter(([status, { links }]) => isSuccess(Number(status)) && links);
    for (const [status, response] of links) {
      const caller = this.callers.fresh();
      let made;
      for (let times = 0; times < 10 && made?.status !== Number(status); ++times) made = await this.ask(operation, usualCase(this.document, operation), caller);
      if (made.status !== Number(status)) continue;
      for (const link of Object.values(response.links)) await this.follow(operation, link, made, caller);
    }
  }

  async follow(operation, link, made, caller) {
    const linked = this.document.operations.find((each) => each.id === link.operationId);
    const path = Object.fromEntries(Object.entries(link.parameters).map(([name, where]) => [name, valueAt(where, made)]));
    const target = await this.targetOf(linked, { path, query: [], rawQuery: "" }, caller);
    if (made.fields.location !== target) this.find(operation, `the link to ${linked.id}`, `leads to ${target}, and Location is ${made.fields.location}`);
    const answer = await this.ask(linked, { ...usualCase(this.document, linked), what: `what ${operation.id} has made`, path }, caller);
    if (!isSuccess(answer.status)) this.find(linked, `what ${operation.id} has made`, "expected was a success", answer);
  }

  /// One caller makes as many as there may be. Quotas are forgotten at a restart.
  async fillUp(operation, restart, mostTimes = 5000) {
    const caller = this.callers.fresh();
    const usual = usualCase(this.document, operation);
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
      await this.makeThings(operation, caller);
      callers.set(operation, caller);
    }
    const mend = await breakIt();
    for (const operation of this.document.operations) {
      const answer = await this.ask(operation, usualCase(this.document, operation), callers.get(operation));
      if (answer.status !== status) this.find(operation, "while something is broken", `expected was ${status}`, answer);
    }
    await mend();
  }

  /// While requests that write wait for a lock, there is no worker for any other.
  async tryOverloaded(lock) {
    const writer = this.document.operations.find((each) => each.method === "POST" && each.body && !each.path.includes("{"));
    const write = usualCase(this.document, writer);
    const prepared = this.document.operations.map((operation) => ({ operation, caller: this.callers.fresh() }));
    for (const { operation, caller } of prepared) {
      await this.makeThings(operation, caller);
    }
    const unlock = await lock();
    const waiting = new Set();
    const occupy = () => {
      const one = this.ask(writer, write, this.callers.fresh()).finally(() => waiting.delete(one));
      waiting.add(one);
    };
    for (const { operation, caller } of prepared) {
      const usual = usualCase(this.document, operation);
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
      const { body, ...usual } = usualCase(this.document, operation);
      const each = { ...usual, what: "a body that does not come", announced: Buffer.byteLength(body) };
      const answer = await this.ask(operation, each, this.callers.fresh());
      if (answer.status !== 408) this.find(operation, each.what, "expected was 408", answer);
    });
    await Promise.all(slow);
  }

  /// First the quotas of one user and of one account for each operation, from many addresses; then that of one address.
  async tryTooMany() {
    const usual = (operation) => ({ ...usualCase(this.document, operation), path: absentPath(this.document, operation),
      what: "too many requests" });
    for (const operation of this.document.operations) {
      const quotaPer = (subject) => operation.limits.find((each) => each.per === subject && each.requests !== undefined)?.requests;
      if (quotaPer("user") !== undefined) await this.until429(operation, usual(operation), quotaPer("user"));
      if (quotaPer("account") !== undefined) await this.tryAccount(operation, usual(operation), quotaPer("account"));
    }
    const [first] = this.document.operations;
    const ofAddress = first.limits.find((each) => each.per === "address");
    if (ofAddress === undefined) return;
    await this.until429(first, usual(first), ofAddress.requests, "127.1.1.1");
    for (const operation of this.document.operations.slice(1)) await this.until429(operation, usual(operation), 0, "127.1.1.1");
  }

  /// One address may have less of an account than all addresses together.
  async tryAccount(operation, usual, quota) {
    await this.until429(operation, { ...usual, account: "one account" }, quota);
    const share = operation.limits.find((each) => each.per === "account").requestsOfOneAddress;
    const another = { ...usual, body: this.bodyOf(operation, usual), account: "one account from one address" };
    await this.until429(operation, another, share, "127.1.1.3");
  }

  /// While handlers take their time: as many as may run at the same time do, and one more does not.
  async tryAtTheSameTime() {
    for (const operation of this.document.operations) {
      const most = operation.limits.find((each) => each.atTheSameTime !== undefined)?.atTheSameTime;
      if (most === undefined) continue;
      const caller = this.callers.fresh();
      const asked = Array.from({ length: most + 1 }, () => this.ask(operation, usualCase(this.document, operation), caller, "127.1.1.2"));
      const refused = (await Promise.all(asked)).filter((answer) => problemOf(answer) === "too-many-at-once");
      if (refused.length !== 1) this.find(operation, "at the same time", `${refused.length} of ${most + 1} were too many`);
    }
  }

  /// As many as the quota are allowed, and not twice as many. With an address, each request comes from another user.
  async until429(operation, usual, quota, address) {
    let caller = this.callers.fresh();
    const token = this.fieldsOf(operation, usual, caller).Authorization;
    for (let times = 0; times < 2 * quota + 20; ++times) {
      if (address !== undefined) caller = this.callers.fresh();
      const credentials = address === undefined && token !== undefined ? { raw: token } : {};
      const from = usual.account === undefined ? address : (address ?? this.callers.freshAddress());
      const answer = await this.ask(operation, { ...usual, credentials }, caller, from);
      if (answer.status !== 429) continue;
      if (times < quota || (usual.account !== undefined && times > quota)) {
        this.find(operation, "too many requests", `429 after ${times} of ${quota}${usual.account === undefined ? "" : ` for ${usual.account}`}`);
      }
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
