-- What is guessed is counted here, for all nodes (ADR 0080). Who guesses stands as a keyed fingerprint only: neither an address
-- nor what was typed as a login can be read from it.
create table guess_count (
    who      text primary key check (who ~ '^[0-9a-f]{64}$'),
    what     text not null,
    about    text not null,
    misses   int not null check (misses > 0),
    since    timestamptz not null,
    last_at  timestamptz not null
);
create index guess_count_age on guess_count (last_at);
create index guess_count_about on guess_count (about);

-- Nobody is locked out any more: who guesses waits.
alter table agent drop column failed_attempts;
alter table agent drop column locked_until;

-- A password that somebody else set is for one use (ADR 0081). The edition counts passwords: what was signed for an earlier one
-- is worth nothing.
alter table agent add column password_by text not null default 'OWNER'
    check (password_by in ('OWNER', 'ADMINISTRATOR', 'MACHINE'));
alter table agent add column password_at timestamptz;
alter table agent add column first_used_at timestamptz;
alter table agent add column password_edition int not null default 0;

-- A code ends after so many wrong ones of everybody.
alter table device add column enrolment_misses int not null default 0;
