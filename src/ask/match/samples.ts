/** Requests made out of ways of saying. */
import { slotType } from "../catalogue/types.js";
import { type Token, tokenize } from "../text/tokens.js";
import type { Pattern } from "./pattern.js";

/** Values that stand for slots while training; several, so that no single form is learnt. */
const SAMPLES: Readonly<Record<string, readonly string[]>> = {
  path: ["data/app", "src/main.c", "./build"],
  file: ["notes.txt", "conf/app.ini", "data/input.csv"],
  dir: ["/srv/www", "~/projects", "build/"],
  glob: ["*.log", "'*.tmp'", "*.py"],
  ext: [".txt", ".jpg", "py"],
  number: ["10", "3", "five"],
  size: ["10MB", "1 GB", "500 KB"],
  duration: ["7 days", "2 hours", "30 minutes"],
  text: ["'error'", '"hello world"', "'foo'"],
  name: ["web", "my-app", "api_server"],
  url: ["https://example.com/file.tar.gz", "http://example.com/api"],
  host: ["example.com", "db.example.com", "localhost"],
  ip: ["192.0.2.10", "192.0.2.0/24"],
  port: ["8080", "5432", "22"],
  pid: ["1234", "999"],
  user: ["alice", "deploy"],
  group: ["staff", "docker"],
  mode: ["755", "u+x", "644"],
  signal: ["SIGTERM", "HUP"],
  branch: ["feature/login", "main", "fix-bug"],
  commit: ["a1b2c3d", "HEAD~2"],
  image: ["nginx:latest", "redis:7", "ubuntu"],
  package: ["curl", "left-pad", "requests"],
  variable: ["PATH", "HOME", "API_URL"],
  date: ["2024-01-31", "2023-12-01"],
  command: ["'make test'", "'npm run dev'"],
};

/** A way of saying with values in its slots, and those values. */
export function sampleRequest(
  { intent, says }: Pattern,
  at: number,
): { request: string; values: Map<string, Token> } {
  const values = new Map<string, Token>();
  const request = says.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const samples = SAMPLES[slotType(intent, slot)] ?? ["thing"];
    const second = /\d$/.test(slot) ? 1 : 0;
    const text = samples[(at + second) % samples.length] as string;
    const token = tokenize(text)[0];
    if (token !== undefined) values.set(slot, token);
    return text;
  });
  return { request, values };
}
