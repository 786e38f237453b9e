-- What a kiosk did without network, and how it is.

alter table ticket add column issued_offline boolean not null default false;

-- told to a visitor without network, refused when it was brought: shown to staff until somebody says so, never dropped
create table rejected_record (
    id          bigint primary key,
    site_id     bigint not null references site,
    device_id   bigint not null references device,
    request_id  uuid not null,
    kind        text not null check (kind in ('TICKET', 'CHECK_IN')),
    series      char(1) not null check (series ~ '^[A-HJ-NP-Z]$'),
    rank        int not null check (rank between 1 and 99999),
    issued_at   timestamptz not null,
    reason      text not null check (reason ~ '^[a-z-]{2,60}$'),
    detail      text not null default '' check (length(detail) <= 80),
    received_at timestamptz not null,
    seen_at     timestamptz,
    seen_by     bigint references agent,
    unique (site_id, request_id),
    check ((seen_at is null) = (seen_by is null))
);
create index rejected_record_open on rejected_record (site_id) where seen_at is null;

-- the last report of a kiosk's program; one row a device, replaced every half minute
create table device_health (
    device_id       bigint primary key references device,
    reported_at     timestamptz not null,
    printer         text check (printer in ('READY', 'GONE', 'NONE')),
    paper           text check (paper in ('OK', 'LOW', 'OUT', 'UNKNOWN')),
    cover           text check (cover in ('CLOSED', 'OPEN', 'UNKNOWN')),
    camera          boolean,
    disk_free_mb    int check (disk_free_mb >= 0),
    clock_offset_ms bigint,
    version         text check (length(version) <= 40),
    last_contact_at timestamptz,
    backlog         int check (backlog >= 0)
);
