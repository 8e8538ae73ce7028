/** Package managers of Red Hat and SUSE. */
import { defineTool } from "../../tools/define.js";
import { runsDownloaded } from "../../tools/downloaded.js";
import { remoteFile, removesSystem, URL } from "./lib/system-packages.js";

const DNF = `-y --assumeyes; -q --quiet; -v --verbose; -c --config=; -x --exclude=; -d=; -e=; -R=; -C --cacheonly; --enablerepo=; --disablerepo=; --repo=; --repoid=; --repofrompath=; --installroot=; --releasever=; --setopt=; --nogpgcheck; --no-gpgchecks; --nobest; --best; --allowerasing
  --skip-broken; --downloadonly; --downloaddir=; --destdir=; --refresh; --advisory=; --security; --assumeno; --noplugins; --disableplugin=; --enableplugin=; --color=; --add-repo=; --set-enabled; --set-disabled; --forcearch=; --installed; --available; --whatprovides=; --qf --queryformat=; --save; --from-repo=; --id; -b; --all; --pluginpath=`;

const dnf = defineTool({
  names: ["dnf", "yum", "microdnf", "dnf5", "dnf-3", "tdnf", "yum-config-manager", "rpm-ostree"],
  about: "installs packages of Red Hat's systems",
  nature: "read",
  options: DNF,
  verbs: {
    read: "list, search, info, provides, whatprovides, repolist, repoinfo, repoquery, deplist, check-update, check-upgrade, history, history list, history info, updateinfo, advisory, advisory *, group list, grouplist, group info, groupinfo, module list, module info, check, help, changelog, leaves, needs-restarting, repo list, repo info, environment list, status, db, version, rq, se, if, grp list, grp info, copr list, copr search, system-upgrade log, system-upgrade status, history store",
    build: "builddep, download, reposync, repoclosure, repograph, repodiff, repomanage",
    install:
      "install, reinstall, upgrade, update, upgrade-minimal, update-minimal, update-to, localinstall, localupdate, groupinstall, group install, group upgrade, grp install, grp upgrade, makecache, distro-sync, dsync, module install, module enable, module reset, downgrade, swap, system-upgrade download, debuginfo-install, in, up",
    update:
      "clean, mark, versionlock, versionlock *, history userinstalled, offline status, cleanup",
    delete:
      "remove, erase, rm, autoremove, groupremove, group remove, module remove, history undo, history rollback, history redo, module disable, uninstall, rollback",
    admin:
      "config-manager, config-manager *, copr, copr *, repo-pkgs, system-upgrade, system-upgrade reboot, offline *, rebase, deploy, override *, kargs, initramfs, shell, automatic",
  },
  dryRun: "--assumeno",
  rules: [
    remoteFile("dnf", "install", "install, localinstall, reinstall, upgrade, update, downgrade"),
    {
      id: "rpm-family-unverified",
      when: (i) =>
        i.has("--nogpgcheck", "--no-gpgchecks", "--repofrompath") ||
        i
          .values("--setopt")
          .some((word) => /(?:gpgcheck|sslverify)=(?:0|false|no|off)/i.test(word.text)),
      decision: "deny",
      why: "installs packages without checking who made them, or from another repository",
      instead: "install it from the repositories as usual, such as `sudo dnf install -y jq`",
      attack: ["T1553"],
      asi: ["ASI04"],
      matches: [
        "sudo dnf install -y --nogpgcheck acme",
        "sudo yum install --setopt=sslverify=false acme",
        "sudo dnf --repofrompath=x,http://example.com/repo install acme",
      ],
      nonMatches: [
        "sudo dnf install -y jq",
        "sudo dnf --setopt=install_weak_deps=False install -y jq",
      ],
    },
    {
      id: "dnf-plugin-path",
      when: (i) =>
        i.has("--pluginpath") || (i.value("--config") !== undefined && i.has("--enableplugin")),
      decision: "deny",
      why: "loads a plugin from a chosen place, which then runs as root",
      instead: "install as usual, such as `sudo dnf install -y jq`",
      attack: ["T1574"],
      asi: ["ASI05"],
      matches: [
        "sudo yum -c /tmp/x/x.conf --enableplugin=y",
        "sudo yum --pluginpath=/tmp/x install jq",
      ],
      nonMatches: [
        "sudo yum --disableplugin=subscription-manager install jq",
        "sudo dnf -c dnf.conf install jq",
      ],
    },
    removesSystem(
      "dnf-removes-system",
      "remove, erase, autoremove, rm",
      ["sudo dnf remove -y sudo", "sudo yum erase firewalld", "sudo dnf remove openssh-server"],
      ["sudo dnf remove jq", "sudo dnf install openssh-server"],
    ),
  ],
  allowed: [
    "sudo dnf install -y gcc make",
    "sudo yum -y update",
    "dnf search ripgrep",
    "dnf list installed",
    "sudo dnf groupinstall -y 'Development Tools'",
    "sudo yum clean all",
    "microdnf install -y tar",
    "dnf repoquery --installed",
    "sudo dnf install ./build/app.rpm",
    "dnf check-update",
  ],
  asked: [
    "sudo dnf remove -y nginx",
    "sudo dnf config-manager --add-repo https://example.com/x.repo",
    "sudo dnf copr enable someone/tool",
  ],
});

