/** A finished draft as a command: scp, or rsync where more is said than that a file is copied. */
import { quoteValue } from "../../catalogue/template.js";
import type { Token } from "../../text/tokens.js";
import type { RemoteDraft } from "./draft.js";

/** The options of rsync: the letters in one word, the long ones after it. */
function syncOptions({ flags, excluded }: RemoteDraft): string[] {
  const letters = [
    ["hard-links", "H"],
    ["verbose", "v"],
    ["update", "u"],
    ["copy-links", "L"],
    ["checksum", "c"],
    ["compress", "z"],
    ["dry", "n"],
  ] as const;
  return [
    `-a${letters.map(([flag, letter]) => (flags.has(flag) ? letter : "")).join("")}`,
    ...["progress", "ignore-existing", "delete"].flatMap((flag) =>
      flags.has(flag) ? [`--${flag}`] : [],
    ),
    ...[...flags].filter((flag) => flag.startsWith("bwlimit=")).map((flag) => `--${flag}`),
    ...excluded.map((one) => `--exclude=${quoteValue("text", { text: one, quoted: true })}`),
  ];
}

export const ARCHIVE_FILE = /\.(?:tar|tgz|tbz2?|txz|zip|gz|bz2|xz|zst|7z|rar|cpio)$/i;

/** Two directories on this machine. Only what says more than "copy a to b" is rsync's. */
function localSync(draft: RemoteDraft): string | undefined {
  const { sources, path, flags } = draft;
  if (draft.tool !== "rsync" || draft.verb !== "sync" || draft.user !== undefined) return undefined;
  if (draft.port !== undefined || draft.key !== undefined) return undefined;
  const places = path === undefined ? sources : [...sources, path];
  if (flags.has("here") && places.length === 1)
    places.push({ ...(places[0] as Token), text: ".", quoted: false });
  const [from, to] = places;
  if (from === undefined || to === undefined || places.length > 2) return undefined;
  if (places.some(({ text }) => ARCHIVE_FILE.test(text))) return undefined;
  return `rsync ${syncOptions(draft).join(" ")} ${quoteValue("path", from)} ${quoteValue("path", to)}`;
}

/** Undefined where what the program needs was not said. */
export function render(draft: RemoteDraft): string | undefined {
  const { tool, host, user, port, key, flags, sources, excluded } = draft;
  if (draft.verb === undefined || sources.length === 0) return undefined;
  if (host === undefined) return localSync(draft);
  if (user !== undefined && host.includes("@")) return undefined;
  const isFrom = draft.isFrom === true;
  if (isFrom && sources.length > 1) return undefined;
  if (draft.verb === "from" && !isFrom) return undefined;
  const at = user === undefined ? host : `${user}@${host}`;
  const path = (token: Token): string => quoteValue("path", token);
  const isDirectory = draft.isDirectory || sources.some(({ text }) => text.endsWith("/"));
  if (tool === "rsync") {
    const options = syncOptions(draft);
    const shell = [
      ...(port === undefined ? [] : [`-p ${port}`]),
      ...(key === undefined ? [] : [`-i ${path(key)}`]),
    ];
    if (shell.length > 0) options.push(`-e 'ssh ${shell.join(" ")}'`);
    const whole = sources
      .map(
        (one) =>
          path(one) +
          (draft.isDirectory && !one.text.endsWith("/") && draft.verb === "sync" ? "/" : ""),
      )
      .join(" ");
    const far = draft.path === undefined ? "" : path(draft.path);
    if (isFrom) {
      const to = flags.has("here") || draft.path === undefined ? "." : far;
      return `rsync ${options.join(" ")} ${at}:${whole} ${to}`;
    }
    return `rsync ${options.join(" ")} ${whole} ${at}:${far}${far !== "" && draft.isDirectory && draft.verb === "sync" && !far.endsWith("/") ? "/" : ""}`;
  }
  const known = new Set(["compress", "archive", "here"]);
  if (excluded.length > 0 || [...flags].some((flag) => !known.has(flag))) return undefined;
  const options = [
    ...(isDirectory ? ["-r"] : []),
    ...(flags.has("compress") ? ["-C"] : []),
    ...(flags.has("archive") ? ["-p"] : []),
    ...(port === undefined ? [] : [`-P ${port}`]),
    ...(key === undefined ? [] : [`-i ${path(key)}`]),
  ]
    .map((one) => `${one} `)
    .join("");
  if (isFrom) {
    const far = path(sources[0] as Token);
    return `scp ${options}${at}:${far} ${draft.path === undefined ? "." : path(draft.path)}`;
  }
  return `scp ${options}${sources.map(path).join(" ")} ${at}:${draft.path === undefined ? "" : path(draft.path)}`;
}
