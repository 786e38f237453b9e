-- What belongs to a ticket, or to a call of it, goes with it when the ticket is forgotten (docs/privacy.md).
do $$
declare
    one record;
begin
    for one in
        select conname, conrelid::regclass as part, pg_get_constraintdef(oid) as definition
          from pg_constraint
         where contype = 'f' and confdeltype = 'a'
           and confrelid in ('ticket'::regclass, 'counter_call'::regclass, 'service_check'::regclass)
    loop
        execute format('alter table %s drop constraint %I', one.part, one.conname);
        execute format('alter table %s add constraint %I %s', one.part, one.conname,
                       regexp_replace(one.definition, '(REFERENCES \S+\([^)]*\))', '\1 ON DELETE CASCADE'));
    end loop;
end $$;

create index if not exists service_check_ticket on service_check (ticket_id);
create index ticket_noted on ticket (site_id) where note <> '';
create index ticket_by_day on ticket (day);
create index audit_entry_age on audit_entry (at);
