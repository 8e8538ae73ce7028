/** Jobs of clusters that many people compute on: Slurm, PBS, Grid Engine, LSF, HTCondor. */
import { defineTool } from "../../tools/define.js";
import type { Invocation } from "../../tools/types.js";

const slurm = [
  defineTool({
    names: [
      "sinfo",
      "squeue",
      "sacct",
      "sstat",
      "sprio",
      "sshare",
      "sdiag",
      "sreport",
      "strigger",
      "seff",
      "smap",
      "sview",
      "sjstat",
    ],
    about: "shows jobs and nodes of Slurm",
    nature: "read",
    options:
      "-a --all; -A --account=; -b; -c --constraint=; -C; -d --dead; -D; -e --endtime=; -f; -h --noheader; -i --iterate=; -j --jobs=; -l --long; -M --clusters=; -n --nodes=; -N --Node; -o --format=; -O --Format=; -p --partition=; -q --qos=; -r; -R --list-reasons; -s --summarize; -S --sort=; --starttime=; -t --states=; --state=; -T; -u --user=; -U; -v; -w --nodelist=; -X --allocations; -P --parsable2; --json=?; --yaml=?; --me; --start; --name=; --units=; --set; --clear; --get; --reset; --down; --drained; --program=; --id=",
    rules: [
      {
        id: "trigger-set",
        when: (i) =>
          (i.program === "strigger" && i.has("--set", "--clear")) ||
          (i.program === "sdiag" && i.has("--reset")),
        decision: "ask",
        why: "changes what the cluster runs by itself, or its figures",
        instead: "list them: `strigger --get`",
        attack: ["T1053"],
        matches: ["strigger --set --node --down --program=/root/fix.sh"],
        nonMatches: ["strigger --get", "sdiag", "squeue --me"],
      },
    ],
    allowed: [
      "sinfo -N -l",
      "squeue -u dana",
      "sacct -j 1234 --format=JobID,State",
      "sreport cluster utilization",
      "seff 1234",
    ],
  }),
];

const pbs = [
  defineTool({
    names: [
      "qstat",
      "qhost",
      "qselect",
      "qalter-help",
      "tracejob",
      "pbs_rstat",
      "pestat",
      "qquota",
      "qacct",
      "qconf-show",
      "showq",
      "checkjob",
      "showstart",
      "pbs_probe",
    ],
    about: "shows jobs and nodes of PBS or Grid Engine",
    nature: "read",
    options:
      "-a; -A=; -B; -f; -F=?; -G; -i; -J; -l=; -M; -n; -N=; -o=; -p; -q; -Q; -r; -s=?; -S; -t; -u=; -w; -x; -j=; -h; -1; -E; -d=; -b=; -e=; -v",
    allowed: ["qstat -a", "qstat -f 1234", "qhost -q", "tracejob 1234"],
  }),
  defineTool({
    names: ["pbsnodes"],
    about: "shows nodes of PBS, and takes them out of use",
    nature: "read",
    options:
      "-a; -s=; -S; -L; -j; -v; -l; -o; -O; -r; -c; -C=; -N=; -q; -x; -H; -n; -F=; -d; -p; -D=",
    rules: [
      {
        id: "node-out",
        when: (i) => i.has("-o", "-r", "-c", "-C", "-d"),
        decision: "ask",
        why: "takes nodes out of use, or back into it, for everybody",
        instead: "look at them: `pbsnodes -aSj`",
        attack: [],
        matches: ["sudo pbsnodes -o n01", "pbsnodes -r n01"],
        nonMatches: ["pbsnodes -aSj", "pbsnodes -l", "pbsnodes n01"],
      },
    ],
    allowed: ["pbsnodes -aSj", "pbsnodes -l"],
  }),
  defineTool({
    names: [
      "qsub",
      "qrsh",
      "qlogin",
      "qalter",
      "qmove",
      "qmsg",
      "qsig",
      "bsub",
      "bstop",
      "bresume",
      "bmod",
      "bbot",
      "bpeek",
      "condor_submit",
      "condor_submit_dag",
      "condor_hold",
      "condor_release",
      "condor_ssh_to_job",
      "condor_run",
      "condor_qedit",
      "qrls",
      "qhold",
      "qresub",
    ],
    about: "hands one's own jobs to a cluster and steers them",
    nature: "lifecycle",
    options:
      "-a=; -A=; -b=; -cwd; -e=; -h; -I; -J=; -j=; -k=; -l=; -m=; -M=; -n=; -N=; -o=; -p=; -P=; -pe=; -q=; -r=; -R=; -S=; -t=; -u=; -v=; -V; -W=; -x=; -z; -K; -Is; -append; -interactive; -terse; -sync=; -s=; -g=; -verify; -dry-run=",
    style: "single-dash",
    allowed: [
      "qsub job.sh",
      "bsub -n 4 -o out.txt ./run.sh",
      "condor_submit job.sub",
      "qhold 1234",
    ],
  }),
  defineTool({
    names: ["qmgr"],
    about: "the settings of PBS",
    nature: "read",
    options: "-a; -c=; -e; -n; -z",
    rules: [
      {
        id: "queue-deleted",
        when: (i) => /^\s*(?:d|delete)\s/.test(i.value("-c")?.text ?? i.command.stdin?.text ?? ""),
        decision: "deny",
        why: "deletes a queue or a node of the cluster",
        instead: "look at the settings: `qmgr -c 'print server'`",
        attack: ["T1485"],
        matches: ["qmgr -c 'delete queue night'"],
        nonMatches: ["qmgr -c 'print server'"],
      },
      {
        id: "queue-set",
        when: (i) =>
          !/^\s*(?:p|print|l|list|h|help|\?)\b/.test(
            i.value("-c")?.text ?? i.command.stdin?.text ?? "",
          ),
        decision: "ask",
        why: "changes the queues and nodes of a cluster",
        instead: "look at the settings: `qmgr -c 'print server'`",
        attack: [],
        matches: ["qmgr -c 'set queue night enabled = false'", "qmgr < settings.txt"],
        nonMatches: ["qmgr -c 'print server'", "qmgr -c 'list node n1'"],
      },
    ],
    allowed: ["qmgr -c 'print server'", "qmgr -c 'list queue night'"],
  }),
];

