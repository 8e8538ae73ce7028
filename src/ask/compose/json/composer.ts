/** Requests about the values in JSON and YAML files, answered with jq and yq. */
import { quoteValue } from "../../catalogue/template.js";
import type { Token } from "../../text/tokens.js";
import type { Composer } from "../composers.js";
import { beliefOf, explainBest, type Facet } from "../facets.js";
import { fileWords, type TextDraft } from "../text/draft.js";
import { mannerFacets } from "../text/manner.js";
import { prepareText } from "../text/prepare.js";
import type { Comparison } from "../text/table/condition.js";
import { emptyJson, type JsonDraft } from "./draft.js";
import { jsonFacets } from "./facets.js";

/** Which file and where the output goes are said as of any text. */
const SHARED = /^(?:output|append|file|file:word)$/;
const facets: readonly Facet<JsonDraft>[] = [
  ...jsonFacets,
  ...mannerFacets
    .filter(({ name }) => SHARED.test(name))
    .map(
      (one): Facet<JsonDraft> => ({
        ...one,
        apply: (draft: TextDraft, values) => one.apply(draft, values),
      }),
    ),
];

const places: readonly Facet<JsonDraft>[] = [
  {
    name: "place",
    phrases: ['under|"from"|"of" [the] [json|yaml] [file] {file}'],
    least: 0.9,
    takes: (values) => [...values.values()].every(({ text }) => JSON_FILE.test(text)),
    apply: () => true,
  },
];

const JSON_FILE = /\.(?:json|jsonl|ndjson|ya?ml|geojson|har)$/i;

const path = (key: string): string =>
  key
    .split(/\.(?=[A-Za-z_])/)
    .map((part) =>
      /^[A-Za-z_]\w*(?:\[\d*\])*$/.test(part) ? `.${part}` : `.${JSON.stringify(part)}`,
    )
    .join("");

const literal = (value: string): string =>
  /^(?:-?\d+(?:\.\d+)?|true|false|null)$/.test(value) ? value : JSON.stringify(value);

function test(key: string, compared: Comparison): string {
  const of = path(key);
  switch (compared.op) {
    case "between":
      return `${of} >= ${literal(compared.from)} and ${of} <= ${literal(compared.to)}`;
    case "empty":
      return `${of} == null or ${of} == ""`;
    case "filled":
      return `${of} != null and ${of} != ""`;
    case "contains":
      return `${of} | contains(${JSON.stringify(compared.value)})`;
    case "lacks":
      return `${of} | contains(${JSON.stringify(compared.value)}) | not`;
    case "starts":
      return `${of} | startswith(${JSON.stringify(compared.value)})`;
    case "ends":
      return `${of} | endswith(${JSON.stringify(compared.value)})`;
    case "either":
      return compared.values.map((one) => `${of} == ${literal(one)}`).join(" or ");
    default:
      return `${of} ${compared.op} ${literal(compared.value)}`;
  }
}

