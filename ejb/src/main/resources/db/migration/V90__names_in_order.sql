-- Names in the order of a French list: Élise beside Eloi, Guichet 2 before Guichet 10. Comparing two names for equality
-- stays byte by byte, so nothing that is unique changes. A PostgreSQL built without ICU keeps its own order and says so.
do $$
begin
    create collation parvis_names (provider = icu, locale = 'fr-u-kn-true');
exception when others then
    raise warning 'This PostgreSQL has no ICU (%): names are listed in the order of their bytes.', sqlerrm;
    create collation parvis_names from "C";
end
$$;

alter table site alter column name type text collate parvis_names;
alter table waiting_zone alter column name type text collate parvis_names;
alter table counter alter column label type text collate parvis_names;
alter table agent alter column display_name type text collate parvis_names;
alter table device alter column name type text collate parvis_names;
alter table place alter column name type text collate parvis_names;
alter table study alter column name type text collate parvis_names;
