import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { withFiles } from "../scan/testing.js";
import { UsageError } from "./io.js";
import { runFake } from "./testing.js";
import { run } from "./train.js";

test("what would make a useless model, or none after minutes, is said at once", () =>
  withFiles({ "corpus/train.jsonl": "", "data/notes.txt": "x", "file.txt": "x" }, async (dir) => {
    const says = async (pattern: RegExp, ...args: string[]) =>
      assert.rejects(
        runFake(run, args, { cwd: dir }),
        (error) => error instanceof UsageError && pattern.test(error.message),
        args.join(" "),
      );
    await says(/say where the model goes/);
    await says(/name a corpus: --corpus DIR/, "--out", "m.model");
    await says(/--data nowhere: there is no such folder/, "--data", "nowhere", "--out", "m.model");
    await says(/data is no data folder of a clone/, "--data", "data", "--out", "m.model");
    await says(
      /--from nowhere: there is no such/,
      "--data",
      "data",
      "--from",
      "nowhere",
      "--out",
      "m",
    );
    await says(/leave --data out/, "--corpus", "corpus", "--data", "data", "--out", "m.model");
    await says(/leave --from out/, "--corpus", "corpus", "--from", "data", "--out", "m.model");
    await says(/--out corpus is a folder; name a file/, "--corpus", "corpus", "--out", "corpus");
    await says(
      /file\.txt.* cannot be made .*another --out/,
      "--corpus",
      "corpus",
      "--out",
      "file.txt/m",
    );
    await says(/valid\.jsonl is missing; make a corpus/, "--corpus", "corpus", "--out", "m.model");
    assert.ok(!existsSync(join(dir, "m.model")));
  }));
