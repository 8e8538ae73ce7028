import { UsageError } from "./io.js";
import type { Options } from "./options.js";

const units: Readonly<Record<string, number>> = { m: 60e3, h: 3600e3, d: 86_400e3 };

/** `--expires`, as milliseconds since 1970. @example `30m`, `2h`, `7d` */
export function expiryOf(subcommand: string, options: Options): { readonly expires?: number } {
  const text = options.value("expires");
  if (text === undefined) return {};
  const [, number, unit] = /^(\d{1,4})([mhd])$/.exec(text) ?? [];
  if (number === undefined || unit === undefined)
    throw new UsageError(
      `cerbash ${subcommand}: --expires takes minutes, hours or days: 30m, 2h, 7d`,
    );
  return { expires: Date.now() + Number(number) * (units[unit] as number) };
}
