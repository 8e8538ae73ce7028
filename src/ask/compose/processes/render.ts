/** The command for a list of processes. */
import type { ProcessesDraft } from "./draft.js";

/** Largest first, where nothing else is said. */
const DESCENDS = /^(?:%cpu|%mem|rss|vsz|etime)$/;

/** Undefined where the parts do not go together. */
export function render(draft: ProcessesDraft): string | undefined {
  const { columns, user, notUser, name, sort, top, count, over, full } = draft;
  // "The pid of the process with the most memory" is that and no header.
  const bare = draft.bare || ((top === -1 || top === 1) && columns.length === 1 && !draft.beside);
  if (!draft.isSaid) return undefined;
  if (top === -1 && sort === undefined) return undefined;
  // One process by most of something: the first.
  const lines = top === -1 ? 1 : top;
  const chosen = columns.length > 0;
  const order =
    sort === undefined
      ? ""
      : ` --sort=${DESCENDS.test(sort) && !draft.ascending ? "-" : ""}${sort}`;
  if (count) {
    if (sort || top || chosen || over) return undefined;
    if (name !== undefined)
      return user === undefined ? `pgrep -c ${name}` : `pgrep -c -u ${user} ${name}`;
    if (notUser !== undefined) return `ps -N -u ${notUser} --no-headers | wc -l`;
    return user === undefined ? "ps -e --no-headers | wc -l" : `ps -u ${user} --no-headers | wc -l`;
  }
  if (name !== undefined && user !== undefined) {
    if (sort || top || over || notUser) return undefined;
    if (!chosen) return `pgrep -l -u ${user} ${name}`;
    return columns.length === 1 && columns[0] === "pid" ? `pgrep -u ${user} ${name}` : undefined;
  }
  if (name !== undefined && chosen && columns.join() === "pid" && !sort && !top)
    return `pgrep ${name}`;
  if (name !== undefined && !chosen && !sort && !top && !over)
    return full ? `ps -fC ${name}` : undefined;
  if (over !== undefined) {
    if (chosen || name || user || notUser) return undefined;
    const at = over.column === "%cpu" ? 3 : 4;
    return `ps aux${order} | awk '$${at} ${over.op} ${over.value}'`;
  }
  const which =
    name !== undefined
      ? `-C ${name}`
      : user !== undefined
        ? `-u ${user}`
        : notUser !== undefined
          ? `-N -u ${notUser}`
          : "-e";
  const head = lines === undefined ? "" : ` | head -n ${lines + (bare ? 0 : 1)}`;
  // What is said about each says not which it is.
  if (chosen && !bare && draft.beside && !columns.some((one) => /^(?:pid|comm|args)$/.test(one)))
    columns.unshift("pid", "comm");
  if (chosen) {
    const list = bare ? columns.map((one) => `-o ${one}=`).join(" ") : `-o ${columns.join(",")}`;
    const joined =
      which === "-e" && !bare
        ? `-e${list.slice(1)}`
        : which === "-e"
          ? `-e ${list}`
          : `${which} ${list}`;
    const short = bare && columns.length === 1 && which === "-e" ? `-eo ${columns[0]}=` : joined;
    return `ps ${short}${order}${draft.unique ? " | sort -u" : ""}${head}`;
  }
  if (draft.unique) return undefined;
  if (which === "-e") {
    if (sort === undefined && lines === undefined) return full ? "ps -ef" : undefined;
    return sort === undefined ? undefined : `ps aux${order}${head}`;
  }
  return `ps ${full ? "-f " : ""}${which}${order}${head}`;
}
