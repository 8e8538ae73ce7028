/** What would fail in silence, found before training. The same again, with the trainer's own tokeniser: check.py. */
import { Template } from "@huggingface/jinja";
import { PromptError, trimmed } from "../../brain/prompt/template.js";
import { labelTokens } from "../../brain/prompt/tokens.js";
import type { TuneRow, TuneRows } from "../types.js";
import type { Base } from "./base.js";
import { type Fitted, renderedRow } from "./lengths.js";
import type { Settings } from "./settings.js";

export interface Check {
  readonly name: string;
  /** `later`: what it needs is not here; check.py does it. */
  readonly state: "ok" | "warning" | "failed" | "later";
  readonly says: string;
}

export interface CheckInput {
  readonly base: Base;
  readonly settings: Settings;
  readonly labels: TuneRows["labels"];
  readonly train: Fitted;
  readonly valid: Fitted;
}

export function checksOf(input: CheckInput): readonly Check[] {
  return [template(input), labelsOf(input), length(input), mask(input), rows(input)];
}

function template({ base, train }: CheckInput): Check {
  const name = "template";
  if (base.jinja === undefined) {
    return { name, state: "later", says: "the base's own template is not here; check.py compares" };
  }
  for (const row of train.rows.slice(0, 50)) {
    const theirs = new Template(base.jinja).render({
      messages: row.messages,
      add_generation_prompt: false,
      enable_thinking: false,
    });
    const ours = renderedRow(base.template, row.messages).row;
    if (theirs === ours) continue;
    const says = `the base's template writes ${JSON.stringify(theirs)}, the runtime ${JSON.stringify(ours)}`;
    return { name, state: "failed", says };
  }
  return { name, state: "ok", says: "the base's template and the runtime write the same" };
}

function labelsOf({ base, labels }: CheckInput): Check {
  const name = "labels";
  if (labels.length === 0) return { name, state: "ok", says: "answers are texts" };
  if (base.tokens === undefined) {
    return { name, state: "later", says: "the vocabulary is not here; check.py looks" };
  }
  try {
    const first = labelTokens(base.tokens, labels);
    return { name, state: "ok", says: `${labels.join(", ")} begin with ${first.join(", ")}` };
  } catch (error) {
    if (!(error instanceof PromptError)) throw error;
    return { name, state: "failed", says: error.message };
  }
}

function length({ base, settings, train, valid }: CheckInput): Check {
  const unit = base.tokens === undefined ? "bytes (no tokeniser is here)" : "tokens";
  const dropped = train.dropped + valid.dropped;
  const all = dropped + train.rows.length + valid.rows.length;
  return {
    name: "length",
    // A few are no loss; many are another data set.
    state: dropped > all / 50 ? "warning" : "ok",
    says: `${dropped} of ${all} rows over ${settings.maxTokens} ${unit} left out; the longest has ${train.longest}, the mean ${train.mean.toFixed(1)}`,
  };
}

/** Every row ends with an answer that is not empty, after the same kind of question. */
function mask({ train, valid, labels }: CheckInput): Check {
  const name = "mask";
  const isWrong = ({ messages }: TuneRow): boolean =>
    messages.map(({ role }) => role).join(" ") !== "system user assistant" ||
    messages.some(({ content }) => trimmed(content) !== content || content === "");
  const all = [...train.rows, ...valid.rows];
  const wrong = all.filter(isWrong).length;
  if (wrong > 0) {
    const says = `${wrong} rows are not system, user, assistant with texts that have no blanks around them`;
    return { name, state: "failed", says };
  }
  const answers = new Set(all.map(({ messages }) => messages.at(-1)?.content ?? ""));
  const foreign = [...answers].find((answer) => !labels.includes(answer));
  if (labels.length > 0 && foreign !== undefined) {
    return { name, state: "failed", says: `${foreign} is none of ${labels.join(", ")}` };
  }
  const systems = new Set(all.map(({ messages }) => messages[0]?.content)).size;
  const turns = systems === 1 ? "one system turn" : `${systems} system turns, as in use`;
  return { name, state: "ok", says: `loss on the answer alone; ${turns}` };
}

function rows({ settings, train, valid }: CheckInput): Check {
  const name = "rows";
  const { batch, steps } = settings;
  const few = train.rows.length < batch ? "train" : valid.rows.length < batch ? "valid" : undefined;
  if (few !== undefined) {
    return { name, state: "failed", says: `${few} has fewer rows than a batch (${batch})` };
  }
  const rounds = (steps * batch) / train.rows.length;
  return {
    name,
    state: rounds > 5 ? "warning" : "ok",
    says: `${train.rows.length} rows to train on, seen ${rounds.toFixed(1)} times; ${valid.rows.length} to validate on`,
  };
}
