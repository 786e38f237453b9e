-- What was kept as text of forms of our own is JSON from now on, each with the number of its shape in "v" (ADR 0100). The records that write
-- and read it: TallyColumn, CallReasonColumn, DecisionColumn, RemedyColumn, ArrivalColumn, OrganisationJson, FiguresJson, and what is said
-- with each kind of request. A text that no program could read is kept as it is, in {"v": 0, "text": ...}.

create function parvis_unread(written text) returns jsonb language sql immutable as $$
    select jsonb_build_object('v', 0, 'text', written)
$$;

-- "A=46,C=9;11=30;11=3": last ranks by series, issued and waiting by motif; an older program may have left fewer than nobody waiting.
create function parvis_json_of_counts(written text) returns jsonb language sql immutable as $$
    select coalesce(jsonb_object_agg(split_part(pair, '=', 1), greatest(0, split_part(pair, '=', 2)::int)), '{}')
      from unnest(string_to_array(nullif(written, ''), ',')) pair
$$;
create function parvis_json_of_tally(written text) returns jsonb language sql immutable as $$
    select jsonb_build_object('v', 1, 'ranks', parvis_json_of_counts(split_part(written, ';', 1)),
                              'issued', parvis_json_of_counts(split_part(written, ';', 2)),
                              'waiting', parvis_json_of_counts(split_part(written, ';', 3)))
$$;
alter table reception_day alter column tally type jsonb using parvis_json_of_tally(tally),
                          alter column tally set default '{"v": 1, "ranks": {}, "issued": {}, "waiting": {}}';

-- "class=WALK_IN;winner=12;winner.arrival=...", or "agent:" and the agent's words, or nothing for a recall.
create function parvis_json_of_side(pairs jsonb, who text) returns jsonb language sql immutable as $$
    select jsonb_build_object(
        'ticket', (pairs ->> who)::bigint, 'arrival', pairs ->> (who || '.arrival'), 'tier', pairs ->> (who || '.tier'),
        'waited', pairs ->> (who || '.waited'), 'urgency', (pairs ->> (who || '.urgency'))::numeric,
        'shortness', (pairs ->> (who || '.shortness'))::numeric, 'scarcity', (pairs ->> (who || '.scarcity'))::numeric,
        'language', (pairs ->> (who || '.language'))::numeric)
$$;
create function parvis_json_of_reason(written text) returns jsonb language plpgsql immutable as $$
declare
    pairs jsonb;
begin
    if written = '' then
        return null;
    elsif starts_with(written, 'agent:') then
        return jsonb_build_object('v', 1, 'agent', substr(written, 7));
    end if;
    select jsonb_object_agg(split_part(pair, '=', 1), substr(pair, strpos(pair, '=') + 1)) into pairs
      from unnest(string_to_array(written, ';')) pair;
    if not pairs ?& array['class', 'winner', 'winner.arrival', 'winner.tier', 'winner.waited', 'winner.urgency', 'winner.shortness',
                          'winner.scarcity', 'winner.language', 'capable'] then
        return parvis_unread(written);
    end if;
    return jsonb_build_object('v', 1, 'rule', jsonb_strip_nulls(jsonb_build_object(
        'visitorClass', pairs ->> 'class', 'winner', parvis_json_of_side(pairs, 'winner'),
        'runnerUp', case when pairs ? 'runnerUp' then parvis_json_of_side(pairs, 'runnerUp') end,
        'appointment', pairs ->> 'appointment', 'passBefore', pairs ->> 'passBefore', 'capable', (pairs ->> 'capable')::int)));
exception when data_exception then
    return parvis_unread(written);
end $$;
alter table counter_call alter column reason drop not null,
                         alter column reason type jsonb using parvis_json_of_reason(reason);

-- One line each for the instant, the settings, every class, motif, counter and visitor, and since schema 103 for how many waited in all;
-- settings of before lateness had constants of its own have nine fields.
create function parvis_json_of_desk(written text) returns jsonb language plpgsql immutable as $$
declare
    line text;
    f text[];
    called_at text;
    settings jsonb;
    classes jsonb := '{}';
    motifs jsonb[] := '{}';
    counters jsonb[] := '{}';
    visitors jsonb[] := '{}';
    waiting int;
    digest text;
