// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// usage: posture_page.mjs HTML JSON FOLDER. Opens a posture report in Chromium: as screens of several widths show it, in light and dark, to
// those who cannot see it, and on paper. Leaves pictures and the printed document in FOLDER.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { withPage } from "./browser.mjs";

const [html, json, folder] = process.argv.slice(2).map((path) => resolve(path));
const report = JSON.parse(readFileSync(json, "utf8"));
const problems = [];
const expect = (holds, problem) => holds || problems.push(problem);
const oneLine = (text) => text.replace(/\s+/g, " ").trim();
mkdirSync(folder, { recursive: true });

// Runs in the page. WCAG 2.2, 1.4.3: every text has 4.5 times the luminance of what is behind it, or the other way round.
const lowContrasts = () => {
  const channels = (color) => color.match(/[\d.]+/g).map(Number);
  const isSeen = (color) => (channels(color)[3] ?? 1) > 0;
  const luminance = (color) => {
    const linear = channels(color).slice(0, 3).map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  };
  const known = new Map([[null, "rgb(255, 255, 255)"]]);
  const behind = (element) => {
    if (!known.has(element)) {
      const { backgroundColor } = getComputedStyle(element);
      known.set(element, isSeen(backgroundColor) ? backgroundColor : behind(element.parentElement));
    }
    return known.get(element);
  };
  const found = new Set();
  for (const element of document.body.querySelectorAll("*")) {
    if (![...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== "")) continue;
    const pair = [luminance(getComputedStyle(element).color), luminance(behind(element))].sort((a, b) => b - a);
    const ratio = (pair[0] + 0.05) / (pair[1] + 0.05);
    if (ratio < 4.5) found.add(`${element.tagName} ${element.className} ${ratio.toFixed(2)}`);
  }
  return [...found];
};

// Runs in the page.
const structure = () => ({
  title: document.title,
  heading: document.querySelector("h1").innerText,
  text: document.body.innerText,
  foreign: document.querySelectorAll("script, img, iframe, object, embed, link, i, b, [style], [onerror]").length,
  landmarks: ["header", "nav", "main", "footer"].filter((name) => document.querySelectorAll(name).length !== 1),
  levels: [...document.querySelectorAll("h1, h2, h3, h4")].map(({ tagName }) => Number(tagName[1])),
  headsWithoutScope: document.querySelectorAll("th:not([scope])").length,
  tablesWithoutCaption: [...document.querySelectorAll("table")].filter((table) => !table.caption).length,
  brokenLinks: [...document.querySelectorAll("a")].filter((a) => !document.getElementById(a.getAttribute("href").slice(1))).length,
  repeatedIds: [...document.querySelectorAll("[id]")].filter(({ id }) => document.querySelectorAll(`[id="${id}"]`).length > 1).length,
  matrix: [...document.querySelectorAll("#access tbody tr")].map((row) => row.innerText),
  rows: [...document.querySelectorAll("#checklist .row .number")].map(({ innerText }) => Number(innerText)),
});

const checkStructure = async (page) => {
  const seen = await page.evaluate(structure);
  const title = oneLine(`${report.api.title} ${report.api.version}`);
  expect(oneLine(seen.title) === `${title}: security posture`, `the title is ${seen.title}`);
  expect(oneLine(seen.heading) === title, `the heading is ${seen.heading}`);
  expect(seen.foreign === 0, `${seen.foreign} elements that no report has: a text was read as HTML`);
  expect(seen.landmarks.length === 0, `not one each of ${seen.landmarks}`);
  expect(seen.levels.every((level, i) => i === 0 ? level === 1 : level > 1 && level <= seen.levels[i - 1] + 1), "levels of headings are left out");
  for (const name of ["headsWithoutScope", "tablesWithoutCaption", "brokenLinks", "repeatedIds"]) expect(seen[name] === 0, `${name}: ${seen[name]}`);
  expect(seen.matrix.length === report.operations.length, `${seen.matrix.length} operations in the matrix`);
  report.operations.forEach(({ id, roles }, i) => {
    expect(seen.matrix[i]?.includes(id), `the matrix lacks ${id}`);
    for (const { name, privileged } of roles) expect(seen.matrix[i]?.includes(privileged ? "privileged" : "yes"), `${id}: no mark for ${name}`);
  });
  expect(seen.rows.join() === report.checklist.map(({ row }) => row).join() && seen.rows.length === 77, "not all rows of the checklist");
  for (const { why } of report.escape_hatches) expect(oneLine(seen.text).includes(oneLine(why)), `the page lacks: ${why}`);
};

// Cards are still tables to a screen reader.
const checkReader = async (page) => {
  const { nodes } = await page.send("Accessibility.getFullAXTree");
  const count = (role) => nodes.filter((node) => !node.ignored && node.role?.value === role).length;
  expect(count("rowheader") > report.operations.length, `${count("rowheader")} row headers are left for a reader`);
  expect(count("cell") > count("rowheader"), "no cells are left for a reader");
};

const checkLooks = async (page) => {
  for (const width of [360, 768, 1280]) {
    for (const scheme of ["light", "dark"]) {
      await page.look(width, 900, scheme);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide <= width, `${width} px wide, it scrolls sideways to ${wide} px`);
      if (width === 768) continue;
      for (const low of await page.evaluate(lowContrasts)) problems.push(`${width} px, ${scheme}: contrast of ${low}`);
      writeFileSync(join(folder, `${width}_${scheme}.png`), await page.picture(width, 3000));
    }
    if (width === 360) await checkReader(page);
  }
};

const checkPaper = async (page) => {
  const file = join(folder, "posture.pdf");
  writeFileSync(file, await page.pdf());
  const { stdout, error } = spawnSync("pdftotext", ["-raw", file, "-"], { encoding: "utf8" });
  if (error) throw new Error(`pdftotext does not run (scripts/setup installs it): ${error.message}`);
  const printed = stdout.replace(/\s+/g, "");
  for (const { path } of report.operations) expect(printed.includes(path.replace(/\s+/g, "")), `on paper there is no ${path}`);
  for (const { row, title } of report.checklist) expect(printed.includes(`${row}${title.replace(/\s+/g, "")}`), `on paper there is no row ${row}`);
};

// A browser that complained of nothing would prove nothing: these changes must be complained of.
const checkPolicy = async (page) => {
  const changes = ['<p style="color: red">', "<script>0</script>", "<style>p { color: red }</style>", '<img src="data:image/png;base64,AA==">'];
  for (const [i, change] of changes.entries()) {
    const changed = join(folder, `changed_${i}.html`);
    writeFileSync(changed, readFileSync(html, "utf8").replace("<main>", `${change}<main>`));
    page.complaints.length = 0;
    await page.open(pathToFileURL(changed).href);
    expect(page.complaints.some((each) => each.includes("Content Security Policy")), `the policy lets ${change} pass`);
  }
};

await withPage(async (page) => {
  await page.look(1280, 900, "light");
  await page.open(pathToFileURL(html).href);
  await checkStructure(page);
  await checkLooks(page);
  await checkPaper(page);
  for (const complaint of page.complaints) problems.push(`the browser says: ${complaint}`);
  await checkPolicy(page);
});
for (const problem of problems) console.error(problem);
console.log(`${html}: ${problems.length} problems; pictures in ${folder}`);
process.exit(problems.length === 0 ? 0 : 1);
