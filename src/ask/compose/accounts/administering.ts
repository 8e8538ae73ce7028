/** Requests that make or change accounts and groups, with the options of useradd, usermod and groupadd in any order. */
import { quoteValue } from "../../catalogue/template.js";
import type { Composer } from "../composers.js";
import { Consuming, unquoted } from "../consuming.js";

const WHOLE = 0.975;
const NAME = String.raw`(\uE000\d+\uE001|[A-Za-z_][\w.-]*)`;
const NAMES = String.raw`((?:\uE000\d+\uE001|[A-Za-z_][\w.-]*)(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+)(?:the\s+)?(?:\uE000\d+\uE001|[a-z_][\w.-]*))*)`;
const PLACE = String.raw`(\uE000\d+\uE001|/[\w./-]*\w)`;
const WITH = String.raw`(?<![\w.-])(?:(?:with|and|having|has|have|gets?|whose|that|which|but|uses?|using|give|set|giving|setting|its|his|her|their|the|a|an)\s+)*`;
const NO_NAME =
  /^(?:user|users|account|group|groups|the|a|an|new|system|with|without|named|called|and|to|in|of|for|on|home|shell|login|from|his|her|their|all|every|me|myself|my|it|database|role)$/i;

/** Clauses that are so anyway, or explain. */
const KEEPS =
  /[,;]?\s*(?:(?:and|but|while)\s+)?(?:(?:she|he|they|it)\s+(?:must|should|has\s+to|shall)\s+(?:stay|remain|keep)|(?:keep(?:ing)?|without\s+(?:removing|losing|touching|dropping)|leaving|retaining|preserving|not\s+removing))\s+(?:(?:her|him|his|them|their|its|the|any|all|of|in|from)\s+)*(?:(?:other|existing|current|present|old|groups?|memberships?|group)\s*)+(?:alone|untouched|intact)?/i;

