/** Text of `packWays`; empty in the sources, put in by the build. */
export const cutWays: string = "";
