-- Files of appointments that managers bring (ADR 0108). A file is kept for a day: until then its report and its refused lines can be looked at.
create sequence partner_seq increment 50 start 50;

create table import_file (
    id          bigint primary key,
    site_id     bigint not null references site,
    agent_id    bigint not null references agent,
    name        text not null check (char_length(name) <= 120),
    body        bytea not null check (octet_length(body) <= 4194304),
    mapping     jsonb not null,
    state       text not null check (state in ('BROUGHT', 'CHECKED', 'QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    report      jsonb,
    total       int not null default 0 check (total >= 0),
    done        int not null default 0 check (done >= 0),
    brought_at  timestamptz not null,
    beat_at     timestamptz,
    version     bigint not null default 0
);
create index on import_file (site_id, brought_at);
create index on import_file (agent_id);
create index on import_file (brought_at) where state in ('QUEUED', 'RUNNING');
comment on column import_file.beat_at is 'when the node that writes its lines said last that it lives, by the clock of the machine';

-- what the columns of a site's files hold, as somebody said it last
create table import_mapping (
    site_id  bigint primary key references site,
    mapping  jsonb not null,
    version  bigint not null default 0
);