const lsf = [
  defineTool({
    names: [
      "bjobs",
      "bhist",
      "bqueues",
      "bhosts",
      "lshosts",
      "lsload",
      "lsid",
      "lsinfo",
      "busers",
      "bparams",
      "bugroup",
      "bmgroup",
      "bacct",
      "bapp",
      "blimits",
      "bslots",
      "lsclusters",
      "bsla",
      "bjgroup",
      "condor_q",
      "condor_status",
      "condor_history",
      "condor_config_val",
      "condor_version",
      "condor_who",
      "condor_userprio",
      "condor_ping",
      "condor_wait",
    ],
    about: "shows jobs and hosts of LSF or HTCondor",
    nature: "read",
    style: "single-dash",
    options:
      "-a; -A; -aps; -app=; -d; -e; -g=; -G=; -J=; -l; -m=; -n=; -N=; -o=; -P=; -p; -q=; -r; -s; -sum; -u=; -w; -W; -x; -X; -noheader; -json; -UF; -S=; -C=; -D=; -R=; -long; -constraint=; -af; -name=; -pool=; -format=; -better-analyze; -nobatch; -all; -hold; -total; -limit=; -set=; -rset=; -setprio; -setfactor; -resetall; -resetusage; -dump; -verbose",
    rules: [
      {
        id: "priority-set",
        when: (i) => i.has("-set", "-rset", "-setprio", "-setfactor", "-resetall", "-resetusage"),
        decision: "ask",
        why: "changes the settings of a cluster or whose jobs run first",
        instead: "look at them: `condor_userprio -all`",
        attack: [],
        matches: ["condor_userprio -resetall", "condor_config_val -set 'MAX_JOBS=1'"],
        nonMatches: ["condor_userprio -all", "condor_q -hold"],
      },
    ],
    allowed: ["bjobs -u all", "bhosts -w", "lshosts", "condor_q -nobatch", "condor_status"],
  }),
  defineTool({
    names: ["badmin", "lsadmin", "bconf", "egosh"],
    about: "administers LSF",
    options: "-C=; -f; -v; -h; -o; -p; -m; -q; -a",
    verbs: {
      read: "ckconfig, showconf, showstatus, hist, hhist, qhist, mbdhist, perfmon view, security view, help, hist, lsftime, diagnose, ego info, resource list, consumer list, service list, lsflic",
      "remote-change":
        "reconfig, mbdrestart, qopen, qclose, qact, qinact, hopen, hclose, hrestart, hshutdown, hstartup, limstartup, limrestart, limshutdown, limlock, limunlock, resstartup, resrestart, resshutdown, reslogon, reslogoff, mbddebug, mbdtime, sbddebug, sbdtime, schddebug, schdtime, perfmon *, addmember, rmmember, update, create, delete, rc, lsfrestart, service *, resource *, hpower *, gpdckconfig, ego *, limdebug",
    },
    allowed: ["badmin showstatus", "badmin ckconfig", "lsadmin ckconfig"],
    asked: ["badmin hclose host1", "badmin mbdrestart", "lsadmin limshutdown host1"],
  }),
  defineTool({
    names: [
      "condor_drain",
      "condor_off",
      "condor_on",
      "condor_restart",
      "condor_reconfig",
      "condor_vacate",
      "condor_vacate_job",
      "condor_reschedule",
    ],
    about: "steers the machines of HTCondor",
    nature: "remote-change",
    style: "single-dash",
    options:
      "-name=; -pool=; -all; -daemon=; -graceful; -fast; -peaceful; -force; -cancel=; -exit-on-completion; -reason=; -constraint=",
    allowed: ["condor_drain --help"],
    asked: ["condor_off -peaceful -name node7", "condor_drain node7"],
  }),
];

/** Grid Engine keeps showing and changing in the options of one program. */
function changesGrid(i: Invocation): boolean {
  return i.options.some(
    ({ name }) =>
      /^-(?:[aAmMrRdktcp](?!$)\w*|ks|km|ke|tsm|cq|sick)/.test(name) && !/^-(?:s|h)/.test(name),
  );
}

const grid = defineTool({
  names: ["qconf", "qmod"],
  about: "the settings of Grid Engine",
  nature: "read",
  style: "single-dash",
  rules: [
    {
      id: "grid-changed",
      when: (i) => i.program === "qmod" || changesGrid(i),
      decision: "ask",
      why: "changes queues, hosts or people of a cluster",
      instead: "look at them: `qconf -sql`",
      attack: [],
      matches: ["qconf -dq night.q", "qconf -mattr queue slots 4 all.q", "qmod -d all.q@node7"],
      nonMatches: ["qconf -sql", "qconf -sq all.q", "qconf -sel"],
    },
  ],
  allowed: ["qconf -sql", "qconf -ssconf"],
});

export const tools = [...slurm, ...pbs, ...lsf, grid];
