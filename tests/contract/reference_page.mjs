// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// usage: reference_page.mjs PROGRAM DOCUMENT KITCHEN_SINK FOLDER. Opens the pages of the running notes service in Chromium: they show every
// operation, the browser has nothing to complain of, operations are tried from the page with a token, and nothing that was changed on
// its way is run. Another document is shown as well. Leaves pictures in FOLDER.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { request } from "node:https";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { withPage } from "./browser.mjs";
import { withServices } from "./secure_service.mjs";
import { TokenIssuer } from "./truth/access_tokens.mjs";

const [program, documentFile, kitchenSinkFile, folder] = process.argv.slice(2).map((path) => resolve(path));
const read = (file) => JSON.parse(readFileSync(file, "utf8"));
const operationsOf = (described) => Object.entries(described.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, { operationId, tags, responses }]) =>
    ({ method: method.toUpperCase(), path, id: `operations-${tags[0]}-${operationId}`, statuses: Object.keys(responses) })));
const operations = operationsOf(read(documentFile));
const issuer = new TokenIssuer();
const problems = [];
const expect = (holds, problem) => holds || problems.push(problem);
mkdirSync(folder, { recursive: true });

// `inPage` is a function without arguments; `given` are constants that it sees.
const evaluate = (page, inPage, given = {}) => {
  const constants = Object.entries(given).map(([name, value]) => `const ${name} = ${JSON.stringify(value)};`).join(" ");
  return page.evaluate(`() => { ${constants} return (${inPage})(); }`);
};
const until = async (page, what, inPage, given = {}) => {
  for (let tries = 0; tries < 400; ++tries) {
    const value = await evaluate(page, inPage, given);
    if (value) return value;
    await pause(50);
  }
  throw new Error(`${what}: it does not come`);
};

const get = (origin, path) => new Promise((resolve, reject) => {
  request(new URL(path, origin), { rejectUnauthorized: false }, async (answer) => {
    resolve({ status: answer.statusCode, text: Buffer.concat(await answer.toArray()).toString("utf8"), fields: answer.headers });
  }).on("error", reject).end();
});

// Every page that is opened from here on tells of its violations; all that it asks for is in `asked`.
const watch = async (page) => {
  const asked = [];
  page.listen((method, params) => method === "Network.requestWillBeSent" && asked.push(params.request.url));
  await page.send("Security.setIgnoreCertificateErrors", { ignore: true });
  await page.send("Page.addScriptToEvaluateOnNewDocument", { source: `globalThis.violations = [];
    addEventListener("securitypolicyviolation", (event) => violations.push(event.violatedDirective + " " + event.blockedURI));` });
  return asked;
};
const expectPeace = async (page, what) => {
  for (const complaint of page.complaints.splice(0)) problems.push(`${what}: the browser says: ${complaint}`);
  for (const violation of await page.evaluate(() => violations)) problems.push(`${what}: a violation of the policy: ${violation}`);
};
const open = async (page, origin) => {
  await page.open(`${origin}/docs`);
  await until(page, "the reference", () => document.getElementById("reference").dataset.shown);
};

const checkMarkup = async (page) => {
  const seen = await page.evaluate(() => ({
    language: document.documentElement.lang,
    title: document.title,
    loaded: [...document.querySelectorAll("script, link[rel=stylesheet]")].map((e) => ({ from: e.src ?? e.href, integrity: e.integrity })),
    loading: document.body.innerText.includes("once its scripts are loaded"),
    inline: [...document.querySelectorAll("script, style")].filter((e) => e.textContent !== "").length,
    shown: [...document.querySelectorAll(".opblock")].map((e) => e.id),
  }));
  expect(seen.language === "en" && seen.title === "Notes 1.0.0: reference", `the page is "${seen.title}" in "${seen.language}"`);
  expect(seen.loaded.length === 4, `${seen.loaded.length} files are loaded by tags`);
  for (const { from, integrity } of seen.loaded) expect(/^sha384-[A-Za-z0-9+/]{64}$/.test(integrity), `${from} has no integrity`);
  expect(!seen.loading, "the page goes on saying that it is loading");
  expect(seen.inline === 0, `${seen.inline} inline scripts or styles`);
  expect(seen.shown.sort().join() === operations.map(({ id }) => id).sort().join(), `shown are ${seen.shown}`);
};

