/** Small helpers of the shell and of daily work. */
import { defineTool } from "../../tools/define.js";
import type { Invocation } from "../../tools/types.js";
import { behind, behindDashes, plain, writes } from "./lib/tool.js";

const pick = defineTool({
  names: [
    "fzf",
    "sk",
    "peco",
    "percol",
    "choose",
    "gum",
    "rofi",
    "dmenu",
    "wofi",
    "fuzzel",
    "vipe",
    "chronic",
  ],
  about: "lets a person choose or type",
  nature: "text",
  options:
    "-q --query=; -f --filter=; -m --multi=?; --preview=; --preview-window=; --bind=; -d --delimiter=; -n --nth=; --with-nth=; --height=; --prompt=; --header=; --ansi; -e --exact; -1; -0; --tac; --reverse; --layout=; --cmd=; -c=; -i; --title=; --text=; --yesno=; --msgbox=; --inputbox=; --menu=; --stdout; -s --size=; -L=; -r; -N=; -p; -l; --foreground=; --border=; --align=; --width=; --margin=; --padding=; --placeholder=; --value=; --spinner=; --limit=; --show-output",
  prints: "pass",
  runs: (i, run) => {
    // A preview or a bound key runs a shell command.
    const preview = i.value("--preview");
    if (preview !== undefined) run.shell(preview, { possible: true });
    for (const bind of i.values("--bind")) {
      for (const match of bind.text.matchAll(
        /(?:execute(?:-silent)?|reload|become|transform\w*)\(([^)]*)\)/g,
      ))
        run.shell(run.literal(match[1] as string, bind), { possible: true });
      for (const match of bind.text.matchAll(/(?:execute(?:-silent)?|reload|become):(.*)$/g))
        run.shell(run.literal(match[1] as string, bind), { possible: true });
    }
    if (i.program === "chronic") run.argv(behind(i));
    else if (i.program === "gum" && i.operands[0]?.text === "spin") run.argv(behindDashes(i, 1));
  },
  allowed: [
    "git branch | fzf",
    "ls | fzf -f src",
    "gum spin --title wait -- sleep 1",
    "chronic make",
    "fzf --preview 'bat {}'",
  ],
  denied: ["ls | fzf --bind 'start:execute(rm -rf ~)'", "chronic rm -rf ~", "gum spin -- rm -rf ~"],
});

const dotfiles = defineTool({
  names: [
    "chezmoi",
    "stow",
    "yadm-stow",
    "dotbot",
    "rcup",
    "rcdn",
    "mackup",
    "homeshick",
    "tuckr",
    "dotter",
  ],
  about: "manages the dotfiles of a person",
  nature: "update",
  options:
    "-n --dry-run; -v --verbose; -S --source=; -D --destination=; -d --dir=; -t --target=; -R --restow; --delete; --adopt; --no; --simulate --dry-run; -f --force; --exclude=; --include=; -c --config=; -x; --ignore=; --override=; --no-folding; --dotfiles; --apply; --one-shot; --purge; --branch=; --ssh; -i; -p=",
  verbs: {
    read: "diff, status, doctor, managed, unmanaged, source-path, target-path, data, dump, dump-config, cat, cat-config, list, execute-template, help, verify, git, check, license, age, ignored, state dump, ls, link-check",
    create: "init, add, re-add, import, generate, archive, *",
    update:
      "apply, update, merge, merge-all, edit, edit-config, chattr, cd, upgrade, link, refresh, pull, track, clone, set, backup, deploy",
    delete: "forget, remove, rm, destroy, purge, undeploy, restore, uninstall",
    secret: "secret, decrypt, secret keyring get",
  },
  dryRun: "--dry-run",
  rules: [
    {
      id: "dotfiles-remote",
      on: "init, clone",
      when: (i) => i.has("--apply", "--one-shot") && i.operands.length > 0,
      decision: "ask",
      why: "fetches dotfiles from a git host and puts them in the home directory unread",
      instead: "fetch them first and look, such as `chezmoi init someone`",
      attack: ["T1546.004"],
      asi: ["ASI04"],
      matches: [
        "chezmoi init --apply someone",
        "chezmoi init --one-shot https://git.example.com/a/b",
      ],
      nonMatches: ["chezmoi init someone", "chezmoi diff"],
    },
  ],
  allowed: [
    "chezmoi diff",
    "chezmoi apply -n",
    "stow -n vim",
    "stow vim",
    "chezmoi add README.md",
    "chezmoi update",
  ],
  asked: ["chezmoi purge --force"],
});

