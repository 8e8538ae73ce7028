/**
 * A table as one text, of which nothing is made before a key is asked for: a hook without a resident asks for a few of
 * a thousand, and making a map of all takes longer than its decision. Whoever asks more often gets the map.
 */
export class KeyedText<V> {
  private searches = 0;
  private all: ReadonlyMap<string, V> | undefined;
  private readonly text: string;
  private readonly read: (items: readonly string[]) => V;

  /**
   * @param text a line for each key, with its items: `KEY⇥ITEM⇥ITEM`; an empty line at both ends
   * @param read makes the value of a key's items
   */
  constructor(text: string, read: (items: readonly string[]) => V) {
    this.text = text;
    this.read = read;
  }

  get(key: string): V | undefined {
    if (this.all === undefined && ++this.searches > MOST_SEARCHES) this.all = this.map();
    if (this.all !== undefined) return this.all.get(key);
    const items = this.items(key);
    return items === undefined ? undefined : this.read(items.split("\t"));
  }

  has(key: string): boolean {
    return this.all === undefined ? this.items(key) !== undefined : this.all.has(key);
  }

  /** All keys with their values, in the order of the text. */
  entries(): ReadonlyMap<string, V> {
    this.all ??= this.map();
    return this.all;
  }

  private items(key: string): string | undefined {
    if (key.includes("\n") || key.includes("\t")) return undefined;
    const at = this.text.indexOf(`\n${key}\t`);
    if (at < 0) return undefined;
    return this.text.slice(at + key.length + 2, this.text.indexOf("\n", at + 1));
  }

  private map(): ReadonlyMap<string, V> {
    const all = new Map<string, V>();
    for (const line of this.text.split("\n")) {
      const [key = "", ...items] = line.split("\t");
      if (items.length > 0) all.set(key, this.read(items));
    }
    return all;
  }
}

const MOST_SEARCHES = 100;
