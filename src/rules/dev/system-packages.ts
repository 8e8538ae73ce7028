/** Package managers of Debian, Red Hat, SUSE, Arch, Alpine and other systems. */
import type { Word } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import type { Invocation, ToolRule } from "../../tools/types.js";
import { plain } from "./lib/tool.js";

const PROTECTED =
  /^(?:linux-image|linux-headers|kernel|systemd|libc6|glibc|bash|coreutils|sudo|openssh-server|apt|dpkg|dnf|rpm|pacman|apparmor|ufw|firewalld|auditd|selinux\S*|fail2ban|base-files|init|util-linux|passwd|login|network-manager|networkmanager|grub\S*)(?:[-:=].*)?$/i;

function removesProtected(i: Invocation): boolean {
  return i.operands.some((word) => PROTECTED.test(word.text));
}

const URL = /^(?:https?|ftp):\/\//;

function remoteFile(program: string, verb: string, on?: string): ToolRule {
  return {
    id: `${program}-remote-file`,
    ...(on === undefined ? {} : { on }),
    when: (i) => i.operands.some((word) => URL.test(word.text)),
    decision: "ask",
    why: "installs a package from a URL, past the signed repositories",
    instead: "install it by name from the repositories, such as `sudo apt-get install -y jq`",
    attack: ["T1195.002"],
    asi: ["ASI04"],
    matches: [
      `sudo ${program} ${verb} https://example.com/pkg-1.0.${program === "apk" ? "apk" : "rpm"}`,
      `${program} ${verb} http://192.0.2.4/x.${program === "apk" ? "apk" : "rpm"}`,
    ],
    nonMatches: [`sudo ${program} ${verb} jq`, `${program} ${verb} ./build/app.rpm`],
  };
}

function removesSystem(
  id: string,
  on: string | undefined,
  commands: readonly string[],
  not: readonly string[],
  when: (i: Invocation) => boolean = removesProtected,
): ToolRule {
  return {
    id,
    ...(on === undefined ? {} : { on }),
    when,
    decision: "deny",
    why: "removes a package without which the system does not start or is not protected",
    instead: "see what depends on it first, such as with `apt-cache rdepends openssh-server`",
    attack: ["T1489"],
    matches: commands,
    nonMatches: not,
  };
}

const APT_OPTIONS = `-o --option=; -c --config-file=; -t --target-release=; -a --host-architecture=; -P --build-profiles=; --with-source=; -y --yes --assume-yes; -q --quiet=?; -s --simulate --just-print --dry-run --recon --no-act; -d --download-only; -f --fix-broken; -m --fix-missing
  --no-install-recommends; --install-recommends; --reinstall; --purge; --auto-remove; --autoremove; --only-upgrade; --no-upgrade; --allow-downgrades; --allow-remove-essential; --allow-change-held-packages; --allow-unauthenticated; --allow-insecure-repositories; --allow-releaseinfo-change
  --force-yes; --ignore-hold; --ignore-missing; -u --show-upgraded; -V --verbose-versions; -b --compile; --trivial-only; --no-remove; --print-uris; --upgradable; --installed; -a; -v; -h; -n --names-only; -D; -R; -F --display-format=; -w --width=; --with-new-pkgs; --no-download; --install-suggests`;

/** Values of `-o` that are commands: `APT::Update::Pre-Invoke::=…`. */
function aptHooks(i: Invocation): readonly Word[] {
  return i
    .values("--option")
    .filter((word) =>
      /(?:Pre-Invoke|Post-Invoke|Pre-Install-Pkgs|Post-Invoke-Success|Pager|Dpkg::Path|Dir::Bin|Planner|Solver)/i.test(
        word.text,
      ),
    );
}

