-- The codes by which the first administrator of a new installation may come in: one a node, drawn at each start while nobody
-- is there; none afterwards.
create table set_up_code (
    node        text primary key check (length(node) between 1 and 23),
    code_hash   text not null,
    expires_at  timestamptz not null
);
