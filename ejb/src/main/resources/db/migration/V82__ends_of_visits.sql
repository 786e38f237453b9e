-- Who was taken off the queue may come back with the code: the appointment is expected again (ADR 0063). Those of earlier
-- days are counted as missed at the next midnight.
update appointment a
   set status = 'BOOKED', version = version + 1
 where a.status = 'CHECKED_IN'
   and exists (select 1 from ticket t where t.appointment_id = a.id)
   and not exists (select 1 from ticket t where t.appointment_id = a.id and t.status <> 'LEFT');

-- a series that is kept over midnight goes on past five digits
alter table rejected_record drop constraint rejected_record_rank_check;
alter table rejected_record add constraint rejected_record_rank_check check (rank between 1 and 999999999);
