-- Who is planned at which counter: per weekday as a template, per date as exceptions. Times are those of the site's clock.
create sequence staffing_seq increment 50 start 50;

-- the plan of one counter, for a weekday or for one date; a date without a row follows its weekday
create table counter_plan (
    id          bigint primary key,
    site_id     bigint not null references site,
    counter_id  bigint not null references counter,
    weekday     int check (weekday between 1 and 7),
    day         date,
    version     bigint not null default 0,
    check ((weekday is null) <> (day is null)),
    unique (counter_id, weekday),
    unique (counter_id, day)
);
create index counter_plan_site on counter_plan (site_id, day);

create table planned_shift (
    plan_id   bigint not null references counter_plan,
    agent_id  bigint references agent,
    starts    time not null,
    ends      time not null,
    breaks    text not null default '' check (breaks ~ '^([0-9]{2}:[0-9]{2}-[0-9]{2}:[0-9]{2}(,|$))*$'),
    primary key (plan_id, starts),
    check (starts < ends)
);

-- breaks moved on one day, so that moving can be taken back
create table break_move (
    id           bigint primary key,
    site_id      bigint not null references site,
    counter_id   bigint not null references counter,
    day          date not null,
    break_from   time not null,
    minutes      int not null check (minutes <> 0),
    moved_at     timestamptz not null,
    taken_back   timestamptz
);
create index break_move_site on break_move (site_id, day);
