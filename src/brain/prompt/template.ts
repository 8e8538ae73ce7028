/**
 * The chat templates that cerbash can write by itself, so that data, runtime and evaluation give a
 * model the same text. What a base model's own template makes of the same messages is compared with this
 * (src/tune), since a difference of one newline costs accuracy and shows nowhere.
 */

/** A model or text that no prompt can be made for; the message says what to do. */
export class PromptError extends Error {}

/** How turns are written. */
export interface ChatTemplate {
  /** `chatml`: Qwen2.5, SmolLM2. `chatml-think`: Qwen3 and Qwen3.5, whose answers begin with a block of thought. */
  readonly name: "chatml" | "chatml-think";
  /** What stands between the head of the answer and the answer: the empty block of thought, or nothing. */
  readonly beforeAnswer: string;
}

/** One turn of a conversation, as trainers and servers take it. */
export interface Message {
  readonly role: "system" | "user" | "assistant";
  readonly content: string;
}

/**
 * A prompt around one text. `prefix` and `suffix` are tokenised with their special tokens read as
 * such; the text between them never is (`tokenizeUntrusted`). The prefix is the same for every text, so it is
 * evaluated once.
 */
export interface Prompt {
  readonly prefix: string;
  readonly suffix: string;
  /** Names template, task and version; an adapter works with the prompt that it was trained with only. */
  readonly id: string;
}

const START = "<|im_start|>";
const END = "<|im_end|>";

/** Every template that is known, by name. */
export const chatTemplates = {
  chatml: { name: "chatml", beforeAnswer: "" },
  "chatml-think": { name: "chatml-think", beforeAnswer: "<think>\n\n</think>\n\n" },
} as const satisfies Readonly<Record<ChatTemplate["name"], ChatTemplate>>;

/**
 * Tells from a model's own template (Jinja, `tokenizer.chat_template` of a GGUF, `chat_template` of a
 * tokenizer) which of ours writes the same.
 *
 * @throws {PromptError} when it is neither of them
 *
 * @example chatTemplateOf("… <|im_start|> … <think> …").name // "chatml-think"
 */
export function chatTemplateOf(template: string | undefined): ChatTemplate {
  if (template === undefined || template === "") {
    throw new PromptError(
      "the model has no chat template; use an instruction-tuned model (Qwen2.5, Qwen3, Qwen3.5 or SmolLM2)",
    );
  }
  if (!template.includes(START) || !template.includes(END)) {
    throw new PromptError(
      `the model's chat template has no ${START}; only ChatML models are supported (Qwen2.5, Qwen3, Qwen3.5, SmolLM2)`,
    );
  }
  return template.includes("<think>") ? chatTemplates["chatml-think"] : chatTemplates.chatml;
}

/**
 * A text without blanks around it. Some templates trim and some do not, in Python or in JavaScript, which
 * differ on what a blank is; after this none of them finds one.
 */
export function trimmed(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return text.slice(from, to);
}

/** U+001C to U+001F and U+0085 are blank in Python alone, U+FEFF in JavaScript alone. */
function isBlank(code: number): boolean {
  return (code >= 0x1c && code <= 0x1f) || code === 0x85 || /\s/.test(String.fromCharCode(code));
}

/** The prompt of a task: a system turn, the text as the user's turn, the head of the answer. */
export function promptOf(template: ChatTemplate, system: string, task: string): Prompt {
  return {
    ...promptAmong(template, [{ role: "system", content: system }], []),
    id: `${template.name}/${task}`,
  };
}

/**
 * The prompt of a conversation around one turn of the user, up to the head of the answer.
 *
 * @param before turns before it, in which special tokens are read as such: nothing from outside may spell one
 * @param after turns after it; the same holds
 */
export function promptAmong(
  template: ChatTemplate,
  before: readonly Message[],
  after: readonly Message[],
): Pick<Prompt, "prefix" | "suffix"> {
  const turns = (messages: readonly Message[]): string =>
    messages.map(({ role, content }) => turn(role, content)).join("");
  return {
    prefix: `${turns(before)}${START}user\n`,
    suffix: `${END}\n${turns(after)}${START}assistant\n${template.beforeAnswer}`,
  };
}

/** What stands after the answer. */
export const answerEnd = `${END}\n`;

function turn(role: Message["role"], content: string): string {
  return `${START}${role}\n${content}${END}\n`;
}
