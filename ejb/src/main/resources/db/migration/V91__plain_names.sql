-- What is shown of a place, a person or a thing holds no control sign, nothing invisible and nothing that turns the direction
-- of what stands beside it (ADR 0075). What was stored before stays; the application is stricter than this.
create function parvis_plain(shown text) returns boolean language sql immutable parallel safe
    return shown !~ '[\u0001-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]';

alter table site add constraint site_name_plain check (parvis_plain(name)) not valid;
alter table waiting_zone add constraint waiting_zone_name_plain check (parvis_plain(name)) not valid;
alter table counter add constraint counter_label_plain check (parvis_plain(label)) not valid;
alter table agent add constraint agent_name_plain check (parvis_plain(display_name)) not valid;
alter table device add constraint device_name_plain check (parvis_plain(name)) not valid;
alter table motif_label add constraint motif_label_plain check (parvis_plain(label)) not valid;
alter table paper_label add constraint paper_label_plain check (parvis_plain(label)) not valid;
alter table motif_question_label add constraint question_label_plain check (parvis_plain(label)) not valid;
alter table place add constraint place_name_plain check (parvis_plain(name)) not valid;
alter table site_closure add constraint closure_label_plain check (parvis_plain(label)) not valid;
alter table study add constraint study_name_plain check (parvis_plain(name)) not valid;
