/** A file of weights that cannot be used, or must not be; the message says which, why, and what to do. */
export class WeightsError extends Error {
  override readonly name = "WeightsError";
}
