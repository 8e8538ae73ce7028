import assert from "node:assert/strict";
import test from "node:test";
import { awkEmpties, exEmpties, lineProgramEmpties, sedEmpties } from "./empties.js";

test("sed scripts that leave no line, and near misses", () => {
  for (const script of ["d", "1,$d", "/.*/d", "s/.*//", "s|^.*$||g", "{d}", "s/[[:print:]]*//"])
    assert.equal(sedEmpties([script], false), true, script);
  for (const script of ["1d", "$d", "/x/d", "/^$/d", "s/x.*//", "s/.*/x/", "/x/s/.*//", "s/ *$//"])
    assert.equal(sedEmpties([script], false), false, script);
  assert.equal(sedEmpties([""], true), true);
  assert.equal(sedEmpties(["p"], true), false);
});

test("programs for every line that print nothing, and near misses", () => {
  for (const code of ["", "1", "0;", "next"])
    assert.equal(lineProgramEmpties(code, false), true, code);
  for (const code of ["print", "print if /x/", "say", "$n++"])
    assert.equal(lineProgramEmpties(code, false), false, code);
  for (const code of ['$_=""', "undef $_", "s/.*//s"])
    assert.equal(lineProgramEmpties(code, true), true, code);
  for (const code of ["", "s/a/b/", "s/.*/x/"])
    assert.equal(lineProgramEmpties(code, true), false, code);
  for (const code of ["0", "{}", "NR<0"]) assert.equal(awkEmpties(code), true, code);
  for (const code of ["1", "{print}", "NR<3"]) assert.equal(awkEmpties(code), false, code);
});

test("ex and ed commands that write what they emptied, and near misses", () => {
  for (const lines of [
    ["%d", "x"],
    [",d", "w"],
    ["1,$d", "wq!"],
    [":%delete", "w"],
  ])
    assert.equal(exEmpties(lines), true, lines.join("|"));
  for (const lines of [
    ["1d", "x"],
    ["%d", "q!"],
    ["%d", "r b.txt", "x"],
    ["%s/a/b/", "x"],
    [",d", "a", "x", ".", "w"],
  ])
    assert.equal(exEmpties(lines), false, lines.join("|"));
});
