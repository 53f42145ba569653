// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The built notes service over HTTPS, with the certificate that it makes for development, on a free port of loopback.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

// Calls `use` with the service's origin, and ends the service, however it went. `settings` come on top of those that it needs.
const serve = async (program, folder, settings, use) => {
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("WARD_")));
  const service = spawn(resolve(program), [], { cwd: folder, env: { ...own, ...settings }, stdio: ["ignore", "inherit", "pipe"] });
  const ended = once(service, "exit");
  const kill = () => service.kill("SIGKILL");
  process.once("exit", kill);
  try {
    let said = "";
    service.stderr.setEncoding("utf8");
    const origin = await new Promise((resolve, reject) => {
      service.stderr.on("data", (chunk) => {
        said = (said + chunk).slice(-10_000);
        const serving = /ward: serving (https:\/\/127\.0\.0\.1:\d+)\n/.exec(said);
        if (serving !== null) resolve(serving[1]);
      });
      service.once("error", reject);
      service.once("exit", (code) => reject(new Error(`the service ended with ${code}: ${said}`)));
    });
    return await use(origin);
  } finally {
    kill();
    await ended;
    process.off("exit", kill);
  }
};

// Calls `use` with `serve`, of which each call is a service on the same files.
export const withServices = async (program, issuer, use) => {
  const folder = mkdtempSync(join(tmpdir(), "ward_pages_"));
  try {
    writeFileSync(join(folder, "jwks.json"), JSON.stringify(issuer.jwks));
    const settings = { WARD_ENVIRONMENT: "development", WARD_PORT: "0", WARD_TOKEN_ISSUER: issuer.issuer, WARD_TOKEN_AUDIENCE: issuer.audience,
      WARD_JWKS_FILE: "jwks.json", WARD_AUDIT_FILE: "audit.log", NOTES_DATABASE: "notes.sqlite3" };
    return await use((more, useOrigin) => serve(program, folder, { ...settings, ...more }, useOrigin));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
