import type { CommandType } from '../../domain/case/commands.ts';

/** Address of the form for a command, with what it is about. */
export const actionPath = (id: string, type: CommandType, about: Record<string, string> = {}): string => {
  const query = new URLSearchParams(about);
  return `/trajectories/${id}/${type}${query.size ? `?${query.toString()}` : ''}`;
};
