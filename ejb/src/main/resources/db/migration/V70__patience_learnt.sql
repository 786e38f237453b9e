-- How readily visitors leave before they are called: the sums of fr.parvis.queueing.learning.PatienceMemory.
alter table site_memory
    add column gone      double precision not null default 0 check (gone >= 0),
    add column expected  double precision not null default 0 check (expected >= 0);
