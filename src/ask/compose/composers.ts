/** Every composer: each builds commands of one shape from parts of the request that combine freely. */
import type { Token } from "../text/tokens.js";
import type { Platform } from "../types.js";
import { administering } from "./accounts/administering.js";
import { accounts } from "./accounts/composer.js";
import { acting } from "./acting/composer.js";
import { archiving } from "./archiving/composer.js";
import { arranging } from "./arranging/composer.js";
import { comparing } from "./comparing/composer.js";
import { dates } from "./dates/composer.js";
import { disks } from "./disks/composer.js";
import { entering } from "./entering/composer.js";
import { feeding } from "./feeding/composer.js";
import { files } from "./files/composer.js";
import { frames } from "./frames/composer.js";
import { toolFrames } from "./frames/tools-composer.js";
import { journal } from "./journal/composer.js";
import { json } from "./json/composer.js";
import { environment } from "./machine/environment.js";
import { kernel } from "./machine/kernel.js";
import { logins } from "./machine/logins.js";
import { manual } from "./machine/manual.js";
import { making } from "./making/composer.js";
import { manners } from "./manners/composer.js";
import { dns } from "./network/dns.js";
import { pinging } from "./network/pinging.js";
import { paths } from "./paths/composer.js";
import { processes } from "./processes/composer.js";
import { signalling } from "./processes/signalling.js";
import { tree } from "./processes/tree.js";
import { reading } from "./reading/composer.js";
import { remote } from "./remote/composer.js";
import { running } from "./running/composer.js";
import { schedules } from "./schedules/composer.js";
import { switches } from "./shell-options/composer.js";
import { stating } from "./stating/composer.js";
import { temporary } from "./temporary/composer.js";
import { text } from "./text/composer.js";
import { developing } from "./tools/composer.js";
import { values } from "./values/composer.js";
import { web } from "./web/composer.js";

export interface Composer {
  readonly name: string;
  /** `words` is the request as it was written (some need it). A command and the belief in it (share of the request explained, made into a probability), or nothing. */
  compose(
    tokens: readonly Token[],
    platform: Platform,
    words?: string,
  ): { readonly command: string; readonly confidence: number } | undefined;
}

export const composers: readonly Composer[] = [
  files,
  acting,
  paths,
  making,
  arranging,
  running,
  json,
  comparing,
  feeding,
  manners,
  text,
  frames,
  toolFrames,
  developing,
  dates,
  web,
  values,
  processes,
  signalling,
  tree,
  dns,
  pinging,
  kernel,
  environment,
  logins,
  accounts,
  administering,
  schedules,
  manual,
  reading,
  switches,
  stating,
  temporary,
  disks,
  entering,
  journal,
  remote,
  archiving,
];
