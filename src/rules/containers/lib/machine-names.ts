/** Machines that by their name serve others, and their snapshots. */
import { isOwnPlace } from "../../../effects/own-places.js";
import { namesProduction } from "../../../effects/production.js";
import type { Invocation } from "../../../tools/types.js";

/** What servers are called by: the service and mostly a number (`db01`, `web-2`, `srv-mail`). */
const SERVER =
  /(?:^|[-_.])(?:db|sql|pg|postgres|mysql|mongo|redis|web|www|app|api|mail|smtp|imap|mx|dns|ns|dc|ad|ldap|gw|fw|vpn|lb|proxy|nfs|nas|san|files?|git|gitlab|k8s|master|worker|etcd|mon|log|backup|erp|crm|srv|server)(?:-?\d+)(?:$|[-_.])/i;

/** True when the name says that others depend on the machine. */
export function servesOthers(name: string): boolean {
  return namesProduction(name) || (SERVER.test(name) && !isOwnPlace(name));
}

/** One of the machines that the call names serves others. */
export function namesServer(i: Invocation): boolean {
  return [...i.verbWords, ...i.operands].some((word) => servesOthers(word.text));
}
