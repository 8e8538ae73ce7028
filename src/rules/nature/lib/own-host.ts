/** Hosts that by their name are for trying things, or stand at home. */

const OWN_HOST =
  /(?:^|[^a-z])(?:dev|devel|development|test|tests|testing|staging|stage|stg|qa|uat|sandbox|preview|demo|lab|vm|vagrant|pi|raspberrypi|localhost|local|lan|home)(?:\d*|-?box)(?:[^a-z]|$)|(?:^|@)(?:127|192\.168)\./i;

/** True when the name of a host, an application or an environment says that only its owner is hurt there. */
export function isOwnPlace(name: string): boolean {
  return OWN_HOST.test(name);
}