const redhat = [
  defineTool({
    names: ["rpm", "rpmkeys"],
    about: "installs and looks at single RPM packages",
    nature: "read",
    options:
      "-i --install; -U --upgrade; -F --freshen; -e --erase; -q --query; -V --verify; -K --checksig; -a --all; -l --list; -f --file; -p --package; -c --configfiles; -d --docfiles; -h --hash; -v --verbose; --qf --queryformat=; --nodeps; --force; --nosignature; --nodigest; --nogpg; --noscripts; --test; --import; --root=; -r --root=; --prefix=; --dbpath=; -D --define=; -E --eval=; --pipe=; --changelog; --scripts; --requires; -R; --provides; --whatprovides; --whatrequires; --last; --info; --rebuilddb; --initdb; --replacepkgs; --oldpackage; --excludedocs; --relocate=; --percent; --quiet; --setperms; --restore; --showrc; --querytags; --delete; --list-keys; -s --state; --triggers; --allfiles; --justdb",
    dryRun: "--test",
    effects: (i, emit) => {
      if (!i.has("--query") && i.has("--install", "--upgrade", "--freshen"))
        runsDownloaded(i, emit);
    },
    runs: (i, run) => {
      const pipe = i.value("--pipe");
      if (pipe !== undefined) run.shell(pipe);
      for (const word of [...i.values("--eval"), ...i.values("--define")]) {
        for (const match of word.text.matchAll(/%\(([^)]*)\)/g))
          run.shell(run.literal(match[1] as string, word));
        for (const match of word.text.matchAll(
          /(?:os\.execute|io\.popen|posix\.exec)\s*\(\s*["']([^"']*)/g,
        ))
          run.shell(run.literal(match[1] as string, word));
      }
    },
    rules: [
      {
        id: "rpm-remote-file",
        when: (i) =>
          !i.has("--query") &&
          i.has("--install", "--upgrade", "--freshen") &&
          i.operands.some((word) => URL.test(word.text)),
        decision: "ask",
        why: "installs a package from a URL, past the signed repositories",
        instead: "install it by name from the repositories, such as `sudo dnf install -y jq`",
        attack: ["T1195.002"],
        asi: ["ASI04"],
        matches: ["sudo rpm -Uvh https://example.com/pkg.rpm", "rpm -i http://example.com/x.rpm"],
        nonMatches: ["sudo rpm -Uvh build/app.rpm", "rpm -qip https://example.com/pkg.rpm"],
      },
      {
        id: "rpm-removes",
        when: (i) => i.has("--erase"),
        decision: "ask",
        why: "uninstalls packages that other things may use",
        instead: "see what needs it first, with `rpm -q --whatrequires nginx`",
        matches: ["sudo rpm -e nginx", "sudo rpm -evh --nodeps nginx"],
        nonMatches: ["rpm -q nginx", "rpm -qa"],
      },
      {
        id: "rpm-unverified",
        when: (i) => i.has("--nosignature", "--nodigest") && i.has("--install", "--upgrade"),
        decision: "deny",
        why: "installs a package without checking who made it",
        instead: "install it from the repositories as usual, such as `sudo dnf install -y jq`",
        attack: ["T1553"],
        asi: ["ASI04"],
        matches: [
          "sudo rpm -i --nosignature acme.rpm",
          "rpm -Uvh --nodigest --nosignature acme.rpm",
        ],
        nonMatches: ["rpm -qp --nosignature acme.rpm", "sudo rpm -i acme.rpm"],
      },
      {
        id: "rpm-key",
        when: (i) => i.has("--import"),
        decision: "ask",
        why: "makes the machine trust another maker of packages",
        instead: "show the keys it trusts, with `rpm -qa gpg-pubkey`",
        attack: ["T1553.004"],
        asi: ["ASI04"],
        matches: ["sudo rpm --import https://example.com/key.asc", "rpm --import key.gpg"],
        nonMatches: ["rpm -qa gpg-pubkey", "rpm -K acme.rpm"],
      },
    ],
    allowed: [
      "rpm -qa",
      "rpm -ql bash",
      "rpm -qi jq",
      "sudo rpm -Uvh build/app.rpm",
      "rpm -E %fedora",
      "rpm --eval '%{_libdir}'",
      "rpm -K a.rpm",
    ],
    denied: ["rpm --eval '%(rm -rf ~)'", "rpm --pipe 'rm -rf ~' -qa"],
  }),
  defineTool({
    names: ["zypper"],
    about: "installs packages of SUSE's systems",
    nature: "read",
    options:
      "-n --non-interactive; -q --quiet; -v --verbose; --no-gpg-checks; --gpg-auto-import-keys; -y --no-confirm; -D --dry-run; -r --repo=; -t --type=; -l --auto-agree-with-licenses; --no-recommends; -f --force; -p --plus-repo=; -R --root=; -c --config=; --download-only; --download=; -i; -s; --from=; -u --clean-deps; --oldpackage; --replacefiles; --allow-unsigned-rpm; --no-refresh; -C; --plus-content=; --releasever=; -g --gpgcheck; -G --no-gpgcheck; -a --all; -e=; -d=; --capability; --allow-vendor-change; --details; --xmlout; -x; --terse; -A",
    verbs: {
      read: "search, se, info, if, list-updates, lu, list-patches, lp, patch-check, packages, pa, patches, pch, products, pd, patterns, pt, repos, lr, services, ls, what-provides, wp, needs-rebooting, locks, ll, licenses, verify, ve, versioncmp, help, targetos, system-architecture, ps, source-download",
      install:
        "install, in, update, up, patch, dist-upgrade, dup, refresh, ref, install-new-recommends, inr, source-install, si, download",
      update: "clean, cc, addlock, al, removelock, rl, cleanlocks",
      delete: "remove, rm, removeptf",
      admin:
        "addrepo, ar, removerepo, rr, renamerepo, nr, modifyrepo, mr, addservice, as, removeservice, rs, modifyservice, ms, refresh-services, refs, shell, sh, purge-kernels",
    },
    dryRun: "--dry-run",
    rules: [
      {
        id: "zypper-unverified",
        when: (i) => i.has("--no-gpg-checks", "--allow-unsigned-rpm", "--no-gpgcheck"),
        decision: "deny",
        why: "installs packages without checking who made them",
        instead: "install it from the repositories as usual, such as `sudo zypper install jq`",
        attack: ["T1553"],
        asi: ["ASI04"],
        matches: [
          "sudo zypper --no-gpg-checks install acme",
          "sudo zypper in --allow-unsigned-rpm acme.rpm",
        ],
        nonMatches: ["sudo zypper --non-interactive install jq", "sudo zypper refresh"],
      },
      remoteFile("zypper", "in", "install, in"),
    ],
    allowed: [
      "sudo zypper --non-interactive install gcc",
      "zypper search jq",
      "sudo zypper refresh",
      "zypper lr -u",
      "sudo zypper up",
      "sudo zypper clean -a",
    ],
    asked: ["sudo zypper rm nginx", "sudo zypper ar https://download.example.com/repo x"],
  }),
];

export const tools = [dnf, ...redhat];