const option = (letter: string, value: string, type: "name" | "path" | "text" = "name"): string =>
  `${letter} ${quoteValue(type, { text: unquoted(value), quoted: /^["'`]/.test(value) })}`;

/** The options that the request names, taken out of it. */
function optionsIn(said: Consuming, isNew: boolean): string[] | undefined {
  const options: string[] = [];
  const shell =
    said.take(
      new RegExp(
        String.raw`${WITH}(?:login\s+|default\s+)?shell\s+(?:is\s+|to\s+|of\s+|set\s+to\s+|being\s+)?${PLACE}`,
        "i",
      ),
    ) ??
    said.take(
      new RegExp(
        String.raw`\b${WITH}${PLACE}\s+(?:as|for)\s+(?:(?:the|its|his|her|their|a)\s+)?(?:login\s+|default\s+)?shell`,
        "i",
      ),
    ) ??
    said.take(
      new RegExp(
        String.raw`(?:^|\s)${WITH}${PLACE}\s+(?:as|for)\s+(?:(?:the|its|his|her|their|a)\s+)?(?:login\s+|default\s+)?shell`,
        "i",
      ),
    );
  const home = said.take(
    new RegExp(
      String.raw`${WITH}home(?:\s*(?:directory|dir|folder))?\s+(?:is\s+|to\s+|at\s+|in\s+|of\s+|set\s+to\s+|being\s+|should\s+be\s+)?${PLACE}|${WITH}${PLACE}\s+as\s+(?:(?:the|its|his|her|their|a)\s+)?home(?:\s*(?:directory|dir|folder))?`,
      "i",
    ),
  );
  const noHome = said.take(
    /(?:,\s*)?\b(?:without\s+(?:creating\s+)?|with\s+no\s+|no\s+|and\s+no\s+|but\s+no\s+|has\s+no\s+)(?:(?:a|an|any|the|its)\s+)?home(?:\s*(?:directory|dir|folder))?/i,
  );
  const withHome = said.take(
    /(?:,\s*)?\b(?:with|and|including|together\s+with|create|plus)\s+(?:(?:a|an|its|his|her|their|the|create|own)\s+)*home(?:\s*(?:directory|dir|folder))?/i,
  );
  const uid = said.take(
    new RegExp(
      String.raw`${WITH}(?:numeric\s+)?(?:uid|user[- ]id)\s+(?:is\s+|to\s+|of\s+|=\s*)?(\d+)`,
      "i",
    ),
  );
  const comment = said.take(
    new RegExp(
      String.raw`${WITH}(?:comment|full\s+name|real\s+name|gecos(?:\s+field)?|description)\s+(?:is\s+|to\s+|of\s+)?(\uE000\d+\uE001)`,
      "i",
    ),
  );
  const expires = said.take(
    /[,;]?\s*\b(?:(?:that|which|and|who|the|account|it|should|shall|will|set|to|with|an?)\s+)*(?:expir(?:es|e|y|ation|ing)(?:\s+date)?)\s+(?:(?:on|at|of|to|is|the)\s+)*(\d{4}-\d\d-\d\d)/i,
  );
  const primary = said.take(
    new RegExp(
      String.raw`${WITH}(?:primary|initial|main|default)\s+group\s+(?:is\s+|to\s+|of\s+|set\s+to\s+|being\s+)?${NAME}|${WITH}${NAME}\s+as\s+(?:(?:the|its|his|her|their|a)\s+)?(?:primary|main|default)\s+group`,
      "i",
    ),
  );
  if (expires !== undefined) options.push(`-e ${expires[1]}`);
  if (uid !== undefined) options.push(`-u ${uid[1]}`);
  if (comment !== undefined) options.push(option("-c", comment[1] ?? "", "text"));
  if (home !== undefined)
    options.push(`${isNew ? "-m " : ""}${option("-d", home[1] || (home[2] ?? ""), "path")}`);
  else if (noHome !== undefined) options.push("-M");
  else if (withHome !== undefined) options.push("-m");
  if (primary !== undefined) options.push(option("-g", primary[1] || (primary[2] ?? "")));
  if (shell !== undefined) options.push(option("-s", shell[1] ?? "", "path"));
  return options;
}

const listOf = (text: string): string =>
  text
    .split(/\s*,\s*(?:and\s+)?|\s+and\s+/)
    .map((one) => unquoted(one.replace(/^the\s+/i, "")))
    .join(",");

function creating(said: Consuming): string | undefined {
  if (said.take(/^(?:please\s+)?(?:add|create|make|set\s+up)\b/i) === undefined) return undefined;
  const options = optionsIn(said, true);
  if (options === undefined) return undefined;
  const groups = said.take(
    new RegExp(
      String.raw`[,;]?\s*\b(?:(?:and|who|which|that|is|as|also|should|be|put|add|her|him|it|them|a|the|with)\s+)*(?:(?:member\s+of|belongs?\s+to|in|into|to)\s+(?:the\s+)?(?:(?:supplementary|additional|secondary|extra)\s+)?groups?|(?:supplementary|additional|secondary|extra)\s+groups?)\s+${NAMES}`,
      "i",
    ),
  );
  if (groups !== undefined) options.push(`-G ${listOf(groups[1] ?? "")}`);
  const isSystem = said.take(/\bsystem\s+(?=user|account)/i) !== undefined;
  if (isSystem) options.unshift("-r");
  const name = said.take(
    new RegExp(
      String.raw`\b(?:(?:an?|the|new|local|another)\s+)*(?:user\s+account|user|account)\s+(?:(?:called|named|with\s+the\s+(?:user\s*|login\s+)?name|by\s+the\s+name\s+of|for)\s+)?${NAME}`,
      "i",
    ),
  )?.[1];
  if (name === undefined || NO_NAME.test(unquoted(name)) || options.length < 1) return undefined;
  // A plain account with its home is known elsewhere.
  if (options.length === 1 && options[0] === "-m") return undefined;
  if (!isSystem && !options.some((one) => /^-[mM]/.test(one))) options.unshift("-m");
  return said.left().length > 0 ? undefined : `sudo useradd ${options.join(" ")} ${unquoted(name)}`;
}

function joining(said: Consuming): string | undefined {
  said.take(KEEPS);
  const added = said.take(
    new RegExp(
      String.raw`^(?:please\s+)?(?:add|put|append)\s+(?:the\s+)?(?:existing\s+)?(?:user\s+|account\s+)?${NAME}\s+(?:in|to|into)\s+(?:the\s+|both\s+)*(?:(?:supplementary|additional|secondary)\s+)?groups?\s+${NAMES}`,
      "i",
    ),
  );
  const made =
    added ??
    said.take(
      new RegExp(
        String.raw`^(?:please\s+)?make\s+(?:the\s+)?(?:user\s+)?${NAME}\s+(?:also\s+)?a\s+member\s+of\s+(?:the\s+|both\s+)*groups?\s+${NAMES}`,
        "i",
      ),
    );
  if (made === undefined || NO_NAME.test(unquoted(made[1] ?? ""))) return undefined;
  said.takeAll(/\b(?:as\s+well|too|additionally)\b/i);
  return said.left().length > 0
    ? undefined
    : `sudo usermod -aG ${listOf(made[2] ?? "")} ${unquoted(made[1] ?? "")}`;
}

function changing(said: Consuming): string | undefined {
  if (said.take(/^(?:please\s+)?(?:change|set|modify|let|make|move|give)\b/i) === undefined)
    return undefined;
  const move = said.take(
    /[,;]?\s*\b(?:and|while|also)?\s*mov(?:e|ing)\s+(?:the\s+|its\s+|his\s+|her\s+|all\s+)*(?:contents?|files|old\s+home|existing\s+files)(?:\s+(?:there|over|along|too|into\s+it))?/i,
  );
  const of =
    said.take(new RegExp(String.raw`\b(?:of|for)\s+(?:the\s+)?(?:user|account)\s+${NAME}`, "i")) ??
    said.take(new RegExp(String.raw`\b(?:the\s+)?(?:user|account)\s+${NAME}(?:['\u2019]s)?`, "i"));
  const user = of?.[1];
  const options = optionsIn(said, false);
  if (user === undefined || options === undefined || options.length === 0) return undefined;
  if (options.some((one) => /^-[mM]$/.test(one)) || NO_NAME.test(unquoted(user))) return undefined;
  said.takeAll(/\b(?:account|expires?|to|date)\b/i);
  if (said.left().length > 0) return undefined;
  return `sudo usermod ${options.join(" ")}${move === undefined ? "" : " -m"} ${unquoted(user)}`;
}

function grouping(said: Consuming): string | undefined {
  const found = said.take(
    new RegExp(
      String.raw`^(?:please\s+)?(?:add|create|make)\s+(?:(?:an?|the|new)\s+)*(system\s+)?group\s+(?:(?:called|named)\s+)?${NAME}`,
      "i",
    ),
  );
  if (found === undefined || NO_NAME.test(unquoted(found[2] ?? ""))) return undefined;
  const gid = said.take(
    /\b(?:with|and|using|having)\s+(?:the\s+)?(?:gid|group[- ]id|id)\s+(?:of\s+)?(\d+)/i,
  );
  const options = [...(found[1] ? ["-r"] : []), ...(gid === undefined ? [] : [`-g ${gid[1]}`])];
  if (options.length === 0 || said.left().length > 0) return undefined;
  return `sudo groupadd ${options.join(" ")} ${unquoted(found[2] ?? "")}`;
}

export const administering: Composer = {
  name: "administering",
  compose(_tokens, platform, words = "") {
    if (platform !== "gnu" || !/\b(?:users?|accounts?|groups?)\b/i.test(words)) return undefined;
    if (
      /\b(?:mysql|mariadb|postgres\w*|database|sql|docker|kubernetes|git|samba|ftp|role|htpasswd|files?|recursively)\b/i.test(
        words.replace(/\bgroup docker\b|\bgroups? [\w, ]*\b(?:docker|git)\b/gi, "group x"),
      )
    )
      return undefined;
    const plain = words.replace(/[.?!]+$/, "");
    for (const read of [joining, creating, changing, grouping]) {
      const command = read(new Consuming(plain));
      if (command !== undefined) return { command, confidence: WHOLE };
    }
    return undefined;
  },
};
