import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { embedded } from "./embedded.js";

/** Requests as people put them, with what is answered first: the command, or the commands that are as good. */
const cases: readonly (readonly [words: string, commands: string | readonly string[]])[] = [
  ["list all files sorted by size", "ls -S"],
  ["count lines in a.txt", "wc -l a.txt"],
  ["count how many times error appears in app.log", "grep -o 'error' app.log | wc -l"],
  ["number of lines in a.txt", "wc -l a.txt"],
  [
    "find the largest file in /var",
    "find /var -type f -printf '%s %p\\n' | sort -nr | head -n 1 | cut -d' ' -f2-",
  ],
  ["print the 5th line of a.txt", "sed -n '5p' a.txt"],
  ["find all files modified in the last 2 days in /var/log", "find /var/log -type f -mtime -2"],
  ["replace tabs with spaces in f.txt", "expand f.txt"],
  ["show lines 10-20 of log.txt", "sed -n '10,20p' log.txt"],
  ["show the last 20 lines of server.log", "tail -n 20 server.log"],
  ["count the number of lines in data.csv", "wc -l data.csv"],
  ['find all python files containing "import os"', "grep -rl --include='*.py' 'import os' ."],
  ["replace foo with bar in config.txt", "sed -i 's/foo/bar/g' config.txt"],
  ["delete all empty directories under /tmp/test", "find /tmp/test -type d -empty -delete"],
  [
    "list the 10 largest files in /home",
    "find /home -type f -printf '%s %p\\n' | sort -nr | head -n 10 | cut -d' ' -f2-",
  ],
  ["print the second column of data.csv", "cut -d',' -f2 data.csv"],
  ["print the third column of file.txt separated by commas", "cut -d',' -f3 file.txt"],
  ["sort file.txt numerically in reverse order", "sort -nr file.txt"],
  ["remove duplicate lines from names.txt", "sort -u names.txt"],
  ["copy all txt files from docs to backup", "cp docs/*.txt backup/"],
  ["move all .log files into logs", "mv *.log logs/"],
  ["count the number of files in the current directory", "find . -type f | wc -l"],
  ["find files larger than 100MB", "find . -type f -size +100M"],
  ["find files owned by root in /etc", "find /etc -type f -user root"],
  ["print the first 5 lines of every .txt file", "head -n 5 *.txt"],
  ["find all symbolic links in /usr/bin", "find /usr/bin -type l"],
  ["search for the word error in all log files recursively", "grep -r --include='*.log' 'error' ."],
  [
    'count how many times the word "the" appears in book.txt',
    ["grep -o 'the' book.txt | wc -l", "grep -ow the book.txt | wc -l"],
  ],
  ["convert file.txt to uppercase", "tr '[:lower:]' '[:upper:]' < file.txt"],
  ["print the lines of a.txt that contain foo but not bar", "grep 'foo' a.txt | grep -v 'bar'"],
  ["reverse the lines of file.txt", "tac file.txt"],
  ["shuffle the lines of list.txt", "shuf list.txt"],
  [
    "print the longest line in file.txt",
    "awk 'length > max { max = length; line = $0 } END { print line }' file.txt",
  ],
  [
    "print the average of column 2 in stats.csv",
    "awk -F',' '{ sum += $2 } END { if (NR > 0) print sum / NR }' stats.csv",
  ],
  ["list files in src by modification time, newest first", "ls -t src"],
  ["show hidden files in my home directory", "ls -A ~"],
  ["find all files with permissions 777", "find . -type f -perm 777"],
  ["find broken symlinks in /opt", "find /opt -xtype l"],
  ["show the contents of file.txt with line numbers", "cat -n file.txt"],
  ["remove blank lines from notes.txt", "sed -i '/^[[:space:]]*$/d' notes.txt"],
  ["delete the first line of data.csv", "sed -i '1d' data.csv"],
  ["delete lines containing debug from app.log", "sed -i '/debug/d' app.log"],
  ["print every line of a.txt that starts with #", "grep '^#' a.txt"],
  ["print unique values in column 1 of data.csv sorted", "cut -d',' -f1 data.csv | sort -u"],
  ["join the lines of a.txt with commas", "paste -sd, a.txt"],
  [
    "find all directories named build and delete them",
    "find . -mindepth 1 -type d -name 'build' -prune -exec rm -rf {} +",
  ],
  [
    "count the files in each subdirectory",
    [
      "find . -type f -printf '%h\\n' | sort | uniq -c",
      'for d in */; do echo "$d: $(find "$d" -type f | wc -l)"; done',
    ],
  ],
  [
    "show the 10 most common words in text.txt",
    "tr -cs '[:alnum:]' '\\n' < text.txt | sort | uniq -c | sort -nr | head -n 10",
  ],
  ["rename all .txt files to .md", 'for f in *.txt; do mv -n -- "$f" "${f%.txt}.md"; done'],
  ["add the line hello to the end of notes.txt", "echo hello >> notes.txt"],
  [
    "show the last modified file in the current directory",
    "find . -type f -printf '%T@ %p\\n' | sort -nr | head -n 1 | cut -d' ' -f2-",
  ],
  ["print lines between START and END in config.txt", "sed -n '/START/,/END/p' config.txt"],
  ["show all files in /etc that end in .conf", "find /etc -type f -name '*.conf'"],
  ["count characters in file.txt", "wc -m file.txt"],
  ["list all directories in /usr sorted alphabetically", "find /usr -type d | sort"],
  [
    "find all files in /home/user that were modified between 3 and 7 days ago",
    "find /home/user -type f -mtime +3 -mtime -7",
  ],
  ["find files accessed in the last 24 hours", "find . -type f -atime -1"],
  [
    "find files modified more than 5 but less than 60 minutes ago",
    "find . -type f -mmin +5 -mmin -60",
  ],
  [
    "search for files whose name is foo.txt or bar.txt",
    "find . -type f \\( -name 'foo.txt' -o -name 'bar.txt' \\)",
  ],
  ["find all files except .txt files", "find . -type f -not -name '*.txt'"],
  ["find all .c and .h files under src", "find src -type f \\( -name '*.c' -o -name '*.h' \\)"],
  ["find files with size between 1MB and 10MB", "find . -type f -size +1M -size -10M"],
  [
    "find all .conf files in /etc containing the word listen",
    "grep -rl --include='*.conf' 'listen' /etc",
  ],
  ["list only the names of files in src without the path", "find src -type f -printf '%f\\n'"],
  ["count the number of directories in /etc", "find /etc -mindepth 1 -type d | wc -l"],
  ["count how many .py files are in src", "find src -type f -name '*.py' | wc -l"],
  ["count lines of code in all python files", "find . -type f -name '*.py' -exec cat {} + | wc -l"],
  [
    "find the 5 largest files in /var/log",
    "find /var/log -type f -printf '%s %p\\n' | sort -nr | head -n 5 | cut -d' ' -f2-",
  ],
  [
    "find the smallest file in the current directory",
    "find . -type f -printf '%s %p\\n' | sort -n | head -n 1 | cut -d' ' -f2-",
  ],
  [
    "find the oldest file in /tmp",
    "find /tmp -type f -printf '%T@ %p\\n' | sort -n | head -n 1 | cut -d' ' -f2-",
  ],
  [
    "list the 3 most recently modified files in src",
    [
      "find src -type f -printf '%T@ %p\\n' | sort -nr | head -n 3 | cut -d' ' -f2-",
      "ls -t src | head -n 3",
    ],
  ],
  [
    "find all files named README.md and print their contents",
    "find . -type f -name 'README.md' -exec cat {} +",
  ],
  ["find all empty files in data and delete them", "find data -type f -empty -delete"],
  [
    "change the permissions of all directories under www to 755",
    "find www -type d -exec chmod 755 {} +",
  ],
  [
    "set the owner of all files in /srv/app to alice",
    "find /srv/app -type f -exec chown alice {} +",
  ],
  [
    "make all .sh files in scripts executable",
    "find scripts -type f -name '*.sh' -exec chmod +x {} +",
  ],
  ["find all files under src that contain TODO and list their names", "grep -rl 'TODO' src"],
  ["show lines containing error in server.log, ignoring case", "grep -i 'error' server.log"],
  ["count lines containing error in server.log", "grep -c 'error' server.log"],
  ["print the line numbers of lines containing foo in a.txt", "grep -n 'foo' a.txt | cut -d: -f1"],
  ["print lines 5 through 8 of a.txt", "sed -n '5,8p' a.txt"],
  ["print the last line of a.txt", "tail -n 1 a.txt"],
  ["print everything except the first line of a.txt", "tail -n +2 a.txt"],
  ["print all lines after the line containing START in a.txt", "sed '1,/START/d' a.txt"],
  ["print 3 lines after each match of error in a.txt", "grep -A 3 'error' a.txt"],
  ["print the lines of a.txt in reverse order", "tac a.txt"],
  ["sort a.txt by the second column numerically", "sort -k2,2n a.txt"],
  ["sort lines of names.txt alphabetically and remove duplicates", "sort -u names.txt"],
  ["show the number of occurrences of each line in a.txt", "sort a.txt | uniq -c"],
  ["print the first column of a.txt using comma as separator", "cut -d',' -f1 a.txt"],
  ["print the first and third columns of data.csv", "cut -d',' -f1,3 data.csv"],
  ["print the last column of a.txt", "awk '{print $NF}' a.txt"],
  ["swap the first and second columns of a.txt", "awk '{ t = $1; $1 = $2; $2 = t; print }' a.txt"],
  ["replace all spaces with underscores in a.txt", "sed -i 's/ /_/g' a.txt"],
  ["convert a.txt to lowercase", "tr '[:upper:]' '[:lower:]' < a.txt"],
  ["remove all digits from a.txt", "tr -d '0-9' < a.txt"],
  ["remove punctuation from a.txt", "tr -d '[:punct:]' < a.txt"],
  ["delete lines 2 to 4 from a.txt", "sed -i '2,4d' a.txt"],
  ["delete the last line of a.txt", "sed -i '$d' a.txt"],
  ["insert the line hello at the top of a.txt", "sed -i '1i hello' a.txt"],
  ["append the text done to log.txt", "echo done >> log.txt"],
  ["add line numbers to a.txt", "cat -n a.txt"],
  ["print lines longer than 80 characters in a.txt", "awk 'length > 80' a.txt"],
  ["count words in a.txt", "wc -w a.txt"],
  ["count the number of words in all txt files", "find . -type f -name '*.txt' -exec wc -w {} +"],
  ["print the first 100 bytes of a.bin", "head -c 100 a.bin"],
  ["print the number of fields in each line of a.txt", "awk '{ print NF }' a.txt"],
  [
    "print the sum of the third column of a.csv",
    "awk -F',' '{ sum += $3 } END { print sum }' a.csv",
  ],
  [
    "find the maximum value in the second column of a.txt",
    "awk 'NR == 1 || $2 > max { max = $2 } END { print max }' a.txt",
  ],
  ["print every second line of a.txt", "awk 'NR % 2 == 0' a.txt"],
  [
    "print the words of a.txt one per line",
    ["tr ' ' '\\n' < a.txt", "tr -s '[:space:]' '\\n' < a.txt"],
  ],
  ["count unique lines in a.txt", "sort -u a.txt | wc -l"],
  ["print duplicate lines in a.txt", "sort a.txt | uniq -d"],
  ["print the size of file a.txt in bytes", ["wc -c a.txt", "stat -c %s a.txt"]],
  ["display the first 10 lines of /etc/passwd", "head -n 10 /etc/passwd"],
  ["list all files ending with .log in /var/log", "find /var/log -type f -name '*.log'"],
  [
    "list files larger than 1 MB in the current directory sorted by size",
    "find . -type f -size +1M -printf '%s %p\\n' | sort -nr | cut -d' ' -f2-",
  ],
  ["list files with their sizes in human readable format", "ls -lh"],
  [
    "show the total size of all .jpg files in pictures",
    "find pictures -type f -name '*.jpg' -print0 | du -ch --files0-from=- | tail -n 1",
  ],
  ["find all hidden files in the home directory", "find ~ -type f -name '.*'"],
  ["find all files newer than a.txt", "find . -type f -newer a.txt"],
  ["find executable files in /usr/local/bin", "find /usr/local/bin -type f -executable"],
  ["find all files with the setuid bit in /usr/bin", "find /usr/bin -type f -perm -4000"],
  ["find files not owned by root in /tmp", "find /tmp -type f -not -user root"],
  [
    "find all files in the current directory not ending in .txt",
    "find . -type f -not -name '*.txt'",
  ],
  [
    "find all subdirectories of src at most 2 levels deep",
    "find src -mindepth 1 -maxdepth 2 -type d",
  ],
  ["find files modified today", "find . -type f -daystart -mtime 0"],
  [
    "rename all files with extension .jpeg to .jpg",
    'for f in *.jpeg; do mv -n -- "$f" "${f%.jpeg}.jpg"; done',
  ],
  [
    "move all files larger than 1GB to /mnt/big",
    "find . -type f -size +1G -exec mv {} /mnt/big \\;",
  ],
  [
    "copy the newest file in logs to backup",
    "find logs -type f -printf '%T@ %p\\n' | sort -nr | head -n 1 | cut -d' ' -f2- | xargs -d '\\n' cp -t backup",
  ],
  [
    "delete all files older than 30 days in /tmp/cache",
    "find /tmp/cache -type f -mtime +30 -delete",
  ],
  ["delete all .tmp files", "find . -type f -name '*.tmp' -delete"],
  ["remove all .DS_Store files recursively", "find . -name '.DS_Store' -delete"],
  [
    "create a zip of all txt files named texts.zip",
    "find . -type f -name '*.txt' -print | zip texts.zip -@",
  ],
  ["run md5sum on all iso files", "find . -type f -name '*.iso' -exec md5sum {} \\;"],
  [
    "replace every occurrence of http with https in all html files under site",
    "find site -type f -name '*.html' -exec sed -i 's/http/https/g' {} +",
  ],
  [
    "replace the first occurrence of foo with bar in each line of a.txt",
    "sed -i 's/foo/bar/' a.txt",
  ],
  [
    "print unique words in a.txt sorted alphabetically",
    "tr -s '[:space:]' '\\n' < a.txt | sort -u",
  ],
  [
    "find the most frequent word in a.txt",
    "tr -cs '[:alnum:]' '\\n' < a.txt | sort | uniq -c | sort -nr | head -n 1",
  ],
  [
    "show the 3 longest lines in a.txt",
    "awk '{ print length\" \"$0 }' a.txt | sort -nr | head -n 3 | cut -d' ' -f2-",
  ],
  ["print the 10th character of each line in a.txt", "cut -c10 a.txt"],
  ["print the first word of each line in a.txt", "awk '{print $1}' a.txt"],
  [
    "replace every occurrence of hello with world in file1.txt",
    "sed -i 's/hello/world/g' file1.txt",
  ],
  ["comment out the lines containing debug in app.conf", "sed -i '/debug/s/^/#/' app.conf"],
  ["remove trailing spaces from a.txt", "sed -i 's/[[:space:]]*$//' a.txt"],
];

