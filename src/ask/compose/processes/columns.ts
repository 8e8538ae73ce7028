/** What can be said of processes and what they are sorted by, as `ps` names it. */
import type { Token } from "../../text/tokens.js";
import { defineNoun, meaningOf } from "../nouns.js";

type Values = ReadonlyMap<string, Token>;

/** What can be said of a process, as `ps -o` knows it. */
const COLUMNS: readonly (readonly [string, string])[] = [
  ['"pid"|"pids"|"ids"|"id" ["numbers"|"number"]', "pid"],
  ['"process" "id"|"ids"', "pid"],
  ['"ppid"|"ppids"', "ppid"],
  ['"parent" ["process"] "pid"|"pids"|"id"|"ids"|"ppid"', "ppid"],
  ['"command"|"process"|"program"|"executable" "name"|"names"', "comm"],
  ['"name"|"names"|"command"|"commands"', "comm"],
  ['["full"] "command" "line"|"lines" ["arguments"]', "args"],
  ['["full"] "command" "with"|"and" ["their"|"its"|"all"] "arguments"', "args"],
  ['"arguments"|"args"|"cmdline"', "args"],
  ['"user"|"users"|"owner"|"owners"|"username"', "user"],
  [
    '["cpu"|"%cpu"] "cpu"|"%cpu" ["usage"|"percentage"|"percent"|"utilization"|"use"|"consumption"]',
    "%cpu",
  ],
  [
    '["memory"] "memory"|"mem"|"%mem"|"ram" ["usage"|"percentage"|"percent"|"utilization"|"use"|"consumption"]',
    "%mem",
  ],
  ['"rss"', "rss"],
  ['"resident" ["set"|"memory"] ["size"]', "rss"],
  ['"vsz"', "vsz"],
  ['"virtual" "memory" ["size"]', "vsz"],
  ['"start" "time"|"times"', "lstart"],
  ['"elapsed" "time"|"times"', "etime"],
  ['"running"|"run" "time"|"times"', "etime"],
  ['"uptime"', "etime"],
  ['"cpu" "time"', "time"],
  ['"state"|"status"|"stat"|"states"', "stat"],
  ['"nice" ["value"|"values"]', "ni"],
  ['"niceness"|"priority"|"priorities"', "ni"],
  ['"tty"|"terminal"', "tty"],
  ['["number"] [of] "threads"', "nlwp"],
  ['"thread" "count"|"counts"', "nlwp"],
];
defineNoun<string>(
  "PSCOLUMN",
  COLUMNS.map(([written, column]) => [written, () => column] as const),
);
defineNoun<readonly string[]>("PSCOLUMNS", [
  ["[the|their|its] {a:PSCOLUMN}", (values) => [column(values, "a")]],
  [
    '[the|their|its] {a:PSCOLUMN} ["and"|"with"] [the|their] {b:PSCOLUMN}',
    (values) => [column(values, "a"), column(values, "b")],
  ],
  [
    '[the|their|its] {a:PSCOLUMN} ["and"] [the|their] {b:PSCOLUMN} ["and"] [the|their] {c:PSCOLUMN}',
    (values) => [column(values, "a"), column(values, "b"), column(values, "c")],
  ],
  [
    '[the|their|its] {a:PSCOLUMN} [the|their] {b:PSCOLUMN} [the|their] {c:PSCOLUMN} ["and"] [the|their] {d:PSCOLUMN}',
    (values) => ["a", "b", "c", "d"].map((slot) => column(values, slot)),
  ],
]);
const column = (values: Values, slot: string): string => meaningOf<string>(values, slot) as string;

const SORTS: readonly (readonly [string, string])[] = [
  [
    '["%"] "cpu"|"processor"|"%cpu" ["usage"|"utilization"|"use"|"consumption"|"percentage"|"time"|"load"]',
    "%cpu",
  ],
  [
    '["resident"] "memory"|"mem"|"ram"|"%mem" ["usage"|"utilization"|"use"|"consumption"|"percentage"|"footprint"]',
    "%mem",
  ],
  ['"rss"', "rss"],
  ['"resident" "set"|"memory" ["size"]', "rss"],
  ['"vsz"', "vsz"],
  ['"virtual" "memory" ["size"|"usage"]', "vsz"],
  ['"start" "time"', "start_time"],
  ['"elapsed"|"running" "time"', "etime"],
  ['"pid"|"id"', "pid"],
  ['"process" "id"', "pid"],
  ['"ppid"', "ppid"],
  ['"name"|"command"', "comm"],
  ['"user"|"owner"', "user"],
  ['"nice"|"priority"|"niceness" ["value"]', "ni"],
];
defineNoun<string>(
  "PSSORT",
  SORTS.map(([written, key]) => [written, () => key] as const),
);
