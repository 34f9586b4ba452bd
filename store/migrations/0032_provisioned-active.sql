-- Whether she works there as her identity provider said it: who is active without any role left too.
alter table provisioned add column active boolean not null default true;
update provisioned t set active = false from people p
  where p.agency = t.agency and p.id = t.id and p.left_at is not null and p.left_by = 'scim';
