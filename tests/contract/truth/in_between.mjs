// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Stands between a service and those who ask it, on a port of its own, and changes what it is told to.
import { once } from "node:events";
import { createServer, request } from "node:http";

export class InBetween {
  /// `change.asked` is given { method, url, headers, address } of each request and may change it, `change.answered` { status, fields, text }.
  constructor(service, change = {}) {
    this.service = service;
    this.change = change;
    this.server = createServer((incoming, outgoing) => this.pass(incoming, outgoing));
  }

  async start() {
    this.server.listen(0, "127.0.0.1");
    await once(this.server, "listening");
    this.port = this.server.address().port;
  }

  end() {
    this.server.close();
    this.server.closeAllConnections();
  }

  pass(incoming, outgoing) {
    const asked = { method: incoming.method, url: incoming.url, headers: { ...incoming.headers }, address: incoming.socket.remoteAddress };
    this.change.asked?.(asked);
    const onward = request({ host: "127.0.0.1", port: this.service.port, method: asked.method, path: asked.url, headers: asked.headers,
      localAddress: asked.address, agent: false }, (answered) => {
      const chunks = [];
      answered.on("data", (chunk) => chunks.push(chunk));
      answered.on("end", () => {
        const answer = { status: answered.statusCode, fields: { ...answered.headers }, text: Buffer.concat(chunks).toString("utf8") };
        for (const name of ["connection", "keep-alive", "content-length"]) delete answer.fields[name];
        this.change.answered?.(answer);
        for (const name of Object.keys(answer.fields)) if (answer.fields[name] === undefined) delete answer.fields[name];
        outgoing.writeHead(answer.status, { ...answer.fields, connection: "close" }).end(incoming.method === "HEAD" ? undefined : answer.text);
      });
    });
    onward.on("error", () => outgoing.destroy());
    onward.flushHeaders();
    incoming.pipe(onward);
  }
}
