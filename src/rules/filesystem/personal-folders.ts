/** The folders that a desktop keeps for a person, moved away whole. */
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
];
