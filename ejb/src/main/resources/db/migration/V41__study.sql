-- Studies of another organisation: what was asked, how far the run is, and what came of it.
create table study (
    id            bigint primary key,
    site_id       bigint not null references site,
    name          text not null check (length(name) between 1 and 80),
    made_by       bigint references agent,
    made_at       timestamptz not null,
    base          text not null check (base in ('PAST', 'TYPICAL')),
    monday        date not null,
    weeks         int not null check (weeks between 1 and 26),
    expected      int not null check (expected between 1 and 1000),
    seed          bigint not null,
    draws         int not null check (draws between 1 and 1000),
    today         text not null,
    wanted        text not null,
    status        text not null check (status in ('DRAFT', 'WAITING', 'RUNNING', 'DONE', 'INTERRUPTED', 'FAILED')),
    done          int not null default 0,
    attempts      int not null default 0,
    runner        text,
    beat_at       timestamptz,
    ended_at      timestamptz,
    result        text,
    version       bigint not null default 0,
    check (status <> 'DONE' or result is not null)
);
create index study_site on study (site_id, made_at);
create index study_to_run on study (id) where status in ('WAITING', 'RUNNING');
