-- An appointment that an agent put between others says so, also once its time is given back (ADR 0106).
alter table appointment add column squeezed boolean not null default false;
update appointment a set squeezed = true from time_block b where b.id = a.block_id and b.squeezed;
