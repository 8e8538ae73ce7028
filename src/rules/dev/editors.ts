/** Editors: what they open is harmless, what they are told to run is not. */
import { EMPTIED, exEmpties } from "../../effects/code/empties.js";
import type { Word } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import type { Emit, Invocation, Runner } from "../../tools/types.js";
import { plain } from "./lib/tool.js";

/** One Ex command line of vi: `:!cmd`, `:call system("cmd")`, `:w !cmd`, `:%!cmd`, `:terminal cmd`. */
function exCommand(text: string, like: Word, run: Runner): void {
  for (const line of text.split("\n")) {
    const command = line.replace(/^[\s:]+/, "");
    const shell =
      /^(?:\d|%|'<,'>|\.,?\$?|silent!?\s+|exe(?:cute)?\s+["'])*\s*!\s*(.+)$/.exec(command)?.[1] ??
      /^(?:silent!?\s+)?(?:r(?:ead)?|w(?:rite)?)\s*!\s*(.+)$/.exec(command)?.[1] ??
      /^(?:silent!?\s+)?(?:ter(?:minal)?|te)\b!?\s*(?:\+\+\S+\s+)*(.+)$/.exec(command)?.[1] ??
      /^%?\d*,?\d*w\s*!\s*(.+)$/.exec(command)?.[1];
    if (shell !== undefined)
      run.shell(
        run.literal(shell.replace(/\s*\|\s*q(?:a|all)?!?\s*$/, "").replace(/["']$/, ""), like),
      );
    for (const match of command.matchAll(
      /\b(?:system|systemlist|job_start|jobstart|termopen|term_start)\s*\(\s*(["'])(.*?)\1/g,
    ))
      run.shell(run.literal(match[2] as string, like));
    for (const match of command.matchAll(
      /\bos\.(?:execute)\s*\(\s*(["'])(.*?)\1|\bio\.popen\s*\(\s*(["'])(.*?)\3/g,
    ))
      run.shell(run.literal((match[2] ?? match[4]) as string, like));
    const python = /^(?:py(?:thon)?[3x]?|pyx)\s+(.+)$/.exec(command)?.[1];
    if (python !== undefined) run.code("python", run.literal(python, like));
    const perl = /^perl\s+(.+)$/.exec(command)?.[1];
    if (perl !== undefined) run.code("perl", run.literal(perl, like));
    const ruby = /^ruby\s+(.+)$/.exec(command)?.[1];
    if (ruby !== undefined) run.code("ruby", run.literal(ruby, like));
  }
}

const WRITES = /(?:^|[\s:|])(?:wq?|x|wa|wqa|xa|update|up|saveas|sav)!?(?:$|[\s|])/;
const WRITES_TO =
  /(?:^|[:|]\s*|\s)(?:\d*,?[\d$]*|%)?(?:w|write|saveas|sav)!?\s+(?:>>\s*)?([^\s!|+-][^\s|]*)/;

/** Files that a scripted session writes: the open ones on `:wq`, others on `:w name`. */
function exWrites(texts: readonly Word[], i: Invocation, emit: Emit): void {
  const all = texts.flatMap((word) => (word.known ? word.text.split(/[|\n]/) : ["?"]));
  const content = exEmpties(all) ? { content: EMPTIED } : {};
  for (const word of texts) {
    const to = WRITES_TO.exec(word.text)?.[1];
    if (to !== undefined) emit.file("overwrite", { ...word, text: to });
    else if (WRITES.test(word.text))
      for (const file of i.operands)
        if (!file.text.startsWith("+")) emit.file("overwrite", file, content);
    for (const match of word.text.matchAll(
      /redir!?\s*>+\s*(\S+)|writefile\([^)]*,\s*["']([^"']+)["']/g,
    ))
      emit.file("overwrite", { ...word, text: (match[1] ?? match[2]) as string });
    for (const match of word.text.matchAll(
      /\bdelete\(\s*["']([^"']+)["']\s*(?:,\s*["'](\w*)["'])?/g,
    ))
      emit.file("delete", { ...word, text: match[1] as string }, { recursive: match[2] === "rf" });
  }
}

function commands(i: Invocation): readonly Word[] {
  const plus = i.operands
    .filter((word) => /^\+[^\d]/.test(word.text))
    .map((word) => ({ ...word, text: word.text.slice(1) }));
  return [...i.values("-c"), ...i.values("--cmd"), ...plus];
}

const vim = defineTool({
  names: [
    "vim",
    "vi",
    "nvim",
    "view",
    "ex",
    "rvim",
    "rview",
    "gvim",
    "mvim",
    "vim.basic",
    "vim.tiny",
    "nvi",
    "vile",
    "lvim",
    "neovide",
    "evim",
    "gview",
    "nvim-qt",
  ],
  about: "edits text",
  nature: "lifecycle",
  help: "-h, -v",
  options:
    "-c=; --cmd=; -S=; -s; -w=; -W=; -u=; -U=; -i=; -T=; -r=?; -o=?; -O=?; -p=?; -e; -E; -es; -Es; -b; -d; -f; -g; -l=; -L; -M; -m; -N; -n; -R; -V=?; -x; -X; -y; -Z; --clean; --noplugin; --headless; --listen=; --server=; --remote; --remote-expr=; --remote-send=; --startuptime=; --embed; --not-a-term; --nofork; -t=; -q=?; -v; -h",
  effects: (i, emit) => {
    exWrites(commands(i), i, emit);
    const text = i.command.stdin?.text;
    if (
      text !== undefined &&
      i.command.name !== undefined &&
      (i.program === "ex" || i.has("-e", "-E", "-es", "-Es"))
    )
      exWrites(
        text.split("\n").map((line) => ({ ...(i.command.name as Word), text: line })),
        i,
        emit,
      );
    for (const option of ["-w", "-W"]) {
      const to = i.value(option);
      if (to !== undefined) emit.file("overwrite", to);
    }
  },
  runs: (i, run) => {
    for (const word of commands(i)) exCommand(word.text, word, run);
    for (const word of [...i.values("-S"), ...i.values("-u"), ...i.values("-l")])
      if (!/^(?:NONE|NORC|DEFAULTS)$/.test(word.text)) run.file("vim", word, []);
    const text = i.command.stdin?.text;
    const like = i.command.name;
    if (
      text !== undefined &&
      like !== undefined &&
      (i.program === "ex" || i.has("-e", "-E", "-es", "-Es"))
    )
      exCommand(text, like, run);
  },
  rules: [
    {
      id: "shell-opened",
      when: (i) =>
        commands(i).some((word) =>
          /^[\s:]*(?:sh(?:ell)?|te(?:rminal)?)\s*$|set\s+shell=/.test(word.text),
        ),
      decision: "ask",
      why: "opens a shell from the editor, where nothing after it is checked",
      instead: "run the command itself, such as `ls`",
      attack: ["T1059.004"],
      asi: ["ASI05"],
      matches: ["vim -c ':shell'", "vi -c ':set shell=/bin/sh | shell'", "nvim +terminal"],
      nonMatches: ["vim -c ':set number' a.txt", "nvim +42 a.txt"],
      evasions: ["sudo vim -c :shell", "env TERM=xterm vi -c ':sh'"],
    },
  ],
  allowed: [
    "vim src/a.ts",
    "nvim +42 a.txt",
    "vi -R a.log",
    "nvim --headless +'Lazy! sync' +qa",
    "vim -es -c '%s/a/b/g' -c 'wq' src/a.txt",
    "vim --version",
    "nvim --headless -c 'checkhealth' -c 'qa'",
    "vim -d a b",
    "printf '%%s/a/b/\\nwq\\n' | ex src/a.txt",
  ],
  denied: [
    "vim -c ':!rm -rf ~' -c q",
    "nvim --headless +'!rm -rf /' +qa",
    "vim -c 'call system(\"rm -rf ~\")'",
    "ex -s -c '!rm -rf ~' -c q",
    'vim -es -c \'call delete("/etc", "rf")\' -c q',
    "vim -c ':py3 import os; os.system(\"rm -rf ~\")'",
  ],
});

const emacs = defineTool({
  names: ["emacs", "emacsclient", "emacs-nox", "xemacs", "mg", "zile", "jove", "jed"],
  about: "edits text",
  style: "gnu",
  nature: "lifecycle",
  options:
    "-Q --quick; -q --no-init-file; -nw --no-window-system; --batch -batch; --script=; -script=; -l --load=; --load=; --eval=; -eval=; -e; -f --funcall=; --funcall=; --daemon=?; --fg-daemon=?; -L --directory=; --directory=; -t --tty; -c --create-frame; -n --no-wait; -s --socket-name=; -a --alternate-editor=; --visit=; --file=; --insert=; -d=; --kill; --no-site-file; --no-splash; --init-directory=; -u",
  runs: (i, run) => {
    for (const name of ["--eval", "-eval"]) {
      for (const code of i.values(name)) {
        run.code("elisp", code);
      }
    }
    for (const name of ["--script", "-script", "--load"])
      for (const file of i.values(name)) run.file("elisp", file, []);
    // `emacsclient -e '(…)'`: the option has no value of its own.
    if (i.program === "emacsclient" && i.has("-e")) {
      for (const word of i.operands) run.code("elisp", word);
    }
  },
  allowed: [
    "emacs -nw a.txt",
    "emacs --batch -l build.el --eval '(message \"x\")'",
    "emacs --script build.el",
    "emacsclient -n a.txt",
    "emacs -Q --batch -f batch-byte-compile a.el",
  ],
  denied: [
    "emacs --batch --eval '(shell-command \"rm -rf ~\")'",
    "emacs -Q -nw --eval '(delete-directory \"~\" t)'",
  ],
});

const others = [
  plain(
    "nano pico micro hx helix kak kakoune joe jmacs jpico mcedit ne dte tilde gedit kate kwrite mousepad pluma featherpad geany leafpad notepad notepad++ xed textedit bbedit mate coteditor fleet lapce lite-xl zed zeditor",
    "edits text",
    "lifecycle",
    "-s --speller=; -w; -l; -T=; -Y=; -B; -C=; -c=; -e=; -n; -f=; -I; -v; -R; -E; -i; -m; --new; --wait; --config=; -p; +=; --log=; -u=; --tutor; --health=?",
    ["nano a.txt", "hx src/main.rs", "zed .", "gedit a.txt", "micro a.txt"],
    {
      runs: (i, run) => {
        // `nano -s program`, `kak -e '%sh{…}'`
        const speller =
          i.program === "nano" || i.program === "pico" ? i.value("--speller") : undefined;
        if (speller !== undefined) run.shell(speller);
        for (const word of i.values("-e"))
          for (const match of word.text.matchAll(/%sh\{([^}]*)\}/g))
            run.shell(run.literal(match[1] as string, word));
      },
      denied: ["nano -s 'rm -rf ~' a.txt"],
    },
  ),
  defineTool({
    names: ["ed", "red"],
    about: "edits text line by line",
    nature: "update",
    options: "-s --quiet --silent; -p --prompt=; -G; -l; -r; -E; -v",
    effects: (i, emit) => {
      const text = i.command.stdin?.text;
      if (text === undefined) return;
      const content = exEmpties(text.split("\n")) ? { content: EMPTIED } : {};
      for (const line of text.split("\n")) {
        const from = /^(?:[eE]|\d*r)\s+([^!\s]\S*)\s*$/.exec(line)?.[1];
        if (from !== undefined && i.command.name !== undefined)
          emit.file("read", { ...i.command.name, text: from });
        const to = /^[\d,$%]*[wW]q?(?:\s+([^!\s]\S*))?\s*$/.exec(line);
        if (to === null) continue;
        const like = i.command.name as Word;
        if (to[1] !== undefined) emit.file("overwrite", { ...like, text: to[1] });
        else for (const word of i.operands) emit.file("overwrite", word, content);
      }
    },
    runs: (i, run) => {
      const text = i.command.stdin?.text;
      const like = i.command.name;
      if (text === undefined || like === undefined) return;
      for (const line of text.split("\n")) {
        const shell = /^[\d,$%]*(?:[rew]\s*)?!(.+)$/.exec(line)?.[1];
        if (shell !== undefined) run.shell(run.literal(shell, like));
      }
    },
    allowed: ["printf ',s/a/b/g\\nw\\nq\\n' | ed -s a.txt", "ed -s a.txt < script.ed"],
    denied: ["printf '!rm -rf ~\\nq\\n' | ed", "printf 'a\\nx\\n.\\nw /etc/passwd\\nq\\n' | ed"],
  }),
  defineTool({
    names: [
      "code",
      "code-insiders",
      "codium",
      "vscodium",
      "cursor",
      "windsurf",
      "trae",
      "kiro",
      "positron",
      "code-server",
      "subl",
      "sublime_text",
      "atom",
      "idea",
      "webstorm",
      "pycharm",
      "goland",
      "phpstorm",
      "rubymine",
      "clion",
      "rider",
      "datagrip",
      "studio",
      "android-studio",
      "rustrover",
      "eclipse",
      "netbeans",
    ],
    about: "opens an editor window",
    style: "gnu",
    nature: "lifecycle",
    help: "-h, -v",
    options:
      "-d --diff; -m --merge; -a --add; -g --goto; -n --new-window; -r --reuse-window; -w --wait; --locale=; --user-data-dir=; --profile=; --extensions-dir=; --list-extensions; --show-versions; --category=; --install-extension=; --pre-release; --uninstall-extension=; --update-extensions; --enable-proposed-api=; -v; -h; --verbose; --log=; -s --status; --disable-extensions; --disable-extension=; --sync=; --remote=; --folder-uri=; --file-uri=; --command=; --line=; --column=; -b; --background; --stay; --add-mcp=; --bind-addr=; --auth=; --port=; --password=; --cert=?; --disable-telemetry; --force; --no-sandbox; --remove=",
    rules: [
      {
        id: "extension-from-file",
        when: (i) =>
          i.values("--install-extension").some((word) => /\.vsix$|^https?:/.test(word.text)),
        decision: "ask",
        why: "installs an editor extension that no market place has checked",
        instead: "install it by its id, such as `code --install-extension dbaeumer.vscode-eslint`",
        attack: ["T1176"],
        asi: ["ASI04"],
        matches: [
          "code --install-extension ./acme.vsix",
          "cursor --install-extension https://example.com/x.vsix",
        ],
        nonMatches: ["code --install-extension dbaeumer.vscode-eslint", "code --list-extensions"],
      },
      {
        id: "editor-tunnel",
        when: (i) =>
          i.operands[0]?.text === "tunnel" ||
          (i.program === "code-server" &&
            i.value("--auth")?.text === "none" &&
            !/^(?:127\.|localhost)/.test(i.value("--bind-addr")?.text ?? "127.")),
        decision: "deny",
        why: "opens this machine, with a terminal, to the internet",
        instead: "open it locally, with `code .`",
        attack: ["T1219"],
        asi: ["ASI03"],
        matches: [
          "code tunnel --accept-server-license-terms",
          "code-server --auth none --bind-addr 0.0.0.0:8080",
          "code tunnel service install",
        ],
        nonMatches: ["code .", "code-server --bind-addr 127.0.0.1:8080"],
      },
    ],
    allowed: [
      "code .",
      "code -g src/a.ts:42",
      "cursor .",
      "code --install-extension dbaeumer.vscode-eslint",
      "code --list-extensions",
      "code --diff a b",
      "idea .",
      "subl a.txt",
      "code --version",
    ],
  }),
];

export const tools = [vim, emacs, ...others];
