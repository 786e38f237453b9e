-- The browsers in which an agent is signed in, on every node: their owner sees and ends them, a new password ends them
-- (ADR 0081). The browser's own key is with the server only; here is who, in what sort of browser, and when.
create table agent_session (
    id         bigint primary key,
    agent_id   bigint not null references agent,
    browser    text not null check (length(browser) <= 60),
    opened_at  timestamptz not null,
    seen_at    timestamptz not null,
    ended_at   timestamptz
);
create index agent_session_agent on agent_session (agent_id, seen_at);
create index agent_session_age on agent_session (seen_at);
create index agent_token_agent on agent_token (agent_id);
