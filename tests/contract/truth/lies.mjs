// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// usage: lies.mjs DOCUMENT PROGRAM FOLDER. A document with one bound, one status or one member changed is found out by the driver, by
// Prism and, if types can tell, by the typed client: what is silent here would be silent about a lie of the emitter, too.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { TokenIssuer } from "./access_tokens.mjs";
import { ApiDocument } from "./document.mjs";
import { Driver } from "./driver.mjs";
import { RunningNotes } from "./running_notes.mjs";
import { compileClient } from "./typed_client.mjs";

const limitOf = (operation) => operation.parameters.find((each) => each.name === "limit").schema;

/// what is changed, where the driver looks, and what each of the three then says; TypeScript has no types for bounds.
const LIES = [
  { what: "the greatest limit", operation: "list_notes",
    lie: (d) => ["/v1/notes", "/v1/admin/notes"].forEach((path) => (limitOf(d.paths[path].get).maximum = 99)),
    driver: /query limit = "100": expected was 400/, prism: /GET \/v1\/admin\/notes\?limit=100: taken, though it violates the document/ },
  { what: "the least limit", operation: "list_notes", lie: (d) => (limitOf(d.paths["/v1/notes"].get).minimum = 0),
    driver: /query limit = "0": expected was served/, prism: /GET \/v1\/notes\?limit=0&color=red: refused, though it fits/ },
  { what: "a status that is not documented", operation: "get_note", lie: (d) => delete d.paths["/v1/notes/{id}"].get.responses["404"],
    driver: /get_note: path id = .*: status 404 not-found is not documented/, prism: /GET \/v1\/notes\/\S+: the answer violates the document: 404/,
    types: /error TS2367: .*urn:ward:problem:not-found/ },
  { what: "a status that never comes", operation: "health",
    lie: (d) => (d.paths["/v1/health"].get.responses["404"] = d.paths["/v1/notes/{id}"].get.responses["404"]),
    driver: /never reached: health 404/ },
  { what: "the name of a member that is sent", operation: "create_note",
    lie: ({ components: { schemas: { new_note: schema } } }) => {
      schema.properties.text = schema.properties.body;
      delete schema.properties.body;
      schema.required = ["title", "text", "tags"];
    },
    driver: /create_note: a usual request: expected was served: 400/, prism: /POST \/v1\/notes: taken, though it violates the document/,
    types: /error TS2353: .*'body' does not exist/ },
  { what: "a member that is answered", operation: "create_note", lie: (d) => delete d.components.schemas.note.properties.changed_at,
    driver: /create_note: a usual request: body must NOT have additional properties.*changed_at/,
    prism: /POST \/v1\/notes: the answer violates the document: 201/ },
  { what: "a header field", operation: "health",
    lie: (d) => (d.paths["/v1/health"].get.responses["200"].headers.ETag = { schema: { type: "string", maxLength: 1 } }),
    driver: /health: a usual request: no field ETag/ },
];

const [documentFile, program, folder] = process.argv.slice(2);
const issuer = new TokenIssuer();
const service = new RunningNotes(program, issuer);

async function drive(document, id) {
  await service.restart();  // quotas are forgotten
  const driver = new Driver(document, service, issuer);
  await driver.tryAll(document.operations.find((each) => each.id === id));
  driver.callers.hangUp();
  return [...driver.findings, ...driver.unreached().map((each) => `never reached: ${each}`)].join("\n");
}

function talkThroughPrism(file) {
  const done = spawnSync("python3", ["-B", fileURLToPath(new URL("conversation_through_prism.py", import.meta.url)), file], { encoding: "utf8" });
  return done.status === 0 ? "" : done.stdout + done.stderr;
}

const honest = () => JSON.parse(readFileSync(documentFile, "utf8"));
const changed = (lies) => {
  const json = honest();
  for (const { lie } of lies) lie(json);
  return json;
};

// The driver meets one lie at a time. Prism and the compiler take seconds to start: they meet all at once, and must name each.
async function findOut() {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "lies.openapi.json");
  writeFileSync(file, JSON.stringify(changed(LIES.filter(({ prism, types }) => prism ?? types)), null, 2));
  const said = { prism: talkThroughPrism(file), types: compileClient(file, join(folder, "typed_client")).said };
  for (const each of LIES) {
    const byDriver = await drive(new ApiDocument(changed([each])), each.operation);
    for (const [tool, words] of Object.entries({ driver: byDriver, ...said })) check(each, tool, words);
  }
  const words = await drive(new ApiDocument(honest()), "create_note");
  if (/^create_note: /m.test(words)) throw new Error(`the document as it is: ${words}`);
}

let [tried, survived] = [0, 0];
function check(each, tool, words = "") {
  if (each[tool] === undefined) return;
  tried += 1;
  if (each[tool].test(words)) return;
  survived += 1;
  console.error(`${each.what}: not found by ${tool}, which said: ${words.slice(0, 3000)}`);
}

try {
  await findOut();
} finally {
  await service.end();
}
console.log(`${tried - survived} of ${tried} lies found out`);
process.exit(survived === 0 ? 0 : 1);
