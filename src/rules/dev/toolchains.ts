/** Version managers of languages and tools. */
import { defineTool } from "../../tools/define.js";
import { isRemoteSource } from "./lib/sources.js";
import { behind, behindVerb, plain } from "./lib/tool.js";

const nvm = defineTool({
  names: ["nvm", "nvs", "fnm-nvm", "nodebrew"],
  about: "installs and picks versions of Node.js",
  nature: "read",
  options:
    "--lts=?; --silent; --latest-npm; --skip-default-packages; --reinstall-packages-from=; --no-colors; --no-alias; -s; -b; --default; --save; -w; --binary; --no-progress; --offline",
  verbs: {
    read: "ls, list, ls-remote, list-remote, current, which, version, version-remote, alias, help, debug, cache dir, root, arch, remote, list available",
    install:
      "install, install-latest-npm, reinstall-packages, use, link, add, upgrade, i, auto, on, off, proxy, node_mirror, npm_mirror, install-binary, compile",
    update:
      "unalias, deactivate, cache clear, unload, set-colors, default, unlink, migrate-packages, clean, clean-all",
    run: "run, exec",
    delete: "uninstall, rm, remove",
  },
  runs: (i, run) => {
    if (i.verb === "exec") run.argv(behindVerb(i).slice(1));
    else if (i.verb === "run") {
      const verb = i.verbWords[0];
      if (verb !== undefined) run.argv([run.literal("node", verb), ...behindVerb(i).slice(1)]);
    }
  },
  allowed: [
    "nvm install 20",
    "nvm use",
    "nvm ls",
    "nvm alias default 20",
    "nvm exec 18 npm test",
    "nvm install --lts",
    "nvm run 20 app.js",
  ],
  asked: ["nvm uninstall 16"],
  denied: ["nvm exec 20 rm -rf ~"],
});

const n = defineTool({
  names: ["n"],
  about: "installs and picks versions of Node.js",
  nature: "install",
  options:
    "-d --download; -p --preserve; -q --quiet; -a --arch=; --all; --offline; --insecure; --cleanup; --use-xz; --lts; --latest; --stable; -V --version",
  verbs: {
    install: "install, i, lts, latest, stable, auto, engine, *",
    read: "ls, list, lsr, ls-remote, list-remote, bin, which, doctor, current",
    run: "run, as, use, exec",
    update: "prune",
    delete: "rm, -, uninstall",
  },
  runs: (i, run) => {
    const verb = i.verbWords[0];
    if (i.verb === "exec") run.argv(behindVerb(i).slice(1));
    else if (i.nature === "run" && verb !== undefined)
      run.argv([run.literal("node", verb), ...behindVerb(i).slice(1)]);
  },
  allowed: ["n 20", "n lts", "n ls", "n exec 18 npm test"],
  asked: ["n rm 16", "n uninstall"],
});

const sdk = defineTool({
  names: ["sdk", "jabba", "jenv"],
  about: "installs and picks versions of the JVM and its tools",
  nature: "read",
  options: "-y; --install=; -o; --verbose",
  verbs: {
    read: "list, ls, l, ls-remote, current, c, version, v, help, home, h, config, doctor, versions, which, javahome, prefix, whence, hooks, init, commands, info, alias",
    install:
      "install, i, use, u, default, d, update, upgrade, ug, env, e, env install, env init, selfupdate, link, add, enable-plugin, global, local, shell, rehash",
    run: "exec",
    update: "flush, offline, broadcast, unalias, unlink, disable-plugin, disable",
    delete: "uninstall, rm, remove, deactivate",
  },
  runs: (i, run) => {
    if (i.verb === "exec") run.argv(behindVerb(i));
  },
  allowed: [
    "sdk install java 21-tem",
    "sdk use java 17.0.9-tem",
    "sdk list gradle",
    "jenv local 17",
    "jenv exec java -version",
    "sdk env",
  ],
  asked: ["sdk uninstall java 11.0.2-open"],
});

