/** What the build compiles beforehand for `cerbash ask`: the backend that needs nothing, and the way to an answer. */
import { answer } from "../ask/answer.js";
import { embedded } from "../ask/backends/embedded.js";

export { answer, embedded };

/** Answers some requests, so that what an answer needs is in V8's cache. */
export async function rehearse(): Promise<void> {
  for (const words of [
    "find all .c files in src that contain main",
    "count the lines of a.txt that begin with #",
    "undo my last commit",
    "list files by size and save them to out.txt",
  ])
    embedded.propose({ words, platform: "gnu" });
}
