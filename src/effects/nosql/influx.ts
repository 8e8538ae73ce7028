/** InfluxQL: SQL-like, with its own objects. */
import { readSql } from "../sql/read.js";
import type { SqlStatement } from "../sql/types.js";

const lossy = new Set(["measurement", "series", "shard", "retention policy", "database"]);

/** Statements of InfluxQL; what it drops beside databases holds data too. */
export function readInflux(text: string): SqlStatement[] {
  return readSql(text, "generic").map((statement) => {
    if (statement.act !== "drop" || !lossy.has(statement.of ?? "")) return statement;
    if (statement.of === "series" && / where /i.test(statement.text)) {
      return { ...statement, act: "delete-rows", where: "present" };
    }
    return { ...statement, of: statement.of === "database" ? "database" : "measurement" };
  });
}
