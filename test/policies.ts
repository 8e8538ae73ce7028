/** For tests only: layers and guards from the text of policy files. */
import { createGuard, type Guard } from "../src/guard.js";
import { readPolicy } from "../src/policy/read.js";
import type { Grant, LayerKind, PolicyLayer, PolicySet } from "../src/policy/types.js";

/** A layer as it would be read from a file; `team!` is a trusted one. */
export async function layer(kind: LayerKind | "team!", text: string): Promise<PolicyLayer> {
  const read = await readPolicy(text);
  const name: LayerKind = kind === "team!" ? "team" : kind;
  return { kind: name, source: `${name}.yaml`, trusted: kind !== "team", ...read };
}

export async function guardWith(
  files: Partial<Record<LayerKind | "team!", string>>,
  more: Partial<PolicySet> & { readonly grants?: readonly Grant[] } = {},
): Promise<Guard> {
  const layers: PolicyLayer[] = [];
  for (const [kind, text] of Object.entries(files))
    layers.push(await layer(kind as LayerKind, text));
  return createGuard({ policy: { layers, ...more } });
}
