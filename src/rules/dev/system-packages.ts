/** Package managers of Arch, Alpine and other systems. */
import { defineTool } from "../../tools/define.js";
import { removesProtected, removesSystem, URL } from "./lib/system-packages.js";
import { plain } from "./lib/tool.js";

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

export const tools = [pacman, ...others];
