-- Pseudonyms are found without case, accents or form, as references are.
create function search_form(value text) returns text language sql immutable strict parallel safe as $$
  select lower(translate(regexp_replace(normalize(value, nfkd), '[\u0300-\u036f]', '', 'g'), '‐‑‒–—−', '------'))
$$;
alter table pseudonyms add column searched text generated always as (search_form(pseudonym)) stored;
alter table clients add column called text generated always as (search_form(pseudonym)) stored;
