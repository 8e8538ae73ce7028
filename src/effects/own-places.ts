/** Hosts, applications and environments that by their name are for trying things, or stand at home. */

/** Names of what one person or a machine uses alone. */
const PRIVATE =
  "dev|devel|development|test|tests|testing|sandbox|lab|vm|vagrant|pi|raspberrypi|localhost|local|lan|home";
/** Names of what a team shares before production: nothing of customers, but somebody else looks at it. */
const TRIAL = "staging|stage|stg|qa|uat|preview|demo";

function named(words: string): RegExp {
  return new RegExp(
    `(?:^|[^a-z])(?:${words})(?:\\d*|-?box)(?:[^a-z]|$)|(?:^|@)(?:127|192\\.168)\\.`,
    "i",
  );
}

const OWN_PLACE = named(`${PRIVATE}|${TRIAL}`);
const PRIVATE_PLACE = named(PRIVATE);
const TRIAL_PLACE = named(TRIAL);

/** True when the name says that nobody's work or data depends on the place: a restart there hurts no one. */
export function isOwnPlace(name: string): boolean {
  return OWN_PLACE.test(name);
}

/** The same without what a team shares: in a staging place, data are everybody's. */
export function isPrivatePlace(name: string): boolean {
  return PRIVATE_PLACE.test(name) && !TRIAL_PLACE.test(name);
}

/** True for the names of places that a team shares before production. */
export function isTrialPlace(name: string): boolean {
  return TRIAL_PLACE.test(name);
}
