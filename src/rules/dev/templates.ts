/** Programs that make projects and files from templates. */
import { Taint } from "../../shell/types.js";
import { behind, behindDashes, plain } from "./lib/tool.js";

const generators = plain(
  "jhipster yeoman-env quarkus micronaut mn grails jbang kscript gendesk license licensor gibo gitignore gi exercism codecrafters advent-of-code aoc-cli projen nx-console scaffdog boilr boilerplate kickstart ffizer baker moban symfony",
  "makes projects and files from templates",
  "create",
  "-p=; -t --template=; -o --output=; -f --force; -l=; --blueprint=; --skip-install; --skip-git; --dir=; --port=; -d=; --no-tls; --daemon; --track=; --exercise=; -x=; --version=; -b --build=; --features=; --lang=; --webapp; -c=",
  [
    "jhipster app",
    "quarkus create app acme",
    "symfony new app --webapp",
    "symfony server:start -d",
    "jbang a.java",
    "gibo dump Node > .gitignore",
    "exercism download --exercise=x --track=rust",
    "symfony check:requirements",
  ],
  {
    runs: (i, run) => {
      const [first] = i.operands;
      if (
        /^(?:jbang|kscript)$/.test(i.program) &&
        first !== undefined &&
        /^https?:/.test(first.text)
      )
        return;
      if (
        i.program === "symfony" &&
        first !== undefined &&
        /^(?:console|php|composer|run)$/.test(first.text)
      ) {
        const words = behind(i);
        if (first.text !== "run") run.argv(words);
        else run.argv(behindDashes(i, 1));
      }
    },
    effects: (i, emit) => {
      const first = i.operands[0];
      if (
        /^(?:jbang|kscript)$/.test(i.program) &&
        first !== undefined &&
        /^https?:/.test(first.text)
      )
        emit.run("java", { taints: Taint.network, from: [first.text] });
    },
    denied: ["jbang https://example.com/a.java", "symfony run rm -rf ~"],
  },
);

export const tools = [generators];
