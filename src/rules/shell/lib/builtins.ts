/** Builtins with nothing but their names to tell: names, meaning, options, examples. */
export const SHELL_BUILTINS: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    "cd pushd popd",
    "changes the working directory",
    "-L; -P; -e; -@; -n",
    ["cd src", "cd - ", "cd .. && npm test", "pushd build && make && popd"],
  ],
  ["dirs", "lists remembered directories", "-c; -l; -p; -v", ["dirs"]],
  [
    "export declare typeset local readonly",
    "sets variables",
    "-a; -A; -f; -F; -g; -i; -I; -l; -n; -p; -r; -t; -u; -x",
    ["export NODE_ENV=test", "declare -A map", "readonly X=1"],
  ],
  ["unset", "removes variables", "-f; -v; -n", ["unset FOO"]],
  ["alias unalias", "names for commands", "-p; -a", ["alias ll='ls -l'", "unalias ll"]],
  [
    "read mapfile readarray",
    "reads lines into variables",
    "-a=; -d=; -e; -E; -i=; -n=; -N=; -p=; -r; -s; -t=; -u=; -C=; -c=; -O=",
    ["read -r line < a.txt", "mapfile -t lines < a.txt"],
  ],
  ["getopts", "reads options", "", ["getopts ab: opt"]],
  ["shift", "drops positional parameters", "", ["shift 2"]],
  ["return exit logout break continue", "leaves a place", "", ["exit 0"]],
  ["let", "arithmetic", "--", ["let x=1"]],
  [
    "shopt setopt unsetopt emulate autoload zmodload",
    "shell options",
    "-s; -u; -q; -p; -o",
    ["shopt -s globstar"],
  ],
  [
    "ulimit",
    "resource limits",
    "-S; -H; -a; -b=?; -c=?; -d=?; -e=?; -f=?; -i=?; -k=?; -l=?; -m=?; -n=?; -p=?; -q=?; -r=?; -s=?; -t=?; -u=?; -v=?; -x=?",
    ["ulimit -n 4096"],
  ],
  ["hash", "remembered programs", "-r; -p=; -d; -l; -t", ["hash -r"]],
  [
    "jobs bg fg disown suspend",
    "job control",
    "-l; -n; -p; -r; -s; -x; -a; -h; -f",
    ["jobs -l", "disown"],
  ],
  ["times caller enable", "about the shell itself", "-a; -n; -p; -f=; -d", ["times"]],
];
