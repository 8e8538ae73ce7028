/**
 * One self-contained page: no script, no file from anywhere. It is written as well-formed XML too, so
 * that a strict parser can check it.
 */

/** Text that is markup already; everything else is escaped. */
export class Markup {
  constructor(readonly text: string) {}
}

type Value = Markup | string | number | readonly Markup[];

/**
 * Markup from a template; what is put in is escaped unless it is markup itself.
 *
 * @example html`<td>${"a < b"}</td>`.text // "<td>a &lt; b</td>"
 */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return new Markup(strings.map((part, i) => part + write(values[i] ?? "")).join(""));
}

export const nothing = new Markup("");

function write(value: Value): string {
  if (value instanceof Markup) return value.text;
  if (typeof value === "object") return value.map(({ text }) => text).join("");
  return escaped(String(value));
}

/** Control characters have no place in a page, and marks that turn the order round would mislead. */
function escaped(text: string): string {
  return text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    /[&<>"'\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/g,
    (mark) => named[mark] ?? `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

const named: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: readonly Markup[];
}

/** The whole page. */
export function page(title: string, lead: readonly Markup[], sections: readonly Section[]): string {
  const links = sections.map(
    ({ id, title: name }) => html`<li><a href="${`#${id}`}">${name}</a></li>`,
  );
  const parts = sections.map(
    ({ id, title: name, body }) => html`
<section id="${id}" aria-labelledby="${`${id}-title`}">
<h2 id="${`${id}-title`}">${name}</h2>
${body}
</section>`,
  );
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
<meta name="color-scheme" content="light dark" />
<title>${title}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the figures</a>
<header><h1>${title}</h1>${lead}</header>
<nav aria-label="Sections"><ul>${links}</ul></nav>
<main id="main">${parts}
</main>
</body>
</html>
`.text;
}

export interface Column {
  readonly name: string;
  /** Numbers stand at the right. */
  readonly isNumber?: boolean;
}

/** A table whose first column names the row. It scrolls by itself where the screen is narrow. */
export function table(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly (string | number)[])[],
): Markup {
  const kind = (i: number) => (columns[i]?.isNumber ? "n" : "t");
  const head = columns.map(({ name }, i) => html`<th scope="col" class="${kind(i)}">${name}</th>`);
  const body = rows.map((cells) => {
    const made = cells.map((cell, i) =>
      i === 0
        ? html`<th scope="row" class="${kind(i)}">${cell}</th>`
        : html`<td class="${kind(i)}">${cell}</td>`,
    );
    return html`<tr>${made}</tr>
`;
  });
  return html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table>
<caption>${caption}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body}</tbody>
</table></div>`;
}

/** What is folded away until somebody wants it. */
export function details(summary: string, body: Markup): Markup {
  return html`<details><summary>${summary}</summary>${body}</details>`;
}

// No "<" and no "&" in here: the page is XML too.
const STYLE = `
:root { --back: #fff; --text: #1b1f24; --soft: #57606a; --line: #d0d7de; --panel: #f6f8fa; --link: #0550ae;
  --right: #1a7f5a; --alarm: #c98500; --miss: #c4400a; --milder: #2b83ba; --stricter: #a8508a; --mark: #0550ae; }
@media (prefers-color-scheme: dark) { :root { --back: #0d1117; --text: #e6edf3; --soft: #9aa4af; --line: #343b44;
  --panel: #161b22; --link: #79b8ff; --right: #3fb68b; --alarm: #e6a73a; --miss: #ff7b4d; --milder: #6cb6e8;
  --stricter: #d88abf; --mark: #79b8ff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 1rem; background: var(--back); color: var(--text);
  font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.5rem; margin: 0 0 .5rem; } h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; } h3 { font-size: 1rem; }
a { color: var(--link); } .soft { color: var(--soft); }
.skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; background: var(--back); padding: .5rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: 0; list-style: none; }
.note { border-left: .25rem solid var(--alarm); padding: .5rem 1rem; background: var(--panel); }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: .75rem; margin: 0; }
.tiles div { background: var(--panel); border: 1px solid var(--line); border-radius: .4rem; padding: .75rem; }
.tiles dt { color: var(--soft); } .tiles dd { margin: 0; } .tiles .big { font-size: 1.5rem; font-weight: 600; }
.scroll { overflow-x: auto; margin: .75rem 0; } table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--soft); padding: .25rem 0; }
th, td { padding: .3rem .6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th.n, td.n { text-align: right; white-space: nowrap; } tbody th { font-weight: 500; overflow-wrap: anywhere; min-width: 8rem; }
.plots { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr)); gap: 1rem; }
figure { margin: 0; max-width: 36rem; padding: .75rem; background: var(--panel); border: 1px solid var(--line); border-radius: .4rem; }
svg { width: 100%; height: auto; display: block; } svg text { fill: var(--text); font: 14px system-ui, sans-serif; }
.axis { stroke: var(--soft); fill: none; } .grid { stroke: var(--line); } .ideal { stroke: var(--soft); stroke-dasharray: 5 5; }
.curve { stroke: var(--mark); stroke-width: 2.5; fill: none; } .mark { fill: var(--mark); }
.right { fill: var(--right); } .alarm { fill: var(--alarm); } .miss { fill: var(--miss); } .milder { fill: var(--milder); }
.stricter { fill: var(--stricter); }
ol.rows { padding-left: 0; list-style: none; } ol.rows li { border-top: 1px solid var(--line); padding: .6rem 0; }
ol.rows p { margin: .2rem 0; overflow-wrap: anywhere; }
pre { margin: .2rem 0; padding: .5rem; background: var(--panel); white-space: pre-wrap; overflow-wrap: anywhere; }
details { margin: .5rem 0; } summary { cursor: pointer; }
`;
