/** Terminal multiplexers: text typed into a session is run there. */
import type { Word } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import type { Invocation, Runner } from "../../tools/types.js";
import { behind, plain } from "./lib/tool.js";

const KEY =
  /^(?:Enter|C-[a-z]|M-.|Space|Tab|BTab|Escape|Up|Down|Left|Right|Home|End|PageUp|PageDown|PgUp|PgDn|BSpace|DC|IC|NPage|PPage|KPEnter|F\d+|\^[A-Z[])$/i;

/** What `send-keys` types, one command a line. */
function typed(i: Invocation, run: Runner): void {
  const words = behind(i);
  const text = words.filter(
    (word) => !(word.known && KEY.test(word.text)) && !/^-[lRMXHFK]+$/.test(word.text),
  );
  const first = text[0];
  if (first === undefined) return;
  // Words are typed without anything between them; a trailing Enter is what runs them.
  const lines: Word[] = [];
  for (const word of text)
    lines.push(
      word.known ? run.literal(word.text.replace(/(?:\\n|\n|\^M|\\r|\r|C-m)+$/i, ""), word) : word,
    );
  for (const line of lines.length === 1 || lines.every((line) => /\s/.test(line.text)) ? lines : [])
    run.shell(line, { possible: true, via: "tmux" });
  if (lines.length > 1 && !lines.every((line) => /\s/.test(line.text)))
    run.shell(run.literal(lines.map((line) => line.text).join(""), first), {
      possible: true,
      via: "tmux",
    });
}

const tmux = defineTool({
  names: ["tmux", "byobu", "byobu-tmux"],
  about: "keeps terminal sessions",
  style: "posix",
  nature: "lifecycle",
  options: "-2; -C; -D; -l; -N; -u; -v; -V; -c=; -f=; -L=; -S=; -T=; -h",
  verbs: {
    read: "ls, list-sessions, lsp, list-panes, lsw, list-windows, lsk, list-keys, lsc, list-clients, lsb, list-buffers, lscm, list-commands, show, show-options, showw, show-window-options, show-environment, showenv, show-buffer, showb, show-messages, showmsgs, show-hooks, info, server-info, has, has-session, display, display-message, capture-pane, capturep, -V, display-panes",
    lifecycle:
      "new, new-session, neww, new-window, splitw, split-window, split-pane, attach, attach-session, a, at, detach, detach-client, kill-session, kill-server, kill-pane, killp, kill-window, killw, start, start-server, start-se, respawn-pane, respawnp, respawn-window, respawnw, suspend-client, switch-client, switchc, lock-server, lock-session, lock-client, choose-tree, choose-client, clock-mode, popup, display-popup, display-menu, menu, command-prompt, confirm-before, confirm, copy-mode, customize-mode, find-window, findw",
    update:
      "rename, rename-session, renamew, rename-window, select-pane, selectp, select-window, selectw, selectl, select-layout, resize-pane, resizep, resize-window, resizew, swap-pane, swapp, swap-window, swapw, move-pane, movep, move-window, movew, join-pane, joinp, break-pane, breakp, link-window, linkw, unlink-window, unlinkw, last, last-window, last-pane, lastp, next, next-window, next-layout, nextl, prev, previous-window, previous-layout, prevl, rotate-window, rotatew, set, set-option, setw, set-window-option, set-environment, setenv, set-buffer, setb, set-hook, paste-buffer, pasteb, load-buffer, loadb, save-buffer, saveb, delete-buffer, deleteb, clear-history, clearhist, bind, bind-key, unbind, unbind-key, refresh, refresh-client, source, source-file, wait, wait-for, send-prefix, server-access",
    run: "send, send-keys, run, run-shell, if, if-shell, pipe-pane, pipep",
  },
  verbOptions: {
    "new, new-session": "-A; -d; -D; -E; -P; -X; -c=; -e=; -F=; -f=; -n=; -s=; -t=; -x=; -y=",
    "neww, new-window": "-a; -b; -d; -k; -P; -S; -c=; -e=; -F=; -n=; -t=",
    "splitw, split-window, split-pane":
      "-b; -d; -f; -h; -I; -v; -P; -Z; -c=; -e=; -F=; -l=; -p=; -t=",
    "respawn-pane, respawnp, respawn-window, respawnw": "-k; -c=; -e=; -t=",
    "send, send-keys": "-F; -H; -K; -l; -M; -R; -X; -c=; -N=; -t=",
    "run, run-shell": "-b; -C; -c=; -d=; -t=",
    "if, if-shell": "-b; -F; -t=",
    "pipe-pane, pipep": "-I; -O; -o; -t=",
    "popup, display-popup":
      "-B; -C; -E; -b=; -c=; -d=; -e=; -h=; -s=; -S=; -t=; -T=; -w=; -x=; -y=",
    "capture-pane, capturep": "-a; -e; -p; -P; -q; -C; -J; -N; -T; -M; -b=; -E=; -S=; -t=",
    "kill-session, kill-pane, killp, kill-window, killw, has, has-session, attach, attach-session, a, at, select-pane, selectp, select-window, selectw, list-panes, lsp, list-windows, lsw, display, display-message, resize-pane, resizep, rename-window, renamew, rename-session, rename, switch-client, switchc, clear-history, detach-client, detach":
      "-a; -C; -p; -d; -s; -t=; -F=; -x=; -y=; -c=; -f=; -T=; -r; -L; -R; -U; -D; -Z; -P=; -E=",
    "source, source-file": "-F; -n; -q; -v; -t=",
  },
  effects: (i, emit) => {
    if (/^save(?:-buffer|b)$/.test(i.verb) && i.operands[0] !== undefined)
      emit.file("overwrite", i.operands[0]);
  },
  runs: (i, run) => {
    if (/^send/.test(i.verb)) typed(i, run);
    else if (
      /^(?:new|neww|splitw|split|respawn|popup|display-popup)/.test(i.verb) &&
      i.operands.length > 0
    )
      run.shell(i.operands);
    else if (/^(?:run|pipe)/.test(i.verb) && i.operands.length > 0) run.shell(i.operands);
    else if (/^if/.test(i.verb) && i.operands[0] !== undefined) {
      if (!i.has("-F")) run.shell(i.operands[0]);
      for (const word of i.operands.slice(1)) {
        const inner = /^\s*run(?:-shell)?\s+["']?(.*?)["']?\s*$/.exec(word.text)?.[1];
        if (inner !== undefined) run.shell(run.literal(inner, word));
      }
    }
    const shell = i.value("-c");
    if (shell !== undefined && i.verb === "") run.shell(shell);
    const config = i.value("-f");
    if (config !== undefined && i.verb === "") run.file("tmux", config, []);
  },
  allowed: [
    "tmux new-session -d -s dev 'npm run dev'",
    "tmux send-keys -t dev 'npm test' Enter",
    "tmux ls",
    "tmux kill-session -t dev",
    "tmux capture-pane -p -t dev",
    "tmux new -d -s x",
    "tmux split-window -h",
    "tmux kill-server",
    "tmux send-keys -t dev C-c",
    "tmux has-session -t dev 2>/dev/null || tmux new -d -s dev",
    "tmux set -g mouse on",
    "tmux attach -t dev",
  ],
  denied: [
    "tmux new -d 'rm -rf ~'",
    "tmux send-keys -t dev 'rm -rf /' Enter",
    "tmux send-keys -t 0 'rm -rf ~' C-m",
    "tmux run-shell 'rm -rf ~'",
    "tmux split-window 'rm -rf /'",
    "tmux -c 'rm -rf ~'",
  ],
});

const screen = defineTool({
  names: ["screen"],
  about: "keeps terminal sessions",
  style: "posix",
  nature: "lifecycle",
  options:
    "-4; -6; -a; -A; -c=; -d; -D; -dmS=; -dm; -e=; -f; -h=; -i; -l; -ls; -list; -L; -Logfile=; -m; -O; -p=; -q; -Q; -r; -R; -RR; -s=; -S=; -t=; -T=; -U; -v; -wipe; -x; -X; -dr",
  effects: (i, emit) => {
    const log = i.value("-Logfile");
    if (log !== undefined) emit.file("append", log);
  },
  runs: (i, run) => {
    const words = i.operands;
    const verb = words[0]?.text;
    if (i.has("-X")) {
      // `screen -S name -X stuff 'text\n'`, `-X exec cmd`, `-X eval 'stuff …'`
      if (verb === "stuff" && words[1] !== undefined)
        run.shell(
          words[1].known
            ? run.literal(words[1].text.replace(/(?:\\n|\n|\^M|\\015|\r)+$/, ""), words[1])
            : words[1],
          { possible: true },
        );
      else if ((verb === "exec" || verb === "screen") && words.length > 1)
        run.argv(words.slice(1).filter((word) => !/^[.!:|]{1,4}$/.test(word.text)));
      else if (verb === "eval") {
        for (const word of words.slice(1)) {
          const inner = /^\s*stuff\s+["']?(.*?)(?:\\015|\\n)?["']?\s*$/.exec(word.text)?.[1];
          if (inner !== undefined) run.shell(run.literal(inner, word), { possible: true });
        }
      }
    } else if (words.length > 0 && !i.has("-r", "-x", "-R", "-RR", "-dr"))
      run.argv(words[0]?.text === "--" ? words.slice(1) : words);
    const shell = i.value("-s");
    if (shell !== undefined) run.shell(shell);
  },
  allowed: [
    "screen -dmS dev npm run dev",
    "screen -ls",
    "screen -S dev -X quit",
    "screen -r dev",
    "screen -S dev -X stuff 'npm test\\n'",
    "screen -wipe",
    "screen -L -Logfile /tmp/a.log -dmS x make",
  ],
  denied: [
    "screen -dmS x rm -rf ~",
    "screen -S dev -X stuff 'rm -rf ~\\n'",
    "screen bash -c 'rm -rf /'",
  ],
});

const others = [
  defineTool({
    names: ["zellij"],
    about: "keeps terminal sessions",
    style: "posix",
    nature: "lifecycle",
    options:
      "-s --session=; -l --layout=; -c --config=; -d --debug; --config-dir=; --data-dir=; --max-panes=; -n=",
    verbs: {
      read: "list-sessions, ls, list-aliases, la, setup, action dump-screen, action query-tab-names, action list-clients, web --status, plugin",
      lifecycle:
        "attach, a, edit, e, kill-session, k, kill-all-sessions, ka, web, options, convert-config, action *, ac *",
      update: "delete-session, d, delete-all-sessions, da, action rename-tab, action rename-pane",
      run: "run, r, action write-chars, ac write-chars, action new-pane",
    },
    verbOptions: {
      "run, r, action new-pane":
        "-c --close-on-exit; -d --direction=; -f --floating; -i --in-place; -n --name=; --cwd=; -s --start-suspended; --height=; --width=; -x=; -y=; --pinned=",
    },
    runs: (i, run) => {
      if (/write-chars$/.test(i.verb) && i.operands[0] !== undefined)
        run.shell(i.operands[0], { possible: true });
      else if (i.nature === "run" && i.operands.length > 0) run.argv(behind(i));
    },
    allowed: [
      "zellij attach -c dev",
      "zellij run -- npm test",
      "zellij ls",
      "zellij kill-session dev",
    ],
    denied: ["zellij run -- rm -rf ~", "zellij action write-chars 'rm -rf ~'"],
  }),
  defineTool({
    names: [
      "wezterm",
      "kitty",
      "kitten",
      "alacritty",
      "gnome-terminal",
      "konsole",
      "xterm",
      "xfce4-terminal",
      "terminator",
      "urxvt",
      "rxvt",
      "foot",
      "tilix",
      "lxterminal",
      "mate-terminal",
      "ghostty",
      "wt",
      "x-terminal-emulator",
      "uxterm",
      "qterminal",
      "ttyd",
      "gotty",
      "dtach",
      "abduco",
      "dvtm",
      "mosh-server",
      "shpool",
      "cage",
    ],
    about: "opens a terminal window, with a command in it",
    style: "posix",
    nature: "lifecycle",
    options:
      "-e --command; -x --execute; --title=; -T=; -t=; --working-directory=; --geometry=; -p=; -hold; --hold; -c=; --class=; -o=; --config=; --window; --tab; --wait; -n; -A=; -d=; --cwd=; -W; -1; -fa=; -fs=; -bg=; -fg=; --port=; -i=; --profile=; --new-tab; -E; -z; -r=; -a=; --detach; --single-instance; --session=",
    runs: (i, run) => {
      const at = i.command.args.findIndex((word) =>
        /^(?:-e|-x|--|--execute|--command|start|run)$/.test(word.text),
      );
      const rest = at < 0 ? i.operands : i.command.args.slice(at + 1);
      const words = rest[0]?.text === "--" ? rest.slice(1) : rest;
      if (words.length === 1 && words[0] !== undefined && /\s/.test(words[0].text))
        run.shell(words[0]);
      else if (
        words.length > 0 &&
        !/^(?:cli|icat|\+?list-\w+|@|ssh|imgcat|themes|diff)$/.test(words[0]?.text ?? "")
      )
        run.argv(words);
    },
    rules: [
      {
        id: "terminal-on-web",
        when: (i) =>
          /^(?:ttyd|gotty)$/.test(i.program) &&
          !/^(?:127\.|localhost|lo)/.test((i.value("-i") ?? i.value("-a"))?.text ?? ""),
        decision: "deny",
        why: "lets everyone who reaches the machine type commands on it",
        instead: "keep a session that only this machine reaches, with `tmux new -d -s dev`",
        attack: ["T1133", "T1219"],
        asi: ["ASI03"],
        matches: ["ttyd bash", "gotty -w bash", "ttyd -p 8080 bash"],
        nonMatches: ["ttyd -i 127.0.0.1 top", "xterm -e top"],
      },
    ],
    allowed: ["gnome-terminal -- npm run dev", "xterm -e top", "kitty @ ls", "alacritty -e htop"],
    denied: ["xterm -e 'rm -rf ~'", "gnome-terminal -- rm -rf ~"],
  }),
  plain(
    "xdotool ydotool wtype dotool wmctrl cliclick",
    "moves windows and types keys",
    "lifecycle",
    "--delay=; --window=; --clearmodifiers; --sync; -a=; -c=; -l; -r=; -e=; --name=; --class=; -k=; -M=; -m=",
    ["wmctrl -l", "xdotool search --name Firefox", "xdotool key ctrl+s"],
    {
      runs: (i, run) => {
        // Typed text may land in a terminal.
        const words = i.operands;
        const text =
          words[0]?.text === "type"
            ? words[words.length - 1]
            : i.program === "wtype"
              ? words[0]
              : undefined;
        if (text !== undefined && /\s|\n/.test(text.text)) run.shell(text, { possible: true });
      },
      denied: ["xdotool type 'rm -rf ~'"],
    },
  ),
];

export const tools = [tmux, screen, ...others];
