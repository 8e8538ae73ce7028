/**
 * What the plugin files of agents have in common that call a function instead of a program. They are
 * plain JavaScript without dependencies: the agent loads them, they call `cerbash hook AGENT`.
 */
import type { HookStart } from "./installation-types.js";

/**
 * The beginning of a plugin: `callGuard(payload)`, which resolves to the guard's answer, or to
 * `{ refused }` when there is none, or to `nothing` when the guard has nothing to say; it never rejects.
 */
export function pluginText(start: HookStart, untouched: ReadonlySet<string>): string {
  return `// Written by cerbash install: checks what the agent's tools run and write. Do not edit; an
// update of cerbash writes it anew, and cerbash uninstall removes it.
import { spawn } from "node:child_process";

const program = ${JSON.stringify(start.program)};
const args = ${JSON.stringify(start.args)};
// Tools that run no command and write no file; all others are shown to the guard.
const untouched = new Set(${JSON.stringify([...untouched])});
const timeLimit = 9000;
const nothing = {};

function callGuard(payload) {
  return new Promise((done) => {
    const refuse = (why) =>
      done({ refused: \`cerbash could not check this call (\${why}), so it is refused. Tell the user.\` });
    try {
      const input = JSON.stringify(payload);
      const child = spawn(program, args, { stdio: ["pipe", "pipe", "pipe"], windowsHide: true });
      const timer = setTimeout(() => {
        refuse("there was no answer in time");
        child.kill("SIGKILL");
      }, timeLimit);
      let out = "";
      let err = "";
      child.stdout.setEncoding("utf8").on("data", (text) => (out += text));
      child.stderr.setEncoding("utf8").on("data", (text) => (err += text));
      child.stdin.on("error", () => {});
      child.on("error", (error) => {
        clearTimeout(timer);
        refuse(String(error));
      });
      child.on("close", (code) => {
        clearTimeout(timer);
        if (code === 0 && out.trim() === "") return done(nothing);
        try {
          const answer = JSON.parse(out);
          if (typeof answer === "object" && answer !== null) return done(answer);
        } catch {}
        refuse(err.trim().slice(0, 500) || \`exit code \${code}\`);
      });
      child.stdin.end(input);
    } catch (error) {
      refuse(String(error));
    }
  });
}
`;
}
