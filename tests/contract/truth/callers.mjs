// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Who asks, and how: tokens, addresses of loopback and quotas that last, so that only what is meant to be too much is too much.
import { Agent, request } from "node:http";

const REQUESTS_OF_ONE_CALLER = 20;
const REQUESTS_OF_ONE_ADDRESS = 100;

/// { status, fields, body, text }; fields are in lower case.
export function send(port, { method, target, fields = {}, body, announced, address, agent }) {
  return new Promise((resolve, reject) => {
    const length = announced ?? (body === undefined ? undefined : Buffer.byteLength(body));
    const outgoing = request({ host: "127.0.0.1", port, method, path: target, localAddress: address, agent, setHost: true,
      headers: { ...fields, ...(length === undefined ? {} : { "Content-Length": length }) } }, (answer) => {
      const chunks = [];
      answer.on("data", (chunk) => chunks.push(chunk));
      answer.on("error", reject);
      answer.on("end", () => {
        if (announced !== undefined) outgoing.destroy();
        resolve({ status: answer.statusCode, fields: answer.headers, text: Buffer.concat(chunks).toString("utf8") });
      });
    });
    outgoing.on("error", reject);
    if (announced !== undefined) return outgoing.flushHeaders();  // the service is to answer before it has read what was announced
    if (body !== undefined) outgoing.write(body);
    outgoing.end();
  });
}

export class Callers {
  constructor(service, issuer) {
    this.service = service;
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
    this.fromAddress = (this.fromAddress + 1) % REQUESTS_OF_ONE_ADDRESS;
    if (this.fromAddress === 0) this.lastAddress += 1;
    return `127.0.${1 + Math.floor(this.lastAddress / 250)}.${1 + (this.lastAddress % 250)}`;
  }

  agent(address) {
    if (!this.addresses.has(address)) this.addresses.set(address, new Agent({ keepAlive: true, maxSockets: 8 }));
    return this.addresses.get(address);
  }

  /// What the operation wants of a caller, as the document says.
  token(caller, operation, { changes = {}, claims, header, issuer = this.issuer } = {}) {
    const needs = { subject: caller.subject, tenant: operation.wantsTenant ? caller.tenant : undefined, roles: operation.roles.slice(0, 1),
      hasSecondFactor: operation.wantsSecondFactor || operation.stepUp !== undefined };
    return issuer.mint({ ...needs, ...changes }, claims, header);
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
