/**
 * A function that remembers its last answer: rules ask several times in a row about the same call. A
 * WeakMap would do it too, at the cost of a hash for each call and a table that is made anew as it grows.
 */
export function forLast<K extends object, V>(make: (key: K) => V): (key: K) => V {
  let last: { readonly key: K; readonly value: V } | undefined;
  return (key) => {
    if (last?.key !== key) last = { key, value: make(key) };
    return last.value;
  };
}
