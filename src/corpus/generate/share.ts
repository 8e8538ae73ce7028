/** How many generated rows there may be beside those that people wrote. */

/** Generated share of generated and curated rows together when nothing else is set. */
export const DEFAULT_SHARE = 0.3;

/**
 * How many rows may be made so that they are at most this share of all.
 *
 * @param curated rows that people wrote
 * @param share from 0 up to, but not, 1
 * @throws {RangeError} for another share or count
 *
 * @example mostGenerated(7000, 0.3) // 3000
 */
export function mostGenerated(curated: number, share = DEFAULT_SHARE): number {
  if (!(share >= 0 && share < 1))
    throw new RangeError(`generated share ${share}: give a number from 0 to less than 1`);
  if (!(Number.isInteger(curated) && curated >= 0))
    throw new RangeError(`${curated} curated rows: give a whole number, 0 or more`);
  // Against 6999.999… for what is meant to be a whole number.
  return Math.floor((curated * share) / (1 - share) + 1e-9);
}
