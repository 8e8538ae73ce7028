/** What the extractions of public repositories have in common. */

/** One file of a repository, at its path there. */
export interface RepositoryFile {
  readonly path: string;
  readonly text: string;
}

/** A row of the JSONL file; field names are those that the sources read. */
export type ExtractedRow = Readonly<Record<string, unknown>> & { readonly command: string };

/** Turns the files of one repository into rows. Nothing of them is run. */
export interface Extractor {
  /** Directories that are looked into; `""` is all of the tree. */
  readonly folders: readonly string[];
  /** Whether a file is wanted. @param path with `/`, from the root */
  wants(path: string): boolean;
  /**
   * @param files in the order of their paths
   * @param repository `owner/name`
   * @param note hears what could not be read
   */
  rows(
    files: readonly RepositoryFile[],
    repository: string,
    note: (text: string) => void,
  ): Iterable<ExtractedRow>;
}
