/** Which bare words can name a directory: most words of a request cannot. */

/** Words that stand where a directory could and are none: what is asked for, how it is shown, who and how many. */
const NO_PLACE: ReadonlySet<string> = new Set(
  `each all every any some both either none everything anything something empty hidden sub file files directory directories
  folder folders subfolder subfolders subdirectory subdirectories sub-directories sub-folders subdirs name names filename filenames
  size sizes total order reverse human long detail details alphabetical alphabetically ascending descending increasing decreasing
  current number numbers these those it and content contents them their its they which that whose this last past previous
  numeric case full human-readable chronological addition parallel place line lines text one two three the a an bytes byte kilobytes megabytes
  gigabytes kb mb gb parent home same following given specified respective different various other others another particular
  certain cased regular ordinary plain normal pattern patterns sorted single above format form ascii table general background
  use subtree tree hierarchy output filesystem everywhere console screen terminal newest oldest latest earliest biggest largest
  smallest longest shortest recent recently most least more less than fewer matching matched match matches digits digit letters letter
  character characters word words string strings phrase occurrence occurrences without with within exactly approximately
  sum summary date dates time times owner owners group groups user permission permissions extension extensions type types
  kind kinds age modification access creation count counts result results path paths everyone everybody anyone anybody nobody me
  myself mine link links symlink symlinks executable readable writable now today yesterday root top level levels depth maximum minimum
  null zero alphabetic lexicographic ascending-order not no only just also too again there here where when how why what who
  octal decimal hexadecimal binary readable-form average duplicate duplicates first second third space spaces bits bit read write execute
  being having containing named called ending starting beginning sorting by of in on to from for at or
  second seconds minute minutes hour hours day days week weeks month months year years interest error errors total-size list lists same-time command commands
  uppercase lowercase capitals along together beyond fast quick quickly slow efficient case-insensitive case-sensitive insensitive sensitive
  apparent recursively directly immediately literally non regex regexp regular-expression descending case except excluding ignoring skipping omitting compressed uncompressed gzipped zipped archived decompressed
  entry entries contains kib mib gib tib own input limit part parts portion component components header headers manner way below beneath underneath under inside within most fewest each`.split(
    /\s+/,
  ),
);

/** Whether a bare word in the place of a directory can be its name. */
export const namesPlace = (word: string): boolean =>
  !NO_PLACE.has(word.toLowerCase()) && !/^\d{4}-\d{2}$/.test(word);
