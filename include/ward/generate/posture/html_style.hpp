// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The style of the HTML report, for screens, phones and paper, in light and dark; and the policy that allows it and nothing else.
#pragma once

#include <string_view>

namespace ward::generate::posture {

/// What stands in `<style>`, byte for byte.
inline constexpr std::string_view html_style = R"css(
:root {
  color-scheme: light dark;
  --page: #f7f6f3; --card: #ffffff; --ink: #1c2530; --soft: #55606e; --line: #dddfe3; --faint: #eff0f2; --link: #1f4f8f;
  --types: #14532d; --types-bg: #dff1e5; --component: #17406f; --component-bg: #e0ebf8;
  --deployment: #6a3c00; --deployment-bg: #faebcf; --missing: #80211a; --missing-bg: #fae1df;
  --none: #47505d; --none-bg: #e8eaed;
  --types-bar: #3f9768; --component-bar: #4780c2; --deployment-bar: #d2982f; --missing-bar: #c8584d; --none-bar: #9aa3ae;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #11151a; --card: #191f26; --ink: #e4e8ee; --soft: #a4afbd; --line: #2e3743; --faint: #212932; --link: #93bdf2;
    --types: #a7e3bd; --types-bg: #163524; --component: #b0d1f7; --component-bg: #172f4b;
    --deployment: #f3cf90; --deployment-bg: #40300f; --missing: #f6b9b3; --missing-bg: #471f1b;
    --none: #bcc4ce; --none-bg: #2b333d;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--page); color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Helvetica, Arial, sans-serif;
}
header, main, footer, nav { max-width: 76rem; margin-inline: auto; padding-inline: clamp(1rem, 4vw, 2.5rem); }
header { padding-block: 2.75rem 1rem; }
main { padding-bottom: 2rem; }
footer { padding-block: 1rem 3rem; color: var(--soft); font-size: .875rem; }
h1, h2, h3, h4 { line-height: 1.2; margin: 0; text-wrap: balance; overflow-wrap: anywhere; }
h1 { font-size: clamp(1.75rem, 1.3rem + 2.2vw, 2.6rem); font-weight: 650; letter-spacing: -.015em; }
h2 { font-size: 1.4rem; font-weight: 620; letter-spacing: -.005em; }
h3 { font-size: 1.1rem; font-weight: 620; margin-block: 2.25rem .75rem; }
h4 { display: grid; grid-template-columns: 2rem minmax(0, 1fr); font-size: 1rem; font-weight: 600; line-height: 1.35; text-wrap: wrap; }
p { margin-block: .5rem; max-width: 46rem; overflow-wrap: anywhere; }
a { color: var(--link); text-underline-offset: .2em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
code, pre { font: .875em/1.5 ui-monospace, "SFMono-Regular", Menlo, Consolas, "Liberation Mono", "DejaVu Sans Mono", monospace; }
code { overflow-wrap: anywhere; }
.kicker { margin: 0 0 .4rem; color: var(--soft); font-size: .8125rem; font-weight: 600; letter-spacing: .09em; text-transform: uppercase; }
.version { color: var(--soft); font-weight: 400; }
.soft { color: var(--soft); }
.skip { position: absolute; left: -999rem; }
.skip:focus { position: static; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.1rem; margin: 0; padding: .75rem 0; list-style: none; border-block: 1px solid var(--line); }
section { margin-top: 3rem; scroll-margin-top: 1rem; }
section > h2 { margin-bottom: .75rem; }

.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: .75rem; margin: 1rem 0 0; }
.tiles div { display: flex; flex-direction: column-reverse; justify-content: flex-end; padding: .9rem 1rem; background: var(--card); border: 1px solid var(--line); border-radius: .6rem; }
.tiles dt { color: var(--soft); font-size: .875rem; line-height: 1.35; }
.tiles dd { margin: 0; font-size: 1.75rem; font-weight: 620; line-height: 1.2; font-variant-numeric: tabular-nums; }
.bar { display: block; width: 100%; height: .75rem; margin-top: 1.75rem; border-radius: .375rem; }
.statuses { display: grid; gap: .5rem; margin: .9rem 0 0; padding: 0; list-style: none; }
.statuses li { display: grid; grid-template-columns: 15rem 1fr; gap: .25rem 1rem; align-items: baseline; }
.statuses .chip { justify-self: start; }
.rows { display: flex; flex-wrap: wrap; gap: .15rem; font-size: .875rem; font-variant-numeric: tabular-nums; }
.rows a { min-width: 1.75rem; padding: .1rem .25rem; border-radius: .3rem; text-align: center; text-decoration: none; }
.rows a:hover { background: var(--none-bg); text-decoration: underline; }
.statuses + p { margin-top: 1.25rem; }

.chip { display: inline-block; padding: .1rem .55rem; border-radius: 1rem; font-size: .8125rem; font-weight: 600; line-height: 1.45; white-space: nowrap; color: var(--none); background: var(--none-bg); }
.types { color: var(--types); background: var(--types-bg); }
.component { color: var(--component); background: var(--component-bg); }
.deployment { color: var(--deployment); background: var(--deployment-bg); }
.missing { color: var(--missing); background: var(--missing-bg); }
svg .types { fill: var(--types-bar); }
svg .component { fill: var(--component-bar); }
svg .deployment { fill: var(--deployment-bar); }
svg .missing { fill: var(--missing-bar); }
svg .none { fill: var(--none-bar); }

.frame { overflow-x: auto; background: var(--card); border: 1px solid var(--line); border-radius: .6rem; }
table { width: 100%; border-collapse: collapse; font-size: .9rem; }
caption { padding: .75rem 1rem; color: var(--soft); text-align: left; font-size: .875rem; }
th, td { padding: .6rem 1rem; border-top: 1px solid var(--line); text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead th { background: var(--faint); font-size: .8125rem; font-weight: 600; overflow-wrap: normal; }
tbody th { min-width: 13rem; font-weight: 500; }
td { min-width: 5.5rem; }
.route { display: block; }
.method { font-weight: 650; }
.why { display: block; margin-top: .2rem; color: var(--soft); font-size: .875rem; }
.list { margin: 0; padding: 0; list-style: none; }
.across { display: flex; flex-wrap: wrap; gap: .15rem 1.25rem; margin-bottom: 1rem; }
.frame + p { margin-top: .9rem; }

.row { padding: 1rem 1.15rem; background: var(--card); border: 1px solid var(--line); border-top-width: 0; scroll-margin-top: 1rem; }
h3 + .row { border-top-width: 1px; border-radius: .6rem .6rem 0 0; }
.row:last-child { border-radius: 0 0 .6rem .6rem; }
h3 + .row:last-child { border-radius: .6rem; }
.row:target { box-shadow: inset .25rem 0 0 var(--link); }
.row-head { display: flex; flex-wrap: wrap; gap: .35rem .75rem; align-items: baseline; }
.row-head h4 { flex: 1 1 18rem; }
.number { color: var(--soft); font-weight: 500; font-variant-numeric: tabular-nums; }
.row dl { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: .3rem 1rem; margin: .6rem 0 0; padding-left: 2rem; font-size: .9375rem; }
.row dt { color: var(--soft); }
.row dd { margin: 0; max-width: 52rem; overflow-wrap: anywhere; }
pre { margin: 0; padding: .6rem .8rem; background: var(--faint); border-radius: .4rem; white-space: pre-wrap; overflow-wrap: anywhere; }

@media (max-width: 46rem) {
  .statuses li { grid-template-columns: 1fr; }
  .frame { overflow: visible; background: none; border: 0; }
  caption { display: block; padding: 0 0 .5rem; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, tbody { display: block; }
  tbody tr { display: block; margin-bottom: .75rem; padding: .35rem 0; background: var(--card); border: 1px solid var(--line); border-radius: .6rem; }
  tbody th, td { display: block; min-width: 0; border: 0; padding: .35rem 1rem; }
  td { display: grid; grid-template-columns: 7.5rem minmax(0, 1fr); gap: .75rem; }
  td::before { content: attr(data-label); color: var(--soft); font-size: .875rem; overflow-wrap: anywhere; }
  td.blank { display: none; }
  .chip { white-space: normal; }
  .rows a { min-width: 2.25rem; padding-block: .3rem; }
  .row dl { grid-template-columns: 1fr; padding-left: 0; }
  .row dd { margin-bottom: .35rem; }
}

@page { margin: 16mm 14mm; }
@media print {
  :root {
    color-scheme: light;
    --page: #ffffff; --card: #ffffff; --ink: #000000; --soft: #3d4550; --line: #b9bec6; --faint: #f1f2f4; --link: #000000;
    --types: #14532d; --types-bg: #dff1e5; --component: #17406f; --component-bg: #e0ebf8;
    --deployment: #6a3c00; --deployment-bg: #faebcf; --missing: #80211a; --missing-bg: #fae1df; --none: #47505d; --none-bg: #e8eaed;
  }
  html { font-size: 9pt; }
  body { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  header, main, footer { max-width: none; padding-inline: 0; }
  header { padding-block: 0 .5rem; }
  nav, .skip { display: none; }
  a { text-decoration: none; }
  section { margin-top: 1.5rem; }
  .frame { overflow: visible; }
  th, td { padding: .35rem .6rem; }
  #access, #checklist { break-before: page; }
  tbody th { min-width: 12rem; }
  td { min-width: 0; }
  thead { display: table-header-group; }
  tr, .row, .tiles div, .statuses li { break-inside: avoid; }
  h2, h3, h4, caption { break-after: avoid; }
}
)css";

/// Nothing may be loaded, run or sent; the style is allowed by the digest of its bytes.
inline constexpr std::string_view html_policy =
    "default-src 'none'; style-src 'sha256-cKYnvTyQ4ijeirWyK0Wwn1B6HUXZHJkR4lpU27o+7Ig='; base-uri 'none'; form-action 'none'";

/// The digest that stands in it.
inline constexpr std::string_view html_style_digest = [] {
  const auto from = html_policy.find("sha256-");
  return html_policy.substr(from, html_policy.find('\'', from) - from);
}();

}  // namespace ward::generate::posture
