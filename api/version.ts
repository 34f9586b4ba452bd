/**
 * SemVer of the API, in `info.version` and the header `API-Version`.
 * A field that disappears or changes raises the first number.
 */
export const API_VERSION = '1.0.0';
