/** Where the walk is: what changes as it goes down the tree. */
import type { Flow, IoRedirect, SimpleCommand, Site, Word } from "../shell/types.js";
import type { Span } from "../verdict/types.js";
import type { State } from "./state.js";

/** Everything that changes as the walk goes down; copied, never mutated, except `state`. */
export interface Walk {
  readonly state: State;
  readonly site: Site;
  readonly stdin: Flow | undefined;
  /** Text that tree positions index. */
  readonly source: string;
  /** Set in nested texts: every place maps to this one of the root text. */
  readonly base: Span | undefined;
}

export const ROOT_SITE: Site = {
  via: [],
  elevated: false,
  certainty: "certain",
  endless: false,
  background: false,
  piped: false,
  substituted: false,
  depth: 0,
};

export interface Draft {
  program: string;
  name: Word | undefined;
  args: readonly Word[];
  assignments: SimpleCommand["assignments"];
  redirects: readonly IoRedirect[];
  stdin: Flow | undefined;
  span: Span;
}

/** A command that is only a place for effects. */
export const NOTHING: Omit<Draft, "span"> = {
  program: "",
  name: undefined,
  args: [],
  assignments: [],
  redirects: [],
  stdin: undefined,
};