const apt = defineTool({
  names: ["apt-get", "apt", "aptitude", "apt-fast", "nala", "apt-cyg", "pkg-termux"],
  about: "installs packages of Debian and Ubuntu",
  nature: "read",
  help: "-h, -v",
  options: APT_OPTIONS,
  verbs: {
    read: "list, search, show, policy, depends, rdepends, changelog, check, download, indextargets, why, why-not, help, history, madison, showsrc, showpkg, stats, moo, fetch",
    build: "source, build-dep, showauto",
    install:
      "install, reinstall, update, upgrade, dist-upgrade, full-upgrade, safe-upgrade, satisfy, dselect-upgrade",
    update: "clean, autoclean, markauto, unmarkauto, hold, unhold, keep, forbid-version, keep-all",
    delete: "remove, purge, autoremove, auto-remove, autopurge",
    admin: "edit-sources, modernize-sources",
  },
  dryRun: "-s, --print-uris",
  runs: (i, run) => {
    for (const word of aptHooks(i)) {
      const eq = word.text.indexOf("=");
      if (eq >= 0 && /Invoke|Install-Pkgs/i.test(word.text))
        run.shell(run.literal(word.text.slice(eq + 1).replace(/^["{]+|["};]+$/g, ""), word), {
          elevated: true,
        });
    }
  },
  rules: [
    {
      id: "apt-unauthenticated",
      on: "install, upgrade, dist-upgrade, full-upgrade, update, reinstall",
      when: (i) =>
        i.has("--allow-unauthenticated", "--force-yes", "--allow-insecure-repositories") ||
        i
          .values("--option")
          .some((word) =>
            /AllowUnauthenticated\W*=\W*(?:true|1|yes|on)|AllowInsecureRepositories\W*=\W*(?:true|1|yes|on)|Verify-(?:Peer|Host)\W*=\W*(?:false|0|no|off)/i.test(
              word.text,
            ),
          ),
      decision: "deny",
      why: "installs packages without checking who made them",
      instead:
        "add the repository's key and install as usual, such as `sudo apt-get install -y jq`",
      attack: ["T1553"],
      asi: ["ASI04"],
      matches: [
        "sudo apt-get install -y --allow-unauthenticated acme",
        "apt-get --force-yes install acme",
        "sudo apt-get -o Acquire::https::Verify-Peer=false update",
      ],
      nonMatches: [
        "sudo apt-get install -y jq",
        "sudo apt-get -o Acquire::Check-Valid-Until=false update",
      ],
      evasions: ["sudo -E apt-get -y install acme --allow-unauth"],
    },
    {
      id: "apt-hook",
      when: (i) => aptHooks(i).length > 0,
      decision: "ask",
      why: "makes the package manager run another program as root",
      instead: "run it plainly, with `sudo apt-get update`",
      attack: ["T1546.016"],
      asi: ["ASI05"],
      matches: [
        "sudo apt-get update -o APT::Update::Pre-Invoke::=/bin/sh",
        "sudo apt install -o Dpkg::Pre-Invoke::=./x.sh jq",
      ],
      nonMatches: [
        "sudo apt-get -o Dpkg::Options::=--force-confnew install -y jq",
        "sudo apt-get -o Acquire::Retries=3 update",
      ],
    },
    removesSystem(
      "apt-removes-system",
      "remove, purge, autoremove",
      ["sudo apt-get remove -y openssh-server", "sudo apt purge sudo", "sudo apt-get purge -y ufw"],
      ["sudo apt-get remove jq", "sudo apt-get install openssh-server"],
    ),
    {
      id: "apt-removes-essential",
      when: (i) => i.has("--allow-remove-essential"),
      decision: "deny",
      why: "may remove packages without which the system does not start",
      instead: "simulate it first, with `apt-get -s dist-upgrade`",
      attack: ["T1489"],
      matches: [
        "sudo apt-get dist-upgrade -y --allow-remove-essential",
        "sudo apt remove --allow-remove-essential x",
      ],
      nonMatches: ["apt-get -s dist-upgrade", "sudo apt-get dist-upgrade -y"],
    },
  ],
  allowed: [
    "sudo apt-get update",
    "sudo apt-get install -y --no-install-recommends build-essential",
    "apt-get update && apt-get install -y curl",
    "DEBIAN_FRONTEND=noninteractive apt-get install -qq -y jq",
    "apt list --installed",
    "apt search ripgrep",
    "sudo apt-get clean",
    "sudo apt-get -s remove nginx",
    "sudo apt upgrade -y",
    "sudo apt install ./build/app.deb",
    "sudo apt-get build-dep -y python3",
    "apt-get download jq",
    "sudo apt-get install -yqq --fix-missing libssl-dev",
  ],
  asked: ["sudo apt-get remove -y nginx", "sudo apt purge nginx", "sudo apt autoremove -y"],
  denied: ["sudo apt-get update -o APT::Update::Pre-Invoke::='rm -rf /'"],
});

