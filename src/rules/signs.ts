/** What can be seen of a command at a glance, by which the index leaves out rules that cannot fire. */
import type { PlannedCommand } from "../effects/plan.js";
import type { Nature } from "../tools/types.js";

/**
 * What a call is: a table's nature where it changes something as it stands; `idle` when it only shows help or what it
 * would do, `unlisted` when its table does not know the verb, `unknown` when no table knows the program. The others
 * say what it does or has beside that.
 */
export type Sign = Nature | "idle" | "unlisted" | "unknown" | "injects" | "sends" | "unclear-name";

const BITS: Readonly<Record<Sign, number>> = {
  read: 1,
  text: 2,
  build: 4,
  create: 8,
  update: 16,
  install: 32,
  lifecycle: 64,
  sync: 128,
  run: 256,
  delete: 512,
  deploy: 1024,
  publish: 2048,
  access: 4096,
  secret: 8192,
  admin: 16_384,
  "remote-change": 32_768,
  destroy: 65_536,
  idle: 131_072,
  unlisted: 262_144,
  unknown: 524_288,
  injects: 1_048_576,
  sends: 2_097_152,
  "unclear-name": 4_194_304,
};

/** A set of signs as one number. */
export type Signs = number;

export function setOf(all: readonly Sign[]): Signs {
  let set = 0;
  for (const sign of all) set |= BITS[sign];
  return set;
}

export function signsOf({ invocation: i, name, effects }: PlannedCommand): Signs {
  let set: Signs;
  if (i === undefined) set = BITS.unknown;
  else if (i.help || i.dryRun) set = BITS.idle;
  else set = i.nature === undefined ? BITS.unlisted : BITS[i.nature];
  for (const { kind } of effects) {
    if (kind === "inject") set |= BITS.injects;
    else if (kind === "send") set |= BITS.sends;
  }
  if (name !== undefined && !name.known) set |= BITS["unclear-name"];
  return set;
}
