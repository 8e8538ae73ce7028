import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenize } from "../../text/tokens.js";
import type { Composer } from "../composers.js";
import { environment } from "./environment.js";
import { kernel } from "./kernel.js";
import { logins } from "./logins.js";
import { manual } from "./manual.js";

type Case = readonly [composer: Composer, words: string, command: string | undefined];

const cases: readonly Case[] = [
  [kernel, "Print the kernel name, the host name and the machine architecture", "uname -snm"],
  [kernel, "show the kernel release and version and the operating system", "uname -rvo"],
  [kernel, "print the kernel release and the hardware platform", "uname -ri"],
  [kernel, "compile the kernel for this architecture", undefined],
  [
    environment,
    "List the names of all environment variables in alphabetical order",
    "env | cut -d= -f1 | sort",
  ],
  [
    environment,
    'print the environment variables whose name contains "DIR"',
    "env | grep '^[^=]*DIR'",
  ],
  [environment, "count the environment variables that start with LC_", "env | grep '^LC_' | wc -l"],
  [environment, "print the values of all environment variables", "env | cut -d= -f2-"],
  [environment, "set the environment variable A to 5", undefined],
  [environment, "replace environment variables in a.txt", undefined],
  [manual, "Display the manual page of find", "man find"],
  [manual, "open the man page for the crontab command in section 5", "man 5 crontab"],
  [manual, "print the manual of the machine in a.txt", undefined],
  [logins, "Show the last 4 logins of user carol", "last -n 4 carol"],
  // Days are no number of lines.
  [logins, "show the logins of the last 9 days", "last -s -9days"],
  [logins, "who logged in during the last 3 hours", "last -s -3hours"],
  [logins, "list the unique names of logged in users", "who | cut -d' ' -f1 | sort -u"],
  [
    logins,
    "count the users who are logged in, without counting one twice",
    "who | cut -d' ' -f1 | sort -u | wc -l",
  ],
  [logins, "find failed logins in auth.log", undefined],
  [logins, "count the logins per user in access.log", undefined],
];
for (const [composer, words, command] of cases)
  test(words, () => {
    const made = composer.compose(tokenize(words), "gnu", words);
    assert.equal((made?.confidence ?? 0) > 0.5 ? made?.command : undefined, command);
  });
