import type { Request } from 'express';

/** Cookies of the pages hold no session and no personal data. */
export const cookieOptions = { httpOnly: true, sameSite: 'lax', path: '/' } as const;

/** A cookie that the browser sent; undefined where there is none, or none that can be read. */
export function cookieOf(request: Request, name: string): string | undefined {
  const pair = request.headers.cookie?.split(';').find((part) => part.trim().startsWith(`${name}=`));
  const value = pair?.trim().slice(name.length + 1);
  try {
    return value === undefined ? undefined : decodeURIComponent(value);
  } catch {
    return undefined;
  }
}
