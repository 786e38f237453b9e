-- Parvis, first schema. The migrations are the truth: the persistence provider never generates DDL.
-- Instants are stored; the site's zone is applied in the views. Constraints repeat the invariants of the entities.

-- EclipseLink takes the value it is given as the last of its block of fifty: a sequence starts at its increment, or the first block is refused.
create sequence site_seq increment 50 start 50;
create sequence staff_seq increment 50 start 50;
create sequence appointment_seq increment 50 start 50;
create sequence ticket_seq increment 50 start 50;
create sequence period_seq increment 50 start 50;
create sequence audit_seq increment 50 start 50;
create sequence call_seq increment 50 start 50;

-- ---------------------------------------------------------------- site
create table site (
    id                  bigint primary key,
    code                text not null unique check (code ~ '^[a-z0-9-]{2,40}$'),
    name                text not null,
    zone_id             text not null,
    midnight_rule       text not null default 'CLOSE' check (midnight_rule in ('KEEP', 'CLOSE')),
    desk_letter         char(1) not null default 'A' check (desk_letter ~ '^[A-HJ-NP-Z]$'),
    early_minutes       int not null default 60 check (early_minutes between 0 and 600),
    late_minutes        int not null default 30 check (late_minutes between 0 and 600),
    target_walk_in      int not null default 20 check (target_walk_in between 1 and 240),
    target_priority     int not null default 10 check (target_priority between 1 and 240),
    target_appointment  int not null default 10 check (target_appointment between 1 and 240),
    balance             double precision not null default 0.5 check (balance between 0 and 1),
    skip_minutes        int not null default 2 check (skip_minutes between 0 and 60),
    version             bigint not null default 0
);

create table opening_period (
    id       bigint primary key,
    site_id  bigint not null references site,
    weekday  int not null check (weekday between 1 and 7),
    opens    time not null,
    closes   time not null,
    check (opens < closes)
);
create index on opening_period (site_id);

create table site_closure (
    id       bigint primary key,
    site_id  bigint not null references site,
    day      date not null,
    label    text not null,
    unique (site_id, day)
);

-- a part of the building with its own wall screen
create table waiting_zone (
    id       bigint primary key,
    site_id  bigint not null references site,
    name     text not null,
    unique (site_id, name)
);

create table motif (
    id                bigint primary key,
    site_id           bigint not null references site,
    code              text not null check (code ~ '^[a-z0-9-]{2,40}$'),
    pictogram         text not null,
    position          int not null,
    offered           boolean not null default true,
    daily_quota       int check (daily_quota >= 0),
    usual_minutes     int not null check (usual_minutes between 1 and 480),
    target_minutes    int check (target_minutes between 1 and 240),
    version           bigint not null default 0,
    unique (site_id, code)
);

create table motif_label (
    motif_id  bigint not null references motif,
    language  text not null check (language ~ '^[a-z]{2}(-[a-z]+)?$'),
    label     text not null,
    primary key (motif_id, language)
);

create table counter (
    id        bigint primary key,
    site_id   bigint not null references site,
    zone_id   bigint references waiting_zone,
    label     text not null,
    position  int not null,
    active    boolean not null default true,
    version   bigint not null default 0,
    unique (site_id, label)
);

create table counter_motif (
    counter_id  bigint not null references counter,
    motif_id    bigint not null references motif,
    primary key (counter_id, motif_id)
);

-- ---------------------------------------------------------------- identity
create table agent (
    id               bigint primary key,
    login            text not null unique check (login ~ '^[a-z0-9._@-]{2,80}$'),
    display_name     text not null,
    password_hash    text not null,
    active           boolean not null default true,
    failed_attempts  int not null default 0,
    locked_until     timestamptz,
    version          bigint not null default 0
);

create table agent_role (
    agent_id  bigint not null references agent,
    role      text not null check (role in ('RECEPTION', 'AGENT', 'MANAGER', 'ADMINISTRATOR')),
    primary key (agent_id, role)
);

create table agent_site (
    agent_id  bigint not null references agent,
    site_id   bigint not null references site,
    primary key (agent_id, site_id)
);

create table agent_motif (
    agent_id  bigint not null references agent,
    motif_id  bigint not null references motif,
    primary key (agent_id, motif_id)
);

create table agent_language (
    agent_id  bigint not null references agent,
    language  text not null,
    primary key (agent_id, language)
);

create table agent_token (
    id          bigint primary key,
    agent_id    bigint not null references agent,
    token_hash  text not null unique,
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    revoked_at  timestamptz
);

create table device (
    id                    bigint primary key,
    site_id               bigint not null references site,
    zone_id               bigint references waiting_zone,
    kind                  text not null check (kind in ('KIOSK', 'WALL')),
    name                  text not null,
    letter                char(1) check (letter ~ '^[A-HJ-NP-Z]$'),
    enrolment_hash        text unique,
    enrolment_expires_at  timestamptz,
    token_hash            text unique,
    enrolled_at           timestamptz,
    revoked_at            timestamptz,
    last_seen_at          timestamptz,
    version               bigint not null default 0,
    check (kind <> 'KIOSK' or letter is not null)
);
-- one letter per issuing place: two kiosks of a site never share a series
create unique index device_letter on device (site_id, letter) where revoked_at is null and letter is not null;

-- ---------------------------------------------------------------- agenda
create table appointment (
    id                 bigint primary key,
    site_id            bigint not null references site,
    motif_id           bigint not null references motif,
    agent_id           bigint references agent,
    starts_at          timestamptz not null,
    minutes            int not null check (minutes between 1 and 480),
    code               text not null unique check (code ~ '^[0-9A-HJKMNP-TV-Z]{8}$'),
    secret_hash        text not null unique,
    status             text not null check (status in ('BOOKED', 'CHECKED_IN', 'SERVED', 'NO_SHOW', 'CANCELLED')),
    language           text,
    version            bigint not null default 0
);
create index on appointment (site_id, starts_at);

