// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// usage: mutants.mjs DOCUMENT FOLDER. Each change of the document must be found by the tool, and the rule, that it is meant for:
// a linter that is silent because it was set up wrongly would be silent here too.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const run = (tool, files) => spawnSync(process.execPath, [...tool, ...files], { cwd: here("."), encoding: "utf8" });
const official = ["official_schema.mjs"];
const redocly = ["node_modules/@redocly/cli/bin/cli.js", "lint", "--config", "redocly.yaml"];
const spectral = ["node_modules/@stoplight/spectral-cli/dist/index.js", "lint", "-r", "spectral.yaml", "-f", "json", "-q"];

const anyOf = (map) => Object.values(map)[0];
const operations = (document) => Object.values(document.paths).flatMap((path) => Object.values(path));
const secured = (document) => operations(document).find((each) => each.security.length > 0);

const mutants = [
  [official, "official", (d) => delete d.info.title],
  [official, "official", (d) => (secured(d).responses = [])],
  [official, "official", (d) => (secured(d).requestBody.content["application/json"].schema = "recipe")],
  [redocly, "info-license-strict", (d) => delete d.info.license.identifier],
  [redocly, "operation-operationId-unique", (d) => operations(d).forEach((each) => (each.operationId = "same"))],
  [redocly, "response-contains-header", (d) => delete anyOf(d.components.responses).headers["Trace-Id"]],
  [redocly, "operation-4xx-problem-details-rfc7807", (d) => delete d.components.schemas["problem.not-found"].properties.title],
  [redocly, "operation-description", (d) => delete secured(d).description],
  [redocly, "parameter-description", (d) => delete operations(d).find((each) => each.parameters).parameters[0].description],
  [redocly, "parameter-description", (d) => (operations(d).findLast((each) => each.parameters).parameters.at(-1).description = "")],
  [redocly, "tags-alphabetical", (d) => d.tags.reverse()],
  [redocly, "spec-strict-refs", (d) => (d.tags[0].externalDocs = { $ref: "#/info" })],
  [redocly, "operation-tag-defined", (d) => (secured(d).tags = ["unheard"])],
  [redocly, "no-ambiguous-paths", (d) => (d.paths["/v1/{thing}/mine"] = d.paths["/v1/recipes/{id}"])],
  [redocly, "no-unused-components", (d) => (d.components.schemas.unused = { type: "boolean" })],
  [spectral, "owasp:api4:2023-rate-limit", (d) => delete d.components.responses["401.unauthenticated"].headers.RateLimit],
  [spectral, "owasp:api2:2023-jwt-best-practices", (d) => (d.components.securitySchemes.bearer.description = "A token.")],
  [spectral, "owasp:api5:2023-admin-security-unique",
    (d) => (d.paths["/v1/admin/recipes"].get.security = [{ bearer: [] }])],
  [spectral, "owasp:api4:2023-string-limit", (d) => delete anyOf(d.components.headers).schema.maxLength],
  [spectral, "owasp:api4:2023-integer-limit", (d) => delete d.components.headers["Retry-After"].schema.maximum],
  [spectral, "owasp:api4:2023-array-limit", (d) => delete d.components.schemas.recipe_draft.properties.tags.maxItems],
  [spectral, "owasp:api8:2023-no-server-http", (d) => (d.servers[0].url = "http://kitchen.invalid")],
  [spectral, "owasp:api9:2023-inventory-access", (d) => delete d.servers[0]["x-internal"]],
  [spectral, "operation-operationId-unique", (d) => operations(d).forEach((each) => (each.operationId = "same"))],
  [spectral, "oas3-schema", (d) => (anyOf(d.components.schemas).type = "objekt")],
  [spectral, "oas3-unused-component", (d) => (d.components.schemas.unused = { type: "boolean" })],
  // Ours stand beside them; what each finds is in ruleset.mjs.
  [spectral, "ward-bounded-numbers", (d) => delete d.components.schemas.place.properties.latitude.maximum],
];

const [documentFile, folder] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const written = mutants.map(([tool, rule, mutate], index) => {
  const mutant = JSON.parse(readFileSync(documentFile, "utf8"));
  mutate(mutant);
  const file = `${folder}/mutant_${index}.json`;
  writeFileSync(file, JSON.stringify(mutant, null, 2));
  return { tool, rule, mutate, file };
});

// Spectral takes seconds to start, so it gets all its mutants at once.
const bySpectral = run(spectral, written.filter(({ tool }) => tool === spectral).map(({ file }) => file));
const spectralFindings = JSON.parse(bySpectral.stdout || "[]");

const found = ({ tool, rule, file }) => {
  if (tool === spectral) return spectralFindings.some(({ code, source }) => code === rule && source.endsWith(file.split("/").pop()));
  const { status, stdout, stderr } = run(tool, [file]);
  return status !== 0 && (stdout + stderr).includes(tool === official ? "not valid" : rule);
};
const survivors = written.filter((mutant) => !found(mutant));
for (const { rule, mutate, file } of survivors) console.error(`${file}: not found by ${rule}: ${mutate}`);
if (survivors.length > 0) console.error(bySpectral.stderr);
console.log(`${mutants.length - survivors.length} of ${mutants.length} mutants found`);
process.exit(survivors.length === 0 ? 0 : 1);
