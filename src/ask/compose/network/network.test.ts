import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenize } from "../../text/tokens.js";
import { dns } from "./dns.js";
import { pinging } from "./pinging.js";

const questions: readonly (readonly [words: string, command: string | undefined])[] = [
  [
    "Print the TXT record of the domain a.example from the nameserver 9.9.9.9",
    "dig +short @9.9.9.9 TXT a.example",
  ],
  ["Resolve the MX records of a.example, short output", "dig +short MX a.example"],
  [
    "Get the IP address of host a.example using the name server ns.b.example",
    "dig +short @ns.b.example a.example",
  ],
  ["look up the IP address of each domain in the file names.txt", "dig +short -f names.txt"],
  ["print the full DNS record of a.example", "dig a.example"],
  ["print the records of a.txt", undefined],
  ["get the IP address of the server", undefined],
];
for (const [words, command] of questions)
  test(words, () => assert.equal(dns.compose(tokenize(words), "gnu", words)?.command, command));

const pings: readonly (readonly [words: string, command: string | undefined])[] = [
  ["Send 6 ping requests to a.example", "ping -c 6 a.example"],
  [
    "Send at most 2 ping requests to 10.1.1.1 with a timeout of 4 seconds on interface eth3",
    "ping -c 2 -w 4 -I eth3 10.1.1.1",
  ],
  [
    "print the average round trip time of 8 pings to a.example",
    "ping -c 8 -q a.example | tail -n 1 | cut -d/ -f5",
  ],
  [
    "Print the packet loss of 5 pings to a.example",
    "ping -c 5 -q a.example | grep -oP '\\d+(?=% packet loss)'",
  ],
  // It would never come to an end.
  ["print the average ping time to a.example", undefined],
  ["ping a.example and write the output to b.txt", undefined],
];
for (const [words, command] of pings)
  test(words, () => assert.equal(pinging.compose(tokenize(words), "gnu", words)?.command, command));
