-- Since when each server has been listening without a gap, by the database's own clock: the silence of a counter's browser
-- counts only while the server that heard it last was there to hear it (ADR 0064).
create table listening_node (
    node   text primary key,
    since  timestamptz not null,
    until  timestamptz not null,
    check (until >= since)
);

-- the server that heard the browser last; null for stays opened by an older program
alter table counter_session add column heard_by text;
