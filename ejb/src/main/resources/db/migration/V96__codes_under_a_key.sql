-- Codes of appointments are kept under a key that the database does not know (ADR 0085). Rows from before have their codes in the
-- clear until the first start with this version, which knows the key, puts them under it and empties both columns.
alter table appointment alter column code drop not null;
alter table appointment alter column secret_hash drop not null;
alter table appointment add column code_digest text unique check (code_digest ~ '^[0-9a-f]{64}$');
alter table appointment add column secret_digest text unique check (secret_digest ~ '^[0-9a-f]{64}$');
alter table appointment add column codes_sealed text;
alter table appointment add column code_key text check (code_key ~ '^[0-9a-f]{16}$');
alter table appointment add check (
    (code_key is null and code is not null and secret_hash is not null
        and code_digest is null and secret_digest is null and codes_sealed is null)
    or (code_key is not null and code is null and secret_hash is null
        and code_digest is not null and secret_digest is not null and codes_sealed is not null));
create index appointment_in_clear on appointment (id) where code_key is null;
