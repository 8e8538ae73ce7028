import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readCode } from "./read.js";

describe("languages read by their calls", () => {
  const kinds = (language: string, code: string) =>
    readCode(language, code).map(({ kind }) => kind);
  it("sees what they do", () => {
    assert.deepEqual(kinds("r", 'unlink("~", recursive = TRUE)'), ["file"]);
    assert.deepEqual(kinds("julia", "rm(homedir(); recursive=true)"), ["file"]);
    assert.deepEqual(kinds("elixir", 'File.rm_rf!("/srv")'), ["file"]);
    assert.deepEqual(kinds("groovy", '"dropdb shop".execute().text'), ["shell"]);
    assert.deepEqual(kinds("elixir", "App.Repo.delete_all(App.Order)"), ["sql"]);
    assert.deepEqual(kinds("elixir", "App.Order |> App.Repo.delete_all()"), ["sql"]);
    assert.deepEqual(kinds("tcl", "spawn rm -rf /srv; expect eof"), ["shell"]);
    assert.deepEqual(kinds("r", 'source("https://example.com/a.R")'), ["eval"]);
  });
  it("lets data and comments be", () => {
    assert.deepEqual(kinds("r", 'print("unlink(x)") # system("rm")'), []);
    assert.deepEqual(kinds("julia", 'println("rm(x)")'), []);
    assert.deepEqual(kinds("elixir", 'IO.puts "File.rm_rf!(x)"'), []);
    assert.deepEqual(
      kinds("elixir", "App.Repo.delete_all(from o in App.Order, where: o.id == 7)"),
      [],
    );
    assert.deepEqual(kinds("r", 'source("helpers.R")'), []);
  });
});