const debian = [
  plain(
    "apt-cache apt-file apt-listchanges apt-rdepends apt-show-versions debtree deborphan dpkg-query dpkg-architecture dpkg-parsechangelog dpkg-buildpackage dpkg-source dpkg-shlibdeps dpkg-gencontrol debuild debhelper dh debchange dch lintian rmadison apt-ftparchive apt-config apt-sortpkgs apt-extracttemplates dpkg-scanpackages dpkg-scansources dpkg-genchanges dpkg-name equivs-build uscan sbuild pbuilder checkinstall fpm alien nfpm rpmbuild rpmlint rpmspec rpmdev-setuptree rpm2cpio mock-rpm abuild makepkg namcap apkbuild-lint flatpak-builder debdiff rpmdiff appimagetool linuxdeploy",
    "looks at and builds packages",
    "read",
    "-W --show; -f --showformat=; -s --status; -L --listfiles; -S --search; -l --list; -b; -us; -uc; -d; -a=; -q=; -i; -ba; -bb; -bs; --define=; -D=; --nodeps; -s --syncdeps; -t=; -n=; -v=; -p=; --iteration=; -C=; --installed; -x; -o=; -c=; -r; --skipinteg",
    [
      "apt-cache policy nodejs",
      "dpkg-query -W -f='${Status}' jq",
      "apt-file search stdio.h",
      "dpkg-buildpackage -us -uc -b",
      "rpmbuild -ba app.spec",
      "makepkg -s",
      "fpm -s dir -t deb -n app ./build",
      "dpkg-architecture -qDEB_HOST_ARCH",
    ],
  ),
  defineTool({
    names: ["dpkg", "dpkg-deb"],
    about: "installs and looks at single Debian packages",
    nature: "read",
    options:
      "-i --install; -r --remove; -P --purge; -l --list; -L --listfiles; -s --status; -S --search; -p --print-avail; -V --verify; -C --audit; -I --info; -c --contents; -x --extract; -X --vextract; -e --control; -R --recursive --raw-extract; -b --build; -f --field; -W --show; --showformat=; --unpack; --configure; -a --pending; --get-selections; --set-selections; --add-architecture; --remove-architecture; --print-architecture; --print-foreign-architectures; --clear-avail; --update-avail; --merge-avail; --force-all; --force-depends; --force-confnew; --force-confdef; --force-confold; --force-overwrite; --force-remove-essential; --force-remove-reinstreq; --no-act --dry-run --simulate; -D=; --root=; --instdir=; --admindir=; -E; -G; -B; --compare-versions; -Z=; -z=; --root-owner-group; --fsys-tarfile; --ctrl-tarfile; --no-triggers; --pre-invoke=; --post-invoke=",
    style: "gnu",
    dryRun: "--simulate",
    runs: (i, run) => {
      for (const option of ["--pre-invoke", "--post-invoke"]) {
        const hook = i.value(option);
        if (hook !== undefined) run.shell(hook, { elevated: true });
      }
    },
    effects: (i, emit) => {
      const to = i.operands[1];
      if (
        i.has("--extract", "--vextract", "--raw-extract") &&
        to !== undefined &&
        i.has("--extract", "--vextract")
      )
        emit.file("extract", to);
      else if (i.has("--build") && to !== undefined) emit.file("overwrite", to);
    },
    rules: [
      {
        id: "dpkg-removes",
        when: (i) => i.has("--remove", "--purge") && !removesProtected(i),
        decision: "ask",
        why: "uninstalls packages that other things may use",
        instead: "see what it is first, with `dpkg -s nginx`",
        matches: ["sudo dpkg -r nginx", "sudo dpkg --purge nginx"],
        nonMatches: ["dpkg -s nginx", "dpkg -l"],
      },
      removesSystem(
        "dpkg-removes-system",
        undefined,
        ["sudo dpkg --purge openssh-server", "sudo dpkg -r --force-depends libc6"],
        ["sudo dpkg -r nginx", "dpkg -s openssh-server"],
        (i) =>
          i.has("--force-remove-essential") ||
          (i.has("--remove", "--purge") && removesProtected(i)),
      ),
      {
        id: "dpkg-selections",
        when: (i) => i.has("--set-selections", "--clear-selections"),
        decision: "ask",
        why: "changes which packages the machine should have",
        instead: "show them first, with `dpkg --get-selections`",
        matches: [
          "sudo dpkg --set-selections < list.txt",
          "echo 'nginx deinstall' | sudo dpkg --set-selections",
        ],
        nonMatches: ["dpkg --get-selections", "dpkg -l"],
      },
    ],
    allowed: [
      "sudo dpkg -i ./app.deb",
      "dpkg -l | grep nginx",
      "dpkg -L jq",
      "dpkg --print-architecture",
      "sudo dpkg --configure -a",
      "dpkg-deb -x app.deb out",
      "dpkg-deb --build pkg app.deb",
      "sudo dpkg --add-architecture i386",
    ],
    denied: [
      "curl -L https://example.com/a.deb -o a.deb && sudo dpkg --pre-invoke='rm -rf /' -i a.deb",
    ],
  }),
  defineTool({
    names: ["apt-key"],
    about: "manages the keys that packages are checked with",
    options: "--keyring=; --keyserver=; --recv-keys=; --keyserver-options=; -a; --secret-keyring=",
    nature: "access",
    verbs: {
      read: "list, finger, fingerprint, export, exportall, help, verify",
      access: "add, del, rm, remove, adv, update, net-update",
    },
    allowed: ["apt-key list"],
    asked: [
      "sudo apt-key add key.gpg",
      "curl -fsSL https://example.com/key.gpg | sudo apt-key add -",
      "sudo apt-key adv --keyserver keyserver.example.com --recv-keys ABC",
    ],
  }),
  plain(
    "add-apt-repository apt-add-repository software-properties-gtk",
    "adds a place that packages come from",
    "admin",
    "-r --remove; -y --yes; -n --no-update; -u --update; -s --enable-source; -k --keyserver=; -l --list; -c --component=; -p --pocket=; -P --ppa=; -S --sourceslist=; -U --uri=; -L --login",
    ["add-apt-repository --list", "add-apt-repository --help"],
    {
      dryRun: "--list",
      asked: [
        "sudo add-apt-repository -y ppa:someone/ppa",
        "sudo add-apt-repository 'deb https://apt.example.com stable main'",
        "sudo add-apt-repository universe",
      ],
    },
  ),
  defineTool({
    names: ["apt-mark"],
    about: "marks packages as held or automatic",
    options: "-f=; --simulate",
    verbs: {
      read: "showauto, showmanual, showhold, showinstall, showremove, minimize-manual",
      update: "auto, manual, hold, unhold, install, remove, purge",
    },
    allowed: ["apt-mark showhold", "sudo apt-mark hold docker-ce", "apt-mark showmanual"],
  }),
  defineTool({
    names: [
      "update-alternatives",
      "alternatives",
      "update-java-alternatives",
      "eselect",
      "archlinux-java",
    ],
    about: "picks which program a name stands for",
    nature: "update",
    options:
      "--install; --remove; --remove-all; --set; --set-selections; --get-selections; --config; --auto; --all; --list; --display; --query; --force; --slave; -l; -s=; --quiet; --verbose; --altdir=; --admindir=; --log=; --family=; --initscript=",
    effects: (i, emit) => {
      const link = i.operands[0];
      if (i.has("--install") && link !== undefined)
        emit.file(i.has("--force") ? "overwrite" : "create", link);
    },
    allowed: [
      "update-alternatives --list python",
      "sudo update-alternatives --set editor /usr/bin/vim.basic",
      "sudo update-alternatives --install /usr/bin/python python /usr/bin/python3 1",
      "update-alternatives --display java",
    ],
  }),
  plain(
    "update-ca-certificates update-ca-trust dpkg-reconfigure dpkg-divert dpkg-statoverride dpkg-trigger debconf-set-selections debconf-show debootstrap unattended-upgrade unattended-upgrades needrestart tasksel locale-gen update-locale update-initramfs mkinitcpio dracut",
    "changes the settings of installed packages",
    "update",
    "-f --frontend=; -p --priority=; --fresh; -v --verbose; --list; --rename; --divert=; --add; --remove; --arch=; --variant=; --include=; --dry-run; -d; -r=; -a; -u; -k=; -P; -g=; --list-tasks; --purge",
    [
      "dpkg-divert --list",
      "sudo update-ca-certificates",
      "echo 'x y/z select a' | sudo debconf-set-selections",
      "sudo locale-gen en_US.UTF-8",
      "sudo DEBIAN_FRONTEND=noninteractive dpkg-reconfigure tzdata",
      "unattended-upgrade --dry-run",
    ],
    {
      dryRun: "--dry-run, --list, --list-tasks",
      rules: [
        {
          id: "package-settings",
          when: (i) =>
            /^(?:dpkg-divert|dpkg-statoverride|debootstrap|unattended-upgrades?|update-initramfs|mkinitcpio|dracut|tasksel)$/.test(
              i.program,
            ),
          decision: "ask",
          why: "changes how the system starts or which files its packages own",
          instead: "look at the present state first, such as with `dpkg-divert --list`",
          attack: ["T1601"],
          matches: ["sudo dpkg-divert --add --rename /usr/bin/x", "sudo update-initramfs -u"],
          nonMatches: ["dpkg-divert --list", "sudo update-ca-certificates"],
        },
      ],
    },
  ),
];

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