const type = async (page, selector, text) => {
  await until(page, selector, () => {
    const field = document.querySelector(selector);
    field?.focus();
    field?.select();
    return field !== null;
  }, { selector });
  await page.send("Input.insertText", { text });
};
const click = (page, selector) => until(page, selector, () => {
  const button = document.querySelector(selector);
  button?.click();
  return button !== null;
}, { selector });

const unfold = (page, id) => click(page, `#${id}:not(.is-open) .opblock-summary-control`);

// Each operation is there with all of its answers.
const checkOperations = async (page) => {
  for (const { id, method, path, statuses } of operations) {
    await unfold(page, id);
    const seen = await until(page, `${method} ${path} opened`, () => {
      const block = document.getElementById(id);
      return block.querySelector(".responses-table") && {
        head: `${block.querySelector(".opblock-summary-method").innerText} ${block.querySelector("[data-path]").dataset.path}`,
        statuses: [...block.querySelectorAll("tr.response")].map((each) => each.dataset.code),
        text: block.innerText,
      };
    }, { id });
    expect(seen.head === `${method} ${path}`, `${id} is shown as ${seen.head}`);
    expect(statuses.every((status) => seen.statuses.includes(status)), `${id} shows ${seen.statuses}, and not ${statuses}`);
    expect(seen.text.includes("x-ward-limits"), `${id} does not show its limits`);
    await click(page, `#${id} .opblock-summary-control`);
  }
};

const authorize = async (page, token) => {
  await click(page, ".btn.authorize");
  await type(page, ".auth-container input", token);
  await click(page, ".auth-container .authorize");
  await until(page, "the token taken", () => document.querySelector(".auth-container").innerText.includes("Logout"));
  await click(page, ".auth-container .btn-done");
};

// What the page shows of the answer to one operation: its status and its body.
const execute = async (page, id) => {
  await page.evaluate(() => document.querySelectorAll(".btn-clear").forEach((each) => each.click()));
  await click(page, `#${id} .execute`);
  return until(page, `the answer of ${id}`, () => {
    const shown = document.querySelector(`#${id} .live-responses-table .response`);
    return shown && { status: shown.querySelector(".response-col_status").innerText.trim(), text: shown.innerText };
  }, { id });
};

const [create, list] = ["operations-notes-create_note", "operations-notes-list_notes"];
const tryOperations = async (page) => {
  for (const id of [create, list]) {
    await unfold(page, id);
    await click(page, `#${id} .try-out__btn`);
  }
  const { status } = await execute(page, list);
  expect(status === "401", `without a token, the list answers ${status}`);
  const others = page.complaints.splice(0).filter((each) => !each.includes("401"));
  expect(others.length === 0, `more than the 401 is complained of: ${others}`);

  await authorize(page, issuer.mint({ subject: "alice", tenant: "acme", roles: ["member"] }));
  const example = JSON.parse(await until(page, "an example", () => document.querySelector(".body-param__text")?.value));
  expect(new Date(example.remind_at).getTime() > 0, `the example of a time is ${example.remind_at}`);
  await type(page, `#${create} .body-param__text`, JSON.stringify({ title: "From the page", body: "", tags: [] }));
  const made = await execute(page, create);
  expect(made.status === "201" && made.text.includes("From the page"), `to create a note answers ${made.status}: ${made.text}`);
  const listed = await execute(page, list);
  expect(listed.status === "200" && listed.text.includes("From the page"), `the list answers ${listed.status}: ${listed.text}`);
};

