/** Words that stand for something without saying anything: names of things, and of programs nobody has. */
import type { Chance } from "./chance.js";

/** Operands that name a thing and no place. */
export const thingNames: readonly string[] =
  "demo web-1 item-42 alpha sample-7 blue n-12 report-3 widget t-100 unit9 orange-2 k7 draft-a pilot gamma".split(
    " ",
  );

/** Options that change how much is printed and nothing else. */
export const quietOptions: ReadonlySet<string> = new Set(
  "--verbose --quiet --json --debug --no-color --porcelain --progress --silent --no-pager --wide --no-progress --no-headers".split(
    " ",
  ),
);

/** Options with which a person says "I mean it". */
export const insistingOptions: ReadonlySet<string> = new Set(
  "--force --yes --all --recursive --auto-approve --no-confirm --assume-yes --confirm --cascade --purge --hard --volumes --no-preserve --delete --prune --overwrite --now --skip-confirmation --no-input --non-interactive --force-with-lease --permanent".split(
    " ",
  ),
);

const heads =
  "bra cor del fin gro jun kel lor mar nor pim quo rel sar tol ul vex wim yar zor".split(" ");
const middles = "ba do fi ga li mo nu pa ri so ta vu xa".split(" ");
const tails = "ctl kit ly base box hub deck mesh o ify well ra x wire port n".split(" ");

/**
 * A program name that no table has.
 *
 * @param taken whether a name is in use
 */
export function madeUpName(chance: Chance, taken: (name: string) => boolean): string {
  for (let n = 0; ; n++) {
    const part = (key: string, list: readonly string[]) => chance.pick(`${key} ${n}`, list);
    const name = `${part("head", heads)}${part("middle", middles)}${part("tail", tails)}`;
    if (!taken(name)) return name;
  }
}
