import assert from "node:assert/strict";
import test from "node:test";
import { tokenize } from "../../text/tokens.js";
import { acting } from "./composer.js";
import { clausesIn, modeOf, rightsIn, whoIn } from "./modes.js";
import { commandIn } from "./running.js";

const made = (words: string): string | undefined =>
  acting.compose(tokenize(words), "gnu", words)?.command;

const CASES: readonly (readonly [request: string, command: string])[] = [
  [
    "Find all .log files under logs and run gzip -9 on each of them",
    "find logs -type f -name '*.log' -exec gzip -9 {} \\;",
  ],
  [
    "find all *.mp3 files and pass them to mplayer as arguments",
    "find . -type f -name '*.mp3' -exec mplayer {} +",
  ],
  [
    "Find all .txt files in notes and run `wc -l` with the file paths as arguments",
    "find notes -type f -name '*.txt' -exec wc -l {} +",
  ],
  [
    "Change the owner of all files in web to www-data and group to nginx",
    "find web -type f -exec chown www-data:nginx {} +",
  ],
  [
    "set permissions of all directories in site to rwxr-xr-x",
    "find site -type d -exec chmod 755 {} +",
  ],
  [
    "Create a gzipped tarball named src.tgz containing every .c file below src",
    "find src -type f -name '*.c' -print0 | tar --null -czf src.tgz -T -",
  ],
  [
    "Copy all .txt files from notes to backup preserving the directory structure",
    "find notes -type f -name '*.txt' -exec cp --parents {} backup \\;",
  ],
  [
    "remove trailing whitespace from all python files in src",
    "find src -type f -name '*.py' -exec sed -i 's/[[:space:]]*$//' {} +",
  ],
  [
    "add the line '# Copyright' at the top of every .py file under src",
    "find src -type f -name '*.py' -exec sed -i '1i # Copyright' {} +",
  ],
  [
    'Create a symbolic link in "/usr/local/bin" to "/opt/tool/run"',
    "ln -s /opt/tool/run /usr/local/bin/",
  ],
  [
    'Force create a symbolic link named "current" with target "releases/42"',
    "ln -sf releases/42 current",
  ],
  [
    'Recursively change the owner to "deploy" and group to "web" of "site"',
    "chown -R deploy:web site",
  ],
  [
    "Add execute permission to run, build, and test.sh for all users",
    "chmod a+x run build test.sh",
  ],
  [
    "Find all .java files in src and replace foo with bar in those files",
    "find src -type f -name '*.java' -exec sed -i 's/foo/bar/g' {} +",
  ],
  ["Find all files under src, calculate their sha256sum", "find src -type f -exec sha256sum {} +"],
  ["Copy all files listed in todo.txt to backup/", "xargs -d '\\n' cp -t backup/ < todo.txt"],
  [
    "Rename every .txt file in notes to have a .md extension",
    `find notes -maxdepth 1 -type f -name '*.txt' -exec sh -c 'for f; do mv -n -- "$f" "\${f%.txt}.md"; done' sh {} +`,
  ],
  [
    "Run git pull in every directory under repos",
    `find repos -type d -exec sh -c 'cd "$1" && git pull' sh {} \\;`,
  ],
  [
    "Compress every .log file under logs with gzip, keeping the originals",
    "find logs -type f -name '*.log' -exec gzip -k {} +",
  ],
  [
    "execute the python script check.py on every .csv file in data",
    "find data -type f -name '*.csv' -exec python check.py {} \\;",
  ],
  [
    'change owner and group of the directory "$dst" to the user and group of the file "$src"',
    'chown --reference="$src" "$dst"',
  ],
  ["Recursively change the owner of all files in lib to amy", "chown -R amy lib"],
  ["Change the owner of all files in lib to amy", "find lib -type f -exec chown amy {} +"],
  [
    "Recursively change the owner of all files in lib to the current user",
    'chown -R "$(whoami)" lib',
  ],
  ['Recursively change the owner to "${U}" of "$D"', 'chown -R "${U}" "$D"'],
  ["Print the target of every symbolic link in lib", "find lib -type l -exec readlink {} +"],
  ['Make directories to "x/p/q" as needed', "mkdir -p x/p/q"],
  ["create directories src/{main,test}/java", "mkdir -p src/{main,test}/java"],
  [
    'Split "big.txt" into 10 files of about equal size without splitting lines',
    "split -n l/10 big.txt",
  ],
  [
    "Set permission of notes.txt to read and write for the owner and read for group and others",
    "chmod u=rw,go=r notes.txt",
  ],
];

for (const [request, command] of CASES)
  test(`acting: ${request}`, () => assert.equal(made(request), command));

test("acting: what is no command is not run, and what is no choice of files is not acted on", () => {
  assert.equal(made("run a search for all the files in src"), undefined);
  assert.equal(made("perform a quick search on all files in src"), undefined);
  assert.equal(made("run the tests"), undefined);
  assert.equal(made("change the owner of everything I care about to bob"), undefined);
  assert.equal(commandIn("rm -rf x; reboot"), undefined);
  assert.equal(commandIn("`echo $(id)`"), undefined);
  assert.equal(commandIn("grep -n"), "grep -n");
});

test("acting: rights in words", () => {
  assert.equal(modeOf("rw-r-----"), "640");
  assert.equal(modeOf("0755"), "0755");
  assert.equal(modeOf("readable"), undefined);
  assert.equal(rightsIn("read-write-execute permission"), "rwx");
  assert.equal(whoIn("the group and others"), "go");
  assert.equal(
    clausesIn("read-write-execute permission for owner and group and no permission for other"),
    "ug=rwx,o=",
  );
  assert.equal(clausesIn("something for owner"), undefined);
});
