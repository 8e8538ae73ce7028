/** Administration of clusters that many people compute on, and the modules of their software. */
import { defineTool } from "../../tools/define.js";

const slurm = defineTool({
  names: ["scontrol"],
  about: "shows and changes jobs, nodes and queues of Slurm",
  options:
    "-a --all; -d --details; -o --oneliner; -Q --quiet; -v --verbose; -M --clusters=; --json; --yaml; -F; -u --uid=; --sibling=; --hide; --local; --future",
  verbs: {
    read: "show, ping, version, listpids, pidinfo, write *, help, getaddrs, wait_job, schedloglevel, errnumstr",
    lifecycle: "hold, uhold, release, requeue, requeuehold, suspend, resume, notify, top",
    "remote-change":
      "update, create, reconfigure, reboot, cancel_reboot, setdebug, setdebugflags, token, power, takeover, fsdampeningfactor",
    destroy: "delete, shutdown, abort",
  },
  allowed: ["scontrol show job 1234", "scontrol hold 1234", "scontrol ping"],
  asked: [
    "scontrol update NodeName=gpu1 State=DRAIN Reason=test",
    "scontrol update PartitionName=gpu State=DOWN",
    "scontrol reconfigure",
  ],
  denied: ["scontrol delete partition=gpu"],
});

const accounts = defineTool({
  names: ["sacctmgr"],
  about: "shows and changes the accounts of Slurm",
  options:
    "-i --immediate; -n --noheader; -p --parsable; -P --parsable2; -Q --quiet; -r --readonly; -s --associations; -v --verbose; --json; --yaml; -o --oneliner",
  verbs: {
    read: "list *, show *, dump *, ping, version, help",
    access: "add *, create *, modify *, load *, reconfigure, update *",
    destroy: "delete *, remove *, archive *, clear *, shutdown",
  },
  allowed: ["sacctmgr show user", "sacctmgr -n list account"],
  asked: ["sacctmgr -i modify user alice set maxjobs=1"],
  denied: ["sacctmgr -i delete user alice"],
});

/** Sets and unsets variables of the shell it is called in; nothing is installed or removed. */
const modules = [
  defineTool({
    names: ["module", "modulecmd"],
    about: "environment modules: chooses versions of compilers and libraries for this shell",
    nature: "lifecycle",
    verbs: {
      read: "avail, av, spider, list, show, display, whatis, keyword, apropos, help, is-loaded, is-avail, savelist, describe, path, paths, test, overview, search, info-loaded, config, state, bash, sh, zsh, python",
      lifecycle:
        "load, add, try-load, try-add, load-any, unload, rm, del, remove, swap, sw, switch, purge, reset, restore, refresh, reload, update, use, unuse, save, saverm, savedel, disable, init*, stash, stashpop, sh-to-mod",
    },
    allowed: [
      "module purge && module load gcc/12 openmpi/4.1",
      "module avail",
      "module unload intel",
      "module swap gcc/11 gcc/12",
      "module use /opt/modules && module load python",
    ],
  }),
  defineTool({
    names: ["ml"],
    about: "environment modules, in short",
    nature: "lifecycle",
    allowed: ["ml purge; ml gcc openmpi", "ml -intel +gcc", "ml spider netcdf"],
  }),
];

export const tools = [slurm, accounts, ...modules];
