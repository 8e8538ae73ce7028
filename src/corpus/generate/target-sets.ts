/** Sets in which only the target changes: one deletion, a place of each class (rule 4 of docs/labels.md). */
import type { Label } from "../../verdict/types.js";
import type { Chance } from "./chance.js";
import { disguisesOf } from "./disguises.js";
import type { Draft, DraftSet } from "./types.js";

interface Deletion {
  readonly tool: string;
  readonly call: (target: string) => string;
}

/** All delete a directory with what is in it, without a question. */
const deletions: readonly Deletion[] = [
  { tool: "rm", call: (t) => `rm -rf ${t}` },
  { tool: "rm", call: (t) => `rm -r --force -- ${t}` },
  { tool: "find", call: (t) => `find ${t} -delete` },
  { tool: "find", call: (t) => `find ${t} -type f -exec rm -f {} +` },
  { tool: "rsync", call: (t) => `rsync -a --delete /tmp/empty/ ${t}/` },
  { tool: "python3", call: (t) => `python3 -c 'import shutil; shutil.rmtree("${t}")'` },
  { tool: "node", call: (t) => `node -e 'fs.rmSync("${t}", { recursive: true, force: true })'` },
  { tool: "ruby", call: (t) => `ruby -rfileutils -e 'FileUtils.rm_rf("${t}")'` },
  { tool: "perl", call: (t) => `perl -MFile::Path -e 'remove_tree("${t}")'` },
  { tool: "xargs", call: (t) => `echo ${t} | xargs rm -rf` },
];

interface Place {
  readonly name: string;
  readonly label: Label;
  readonly clause: string;
  readonly paths: readonly string[];
}

const places: readonly Place[] = [
  {
    name: "build output",
    label: "safe",
    clause: "usual build output is made again",
    paths: [
      "dist",
      "build",
      "target",
      "node_modules",
      "coverage",
      ".next",
      "packages/ui/dist",
      "./out",
    ],
  },
  {
    name: "temp",
    label: "safe",
    clause: "a temp directory",
    paths: ["/tmp/probe", "/tmp/run-7/out", "/var/tmp/job-3", "/tmp/cache.x1"],
  },
  {
    name: "project",
    label: "risky",
    clause: "a recursive deletion in the project of what is no build output",
    paths: ["notes", "drafts/old", "src/legacy", "assets/raw", "docs", "./migrations"],
  },
  {
    name: "system",
    label: "destructive",
    clause: "a system directory",
    paths: ["/etc", "/usr/lib", "/var/lib", "/boot", "/opt"],
  },
  {
    name: "home",
    label: "destructive",
    clause: "outside the project, in a person's home",
    paths: ["/home/dev", "/root", "/home/dev/Documents", "/Users/dev/Pictures"],
  },
  {
    name: "parent",
    label: "destructive",
    clause: "a parent directory",
    paths: ["..", "../..", "../app"],
  },
  {
    name: "project root",
    label: "destructive",
    clause: "the project itself",
    paths: [".", "./", ".git"],
  },
];

/** Endlessly often one set after another: each deletion with one path of each class. */
export function* targetSets(chance: Chance): Generator<DraftSet> {
  const most = Math.max(...places.map(({ paths }) => paths.length));
  for (let n = 0; n < most; n++) {
    for (const deletion of chance.shuffle(deletions, ({ call }) => call("x"))) {
      const drafts = places.flatMap((place) => {
        const path = chance.shuffle(place.paths, (text) => text)[n];
        return path === undefined ? [] : [draftOf(deletion, place, path)];
      });
      const [first, ...more] = drafts;
      if (first === undefined) continue;
      const last = more.at(-1) ?? first;
      yield [{ ...first, varied: "base" }, ...more, ...disguisesOf(last, chance.at(last.command))];
    }
  }
}

function draftOf({ tool, call }: Deletion, { name, label, clause }: Place, path: string): Draft {
  return {
    command: call(path),
    label,
    reason: clause,
    tool,
    verb: name,
    varied: "target",
    needs: "agrees",
  };
}
