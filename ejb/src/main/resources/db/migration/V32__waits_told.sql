-- what each visitor without appointment was told at ticket taking: forecasts are corrected by how they held
create table wait_told (
    ticket_id      bigint primary key references ticket deferrable initially deferred,
    site_id        bigint not null references site,
    visitor_class  text not null check (visitor_class in ('WALK_IN', 'PRIORITY')),
    told_at        timestamptz not null,
    low_minutes    int not null check (low_minutes >= 0),
    high_minutes   int check (high_minutes >= low_minutes),
    p25_millis     bigint not null check (p25_millis >= 0),
    p50_millis     bigint not null check (p50_millis >= p25_millis),
    p90_millis     bigint not null check (p90_millis >= p50_millis)
);
create index on wait_told (site_id, told_at desc);
