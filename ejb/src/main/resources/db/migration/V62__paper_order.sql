-- Staff ask the kiosk that gave a number to print it once more; the kiosk says what became of it.

create table paper_order (
    id          bigint primary key,
    site_id     bigint not null references site,
    ticket_id   bigint not null references ticket on delete cascade,
    series      char(1) not null,
    rank        int not null,
    request_id  uuid not null,
    asked_at    timestamptz not null,
    asked_by    bigint not null references agent,
    ended_at    timestamptz,
    outcome     text check (outcome in ('PRINTED', 'NO_PAPER', 'COVER_OPEN', 'NO_PRINTER')),
    unique (site_id, request_id),
    check ((ended_at is null) = (outcome is null))
);
create index paper_order_recent on paper_order (site_id, asked_at);
create index paper_order_ticket on paper_order (ticket_id);
