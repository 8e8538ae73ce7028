/** Stores of searches, logs and traces: programs that work on a node's own data, and keepers of indices. */
import { defineTool } from "../../tools/define.js";

const nodes = defineTool({
  names: ["elasticsearch-node", "opensearch-node", "elasticsearch-shard", "opensearch-shard"],
  about: "repairs a search node that has lost its cluster",
  options: "--index=; --shard-id=; --dir=; -d=; -v; -s; -E=; --truncate-clean-translog",
  verbs: {
    destroy:
      "unsafe-bootstrap, detach-cluster, repurpose, remove-settings, remove-customs, override-version, remove-corrupted-data, remove-index-settings",
    read: "help",
  },
  allowed: ["elasticsearch-node --help", "elasticsearch-shard --help"],
  denied: [
    "sudo elasticsearch-node unsafe-bootstrap",
    "elasticsearch-shard remove-corrupted-data --index orders --shard-id 0",
  ],
});

const curator = defineTool({
  names: ["curator_cli", "es_cli"],
  about: "keeps the indices of a search cluster",
  options:
    "--host=; --hosts=; --port=; --dry-run; --config=; --http_auth=; --filter_list=; --ignore_empty_list; --use_ssl; --loglevel=; --id=; --api_key=; --repository=",
  dryRun: "--dry-run",
  verbs: {
    read: "show_indices, show-indices, show_snapshots, show-snapshots, help",
    create: "snapshot",
    "remote-change": "alias, allocation, close, open, forcemerge, replicas, rollover, shrink",
    destroy: "delete_indices, delete-indices, delete_snapshots, delete-snapshots, restore",
  },
  allowed: [
    "curator_cli --host es.example.com show_indices",
    "curator_cli --dry-run --host es.example.com delete_indices --filter_list '[]'",
  ],
  asked: ["curator_cli --host es.example.com close --filter_list '[]'"],
  denied: ["curator_cli --host es.example.com delete_indices --filter_list '[]'"],
});

const splunk = defineTool({
  names: ["splunk"],
  about: "Splunk's own command",
  options:
    "-index=; -auth=; -f; -maxout=; -uri=; -name=; -app=; --accept-license; --answer-yes; --no-prompt",
  style: "posix",
  verbs: {
    read: "list *, show *, search, status, version, help, btool *, display *, diag, validate *, list, show, btool, cmd btool *",
    lifecycle: "start, stop, restart, login, logout, restart *",
    "remote-change":
      "add *, set *, edit *, enable *, disable *, apply *, reload *, rolling-restart *, offline, init *, bootstrap *, resync *, transfer *, import *, rebuild, rebalance *, refresh",
    delete: "remove *",
    destroy: "clean *, fsck repair, remove index, remove excess-buckets",
  },
  allowed: ["splunk status", "splunk list index"],
  asked: ["splunk disable app search"],
  denied: ["splunk clean eventdata -index main -f", "splunk clean all"],
});

const cleaners = defineTool({
  names: ["jaeger-es-index-cleaner", "jaeger-es-rollover"],
  about: "deletes or turns over the indices of traces",
  nature: "remote-change",
  options: "--index-prefix=; --es.username=; --es.password=; --archive; --rollover; --timeout=",
  rules: [
    {
      id: "no-day-kept",
      when: (i) => /^[01]$/.test(i.operands[0]?.text ?? ""),
      decision: "deny",
      why: "deletes the traces of every day",
      instead: "list the indices first: `curl -s http://localhost:9200/_cat/indices`",
      attack: ["T1485"],
      matches: [
        "jaeger-es-index-cleaner 0 http://es.example.com:9200",
        "jaeger-es-index-cleaner 1 http://es.example.com:9200",
      ],
      nonMatches: [
        "jaeger-es-index-cleaner 30 http://es.example.com:9200",
        "jaeger-es-rollover init http://localhost:9200",
      ],
    },
  ],
  allowed: ["jaeger-es-index-cleaner --help"],
  asked: ["jaeger-es-index-cleaner 30 http://es.example.com:9200"],
});

export const tools = [nodes, curator, splunk, cleaners];
