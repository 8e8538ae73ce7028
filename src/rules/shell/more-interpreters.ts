/** Interpreters that agents meet seldom: one line each. */
import { defineTool } from "../../tools/define.js";
import { interpreter } from "./lib/interpreter.js";

interface Row {
  readonly names: string;
  readonly language: string;
  /** Options that take code, as in an option grammar (`-e --eval`). */
  readonly code: string;
  /** Other options worth knowing, as in an option grammar. */
  readonly options?: string;
  readonly style?: "posix" | "single-dash";
  readonly allowed: readonly string[];
  readonly asked?: readonly string[];
  readonly denied?: readonly string[];
}

const ROWS: readonly Row[] = [
  {
    names: "lua lua5.1 lua5.2 lua5.3 lua5.4 luajit texlua",
    language: "lua",
    code: "-e",
    options: "-l=; -i; -v; -E; -W",
    allowed: ["lua -e 'print(1)'", "lua script.lua"],
    denied: [`lua -e 'os.execute("rm -rf ~")'`],
  },
  {
    names: "Rscript R littler",
    language: "r",
    code: "-e",
    options: "-q --quiet; --vanilla; --no-save; --slave; -f --file=",
    allowed: ["Rscript -e 'print(1)'", "Rscript plot.R"],
    denied: [`Rscript -e 'unlink("~", recursive = TRUE)'`],
  },
  {
    names: "osascript",
    language: "osascript",
    code: "-e",
    options: "-l=; -i; -s=",
    allowed: [
      "osascript -e 'return 1'",
      `osascript -l JavaScript -e 'Application("Finder").name()'`,
    ],
    denied: [
      `osascript -e 'do shell script "rm -rf ~"'`,
      `osascript -l JavaScript -e 'Application.currentApplication().doShellScript("rm -rf ~")'`,
      `osascript -e 'tell application "Finder"' -e 'do shell script "rm -rf ~"' -e 'end tell'`,
    ],
  },
  {
    names: "julia",
    language: "julia",
    code: "-e --eval; -E --print",
    options: "-q; -i; -L --load=; -t --threads=; --project=?; -J=; -p=; -O=?",
    allowed: ["julia -e 'println(1)'", "julia --project=. main.jl"],
    denied: ["julia -E 'run(`rm -rf /`)'"],
  },
  {
    names: "tclsh wish expect",
    language: "tcl",
    code: "-c",
    options: "-f=; -d; -i; -b",
    allowed: ["tclsh a.tcl"],
    denied: ["expect -c 'spawn rm -rf /'"],
  },
  {
    names: "groovy",
    language: "groovy",
    code: "-e",
    options: "-cp --classpath=; -D=; -i; -n; -p",
    allowed: ["groovy -e 'println 1'"],
    denied: [`groovy -e '"rm -rf /".execute()'`],
  },
  {
    names: "elixir iex",
    language: "elixir",
    code: "-e --eval; --rpc-eval",
    options: "-r=; -S=; -pr=; -pa=; -pz=; --name=; --sname=; --cookie=",
    allowed: ["elixir -e 'IO.puts 1'"],
    denied: [`elixir --eval 'File.rm_rf!("/")'`],
  },
  {
    names: "guile guile-2.2 guile-3.0",
    language: "scheme",
    code: "-c",
    options: "-l=; -e=; -L=; -q; --no-auto-compile",
    allowed: ["guile -c '(display (+ 1 2))'", "guile main.scm"],
    asked: ["guile -c '(system (string-append a b))'"],
    denied: [`guile -c '(system "rm -rf ~")'`],
  },
  {
    names: "racket sbcl clisp ecl ccl janet chez chezscheme gosh",
    language: "lisp",
    code: "-e --eval; -x --expr; -p; -eval",
    options: "-l --load=; -t --require=; -i; -n; -q; --noinform; --non-interactive; --script",
    allowed: [
      "racket -e '(displayln 1)'",
      "sbcl --noinform --non-interactive --eval '(print (+ 1 2))'",
    ],
    asked: ["sbcl --eval '(uiop:run-program cmd)'"],
    denied: [
      `racket -e '(delete-directory/files "/etc")'`,
      `sbcl --eval '(uiop:run-program "rm -rf ~")'`,
    ],
  },
  {
    names: "clj clojure",
    language: "clojure",
    code: "-e --eval",
    options: "-M=?; -X=?; -A=?; -T=?; -P; -Sdeps=; -i --init=; -m --main=; -r",
    allowed: ["clj -M:test", "clojure -e '(println 1)'"],
    denied: [`clojure -e '(clojure.java.shell/sh "rm" "-rf" "/etc")'`],
  },
  {
    names: "ocaml",
    language: "ocaml",
    code: "-e",
    options: "-I=; -init=; -w=; -noinit; -nostdlib",
    style: "single-dash",
    allowed: ["ocaml -e 'print_int 1'", "ocaml build.ml"],
    denied: [`ocaml -e 'Sys.command "rm -rf ~"'`],
  },
  {
    names: "ghci runghc runhaskell",
    language: "haskell",
    code: "-e",
    options: "-i=?; -package=; -v=?; -cpp",
    style: "single-dash",
    allowed: ["runghc Main.hs", "ghci -e '1 + 1'"],
    denied: [`ghci -e 'System.Process.callCommand "rm -rf ~"'`],
  },
  {
    names: "erl",
    language: "erlang",
    code: "-eval",
    options: "-noshell; -noinput; -s=; -sname=; -name=; -pa=; -setcookie=; -config=",
    style: "single-dash",
    allowed: [`erl -noshell -eval 'io:format("1"), halt().'`],
    denied: [`erl -noshell -eval 'os:cmd("rm -rf ~"), halt().'`],
  },
  {
    names: "raku perl6 rakudo",
    language: "raku",
    code: "-e",
    options: "-n; -p; -c; -I=; -M=; -v; --doc=?",
    allowed: ["raku -e 'say 1'", "raku main.raku"],
    asked: ["raku -e 'qx{ls}'"],
    denied: [`raku -e 'shell "rm -rf ~"'`, `raku -e 'run "rm", "-rf", "/etc"'`],
  },
  {
    names: "scala kotlin",
    language: "jvm",
    code: "-e --expression -expression",
    options: "-cp --classpath=; -classpath=; -script; -d=; -D=?",
    allowed: [`scala -e 'println("1")'`, "kotlin MainKt"],
    denied: [`scala -e 'import sys.process._; "rm -rf /etc".!'`],
  },
  {
    names: "octave",
    language: "octave",
    code: "--eval",
    options: "-q --quiet; --no-gui; --no-window-system; --persist; -p --path=",
    allowed: ["octave --eval 'disp(1)'", "octave main.m"],
    denied: [`octave --eval 'system("rm -rf ~")'`],
  },
  {
    names: "swipl gst",
    language: "prolog",
    code: "-g --goal",
    options: "-q; -t=; -s=; -f=; -l=; -c",
    allowed: ["swipl -g main -t halt main.pl"],
    denied: [`swipl -g 'shell("rm -rf ~")' -t halt`],
  },
];

export const tools = ROWS.map(({ names, language, code, options, style, ...cases }) => {
  const lines = code.split(";").map((line) => line.trim().split(/\s+/));
  return defineTool({
    names: names.split(" "),
    about: `runs ${language}`,
    style: style ?? "posix",
    nature: "run",
    options: `${lines.map((line) => `${line.join(" ")}=`).join("; ")}; ${options ?? ""}`,
    runs: (i, run) =>
      interpreter(
        /^javascript$/i.test(i.value("-l")?.text ?? "") ? "jxa" : language,
        lines.map((line) => line.at(-1) as string),
        i,
        run,
      ),
    ...cases,
  });
});
