-- a motif opened at a counter for the rest of a day, beyond what the counter is equipped for
create table opened_motif (
    id          bigint primary key,
    site_id     bigint not null references site,
    day         date not null,
    counter_id  bigint not null references counter,
    motif_id    bigint not null references motif,
    opened_at   timestamptz not null,
    closed_at   timestamptz
);
create unique index opened_motif_open on opened_motif (counter_id, motif_id, day) where closed_at is null;

-- what reception did about a queue on the advice of the board, and what it was shown before
create table applied_remedy (
    id                bigint primary key,
    site_id           bigint not null references site,
    day               date not null,
    remedy            text not null,
    helped_motif_id   bigint references motif,
    before_seconds    bigint,
    after_seconds     bigint,
    effect_id         bigint,
    called_agent_id   bigint references agent,
    applied_by        bigint not null references agent,
    applied_at        timestamptz not null,
    confirmed_at      timestamptz,
    undone_by         bigint references agent,
    undone_at         timestamptz
);
create index applied_remedy_day on applied_remedy (site_id, day);
create index applied_remedy_call on applied_remedy (called_agent_id, day) where called_agent_id is not null and undone_at is null;
