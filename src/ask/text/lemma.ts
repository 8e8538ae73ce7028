/** Words to the form under which the catalogue knows them: a light stemmer and a table of synonyms. */

/**
 * Words that say the same to someone who asks for a command, first the one they are known by. Each
 * word stands in its stemmed form (see {@link stem}).
 */
const SYNONYMS: readonly string[] = [
  "show display print output view see give tell say list get fetch report reveal dump",
  "find search locate look lookup discover",
  "delete remove erase unlink rm",
  "directory folder dir subdirectory subfolder",
  "file filename",
  "create make generate build add new mkdir",
  "copy duplicate cp clone",
  "move mv relocate transfer",
  "replace substitute swap",
  "count number total tally",
  "biggest largest big large huge heaviest",
  "smallest small tiny",
  "bigger larger greater exceed",
  "smaller less fewer",
  "contain include containing",
  "change modify alter edit update set",
  "recent latest newest",
  "old oldest ancient",
  "run execute invoke launch start",
  "stop halt end terminate quit",
  "compress zip pack archive",
  "extract unpack unzip decompress uncompress untar",
  "permission mode right",
  "machine computer system host box server",
  "memory ram",
  "process program job",
  "text string pattern word phrase",
  "line row",
  "column field",
  "empty blank",
  "current present working",
  "all every each",
  "recursive recursively recurse",
  "begin start-with",
  "reverse inverse backward",
  "sort order arrange",
  "unique distinct uniq",
  "duplicate repeat repeated",
  "first top beginning",
  "last final bottom",
  "symlink softlink",
  "use usage used consume",
  "repository repo",
  "kill terminate",
  "download retrieve",
  "upload push",
  "save write store",
  "user account",
  "own owner belong",
  "size space",
  "name called named",
  "without except excluding exclude omit ignoring ignore skip expect",
  "lowercase lower",
  "uppercase upper capital",
  "compare diff difference differ",
  "check verify test validate",
  "install setup",
  "uninstall",
  "rename",
  "now currently",
  "date day",
  "extension suffix type",
  "under inside within beneath below in",
];

const IRREGULAR = new Map<string, string>(
  Object.entries({
    ran: "run",
    running: "run",
    files: "file",
    directories: "directory",
    written: "write",
    wrote: "write",
    found: "find",
    children: "child",
    processes: "process",
    aliases: "alias",
    branches: "branch",
    indices: "index",
    matches: "match",
    searches: "search",
    changes: "change",
    sizes: "size",
    lines: "line",
    bytes: "byte",
    names: "name",
    images: "image",
    nodes: "node",
    volumes: "volume",
    services: "service",
    packages: "package",
    namespaces: "namespace",
    resources: "resource",
    releases: "release",
    caches: "cache",
    messages: "message",
    types: "type",
    times: "time",
    dates: "date",
    updates: "update",
    archives: "archive",
    queues: "queue",
    tables: "table",
    databases: "database",
    modules: "module",
    rules: "rule",
    routes: "route",
    interfaces: "interface",
    devices: "device",
    nodejs: "node",
    using: "use",
    used: "use",
    uses: "use",
    its: "it",
    this: "this",
    is: "is",
    has: "has",
    was: "was",
    os: "os",
    bus: "bus",
    status: "status",
    dns: "dns",
    https: "https",
    always: "always",
    kubernetes: "kubernetes",
    pods: "pod",
    news: "new",
    access: "access",
    address: "address",
    progress: "progress",
    less: "less",
    bash: "bash",
    containing: "contain",
    ending: "end-with",
    ends: "end-with",
    beginning: "beginning",
    starting: "start-with",
    starts: "start-with",
    begins: "start-with",
    nothing: "nothing",
    string: "string",
    during: "during",
    missing: "missing",
    listening: "listen",
    existing: "exist",
    following: "follow",
    string_: "string",
    zipped: "zip",
    commas: "comma",
    tabs: "tab",
    stopped: "stop",
    dropped: "drop",
    stashed: "stash",
    staged: "stage",
    unstaged: "unstage",
    merged: "merge",
    tagged: "tag",
    logged: "logged",
    sorted: "sort",
    modified: "modify",
    deleted: "delete",
    created: "create",
    changed: "change",
    updated: "update",
    removed: "remove",
    owned: "own",
    named: "named",
    accessed: "access",
    installed: "install",
    compressed: "compress",
    excluded: "exclude",
    excluding: "exclude",
    ignoring: "ignore",
    cached: "cache",
    closed: "close",
    saved: "save",
    executable: "executable",
    shred: "shred",
    moved: "move",
    renamed: "rename",
    reversed: "reverse",
  }),
);

/**
 * Cuts the endings of plurals and participles. Much lighter than Porter's algorithm (1980), because a
 * wrong join costs more here than a missed one.
 *
 * @example stem("containers") // "container"
 */
export function stem(word: string): string {
  const before = stems.get(word);
  if (before !== undefined) return before;
  const cut = stemOf(word);
  if (stems.size < 20_000) stems.set(word, cut);
  return cut;
}

const stems = new Map<string, string>();

function stemOf(word: string): string {
  const known = IRREGULAR.get(word);
  if (known !== undefined) return known;
  if (word.length <= 3 || !/^[a-z-]+$/.test(word)) return word;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:sh|ch|x|ss|zz)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith("ing") && word.length > 5) {
    const base = word.slice(0, -3);
    if (/([bdfgklmnprt])\1$/.test(base) && !base.endsWith("ll") && !base.endsWith("ss"))
      return base.slice(0, -1);
    return /[aeiou][^aeiouwxy]$/.test(base) &&
      !/(?:[aeiou]{2}[^aeiou]|e[rntl]|o[rn]|i[tr])$/.test(base)
      ? `${base}e`
      : base;
  }
  if (word.endsWith("ed") && word.length > 4) {
    const base = word.slice(0, -2);
    if (/([bdfgklmnprt])\1$/.test(base) && !base.endsWith("ll")) return base.slice(0, -1);
    return /[aeiou][^aeiouwxy]$/.test(base) &&
      !/(?:[aeiou]{2}[^aeiou]|e[rntl]|o[rn]|i[tr])$/.test(base)
      ? `${base}e`
      : base;
  }
  if (word.endsWith("s") && !/(?:ss|us|is|as|os)$/.test(word)) return word.slice(0, -1);
  return word;
}

const canonical = new Map<string, string>();
for (const line of SYNONYMS) {
  const words = line.split(" ");
  const head = words[0] as string;
  // The first class a word stands in is its class.
  for (const word of words) if (!canonical.has(word)) canonical.set(word, head);
}

/** The word it is known by in the catalogue. @example lemmaOf("Folders") // "directory" */
export function lemmaOf(word: string): string {
  const lower = word.toLowerCase();
  const cut = stem(lower);
  return canonical.get(lower) ?? canonical.get(cut) ?? cut;
}

/** Words that carry no meaning of their own in a request. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  "a an the of to for from on at by with and or is are was were be been that this these those it its which who whose what how can could would should will do does did i me my we our you your please want need have having has had so if then there their them they as into onto just only some any also let 's am would-like like command bash shell linux unix way using use via".split(
    " ",
  ),
);
