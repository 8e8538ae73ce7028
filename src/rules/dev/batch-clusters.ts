/** Administration of clusters that many people compute on. */
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

export const tools = [slurm, accounts];
