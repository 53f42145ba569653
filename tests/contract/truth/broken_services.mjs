// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// usage: broken_services.mjs DOCUMENT PROGRAM. The kitchen sink with one thing broken behind its document is found out by the driver:
// between the two stands something that changes requests or answers. lies.mjs is the same from the other side.
import { readFileSync } from "node:fs";
import { TokenIssuer } from "./access_tokens.mjs";
import { ApiDocument } from "./document.mjs";
import { Driver } from "./driver.mjs";
import { InBetween } from "./in_between.mjs";
import { RunningKitchenSink } from "./running_kitchen_sink.mjs";

const [documentFile, program] = process.argv.slice(2);
const document = new ApiDocument(JSON.parse(readFileSync(documentFile, "utf8")));
const issuer = new TokenIssuer();
const service = new RunningKitchenSink(program, issuer);

const inJson = (change) => (answer) => {
  if (answer.text === "") return;  // of HEAD
  const body = JSON.parse(answer.text);
  change(body);
  answer.text = JSON.stringify(body);
};
const where = (status, change) => (answer) => answer.status === status && change(answer);
const anyToken = () => `Bearer ${issuer.mint({ subject: "somebody", tenant: "acme", roles: ["member"] })}`;

/// What is broken, in which operation, and what the driver says. `asked` changes the request, `answered` the answer.
const BROKEN = [
  { what: "another status", operation: "read_recipe", answered: where(200, (answer) => (answer.status = 201)),
    found: /read_recipe: a usual request: status 201 .*is not documented/ },
  { what: "another status, which is documented for something else", operation: "read_recipe",
    answered: where(401, (answer) => (answer.status = 403)), found: /read_recipe: no credentials: expected was 401: 403/ },
  { what: "one member more", operation: "read_recipe", answered: where(200, inJson((body) => (body.shelf_number = 7))),
    found: /read_recipe: a usual request: body must NOT have additional properties .*shelf_number/ },
  { what: "one member less", operation: "read_recipe", answered: where(200, inJson((body) => delete body.created_at)),
    found: /read_recipe: a usual request: body must have required property 'created_at'/ },
  { what: "a member in an element that is no longer what it was", operation: "arrange_shelves",
    answered: where(200, inJson((body) => body.provisions.forEach((each) => (each.fullness = 1)))),
    found: /arrange_shelves: .*body\/provisions\/0\/fullness must be < 1/ },
  { what: "a secret that comes back", operation: "add_provision", answered: where(201, inJson((body) => (body.note_to_buyer = "psst"))),
    found: /add_provision: a usual request: body must NOT have additional properties .*note_to_buyer/ },
  { what: "a header field less", operation: "read_recipe", answered: (answer) => delete answer.fields["trace-id"],
    found: /read_recipe: a usual request: no field Trace-Id/ },
  { what: "a place where nothing is", operation: "create_recipe", answered: (answer) => (answer.fields.location &&= `${answer.fields.location}0`),
    found: /create_recipe: the link to read_recipe: leads to \/v1\/recipes\/\S+, and Location is \S+0/ },
  { what: "a header field more", operation: "read_recipe", answered: (answer) => (answer.fields.etag = '"1"'),
    found: /read_recipe: a usual request: field etag is not documented/ },
  { what: "a bound that is one too wide", operation: "list_recipes", asked: (asked) => (asked.url = asked.url.replace("limit=101", "limit=100")),
    found: /list_recipes: query limit = "101": expected was 400: 200/ },
  { what: "a bound that is one too narrow", operation: "list_recipes", asked: (asked) => (asked.url = asked.url.replace("limit=100", "limit=101")),
    found: /list_recipes: query limit = "100": expected was served: 400/ },
  { what: "another media type of answers", operation: "read_recipe",
    answered: (answer) => (answer.fields["content-type"] = answer.fields["content-type"]?.replace("problem+json", "json")),
    found: /read_recipe: .*content type application\/json, documented is application\/problem\+json/ },
  { what: "another media type of requests is taken", operation: "fill_container",
    asked: (asked) => (asked.headers["content-type"] = "application/json"), found: /fill_container: media type text\/plain: expected was 415: 204/ },
  { what: "a status that no operation documents", operation: "read_recipe", answered: where(404, (answer) => (answer.status = 410)),
    found: /read_recipe: path id = .*: status 410 not-found is not documented/ },
  { what: "a problem that is not listed", operation: "read_recipe",
    answered: where(404, inJson((body) => (body.type = "urn:ward:problem:gone"))), found: /read_recipe: .*body\/type must be equal to one of the allowed values/ },
  { what: "a public operation that wants a token", operation: "read_health",
    asked: (asked) => asked.headers.authorization === undefined && (asked.url = "/v1/recipes"),
    found: /read_health: a usual request: status 401 unauthenticated is not documented/ },
  { what: "a secured operation that wants none", operation: "read_recipe", asked: (asked) => (asked.headers.authorization ??= anyToken()),
    found: /read_recipe: no credentials: expected was 401: 200/ },
  { what: "a role that is not asked for", operation: "read_recipe",
    asked: (asked) => asked.headers.authorization?.includes(".") && (asked.headers.authorization = anyToken()),
    found: /read_recipe: another role: expected was 403: 200/ },
  { what: "no Retry-After", operation: "read_health", isTooMany: true, answered: where(429, (answer) => delete answer.fields["retry-after"]),
    found: /read_health: too many requests: no field Retry-After: 429/ },
  { what: "a quota that is greater", operation: "read_health", isTooMany: true, asked: (asked) => (asked.address = nextAddress()),
    found: /read_health: too many requests: no 429 after twice 300 from one address/ },
];

let lastAddress = 0;
const nextAddress = () => `127.9.${Math.floor((lastAddress += 1) / 250)}.${1 + (lastAddress % 250)}`;
const between = new InBetween(service);

async function drive({ operation: id, isTooMany }) {
  await service.restart();  // quotas are forgotten
  const alone = Object.create(document, { operations: { value: document.operations.filter((each) => each.id === id) } });
  const driver = new Driver(document, { port: between.port }, issuer);
  if (isTooMany) {
    driver.document = alone;
    await driver.tryTooMany();
  } else {
    await driver.tryAll(alone.operations[0]);
  }
  driver.callers.hangUp();
  return driver.findings.join("\n");
}

let survived = 0;
try {
  await between.start();
  const honest = new Map(BROKEN.map(({ operation, isTooMany }) => [`${operation} ${isTooMany}`, { operation, isTooMany }]));
  for (const each of honest.values()) {
    const said = await drive(each);
    if (said !== "") throw new Error(`${each.operation}, where nothing is broken: ${said.slice(0, 2000)}`);
  }
  for (const each of BROKEN) {
    between.change = each;
    const said = await drive(each);
    if (each.found.test(said)) continue;
    survived += 1;
    console.error(`${each.what}: not found; the driver said: ${said.slice(0, 2000)}`);
  }
} finally {
  between.end();
  await service.end();
}
console.log(`${BROKEN.length - survived} of ${BROKEN.length} broken services found out`);
process.exit(survived === 0 ? 0 : 1);
