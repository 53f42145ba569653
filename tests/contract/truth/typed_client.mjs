// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// usage: typed_client.mjs DOCUMENT PROGRAM FOLDER. openapi-typescript makes types of the document, tsc compiles a client with
// them, and the client talks to the service. What is made stays in FOLDER.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { TokenIssuer } from "./access_tokens.mjs";
import { RunningNotes } from "./running_notes.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const MODULES = here("../node_modules");
const COMPILER_OPTIONS = { target: "ES2022", lib: ["ES2022", "DOM"], module: "NodeNext", moduleResolution: "NodeNext", types: [],
  strict: true, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true, noUnusedLocals: true, outDir: "compiled" };

function run(tool, words, folder) {
  const done = spawnSync(process.execPath, [join(MODULES, tool), ...words], { cwd: folder, encoding: "utf8" });
  return { succeeded: done.status === 0, said: done.stdout + done.stderr };
}

/// { module } of the compiled client, or { said } by the tool that refused.
export function compileClient(documentFile, folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  symlinkSync(MODULES, join(folder, "node_modules"));
  copyFileSync(here("typed_client.ts"), join(folder, "typed_client.ts"));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: COMPILER_OPTIONS, files: ["typed_client.ts"] }));
  const types = run("openapi-typescript/bin/cli.js", [resolve(documentFile), "--output", "api.ts"], folder);
  if (!types.succeeded) return types;
  const compiled = run("typescript/bin/tsc", ["--project", "."], folder);
  return compiled.succeeded ? { module: pathToFileURL(join(folder, "compiled/typed_client.js")).href } : compiled;
}

async function main(documentFile, program, folder) {
  const { module, said } = compileClient(documentFile, folder);
  if (module === undefined) throw new Error(said);
  const { converse } = await import(module);
  const issuer = new TokenIssuer();
  const service = new RunningNotes(program, issuer);
  try {
    await service.start();
    console.log(await converse(`http://127.0.0.1:${service.port}`, issuer.mint({ subject: "ann", tenant: "acme", roles: ["member"] })));
  } finally {
    await service.end();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(...process.argv.slice(2));