begin
    foreach line in array string_to_array(rtrim(written, E'\n'), E'\n') loop
        f := string_to_array(line, ';');
        case f[1]
            when 'desk1' then
                called_at := f[2];
            when 's' then
                settings := jsonb_build_object(
                    'balance', f[2]::numeric, 'ceiling', f[3], 'early', f[4], 'late', f[5], 'lateFactor', f[6]::numeric,
                    'theta', f[7]::numeric, 'gamma', f[8]::numeric, 'language', f[9]::numeric, 'lateClasses', f[10]::numeric,
                    'lateTheta', f[11]::numeric);
            when 'k' then
                classes := classes || jsonb_build_object(
                    f[2], jsonb_build_object('target', f[3], 'weight', f[4]::numeric, 'headStart', f[5]::numeric));
            when 'm' then
                motifs := motifs || jsonb_build_object('id', f[2]::bigint, 'service', f[3], 'share', f[4]::numeric);
            when 'c' then
                counters := counters || jsonb_build_object(
                    'id', f[2]::bigint, 'agent', f[3]::bigint,
                    'motifs', coalesce(to_jsonb(string_to_array(nullif(f[4], ''), ',')::bigint[]), '[]'),
                    'languages', coalesce(to_jsonb(string_to_array(nullif(f[5], ''), ',')), '[]'),
                    'idle', nullif(f[6], '')::bigint);
            when 't' then
                visitors := visitors || jsonb_build_object(
                    'id', f[2]::bigint, 'motif', f[3]::bigint, 'visitorClass', f[4], 'arrival', nullif(f[5], '')::bigint,
                    'appointment', nullif(f[6], '')::bigint, 'language', nullif(f[7], ''), 'keptFor', nullif(f[8], '')::bigint,
                    'notBefore', nullif(f[9], '')::bigint, 'reference', nullif(f[10], '')::bigint);
            when 'w' then
                waiting := f[2]::int;
                digest := f[3];
            else
                return parvis_unread(written);
        end case;
    end loop;
    if called_at is null or settings is null then
        return parvis_unread(written);
    end if;
    return jsonb_strip_nulls(jsonb_build_object(
        'v', 1, 'now', called_at, 'settings', settings || jsonb_build_object('classes', classes), 'motifs', to_jsonb(motifs),
        'counters', to_jsonb(counters), 'visitors', to_jsonb(visitors), 'waiting', waiting, 'digest', digest));
exception when data_exception then
    return parvis_unread(written);
end $$;
alter table call_record alter column desk type jsonb using parvis_json_of_desk(desk);

-- "DONE|12|Guichet 2" of a press, "true:12" of a remedy, "123" of something made, nothing of a form.
create function parvis_json_of_answer(written text) returns jsonb language sql immutable as $$
    select case
        when written ~ '^[A-Z_]+\|[0-9]*\|' then jsonb_strip_nulls(jsonb_build_object(
            'v', 1, 'result', split_part(written, '|', 1), 'ticket', nullif(split_part(written, '|', 2), '')::bigint,
            'by', nullif(regexp_replace(written, '^[^|]*\|[^|]*\|', ''), '')))
        when written ~ '^(true|false):[0-9]+$' then jsonb_build_object(
            'v', 1, 'done', split_part(written, ':', 1)::boolean, 'remedy', split_part(written, ':', 2)::bigint)
        when written ~ '^[0-9]+$' then jsonb_build_object('v', 1, 'id', written::bigint)
        when written = '' then jsonb_build_object('v', 1)
        else parvis_unread(written)
    end
$$;
alter table request_key alter column answer type jsonb using parvis_json_of_answer(answer);

-- A line for each weekday: its number, its days, 48 sums.
create function parvis_json_of_arrivals(written text) returns jsonb language sql immutable as $$
    select jsonb_build_object('v', 1, 'weekdays', coalesce(jsonb_object_agg(
               ('{MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY,SATURDAY,SUNDAY}'::text[])[day.f[1]::int],
               jsonb_build_object('days', day.f[2]::numeric, 'counts', to_jsonb(day.f[3:]::numeric[]))), '{}'))
      from (select string_to_array(line, ' ') as f
              from unnest(string_to_array(written, E'\n')) line where btrim(line) <> '') day
$$;
alter table site_memory alter column arrivals drop default,
                        alter column arrivals type jsonb using parvis_json_of_arrivals(arrivals),
                        alter column arrivals set default '{"v": 1, "weekdays": {}}';

-- "open-motif:3:12", "move-break:3:1764156600:20", "call-colleague:6:41:45"
create function parvis_json_of_remedy(written text) returns jsonb language plpgsql immutable as $$
declare
    part text[] := string_to_array(written, ':');