const text = plain(
  "envsubst m4 gettext ngettext jc xml2json json2xml csv2json json2csv mustache mo gomplate j2 jinja2 jinja cheetah jsonnetfmt dhall dhall-to-json dhall-to-yaml cue nickel pkl kcl starlark starpls hcl2json json2hcl terraform-config-inspect semver avro-tools parquet-tools protobuf-inspector msgpack-tools grex teip hck tuc frawk pastel vivid lolcrab trans translate-shell qalc insect numbat wttr ascii-image-converter catimg chafa viu timg jp2a qrcode-terminal barcode zbarimg asar xdelta3 bsdiff bspatch courgette diffoscope meld kdiff3 p4merge opendiff kompare beyond-compare bcompare xxdiff",
  "turns text into other text",
  "text",
  "-o --output=; -J; -y; -S; -m=; -V --tla-str=; --ext-str=; -e=; -f --file=; -d --datasource=; -i --in=; -c=; -v; -n; -l; -D=; -I=; -p=; -t=; -s=; -w=; -r=; -h=; --out=; --input=; --schema=; --format=; --data=; --data-values-file=; --data-value=; -H; -a",
  [
    "envsubst < a.tmpl > a.yaml",
    "jsonnet -o a.json a.jsonnet",
    "cue vet a.cue",
    "m4 -DX=1 a.m4",
    "jc ls -l",
    "gomplate -f a.tmpl -o a.txt",
    "semver -i minor 1.2.3",
    "ytt -f config",
    "asar pack app app.asar",
  ],
  {
    prints: "pass",
    effects: writes("--output", "--out"),
  },
);

const replacers = plain(
  "sad fastmod ruplacer rnr",
  "replaces text in, or renames, many files at once",
  "update",
  "-m; -e --extensions=; -d --dir=; -g --glob=; --accept-all; -f --fixed-strings; -i --ignore-case; --go; -k; -n --dry-run; --commit; -p --pager=; -r; -0; -x; --exclude=; -u; --hidden; -D; --no-regex; --subvert",
  [
    "fastmod --accept-all -d src foo bar",
    "git ls-files | sad foo bar",
    "ruplacer old new src --go",
  ],
  { dryRun: "--dry-run" },
);

const duplicates = plain(
  "fdupes jdupes rdfind rmlint czkawka_cli",
  "finds files that are there twice",
  "read",
  "-r; -R; -S; -s; -n; -f; -1; -m; -q; -d --delete; -N --noprompt; -I --immediate; -L --linkhard; -l; -B; -deleteduplicates=; -makehardlinks=; -makesymlinks=; -dryrun=; -G=; -o=; -c=; -T=; -D=; --directories=; --delete-method=; --order=",
  ["fdupes -r src", "jdupes -r -S assets", "rdfind -dryrun true assets"],
  {
    rules: [
      {
        id: "duplicates-deleted",
        when: (i) =>
          i.has("--delete") ||
          i.value("-deleteduplicates")?.text === "true" ||
          i.value("-D") !== undefined ||
          i.value("--delete-method") !== undefined,
        decision: "ask",
        why: "deletes every file that looks like another one",
        instead: "list them first, such as with `fdupes -r src`",
        attack: ["T1485"],
        matches: [
          "fdupes -rdN ~/Pictures",
          "jdupes -r -d -N .",
          "rdfind -deleteduplicates true assets",
        ],
        nonMatches: ["fdupes -r src", "jdupes -r -S assets"],
      },
    ],
  },
);

const jobs = defineTool({
  names: [
    "mpirun",
    "mpiexec",
    "mpiexec.hydra",
    "orterun",
    "srun",
    "torchx",
    "jsrun",
    "aprun",
    "flux-run",
  ],
  about: "runs a program on several processors or machines",
  style: "posix",
  nature: "run",
  options:
    "-n=; -np=; -N=; -c=; -p=; -t=; --ntasks=; --nodes=; --cpus-per-task=; --mem=; --gres=; --partition=; --time=; --account=; -A=; -J=; --hostfile=; --host=; -H=; --oversubscribe; --allow-run-as-root; --bind-to=; --map-by=; -x=; --mca=; -genv=; -env=; -f=; -hosts=; --pty; --overlap; --jobid=; -w=; --gpus=; -ppn=; -o=; -e=",
  runs: (i, run) => run.argv(i.operands),
  allowed: ["mpirun -np 4 ./build/app", "mpiexec -n 2 python train.py", "srun -n 1 hostname"],
  denied: ["mpirun -np 2 rm -rf ~", "srun bash -c 'rm -rf ~'"],
});

