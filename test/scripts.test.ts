// A script that is run is judged by what it says, unless git has it unchanged.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { answer, surroundings } from "../src/context/node.js";
import { createGuard } from "../src/guard.js";

const temp = realpathSync(mkdtempSync(join(tmpdir(), "cerbash-scripts-")));
after(() => rmSync(temp, { recursive: true }));

const project = join(temp, "project");
mkdirSync(project);
const git = (...args: string[]): void => {
  execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.com", ...args], {
    cwd: project,
    stdio: "ignore",
  });
};
git("init", "-q");

// Generous limits: what is tested is what is read, not how fast a busy machine is.
const guard = createGuard({
  looker: {
    surroundings: (context) => surroundings(context.cwd ?? project, {}),
    answer: async (book, around) => {
      const { answers, degraded } = await answer(book.wanted, around, {
        each: 20_000,
        total: 20_000,
      });
      book.fill(answers);
      return degraded;
    },
  },
});
const decide = async (command: string): Promise<string> =>
  (await guard.check(command, { cwd: project, home: "/home/you" })).decision;
const write = (name: string, text: string): void => writeFileSync(join(project, name), text);

const LOSES = "#!/bin/bash\nset -e\nrm -rf /etc ~/Documents\n";
const BUILDS = '#!/usr/bin/env bash\nset -euo pipefail\ncd "$(dirname "$0")"\nnpm ci && npm test\n';

test("a new script is judged by its text, however it is started", async () => {
  write("lose.sh", LOSES);
  for (const command of [
    "bash lose.sh",
    "sh -x ./lose.sh prod",
    "./lose.sh",
    "source lose.sh",
    ". ./lose.sh",
    `bash ${project}/lose.sh`,
    "cd . && env A=1 timeout 60 bash lose.sh > log.txt",
    "cat lose.sh | bash",
    "bash < lose.sh",
  ])
    assert.equal(await decide(command), "deny", command);
  write("build.sh", BUILDS);
  assert.equal(await decide("bash build.sh"), "allow");
});

test("other languages are read by the option's program or by their first line", async () => {
  write("lose.py", "import shutil\nshutil.rmtree('/etc')\n");
  write(
    "lose-too",
    "#!/usr/bin/env python3\nimport os\nos.system('git push --force origin main')\n",
  );
  write("fine.py", "import shutil\nfrom work import place\nshutil.rmtree(place())\n");
  assert.equal(await decide("python3 lose.py"), "deny");
  assert.equal(await decide("./lose-too"), "deny");
  assert.equal(await decide("python3 fine.py"), "allow");
});

test("what git has unchanged is the project's own; a change makes it a new script", async () => {
  write("release.sh", LOSES);
  git("add", "release.sh");
  git("commit", "-q", "-m", "release");
  assert.equal(await decide("bash release.sh"), "allow");
  write("release.sh", `${LOSES}echo\n`);
  assert.equal(await decide("bash release.sh"), "deny");
});

test("what cannot be followed in a whole script is not held against it", async () => {
  write("odd.sh", '#!/bin/bash\n"$TOOL" "$@"\nrm "$1"\neval "$(my-env)"\n');
  assert.equal(await decide("bash odd.sh"), "allow");
  write("broken.sh", "if then fi (((\n");
  assert.equal(await decide("bash broken.sh"), "allow");
});

test("a script that starts itself, and one that starts another", async () => {
  write("self.sh", "bash self.sh\n");
  const verdict = await guard.check("bash self.sh", { cwd: project, home: "/home/you" });
  assert.equal(verdict.phase, "allowlist");
  write("outer.sh", "bash lose.sh\n");
  assert.equal(await decide("bash outer.sh"), "deny");
});

test("no pipe, device, binary or huge file is read", async () => {
  symlinkSync("/dev/zero", join(project, "endless.sh"));
  write("huge.sh", `${LOSES}${"#".repeat(70_000)}\n`);
  writeFileSync(join(project, "binary.sh"), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0xff]));
  for (const command of ["bash endless.sh", "bash huge.sh", "bash binary.sh", "bash missing.sh"])
    assert.equal(await decide(command), "allow", command);
});

test("on another host the file here says nothing", async () => {
  assert.equal(await decide("ssh web.example.com bash lose.sh"), "allow");
});

test("without looks nothing is read", () => {
  assert.equal(createGuard().checkSync("bash lose.sh", { cwd: project }).decision, "allow");
});