/** The filter of jq and its options; undefined where nothing is asked. */
function filterOf(
  draft: JsonDraft,
): { readonly filter: string; readonly flags: string } | undefined {
  const { keys, base, lines, figure, element } = draft;
  if (draft.merge)
    return draft.files.length === 2 ? { filter: ".[0] * .[1]", flags: "s" } : undefined;
  if (draft.has !== undefined) return { filter: `has(${JSON.stringify(draft.has)})`, flags: "" };
  if (draft.remove !== undefined) return { filter: `del(${path(draft.remove)})`, flags: "" };
  if (draft.set !== undefined)
    return { filter: `${path(draft.set.key)} = ${literal(draft.set.value.text)}`, flags: "" };
  // "Users from users.json": the elements themselves.
  const stem = (draft.files[0]?.text ?? "").replace(/^.*\/|\.\w+$/g, "").toLowerCase();
  const own = keys.findIndex((key) => key === stem || `${key}s` === stem);
  if (own >= 0 && (draft.sortBy !== undefined || draft.select.length > 0)) keys.splice(own, 1);
  const array = base === "" ? "." : path(base);
  const tests = draft.select.map(({ key, compared }) => test(key, compared));
  const isPiped = tests.length > 1 && tests.some((one) => one.includes(" | "));
  const select =
    tests.length === 0
      ? ""
      : `select(${tests.map((one) => (isPiped ? `(${one})` : one)).join(draft.any ? " or " : " and ")})`;
  const picked =
    keys.length === 0
      ? ""
      : keys.length === 1
        ? path(keys[0] as string)
        : `[${keys.map(path).join(", ")}] | @${draft.asCsv ? "csv" : "tsv"}`;
  if (draft.group !== undefined)
    return {
      filter: `${array} | group_by(${path(draft.group)})[] | "\\(.[0]${path(draft.group)}) \\(length)"`,
      flags: lines ? "rs" : "r",
    };
  // What is put in order, counted or summed is one array.
  const isArray = draft.sortBy !== undefined || draft.unique || figure !== undefined;
  if (!isArray) {
    if (element !== undefined)
      return { filter: `${element}${picked}`, flags: picked === "" ? "" : "r" };
    if (!draft.each && select === "")
      return picked === "" ? undefined : { filter: picked, flags: "r" };
    const each = lines ? "" : `${array === "." ? "." : array}[]`;
    const joined =
      select === "" && keys.length === 1
        ? `${each}${picked}`
        : [each, select, picked].filter((one) => one !== "").join(" | ");
    return { filter: joined, flags: picked === "" ? "" : "r" };
  }
  const slurp = lines ? "s" : "";
  const kept = select === "" ? array : `${array === "." ? "" : `${array} | `}map(${select})`;
  if (draft.unique) {
    const list =
      select === ""
        ? `[${array === "." ? "." : array}[]${picked}]`
        : `[${array === "." ? "." : array}[] | ${select} | ${picked}]`;
    return figure === "count"
      ? { filter: `${list} | unique | length`, flags: slurp }
      : { filter: `${list} | unique | .[]`, flags: `r${slurp}` };
  }
  if (figure !== undefined) {
    if (figure === "count")
      return { filter: kept === "." ? "length" : `${kept} | length`, flags: slurp };
    const ends = { sum: "add", average: "add / length", max: "max", min: "min" }[figure];
    const list = select === "" ? `map(${picked})` : `map(${select} | ${picked})`;
    return { filter: `${array === "." ? "" : `${array} | `}${list} | ${ends}`, flags: slurp };
  }
  const sorted = `${kept === "." ? "" : `${kept} | `}sort_by(${path(draft.sortBy as string)})${draft.latest ? " | reverse" : ""}`;
  return picked === ""
    ? { filter: sorted, flags: slurp }
    : {
        filter: `${sorted} | .[]${keys.length === 1 ? picked : ` | ${picked}`}`,
        flags: `r${slurp}`,
      };
}

function render(draft: JsonDraft): string | undefined {
  if (draft.files.length === 0 || !draft.files.every(({ text }) => JSON_FILE.test(text)))
    return undefined;
  if (draft.files.length > 1 && !draft.merge) return undefined;
  if (draft.files.every(({ text }) => /\.(?:jsonl|ndjson)$/i.test(text))) draft.lines = true;
  const isYaml = draft.files.some(({ text }) => /\.ya?ml$/i.test(text));
  const out =
    draft.output === undefined
      ? ""
      : ` ${draft.append ? ">>" : ">"} ${quoteValue("file", draft.output)}`;
  const made = filterOf(draft);
  if (made === undefined) {
    const whole = {
      // Two are what jq uses untold.
      pretty: draft.indent === undefined || draft.indent === 2 ? "." : `--indent ${draft.indent} .`,
      compact: "-c .",
      keys: "'keys'",
      sorted: "-S .",
      length: "length",
    };
    // Without the list of the keys in order: as they stand in the file.
    return draft.whole === undefined || isYaml
      ? undefined
      : `jq ${whole[draft.whole]} ${fileWords(draft)}${out}`;
  }
  if (draft.whole === "compact" || draft.whole === "keys") return undefined;
  const filter = `'${made.filter.replaceAll("'", "'\\''")}'`;
  // yq prints plain text without being told.
  if (isYaml)
    return /^\.[\w.[\]]+$/.test(made.filter) ? `yq ${filter} ${fileWords(draft)}${out}` : undefined;
  // A value that is set is set in the file; jq itself only prints.
  if (draft.set !== undefined && draft.output === undefined && !draft.printOnly) {
    const file = fileWords(draft);
    return /[\s'"]/.test(file)
      ? undefined
      : `jq ${filter} ${file} > ${file}.tmp && mv ${file}.tmp ${file}`;
  }
  return `jq ${made.flags === "" ? "" : `-${made.flags} `}${filter} ${fileWords(draft)}${out}`;
}

export const json: Composer = {
  name: "json",
  compose(asked: readonly Token[]) {
    if (!asked.some(({ text, quoted }) => !quoted && JSON_FILE.test(text))) return undefined;
    const explained = explainBest(prepareText(asked), facets, places, emptyJson);
    const command = render(explained.draft);
    return command === undefined ? undefined : { command, confidence: beliefOf(explained, 0.945) };
  },
};
