-- What each call was decided on: everything the routing rule was given, in the compact text of DeskText, so that the call can be
-- recomputed and gives the same visitor and the same reason. Written with the call; emptied after PARVIS_CALL_RECORD_DAYS.
create table call_record (
    call_id         bigint primary key references counter_call deferrable initially deferred,
    site_id         bigint not null references site,
    called_at       timestamptz not null,
    rule_ticket_id  bigint,
    desk            text not null
);
create index call_record_age on call_record (called_at);
