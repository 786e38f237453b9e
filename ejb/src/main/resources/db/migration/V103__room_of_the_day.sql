-- The room of a day, kept in the memory of each server in step with its row (ADR 0093): `room` counts every change of what a press
-- decides on, who is there and which counters are staffed to do what. Whoever finds the number they know knows the room.
alter table reception_day add column room bigint not null default 0;

-- What is written past the desk (an administrator at the database, a restored table) is noticed too: the desk counts the version of a
-- row up with each change, others do not. Visits and stays that are over are no part of the room.
create function room_of_site_changed() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        update reception_day set room = room + 1 where site_id = old.site_id and not ended;
    end if;
    if tg_op = 'INSERT' or tg_op = 'UPDATE' and new.site_id <> old.site_id then
        update reception_day set room = room + 1 where site_id = new.site_id and not ended;
    end if;
    return null;
end $$;
create trigger ticket_changed_past_the_desk after update on ticket
    for each row when (old.version = new.version and (old.status in ('WAITING', 'CALLED', 'SERVING', 'ON_HOLD')
                                                      or new.status in ('WAITING', 'CALLED', 'SERVING', 'ON_HOLD')))
    execute function room_of_site_changed();
create trigger ticket_added_past_the_desk after insert on ticket
    for each row when (new.version = 0 and new.status in ('WAITING', 'CALLED', 'SERVING', 'ON_HOLD'))
    execute function room_of_site_changed();
create trigger ticket_taken_past_the_desk after delete on ticket
    for each row when (old.status in ('WAITING', 'CALLED', 'SERVING', 'ON_HOLD')) execute function room_of_site_changed();
-- A sign of life of a browser changes nothing that is decided on.
create trigger stay_changed_past_the_desk after update on counter_session
    for each row when (old.version = new.version and (old.closed_at is null or new.closed_at is null)
                       and (old.state, old.idle_since, old.paused_until, old.counter_id, old.agent_id, old.site_id)
                           is distinct from (new.state, new.idle_since, new.paused_until, new.counter_id, new.agent_id, new.site_id))
    execute function room_of_site_changed();
create trigger stay_added_past_the_desk after insert on counter_session
    for each row when (new.version = 0 and new.closed_at is null) execute function room_of_site_changed();
create trigger stay_taken_past_the_desk after delete on counter_session
    for each row when (old.closed_at is null) execute function room_of_site_changed();
create trigger motif_opened_or_closed after insert or update or delete on opened_motif
    for each row execute function room_of_site_changed();
create trigger counter_changed after update on counter
    for each row when ((old.label, old.position, old.active) is distinct from (new.label, new.position, new.active))
    execute function room_of_site_changed();

create function room_of_counter_changed() returns trigger language plpgsql as $$
begin
    update reception_day d set room = d.room + 1 from counter c
     where c.id in (case when tg_op <> 'INSERT' then old.counter_id end, case when tg_op <> 'DELETE' then new.counter_id end)
       and d.site_id = c.site_id and not d.ended;
    return null;
end $$;
create trigger motif_of_counter_changed after insert or update or delete on counter_motif
    for each row execute function room_of_counter_changed();

-- Only where the agent sits now.
create function room_of_agent_changed() returns trigger language plpgsql as $$
begin
    update reception_day d set room = d.room + 1 from counter_session s
     where s.agent_id in (case when tg_op <> 'INSERT' then old.agent_id end, case when tg_op <> 'DELETE' then new.agent_id end)
       and s.closed_at is null and d.site_id = s.site_id and not d.ended;
    return null;
end $$;
create trigger motif_of_agent_changed after insert or update or delete on agent_motif
    for each row execute function room_of_agent_changed();
create trigger language_of_agent_changed after insert or update or delete on agent_language
    for each row execute function room_of_agent_changed();

create function room_of_named_agent_changed() returns trigger language plpgsql as $$
begin
    update reception_day d set room = d.room + 1 from counter_session s
     where s.agent_id = new.id and s.closed_at is null and d.site_id = s.site_id and not d.ended;
    return null;
end $$;
create trigger agent_named_otherwise after update of display_name on agent
    for each row when (old.display_name <> new.display_name) execute function room_of_named_agent_changed();

-- Everything that one or several presses write, in one statement: it locks the day, and writes only when the day is still as the server
-- knew it and none of the requests was answered before. Else it tells how the day stands, which stays locked, and writes nothing.
--   known: sequence, tally and room as the server knew them; asked: the requests of presses; issued: those of tickets
--   done:  tickets, moves, audit, appointments, stays, calls, answers: lists of rows
create function write_room(the_day bigint, known_sequence bigint, known_tally text, known_room bigint, new_sequence bigint,
                           new_tally text, asked uuid[], issued uuid[], done jsonb) returns text language plpgsql as $$
declare
    found_day reception_day;
    answered jsonb;
    one record;
    call bigint;
