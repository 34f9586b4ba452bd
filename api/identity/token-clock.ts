/**
 * The clock by which tokens and sessions expire, in milliseconds since 1970. It
 * is the machine's, on purpose, whatever time the product is told it is: the
 * libraries that sign and check tokens read that one, and so does every browser.
 */
export const tokenClock = (): number => Date.now();
