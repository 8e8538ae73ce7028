/** The databases of users and groups as tables: which column is called what. */

export interface Table {
  readonly file: string;
  /** What the rows are called. */
  readonly rows: string;
  /** By the number of the column. */
  readonly columns: readonly (readonly [number, string])[];
  readonly id: number;
}

const THE = String.raw`(?:(?:the|their|its|his|her|numeric|numerical|associated|respective|configured|corresponding|assigned)\s+)*`;

/** `passwd(5)` */
export const USERS: Table = {
  file: "/etc/passwd",
  rows: String.raw`(?:(?:local|user|unix)\s+)?(?:users?|accounts?)`,
  columns: [
    [3, String.raw`${THE}(?:uids?|user[- ]ids?|user\s+id\s+numbers?)`],
    [4, String.raw`${THE}(?:gids?|(?:primary\s+)?group[- ]ids?|primary\s+groups?)`],
    [
      5,
      String.raw`${THE}(?:gecos(?:\s+fields?)?|comments?|comment\s+fields?|full\s+names?|real\s+names?|descriptions?)`,
    ],
    [6, String.raw`${THE}home(?:\s*(?:director(?:y|ies)|dirs?|folders?|paths?))?`],
    [7, String.raw`${THE}(?:(?:login|default)\s+)?shells?`],
    [1, String.raw`${THE}(?:user\s?|login\s|account\s)?names?|${THE}usernames?|${THE}logins?`],
  ],
  id: 3,
};

/** `group(5)` */
export const GROUPS: Table = {
  file: "/etc/group",
  rows: String.raw`(?:(?:local|user|unix)\s+)?groups?`,
  columns: [
    [3, String.raw`${THE}(?:gids?|group[- ]ids?|ids?)`],
    [4, String.raw`${THE}(?:members?|member\s+lists?|members?\s+users?|users?)`],
    [1, String.raw`${THE}(?:group\s?)?names?`],
  ],
  id: 3,
};