const rvm = defineTool({
  names: ["rvm", "chruby", "chruby-exec", "frum", "ruby-install"],
  about: "installs and picks versions of Ruby",
  nature: "install",
  options:
    "--default; --create; --install; --binary; --disable-binary; --quiet-curl; -c; -j=; --ruby-version; -r=; --latest; --autolibs=; -s; -l",
  verbs: {
    read: "list, list known, info, current, version, help, debug, gemset list, alias list, notes, type, env, default, rubies, strings, versions",
    install:
      "install, use, get, reinstall, upgrade, requirements, pkg, fetch, reload, rubygems, mount, autolibs, gemset create, gemset use, gemset import, alias create, system, docs, tools, repair, *",
    run: "do, exec, in",
    update:
      "cleanup, gemset export, gemset copy, gemset empty, alias delete, reset, snapshot, patchset, disk-usage, user",
    delete: "remove, uninstall, implode, gemset delete, seppuku, prune, unexport",
  },
  runs: (i, run) => {
    // `rvm 3.2 do ruby a.rb`, `rvm do …`, `chruby-exec 3.2 -- …`
    const at = i.command.args.findIndex((word) => word.text === "do" || word.text === "--");
    if (at >= 0) run.argv(i.command.args.slice(at + 1));
  },
  allowed: [
    "rvm use 3.2.2",
    "rvm install 3.3.0",
    "rvm list",
    "rvm 3.2 do bundle install",
    "chruby ruby-3.3",
    "ruby-install ruby 3.3.0",
  ],
  asked: ["rvm implode", "rvm remove 2.7.0"],
  denied: ["rvm 3.2 do rm -rf ~"],
});

const small = [
  plain(
    "tfenv tgenv tofuenv tenv pkenv plenv luaenv scalaenv crenv dvm zvm zigup choosenim juliaup rakubrew perlbrew helmenv sbtenv vvm bvm pvm aqua ubi eget hermit bin vfox g-install webi pkgx gup devenv lorri pyenv-install",
    "installs and picks versions of a tool",
    "install",
    "-f --force; -q; -g --global; -y; -c --config=; -a --all; -d; --to=; --tag=; --system=; -t --tag=; -i=; -l; -o=; --latest",
    [
      "tfenv install 1.7.0",
      "tfenv use latest",
      "juliaup add 1.10",
      "choosenim stable",
      "perlbrew install perl-5.38.0",
      "aqua install",
      "zvm use 0.13.0",
      "plenv local 5.38.0",
    ],
    {
      runs: (i, run) => {
        const verb = i.operands[0]?.text;
        if (verb === "exec" || verb === "with") run.argv(behind(i, 1));
        else if (i.program === "devenv" && verb === "shell") run.argv(behind(i, 1));
      },
      rules: [
        {
          id: "tool-version-removed",
          when: (i) =>
            /^(?:uninstall|remove|rm|purge|implode|delete|nuke)$/.test(i.operands[0]?.text ?? ""),
          decision: "ask",
          why: "uninstalls a version that other projects may use",
          instead: "see what is there first, such as with `tfenv list`",
          matches: ["tfenv uninstall 1.5.0", "juliaup remove 1.9", "zvm rm 0.12.0"],
          nonMatches: ["tfenv list", "juliaup status"],
        },
        {
          id: "tool-remote-source",
          when: (i) =>
            i.program !== "eget" &&
            i.operands.some((word) => /^https?:/.test(word.text) && isRemoteSource(word.text)),
          decision: "ask",
          why: "installs a program from a URL",
          instead: "install a released version by its name, such as `juliaup add 1.10`",
          attack: ["T1195.001"],
          asi: ["ASI04"],
          matches: [
            "bin install https://git.example.com/a/b",
            "ubi --url https://example.com/x.tgz",
          ],
          nonMatches: ["bin install jq", "juliaup add 1.10"],
        },
      ],
      denied: ["perlbrew exec rm -rf ~"],
    },
  ),
];

export const tools = [nvm, n, sdk, rvm, ...small];