const pacman = defineTool({
  names: [
    "pacman",
    "yay",
    "paru",
    "pamac",
    "pikaur",
    "aura",
    "trizen",
    "aurman",
    "pacaur",
    "powerpill",
  ],
  about: "installs packages of Arch's systems",
  nature: "read",
  options:
    "-S --sync; -R --remove; -Q --query; -U --upgrade; -T --deptest; -D --database; -F --files; -G --getpkgbuild; -P --show; -Y --yay; -B --build; -W --web; -V --version; -h --help; -y --refresh; -u --sysupgrade; -s --search --recursive; -c --clean --cascade; -n --nosave; -d --nodeps; -i --info; -l --list; -o --owns; -q --quiet; -k --check; -e --explicit; -m --foreign; -t --unrequired; -w --downloadonly; -p --print --file; -g --groups; -v --verbose; -a; --noconfirm; --needed; --overwrite=; --ignore=; --ignoregroup=; --asdeps; --asexplicit; -r --root=; --root=; -b --dbpath=; --cachedir=; --config=; --gpgdir=; --hookdir=; --logfile=; --arch=; --color=; --dbonly; --noscriptlet; --print-format=; --disable-download-timeout; --mflags=; --editor=; --removemake; --cleanafter; --sudoloop; --devel; --no-confirm; --skipreview; --nocheck; --rebuild; --mflags=",
  dryRun: "--print",
  rules: [
    {
      id: "pacman-removes",
      when: (i) =>
        /^-R|^--remove$/.test(
          i.command.args.find((word) => /^-[A-Z]|^--(?:remove|sync|query)/.test(word.text))?.text ??
            "",
        ) ||
        (i.program === "pamac" && /^remove$/.test(i.operands[0]?.text ?? "")),
      decision: "ask",
      why: "uninstalls packages that other things may use",
      instead: "see what needs it first, with `pacman -Qi nginx`",
      matches: ["sudo pacman -Rns nginx", "yay -R spotify", "sudo pacman --remove nginx"],
      nonMatches: ["pacman -Qi nginx", "sudo pacman -S nginx"],
    },
    {
      id: "pacman-remote-file",
      when: (i) => i.has("--upgrade") && i.operands.some((word) => URL.test(word.text)),
      decision: "ask",
      why: "installs a package from a URL, past the signed repositories",
      instead: "install it by name from the repositories, such as `sudo pacman -S jq`",
      attack: ["T1195.002"],
      asi: ["ASI04"],
      matches: [
        "sudo pacman -U https://example.com/pkg.tar.zst",
        "pacman --upgrade http://example.com/x.pkg.tar.zst",
      ],
      nonMatches: ["sudo pacman -U ./app.pkg.tar.zst", "sudo pacman -Syu"],
    },
    removesSystem(
      "pacman-removes-system",
      undefined,
      ["sudo pacman -R systemd", "sudo pacman -Rdd glibc"],
      ["sudo pacman -S systemd", "pacman -Qi glibc"],
      (i) => i.command.args.some((word) => /^-R|^--remove$/.test(word.text)) && removesProtected(i),
    ),
  ],
  allowed: [
    "sudo pacman -Syu --noconfirm",
    "sudo pacman -S --needed base-devel",
    "pacman -Qs ripgrep",
    "yay -S --noconfirm visual-studio-code-bin",
    "pacman -Ql bash",
    "sudo pacman -Sc",
    "paru -Ss jq",
    "sudo pacman -U ./app.pkg.tar.zst",
    "pacman -Rp nginx",
  ],
});

