// What `find / -name x` finds stands as a path with two stars in it, which could be anywhere. Such a
// path counts as sensitive only when its beginning or its last component says so by itself.
import { isEverything } from "../../../effects/glob.js";
import { placeOf, secretOf } from "../../../effects/places.js";
import type { PlaceKind, SecretKind, Target } from "../../../effects/types.js";

function certainly(target: Target, kind: (path: string) => unknown): boolean {
  const { path } = target;
  const last = path.slice(path.lastIndexOf("/") + 1);
  // Everything in a directory, hidden names included, is not chosen for the secret among it.
  if (
    target.word.glob &&
    isEverything(last) &&
    kind(`${path.slice(0, -last.length)}x`) === undefined
  )
    return false;
  const stars = path.indexOf("**");
  if (stars < 0) return true;
  const start = path.slice(0, stars);
  if (start.length > 1 && kind(`${start}x`) !== undefined) return true;
  return !isEverything(last) && kind(last) !== undefined;
}

/** The secret that a target is for certain, as far as its spelling says. */
export function secretIn(target: Target): SecretKind | undefined {
  return target.secret !== undefined && certainly(target, secretOf) ? target.secret : undefined;
}

/** The place that a target is for certain. */
export function placeIn(target: Target): PlaceKind | undefined {
  return target.place !== undefined && certainly(target, placeOf) ? target.place : undefined;
}
