-- constants of the rule fitted to a site; in force while the manager's slider stands where it stood when they were fitted
create table site_tuning (
    site_id          bigint primary key references site,
    automatic        boolean not null default false,
    balance          double precision check (balance between 0 and 1),
    late_factor      double precision check (late_factor between 0 and 1),
    ceiling_minutes  int check (ceiling_minutes between 20 and 90),
    applied_at       timestamptz
);

-- what a night found, with the figures that justify it
create table settings_fit (
    id                 bigint primary key,
    site_id            bigint not null references site,
    fitted_on          date not null,
    balance            double precision not null,
    late_factor        double precision not null check (late_factor between 0 and 1),
    ceiling_minutes    int not null check (ceiling_minutes between 20 and 90),
    better             boolean not null,
    days               int not null,
    missed_before      double precision not null,
    missed_after       double precision not null,
    unpunctual_before  double precision not null,
    unpunctual_after   double precision not null,
    longest_before     double precision not null,
    longest_after      double precision not null,
    decision           text check (decision in ('APPLIED', 'KEPT')),
    decided_by         bigint references agent,
    decided_at         timestamptz,
    unique (site_id, fitted_on)
);
