// Rewrites that keep what a command does. None of them may lower its verdict.
import { parse } from "unbash";

export interface Rewrite {
  readonly name: string;
  /** The rewritten text, or undefined where the rewrite does not apply. */
  readonly apply: (text: string) => string | undefined;
}

const BUILTINS = new Set(
  "history set alias unalias export declare typeset local readonly unset read mapfile readarray cd pushd popd trap exec eval source . shopt ulimit builtin command type hash jobs bg fg disown wait return exit let test [ complete compgen bind umask enable times getopts shift break continue time if while for until case function select { ( [[ (( ! fc suspend logout dirs caller setopt unsetopt".split(
    " ",
  ),
);

interface Simple {
  readonly name: string;
  readonly rest: string;
}

/** The one simple command that the text is, when its name is a plain word. */
function simple(text: string): Simple | undefined {
  const script = parse(text);
  const command = script.commands[0]?.command;
  if (script.errors !== undefined || script.commands.length !== 1 || command?.type !== "Command")
    return undefined;
  if (
    script.commands[0]?.background === true ||
    command.prefix.length > 0 ||
    command.name === undefined
  )
    return undefined;
  if (command.pos !== 0 || text.includes("\n") || text.includes("#")) return undefined;
  const { name } = command;
  if (name.parts !== undefined || !/^[a-z][a-z0-9_.+-]*$/i.test(name.text)) return undefined;
  return { name: name.text, rest: text.slice(name.end) };
}

/** A simple command whose program is a file, so that `env` and friends can start it. */
function external(text: string): Simple | undefined {
  const found = simple(text);
  return found === undefined || BUILTINS.has(found.name) ? undefined : found;
}

function quoteSingle(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** Whole and self-contained: no parse error, nothing that reads the outer positional parameters. */
function whole(text: string): boolean {
  const script = parse(text);
  return (
    script.errors === undefined &&
    script.commands.length > 0 &&
    !/\$[@*#0-9]/.test(text) &&
    !text.includes("<<")
  );
}

const wrapWhole = (name: string, make: (text: string) => string): Rewrite => ({
  name,
  apply: (text) => (whole(text) ? make(text) : undefined),
});

const wrapName = (
  name: string,
  make: (simple: Simple) => string,
  only: (text: string) => Simple | undefined = simple,
): Rewrite => ({
  name,
  apply: (text) => {
    const found = only(text);
    return found === undefined ? undefined : make(found);
  },
});

export const rewrites: readonly Rewrite[] = [
  wrapWhole("white space around", (text) => `  \n${text}\n\n`),
  wrapName("double quotes around the name", ({ name, rest }) => `"${name}"${rest}`),
  wrapName(
    "single quotes inside the name",
    ({ name, rest }) => `'${name[0]}'${name.slice(1)}${rest}`,
  ),
  wrapName(
    "backslash in the name",
    ({ name, rest }) => `${name[0]}\\${name.slice(1)}${rest}`,
    (text) => (/^.[a-z]/i.test(text) ? simple(text) : undefined),
  ),
  wrapName(
    "ANSI-C quoted name",
    ({ name, rest }) => `$'\\x${name.charCodeAt(0).toString(16)}'${name.slice(1)}${rest}`,
  ),
  wrapName(
    "name in a variable",
    ({ name, rest }) => `p=${name}; $p${rest}`,
    (text) => external(text),
  ),
  wrapName("absolute path", ({ name, rest }) => `/usr/bin/${name}${rest}`, external),
  wrapName("command", ({ name, rest }) => `command ${name}${rest}`, external),
  wrapName("env", ({ name, rest }) => `env ${name}${rest}`, external),
  wrapName("env with an assignment", ({ name, rest }) => `env -u FOO A=1 ${name}${rest}`, external),
  wrapName("assignment in front", ({ name, rest }) => `A=1 ${name}${rest}`),
  wrapName("nohup", ({ name, rest }) => `nohup ${name}${rest}`, external),
  wrapName("timeout", ({ name, rest }) => `timeout -k 5 0 ${name}${rest}`, external),
  wrapName("nice", ({ name, rest }) => `nice -n 10 ${name}${rest}`, external),
  wrapName("sudo", ({ name, rest }) => `sudo -n ${name}${rest}`, external),
  wrapName("line continuation", ({ name, rest }) => `${name} \\\n${rest}`),
  wrapWhole("group", (text) => `{ ${text}\n}`),
  wrapWhole("subshell", (text) => `( ${text}\n)`),
  wrapWhole("after true", (text) => `true && { ${text}\n}`),
  wrapWhole("before true", (text) => `${text}\ntrue`),
  wrapWhole("in an if", (text) => `if true; then ${text}\nfi`),
  wrapWhole("in a loop", (text) => `for x in 1; do ${text}\ndone`),
  wrapWhole("in a function", (text) => `cerbash_f() { ${text}\n}; cerbash_f`),
  wrapWhole("bash -c", (text) => `bash -c ${quoteSingle(text)}`),
  wrapWhole("sh -lc with a name", (text) => `sh -lc ${quoteSingle(text)} sh`),
  wrapWhole("eval", (text) => `eval ${quoteSingle(text)}`),
  wrapWhole(
    "base64 into a shell",
    (text) => `echo ${Buffer.from(text).toString("base64")} | base64 -d | bash`,
  ),
  wrapWhole("here-document into a shell", (text) => `bash <<'CERBASH_END'\n${text}\nCERBASH_END`),
  wrapWhole("comment behind", (text) => `${text} # tidy up`),
  wrapWhole("in a substitution", (text) => `echo "$(${text}\n)"`),
];
