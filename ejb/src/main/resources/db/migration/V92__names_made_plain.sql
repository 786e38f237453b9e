-- Names that were stored before V91 and hold what nobody sees: V91 refuses every later change of such a row, so a terminal
-- could not even say that it is alive. What is seen stays; a name of which nothing is left becomes the number of its row, and
-- one that then equals another of its site has that number behind it (ADR 0075).
create function parvis_made_plain(shown text) returns text language sql immutable parallel safe
    return btrim(regexp_replace(
        regexp_replace(
            regexp_replace(shown, '[\u0001-\u001f\u007f-\u009f\u2028\u2029]', ' ', 'g'),
            '[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]', '', 'g'),
        '\s+', ' ', 'g'));

do $$
declare
    named record;
begin
    for named in
        select * from (values
            ('site', 'name', 'id'), ('waiting_zone', 'name', 'id'), ('counter', 'label', 'id'), ('agent', 'display_name', 'id'),
            ('device', 'name', 'id'), ('motif_label', 'label', 'motif_id'), ('paper_label', 'label', 'paper_id'),
            ('motif_question_label', 'label', 'question_id'), ('place', 'name', 'id'), ('site_closure', 'label', 'id'),
            ('study', 'name', 'id')) as names (of_table, of_column, number)
    loop
        execute format(
            'update %1$I set %2$I = coalesce(nullif(parvis_made_plain(%2$I), ''''), %3$I::text)'
                || case when named.of_table in ('waiting_zone', 'counter') then
                       ' || case when exists (select from %1$I other where other.site_id = %1$I.site_id and other.id <> %1$I.id'
                       || ' and parvis_made_plain(other.%2$I) = parvis_made_plain(%1$I.%2$I)) then '' ('' || %3$I || '')'' else '''' end'
                   else '' end
                || ' where not parvis_plain(%2$I)',
            named.of_table, named.of_column, named.number);
    end loop;
end $$;

alter table site validate constraint site_name_plain;
alter table waiting_zone validate constraint waiting_zone_name_plain;
alter table counter validate constraint counter_label_plain;
alter table agent validate constraint agent_name_plain;
alter table device validate constraint device_name_plain;
alter table motif_label validate constraint motif_label_plain;
alter table paper_label validate constraint paper_label_plain;
alter table motif_question_label validate constraint question_label_plain;
alter table place validate constraint place_name_plain;
alter table site_closure validate constraint closure_label_plain;
alter table study validate constraint study_name_plain;

drop function parvis_made_plain(text);