for (const [words, commands] of cases)
  test(words, async () => {
    const { candidates } = await embedded.propose({ words, platform: "gnu" });
    const command = candidates[0]?.command ?? "(none)";
    assert.ok(
      [commands].flat().includes(command),
      `${command}\nwanted: ${[commands].flat().join("\n")}`,
    );
  });

test("jq is offered for no file whose name says that it holds no JSON", async () => {
  const offered = async (words: string) => {
    const { candidates } = await embedded.propose({ words, platform: "gnu" });
    return candidates.some(({ command }) => command.startsWith("jq "));
  };
  assert.ok(await offered("number of errors in app.json"));
  assert.ok(!(await offered("number of errors in app.log")));
});

test("whatever is asked, it answers or does not know, and never fails", () => {
  const folder = new URL("../../../data/ask/", import.meta.url);
  for (const name of readdirSync(folder))
    for (const line of readFileSync(new URL(name, folder), "utf8").trim().split("\n")) {
      const { nl } = JSON.parse(line) as { nl: string };
      // Half a request has phrases that nobody finished.
      const words = nl.split(" ");
      for (const asked of [nl, words.slice(0, Math.ceil(words.length / 2)).join(" ")])
        assert.doesNotThrow(() => embedded.propose({ words: asked, platform: "gnu" }), asked);
    }
});
