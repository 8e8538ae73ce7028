/** Programs of Elasticsearch and OpenSearch that work on a node's own data, and their keepers of indices. */
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

export const tools = [nodes, curator];
