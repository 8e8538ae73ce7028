/** Requests that change a search cluster for all who search. */
import { hoursOf } from "../../../effects/duration.js";
import { settingsIn } from "../../../effects/settings.js";

/** Interfaces of a search cluster (Elasticsearch, OpenSearch) that change it for all who search. */
const CLUSTER_CHANGES =
  /^\/_(?:cluster\/(?:settings|reroute|voting_config_exclusions)|aliases|ilm|slm|data_stream|index_template|component_template|template|ingest|snapshot|security|nodes\/[\w-]+\/_?shutdown|plugins\/_(?:ism|security))(?:\/|$)|\/_(?:close|settings|shrink|split|rollover|alias(?:es)?|mapping|forcemerge|freeze|block)(?:\/|$)/;

/** What a request asks of a search cluster (not of this machine), by its path and body; undefined when it is none. */
export function harmOfSearchRequest(
  method: string,
  path: string,
  body: string,
): "ask" | "deny" | undefined {
  if (!/^(?:POST|PUT|PATCH)$/.test(method) || !CLUSTER_CHANGES.test(path)) return undefined;
  const settings = settingsIn(body);
  const loses = settings.some(
    ({ key, value }) =>
      (/(?:^|\.)acceptdataloss$/.test(key) && value === "true") ||
      // The phase of a policy that deletes, or the age at which it is reached.
      (/(?:^|\.)delete\.minage$/.test(key) && (hoursOf(value, "ms") ?? 24) < 24),
  );
  if (loses) return "deny";
  return /^\/_snapshot\/[^/]+\/[^/]+\/?$/.test(path) ? undefined : "ask";
}
