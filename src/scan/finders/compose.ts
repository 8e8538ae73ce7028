/** Compose files: what services run. Their volumes outlive them, so nothing here is thrown away. */
import type { MappedText } from "../mapped-text.js";
import { textOfWords } from "../shell-words.js";
import { entriesOf, itemsOf, scalarsOf, type Tree, valueAt, variablesOf } from "../tree.js";
import type { Finder, Snippet } from "../types.js";
import { readYaml } from "../yaml.js";

export const compose: Finder = {
  kind: "compose",
  claims: (path) => /(?:^|\/)(?:docker-)?compose(?:[.-][\w.-]+)?\.ya?ml$/.test(path),
  find({ text }, note) {
    return readYaml(text, note).flatMap((root) =>
      entriesOf(valueAt(root, "services")).flatMap(({ key, value: service }) =>
        ofService(key, service),
      ),
    );
  },
};

function ofService(name: string, service: Tree): Snippet[] {
  const env = variablesOf(valueAt(service, "environment"));
  const place = `services.${name}`;
  const make = (part: string, text: MappedText | undefined): Snippet[] =>
    text === undefined || text.text.trim() === ""
      ? []
      : [{ kind: "compose", place: `${place}.${part}`, env, text: fillByCompose(text) }];
  const entrypoint = scalarsOf(valueAt(service, "entrypoint"));
  const command = scalarsOf(valueAt(service, "command"));
  const isScript = entrypoint.length === 2 && /^-[a-z]*c$/.test(entrypoint[1]?.value ?? "");
  const hooks = ["post_start", "pre_stop"].flatMap((hook) =>
    itemsOf(valueAt(service, hook)).flatMap((item) =>
      make(hook, wordsOrText(valueAt(item, "command"))),
    ),
  );
  return [
    // `entrypoint: [sh, -c]` runs the command as a script.
    ...(isScript
      ? make("command", textOfWords([...entrypoint, ...command]))
      : [
          ...make("entrypoint", wordsOrText(valueAt(service, "entrypoint"))),
          ...make("command", wordsOrText(valueAt(service, "command"))),
        ]),
    ...make("healthcheck", healthcheck(valueAt(service, "healthcheck", "test"))),
    ...hooks,
  ];
}

function wordsOrText(tree: Tree | undefined): MappedText | undefined {
  if (tree?.type === "list") return textOfWords(scalarsOf(tree));
  return tree?.type === "scalar" && tree.value !== "" ? tree.text() : undefined;
}

function healthcheck(test: Tree | undefined): MappedText | undefined {
  if (test?.type !== "list") return wordsOrText(test);
  const [first, ...rest] = scalarsOf(test);
  if (first?.value === "CMD-SHELL") return rest[0]?.text();
  return first?.value === "CMD" ? textOfWords(rest) : undefined;
}

/** `$$` is a dollar for the container's shell; a single one was filled in by Compose before. */
function fillByCompose(text: MappedText): MappedText {
  return text.replace(/\$\$|\$\{(\w+)\}|\$(\w+)/g, (match) =>
    match[0] === "$$" ? "$" : `\${COMPOSE_${match[1] ?? match[2] ?? ""}}`,
  );
}
