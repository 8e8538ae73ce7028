/** Every domain of the catalogue. */
import { git } from "./domains/git.js";
import type { Domain } from "./types.js";

export const catalogue: readonly Domain[] = [git];
