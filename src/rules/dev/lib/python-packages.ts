/** What the package managers of Python have in common. */
import type { Invocation, ToolRule } from "../../../tools/types.js";
import { isForeignIndex, isRemoteSource } from "./sources.js";

export function indexes(i: Invocation): boolean {
  return [
    "--index-url",
    "--pypi-url",
    "--extra-index-url",
    "--default-index",
    "--index",
    "--find-links",
  ].some((option) =>
    i
      .values(option)
      .some((word) =>
        isForeignIndex({ ...word, text: word.text.replace(/^[\w-]+=(?=https?:)/, "") }),
      ),
  );
}

export function remoteSources(i: Invocation): boolean {
  return [
    ...i.operands,
    ...i.values("--editable"),
    ...i.values("--from"),
    ...i.values("--with"),
    ...i.values("--requirement"),
    ...i.values("--spec"),
    ...i.values("--git"),
  ].some((word) => isRemoteSource(word.text));
}

const SOURCE_INSTEAD =
  "install it by name and version from the usual index, such as `pip install requests==2.32.3`";

export function pipRules(prefix: string, program: string, on: string, remove: string): ToolRule[] {
  return [
    {
      id: `${prefix}-remote-source`,
      on,
      when: remoteSources,
      decision: "ask",
      why: "installs code from a URL or a git host, past the package index",
      instead: SOURCE_INSTEAD,
      attack: ["T1195.001"],
      asi: ["ASI04"],
      matches: [
        `${program} install git+https://git.example.com/a/b.git`,
        `${program} install https://example.com/pkg-1.0.tar.gz`,
        `${program} install 'pkg @ https://example.com/pkg.whl'`,
        `${program} install -e git+ssh://git@git.example.com/a/b.git#egg=b`,
        `${program} install -r https://example.com/requirements.txt`,
      ],
      nonMatches: [
        `${program} install -e .`,
        `${program} install -r requirements.txt`,
        `${program} install 'requests[socks]==2.31.0'`,
        `${program} install ./dist/pkg-1.0-py3-none-any.whl`,
      ],
      evasions: [`sudo ${program} install -U git+https://git.example.com/a/b@main`],
    },
    {
      id: `${prefix}-foreign-index`,
      on,
      when: indexes,
      decision: "ask",
      why: "takes packages from another index than the usual one, where a name may mean something else",
      instead: "use the usual index, such as `pip install -r requirements.txt`",
      attack: ["T1195.001"],
      asi: ["ASI04"],
      matches: [
        `${program} install --index-url https://pypi.example.com/simple requests`,
        `${program} install --extra-index-url https://pypi.example.com/simple acme`,
        `${program} install --extra-index-url=http://192.0.2.4/simple acme`,
      ],
      nonMatches: [
        `${program} install --index-url https://pypi.org/simple requests`,
        `${program} install torch --index-url https://download.pytorch.org/whl/cpu`,
        `${program} install requests`,
      ],
      evasions: [
        `env PIP_NO_INPUT=1 ${program} install --index-url=https://pypi.example.com/simple x`,
      ],
    },
    {
      id: `${prefix}-uninstall`,
      on: remove,
      when: (i) => i.operands.length > 0 || i.values("--requirement").length > 0,
      decision: "ask",
      why: "uninstalls packages that other code may use",
      instead: "see what is installed first with `pip list`",
      matches: [`${program} uninstall -y requests`, `${program} uninstall -r requirements.txt -y`],
      nonMatches: [`${program} show requests`, `${program} install --upgrade requests`],
      evasions: [`sudo ${program} uninstall requests`],
    },
  ];
}
