/** Folders moved away whole: those that a desktop keeps for a person, and those of a project out of it. */
import { fileRule } from "../types.js";

const FOLDERS =
  /^~\/(?:Documents|Desktop|Pictures|Movies|Videos|Music|Downloads|Library|Photos|OneDrive|Dropbox)(?:\/\*?)?$/;

export const rules = [
  fileRule({
    id: "moved-whole",
    on: "file:move-away",
    decision: "ask",
    when: (e) => e.filter === undefined && FOLDERS.test(e.target.path),
    why: "moves a whole folder of the person's own away from where programs look for it",
    instead: "copy what is needed: `cp -n ~/Documents/report.pdf /tmp/`",
    attack: [],
    matches: [
      "mv ~/Documents/* ~/Desktop/old/",
      "mv ~/Movies /Volumes/Ext/",
      "mv ~/Pictures/* /mnt/x/",
    ],
    nonMatches: [
      "mv ~/Documents/report.pdf ~/Desktop/",
      "cp -r ~/Documents/* /mnt/x/",
      "mv docs/* old/",
    ],
  }),
  fileRule({
    id: "moved-out",
    on: "file:move-away",
    decision: "ask",
    when: (e, { effects }) =>
      e.target.class === "project" &&
      e.target.word.known &&
      !/\.\w+$/.test(e.target.path) &&
      effects.some(
        (to) =>
          to.kind === "file" &&
          /^(?:overwrite|create|extract)$/.test(to.act) &&
          /^(?:home|home-root|parent|outside)$/.test(to.target.class),
      ),
    why: "takes a directory out of the project, where neither git nor its users look for it",
    instead: "copy it instead: `cp -r var/uploads /tmp/uploads`",
    attack: [],
    matches: ["mv var/uploads ../uploads-old", "mv fixtures/golden ~/Desktop/golden-backup"],
    nonMatches: [
      "mv src/old src/new",
      "mv dist ../site-dist",
      "mv report.pdf ~/Downloads/",
      "cp -r var/uploads ../uploads-old",
      "mv notes /tmp/notes",
      "mv ../app/src/old src/old",
    ],
  }),
];
