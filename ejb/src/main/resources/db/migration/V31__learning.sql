-- What a site has learnt of itself, in the plain sums of the memories of fr.parvis.queueing.learning; written by the night.
create table site_memory (
    site_id       bigint primary key references site,
    learnt_until  date,
    kept          double precision not null default 0 check (kept >= 0),
    missed        double precision not null default 0 check (missed >= 0),
    early         double precision not null default 0,
    squares       double precision not null default 0 check (squares >= 0),
    arrivals      text not null default '',
    learnt_at     timestamptz
);

create table motif_memory (
    motif_id   bigint primary key references motif,
    site_id    bigint not null references site,
    count      double precision not null check (count >= 0),
    seconds    double precision not null check (seconds >= 0),
    squares    double precision not null check (squares >= 0),
    walk_ins   double precision not null check (walk_ins >= 0),
    priority   double precision not null check (priority >= 0),
    booked     double precision not null check (booked >= 0)
);
create index on motif_memory (site_id);

-- services whose length cannot be believed: nothing is learnt from them until somebody says how long they were
create table service_check (
    id          bigint primary key,
    site_id     bigint not null references site,
    ticket_id   bigint not null references ticket,
    motif_id    bigint not null references motif,
    counter_id  bigint not null references counter,
    agent_id    bigint references agent,
    started_at  timestamptz not null,
    seconds     bigint not null check (seconds >= 0),
    cause       text not null check (cause in ('TOO_LONG', 'NEVER_ENDED', 'COUNTER_LOST')),
    flagged_at  timestamptz not null,
    unique (ticket_id, motif_id)
);
create index on service_check (site_id, flagged_at);

-- periods are append-only: what a service really lasted is said beside it
create table service_correction (
    check_id      bigint primary key references service_check,
    site_id       bigint not null references site,
    kind          text not null check (kind in ('USUAL', 'TYPED', 'EXACT')),
    seconds       bigint not null check (seconds between 1 and 86400),
    agent_id      bigint not null references agent,
    request_id    uuid not null unique,
    corrected_at  timestamptz not null,
    learnt_on     date
);
create index on service_correction (site_id) where learnt_on is null;
