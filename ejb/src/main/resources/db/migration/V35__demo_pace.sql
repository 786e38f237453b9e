-- How fast the clock of the demonstration runs, for all its servers and their next start. Empty: as the machine's.
create table demo_pace (
    only_one   boolean primary key default true check (only_one),
    real_from  timestamptz not null,
    shown_from timestamptz not null,
    speed      double precision not null check (speed between 1 and 1000)
);
