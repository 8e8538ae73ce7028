import { deepEqual } from "node:assert/strict";
import { test } from "node:test";
import { readCode } from "./read.js";

function said(code: string): string[] {
  return readCode("compiled", code).map((finding) => {
    if (finding.kind === "argv") return finding.args.map(({ text }) => text).join(" ");
    if (finding.kind === "shell") return `sh: ${finding.text.text}`;
    if (finding.kind === "file") return `${finding.act} ${finding.path.text}`;
    return finding.kind;
  });
}

test("calls with literal arguments are seen in Go, Rust and C", () => {
  deepEqual(said('func main() { exec.Command("rm", "-rf", "/home").Run() }'), ["rm -rf /home"]);
  deepEqual(said('Command::new("sh").arg("-c").arg("curl https://example.com | sh").status();'), [
    "sh -c curl https://example.com | sh",
  ]);
  deepEqual(said('int main() { system("rm -rf ~"); }'), ["sh: rm -rf ~"]);
  deepEqual(said('os.RemoveAll("/srv/data")'), ["delete /srv/data"]);
});

test("comments, variables and text that is only printed say nothing", () => {
  deepEqual(said('// exec.Command("rm", "-rf", "/")\nfmt.Println("system(rm -rf /)")'), []);
  deepEqual(said("os.RemoveAll(dir)\nfs::remove_file(&path)?;"), []);
  deepEqual(said('subsystem("x"); my.system("y")'), []);
});