const checkPhone = async (page, origin) => {
  await page.look(390, 844, "light");
  await open(page, origin);
  writeFileSync(join(folder, "390_reference.png"), await page.picture(390, 1700));
  await tryOperations(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide <= 390, `390 px wide, the page scrolls sideways to ${wide} px`);
  writeFileSync(join(folder, "390_tried.png"), await page.picture(390, 3400));
  await expectPeace(page, "on a phone");
};

const checkPosture = async (page, origin) => {
  await page.look(1280, 900, "light");
  await open(page, origin);
  const loaded = new Promise((resolve) => page.listen((method) => method === "Page.loadEventFired" && resolve()));
  await click(page, "nav a[href='/docs/posture']");
  await loaded;
  const seen = await page.evaluate(() => ({ path: location.pathname, title: document.title, background: getComputedStyle(document.body).backgroundColor }));
  expect(seen.path === "/docs/posture" && seen.title.endsWith("security posture"), `the posture page is ${seen.title} at ${seen.path}`);
  expect(seen.background !== "rgba(0, 0, 0, 0)", "the style of the posture page is not applied");
  await expectPeace(page, "the posture page");
  writeFileSync(join(folder, "1280_posture.png"), await page.picture(1280, 1600));
};

// Between browser and service: `change` sees each path and content, and what it returns arrives.
const withChanges = async (page, origin, change, use) => {
  const between = createServer((asked, answered) => {
    get(origin, asked.url).then(({ status, text, fields: { "content-length": _, ...fields } }) => {
      answered.writeHead(status, fields).end(change(asked.url, text));
    });
  });
  await new Promise((resolve) => between.listen(0, "127.0.0.1", resolve));
  try {
    page.complaints.length = 0;
    await use(`http://127.0.0.1:${between.address().port}`);
    await page.open("about:blank");  // asks for nothing more
  } finally {
    between.closeAllConnections();
    between.close();
  }
};

const runs = "globalThis.changed = true;";
const paints = "body { --changed: yes; }";
const inHead = (text) => (path, content) => (path === "/docs" ? content.replace("</head>", `${text}</head>`) : content);
const inFile = (name) => (path, content) => (path === name ? `${content}\n${name.endsWith(".js") ? runs : paints}` : content);
const withoutDigest = (script) => (path, content) =>
  inFile(script)(path, path === "/docs" ? content.replace(new RegExp(`(${script}") integrity="[^"]*"`), "$1") : content);

// A browser that complained of nothing would prove nothing: what is changed on its way must be complained of, and have no effect.
const checkChanges = async (page, origin, files) => {
  const script = files.find((file) => file.startsWith("/docs/start."));
  const changes = [
    ...files.map((file) => [`a changed ${file}`, "integrity", inFile(file)]),
    ["a script without its digest", "Content Security Policy", withoutDigest(script)],
    ["an inline script", "Content Security Policy", inHead(`<script>${runs}</script>`)],
    ["an inline style", "Content Security Policy", inHead(`<style>${paints}</style>`)],
    ["another origin", "Content Security Policy", inHead('<link rel="stylesheet" href="https://styles.example/a.css">')],
  ];
  for (const [what, said, change] of changes) {
    await withChanges(page, origin, change, async (changed) => {
      await page.open(`${changed}/docs`);
      expect(page.complaints.some((each) => each.includes(said)), `${what} passes: ${page.complaints}`);
      const effect = await page.evaluate(() => globalThis.changed ?? getComputedStyle(document.body).getPropertyValue("--changed"));
      expect(effect === "", `${what} has an effect: ${effect}`);
    });
  }
};

