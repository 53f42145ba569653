// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Who asks, and how: tokens, addresses of loopback and quotas that last, so that only what is meant to be too much is too much.
import { Agent, request } from "node:http";

const REQUESTS_OF_ONE_CALLER = 20;
const REQUESTS_OF_ONE_ADDRESS = 100;
const OPEN_ADDRESSES = 50;
const LONG = 65_536;

/// { status, fields, text }; fields are in lower case. A long body is sent once the service says that it will read it.
export function send(port, { method, target, fields = {}, body, announced, address, agent }) {
  return new Promise((resolve, reject) => {
    const bytes = body === undefined ? undefined : Buffer.from(body);  // Node.js would write a text's head in the text's encoding
    const length = announced ?? bytes?.length;
    const waits = announced === undefined && length > LONG;
    const headers = { ...fields, ...(length === undefined ? {} : { "Content-Length": length }), ...(waits ? { Expect: "100-continue" } : {}) };
    const outgoing = request({ host: "127.0.0.1", port, method, path: target, localAddress: address, agent, setHost: true, headers }, (answer) => {
      const chunks = [];
      answer.on("data", (chunk) => chunks.push(chunk));
      answer.on("error", reject);
      answer.on("end", () => {
        if (!outgoing.writableEnded) outgoing.destroy();
        resolve({ status: answer.statusCode, fields: answer.headers, text: Buffer.concat(chunks).toString("utf8") });
      });
    });
    outgoing.on("error", reject);
    if (waits) outgoing.on("continue", () => outgoing.end(bytes));
    if (announced !== undefined || waits) return outgoing.flushHeaders();  // the service is to answer before it has read what was announced
    outgoing.end(bytes);
  });
}

export class Callers {
  /// `document` says how many requests may come from one address.
  constructor(service, issuer, document) {
    this.service = service;
    const quotas = document.operations.flatMap(({ limits }) => limits).filter((each) => each.per === "address" && each.requests !== undefined);
    this.requestsOfOneAddress = Math.min(REQUESTS_OF_ONE_ADDRESS, ...quotas.map((each) => Math.floor(each.requests / 2)));
    this.issuer = issuer;
    this.made = 0;
    this.current = undefined;
    this.addresses = new Map();
    this.fromAddress = 0;
    this.lastAddress = 1;
  }

  /// A subject that nobody has seen yet, with its own agent and address.
  fresh() {
    this.made += 1;
    return { subject: `caller-${this.made}`, tenant: "acme", requests: 0, things: new Map() };
  }

  usual() {
    if (this.current === undefined || this.current.requests >= REQUESTS_OF_ONE_CALLER) this.current = this.fresh();
    this.current.requests += 1;
    return this.current;
  }

  address() {
    this.fromAddress += 1;
    return this.fromAddress > this.requestsOfOneAddress ? this.freshAddress() : this.addressOf(this.lastAddress);
  }

  freshAddress() {
    this.fromAddress = 1;
    this.lastAddress += 1;
    return this.addressOf(this.lastAddress);
  }

  addressOf(number) {
    return `127.0.${1 + Math.floor(number / 250)}.${1 + (number % 250)}`;
  }

  agent(address) {
    if (!this.addresses.has(address)) {
      const [oldest] = this.addresses.size < OPEN_ADDRESSES ? [] : this.addresses.keys();
      this.addresses.get(oldest)?.destroy();
      this.addresses.delete(oldest);
      this.addresses.set(address, new Agent({ keepAlive: true, maxSockets: 8 }));
    }
    return this.addresses.get(address);
  }

  /// What the operation wants of a caller, as the document says.
  token(caller, operation, { changes = {}, claims, header, issuer = this.issuer } = {}) {
    const needs = { subject: caller.subject, tenant: operation.wantsTenant ? caller.tenant : undefined, roles: operation.roles.slice(0, 1),
      hasSecondFactor: operation.wantsSecondFactor || operation.stepUp !== undefined };
    const [acr] = operation.stepUp?.acrValues ?? [];
    return issuer.mint({ ...needs, ...changes }, { ...(acr === undefined ? {} : { acr }), ...claims }, header);
  }

  async send(outgoing) {
    const address = outgoing.address ?? this.address();
    const agent = outgoing.announced === undefined ? this.agent(address) : new Agent();
    return send(this.service.port, { ...outgoing, address, agent });
  }

  hangUp() {
    for (const agent of this.addresses.values()) agent.destroy();
    this.addresses.clear();
  }
}
