/** The catalogue, packed. In the build this module holds what it gives here. */
import { catalogue } from "../catalogue/all.js";
import { type PackedCatalogue, packCatalogue } from "./pack.js";

/** The whole catalogue, packed now, or read where the build has done it. */
export const packedCatalogue = (): PackedCatalogue => packCatalogue(catalogue);
