/** Completion scripts, written from the table of subcommands. */
import { type Option, type Subcommand, subcommands } from "./commands.js";
import { type Run, UsageError } from "./io.js";
import { readOptions } from "./options.js";

export const run: Run = async (args, io) => {
  const [shell, ...others] = readOptions("completion", args).operands;
  const script = shell === undefined ? undefined : scripts.get(shell);
  if (script === undefined || others.length > 0) {
    const known = [...scripts.keys()].join(", ");
    throw new UsageError(
      `cerbash completion: name one shell (${known})\nSee: cerbash help completion`,
    );
  }
  await io.write(script());
  return 0;
};

const names = subcommands.map(({ name }) => name);

/** What may stand after a subcommand, besides the values of options. */
function words({ name, options, operands }: Subcommand): string[] {
  const first = name === "help" ? names : (operands ?? []);
  return [...first, ...options.map((option) => `--${option.name}`)];
}

function withValues(): Option[] {
  const all = subcommands.flatMap(({ options }) => options);
  return all.filter(
    ({ values, name }, i) =>
      values !== undefined && all.findIndex((option) => option.name === name) === i,
  );
}

function bash(): string {
  const values = withValues().map((option) => {
    const make =
      option.values === "directories"
        ? "-d"
        : option.values === "files"
          ? "-f"
          : `-W "${option.values?.join(" ")}"`;
    return `    --${option.name}) COMPREPLY=($(compgen ${make} -- "$current")); return ;;`;
  });
  const cases = subcommands.map(
    (subcommand) => `    ${subcommand.name}) known="${words(subcommand).join(" ")}" ;;`,
  );
  return `_cerbash() {
  local current="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" known=""
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${names.join(" ")}" -- "$current"))
    return
  fi
  case "$before" in
${values.join("\n")}
  esac
  case "\${COMP_WORDS[1]}" in
${cases.join("\n")}
  esac
  COMPREPLY=($(compgen -W "$known" -- "$current"))
}
complete -F _cerbash cerbash
`;
}

/** For the inside of single quotes in zsh, and of \`[…]\` in its specifications. */
function plain(text: string): string {
  return text.replace(/['[\]:\\`]/g, "");
}

function zsh(): string {
  const list = subcommands.map(({ name, about }) => `    '${name}:${plain(about)}'`);
  const cases = subcommands.map((subcommand) => {
    const { name, options } = subcommand;
    const lines = options.map((option) => {
      const value =
        option.value === undefined
          ? ""
          : `:${option.value}:${option.values === "directories" ? "_files -/" : option.values === "files" ? "_files" : `(${option.values?.join(" ")})`}`;
      return `        '--${option.name}[${plain(option.about)}]${value}' \\`;
    });
    const operands = name === "help" ? names : (subcommand.operands ?? []);
    const rest = operands.length > 0 ? `'1:operand:(${operands.join(" ")})'` : "'*: :'";
    return `    ${name})\n      _arguments \\\n${lines.join("\n")}\n        ${rest}\n      ;;`;
  });
  return `#compdef cerbash
_cerbash() {
  local -a subcommands
  subcommands=(
${list.join("\n")}
  )
  if (( CURRENT == 2 )); then
    _describe 'subcommand' subcommands
    return
  fi
  local subcommand="\${words[2]}"
  shift words
  (( CURRENT-- ))
  case "$subcommand" in
${cases.join("\n")}
  esac
}
compdef _cerbash cerbash
`;
}

function fish(): string {
  const lines = ["complete -c cerbash -f"];
  for (const subcommand of subcommands) {
    const { name, about, options } = subcommand;
    lines.push(`complete -c cerbash -n __fish_use_subcommand -a ${name} -d '${plain(about)}'`);
    const seen = `-n '__fish_seen_subcommand_from ${name}'`;
    const operands = name === "help" ? names : (subcommand.operands ?? []);
    if (operands.length > 0) lines.push(`complete -c cerbash ${seen} -a '${operands.join(" ")}'`);
    for (const option of options) {
      const short = option.short === undefined ? "" : ` -s ${option.short}`;
      const value =
        option.value === undefined
          ? ""
          : option.values === "directories"
            ? " -x -a '(__fish_complete_directories)'"
            : option.values === "files"
              ? " -r -F"
              : ` -x -a '${option.values?.join(" ")}'`;
      lines.push(
        `complete -c cerbash ${seen}${short} -l ${option.name}${value} -d '${plain(option.about)}'`,
      );
    }
  }
  return `${lines.join("\n")}\n`;
}

const scripts: ReadonlyMap<string, () => string> = new Map([
  ["bash", bash],
  ["zsh", zsh],
  ["fish", fish],
]);
