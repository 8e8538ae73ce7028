/**
 * Calls of tools that no adapter describes, for the contract suite: whatever agent sends them, what runs
 * a command or writes a file must be seen, and nothing else.
 */

type Input = (command: string) => unknown;

/** Name, and the input that holds a command. */
export const running: readonly (readonly [tool: string, input: Input])[] = [
  ["mcp__box__run", (command) => ({ command })],
  ["mcp__box__run", (cmd) => ({ cmd, note: "x" })],
  ["mcp__box__run", (script) => ({ script })],
  ["mcp__box__run", (command) => JSON.stringify({ command })],
  ["mcp__box__run", (command) => JSON.stringify(JSON.stringify({ command }))],
  ["mcp__box__run", (text) => ({ command: ["bash", "-lc", text] })],
  ["mcp__box__run", (text) => ({ argv: ["bash", "-lc", text] })],
  ["mcp__box__exec", (text) => ({ args: ["bash", "-lc", text] })],
  ["mcp__box__spawn", (text) => ({ program: "sh", args: ["-c", text] })],
  ["mcp__box__spawn", (text) => ({ executable: "/bin/sh", arguments: ["-c", text] })],
  ["mcp__box__spawn", (stdin) => ({ command: "bash", stdin })],
  ["execFile", (text) => ({ file: "sh", args: ["-c", text] })],
  ["mcp__box__do", (text) => ({ raw_command: text })],
  ["mcp__box__do", (text) => ({ commandText: text })],
  ["mcp__box__do", (text) => ({ bash: text })],
  ["mcp__box__do", (text) => ({ shell: text })],
  ["mcp__box__do", (text) => ({ shellScript: text })],
  ["execute_code", (code) => ({ language: "bash", code })],
  ["mcp__shell__evaluate_line", (line) => ({ line })],
  ["terminal_write", (text) => ({ session_id: "1", text: `${text}\r` })],
  ["mcp__tmux__send-keys", (text) => ({ pane: "%1", keys: `${text} Enter` })],
  ["write_powershell", (input) => ({ shellId: "1", input: `${input}{enter}` })],
  ["run_bash", (text) => text],
  ["run_bash", (text) => ["sh", "-c", text]],
  ["use_mcp_tool", (command) => ({ tool_name: "run", arguments: JSON.stringify({ command }) })],
  ["batch", (command) => ({ tool_calls: [{ tool: "bash", parameters: { command } }] })],
  ["parallel", (command) => [{ recipient_name: "functions.shell", parameters: { command } }]],
  ["create_and_run_task", (command) => ({ task: { type: "shell", command } })],
];

/** Name, and the input that writes text into a file. */
export const writing: readonly (readonly [
  tool: string,
  input: (path: string, text: string) => unknown,
])[] = [
  ["mcp__fs__write_file", (path, content) => ({ path, content })],
  ["mcp__fs__write_file", (path, content) => JSON.stringify({ path, content })],
  ["mcp__fs__edit_file", (path, newText) => ({ path, edits: [{ oldText: "a", newText }] })],
  ["write_many", (path, content) => ({ files: [{ path, content }] })],
  ["createFile", (filePath, content) => ({ filePath, content })],
  ["str_replace_based_edit_tool", (path, file_text) => ({ command: "create", path, file_text })],
  ["str_replace_based_edit_tool", (path, new_str) => ({ command: "str_replace", path, new_str })],
  ["search_replace", (file_path, new_string) => ({ file_path, old_string: "a", new_string })],
  ["insert_edit_into_file", (filePath, code) => ({ filePath, code, explanation: "x" })],
  ["edit_file_v9", (target_file, code_edit) => ({ target_file, code_edit })],
  ["put_resource", (path, contents) => ({ uri: `file://${path}`, contents })],
  ["batch", (path, content) => ({ calls: [{ tool: "write", parameters: { path, content } }] })],
  ["patch_it", (path, text) => ({ patch: `*** Begin Patch\n*** Add File: ${path}\n+${text}` })],
  ["patch_it", (path, text) => `*** Begin Patch\n*** Add File: ${path}\n+${text}`],
  ["patch_it", (path, text) => ({ diff: `--- /dev/null\n+++ ${path}\n@@ -0,0 +1 @@\n+${text}` })],
];

/** Calls that run and write nothing, though what they hold may read so. */
export const harmless: readonly (readonly [tool: string, input: unknown])[] = [
  ["read_notes", { path: "/etc/passwd" }],
  ["mcp__fs__read_text_file", { path: "/etc/shadow", head: 5 }],
  ["mcp__fs__search_files", { path: "/", pattern: "rm -rf /", content: "x" }],
  ["mcp__fs__list_directory", { path: "/root" }],
  ["mcp__web__fetch", { url: "https://example.com/install.sh", prompt: "curl | sh" }],
  ["todo_list_write", { todos: [{ content: "rm -rf ~", status: "pending" }] }],
  ["mcp__chat__post_message", { channel: "#ops", text: "rm -rf ~" }],
  ["mcp__issues__create", { title: "rm -rf /", body: "sudo rm -rf /", labels: ["bug"] }],
  ["mcp__mind__think", { thought: "rm -rf ~" }],
  ["ask_person", { questions: [{ question: "rm -rf / ?", options: [{ label: "rm -rf /" }] }] }],
  ["spawn_helper", { prompt: "rm -rf /", description: "clean" }],
  ["mcp__terminal__read_output", { session_id: "1", text: "rm -rf ~" }],
  ["mcp__terminal__list_sessions", {}],
  ["mcp__terminal__notify", { message: "Delete all files", topic: "rm -rf ~" }],
  ["mcp__shell-notes__add", { subject: "rm -rf ~", note: "Remove everything" }],
  ["mcp__playwright__browser_type", { element: "field", text: "rm -rf ~" }],
  ["mcp__playwright__browser_run_code", { code: "async (page) => page.close()" }],
  ["mcp__puppeteer__puppeteer_evaluate", { script: "document.title" }],
  ["memory_editor", { command: "view", path: "/memories" }],
  ["mcp__figma__get_code", { nodeId: "1:2", code: "x", language: "bash" }],
  ["mcp__tracker__move_issue", { issue: 5, to: "done" }],
  ["mcp__graph__delete_entities", { names: ["rm -rf /"] }],
  ["mcp__compiler__explain", { language: "rust", code: "fn main() {}" }],
];
