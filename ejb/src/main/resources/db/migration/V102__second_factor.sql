-- The second factor of managers and administrators (ADR 0092): the key that their telephone holds too, sealed with the server's own
-- secret; the time step of the last code that was heard, so that a code is good once on every node.
create table agent_second_factor (
    agent_id     bigint primary key references agent,
    sealed       text not null,
    last_step    bigint not null,
    confirmed_at timestamptz not null
);

-- Codes for one use, for whoever has lost the telephone; keyed fingerprints only.
create table agent_recovery_code (
    agent_id    bigint not null references agent_second_factor on delete cascade,
    fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
    used_at     timestamptz,
    primary key (agent_id, fingerprint)
);