-- ---------------------------------------------------------------- reception
-- one row per site and local day: the aggregate, and the lock of check-in and call-next
create table reception_day (
    id        bigint primary key,
    site_id   bigint not null references site,
    day       date not null,
    sequence  bigint not null default 0,
    tally     text not null,
    ended     boolean not null default false,
    unique (site_id, day)
);

create table ticket (
    id                   bigint primary key,
    site_id              bigint not null references site,
    day                  date not null,
    series               char(1) not null check (series ~ '^[A-HJ-NP-Z]$'),
    rank                 int not null check (rank > 0),
    link                 text not null unique,
    request_id           uuid not null,
    motif_id             bigint not null references motif,
    visitor_class        text not null check (visitor_class in ('WALK_IN', 'PRIORITY', 'APPOINTMENT')),
    appointment_id       bigint references appointment,
    appointment_at       timestamptz,
    language             text not null,
    needs                text not null default '',
    status               text not null check (status in ('WAITING', 'CALLED', 'SERVING', 'ON_HOLD', 'FINISHED', 'NO_SHOW', 'LEFT')),
    counter_id           bigint references counter,
    session_id           bigint,
    kept_for_agent_id    bigint references agent,
    kept_for_counter_id  bigint references counter,
    arrived_at           timestamptz not null,
    reference_at         timestamptz not null,
    not_before           timestamptz,
    first_called_at      timestamptz,
    since                timestamptz not null,
    moved_at             timestamptz not null,
    outcome              text,
    note                 text not null default '',
    version              bigint not null default 0,
    unique (site_id, day, series, rank),
    unique (site_id, request_id),
    check (first_called_at is null or first_called_at >= arrived_at),
    check (status not in ('CALLED', 'SERVING') or counter_id is not null)
);
create index ticket_waiting on ticket (site_id) where status in ('WAITING', 'CALLED', 'SERVING', 'ON_HOLD');
create index ticket_day on ticket (site_id, day);
-- one person at a counter at a time
create unique index ticket_at_counter on ticket (counter_id) where status in ('CALLED', 'SERVING');
-- one living ticket per appointment
create unique index ticket_of_appointment on ticket (appointment_id) where appointment_id is not null and status <> 'LEFT';

-- history, append-only: a transition ends one period and opens the next at the same instant
create table ticket_period (
    id          bigint primary key,
    ticket_id   bigint not null references ticket,
    site_id     bigint not null,
    day         date not null,
    status      text not null,
    motif_id    bigint not null,
    counter_id  bigint,
    agent_id    bigint,
    began_at    timestamptz not null,
    ended_at    timestamptz,
    check (ended_at is null or ended_at >= began_at)
);
create index ticket_period_ticket on ticket_period (ticket_id);
create unique index ticket_period_open on ticket_period (ticket_id) where ended_at is null;
create index ticket_period_day on ticket_period (site_id, day);

-- ---------------------------------------------------------------- counter
create table counter_session (
    id            bigint primary key,
    site_id       bigint not null references site,
    counter_id    bigint not null references counter,
    agent_id      bigint not null references agent,
    state         text not null check (state in ('OPEN', 'PAUSED', 'CLOSED')),
    opened_at     timestamptz not null,
    idle_since    timestamptz not null,
    paused_until  timestamptz,
    last_seen_at  timestamptz not null,
    closed_at     timestamptz,
    closed_by     text check (closed_by in ('AGENT', 'LOGOUT', 'LOST', 'COLLEAGUE')),
    version       bigint not null default 0,
    check ((state = 'CLOSED') = (closed_at is not null))
);
create unique index counter_session_counter on counter_session (counter_id) where closed_at is null;
create unique index counter_session_agent on counter_session (agent_id) where closed_at is null;
create index counter_session_site on counter_session (site_id) where closed_at is null;

-- every call and recall: what the wall screen announces, and why this visitor
create table counter_call (
    id          bigint primary key,
    site_id     bigint not null references site,
    day         date not null,
    sequence    bigint not null,
    ticket_id   bigint not null references ticket,
    counter_id  bigint not null references counter,
    agent_id    bigint not null references agent,
    called_at   timestamptz not null,
    recall      boolean not null,
    reason      text not null,
    unique (site_id, day, sequence)
);
create index counter_call_ticket on counter_call (ticket_id);

-- the answers already given: the same request id is answered the same, whichever node it reaches
create table request_key (
    site_id     bigint not null references site,
    request_id  uuid not null,
    action      text not null,
    answer      text not null,
    at          timestamptz not null,
    primary key (site_id, request_id)
);

create table help_request (
    id               bigint primary key,
    site_id          bigint not null references site,
    device_id        bigint not null references device,
    request_id       uuid not null,
    asked_at         timestamptz not null,
    acknowledged_at  timestamptz,
    acknowledged_by  bigint references agent,
    unique (site_id, request_id)
);
create index help_request_open on help_request (site_id) where acknowledged_at is null;

-- ---------------------------------------------------------------- audit
create table audit_entry (
    id          bigint primary key,
    at          timestamptz not null,
    site_id     bigint,
    actor_kind  text not null check (actor_kind in ('AGENT', 'DEVICE', 'VISITOR', 'SERVER')),
    actor_id    bigint,
    action      text not null,
    subject_id  bigint,
    detail      text not null default ''
);
create index audit_entry_at on audit_entry (site_id, at);
