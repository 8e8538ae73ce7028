/** Disk controllers, storage arrays and NAS systems by their own command lines: a word among the operands says what is done. */
import { defineTool } from "../../tools/define.js";
import type { Invocation, ToolRule } from "../../tools/types.js";

/** One family of programs and the words by which they destroy or change volumes. */
interface Array {
  readonly id: string;
  readonly names: string;
  readonly about: string;
  readonly destroys: RegExp;
  readonly changes: RegExp;
  /** Calls that only look, that are asked about, and that are denied. */
  readonly looks: readonly [string, string];
  readonly asked: readonly [string, string];
  readonly denied: readonly [string, string];
}

const ARRAYS: readonly Array[] = [
  {
    id: "disk-controller",
    names:
      "storcli storcli64 perccli perccli64 megacli MegaCli MegaCli64 hpssacli ssacli hpacucli arcconf sas2ircu sas3ircu tw_cli mvcli",
    about: "controls RAID adapters",
    destroys:
      /^-?(?:del|delete|destroy|deleteconfig|cfgclr|cfglddel|cfgclear|clear|clearconfig|erase|init|initialize|secureerase|remove)$/i,
    changes:
      /^-?(?:set|add|create|modify|start|stop|rebuild|offline|online|pdoffline|pdonline|adpsetprop|ldsetprop|cfgldadd|cfgeach|expand|migrate|flash|download|restart|rescan|alarm|locate|setstate|fgnclear|import)$/i,
    looks: ["storcli64 /c0 show all", "ssacli ctrl all show config"],
    asked: ["storcli64 /c0/e32/s4 set offline", "ssacli ctrl slot=0 modify rebuildpriority=high"],
    denied: ["storcli64 /c0/vall del force", "megacli -CfgClr -a0"],
  },
  {
    id: "array",
    names:
      "purevol purehgroup purepgroup symdev symaccess symsg naviseccli uemcli dsmcli iscsiadm targetcli nvme-of svctask synoshare synospace midclt smcli isi",
    about: "controls storage arrays and NAS systems",
    destroys:
      /^-?(?:destroy|delete|del|-del|remove|rm|eradicate|-destroy|clearconfig|unbind|format|overwrite|restore|pool\.export|pool\.dataset\.delete|pool\.snapshot\.delete|pool\.snapshot\.rollback|zfs\.\w+\.delete|system\.reset)$/i,
    changes:
      /^-?(?:set|create|add|modify|change|copy|rename|update|disable|enable|connect|disconnect|attach|detach|link|unlink|expand|extend|--logout|-u|--login|-l|config|[\w.]+\.(?:create|update|set|start|stop|restart|do_\w+)|flush|-f|mapping)$/i,
    looks: ["purevol list", "midclt call pool.query"],
    asked: ["purevol create --size 10G vol1", "symdev modify 001A2 -sid 123"],
    denied: ["purevol eradicate shopdb", "midclt call pool.export 1 '{\"destroy\": true}'"],
  },
];

function rulesOf({ id, destroys, changes, looks, asked, denied }: Array): ToolRule[] {
  const has = (i: Invocation, words: RegExp) => i.command.args.some(({ text }) => words.test(text));
  const isLook = (i: Invocation) =>
    i.command.args.some(({ text }) =>
      /^-?(?:show|list|info|ls|help|get|query|-ll)$|\.query$/i.test(text),
    );
  return [
    {
      id: `${id}-destroys`,
      when: (i) => has(i, destroys) && !isLook(i),
      decision: "deny",
      why: "deletes volumes or the layout of disks, and with them the data",
      instead: `look at them first: \`${looks[0]}\``,
      attack: ["T1485"],
      matches: denied,
      nonMatches: looks,
    },
    {
      id: `${id}-changes`,
      when: (i) => has(i, changes) && !isLook(i),
      decision: "ask",
      why: "changes disks or volumes that machines are using",
      instead: `look at them first: \`${looks[0]}\``,
      attack: [],
      matches: asked,
      nonMatches: looks,
    },
  ];
}

export const tools = ARRAYS.map((array) =>
  defineTool({
    names: array.names.split(" "),
    about: array.about,
    style: "none",
    nature: "read",
    rules: rulesOf(array),
    allowed: array.looks,
    asked: array.asked,
    denied: array.denied,
  }),
);
