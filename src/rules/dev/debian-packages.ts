/** Package managers of Debian and Ubuntu. */
import type { Word } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import { runsDownloaded } from "../../tools/downloaded.js";
import type { Invocation } from "../../tools/types.js";
import { removesProtected, removesSystem } from "./lib/system-packages.js";
import { plain } from "./lib/tool.js";

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
    install: "install, reinstall, update, upgrade, safe-upgrade, satisfy, dselect-upgrade",
    update: "clean, autoclean, markauto, unmarkauto, hold, unhold, keep, forbid-version, keep-all",
    delete: "remove, purge, autoremove, auto-remove, autopurge",
    // A new kernel and removals to make room for it; `upgrade` takes nothing away.
    admin: "edit-sources, modernize-sources, dist-upgrade, full-upgrade",
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
      nonMatches: ["apt-get -s dist-upgrade", "sudo apt-get upgrade -y"],
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
      if (i.has("--install", "--unpack")) runsDownloaded(i, emit);
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
    "update-ca-certificates update-ca-trust dpkg-reconfigure dpkg-divert dpkg-statoverride dpkg-trigger debconf-set-selections debconf-show debootstrap unattended-upgrade unattended-upgrades tasksel locale-gen update-locale update-initramfs mkinitcpio dracut",
    "changes the settings of installed packages",
    "update",
    "-f --frontend=; -p --priority=; --fresh; -v --verbose; --list; --rename; --divert=; --add; --remove; --arch=; --variant=; --include=; --dry-run; -d; -r=; -a; -u; -k=; -P; -g=; --list-tasks; --print-cmdline; --list-modules; --purge",
    [
      "dpkg-divert --list",
      "sudo update-ca-certificates",
      "echo 'x y/z select a' | sudo debconf-set-selections",
      "sudo locale-gen en_US.UTF-8",
      "sudo DEBIAN_FRONTEND=noninteractive dpkg-reconfigure tzdata",
      "unattended-upgrade --dry-run",
    ],
    {
      dryRun: "--dry-run, --list, --list-tasks, --print-cmdline, --list-modules",
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

export const tools = [apt, ...debian];
