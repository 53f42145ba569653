// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Starts and stops a built service, with its documented environment, on a free port of loopback.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

export class RunningService {
  constructor(program, issuer, settings = {}) {
    this.program = resolve(program);
    process.once("exit", () => this.child?.kill("SIGKILL"));  // whatever becomes of the test
    this.folder = mkdtempSync(join(tmpdir(), "ward_truth_"));
    writeFileSync(join(this.folder, "jwks.json"), JSON.stringify(issuer.jwks));
    this.settings = { WARD_ENVIRONMENT: "development", WARD_PORT: "0", WARD_PLAIN_HTTP: "1", WARD_TOKEN_ISSUER: issuer.issuer,
      WARD_TOKEN_AUDIENCE: issuer.audience, WARD_JWKS_FILE: "jwks.json", WARD_AUDIT_FILE: "audit.log", ...settings };
  }

  async start(settings = {}) {
    const kept = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("WARD_")));
    const child = spawn(this.program, [], { cwd: this.folder, env: { ...kept, ...this.settings, ...settings },
      stdio: ["ignore", "pipe", "pipe"] });
    this.child = child;
    this.ended = once(child, "exit");
    let said = "";
    this.port = await new Promise((resolve, reject) => {
      const read = (chunk) => {
        if (said.length > 100_000) return;  // nobody reads further, but the pipe must not fill up
        said += chunk;
        const serving = /ward: serving http:\/\/127\.0\.0\.1:(\d+)\n/.exec(said);
        if (serving !== null) resolve(Number(serving[1]));
      };
      child.stdout.on("data", read);
      child.stderr.on("data", read);
      child.once("error", reject);
      child.once("exit", (code) => reject(new Error(`the service ended with ${code}: ${said}`)));
    });
  }

  async stop() {
    if (this.child === undefined) return;
    this.child.kill("SIGTERM");
    await this.ended;
    this.child = undefined;
  }

  async restart(settings = {}) {
    await this.stop();
    await this.start(settings);
  }

  async end() {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
