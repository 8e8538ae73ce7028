/** The tree's node types under the names the planner uses. */
import type { AndOr, CommandNode, CompoundList, PipelineNode } from "unbash";

export type {
  AndOr,
  ArithmeticExpression,
  Assignment,
  Command,
  CompoundList,
  PipelineNode,
  Redirection,
  Script,
  Statement,
  Word,
} from "unbash";

export type Node = CommandNode | PipelineNode | AndOr | CompoundList;
