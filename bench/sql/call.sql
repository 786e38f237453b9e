\set n 1 + :client_id % :sites
\set site 900000000 + :n
\set motif :site + 10000000
\set counter 920000000 + :n * 4 + (:client_id / :sites) % 4
\set agent :counter + 10000000
BEGIN;
SELECT id AS session, gen_random_uuid() AS request FROM counter_session WHERE agent_id = :agent AND closed_at IS NULL \gset
SELECT id AS day_id FROM reception_day WHERE site_id = :site AND day = current_date FOR UPDATE \gset
SELECT answer FROM request_key WHERE site_id = :site AND request_id = cast(:request as uuid);
SELECT * FROM counter_session WHERE id = :session;
SELECT * FROM ticket WHERE counter_id = :counter AND status IN ('CALLED', 'SERVING');
SELECT s.id, s.counter_id, c.label, s.agent_id, a.display_name, s.state, s.idle_since, s.paused_until, s.last_seen_at, (SELECT string_agg(cast(cm.motif_id AS text), ',') FROM counter_motif cm JOIN agent_motif am ON am.motif_id = cm.motif_id WHERE cm.counter_id = s.counter_id AND am.agent_id = s.agent_id), (SELECT string_agg(l.language, ',') FROM agent_language l WHERE l.agent_id = s.agent_id), (SELECT t.id FROM ticket t WHERE t.counter_id = s.counter_id AND t.status IN ('CALLED', 'SERVING')) FROM counter_session s JOIN counter c ON c.id = s.counter_id JOIN agent a ON a.id = s.agent_id WHERE s.site_id = :site AND s.closed_at IS NULL;
SELECT * FROM ticket WHERE site_id = :site AND status = 'WAITING' ORDER BY reference_at, id;
SELECT id AS ticket FROM ticket WHERE site_id = :site AND status = 'WAITING' ORDER BY reference_at, id LIMIT 1 \gset
UPDATE ticket SET status = 'CALLED', counter_id = :counter, session_id = :session, since = now(), moved_at = now(), version = version + 1 WHERE id = :ticket;
UPDATE ticket_period SET ended_at = now() WHERE ticket_id = :ticket AND ended_at IS NULL;
INSERT INTO ticket_period (id, ticket_id, site_id, day, status, motif_id, began_at, counter_id, agent_id) VALUES (nextval('period_seq'), :ticket, :site, current_date, 'CALLED', :motif, now(), :counter, :agent);
INSERT INTO audit_entry (id, at, site_id, actor_kind, actor_id, action, subject_id, detail) VALUES (nextval('audit_seq'), now(), :site, 'AGENT', :agent, 'ticket.Called', :ticket, 'CALLED');
INSERT INTO counter_call (id, site_id, day, sequence, ticket_id, counter_id, agent_id, called_at, recall, reason) VALUES (nextval('call_seq'), :site, current_date, nextval('bench_rank_seq'), :ticket, :counter, :agent, now(), false, null);
INSERT INTO request_key VALUES (:site, cast(:request as uuid), 'next', '{"v": 1, "result": "DONE"}', now());
UPDATE reception_day SET sequence = sequence + 1, tally = '{"v": 1, "ranks": {"B": 1}, "issued": {"1": 1}, "waiting": {"1": 1}}' WHERE id = :day_id;
COMMIT;
BEGIN;
SELECT id AS session, gen_random_uuid() AS request FROM counter_session WHERE agent_id = :agent AND closed_at IS NULL \gset
SELECT id AS day_id FROM reception_day WHERE site_id = :site AND day = current_date FOR UPDATE \gset
SELECT answer FROM request_key WHERE site_id = :site AND request_id = cast(:request as uuid);
SELECT * FROM counter_session WHERE id = :session;
SELECT * FROM ticket WHERE counter_id = :counter AND status IN ('CALLED', 'SERVING');
UPDATE ticket SET status = 'WAITING', counter_id = null, session_id = null, since = now(), moved_at = now(), version = version + 1 WHERE id = :ticket;
UPDATE ticket_period SET ended_at = now() WHERE ticket_id = :ticket AND ended_at IS NULL;
INSERT INTO ticket_period (id, ticket_id, site_id, day, status, motif_id, began_at) VALUES (nextval('period_seq'), :ticket, :site, current_date, 'WAITING', :motif, now());
INSERT INTO audit_entry (id, at, site_id, actor_kind, actor_id, action, subject_id, detail) VALUES (nextval('audit_seq'), now(), :site, 'AGENT', :agent, 'ticket.Transferred', :ticket, 'WAITING');
UPDATE counter_session SET idle_since = now(), version = version + 1 WHERE id = :session;
INSERT INTO request_key VALUES (:site, cast(:request as uuid), 'transfer', '{"v": 1, "result": "DONE"}', now());
UPDATE reception_day SET sequence = sequence + 1, tally = '{"v": 1, "ranks": {"B": 1}, "issued": {"1": 1}, "waiting": {"1": 1}}' WHERE id = :day_id;
COMMIT;
