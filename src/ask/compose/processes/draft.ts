/** What a list of processes comes to, as it is read from a request. */

export interface ProcessesDraft {
  isSaid: boolean;
  readonly columns: string[];
  /** No header, nothing but the columns. */
  bare: boolean;
  user: string | undefined;
  notUser: string | undefined;
  name: string | undefined;
  sort: string | undefined;
  ascending: boolean;
  top: number | undefined;
  tail: boolean;
  count: boolean;
  over: { readonly column: string; readonly op: string; readonly value: number } | undefined;
  full: boolean;
  unique: boolean;
  /** The columns stand beside what is always shown ("with their owners"). */
  beside: boolean;
}

export const start = (): ProcessesDraft => ({
  isSaid: false,
  columns: [],
  bare: false,
  user: undefined,
  notUser: undefined,
  name: undefined,
  sort: undefined,
  ascending: false,
  top: undefined,
  tail: false,
  count: false,
  over: undefined,
  full: false,
  unique: false,
  beside: false,
});
