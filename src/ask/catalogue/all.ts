/** Every domain of the catalogue. */
import { files } from "./domains/files.js";
import { git } from "./domains/git.js";
import { network } from "./domains/network.js";
import { processes } from "./domains/processes.js";
import { system } from "./domains/system.js";
import type { Domain } from "./types.js";

export const catalogue: readonly Domain[] = [files, system, processes, network, git];
