/** Ordinals as alternatives of a phrase pattern, each as written; the place is the number, less one. */
export const ORDINALS: readonly string[] =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" ");
