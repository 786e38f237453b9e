-- A row of one site refers to rows of the same site only: the database refuses a motif, a counter, a device, an appointment or a
-- ticket of another one, whoever asks (ADR 0087). Each reference from a table with a site to a table with a site takes the site along.
do $$
declare
    parent record;
    one record;
    rule text;
begin
    for parent in
        select distinct c.confrelid as id, c.confrelid::regclass::text as name
          from pg_constraint c
          join pg_attribute p on p.attrelid = c.confrelid and p.attname = 'site_id' and not p.attisdropped
          join pg_attribute s on s.attrelid = c.conrelid and s.attname = 'site_id' and not s.attisdropped
         where c.contype = 'f' and array_length(c.conkey, 1) = 1
    loop
        execute format('alter table %s add constraint %I unique (site_id, %I)', parent.name, parent.name || '_of_site',
            (select a.attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
              where i.indrelid = parent.id and i.indisprimary));
    end loop;

    for one in
        select c.conname, c.conrelid::regclass::text as child, c.confrelid::regclass::text as parent, c.confdeltype,
               c.condeferrable, a.attname as col, k.attname as key
          from pg_constraint c
          join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
          join pg_attribute k on k.attrelid = c.confrelid and k.attnum = c.confkey[1]
          join pg_attribute p on p.attrelid = c.confrelid and p.attname = 'site_id' and not p.attisdropped
          join pg_attribute s on s.attrelid = c.conrelid and s.attname = 'site_id' and not s.attisdropped
         where c.contype = 'f' and array_length(c.conkey, 1) = 1
    loop
        rule := case one.confdeltype when 'c' then ' on delete cascade'
                                     when 'n' then format(' on delete set null (%I)', one.col) else '' end
             || case when one.condeferrable then ' deferrable initially deferred' else '' end;
        execute format('alter table %s drop constraint %I', one.child, one.conname);
        execute format('alter table %s add constraint %I foreign key (site_id, %I) references %s (site_id, %I)%s not valid',
            one.child, one.conname, one.col, one.parent, one.key, rule);
        begin
            execute format('alter table %s validate constraint %I', one.child, one.conname);
        exception when foreign_key_violation then
            raise warning '% holds rows that refer to another site by %: they stay, new ones are refused', one.child, one.col;
        end;
    end loop;
end $$;

-- Two tables between counters, papers and motifs have no site of their own.
create function counter_motif_of_one_site() returns trigger language plpgsql as $$
begin
    if (select site_id from counter where id = new.counter_id) <> (select site_id from motif where id = new.motif_id) then
        raise exception 'Counter % and motif % are of two sites', new.counter_id, new.motif_id
            using errcode = 'foreign_key_violation';
    end if;
    return new;
end $$;
create trigger counter_motif_of_one_site before insert or update on counter_motif
    for each row execute function counter_motif_of_one_site();

create function paper_motif_of_one_site() returns trigger language plpgsql as $$
begin
    if (select site_id from paper where id = new.paper_id) <> (select site_id from motif where id = new.motif_id) then
        raise exception 'Paper % and motif % are of two sites', new.paper_id, new.motif_id
            using errcode = 'foreign_key_violation';
    end if;
    return new;
end $$;
create trigger paper_motif_of_one_site before insert or update on paper_motif
    for each row execute function paper_motif_of_one_site();

-- Agents come and go at sites, so what is over keeps theirs; what begins needs one of the site, or an administrator.
create function agent_is_of_site(agent bigint, site bigint) returns boolean language sql stable as $$
    select agent is null
        or exists (select 1 from agent_site s where s.agent_id = agent and s.site_id = site)
        or exists (select 1 from agent_role r where r.agent_id = agent and r.role = 'ADMINISTRATOR')
$$;

create function appointment_with_agent_of_site() returns trigger language plpgsql as $$
begin
    if not agent_is_of_site(new.agent_id, new.site_id) then
        raise exception 'Agent % is not of site %', new.agent_id, new.site_id using errcode = 'foreign_key_violation';
    end if;
    return new;
end $$;
create trigger appointment_with_agent_of_site before insert or update of agent_id, site_id on appointment
    for each row execute function appointment_with_agent_of_site();
create trigger counter_session_with_agent_of_site before insert or update of agent_id, site_id on counter_session
    for each row execute function appointment_with_agent_of_site();

create function shift_with_agent_of_site() returns trigger language plpgsql as $$
begin
    if not agent_is_of_site(new.agent_id, (select site_id from counter_plan where id = new.plan_id)) then
        raise exception 'Agent % is not of the site of plan %', new.agent_id, new.plan_id
            using errcode = 'foreign_key_violation';
    end if;
    return new;
end $$;
create trigger shift_with_agent_of_site before insert or update of agent_id on planned_shift
    for each row execute function shift_with_agent_of_site();

-- One length for every name: 80 characters (PlainText.NAME). A longer one is cut, with the number of its row where names must differ.
do $$
declare
    named record;
begin
    for named in
        select * from (values
            ('site', 'name', ''), ('waiting_zone', 'name', 'id'), ('counter', 'label', 'id'), ('agent', 'display_name', ''),
            ('device', 'name', ''), ('place', 'name', ''), ('site_closure', 'label', ''), ('study', 'name', ''))
            as names (of_table, of_column, number)
    loop
        execute format('update %1$I set %2$I = %3$s where char_length(%2$I) > 80', named.of_table, named.of_column,
            case when named.number = '' then format('btrim(left(%I, 80))', named.of_column)
                 else format('btrim(left(%I, 58)) || '' ('' || %I || '')''', named.of_column, named.number) end);
        execute format('alter table %1$I add constraint %3$I check (char_length(%2$I) <= 80)', named.of_table,
            named.of_column, named.of_table || '_' || named.of_column || '_length');
    end loop;
end $$;
