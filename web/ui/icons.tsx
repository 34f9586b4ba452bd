import type { ReactNode } from 'react';

const paths = {
  warning: <path d="M8 2 1.5 13.5h13L8 2Zm0 4.5v3.2m0 1.9v.1" />,
  clock: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M8 4.6V8l2.3 1.6" />
    </>
  ),
  calendar: (
    <>
      <rect x="2" y="3" width="12" height="11" rx="1.5" />
      <path d="M2 6.5h12M5.2 1.5V4m5.6-2.5V4" />
    </>
  ),
  check: <path d="m2.8 8.6 3.4 3.4 7-8" />,
  hourglass: <path d="M4 2h8M4 14h8M5 2c0 3.5 6 4.5 6 6s-6 2.5-6 6m6-12c0 3.5-6 4.5-6 6s6 2.5 6 6" />,
  minus: <path d="M3 8h10" />,
  info: (
    <>
      <circle cx="8" cy="8" r="6.5" />
      <path d="M8 7.3v4M8 4.7v.1" />
    </>
  ),
  up: <path d="m8 3.5 5 8H3l5-8Z" fill="currentColor" />,
  down: <path d="m8 12.5 5-8H3l5 8Z" fill="currentColor" />,
  find: <path d="M11 6.7a4.3 4.3 0 1 1-8.6 0 4.3 4.3 0 0 1 8.6 0Zm-1.2 3 3.8 3.8" />,
  plus: <path d="M8 3v10M3 8h10" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof paths;
export const iconNames = Object.keys(paths) as IconName[];

/** Always beside a word that says the same. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {paths[name]}
    </svg>
  );
}

export function Mark() {
  return (
    <svg width="32" height="32" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="#fff" />
      <path d="M9 23c8 0 4-13 12-13" fill="none" stroke="#0a3f50" strokeWidth="3" strokeLinecap="round" />
      <circle cx="8.5" cy="23" r="3" fill="#0a3f50" />
      <circle cx="23.5" cy="10" r="3" fill="#0a3f50" />
    </svg>
  );
}
