/** The JSON Schema of policy files, for completion in editors. */
import { type Field, policyFields } from "./vocabulary.js";

export function policySchema(): unknown {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "cerbash policy",
    ...(schemaOf(policyFields) as object),
  };
}

function schemaOf(field: Field): unknown {
  const description = field.about;
  switch (field.kind) {
    case "text":
      return {
        description,
        type: "string",
        ...(field.values === undefined ? {} : { enum: field.values }),
        ...(field.pattern === undefined ? {} : { pattern: field.pattern.source }),
        ...(field.longest === undefined ? {} : { maxLength: field.longest }),
        ...(field.values === undefined ? { minLength: 1 } : {}),
      };
    case "switch":
      return { description, type: "boolean" };
    case "list": {
      const items = schemaOf(field.of);
      const list = {
        type: "array",
        items,
        ...(field.most === undefined ? {} : { maxItems: field.most }),
      };
      return field.single === true
        ? { description, anyOf: [items, list] }
        : { description, ...list };
    }
    case "object": {
      const properties = Object.fromEntries(
        Object.entries(field.fields).map(([name, inner]) => [name, schemaOf(inner)]),
      );
      for (const [alias, name] of Object.entries(field.aliases ?? {}))
        properties[alias] = properties[name];
      return {
        description,
        type: "object",
        properties,
        additionalProperties: false,
        ...(field.required === undefined ? {} : { required: field.required }),
      };
    }
    case "map": {
      const inner = schemaOf(field.of);
      return {
        description,
        type: "object",
        ...(field.keys === undefined
          ? { additionalProperties: inner }
          : {
              properties: Object.fromEntries(field.keys.map((key) => [key, inner])),
              additionalProperties: false,
            }),
      };
    }
  }
}
