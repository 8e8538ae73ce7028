/** Operations that only look: sizes, owners, times, links, differences. */
import type { Facet } from "../facets.js";
import { bareWord, isDirectory, isSurelyDirectory, type PathsDraft, word } from "./draft.js";
import { operation } from "./operation.js";

const OF = '"of"|"on"|"for"';

/** One figure of `stat`. */
const figure = (name: string, format: string, phrases: readonly string[]): Facet<PathsDraft> =>
  operation(name, phrases, [], ({ paths: { x } }) =>
    x ? `stat -c ${format} ${word(x)}` : undefined,
  );

const SUMS = ["md5", "sha1", "sha224", "sha256", "sha384", "sha512"] as const;

/** Facets of operations that only look. */
export const asking: readonly Facet<PathsDraft>[] = [
  operation(
    "disk-usage",
    [
      `[show|what|calculate] [is] [the] [total] ["disk"] "size"|"usage"|"space" [used|taken|occupied] [up] ["by"|"of"|"in"|"for"] {x:TARGET} [take|takes|use|uses] [up]`,
      `"how" big|large|heavy is [the] [whole] {x:TARGET}`,
      `"how" "much" ["disk"] "space"|"room"|"storage" [do|does|is] {x:TARGET} [take|takes|taking|use|uses|using|occupy|occupies|need|needs|eat|eating] [up]`,
      `"how" "much" ["disk"] "space"|"room" [is] used|taken|occupied [up] "by"|"in" {x:TARGET}`,
      `[total] "size" "of" everything "in"|"under" {x:TARGET}`,
      `"how" "much" [do|does|is] {x:TARGET} take|use|weigh|occupy [up]`,
      `["disk"] "usage" "of" {x:TARGET}`,
      '"du" ["of"] {x:TARGET}',
    ],
    [],
    ({ paths: { x } }) => (x === undefined || !isDirectory(x) ? undefined : `du -sh ${word(x)}`),
    ({ x }) => x !== undefined && isDirectory(x),
  ),
  operation(
    "disk-free",
    [
      '"how" "much" ["disk"] "space"|"room"|"storage" [do|is] [there|i] [have] free|left|available|remaining "on"|"in" {x:TARGET}',
      '[show] [the] "free"|"remaining"|"available" ["disk"] "space"|"room" "on"|"in"|"for" {x:TARGET}',
      '["disk"] "space"|"room" left|free|available|remaining "on"|"in" {x:TARGET}',
    ],
    [],
    ({ paths: { x } }) => (x ? `df -h ${word(x)}` : undefined),
    ({ x }) => x !== undefined && /^[/~.]/.test(x.token.text),
  ),
  operation(
    "disk-free-all",
    [
      '"how" "much" ["disk"|"hard"] ["disk"|"drive"] ["space"|"room"|"storage"] [do|is] [there|i|we] [have] free|left|available|remaining [on] [the|my|this|all|each|every] [disk|disks|drive|drives|machine|box|filesystem|filesystems|partition|partitions]',
      '[show] [the] "free"|"remaining"|"available" ["disk"] "space"|"room" [on] [all|the|my|each|every] [mounted] [disk|disks|drive|drives|filesystem|filesystems|partition|partitions|"/"]',
      '"disk" "space" [left|free|available|remaining|usage|overview]',
      '"how" full be [the|my|all] [disk|disks|drive|drives|filesystem|filesystems|partitions]',
    ],
    [],
    () => "df -h",
  ),
  operation(
    "disk-free-real",
    [
      '[show] [the] "free"|"remaining"|"available" ["disk"] "space"|"room" [on] [all|the|my|each|every] "real"|"physical"|"actual" disk|disks|filesystem|filesystems|partition|partitions|drives',
      '"how" full be [all|the|my] "real"|"physical"|"actual" disk|disks|filesystem|filesystems|partition|partitions|drives',
      '["disk"] "usage" [of] [all|the|my] "real"|"physical"|"actual" disk|disks|filesystem|filesystems|partition|partitions|drives',
    ],
    [],
    () => "df -h -x tmpfs -x devtmpfs",
  ),
  operation(
    "inodes",
    [
      '[free|used|available] "inodes"|"inode" [usage|use|used|free|left|count] [on|per|of|by] [each|every|all|the] [mounted] [filesystem|filesystems|file] [systems|system]',
      '"how" "many" "inodes" [are|do] [we|i] [have] [free|used|left|available] [on] [each|every|all|the] [filesystem|filesystems]',
    ],
    [],
    () => "df -i",
  ),
  figure("octal", "%a", [
    `[the] permission|"perms" ${OF} {x:TARGET} [as|in] [an] "octal"|"numeric"|"numeral"|"digits"|"numbers"`,
    `[the] "octal"|"numeric" permission|"perms" ${OF} {x:TARGET}`,
    `"octal"|"numeric" [file] "mode" ${OF} {x:TARGET}`,
  ]),
  figure("permissions", "%A", [
    `[what|show] [are|is] [the] "permissions"|"permission"|"perms" ${OF} {x:PATH}`,
  ]),
  figure("owner", "%U", [
    '"who" "owns" {x:TARGET}',
    `[what|who] [is] [the] "owner" ${OF} {x:TARGET}`,
    '"who" [does] {x:PATH} "belong"|"belongs" [to]',
    '[which|what] "user" "owns" {x:TARGET}',
    '"to" "whom" [does] {x:PATH} "belong"|"belongs"',
  ]),
  figure("owner-group", "%U:%G", [
    `[the] "owner" and "group" ${OF} {x:TARGET}`,
    '"which" "user" and "group" "own" {x:TARGET}',
  ]),
  figure("group", "%G", [
    `[which|what] [is] [the] "group" ${OF} {x:PATH}`,
    '[which] "group" "owns"|"own" {x:PATH}',
  ]),
  figure("changed", "%y", [
    '"when" [was|did|has] {x:TARGET} [been] [last] change|"modified"|"edited"|"touched"|"updated"|"written" [last]',
    `[what] [is] [the] [last] "modification"|"modified"|"mtime"|"change" ["time"|"date"|"timestamp"] ${OF} {x:TARGET}`,
    '"last" change [time|date] [of] {x:PATH}',
  ]),
  figure("accessed", "%x", [
    '"when" [was] {x:TARGET} [last] "accessed"|"read"|"opened"|"used" [last]',
    `[the] [last] "access" "time"|"date" ${OF} {x:TARGET}`,
  ]),
  figure("born", "%w", [
    `"when" [was] {x:TARGET} "created"|"born"|"made"`,
    `[the] "creation"|"birth" "time"|"date" ${OF} {x:TARGET}`,
  ]),
  figure("inode", "%i", [`[show|what] [is] [the] "inode" ["number"] ${OF} {x:TARGET}`]),
  figure("links", "%h", [
    `"how" "many" "hard" "links" [do|does|are] {x:PATH} [have|has]`,
    `"how" "many" "hard" "links" "to" {x:PATH}`,
    `"number" of "hard" "links" "of"|"to" {x:PATH}`,
  ]),
  figure("bytes", "%s", [
    `[exact] "size" "of" {x:PATH} "in" "bytes"`,
    `[the] [exact] "size" "in" "bytes" "of" {x:PATH}`,
    `"how" "many" "bytes" be|is|"in"|"has"|"does" {x:PATH} [have|take|contain|long|big|large]`,
    `"how" big|large is {x:PATH} "in" "bytes"`,
    `"byte" "size" "of" {x:PATH}`,
  ]),
  operation(
    "age-days",
    [
      '"how" "old" [in|counted] [whole|full] ["days"] be|is {x:PATH} [in] [whole|full] ["days"]',
      '"how" "many" "days" "old" be|is {x:PATH}',
      '"age" "of" {x:PATH} "in" [whole] "days"',
      '"how" "old" [in] [whole|full] "days" be|is {x:PATH}',
    ],
    [],
    ({ paths: { x } }) =>
      x ? `echo $(( ($(date +%s) - $(stat -c %Y ${word(x)})) / 86400 ))` : undefined,
  ),
  operation(
    "readlink",
    [
      '"where" [does|do] ["symbolic"] "symlink"|"link" {x:TARGET} [point|points|go|lead|leads] [to]',
      '"where" [does|do] {x:TARGET} point|points|lead|leads [to]',
      '[what|where] [is] [the] "target" "of" [the] ["symlink"|"link"|"symbolic"] ["link"] {x:TARGET}',
      '"what" [does] [the] "symlink"|"link" {x:TARGET} "point"|"points" [to|at]',
      '"what" {x:TARGET} "points"|"point"|"links" to|at',
    ],
    [],
    ({ paths: { x } }) => (x ? `readlink ${word(x)}` : undefined),
  ),
  operation(
    "realpath",
    [
      '[what] [is] [show] [the] "absolute"|"full"|"real"|"canonical"|"complete" "path"|"pathname"|"location" "of"|"to"|"for" {x:TARGET}',
      '"resolve" {x:PATH} [fully] [to] [an|its|the] ["absolute"|"real"|"canonical"] ["path"]',
    ],
    [],
    ({ paths: { x } }) => (x ? `realpath ${word(x)}` : undefined),
  ),
  operation(
    "basename",
    [
      '[the] "base"|"bare"|"file" "name" "of" {x:PATH} [without] [the] [directory|path]',
      '"basename" "of" {x:PATH}',
      '"just"|"only" the [file] "name" "of" {x:PATH} [without] [the] [directory|path]',
    ],
    [],
    ({ paths: { x } }) => (x ? `basename ${word(x)}` : undefined),
    ({ x }) => x?.token.text.includes("/") === true,
  ),
  operation(
    "dirname",
    [
      '[the] "directory"|"folder" ["part"|"name"|"portion"] "of" [the] [path] {x:PATH}',
      '"which" "directory"|"folder" is {x:PATH} "in"',
      '"parent" "directory"|"folder" "of" {x:PATH}',
    ],
    [],
    ({ paths: { x } }) => (x ? `dirname ${word(x)}` : undefined),
    ({ x }) => x?.token.text.includes("/") === true && /\.\w+$/.test(x.token.text),
  ),
  operation(
    "type",
    [
      '"what" "kind"|"type"|"sort" "of" "file" [is] {x:PATH} [is]',
      '"file" "type" "of" {x:PATH}',
      '"what" be {x:PATH} really',
      '[determine|detect|guess|show] [the] [file] "type"|"kind"|"format" "of" {x:PATH}',
    ],
    [],
    ({ paths: { x } }) => (x ? `file ${word(x)}` : undefined),
  ),
  operation(
    "mime",
    [
      '[what] [is] [show] [the] "mime" ["type"] "of" {x:PATH}',
      '"mime-type"|"mimetype" "of" {x:PATH}',
      '[show] [the] [file|content|media] "type" "of"|"for" {x:PATH} "as"|"in" [a|its|the] "mime"|"mime-type" ["type"|"form"|"format"] [only|alone]',
      '[show] [only|just] [the] "mime" "type" "of"|"for" {x:PATH} [only|alone]',
    ],
    [],
    ({ paths: { x } }) => (x ? `file -b --mime-type ${word(x)}` : undefined),
  ),
  ...SUMS.map((sum) =>
    operation(
      sum,
      [
        `[calculate|compute|show|get|print] [the] "${sum}"|"${sum}sum" ["sum"|"checksum"|"hash"|"digest"] "of"|"for"|"from" {x:TARGET}`,
        `"${sum}"|"${sum}sum" {x:PATH}`,
        `[the] "hash"|"checksum" "of" {x:PATH} [using|with|"("] "${sum}"`,
        `hash|checksum {x:PATH} with|using "${sum}"`,
      ],
      [],
      ({ paths: { x } }) => (x && !isSurelyDirectory(x) ? `${sum}sum ${word(x)}` : undefined),
      ({ x }) => x !== undefined && (/[./]/.test(x.token.text) || x.kind === "file"),
    ),
  ),
  operation(
    "check-sums",
    [
      'check|"verify" [the] [files] ["against"|"with"|"listed"|"in"] [the] "checksums"|"hashes"|"sums" "in"|"from"|"of" {x:PATH}',
      'check|"verify" [the] [files] "against"|"with" {x:PATH}',
      'check|"verify" {x:PATH}',
    ],
    [],
    ({ paths: { x } }) => {
      const program =
        x === undefined
          ? undefined
          : /(md5|sha1|sha224|sha256|sha384|sha512)/i.exec(x.token.text)?.[1];
      return x && program ? `${program.toLowerCase()}sum -c ${word(x)}` : undefined;
    },
    ({ x }) => x !== undefined && /(?:md5|sha\d+)/i.test(x.token.text),
  ),
  operation(
    "same-bytes",
    [
      '[check|tell] [if|whether] {x:PATH} and {y:PATH} [are|have|is|contain] [byte] [for] [the] [exactly] "identical"|"same"|"equal"|"differ"|"different" [content|contents|bytes|byte|files|data] [or] [not]',
      '"are"|"do"|"is"|"have" {x:PATH} and {y:PATH} [have|contain|really] [exactly] [the] "identical"|"same"|"equal"|"differ"|"different" [content|contents|bytes|byte|data|files]',
      '"compare" {x:PATH} "and"|"with"|"to" {y:PATH} "byte" [by|for] ["byte"]',
      '"is" {x:PATH} [byte] [for] [the] "same"|"identical"|"equal" [as|to|file] {y:PATH}',
      '"does" {x:PATH} "differ" "from" {y:PATH}',
    ],
    [],
    ({ paths: { x, y } }) =>
      x && y && !isSurelyDirectory(x) ? `cmp ${word(x)} ${word(y)}` : undefined,
  ),
  operation(
    "diff-trees",
    [
      '"compare"|"diff" [the] "directories"|"folders"|"dirs"|"trees" {x:GIVEN} "and"|"with"|"to" {y:GIVEN}',
      '[show] [the] "differences"|"difference" "between" [the] "directories"|"folders"|"dirs" {x:GIVEN} "and" {y:GIVEN}',
    ],
    ["recursive", "brief"],
    ({ paths: { x, y }, has }) =>
      x && y ? `diff -r${has("brief") ? "q" : ""} ${word(x)} ${word(y)}` : undefined,
  ),
  operation(
    "diff-directories",
    [
      '"compare"|"diff" {x:PATH} "and"|"with"|"to"|"against" {y:PATH}',
      '[show] [the] "differences"|"difference" "between" [the] ["directories"|"folders"|"dirs"] {x:TARGET} "and" {y:TARGET}',
      '"what" "differs" "between" [the] ["directories"|"folders"] {x:TARGET} "and" {y:TARGET}',
    ],
    ["recursive", "brief"],
    ({ paths: { x, y }, has }) => {
      if (x === undefined || y === undefined) return undefined;
      const isTree = has("recursive") || isDirectory(x);
      return `diff${isTree || has("brief") ? ` -${isTree ? "r" : ""}${has("brief") ? "q" : ""}` : ""} ${word(x)} ${word(y)}`;
    },
    (paths) =>
      paths.x !== undefined &&
      paths.y !== undefined &&
      isDirectory(paths.x) === isDirectory(paths.y),
  ),
  operation(
    "which-differ",
    [
      '"which" [file] "differ"|"differs"|"different" "between" [the] ["directories"|"folders"] {x:TARGET} "and" {y:TARGET}',
      '[show|list] [the] [names] [of] [the] file [that] "differ"|"differs"|"different" "between" [the] ["directories"|"folders"] {x:TARGET} "and" {y:TARGET}',
    ],
    ["recursive"],
    ({ paths: { x, y } }) => (x && y ? `diff -rq ${word(x)} ${word(y)}` : undefined),
  ),
  operation(
    "only-in",
    [
      '"which"|"what" [file] [names] [exist|exists|are|is] [there] [only] "in"|"under" {x:TARGET} [but|and] not|missing|gone|absent [be|exist] [in|from|under] {y:TARGET}',
      '[list|show] [the] file|name [names] [that|which] [exist|are] [only] "in"|"under" {x:TARGET} [but|and] not|missing|gone|absent [in|from|under] {y:TARGET}',
      '"which"|"what" [file] [names] "in" {x:TARGET} be|is|are not|missing|gone|absent [in|from] {y:TARGET}',
      '"which"|"what" [file] [names] [of] {x:TARGET} be|is|are not|missing|gone|absent [in|from] {y:TARGET}',
      '"which"|"what" [file] [names] [are|is] missing|gone|absent "from"|"in" {y:TARGET} [but|compared|that] [are|exist|to] [in|with] {x:TARGET}',
      '[list|show|print|which|what] [the|all] ["names"|"name"|"files"|"file"|"filenames"|"entries"] ["names"|"name"] ["of"] ["files"|"entries"] ["that"|"which"] [are|is|be] ["only"] [found|present|exist|occur|there|stored] "in"|"under" {x:TARGET} "but"|"and"|"yet" [are|is] "lacking"|"missing"|"absent"|"not"|"nowhere"|"never" [present|found|exist|there] "in"|"from"|"under" {y:TARGET}',
      '[list|show|print|which|what] [the|all] ["names"|"name"|"files"|"file"|"filenames"|"entries"] ["names"|"name"] ["of"] ["files"|"entries"] ["that"|"which"] {x:TARGET} "has"|"holds"|"contains"|"have" "but"|"and"|"that" {y:TARGET} [do|does] "lacks"|"not"|"lack"|"misses" [have|contain|hold]',
      '[list|show|print] [the|all] ["names"|"files"|"file"|"filenames"|"entries"] ["names"] ["of"|"in"|"from"] {x:TARGET} ["that"|"which"] [are|is|be] "lacking"|"missing"|"absent" "in"|"from" {y:TARGET}',
    ],
    ["recursive", "brief", "flat", "visible"],
    ({ paths: { x, y }, has }) => {
      if (x === undefined || y === undefined) return undefined;
      const [a, b] = [bareWord(x), bareWord(y)];
      if (has("visible"))
        return has("recursive") ? undefined : `comm -23 <(ls ${a} | sort) <(ls ${b} | sort)`;
      return has("recursive") && !has("flat")
        ? `comm -23 <(cd ${a} && find . -type f | sort) <(cd ${b} && find . -type f | sort)`
        : `comm -23 <(ls -A ${a} | sort) <(ls -A ${b} | sort)`;
    },
    (paths) =>
      paths.x !== undefined &&
      paths.y !== undefined &&
      isDirectory(paths.x) &&
      isDirectory(paths.y),
  ),
];