begin
    return case part[1]
        when 'open-motif' then jsonb_build_object('v', 1, 'openMotif', jsonb_build_object(
            'counter', part[2]::bigint, 'motif', part[3]::bigint))
        when 'move-break' then jsonb_build_object('v', 1, 'moveBreak', jsonb_build_object(
            'counter', part[2]::bigint,
            'begins', to_char(to_timestamp(part[3]::bigint) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
            'later', 'PT' || part[4]::int || 'M'))
        when 'call-colleague' then jsonb_build_object('v', 1, 'callColleague', jsonb_build_object(
            'counter', part[2]::bigint, 'agent', part[3]::bigint, 'stay', 'PT' || part[4]::int || 'M'))
        else parvis_unread(written)
    end;
exception when data_exception then
    return parvis_unread(written);
end $$;
alter table applied_remedy alter column remedy type jsonb using parvis_json_of_remedy(remedy);

-- These were JSON already, with lists where there are names now.
create function parvis_json_of_organisation(written jsonb) returns jsonb language sql immutable as $$
    select written || jsonb_build_object('v', 1) || case when written ? 'roster' then jsonb_build_object(
        'roster', (select coalesce(jsonb_object_agg(day.key, (
                       select coalesce(jsonb_agg(shift || jsonb_build_object('breaks', (
                                  select coalesce(jsonb_agg(jsonb_build_object('from', split_part(pause, '-', 1),
                                                                               'to', split_part(pause, '-', 2))), '[]')
                                    from jsonb_array_elements_text(shift -> 'breaks') pause))), '[]')
                         from jsonb_array_elements(day.value) shift)), '{}')
                     from jsonb_each(written -> 'roster') day),
        'hours', (select coalesce(jsonb_agg(jsonb_build_object('weekday', span -> 0, 'opens', span -> 1, 'closes', span -> 2)), '[]')
                    from jsonb_array_elements(written -> 'hours') span)) else '{}' end
$$;
create function parvis_json_of_week(written jsonb) returns jsonb language sql immutable as $$
    select written || jsonb_build_object(
        'days', (select coalesce(jsonb_agg((
                     select coalesce(jsonb_agg(jsonb_build_object('visitors', span -> 0, 'waited', span -> 1, 'late', span -> 2)
                                               order by half), '[]')
                       from jsonb_array_elements(day) with ordinality as s (span, half)) order by place), '[]')
                   from jsonb_array_elements(written -> 'days') with ordinality as d (day, place)),
        'counters', (select coalesce(jsonb_agg(jsonb_build_object('planned', load -> 0, 'busy', load -> 1, 'overtime', load -> 2)
                                               order by place), '[]')
                       from jsonb_array_elements(written -> 'counters') with ordinality as c (load, place)))
$$;
create function parvis_json_of_figures(written jsonb) returns jsonb language sql immutable as $$
    select written || jsonb_build_object('v', 1, 'today', parvis_json_of_week(written -> 'today'),
                                         'wanted', parvis_json_of_week(written -> 'wanted'))
$$;
alter table study alter column today type jsonb using parvis_json_of_organisation(today::jsonb),
                  alter column wanted type jsonb using parvis_json_of_organisation(wanted::jsonb),
                  alter column result type jsonb using parvis_json_of_figures(result::jsonb);

drop function parvis_json_of_tally(text), parvis_json_of_counts(text), parvis_json_of_reason(text), parvis_json_of_side(jsonb, text),
    parvis_json_of_desk(text), parvis_json_of_answer(text), parvis_json_of_arrivals(text), parvis_json_of_remedy(text),
    parvis_json_of_organisation(jsonb), parvis_json_of_figures(jsonb), parvis_json_of_week(jsonb), parvis_unread(text);

drop function write_room(bigint, bigint, text, bigint, bigint, text, uuid[], uuid[], jsonb);

-- Everything that one or several presses write, in one statement: it locks the day, and writes only when the day is still as the server
-- knew it and none of the requests was answered before. Else it tells how the day stands, which stays locked, and writes nothing.
--   known: sequence, tally and room as the server knew them; asked: the requests of presses; issued: those of tickets
--   done:  tickets, moves, audit, appointments, stays, calls, answers: lists of rows; reason, desk and answer are JSON in a text
create function write_room(the_day bigint, known_sequence bigint, known_tally jsonb, known_room bigint, new_sequence bigint,
                           new_tally jsonb, asked uuid[], issued uuid[], done jsonb) returns text language plpgsql as $$
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
        select jsonb_object_agg(k.request_id, k.answer::text) into answered from request_key k
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
                    one.called_at, one.recall, one.reason::jsonb) returning id into call;
            if one.desk is not null then
                insert into call_record (call_id, site_id, called_at, rule_ticket_id, desk)
                values (call, found_day.site_id, one.called_at, one.rule_ticket_id, one.desk::jsonb);
            end if;
        end loop;
    end if;
    if done ? 'answers' then
        insert into request_key (site_id, request_id, action, answer, at)
        select found_day.site_id, n.request_id, n.action, n.answer::jsonb, n.at
          from jsonb_to_recordset(done -> 'answers') as n (request_id uuid, action text, answer text, at timestamptz);
    end if;
    if done <> '{}' then
        update reception_day set sequence = new_sequence, tally = new_tally, room = room + 1 where id = the_day;
    end if;
    return null;
end $$;
