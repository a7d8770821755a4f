/** Far beyond what people write, and far below what exhausts the stack of any recursive reader. */
export const maximumDepth = 1000;
/** GitHub's description, the largest in wide use, holds a quarter of a million values. */
export const maximumValues = 2_000_000;
/** A broken file tends to give the same error over and over. */
export const maximumErrors = 10;
