// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A headless Chromium, spoken to in its own protocol over a pair of pipes: no package between it and the tests.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

// Messages are JSON, each ended by a NUL (DevTools protocol, --remote-debugging-pipe).
class Connection {
  #pipe;
  #waiting = new Map();
  #listeners = [];
  #last = 0;

  constructor(output, input) {
    this.#pipe = input;
    let rest = "";
    output.setEncoding("utf8");
    output.on("data", (chunk) => {
      const messages = (rest + chunk).split("\0");
      rest = messages.pop();
      for (const message of messages) this.#take(JSON.parse(message));
    });
  }
  send(method, params = {}, sessionId = undefined) {
    const id = ++this.#last;
    this.#pipe.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject, method }));
  }
  listen(listener) { this.#listeners.push(listener); }
  fail(error) {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
  #take({ id, result, error, method, params }) {
    if (id === undefined) return this.#listeners.forEach((listener) => listener(method, params));
    const { resolve, reject, method: asked } = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) reject(new Error(`${asked}: ${error.message}`));
    else resolve(result);
  }
}

// One page. `complaints` collects what the browser says: errors of the console, of the content security policy, of loading.
class Page {
  complaints = [];
  #connection;
  #session;

  constructor(connection, session) {
    this.#connection = connection;
    this.#session = session;
    connection.listen((method, params) => {
      if (method === "Log.entryAdded") this.complaints.push(`${params.entry.source}: ${params.entry.text}`);
      if (method === "Runtime.consoleAPICalled") this.complaints.push(`console.${params.type}`);
      if (method === "Runtime.exceptionThrown") this.complaints.push(params.exceptionDetails.text);
      if (method === "Network.loadingFailed") this.complaints.push(`loading: ${params.errorText} ${params.blockedReason ?? ""}`);
    });
  }
  send(method, params) { return this.#connection.send(method, params, this.#session); }
  listen(listener) { this.#connection.listen(listener); }

  async open(url) {
    const loaded = new Promise((resolve) => {
      this.#connection.listen((method) => method === "Page.loadEventFired" && resolve());
    });
    const { errorText } = await this.send("Page.navigate", { url });
    if (errorText) throw new Error(`${url}: ${errorText}`);
    await loaded;
  }
  // As a device of this width would show it, in "light" or "dark".
  async look(width, height, scheme) {
    await this.send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: width < 700 });
    await this.send("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value: scheme }] });
  }
  // The value of a function that is run in the page.
  async evaluate(inPage) {
    const expression = `(${inPage})()`;
    const { result, exceptionDetails } = await this.send("Runtime.evaluate", { expression, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }
  // Of the top: a whole long page takes seconds.
  async picture(width, height) {
    const clip = { x: 0, y: 0, width, height, scale: 1 };
    return Buffer.from((await this.send("Page.captureScreenshot", { captureBeyondViewport: true, clip })).data, "base64");
  }
  async pdf() { return Buffer.from((await this.send("Page.printToPDF", { preferCSSPageSize: true, printBackground: true })).data, "base64"); }
}

// Calls `use` with a new page and ends the browser, however it went.
export const withPage = async (use) => {
  const profile = mkdtempSync(join(tmpdir(), "ward-chromium-"));
  const flags = ["--headless=new", "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", `--user-data-dir=${profile}`];
  // A group of its own: what the browser has started ends with it, and writes to its profile no more.
  const browser = spawn("chromium", flags, { detached: true, stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
  const ended = new Promise((resolve) => browser.once("close", resolve));
  const connection = new Connection(browser.stdio[4], browser.stdio[3]);
  browser.stdio[3].on("error", (error) => connection.fail(error));
  browser.once("error", (error) => connection.fail(new Error(`chromium does not start (scripts/setup installs it): ${error.message}`)));
  browser.once("exit", (code) => connection.fail(new Error(`chromium ended with ${code}`)));
  try {
    const { targetId } = await connection.send("Target.createTarget", { url: "about:blank" });
    const { sessionId } = await connection.send("Target.attachToTarget", { targetId, flatten: true });
    const page = new Page(connection, sessionId);
    for (const domain of ["Page", "Runtime", "Log", "Network"]) await page.send(`${domain}.enable`);
    return await use(page);
  } finally {
    try { process.kill(-browser.pid, "SIGKILL"); } catch { /* it has ended, or never started */ }
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
};
