// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Starts and stops the built service, with its documented environment, on a free port of loopback. Faults are made for real.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const DATABASE = "notes.sqlite3";

export class RunningService {
  constructor(program, issuer) {
    this.program = resolve(program);
    process.once("exit", () => this.child?.kill("SIGKILL"));  // whatever becomes of the test
    this.folder = mkdtempSync(join(tmpdir(), "ward_truth_"));
    writeFileSync(join(this.folder, "jwks.json"), JSON.stringify(issuer.jwks));
    this.settings = { WARD_ENVIRONMENT: "development", WARD_PORT: "0", WARD_PLAIN_HTTP: "1", WARD_TOKEN_ISSUER: issuer.issuer,
      WARD_TOKEN_AUDIENCE: issuer.audience, WARD_JWKS_FILE: "jwks.json", WARD_AUDIT_FILE: "audit.log", NOTES_DATABASE: DATABASE };
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

  /// A second process has the database open: { run, close }. `run` gives what its statements print.
  async openDatabase() {
    const other = spawn("sqlite3", ["-batch", "-bail", "-cmd", ".timeout 5000", DATABASE], { cwd: this.folder, stdio: ["pipe", "pipe", "inherit"] });
    const ended = once(other, "exit");
    const run = (statements) => new Promise((resolve, reject) => {
      let said = "";
      const read = (chunk) => {
        said += chunk;
        if (!said.endsWith("\ndone\n")) return;
        other.stdout.off("data", read);
        resolve(said.slice(0, -"\ndone\n".length));
      };
      other.stdout.on("data", read);
      ended.then(([code]) => reject(new Error(`sqlite3 ended with ${code}`)));
      other.stdin.write(`${statements}\n.print "\\ndone"\n`);
    });
    const close = async () => {
      other.stdin.end();
      await ended;
    };
    return { run, close };
  }

  /// Another process has the right to write, and keeps it until the returned function is called.
  async lockDatabase() {
    const other = await this.openDatabase();
    await other.run("BEGIN IMMEDIATE;");
    return async () => {
      await other.run("ROLLBACK;");
      await other.close();
    };
  }

  /// All tables are away until the returned function is called: what a deployment gone wrong looks like.
  async loseTables() {
    const other = await this.openDatabase();
    const names = (await other.run("SELECT name FROM sqlite_schema WHERE type = 'table';")).trim().split("\n");
    const rename = (from, to) => other.run(names.map((name) => `ALTER TABLE "${name}${from}" RENAME TO "${name}${to}";`).join("\n"));
    await rename("", "_away");
    return async () => {
      await rename("_away", "");
      await other.close();
    };
  }
}
