/** What a command prints without what stands beside it: no name of a file, no header, no text before a version. */

/** Programs whose output is a table or a sentence: nothing is known of where the asked part stands. */
const PRINTS_MORE =
  /^(?:sudo )?(?:ls -\w*l|stat|free|ip|ifconfig|lscpu|lsblk|who\b(?! \|)|w\b|last|top|ss|lsof|netstat|systemctl (?:status|list)|timedatectl|hostnamectl|uname -a|cat \/(?:proc|etc)|env\b|git|docker|kubectl|npm|pip|ping|dig(?! .*\+short)|host\b|nslookup|traceroute|openssl|psql|mysql|sqlite3|ffprobe|identify|curl -I)\b/;

/** From a command that says more to the one that says only the figure, the hash, the text. */
const BARER: readonly (readonly [RegExp, string])[] = [
  [/^wc (-[a-zL]) (?!-)(\S+|'[^']*')$/, "wc $1 < $2"],
  [/^file (--mime-type|--mime-encoding|-i) (?!-b)/, "file -b $1 "],
  [/^file (?!-)/, "file -b "],
  [/^((?:md5|sha\d+|b2|cks)sum (?!-)(?:\S+|'[^']*'))$/, "$1 | cut -d' ' -f1"],
  [/^(du -\w*s\w* (?!-)(?:\S+|'[^']*'))$/, "$1 | cut -f1"],
  [/^(?:cat \/proc\/loadavg|uptime)$/, "cut -d' ' -f1-3 /proc/loadavg"],
  [/^ps (-o )([a-z%]+) (-[pC] \S+)$/, "ps $1$2= $3"],
  [/^ps (-[pC] \S+) -o ([a-z%]+)$/, "ps $1 -o $2="],
  [/^bash --version \| head -n 1$/, 'echo "$BASH_VERSION"'],
];

/** The same without what nobody asked for; undefined where it is not known how. */
export function bareOf(command: string): string | undefined {
  for (const [pattern, instead] of BARER)
    if (pattern.test(command)) return command.replace(pattern, instead);
  // What a filter has chosen is taken to be it.
  return / \| /.test(command) || !PRINTS_MORE.test(command) ? command : undefined;
}