const others = [
  plain(
    "pacman-key",
    "manages the keys that packages are checked with",
    "access",
    "--init; --populate=?; -a --add; -r --recv-keys; -d --delete; --lsign-key; --refresh-keys; -l --list-keys; -f --finger; --keyserver=; -u --updatedb; -v --verify; --edit-key",
    [
      "pacman-key --list-keys",
      "sudo pacman-key --init",
      "sudo pacman-key --populate archlinux",
      "sudo pacman-key --refresh-keys",
    ],
    {
      dryRun: "--list-keys, --finger, --verify, --init, --populate, --refresh-keys, --updatedb",
      asked: ["sudo pacman-key --add key.asc", "sudo pacman-key --lsign-key ABCD"],
    },
  ),
  defineTool({
    names: ["apk"],
    about: "installs packages of Alpine",
    nature: "read",
    options:
      "-U --update-cache; -q --quiet; -v --verbose; -X --repository=; -p --root=; -t --virtual=; -f --force; -s --simulate; --no-cache; --allow-untrusted; --no-progress; --purge; --arch=; --keys-dir=; --repositories-file=; -u --upgrade; -l --latest; -a --available; --initdb; --cache-dir=; --wait=; -e --installed; -L --contents; -R; -r --rdepends; --force-overwrite; --no-network; --no-scripts; --print-arch; -d --description; -o --origin; -i --interactive; -I; -O",
    verbs: {
      read: "list, info, search, version, policy, audit, dot, stats, manifest, query, verify",
      install: "add, update, upgrade, fix, fetch",
      update: "cache, cache clean, cache download, cache sync, cache purge",
      delete: "del",
      build: "index, mkndx, mkpkg, extract, convndx",
    },
    dryRun: "--simulate",
    rules: [
      {
        id: "apk-untrusted",
        when: (i) => i.has("--allow-untrusted"),
        decision: "ask",
        why: "installs packages without checking who made them",
        instead: "install it from the repositories as usual, such as `apk add --no-cache jq`",
        attack: ["T1553"],
        asi: ["ASI04"],
        matches: [
          "apk add --allow-untrusted ./acme.apk",
          "apk add --allow-untrusted -X http://example.com/repo acme",
        ],
        nonMatches: ["apk add --no-cache jq", "apk add ./acme.apk"],
      },
      {
        id: "apk-foreign-repository",
        on: "add, upgrade, update",
        when: (i) =>
          i
            .values("--repository")
            .some((word) =>
              /^https?:\/\/(?!dl-(?:cdn|\d)\.alpinelinux\.org|[\w.-]*alpinelinux\.org)/.test(
                word.text,
              ),
            ),
        decision: "ask",
        why: "takes packages from another repository than the usual ones",
        instead: "use the usual repositories, such as `apk add --no-cache jq`",
        attack: ["T1195.002"],
        asi: ["ASI04"],
        matches: [
          "apk add -X http://apk.example.com/v3 acme",
          "apk add --repository https://apk.example.com acme",
        ],
        nonMatches: [
          "apk add --repository https://dl-cdn.alpinelinux.org/alpine/edge/testing acme",
          "apk add jq",
        ],
      },
      removesSystem(
        "apk-removes-system",
        "del",
        ["apk del sudo", "apk del openssh-server"],
        ["apk add sudo", "apk info -e bash"],
      ),
    ],
    allowed: [
      "apk add --no-cache git curl",
      "apk update",
      "apk info",
      "apk add --virtual .build-deps gcc",
      "apk search jq",
      "apk upgrade --available",
      "apk add gcc musl-dev && make && apk info",
    ],
    asked: ["apk del nginx"],
  }),
  defineTool({
    names: ["snap"],
    about: "installs snaps",
    nature: "read",
    options:
      "--classic; --channel=; --edge; --beta; --candidate; --stable; --devmode; --dangerous; --jailmode; --revision=; --purge; --no-wait; --name=; --all; --list; --verbose; --amend; --cohort=; --prefer; --unaliased; --shell; --color=; --hold=?; --unhold; -n=; -f",
    verbs: {
      read: "list, find, search, info, changes, tasks, connections, interface, interfaces, services, logs, get, known, model, version, help, download, saved, aliases, warnings, whoami, okay, debug, recovery, components, validate",
      install: "install, refresh, ack, try, prefer, revert",
      run: "run",
      lifecycle: "start, stop, restart, watch, abort",
      update: "alias, unalias, enable, disable, switch, set, unset, save, restore, check-snapshot",
      delete: "remove, forget",
      access: "login, logout, connect, disconnect, create-cohort",
      admin: "reboot, sign, create-user, remove-user, quota, set-quota, wait",
    },
    runs: (i, run) => {
      if (i.verb === "run") run.argv(i.operands);
    },
    rules: [
      {
        id: "snap-dangerous",
        on: "install, try",
        when: (i) => i.has("--dangerous", "--devmode"),
        decision: "ask",
        why: "installs a snap unchecked or without its confinement",
        instead: "install it from the store, such as `sudo snap install jq`",
        attack: ["T1553"],
        asi: ["ASI04"],
        matches: ["sudo snap install acme.snap --dangerous", "sudo snap install --devmode acme"],
        nonMatches: ["sudo snap install jq", "sudo snap install --classic code"],
      },
    ],
    allowed: [
      "sudo snap install --classic code",
      "snap list",
      "snap info jq",
      "sudo snap refresh",
      "snap find ripgrep",
    ],
    asked: ["sudo snap remove --purge code"],
  }),
  defineTool({
    names: ["flatpak"],
    about: "installs flatpaks",
    nature: "read",
    options:
      "--user; --system; -y --assumeyes; --noninteractive; --installation=; --from; --bundle; --arch=; --branch=; --command=; --if-not-exists; --no-gpg-verify; --gpg-import=; --columns=; --app; --runtime; --unused; --delete-data; --all; --reinstall; --or-update; --filesystem=; --socket=; --share=; --talk-name=; --device=; --env=; --show; --show-permissions; -d; -v",
    verbs: {
      read: "list, info, search, history, remotes, remote-ls, remote-info, ps, config, document-export, document-info, documents, permissions, permission-show, help, remote-list",
      install: "install, update, upgrade, repair, mask, pin, create-usb",
      run: "run, enter",
      lifecycle: "kill",
      update:
        "override, make-current, remote-modify, document-unexport, permission-reset, permission-set, permission-remove",
      admin: "remote-add, remote-delete",
      delete: "uninstall, remove",
      build:
        "build, build-init, build-finish, build-export, build-bundle, build-import-bundle, build-sign, build-update-repo, build-commit-from, repo",
    },
    allowed: [
      "flatpak install -y flathub org.gnome.Builder",
      "flatpak list",
      "flatpak update -y",
      "flatpak search gimp",
      "flatpak run org.gnome.Builder",
    ],
    asked: ["flatpak uninstall -y org.gimp.GIMP", "flatpak remote-add x https://example.com/repo"],
  }),
  plain(
    "emerge equery qlist eix quse revdep-rebuild etc-update dispatch-conf ebuild emaint layman emerge-webrsync",
    "installs packages of Gentoo",
    "install",
    "-a --ask; -p --pretend; -v --verbose; -u --update; -D --deep; -N --newuse; -C --unmerge; -c --depclean; -s --search; -S --searchdesc; -1 --oneshot; -f --fetchonly; -j --jobs=; --sync; -q --quiet; -e --emptytree; -P --prune; -W --deselect; --info; -k --usepkg; -g --getbinpkg; --autounmask=; --with-bdeps=; --regen; --config; --resume; --keep-going; -b; -n; -o; -O; -t; -U; --noreplace",
    [
      "sudo emerge -av dev-vcs/git",
      "emerge --pretend world",
      "sudo emerge --sync",
      "equery list '*'",
      "emerge -s jq",
    ],
    {
      dryRun: "--pretend",
      rules: [
        {
          id: "emerge-removes",
          when: (i) => i.program === "emerge" && i.has("--unmerge", "--depclean", "--prune"),
          decision: "ask",
          why: "uninstalls packages that other things may use",
          instead: "pretend it first, with `emerge --pretend --depclean`",
          matches: [
            "sudo emerge -C nginx",
            "sudo emerge --depclean",
            "sudo emerge --unmerge www-servers/nginx",
          ],
          nonMatches: ["emerge --pretend --depclean", "sudo emerge -av nginx"],
        },
      ],
    },
  ),
  plain(
    "xbps-install xbps-query xbps-pkgdb xbps-reconfigure xbps-src ./xbps-src pkg_add pkg_info pkgin pkgfile eopkg slackpkg installpkg upgradepkg swupd opkg urpmi tazpkg pisi cards pkgadd prt-get kiss cave",
    "installs packages",
    "install",
    "-S; -y; -u; -n; -R=; -r=; -f; -v; -D=; -z; -I; -l; -L; -x=; -q; -d; -a; --repository=; --force-depends; --force-reinstall; -i; -s",
    [
      "sudo xbps-install -Sy git",
      "xbps-query -Rs jq",
      "pkg_add git",
      "opkg install curl",
      "pkgin -y install git",
    ],
    {
      rules: [
        {
          id: "other-removes",
          when: (i) =>
            /^(?:remove|del|delete|uninstall|autoremove|erase|rm|bundle-remove)$/.test(
              i.operands[0]?.text ?? "",
            ),
          decision: "ask",
          why: "uninstalls packages that other things may use",
          instead: "see what is installed first, such as with `pkg_info`",
          matches: ["opkg remove curl", "pkgin -y remove git", "sudo eopkg remove nginx"],
          nonMatches: ["opkg install curl", "pkg_info"],
        },
      ],
    },
  ),
  plain(
    "xbps-remove pkg_delete removepkg urpme pkgrm prt-remove",
    "uninstalls packages",
    "delete",
    "-R; -o; -O; -y; -n; -f; -v; -x=; -a; -q",
    ["xbps-remove --help"],
    { asked: ["sudo xbps-remove -R nginx", "pkg_delete nginx"] },
  ),
  defineTool({
    names: ["pkg", "port"],
    about: "installs packages of FreeBSD, Termux or MacPorts",
    nature: "read",
    options:
      "-y; -f; -q; -v; -d; -n; -N; -r=; -j=; -c=; -o=; -p; -s; -u; -U; -R; -a; --all; --no-repo-update; --uninstall; -D=; -t; -x; -g; -l; -i",
    verbs: {
      read: "info, search, query, list, version, which, audit, stats, check, rquery, shlib, annotate, updating, repos, help, show, list-installed, list-all, files, installed, outdated, variants, deps, contents, dependents, provides, notes, cat, livecheck, lint, echo, location, dir, work, url, file, distfiles, space, search *, rdeps, logfile, platform, gohome",
      install:
        "install, add, upgrade, update, fetch, reinstall, selfupdate, sync, activate, deactivate, build, configure, patch, destroot, checksum, test, archive, extract, select, setrequested, unsetrequested, load, unload, reload, migrate",
      update:
        "clean, autoclean, lock, unlock, set, convert, backup, reclaim, register, create, repo, dmg, mpkg, pkg, ., package.json",
      delete: "delete, remove, uninstall, autoremove",
    },
    rules: [
      {
        id: "pkg-remote-file",
        on: "add, install",
        when: (i) => i.operands.some((word) => URL.test(word.text)),
        decision: "ask",
        why: "installs a package from a URL, past the signed repositories",
        instead: "install it by name, such as `sudo pkg install -y jq`",
        attack: ["T1195.002"],
        asi: ["ASI04"],
        matches: ["sudo pkg add https://example.com/x.pkg", "pkg install http://example.com/x.txz"],
        nonMatches: ["sudo pkg install -y jq", "pkg info"],
      },
    ],
    allowed: [
      "sudo pkg install -y git",
      "pkg info",
      "pkg update",
      "sudo port install ripgrep",
      "port search jq",
      "pkg install -y python",
    ],
    asked: ["sudo pkg delete -y nginx", "sudo port uninstall ripgrep"],
  }),
];

export const tools = [apt, ...debian, dnf, ...redhat, pacman, ...others];
