-- Sites of the ceiling's own, with numbers that pgbench can reckon: 900000001.., motif + 10000000, four counters each.
create sequence if not exists bench_rank_seq minvalue 1000;
insert into site (id, code, name, zone_id)
select 900000000 + n, 'ceiling-' || n, 'Ceiling ' || n, 'Europe/Paris' from generate_series(1, 20) n
on conflict do nothing;
insert into motif (id, site_id, code, pictogram, position, usual_minutes)
select 910000000 + n, 900000000 + n, 'bench', 'house', 1, 10 from generate_series(1, 20) n
on conflict do nothing;
insert into counter (id, site_id, label, position)
select 920000000 + n * 4 + k, 900000000 + n, 'G' || k, k from generate_series(1, 20) n, generate_series(0, 3) k
on conflict do nothing;
insert into agent (id, login, display_name, password_hash)
select 930000000 + n * 4 + k, 'ceiling-' || n || '-' || k, 'Bench', 'none' from generate_series(1, 20) n, generate_series(0, 3) k
on conflict do nothing;
insert into agent_site
select 930000000 + n * 4 + k, 900000000 + n from generate_series(1, 20) n, generate_series(0, 3) k
on conflict do nothing;
insert into counter_motif
select 920000000 + n * 4 + k, 910000000 + n from generate_series(1, 20) n, generate_series(0, 3) k
on conflict do nothing;
insert into agent_motif
select 930000000 + n * 4 + k, 910000000 + n from generate_series(1, 20) n, generate_series(0, 3) k
on conflict do nothing;
insert into counter_session (id, site_id, counter_id, agent_id, state, opened_at, idle_since, last_seen_at)
select 940000000 + n * 4 + k, 900000000 + n, 920000000 + n * 4 + k, 930000000 + n * 4 + k, 'OPEN', now(), now(), now() + interval '1 day' from generate_series(1, 20) n, generate_series(0, 3) k
on conflict do nothing;
insert into reception_day (id, site_id, day)
select 950000000 + n, 900000000 + n, current_date from generate_series(1, 20) n
on conflict do nothing;
update ticket set status = 'LEFT', counter_id = null
 where site_id between 900000001 and 900000020 and status in ('WAITING', 'CALLED', 'SERVING');
insert into ticket (id, site_id, day, series, rank, link, request_id, motif_id, visitor_class, language, needs, status, arrived_at, reference_at, since, moved_at, note, version)
select nextval('ticket_seq'), 900000000 + n, current_date, 'C', nextval('bench_rank_seq'), gen_random_uuid()::text, gen_random_uuid(), 910000000 + n, 'WALK_IN', 'fr', '', 'WAITING', now(), now(), now(), now(), '', 1 from generate_series(1, 20) n, generate_series(1, 30);
insert into ticket_period (id, ticket_id, site_id, day, status, motif_id, began_at)
select nextval('period_seq'), id, site_id, day, 'WAITING', motif_id, arrived_at from ticket t
 where site_id between 900000001 and 900000020 and status = 'WAITING'
   and not exists (select 1 from ticket_period p where p.ticket_id = t.id);
