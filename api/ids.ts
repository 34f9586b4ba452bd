import { createHash } from 'node:crypto';

/** A name that tells nothing of the text it stands for: 256 bits. */
export const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');
