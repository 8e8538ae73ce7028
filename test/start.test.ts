/** The programs as they are built: what `npm test` else runs is the source, or a bundle of its own. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { buildPrograms, compileParts } from "../scripts/build-start.mjs";
import { readScriptFile, scriptFile } from "../scripts/script-file.mjs";
import { root } from "../scripts/shared.mjs";
import { embedded } from "../src/ask/backends/embedded.js";
import { loadCompiledScript } from "../src/cli/compiled.js";

const temp = mkdtempSync(join(tmpdir(), "cerbash-start-"));
const built = join(temp, "package", "dist");
after(() => rmSync(temp, { recursive: true }));

before(async () => {
  mkdirSync(built, { recursive: true });
  await buildPrograms(built);
  await compileParts(built);
  cpSync(join(root, "models/guard.model"), join(temp, "package", "models", "guard.model"));
  // In place of the modules, which no hook needs.
  writeFileSync(
    join(built, "lib", "main.js"),
    'console.log("main", process.argv.slice(2).join(" "));\n',
  );
  writeFileSync(join(built, "lib", "sh-main.js"), 'console.log("shell");\n');
});

let home = 0;

function run(program: string, args: readonly string[], input = "") {
  const place = join(temp, `home-${home++}`);
  const env = {
    PATH: process.env.PATH,
    HOME: temp,
    CERBASH_HOME: place,
    CERBASH_DEADLINE_MS: "10000",
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    input,
    env,
    encoding: "utf8",
  });
  return { status, stdout, stderr, records: join(place, "records") };
}

const payload = (command: string) =>
  JSON.stringify({
    session_id: "s",
    cwd: temp,
    hook_event_name: "PreToolUse",
    tool_name: "Bash",
    tool_input: { command },
    tool_use_id: "t",
  });

const cli = join(built, "cli.js");
const hook = ["hook", "claude-code"];

test("the compiled hook allows, asks and denies, and records each with the model at hand", () => {
  for (const [command, decision] of [
    ["git status && npm test", undefined],
    ["acmectl item get 42", undefined],
    ["npm publish", "ask"],
    ["rm -rf ~", "deny"],
  ] as const) {
    const { status, stdout, stderr, records } = run(cli, hook, payload(command));
    const answer = stdout === "" ? undefined : JSON.parse(stdout).hookSpecificOutput;
    assert.equal(answer?.permissionDecision, decision, command + stderr);
    assert.equal(status, decision === "deny" ? 2 : 0, command);
    const [file] = readdirSync(records);
    const lines = readFileSync(join(records, file as string), "utf8")
      .trim()
      .split("\n");
    const record = JSON.parse(lines.at(-1) as string);
    assert.equal(record.verdict.decision, decision ?? "allow");
    assert.equal(record.verdict.degraded, undefined);
  }
});

test("what is no payload is refused", () => {
  for (const text of ["", "not json", "\xff"]) assert.equal(run(cli, hook, text).status, 2, text);
});

test("everything else goes to the modules, a hook that is no agent's call too", () => {
  assert.equal(run(cli, ["check", "ls"]).stdout, "main check ls\n");
  assert.equal(run(cli, []).stdout, "main \n");
  for (const args of [["hook"], ["hook", "nobody"], ["hook", "--list"], ["hook", "codex", "x"]])
    assert.equal(run(cli, args, payload("ls")).stdout, `main ${args.join(" ")}\n`);
  assert.equal(run(join(built, "sh.js"), []).stdout, "shell\n");
});

test("a family whose script is gone, torn or of another build is never a silent allow", () => {
  const torn = join(temp, "torn-part");
  cpSync(built, torn, { recursive: true });
  cpSync(join(temp, "package", "models"), join(temp, "models"), { recursive: true });
  const part = join(torn, "guard", "rules-git-push.script");
  const whole = readFileSync(part);
  const { text, end } = readScriptFile(whole);
  const harmless = payload("git push origin topic");
  const asked = (why: RegExp) => {
    // The second pass, with looks at files, must not take the family for one that has no rules.
    const { stdout } = run(join(torn, "cli.js"), hook, harmless);
    const answer = JSON.parse(stdout).hookSpecificOutput;
    assert.equal(answer.permissionDecision, "ask");
    assert.match(answer.permissionDecisionReason, /rules-git-push\.script cannot be loaded/);
    assert.match(answer.permissionDecisionReason, why);
  };
  assert.equal(run(join(torn, "cli.js"), hook, harmless).stdout, "");
  // Without its cache, or with half of it, it is compiled as ever.
  for (const length of [end, end + 100]) {
    writeFileSync(part, whole.subarray(0, length));
    assert.equal(run(join(torn, "cli.js"), hook, harmless).stdout, "");
  }
  for (const length of [0, 10, end - 20]) {
    writeFileSync(part, whole.subarray(0, length));
    asked(/it is torn/);
  }
  writeFileSync(part, scriptFile(text.trimEnd().slice(0, -20)));
  asked(/install cerbash again/);
  writeFileSync(part, scriptFile(text.replace(/scriptBuild\("\w+"\)/, 'scriptBuild("another")')));
  asked(/another build/);
  rmSync(part);
  asked(/not there/);
  // What needs no such family goes on.
  assert.equal(run(join(torn, "cli.js"), hook, payload("ls -la")).stdout, "");
});

test("a call loads the scripts of what it names, and no others", () => {
  const marked = join(temp, "marked");
  const loaded = join(temp, "loaded.txt");
  cpSync(built, marked, { recursive: true });
  for (const name of readdirSync(join(marked, "guard"))) {
    const path = join(marked, "guard", name);
    const note = `require("node:fs").appendFileSync(${JSON.stringify(loaded)}, "${name} ");`;
    const { text } = readScriptFile(readFileSync(path));
    writeFileSync(path, scriptFile(text.replace("scriptBuild(", `${note}scriptBuild(`)));
  }
  const loads = (command: string) => {
    writeFileSync(loaded, "");
    run(join(marked, "cli.js"), hook, payload(command));
    return readFileSync(loaded, "utf8").trim().split(" ");
  };
  const always = ["main.script", "adapters-claude-code-adapter.script"];
  assert.deepEqual(loads("ls -la"), [...always, "rules-text-inspect.script"]);
  const git = loads("git push").slice(always.length);
  assert.ok(git.length > 3 && git.every((name) => /git|context|sql/.test(name)), git.join(" "));
});

test("without the script the modules answer; what cannot start refuses", () => {
  const torn = join(temp, "torn");
  cpSync(built, torn, { recursive: true });
  const program = join(torn, "cli.js");
  const main = join(torn, "guard", "main.script");
  const { text } = readScriptFile(readFileSync(main));
  writeFileSync(main, scriptFile(text));
  assert.equal(run(program, hook, payload("rm -rf ~")).status, 2);
  rmSync(main);
  assert.equal(run(program, hook, payload("ls")).stdout, "main hook claude-code\n");
  rmSync(join(torn, "lib", "main.js"));
  const gone = run(program, hook, payload("ls"));
  assert.equal(gone.status, 2);
  assert.match(gone.stderr, /cannot start/);
  assert.equal(run(program, ["check", "ls"]).status, 3);
  writeFileSync(main, scriptFile("(function () { throw new Error('torn'); })"));
  assert.equal(run(program, hook, payload("ls")).status, 2);
  rmSync(join(torn, "lib", "sh-main.js"));
  assert.equal(run(join(torn, "sh.js"), ["-c", "true"]).status, 126);
});

test("requests are answered as from the sources when the catalogue was packed by the build", async () => {
  const parts = loadCompiledScript(built, "ask", createRequire(import.meta.url)) as {
    embedded: typeof embedded;
  };
  let count = 0;
  for (const name of readdirSync(join(root, "data/ask")))
    for (const [at, line] of readFileSync(join(root, "data/ask", name), "utf8")
      .trim()
      .split("\n")
      .entries()) {
      // Each answer is made twice here; every third is enough to see a difference.
      if (at % 3 !== 0) continue;
      const request = { words: (JSON.parse(line) as { nl: string }).nl, platform: "gnu" } as const;
      assert.deepEqual(await parts.embedded.propose(request), await embedded.propose(request));
      count++;
    }
  assert.ok(count > 250, `${count}`);
});
