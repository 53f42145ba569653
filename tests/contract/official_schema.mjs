// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// usage: official_schema.mjs DOCUMENT. Holds a document against the official schema of OpenAPI 3.1 and resolves its references.
import { readFile } from "node:fs/promises";
import { Validator } from "@seriousme/openapi-schema-validator";

const document = JSON.parse(await readFile(process.argv[2], "utf8"));
const validator = new Validator();
const verdict = await validator.validate(document);
if (!verdict.valid || validator.version !== "3.1") {
  console.error(`not valid as OpenAPI 3.1 (read as ${validator.version}):`, JSON.stringify(verdict.errors, null, 2));
  process.exit(1);
}
validator.resolveRefs();
console.log("valid against the official schema of OpenAPI 3.1");