const queue = defineTool({
  names: ["sbatch", "salloc", "sattach"],
  about: "submits and shows jobs of a cluster",
  nature: "lifecycle",
  options:
    "-u=; --user=; -j=; --jobs=; -p=; --partition=; -o=; --format=; -n=; -N=; -t=; --time=; --mem=; --gres=; -A=; -J=; --wrap=; --dependency=; --array=; -a=; --state=; -S=; -E=; -l; --parsable; --export=; -D=; --chdir=; --test-only; -e=",
  dryRun: "--test-only",
  runs: (i, run) => {
    const wrap = i.value("--wrap");
    if (wrap !== undefined) run.shell(wrap);
    else if (i.program === "sbatch" && i.operands[0] !== undefined)
      run.file("shell", i.operands[0], i.operands.slice(1));
  },
  allowed: ["sbatch job.sh", "sbatch --test-only job.sh", "sbatch --wrap 'python train.py'"],
  denied: ["sbatch --wrap 'rm -rf ~'"],
});

/** Ids that a list of the queue hands over, not of one's own jobs only. */
function isListOfAll({ operands, command }: Invocation): boolean {
  return (
    operands.some(
      (word) =>
        !word.known &&
        word.pieces?.some(
          (p) =>
            p.kind === "unknown" &&
            (p.through ?? []).some((name) => /^(?:squeue|qstat|bjobs)$/.test(name)),
        ) === true,
    ) && command.site.elevated
  );
}

/** Whose jobs are meant is told by a variable or a call (`$USER`, `$(id -un)`): one's own. */
function isOwnUser(i: Invocation): boolean {
  const user = i.value("--user");
  return i.has("--me") || (user !== undefined && !user.known && !i.command.site.elevated);
}

const cancel = plain(
  "scancel qdel bkill canceljob flux-cancel condor_rm",
  "cancels jobs of a cluster",
  "lifecycle",
  "-u --user=; -n --name=; -p --partition= -p=; -t --state=; -s --signal=; --account= -A=; --nodelist= -w=; -f; -q=?; -v; --me; -all -a; -constraint=; -name=",
  ["scancel 1234", "scancel --me", "qdel 1234"],
  {
    rules: [
      {
        id: "jobs-of-others",
        when: (i) =>
          (i.operands.length === 0 && i.has("-p", "-A", "-w", "-q") && !isOwnUser(i)) ||
          (i.value("--user") !== undefined && !isOwnUser(i)) ||
          i.operands.some(
            (word) =>
              /^(?:all|\*|'\*'|-all)$/.test(word.text) ||
              (word.text === "0" && i.program === "bkill"),
          ) ||
          (i.program === "condor_rm" &&
            (i.has("-a") || i.operands.some((word) => word.known && /^[a-z]/i.test(word.text)))) ||
          isListOfAll(i),
        decision: "ask",
        why: "cancels every job of a queue or user",
        instead: "cancel one by its number, such as `scancel 1234`",
        attack: ["T1489"],
        matches: [
          "scancel -p gpu",
          "qdel all",
          "squeue -h -p gpu -o %i | xargs sudo scancel",
          "sudo scancel --user=dana --state=PENDING",
          "qdel -u dana",
          "condor_rm -all",
        ],
        nonMatches: [
          "scancel 1234",
          "squeue -p gpu",
          "scancel -u $USER -p gpu",
          "condor_rm 12.0",
          'squeue -h -u "$USER" -o %i | xargs scancel',
        ],
      },
    ],
  },
);

const shells = plain(
  [
    "starship",
    "zoxide",
    "oh-my-posh",
    "mcfly",
    "navi",
    "atuin",
    "carapace",
    "sheldon",
    "antidote",
    "fisher",
    "omf",
  ],
  "adds comforts to the shell",
  "read",
  "-t --type=; --cmd=; --hook=; --no-cmd; -q; -i; -l; -s; --search-mode=; --limit=; -a; -f=; --print; --query=; --format=; --config=",
  [
    'eval "$(starship init zsh)"',
    'eval "$(zoxide init bash)"',
    "atuin search make",
    "zoxide query src",
    "navi --print --query git",
  ],
  {
    rules: [
      {
        id: "history-shared",
        when: (i) =>
          i.program === "atuin" &&
          (/^(?:login|register|sync|logout|account)$/.test(i.operands[0]?.text ?? "") ||
            (i.operands[0]?.text === "history" &&
              /^(?:prune|dedup)$/.test(i.operands[1]?.text ?? "")) ||
            i.has("--delete", "--delete-it-all")),
        decision: "ask",
        why: "sends the shell's history to a service, or deletes from it",
        instead: "look at it only, such as `atuin stats`",
        attack: ["T1070.003"],
        asi: ["ASI03"],
        matches: ["atuin sync", "atuin search --delete make"],
        nonMatches: ["atuin stats", "atuin search make"],
      },
    ],
  },
);

