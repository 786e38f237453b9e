-- What visitors prepare before an appointment, and what is asked of them for a motif, edition by edition (ADR 0107).

-- what they need at the counter, known before they come; words of the same closed list as ticket.needs
alter table appointment add column needs text not null default '' check (needs ~ '^([A-Z_]+(,[A-Z_]+)*)?$');

-- what is asked for a motif beyond the bare papers: a row for each edition, none is ever changed
create table checklist_edition (
    site_id   bigint not null,
    motif_id  bigint not null,
    edition   int not null check (edition >= 1),
    items     jsonb not null,
    what      text not null check (char_length(what) <= 200),
    made_by   bigint not null,
    made_at   timestamptz not null,
    primary key (motif_id, edition),
    foreign key (site_id, motif_id) references motif (site_id, id)
);
create index on checklist_edition (site_id, motif_id, edition);

-- what the visitor of an appointment answered; gone with the appointment, and with the end of the visit
create table appointment_preparation (
    appointment_id  bigint primary key,
    site_id         bigint not null,
    edition         int not null check (edition >= 0),
    answers         jsonb not null,
    accompanied     boolean not null default false,
    interpreter     text not null default '' check (char_length(interpreter) <= 40),
    answered_at     timestamptz not null,
    version         bigint not null default 0,
    foreign key (site_id, appointment_id) references appointment (site_id, id) on delete cascade
);
create index on appointment_preparation (site_id, appointment_id);
comment on column appointment_preparation.edition is 'of the checklist that was answered; 0 where the motif has bare papers';

-- digital safes that a site names: only their addresses, nothing goes there
create table vault (
    id       bigint primary key,
    site_id  bigint not null references site,
    name     text not null check (char_length(name) between 1 and 60),
    url      text not null check (url ~ '^https://[^[:space:]]+$' and char_length(url) <= 200),
    version  bigint not null default 0
);
create index on vault (site_id);
