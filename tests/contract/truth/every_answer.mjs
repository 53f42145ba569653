// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// usage: every_answer.mjs DOCUMENT PROGRAM. The service answers as its document says: every status that is documented is reached,
// none is undocumented, every body fits its schema.
import { readFileSync } from "node:fs";
import { TokenIssuer } from "./access_tokens.mjs";
import { ApiDocument } from "./document.mjs";
import { Driver } from "./driver.mjs";
import { RunningService } from "./running_service.mjs";

/// "operation status" that no test can reach, and why. Whatever is listed and reached all the same is an error.
const UNREACHABLE = {};

const [documentFile, program] = process.argv.slice(2);
const document = new ApiDocument(JSON.parse(readFileSync(documentFile, "utf8")));
const issuer = new TokenIssuer();
const service = new RunningService(program, issuer);
const driver = new Driver(document, service, issuer);

const timed = async (what, work) => {
  const [began, before] = [Date.now(), driver.requests];
  await work();
  console.log(`${what}: ${driver.requests - before} requests, ${Date.now() - began} ms`);
};
const restart = async (settings) => {
  driver.callers.hangUp();
  await service.restart(settings);
};
// What still has to be made: a status that only somebody with very many things sees.
const isFull = (operation) => !driver.unreached().some((each) => /^\S+ 4\d\d$/.test(each) && each.startsWith(`${operation.id} `) && !each.endsWith(" 429"));

try {
  await service.start();
  for (const operation of document.operations) await timed(operation.id, () => driver.tryAll(operation));
  await timed("no operation", () => driver.tryOwnProblems());
  await timed("tables lost", () => driver.tryBroken(500, () => service.loseTables()));
  for (const operation of document.operations.filter((each) => each.method === "POST" && !isFull(each))) {
    await timed(`${operation.id} until it is refused`, () => driver.fillUp(operation, restart));
  }
  await restart({ WARD_WORKER_THREADS: "1", WARD_WORKER_QUEUE: "1" });
  await timed("overloaded", () => driver.tryOverloaded(() => service.lockDatabase()));
  await restart({ WARD_BODY_DEADLINE_SECONDS: "1" });
  await timed("too slow", () => driver.trySlow());
  await restart();
  await timed("too many requests", () => driver.tryTooMany());
} finally {
  driver.callers.hangUp();
  await service.end();
}

for (const operation of document.operations) {
  const statuses = Object.keys(operation.responses).filter((status) => driver.reached.has(`${operation.id} ${status}`));
  console.log(`reached: ${operation.id} ${statuses.join(" ")}`);
}
const unreached = driver.unreached();
// Emitted documents say nothing of 408 yet. Once one of them does for any operation, all must.
const tellsOfTimeouts = document.operations.some((each) => "408" in each.responses);
const isKnown = (finding) => !tellsOfTimeouts && / status 408 request-timeout is not documented/.test(finding);
const problems = [...new Set(driver.findings.filter((each) => !isKnown(each))),
  ...unreached.filter((each) => !(each in UNREACHABLE)).map((each) => `never reached: ${each}`),
  ...Object.keys(UNREACHABLE).filter((each) => !unreached.includes(each)).map((each) => `reached, though listed as unreachable: ${each}`)];
for (const each of problems) console.error(each);
console.log(`${driver.requests} requests, ${driver.reached.size} documented answers reached, ${problems.length} problems`);
process.exit(problems.length === 0 && driver.requests > 500 ? 0 : 1);
