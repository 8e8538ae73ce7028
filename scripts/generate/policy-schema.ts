// schema/policy.schema.json, from the table of words that policy files are checked by.
import { policySchema } from "../../src/policy/schema.js";

export function generate() {
  return [
    {
      path: "schema/policy.schema.json",
      content: `${JSON.stringify(policySchema(), undefined, 2)}\n`,
    },
  ];
}
