/**
 * One shell for every trajectory: the engine runs the
 * default export for each workflow type (`workflowTypeOf`).
 */
export { trajectory as default } from './trajectory.ts';
/** What schedules start, by name. */
export { makeDigests, sendMail } from './mail.ts';
