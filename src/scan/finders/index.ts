/** All finders; the first that claims a file reads it. */
import type { Finder } from "../types.js";
import { agentConfig } from "./agent-config.js";
import { compose } from "./compose.js";
import { crontab } from "./crontab.js";
import { devcontainer } from "./devcontainer.js";
import { dockerfile } from "./dockerfile.js";
import { githubAction, githubWorkflow } from "./github.js";
import { gitlabCi } from "./gitlab-ci.js";
import { justfile } from "./justfile.js";
import { makefile } from "./makefile.js";
import { packageJson } from "./package-json.js";
import { preCommit } from "./pre-commit.js";
import { procfile } from "./procfile.js";
import { shellScript } from "./shell-script.js";
import { taskfile } from "./taskfile.js";

export const finders: readonly Finder[] = [
  dockerfile,
  githubWorkflow,
  githubAction,
  gitlabCi,
  packageJson,
  makefile,
  justfile,
  compose,
  taskfile,
  preCommit,
  procfile,
  devcontainer,
  agentConfig,
  crontab,
  // Last, because it may have to look into the file.
  shellScript,
];
