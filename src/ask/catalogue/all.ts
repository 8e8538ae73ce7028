/** Every domain of the catalogue. */
import { archives } from "./domains/archives.js";
import { data } from "./domains/data.js";
import { databases } from "./domains/databases.js";
import { development } from "./domains/development.js";
import { docker } from "./domains/docker.js";
import { files } from "./domains/files.js";
import { git } from "./domains/git.js";
import { kubernetes } from "./domains/kubernetes.js";
import { media } from "./domains/media.js";
import { network } from "./domains/network.js";
import { packages } from "./domains/packages.js";
import { processes } from "./domains/processes.js";
import { scripting } from "./domains/scripting.js";
import { system } from "./domains/system.js";
import type { Domain } from "./types.js";

export const catalogue: readonly Domain[] = [
  files,
  system,
  processes,
  network,
  data,
  archives,
  scripting,
  development,
  packages,
  databases,
  git,
  docker,
  kubernetes,
  media,
];
