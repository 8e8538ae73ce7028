/** What the natures of the tool tables mean as labels, by docs/labels.md. */
import type { Nature } from "../../tools/types.js";
import type { Label } from "../../verdict/types.js";

/** `run` is missing: what a wrapper runs decides. `deploy` depends on the place, see `target`. */
const meanings: Partial<Record<Nature, readonly [Label, string]>> = {
  read: ["safe", "only looks"],
  text: ["safe", "transforms what it reads"],
  build: ["safe", "builds, tests or formats"],
  create: ["safe", "makes something new"],
  update: ["safe", "changes what the agent owns"],
  install: ["safe", "installs named or declared packages"],
  lifecycle: ["safe", "starts or stops a process"],
  sync: ["safe", "fetches"],
  deploy: ["safe", "deploys to a place that is not marked production"],
  delete: ["risky", "loses something that can be had again"],
  publish: ["risky", "others get it"],
  access: ["risky", "changes rights, users or keys"],
  secret: ["risky", "brings a secret into view"],
  admin: ["risky", "changes the machine"],
  "remote-change": ["risky", "changes a shared service"],
  destroy: ["destructive", "loses data or shared state for good"],
};

/** Label and clause of a nature; undefined where the nature alone does not decide. */
export function meaningOf(
  nature: Nature,
): { readonly label: Label; readonly clause: string } | undefined {
  const meaning = meanings[nature];
  return meaning && { label: meaning[0], clause: meaning[1] };
}
