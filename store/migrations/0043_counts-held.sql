-- `held`: of what is open and the agency’s own, by person, without days and types: how much each holds is read of few rows.
alter table deadline_counts drop constraint deadline_counts_facet_check;
alter table deadline_counts
  add constraint deadline_counts_facet_check check (facet in ('all', 'owner', 'done', 'holder', 'held', 'waiting'));
-- What was folded; what was not yet is folded into it from now on.
insert into deadline_counts (agency, facet, whose, who, state, type, elsewhere, day, soon_from, count)
select agency, 'held', whose, who, state, '', elsewhere, '9999-12-31', '9999-12-31', sum(count)
from deadline_counts where facet = 'holder' group by 1, 3, 4, 5, 7 having sum(count) <> 0;
