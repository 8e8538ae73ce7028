/** Parts of a sentence that orders something to be made. */
import type { Cursor } from "./cursor.js";
import { type Name, nameOf } from "./cursor.js";
import { isName } from "./names.js";

/** "in the directory x", "inside ~/projects". */
export function placeAt(c: Cursor): Name | undefined {
  return c.try(() => {
    if (!c.eat("in|inside|under|within|into|at|below|inside_of|to|of|on")) return undefined;
    return directoryAt(c);
  });
}

/** "the directory x", "x/". */
export function directoryAt(c: Cursor): Name | undefined {
  return c.try(() => {
    c.eat("[the|a|my|our|an] [existing|new] [path]");
    const isIntroduced = c.eat(
      "directory|folder|dir|path|subfolder|subdirectory|directories|folders",
    );
    c.eat("[called|named]");
    const token = c.token;
    if (!isName(token, true)) return undefined;
    c.at++;
    const isFollowed = c.eat("directory|folder|dir|subfolder|subdirectory");
    const isPath = token.thing || token.quoted;
    return isIntroduced ||
      isFollowed ||
      isPath ||
      c.done ||
      /,/.test(c.gap(c.at)) ||
      c.sees(
        "with|and|if|containing|each|called|named|then|except|but|to|into|without|excluding|from|by|so|that|which|as|recursively|using|keeping|only|at|unless|preserving|before|creating|deleting|first",
      )
      ? nameOf(token)
      : undefined;
  });
}

/** Words that say nothing that is not done anyway. */
export function eatFillers(c: Cursor): boolean {
  return (
    c.eat(
      "in|with|using one_go|one_command|a_single_command|one_shot|one_step|a_single_step|one_line|a_one-liner|mkdir|touch",
    ) ||
    c.eat("at_once|all_at_once|for_me|as_well|right_now|now|too|here") ||
    c.eat(
      "and|including|along_with|together_with|with|creating|create|plus [also] [all|any] [of] [the|its] [missing|needed|intermediate] parents|parent|intermediate|missing_directories|missing_folders [directories|folders|directory] [that|as|if|which] [are] [needed|missing|necessary|required]",
    ) ||
    c.eat("as_needed|if_needed|if_necessary|recursively|as_one_tree|if_missing") ||
    c.eat(
      "where|with date|<date>|yyyy-mm-dd being|is [the] today|todays|current [date] [in] [the] [format] [yyyy-mm-dd] [format]",
    )
  );
}

/** "unless it is there": what exists stays as it is. */
export function eatUnlessThere(c: Cursor): boolean {
  return (
    c.eat(
      "[but|and] [only] if [it|they|one|that] [does|do|is|are] not|n't [already|yet] [exist|exists|there|present] [already|yet|there]",
    ) ||
    c.eat(
      "[but|and] [only] if [it|they|one] does|do|is|are [not] [already] exist|exists|there|missing|present [already|yet]",
    ) ||
    c.eat("unless [it|they|one] [already] [is|are] exists|exist|there [already]") ||
    c.eat(
      "[but] without overwriting|touching [it|anything|an] [existing] [file] [if] [it] [exists]",
    )
  );
}

/** "with permissions 700", "mode 600". */
export function modeAt(c: Cursor): string | undefined {
  return c.try(() => {
    c.eat("[and|with|that_has|having|using|set|give|and_set|and_give] [it|its|the|their] [the]");
    const isNamed = c.eat("permission|permissions|mode|perms|access_mode|chmod [to|of|it]");
    const mode = c.token?.text ?? "";
    if (!/^[0-7]{3,4}$/.test(mode)) {
      if (isNamed) return undefined;
      if (
        c.eat(
          "only_accessible_by|accessible_only_by|accessible_only_to|only_readable_by [the|its] me|owner",
        )
      )
        return "go=";
      return undefined;
    }
    c.at++;
    const isAfter = c.eat("permission|permissions|mode|perms");
    return isNamed || isAfter ? mode : undefined;
  });
}
