/** Names of files with blanks in them stand in quotes, as texts do: they are read under a name without, and put back. */

/** In quotes, with a blank, and surely a path: a slash at its beginning or an ending after its last one. */
const NAME =
  /(["'`])((?:~?\/|\.{1,2}\/)[^"'`\n]* [^"'`\n]*\w|[^"'`\n/]* [^"'`\n/]*\.[A-Za-z]\w{0,4})\1/g;

export interface Renamed {
  readonly words: string;
  readonly restore: (command: string) => string | undefined;
}

/** The request with plain names; undefined where none has a blank. */
export function withPlainNames(words: string): Renamed | undefined {
  const names: string[] = [];
  const plain = words.replace(NAME, (_, _quote: string, name: string) => {
    names.push(name);
    const ending = /\.[A-Za-z]\w{0,4}$/.exec(name)?.[0] ?? "";
    const folder = /^~?\/|^\.{1,2}\//.exec(name)?.[0] ?? "";
    return `${folder}standin${names.length}x${ending}`;
  });
  if (names.length === 0) return undefined;
  return {
    words: plain,
    restore(command) {
      let isLost = false;
      let found = 0;
      const made = command.replace(
        /(^|[\s<(=>])((?:~?\/|\.{1,2}\/)?standin(\d+)x(?:\.\w+)?)(?=$|[\s);|])/g,
        (_, before: string, __: string, at: string) => {
          const name = names[Number(at) - 1];
          if (name === undefined) isLost = true;
          found++;
          const home = name?.startsWith("~/") === true ? "~/" : "";
          return `${before}${home}'${(name ?? "").slice(home.length).replaceAll("'", "'\\''")}'`;
        },
      );
      return isLost || found === 0 || /standin\d+x/.test(made) ? undefined : made;
    },
  };
}
