/** What `cerbash policy init` writes. */
export const starter = `# yaml-language-server: $schema=./policy.schema.json
#
# What AI agents may run here. See docs/policy.md of cerbash.
# A file in a project can only make the guard stricter, unless you trust it: cerbash policy trust

# trust: what is not known to be harmful is allowed (default).
# strict: programs that are not known, installs and deployments are asked about.
profile: trust

# More names that mean production, in contexts, hosts, workspaces.
# production: [blue, "eu-*"]

# More branches that must not be rewritten.
# protectedBranches: [next, "release/*"]

# rules:
#   - id: customer-data
#     decision: deny
#     paths: { glob: ["data/customers/**"] }
#     effects: [{ act: [delete, overwrite, truncate] }]
#     why: changes customer data
#     instead: work on a copy below tmp
#     examples:
#       matches: ["rm data/customers/a.csv"]
#       nonMatches: ["rm data/suppliers.csv"]

# tools:
#   - names: [shipctl]
#     about: our deployment tool
#     options: "-c --cluster=; -f --force"
#     verbs: { read: "get, list", remote-change: scale, destroy: wipe }
#     examples: { allowed: [shipctl get pods], asked: [shipctl scale web], denied: [shipctl wipe] }
`;
