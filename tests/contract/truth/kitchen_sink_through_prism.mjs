// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// usage: kitchen_sink_through_prism.mjs DOCUMENT PROGRAM. The driver's requests, good and bad, with Prism between it and the kitchen
// sink: it compares each request and each answer with the document. No answer may violate it, and no request that does may be served.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { TokenIssuer } from "./access_tokens.mjs";
import { problemOf } from "./answer_check.mjs";
import { ApiDocument } from "./document.mjs";
import { Driver } from "./driver.mjs";
import { InBetween } from "./in_between.mjs";
import { casesOf } from "./request_cases.mjs";
import { RunningKitchenSink } from "./running_kitchen_sink.mjs";

const PRISM = fileURLToPath(new URL("../node_modules/@stoplight/prism-cli/dist/index.js", import.meta.url));
const MOST_CASES = 14;  // of an operation: Prism takes its time

const [documentFile, program] = process.argv.slice(2);
const document = new ApiDocument(JSON.parse(readFileSync(documentFile, "utf8")));
const issuer = new TokenIssuer();
const service = new RunningKitchenSink(program, issuer);

// Prism asks from one address, where the quotas of the service are those of many.
let asked = 0;
const between = new InBetween(service, { asked: (each) => (each.address = `127.8.${Math.floor((asked += 1) / 1000)}.${1 + Math.floor((asked % 1000) / 4)}`) });

async function startPrism() {
  const child = spawn(process.execPath, [PRISM, "proxy", "--port", "0", "--cors", "false", documentFile, `http://127.0.0.1:${between.port}`],
    { stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, NO_COLOR: "1" } });
  process.once("exit", () => child.kill("SIGKILL"));
  const port = await new Promise((resolve, reject) => {
    let said = "";
    child.stdout.on("data", (chunk) => {  // to the end: the pipe must not fill up
      if (said.length < 100_000) said += chunk;
      const listening = /Prism is listening on http:\/\/127\.0\.0\.1:(\d+)/.exec(said);
      if (listening !== null) resolve(Number(listening[1]));
    });
    child.once("exit", () => reject(new Error(`Prism did not start: ${said}`)));
  });
  return { child, port };
}

// Prism reads bodies and writes them anew, answers a HEAD and what is no media type with 500, and takes the first of two fields.
// It tells of violations in a field of the answer, which holds no other characters than these.
function survivesPrism(each) {
  if (each.method !== undefined || each.announced !== undefined || each.isForm || / twice/.test(each.what) || each.rawQuery !== undefined || each.mediaType === "nonsense") return false;
  const { path, query, header, cookie, body } = each;
  if (!/^[ -~]*$/.test(JSON.stringify([path, query, header, cookie, body ?? ""]))) return false;
  try {
    return each.body === undefined || typeof JSON.parse(each.body) === "object";
  } catch {
    return false;
  }
}

// The first, which is the usual one, and others evenly.
const thinned = (cases) => Array.from({ length: Math.min(MOST_CASES, cases.length) }, (_, index) => cases[Math.floor((index * cases.length) / Math.min(MOST_CASES, cases.length))]);

const problems = [];
let [watched, against] = [0, 0];
function judge(what, answer) {
  const violations = JSON.parse(answer.fields["sl-violations"] ?? "[]");
  const ofRequest = violations.filter((each) => each.location[0] === "request");
  watched += 1;
  against += ofRequest.length > 0 ? 1 : 0;
  for (const each of violations.filter((one) => !ofRequest.includes(one))) problems.push(`${what}: the answer violates the document: ${answer.status} ${JSON.stringify(each)}`);
  if (ofRequest.length > 0 && answer.status < 400) problems.push(`${what}: served, though it violates the document: ${answer.status} ${JSON.stringify(ofRequest)}`);
  if (problemOf(answer) === undefined && answer.status >= 400) problems.push(`${what}: no problem: ${answer.status} ${answer.text}`);
}

let prism;
try {
  await service.start();
  await between.start();
  prism = await startPrism();
  const driver = new Driver(document, { port: prism.port }, issuer);
  for (const operation of document.operations) {
    for (const each of thinned([...casesOf(document, operation, [])].filter(survivesPrism))) {
      judge(`${operation.id}: ${each.what}`, await driver.ask(operation, each, driver.callers.usual()));
    }
  }
  driver.callers.hangUp();
} finally {
  prism?.child.kill();
  between.end();
  await service.end();
}
for (const each of problems) console.error(each.slice(0, 1000));
console.log(`${watched} requests through Prism, ${against} of them against the document, ${problems.length} problems`);
process.exit(problems.length === 0 && watched > 150 && against > 60 ? 0 : 1);
