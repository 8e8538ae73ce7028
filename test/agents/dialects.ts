/** The answers of a scripted model in the wire formats that agents speak, as far as one shell call needs. */

/** What a model's answer holds: a call of the shell tool, or words. */
export type Turn =
  | { readonly kind: "call"; readonly tool: string; readonly args: object }
  | { readonly kind: "text"; readonly text: string };

/** A request of an agent, as far as the script looks at it. */
export interface ModelRequest {
  /** Names of the tools that the model may call. */
  readonly tools: readonly string[];
  /** What came back from tools so far, each as text. */
  readonly results: readonly string[];
}

export interface Dialect {
  /** Whether a POST to this path asks for a completion. */
  isCompletion(path: string): boolean;
  read(body: Json): ModelRequest;
  /** The events of a streamed answer, in order. */
  stream(turn: Turn): readonly StreamEvent[];
  /** The same answer in one piece. */
  whole(turn: Turn): object;
}

export interface StreamEvent {
  readonly event?: string;
  readonly data: object | string;
}

/** A parsed JSON value of unknown shape. */
export type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null;

/** The objects in a list; none where there is no list. */
function items(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isJson) : [];
}

const textOf = (value: unknown): string =>
  typeof value === "string" ? value : (JSON.stringify(value) ?? "");

/** Anthropic Messages: https://docs.anthropic.com/en/api/messages-streaming */
const anthropic: Dialect = {
  isCompletion: (path) => path.endsWith("/v1/messages"),
  read: (body) => ({
    tools: items(body.tools).map(({ name }) => String(name)),
    results: items(body.messages)
      .flatMap(({ content }) => items(content))
      .filter(({ type }) => type === "tool_result")
      .map(({ content }) => textOf(content)),
  }),
  stream: (turn) => {
    const { content, stop_reason, ...rest } = anthropicMessage(turn);
    const [block] = content;
    const delta =
      turn.kind === "call"
        ? { type: "input_json_delta", partial_json: JSON.stringify(turn.args) }
        : { type: "text_delta", text: turn.text };
    const start = turn.kind === "call" ? { ...block, input: {} } : { ...block, text: "" };
    const events = [
      { type: "message_start", message: { ...rest, content: [], stop_reason: null } },
      { type: "content_block_start", index: 0, content_block: start },
      { type: "content_block_delta", index: 0, delta },
      { type: "content_block_stop", index: 0 },
      { type: "message_delta", delta: { stop_reason }, usage: { output_tokens: 1 } },
      { type: "message_stop" },
    ];
    return events.map((data) => ({ event: data.type, data }));
  },
  whole: anthropicMessage,
};

function anthropicMessage(turn: Turn) {
  const block =
    turn.kind === "call"
      ? { type: "tool_use", id: "toolu_made_up_1", name: turn.tool, input: turn.args }
      : { type: "text", text: turn.text };
  return {
    id: "msg_made_up_1",
    type: "message",
    role: "assistant",
    model: "mock",
    content: [block],
    stop_reason: turn.kind === "call" ? "tool_use" : "end_turn",
    stop_sequence: null,
    usage: { input_tokens: 1, output_tokens: 1 },
  };
}

/** OpenAI Responses: https://platform.openai.com/docs/api-reference/responses-streaming */
const openaiResponses: Dialect = {
  isCompletion: (path) => path.endsWith("/responses"),
  read: (body) => ({
    tools: items(body.tools).map(({ name }) => String(name)),
    results: items(body.input)
      .filter(({ type }) => type === "function_call_output")
      .map(({ output }) => textOf(output)),
  }),
  stream: (turn) => {
    const response = responsesAnswer(turn);
    const [item] = response.output;
    const events = [
      { type: "response.created", response: { ...response, output: [] } },
      { type: "response.output_item.added", output_index: 0, item },
      { type: "response.output_item.done", output_index: 0, item },
      { type: "response.completed", response },
    ];
    return events.map((data) => ({ event: data.type, data }));
  },
  whole: responsesAnswer,
};

function responsesAnswer(turn: Turn) {
  const item =
    turn.kind === "call"
      ? {
          type: "function_call",
          id: "fc_made_up_1",
          call_id: "call_made_up_1",
          name: turn.tool,
          arguments: JSON.stringify(turn.args),
          status: "completed",
        }
      : {
          type: "message",
          id: "msg_made_up_1",
          role: "assistant",
          status: "completed",
          content: [{ type: "output_text", text: turn.text, annotations: [] }],
        };
  return {
    id: "resp_made_up_1",
    object: "response",
    status: "completed",
    model: "mock",
    output: [item],
    usage: {
      input_tokens: 1,
      input_tokens_details: { cached_tokens: 0 },
      output_tokens: 1,
      output_tokens_details: { reasoning_tokens: 0 },
      total_tokens: 2,
    },
  };
}

/** OpenAI chat completions: https://platform.openai.com/docs/api-reference/chat */
const openaiChat: Dialect = {
  isCompletion: (path) => path.endsWith("/chat/completions"),
  read: (body) => ({
    tools: items(body.tools).map((tool) => String(isJson(tool.function) && tool.function.name)),
    results: items(body.messages)
      .filter(({ role }) => role === "tool")
      .map(({ content }) => textOf(content)),
  }),
  stream: (turn) => {
    const { message, finish_reason } = chatChoice(turn);
    const chunk = (delta: object, reason: string | null) => ({
      id: "chatcmpl-made-up-1",
      object: "chat.completion.chunk",
      created: 1,
      model: "mock",
      choices: [{ index: 0, delta, finish_reason: reason }],
    });
    const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };
    return [
      { data: chunk(message, null) },
      { data: chunk({}, finish_reason) },
      { data: { ...chunk({}, null), choices: [], usage } },
      { data: "[DONE]" },
    ];
  },
  whole: (turn) => ({
    id: "chatcmpl-made-up-1",
    object: "chat.completion",
    created: 1,
    model: "mock",
    choices: [chatChoice(turn)],
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
  }),
};

function chatChoice(turn: Turn) {
  if (turn.kind === "text") {
    const message = { role: "assistant", content: turn.text };
    return { index: 0, message, finish_reason: "stop" };
  }
  const call = {
    index: 0,
    id: "call_made_up_1",
    type: "function",
    function: { name: turn.tool, arguments: JSON.stringify(turn.args) },
  };
  const message = { role: "assistant", content: null, tool_calls: [call] };
  return { index: 0, message, finish_reason: "tool_calls" };
}

/** Gemini generateContent: https://ai.google.dev/api/generate-content */
const gemini: Dialect = {
  isCompletion: (path) => /:(?:streamG|g)enerateContent$/.test(path),
  read: (body) => ({
    tools: items(body.tools)
      .flatMap(({ functionDeclarations }) => items(functionDeclarations))
      .map(({ name }) => String(name)),
    results: items(body.contents)
      .flatMap(({ parts }) => items(parts))
      .filter(({ functionResponse }) => functionResponse !== undefined)
      .map(({ functionResponse }) => textOf(functionResponse)),
  }),
  stream: (turn) => [{ data: geminiAnswer(turn) }],
  whole: geminiAnswer,
};

function geminiAnswer(turn: Turn) {
  const part =
    turn.kind === "call"
      ? { functionCall: { name: turn.tool, args: turn.args } }
      : { text: turn.text };
  return {
    candidates: [{ index: 0, content: { role: "model", parts: [part] }, finishReason: "STOP" }],
    usageMetadata: { promptTokenCount: 1, candidatesTokenCount: 1, totalTokenCount: 2 },
  };
}

export const dialects = { anthropic, openaiResponses, openaiChat, gemini } as const;
