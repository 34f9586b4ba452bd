-- Few are open at a time: whoever carries them to the other trajectories of a client looks at these alone.
create index deadlines_signals on deadlines (trajectory) where kind = 'signal' and status = 'open';
