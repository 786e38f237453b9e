-- Messages to those who have an appointment: which are to be sent, how far each is, and who wants none (ADR 0104).
create sequence message_seq increment 50 start 50;

-- what a manager decided about the messages of a site; a site without a row has the defaults
create table message_rules (
    site_id      bigint primary key references site,
    reminders    text not null default '4320 180' check (reminders ~ '^([0-9]{2,5}( [0-9]{2,5}){0,3})?$'),
    quiet_from   time not null default '20:00',
    quiet_until  time not null default '08:00',
    address      text not null default '' check (char_length(address) <= 120),
    version      bigint not null default 0
);
comment on column message_rules.reminders is 'minutes before the appointment, the longest first';

-- words of a site's own instead of those that Parvis brings
create table message_wording (
    id        bigint primary key,
    site_id   bigint not null references site,
    kind      text not null check (kind in ('BOOKED', 'LISTED', 'PROMOTED', 'MOVED', 'CANCELLED', 'NEW_CODES', 'REMINDER')),
    channel   text not null check (channel in ('EMAIL', 'SMS', 'VOICE')),
    language  text not null check (language ~ '^[a-z]{2}(-[a-z]{2,8})?$'),
    subject   text not null default '' check (char_length(subject) <= 120),
    body      text not null check (char_length(body) between 1 and 2000),
    version   bigint not null default 0,
    unique (site_id, kind, channel, language)
);

-- One row for each appointment whose visitor can be told: the edition of its time, and when to look for its next reminder.
create table message_course (
    appointment_id  bigint primary key,
    site_id         bigint not null,
    edition         int not null default 1 check (edition >= 1),
    starts_at       timestamptz not null,
    since           timestamptz not null,
    look_at         timestamptz,
    stopped         boolean not null default false,
    foreign key (site_id, appointment_id) references appointment (site_id, id) on delete cascade
);
create index on message_course (look_at) where look_at is not null;
create index on message_course (site_id, appointment_id);

-- One row for each message, written in the transaction of what it tells. Neither recipient nor text stands here: both are put together
-- when it is sent. Only the demonstration, where nobody is real, keeps what it shows instead.
create table message_outbox (
    id              bigint primary key,
    site_id         bigint not null,
    appointment_id  bigint not null,
    edition         int not null check (edition >= 1),
    kind            text not null check (kind in ('BOOKED', 'LISTED', 'PROMOTED', 'MOVED', 'CANCELLED', 'NEW_CODES', 'REMINDER')),
    mark            int not null default 0,
    reference       uuid not null unique,
    channel         text not null check (channel in ('EMAIL', 'SMS', 'VOICE')),
    language        text not null,
    state           text not null check (state in ('WAITING', 'SENDING', 'SENT', 'DELIVERED', 'FAILED', 'GIVEN_UP', 'SUPPRESSED')),
    reason          text check (char_length(reason) <= 40),
    attempts        int not null default 0,
    created_at      timestamptz not null,
    due_at          timestamptz not null,
    settled_at      timestamptz,
    lease           uuid,
    lease_until     timestamptz,
    shown_to        text check (char_length(shown_to) <= 254),
    shown_subject   text,
    shown_text      text,
    version         bigint not null default 0,
    foreign key (site_id, appointment_id) references appointment (site_id, id) on delete cascade,
    constraint message_once unique (appointment_id, edition, kind, mark)
);
comment on column message_outbox.mark is 'of a reminder: minutes before the appointment; of new codes: how many there were before';
create index on message_outbox (due_at, id) where state in ('WAITING', 'FAILED', 'SENDING');
create index on message_outbox (site_id, id);

-- Who wants no messages any more: a fingerprint of the telephone or e-mail under a key of the installation, which tells nobody's number.
create table message_opt_out (
    fingerprint  text primary key check (fingerprint ~ '^[0-9a-f]{64}$'),
    since        timestamptz not null
);
