/** For tests only: distributions of made-up teams. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { newKey, sign, signaturesText } from "./keys.js";
import { manifestText } from "./manifest.js";
import { MANIFEST, type Manifest, PARTS, type Part, SIGNATURES } from "./types.js";

export const team = newKey();
export const stranger = newKey();

export const POLICY = `rules:
  - id: charts
    decision: deny
    program: helm
    verb: install
    why: charts are released by the pipeline
`;

export interface Wish {
  readonly version?: number;
  readonly name?: string;
  readonly made?: string;
  readonly expires?: string;
  readonly files?: Readonly<Partial<Record<Part, string | Uint8Array>>>;
  /** Who signs. */
  readonly by?: typeof team;
}

/** Writes a signed distribution into a directory. */
export function distribute(folder: string, wish: Wish = {}): void {
  const now = Date.now();
  const {
    version = 1,
    name = "acme",
    made = new Date(now - 60_000).toISOString(),
    expires = new Date(now + 86_400_000).toISOString(),
    files = { policy: POLICY },
    by = team,
  } = wish;
  const bytes = Object.fromEntries(
    Object.entries(files).map(([part, content]) => [part, Buffer.from(content)]),
  );
  const about: Pick<Manifest, "name" | "version" | "made" | "expires"> = {
    name,
    version,
    made,
    expires,
  };
  const text = manifestText(about, bytes);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, MANIFEST), text);
  writeFileSync(join(folder, SIGNATURES), signaturesText([sign(Buffer.from(text), by.pem)]));
  for (const [part, content] of Object.entries(bytes))
    writeFileSync(join(folder, PARTS[part as Part]), content);
}