const sessions = plain(
  "tmuxinator tmuxp smug teamocil tmuxifier sesh overmind-cli",
  "starts prepared terminal sessions",
  "lifecycle",
  "-n --name=; -p=; -d; -y; -f=; -L=; -S=; -s=; -2; -w=",
  ["tmuxinator start app", "tmuxp load -d app.yaml", "tmuxinator list"],
);

const updates = plain(
  "topgrade",
  "updates everything on the machine",
  "admin",
  "-n --dry-run; -y --yes; --only=; --disable=; -c; --cleanup; -k; -t; --no-retry; --config=; -v; --skip-notify; --show-skipped",
  ["topgrade --dry-run", "topgrade -n"],
  { dryRun: "--dry-run", asked: ["topgrade -y"] },
);

const texlive = defineTool({
  names: ["tlmgr", "mpm", "miktex", "texconfig", "ctanify", "l3build", "texlua-l3build"],
  about: "manages packages of TeX",
  nature: "read",
  options:
    "--repository=; --usermode; --usertree=; --all; --list; --self; --dry-run; -n --dry-run; --reinstall-forcibly-removed; --force; --with=; --without; --no-depends; --package=; --verify-repo=; --gui; -q; -v; --install=; --uninstall=; --update; --admin; --find-updates",
  verbs: {
    read: "info, show, list, search, candidates, check, conf, help, version, dump-tlpdb, print-platform, repository, repository list, option showall, gui, bug, faq, docs, key list, packages list, packages check-update",
    install:
      "install, update, init-usertree, generate, postaction, pinning, paper, packages install, packages update, packages require, fndb refresh",
    update: "option, backup, restore, path, arch, platform, recreate-tlpdb, unpack",
    build: "doc, ctan, save, tag, clean",
    delete: "remove, uninstall, packages remove",
    admin: "key add, key remove, repository add, repository remove, repository set",
    publish: "upload",
  },
  dryRun: "--dry-run",
  allowed: [
    "tlmgr install latexmk",
    "tlmgr update --self --all",
    "tlmgr info amsmath",
    "tlmgr search --global booktabs",
  ],
  asked: ["tlmgr remove amsmath"],
});

const archGeneral = plain(
  "pactree paccache checkupdates pacdiff pacgraph paccheck pacinfo pkgctl expac reflector pacman-mirrors rankmirrors arch-audit deb-get pacstall wajig debtap dpigs debsums apt-clone checkupdates-aur repoquery needs-restarting package-cleanup repotrack repoclosure createrepo createrepo_c reposync",
  "helps with packages of the system",
  "read",
  "-r; -k=; -u; -d; -c; -l=; -n=; -s; -m; -v; --country=; --age=; --protocol=; --sort=; --save=; --latest=; -a=; -q; --queryformat=; --leaves; --orphans; --oldkernels; --count=; -y",
  [
    "pactree -r bash",
    "checkupdates",
    "paccache -d",
    "debsums -c",
    "repoquery --installed",
    "createrepo_c repo",
  ],
  {
    effects: (i, emit) => {
      const to = i.value("--save");
      if (to !== undefined) emit.file("overwrite", to);
    },
    rules: [
      {
        id: "package-helper-changes",
        when: (i) =>
          /^(?:remove|purge|uninstall|-R|install|reinstall)$/.test(i.operands[0]?.text ?? "") &&
          /^(?:remove|purge|uninstall)/.test(i.operands[0]?.text ?? "") &&
          /^(?:deb-get|pacstall|wajig)$/.test(i.program),
        decision: "ask",
        why: "uninstalls packages that other things may use",
        instead: "see what is installed first, such as with `dpkg -l`",
        matches: ["deb-get remove code", "sudo wajig purge nginx"],
        nonMatches: ["deb-get install code", "wajig list"],
      },
    ],
  },
);

export const tools = [
  pick,
  dotfiles,
  text,
  replacers,
  duplicates,
  jobs,
  queue,
  cancel,
  shells,
  sessions,
  updates,
  texlive,
  archGeneral,
];
