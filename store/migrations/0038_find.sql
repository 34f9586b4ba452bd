-- Clients are found by the beginning of each word of what they are called and of their reference, which is also one
-- word without its blanks and dashes. What is no letter or digit of ASCII divides words; every other character is part
-- of one, whatever the locale.
create function search_list(value text) returns text[] language sql immutable strict parallel safe as $$
  select array_remove(regexp_split_to_array(search_form(value), '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u007f]+'), '')
$$;
create function search_words(value text) returns tsvector language sql immutable strict parallel safe as $$
  select array_to_tsvector(search_list(value) || array_remove(array[array_to_string(search_list(value), '')], ''))
$$;
-- Null where there is nothing to look for.
create function search_query(value text) returns tsquery language sql immutable strict parallel safe as $$
  select string_agg(quote_literal(word) || ':*', ' & ')::tsquery from unnest(search_list(value)) word
$$;
alter table clients add column words tsvector
  generated always as (search_words(pseudonym) || search_words(reference)) stored;
alter table pseudonyms add column words tsvector generated always as (search_words(pseudonym)) stored;
create index clients_words on clients using gin (words);
create index pseudonyms_words on pseudonyms using gin (words);
-- By the beginning of an id, in every locale.
create index trajectories_id_begins on trajectories (id text_pattern_ops);
