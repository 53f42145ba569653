// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The notes service, and what can befall it. Faults are made for real.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { RunningService } from "./running_service.mjs";

const DATABASE = "notes.sqlite3";

export class RunningNotes extends RunningService {
  constructor(program, issuer) {
    super(program, issuer, { NOTES_DATABASE: DATABASE });
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