begin
    select * into strict found_day from reception_day where id = the_day for update;
    if found_day.ended or found_day.room <> known_room or found_day.sequence <> known_sequence or found_day.tally <> known_tally then
        return jsonb_build_object('ended', found_day.ended, 'sequence', found_day.sequence, 'tally', found_day.tally,
                                  'room', found_day.room)::text;
    end if;
    if cardinality(asked) > 0 then
        select jsonb_object_agg(k.request_id, k.answer) into answered from request_key k
         where k.site_id = found_day.site_id and k.request_id = any (asked);
    end if;
    if cardinality(issued) > 0 and answered is null then
        select jsonb_object_agg(t.request_id, '') into answered from ticket t
         where t.site_id = found_day.site_id and t.request_id = any (issued);
    end if;
    if answered is not null then
        return jsonb_build_object('answered', answered)::text;
    end if;

    if done ? 'tickets' then
        insert into ticket select * from jsonb_populate_recordset(null::ticket, done -> 'tickets');
        insert into ticket_period (id, ticket_id, site_id, day, status, motif_id, began_at)
        select nextval('period_seq'), t.id, t.site_id, t.day, t.status, t.motif_id, t.arrived_at
          from jsonb_populate_recordset(null::ticket, done -> 'tickets') t;
    end if;
    if done ? 'moves' then
        for one in select m.*, n.turns, n.at_counter, n.agent_id
                     from jsonb_array_elements(done -> 'moves') with ordinality as e (move, place),
                          jsonb_populate_record(null::ticket, e.move) m,
                          jsonb_to_record(e.move) as n (turns boolean, at_counter bigint, agent_id bigint) order by e.place loop
            update ticket
               set status = one.status, motif_id = one.motif_id, counter_id = one.counter_id, session_id = one.session_id,
                   kept_for_agent_id = one.kept_for_agent_id, kept_for_counter_id = one.kept_for_counter_id,
                   reference_at = one.reference_at, not_before = one.not_before, first_called_at = one.first_called_at,
                   since = one.since, moved_at = one.moved_at, outcome = one.outcome, note = one.note, version = version + 1
             where id = one.id and site_id = found_day.site_id;
            if not found then
                raise exception 'There is no ticket % at site %', one.id, found_day.site_id;
            end if;
            if one.turns then
                update ticket_period set ended_at = one.moved_at where ticket_id = one.id and ended_at is null;
                insert into ticket_period (id, ticket_id, site_id, day, status, motif_id, counter_id, agent_id, began_at)
                values (nextval('period_seq'), one.id, found_day.site_id, one.day, one.status, one.motif_id, one.at_counter,
                        one.agent_id, one.moved_at);
            end if;
        end loop;
    end if;
    if done ? 'appointments' then
        update appointment a set status = n.status, version = a.version + 1
          from jsonb_to_recordset(done -> 'appointments') as n (id bigint, status text, before jsonb)
         where a.id = n.id and n.before ? a.status;
    end if;
    if done ? 'audit' then
        insert into audit_entry (id, at, site_id, actor_kind, actor_id, action, subject_id, detail)
        select nextval('audit_seq'), n.at, found_day.site_id, n.actor_kind, n.actor_id, n.action, n.subject_id, n.detail
          from jsonb_to_recordset(done -> 'audit')
            as n (at timestamptz, actor_kind text, actor_id bigint, action text, subject_id bigint, detail text);
    end if;
    if done ? 'stays' then
        for one in select * from jsonb_to_recordset(done -> 'stays')
                     as n (id bigint, idle_since timestamptz, heard_by text, heard_at timestamptz) loop
            update counter_session
               set idle_since = coalesce(one.idle_since, idle_since), heard_by = one.heard_by,
                   last_seen_at = greatest(last_seen_at, one.heard_at), version = version + 1
             where id = one.id and closed_at is null;
        end loop;
    end if;
    if done ? 'calls' then
        for one in select * from jsonb_to_recordset(done -> 'calls')
                     as n (day date, sequence bigint, ticket_id bigint, counter_id bigint, agent_id bigint, called_at timestamptz,
                           recall boolean, reason text, rule_ticket_id bigint, desk text) loop
            insert into counter_call (id, site_id, day, sequence, ticket_id, counter_id, agent_id, called_at, recall, reason)
            values (nextval('call_seq'), found_day.site_id, one.day, one.sequence, one.ticket_id, one.counter_id, one.agent_id,
                    one.called_at, one.recall, one.reason) returning id into call;
            if one.desk is not null then
                insert into call_record (call_id, site_id, called_at, rule_ticket_id, desk)
                values (call, found_day.site_id, one.called_at, one.rule_ticket_id, one.desk);
            end if;
        end loop;
    end if;
    if done ? 'answers' then
        insert into request_key (site_id, request_id, action, answer, at)
        select found_day.site_id, n.request_id, n.action, n.answer, n.at
          from jsonb_to_recordset(done -> 'answers') as n (request_id uuid, action text, answer text, at timestamptz);
    end if;
    if done <> '{}' then
        update reception_day set sequence = new_sequence, tally = new_tally, room = room + 1 where id = the_day;
    end if;
    return null;
end $$;
