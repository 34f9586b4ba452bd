/** In an address: the row to go on with, which a browser gives the focus, also without script. */
export const nextRow = 'next';

/** A row of a list, within an address. */
export const rowKey = ({ trajectory, item }: { trajectory: string; item: string }): string =>
  `${trajectory}/${item}`;

/** An address after which one goes on at another. */
export const withReturn = (href: string, back: string): string =>
  `${href}${href.includes('?') ? '&' : '?'}return=${encodeURIComponent(back)}`;
