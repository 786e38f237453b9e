-- What a kiosk brings and nobody can believe unseen is held for staff, who book it or let it go (ADR 0086).
create table held_arrival (
    id              bigint primary key,
    site_id         bigint not null references site,
    request_id      uuid not null,
    series          char(1) not null check (series ~ '^[A-HJ-NP-Z]$'),
    rank            int not null check (rank between 1 and 999999999),
    link            text not null unique,
    issued_at       timestamptz not null,
    held_at         timestamptz not null,
    reason          text not null check (reason in ('OTHER_TIME', 'RANK_AHEAD', 'TOO_MANY')),
    motif_id        bigint not null references motif,
    appointment_id  bigint references appointment on delete set null,
    priority        boolean not null default false,
    language        text not null,
    needs           text not null default '',
    decided_at      timestamptz,
    decided_by      bigint references agent,
    discarded       text check (discarded in ('NOBODY_THERE', 'DEVICE_FAULT', 'TRIAL')),
    unique (site_id, request_id),
    check ((decided_at is null) = (decided_by is null)),
    check (discarded is null or decided_at is not null),
    check (decided_at is null or (language = 'und' and needs = ''))
);
create index held_arrival_open on held_arrival (site_id, held_at) where decided_at is null;
create index held_arrival_decided on held_arrival (decided_at) where decided_at is not null;

-- A record that is held, or was let go, is not booked by being brought again: the database refuses it like a second ticket of the
-- same request, so that check-ins need not ask first (ADR 0011).
create function ticket_is_not_held() returns trigger language plpgsql as $$
begin
    if exists (select 1 from held_arrival h where h.site_id = new.site_id and h.request_id = new.request_id
                and (h.decided_at is null or h.discarded is not null)) then
        raise exception 'Held for staff: %', new.request_id using errcode = 'unique_violation';
    end if;
    return new;
end $$;
create trigger ticket_is_not_held before insert on ticket for each row execute function ticket_is_not_held();
