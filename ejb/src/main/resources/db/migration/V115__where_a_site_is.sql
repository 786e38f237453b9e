-- Where visitors find a site, how they reach it, and what they should know about the way in (ADR 0105). All may be empty.
alter table site add column address text not null default '' check (char_length(address) <= 300);
alter table site add column phone text not null default '' check (char_length(phone) <= 40);
alter table site add column access_note text not null default '' check (char_length(access_note) <= 300);

-- how often one telephone or e-mail booked today is asked at each booking by a visitor
create index appointment_of_phone on appointment (site_id, phone) where phone is not null;
create index appointment_of_email on appointment (site_id, lower(email)) where email is not null;
