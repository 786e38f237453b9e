-- The agenda: offers of time, what they are for, who is away, time that is taken, and what an appointment says beyond its hour (ADR 0103).
create sequence agenda_seq increment 50 start 50;

-- a closed office where people are received
create table room (
    id       bigint primary key,
    site_id  bigint not null references site,
    name     text not null check (char_length(name) <= 80),
    closed   boolean not null default false,
    version  bigint not null default 0,
    unique (site_id, name),
    constraint room_of_site unique (site_id, id)
);

-- how a site takes bookings; a site without a row has the defaults
create table booking_rules (
    site_id             bigint primary key references site,
    change_hours        int not null default 24 check (change_hours between 0 and 336),
    offer_wait_minutes  int not null default 45 check (offer_wait_minutes between 5 and 480),
    bookings_a_day      int not null default 3 check (bookings_a_day between 1 and 20),
    holidays            text not null default 'FR' check (holidays ~ '^[A-Z0-9]{2,3}$'),
    version             bigint not null default 0
);

-- how appointments of a motif are made; a motif without a row takes twenty minutes and is booked by staff only
create table booking_motif (
    motif_id        bigint primary key,
    site_id         bigint not null references site,
    minutes         int not null default 20 check (minutes between 5 and 480),
    buffer_minutes  int not null default 0 check (buffer_minutes between 0 and 120),
    online          boolean not null default false,
    notice_hours    int not null default 2 check (notice_hours between 0 and 720),
    horizon_days    int not null default 60 check (horizon_days between 1 and 365),
    version         bigint not null default 0,
    foreign key (site_id, motif_id) references motif (site_id, id) on delete cascade
);

-- "plage d'ouverture": from an hour to another on weekdays, every week or every few weeks, from a day on, until a day
create table offer (
    id           bigint primary key,
    site_id      bigint not null references site,
    agent_id     bigint references agent,
    room_id      bigint,
    title        text not null default '' check (char_length(title) <= 80),
    first_day    date not null,
    last_day     date check (last_day >= first_day),
    weekdays     int not null check (weekdays between 1 and 127),
    every_weeks  int not null default 1 check (every_weeks between 1 and 8),
    starts       time not null,
    ends         time not null check (ends > starts),
    places       int not null default 1 check (places between 1 and 200),
    online       boolean not null default true,
    version      bigint not null default 0,
    check (agent_id is not null or room_id is not null),
    constraint offer_of_site unique (site_id, id),
    foreign key (site_id, room_id) references room (site_id, id)
);
comment on column offer.weekdays is 'bits: Monday 1, Tuesday 2, Wednesday 4, Thursday 8, Friday 16, Saturday 32, Sunday 64';
comment on column offer.places is 'more than one: a workshop, which takes the whole offer of a day';
create trigger offer_with_agent_of_site before insert or update of agent_id, site_id on offer
    for each row execute function appointment_with_agent_of_site();

create table offer_motif (
    offer_id  bigint not null references offer on delete cascade,
    motif_id  bigint not null references motif on delete cascade,
    primary key (offer_id, motif_id)
);
create table offer_exception (
    offer_id  bigint not null references offer on delete cascade,
    day       date not null,
    primary key (offer_id, day)
);

-- an agent is not there; the reason is nobody's business. A calendar that is read leaves its busy times here, under its own key
create table absence (
    id         bigint primary key,
    site_id    bigint not null references site,
    agent_id   bigint not null references agent,
    starts_at  timestamptz not null,
    ends_at    timestamptz not null check (ends_at > starts_at),
    source     text not null default '',
    source_key text not null default '',
    version    bigint not null default 0
);
create index on absence (site_id, starts_at);
create unique index absence_of_source on absence (source, source_key, starts_at) where source <> '';

-- Time of an agent or a room that is taken, with the buffer after it. Whoever comes second is refused here, whichever server asks.
create table time_block (
    id         bigint primary key,
    site_id    bigint not null references site,
    offer_id   bigint,
    agent_id   bigint references agent,
    room_id    bigint,
    starts_at  timestamptz not null,
    ends_at    timestamptz not null check (ends_at > starts_at),
    places     int not null default 1 check (places between 1 and 200),
    squeezed   boolean not null default false,
    constraint time_block_of_site unique (site_id, id),
    foreign key (site_id, offer_id) references offer (site_id, id) on delete set null (offer_id),
    foreign key (site_id, room_id) references room (site_id, id),
    constraint one_visitor_per_agent exclude using gist
        (int8range(agent_id, agent_id, '[]') with &&, tstzrange(starts_at, ends_at) with &&)
        where (agent_id is not null and not squeezed),
    constraint one_visitor_per_room exclude using gist
        (int8range(room_id, room_id, '[]') with &&, tstzrange(starts_at, ends_at) with &&)
        where (room_id is not null and not squeezed)
);
create index on time_block (site_id, starts_at);
create unique index workshop_once on time_block (offer_id, starts_at) where places > 1;

alter table appointment add column block_id bigint;
alter table appointment add foreign key (site_id, block_id) references time_block (site_id, id);
alter table appointment add column seat int check (seat between 1 and 200);
alter table appointment add column room_id bigint;
alter table appointment add foreign key (site_id, room_id) references room (site_id, id);
alter table appointment add column offer_id bigint;
alter table appointment add foreign key (site_id, offer_id) references offer (site_id, id) on delete set null (offer_id);
alter table appointment add column call_name text not null default '' check (char_length(call_name) <= 40);
alter table appointment add column phone text check (phone ~ '^\+[0-9]{6,15}$');
alter table appointment add column email text check (char_length(email) <= 254);
alter table appointment add column channel text not null default 'STAFF'
    check (channel in ('STAFF', 'PHONE', 'KIOSK', 'PARTNER'));
alter table appointment add column series_id bigint;
alter table appointment add column end_reason text not null default '' check (char_length(end_reason) <= 200);
alter table appointment add column booked_at timestamptz;
alter table appointment add column request_id text;
alter table appointment add column source text not null default '';
alter table appointment add column source_key text not null default '';
create unique index appointment_of_source on appointment (source, source_key) where source <> '';
create unique index booked_once on appointment (site_id, request_id) where request_id is not null;
create unique index seat_once on appointment (block_id, seat) where seat is not null;
create index on appointment (block_id) where block_id is not null;
create index on appointment (series_id) where series_id is not null;
alter table appointment drop constraint appointment_status_check;
alter table appointment add constraint appointment_status_check
    check (status in ('LISTED', 'BOOKED', 'CHECKED_IN', 'SERVED', 'NO_SHOW', 'EXCUSED', 'CANCELLED'));

-- A block goes to another time; its own time is no obstacle. False, and nothing changed, when somebody has the new time.
create function move_block(block bigint, offer bigint, agent bigint, room bigint, starts timestamptz, ends timestamptz)
    returns boolean language plpgsql as $$
begin
    update time_block set offer_id = offer, agent_id = agent, room_id = room, starts_at = starts, ends_at = ends, squeezed = false
     where id = block;
    return found;
exception when exclusion_violation then
    return false;
end $$;
