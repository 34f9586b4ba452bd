/** The number people use for a trajectory: `TR-` and the first eight characters of its id. */
export const numberOf = (id: string): string => `TR-${id.slice(0, 8).toUpperCase()}`;
