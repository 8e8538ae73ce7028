/**
 * The schema of the database, a step a version. A step that was released is never changed; a new one is added below.
 * All is in the schema `cerbash`, so that it can live in a database beside other things.
 */
export interface Migration {
  /** 1 for the first, without gaps. */
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

export const migrations: readonly Migration[] = [
  {
    version: 1,
    name: "records",
    sql: `
CREATE TABLE cerbash.ledgers (
  no integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id uuid NOT NULL UNIQUE,
  name text NOT NULL,
  since timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE cerbash.ledgers IS 'Machines (accounts on them) whose records are here';

CREATE TABLE cerbash.files (
  ledger integer NOT NULL REFERENCES cerbash.ledgers (no),
  file text NOT NULL,
  done bigint NOT NULL,
  last_at bigint NOT NULL,
  last_id uuid,
  closed boolean NOT NULL,
  changed timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (ledger, file)
);
COMMENT ON TABLE cerbash.files IS 'How much of each file is here: written in the transaction that adds its records';

CREATE TABLE cerbash.days (
  day date NOT NULL,
  ledger integer NOT NULL,
  added bigint NOT NULL,
  PRIMARY KEY (day, ledger)
);
COMMENT ON COLUMN cerbash.days.added IS 'Grows with every record that is added to the day; at least so many are there';

CREATE TABLE cerbash.records (
  id uuid PRIMARY KEY,
  time timestamptz NOT NULL,
  place bigint NOT NULL,
  added timestamptz NOT NULL DEFAULT now(),
  ledger integer NOT NULL,
  kind text NOT NULL CHECK (kind IN ('decision', 'outcome')),
  imported boolean NOT NULL,
  agent text NOT NULL,
  session text,
  tool_use_id text,
  decision text,
  phase text,
  rules text[],
  entry json NOT NULL
);
COMMENT ON COLUMN cerbash.records.id IS 'SHA-256 over ledger, file, place and line, so that a record that is sent twice is here once';
COMMENT ON COLUMN cerbash.records.place IS 'Number of the file within its day, from 0, times 2^36, and the byte that the line begins at: the order within a millisecond';
COMMENT ON COLUMN cerbash.records.entry IS 'The record as docs/ledger.md describes it, without its seal';
`,
  },
  {
    version: 2,
    name: "indexes",
    sql: `
CREATE INDEX records_in_time ON cerbash.records (time, place);
CREATE INDEX records_outcomes ON cerbash.records (tool_use_id) WHERE kind = 'outcome' AND tool_use_id IS NOT NULL;
CREATE INDEX records_stops ON cerbash.records (decision, time, place) WHERE decision IN ('ask', 'deny');
CREATE INDEX records_sessions ON cerbash.records (session, time, place) WHERE session IS NOT NULL;
CREATE INDEX records_rules ON cerbash.records USING gin (rules) WHERE rules IS NOT NULL;
CREATE INDEX records_added ON cerbash.records USING brin (added) WITH (pages_per_range = 32, autosummarize = on);
`,
  },
];
