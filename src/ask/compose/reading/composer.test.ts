import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenize } from "../../text/tokens.js";
import { reading } from "./composer.js";

const cases: readonly (readonly [words: string, command: string | undefined])[] = [
  ['Read a line from standard input into variable "city"', "read -r city"],
  [
    'Read a line with the prompt "Go on? " and save the answer in variable "answer"',
    "read -r -p 'Go on? ' answer",
  ],
  [
    "Silently read one character into the variable key with a timeout of 4 seconds",
    "read -r -s -t 4 -n 1 key",
  ],
  ["Read the first 8 characters from standard input into variable CODE", "read -r -n 8 CODE"],
  [
    'Read standard input until a null character is found and save the result in variable "all"',
    "read -r -d '' all",
  ],
  ["Read a line of user input and store each word in the array parts", "read -r -a parts"],
  [
    "Read a line from standard input into the variables city, street and zip",
    "read -r city street zip",
  ],
  [
    'Read a password from the keyboard without echoing the input, using the prompt "Secret: "',
    "read -r -s -p 'Secret: '",
  ],
  [
    'Ask the user "Your name?" and store the reply in variable caller',
    "read -r -p 'Your name?' caller",
  ],
  ["Read a line from standard input into variable ans ignoring backslash escapes", "read -r ans"],
  ['read a line into variable n with prompt "n for $USER: "', 'read -r -p "n for $USER: " n'],
  // What is read is a file, which other composers know.
  ["Read a.txt line by line", undefined],
  ["read the first line of a.txt", undefined],
  ["get the line with x", undefined],
];
for (const [words, command] of cases)
  test(words, () => {
    const made = reading.compose(tokenize(words), "gnu", words);
    assert.equal((made?.confidence ?? 0) > 0.5 ? made?.command : undefined, command);
  });
