-- The trail says what changed, is read by auditors, and stands: whoever has the database may add lines, nobody may change one, and
-- only the retention job takes old ones out (ADR 0084).
alter table audit_entry add column changes text not null default '';
create index audit_entry_what on audit_entry (action, at);
create index audit_entry_who on audit_entry (actor_kind, actor_id, at);

alter table agent_role drop constraint agent_role_role_check;
alter table agent_role add constraint agent_role_role_check
    check (role in ('RECEPTION', 'AGENT', 'MANAGER', 'ADMINISTRATOR', 'AUDITOR'));

-- Six months is the least that PARVIS_AUDIT_MONTHS takes; a younger line goes for nobody, the owner of the table included.
create function audit_entry_stands() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE'
        and old.at < now() - interval '6 months'
        and current_setting('parvis.forgetting_audit', true) = pg_current_xact_id()::text then
        return old;
    end if;
    raise exception 'The trail stands: no line of audit_entry is changed or taken out (%)', tg_op
        using errcode = 'insufficient_privilege';
end $$;
create trigger audit_entry_stands before update or delete on audit_entry
    for each row execute function audit_entry_stands();
create trigger audit_entry_is_not_emptied before truncate on audit_entry
    for each statement execute function audit_entry_stands();

-- The narrow path, for the role of the application, which needs no right to delete.
create function forget_audit_entries(before timestamptz, most int) returns int
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    gone int;
begin
    perform set_config('parvis.forgetting_audit', pg_current_xact_id()::text, true);
    delete from audit_entry where id in (
        select id from audit_entry where at < least(before, now() - interval '6 months') limit most);
    get diagnostics gone = row_count;
    perform set_config('parvis.forgetting_audit', '', true);
    return gone;
end $$;

-- One row a night, whichever node forgot; what was forgotten beside it.
create table retention_round (
    night     date primary key,
    node      text not null,
    began_at  timestamptz not null,
    alive_at  timestamptz not null,
    ended_at  timestamptz
);
create table retention_count (
    night      date not null references retention_round on delete cascade,
    what       text not null check (what ~ '^[a-z-]{2,40}$'),
    forgotten  int not null check (forgotten >= 0),
    primary key (night, what)
);

-- What is left of language and needs a week after a visit: how many in which month.
create table visit_count (
    site_id  bigint not null references site,
    month    date not null check (extract(day from month) = 1),
    kind     text not null check (kind in ('LANGUAGE', 'NEED')),
    word     text not null,
    visits   int not null check (visits > 0),
    primary key (site_id, month, kind, word)
);
create index ticket_told on ticket (day) where language <> 'und' or needs <> '';

-- An appointment is forgotten a week after its time, the visit stays for the figures.
alter table ticket drop constraint ticket_appointment_id_fkey;
alter table ticket add constraint ticket_appointment_id_fkey
    foreign key (appointment_id) references appointment on delete set null;
create index appointment_age on appointment (starts_at);

-- An agent who has left: since when nobody signs in by that name.
alter table agent add column left_at timestamptz;
create function agent_leaves() returns trigger language plpgsql as $$
begin
    new.left_at = case when new.active then null else coalesce(new.left_at, now()) end;
    return new;
end $$;
create trigger agent_leaves before insert or update on agent for each row execute function agent_leaves();
update agent set left_at = now() where not active;
