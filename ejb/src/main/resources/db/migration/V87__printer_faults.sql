-- A printer that answers may still not print: it says that it is in error, and mostly in which.

alter table device_health drop constraint device_health_printer_check;
alter table device_health add constraint device_health_printer_check
    check (printer in ('READY', 'ERROR', 'GONE', 'NONE'));
alter table device_health add column fault text
    check (fault in ('BROKEN', 'CUTTER', 'JAMMED', 'HOT', 'ERROR', 'FEEDING', 'OFFLINE', 'NONE'));

alter table paper_order drop constraint paper_order_outcome_check;
alter table paper_order add constraint paper_order_outcome_check
    check (outcome in ('PRINTED', 'NO_PAPER', 'COVER_OPEN', 'PRINTER_ERROR', 'NO_PRINTER'));
