\set site 900000000 + random(1, :sites)
\set motif :site + 10000000
BEGIN;
SELECT id AS day_id FROM reception_day WHERE site_id = :site AND day = current_date FOR UPDATE \gset
INSERT INTO ticket (id, site_id, day, series, rank, link, request_id, motif_id, visitor_class, language, needs, status, arrived_at, reference_at, since, moved_at, note, version) VALUES (nextval('ticket_seq'), :site, current_date, 'B', nextval('bench_rank_seq'), gen_random_uuid()::text, gen_random_uuid(), :motif, 'WALK_IN', 'fr', '', 'WAITING', now(), now(), now(), now(), '', 1);
INSERT INTO ticket_period (id, ticket_id, site_id, day, status, motif_id, began_at) VALUES (nextval('period_seq'), currval('ticket_seq'), :site, current_date, 'WAITING', :motif, now());
INSERT INTO audit_entry (id, at, site_id, actor_kind, actor_id, action, subject_id, detail) VALUES (nextval('audit_seq'), now(), :site, 'VISITOR', null, 'ticket.CheckedIn', currval('ticket_seq'), 'WAITING');
UPDATE reception_day SET sequence = sequence + 1, tally = '{"v": 1, "ranks": {"B": 1}, "issued": {"1": 1}, "waiting": {"1": 1}}' WHERE id = :day_id;
COMMIT;
