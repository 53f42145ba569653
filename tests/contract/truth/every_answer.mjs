// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// usage: every_answer.mjs DOCUMENT PROGRAM SERVICE, which is notes or kitchen_sink. The service answers as its document says: every
// status that is documented is reached, none is undocumented, every body fits its schema.
import { readFileSync } from "node:fs";
import { TokenIssuer } from "./access_tokens.mjs";
import { BeforeOperations } from "./before_operations.mjs";
import { ApiDocument } from "./document.mjs";
import { Driver } from "./driver.mjs";
import { RunningKitchenSink } from "./running_kitchen_sink.mjs";
import { RunningNotes } from "./running_notes.mjs";

/// "operation status" that no test can reach, and why. Whatever is listed and reached all the same is an error.
const UNREACHABLE = {
  "no operation 500": "only where a rate limiter throws",
  "no operation 503": "only where a rate limiter blocks, and no worker is free to wait for it",
};

const [documentFile, program, kind] = process.argv.slice(2);
const document = new ApiDocument(JSON.parse(readFileSync(documentFile, "utf8")));
const issuer = new TokenIssuer();
const service = new { notes: RunningNotes, kitchen_sink: RunningKitchenSink }[kind](program, issuer);
const driver = new Driver(document, service, issuer);
const outside = new BeforeOperations(document, service, driver.callers);

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
const isFull = (operation) => !driver.unreached().some((each) => /^\S+ 4(?!08|29)\d\d$/.test(each) && each.startsWith(`${operation.id} `));

const FAULTS = {
  notes: {
    outOfOrder: () => driver.tryBroken(500, () => service.loseTables()),
    overloaded: async () => {
      await restart({ WARD_WORKER_THREADS: "1", WARD_WORKER_QUEUE: "1" });
      await driver.tryOverloaded(() => service.lockDatabase());
    },
  },
  kitchen_sink: {
    outOfOrder: () => driver.tryBroken(500, () => service.fault("burnt")),
    overloaded: async () => {
      await driver.tryBroken(503, () => service.fault("closed"));
      const mend = service.fault("slow");
      await driver.tryAtTheSameTime();
      mend();
    },
  },
};

try {
  await service.start();
  for (const operation of document.operations) await timed(operation.id, () => driver.tryAll(operation));
  await timed("no operation", () => outside.tryAll());
  await timed("out of order", FAULTS[kind].outOfOrder);
  for (const operation of document.operations.filter((each) => each.method === "POST" && !isFull(each))) {
    await timed(`${operation.id} until it is refused`, () => driver.fillUp(operation, restart));
  }
  await timed("overloaded", FAULTS[kind].overloaded);
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
const unreached = [...driver.unreached(), ...outside.unreached()];
const problems = [...new Set([...driver.findings, ...outside.findings]), ...unreached.filter((each) => !(each in UNREACHABLE)).map((each) => `never reached: ${each}`),
  ...Object.keys(UNREACHABLE).filter((each) => !unreached.includes(each)).map((each) => `reached, though listed as unreachable: ${each}`)];
for (const each of problems) console.error(each);
console.log(`${driver.requests} requests, ${driver.reached.size} documented answers reached, ${problems.length} problems`);
process.exit(problems.length === 0 && driver.requests > 500 ? 0 : 1);
