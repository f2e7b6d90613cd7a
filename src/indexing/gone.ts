/** In a list of places: the passage that stood there is in the index no more. */
export const GONE = 0xffff_ffff;