// The page is for every document: one of other servers is tried at the page's own, one with all that ward can say is shown, and values
// in it are shown as they are; one that cannot be read is told of.
const checkDocuments = async (page, origin, kitchenSink) => {
  const withDocument = (text, use) => withChanges(page, origin, (path, content) => (path === "/openapi.json" ? text : content), use);
  const sent = { content: { "application/json": { schema: { type: "object" }, example: { format: "date" } } } };
  const post = { tags: ["values"], operationId: "convert", requestBody: sent, responses: { 204: { description: "Converted." } } };
  const servers = [{ url: "https://api.example/v1", description: "production" }, { url: "https://api.example:{port}", description: "no address yet" }];
  const info = { ...kitchenSink.info, license: { name: "Not declared", identifier: "LicenseRef-not-declared" } };
  const elsewhere = { ...kitchenSink, info, servers, paths: { ...kitchenSink.paths, "/dates": { post } } };
  await withDocument(JSON.stringify(elsewhere), async (changed) => {
    await open(page, changed);
    const shown = await page.evaluate(() => ({
      servers: document.querySelector(".servers").innerText,
      license: document.querySelector(".info__license").innerHTML,
      ids: [...document.querySelectorAll(".opblock")].map(({ id }) => id.split("-").at(-1)),
    }));
    expect(shown.servers.includes("The service that serves this page") && !shown.servers.includes("api.example"), `servers: ${shown.servers}`);
    expect(shown.license.includes("Not declared") && !shown.license.includes("href"), `the licence is shown as ${shown.license}`);
    expect(new Set(shown.ids).size === operationsOf(elsewhere).length, `of the kitchen sink are shown ${shown.ids}`);
    await unfold(page, "operations-values-convert");
    const example = await until(page, "the example", () => document.querySelector("#operations-values-convert .body-param__example")?.innerText);
    expect(example.replace(/\s/g, "") === '{"format":"date"}', `the example is shown as ${example}`);
    await expectPeace(page, "the kitchen sink");
  });
  await withDocument("{", async (changed) => {
    await page.open(`${changed}/docs`);
    await until(page, "what is wrong", () => document.body.innerText.includes("/openapi.json cannot be shown"));
  });
};

const checkProduction = async (serve) => {
  const certificate = { WARD_TLS_CERTIFICATE_FILE: ".ward/dev-certificate.pem", WARD_TLS_KEY_FILE: ".ward/dev-key.pem" };
  await serve({ WARD_ENVIRONMENT: "production", ...certificate }, async (origin) => {
    const page = await get(origin, "/docs");
    expect(page.status === 200 && !page.text.includes("posture"), `in production, /docs answers ${page.status}: ${page.text}`);
    expect((await get(origin, "/docs/posture")).status === 404, "in production, strangers read the posture report");
  });
};

await withServices(program, issuer, async (serve) => {
  await serve({}, (origin) => withPage(async (page) => {
    const { status } = await get(origin, "/docs");
    if (status !== 200) throw new Error(`/docs answers ${status}: was the service built with a renderer? scripts/setup installs it`);
    const asked = await watch(page);
    await page.look(1280, 900, "light");
    await open(page, origin);
    await checkMarkup(page);
    writeFileSync(join(folder, "1280_reference.png"), await page.picture(1280, 1400));
    await checkOperations(page);
    await tryOperations(page);
    await expectPeace(page, "the reference");
    writeFileSync(join(folder, "1280_tried.png"), await page.picture(1280, 3000));
    await checkPhone(page, origin);
    await checkPosture(page, origin);
    const foreign = asked.filter((url) => !url.startsWith(`${origin}/`) && !url.startsWith("data:") && !url.startsWith("blob:"));
    expect(foreign.length === 0, `asked for, elsewhere: ${foreign}`);
    const files = [...new Set(asked.map((url) => new URL(url).pathname).filter((path) => /^\/docs\/.*\.(js|css)$/.test(path)))];
    expect(files.length === 4, `the page loads ${files}`);
    await checkChanges(page, origin, files);
    await checkDocuments(page, origin, read(kitchenSinkFile));
  }));
  await checkProduction(serve);
});
for (const problem of problems) console.error(problem);
console.log(`${program}: ${problems.length} problems with its pages; pictures in ${folder}`);
process.exit(problems.length === 0 ? 0 : 1);
