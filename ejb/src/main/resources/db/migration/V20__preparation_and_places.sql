-- Papers to have at hand, one question, what visitors answered; help near the site. Texts by language; French is always there.

create table paper (
    id         bigint primary key,
    site_id    bigint not null references site,
    code       text not null check (code ~ '^[a-z0-9-]{2,40}$'),
    pictogram  text not null,
    position   int not null,
    version    bigint not null default 0,
    unique (site_id, code)
);

create table paper_label (
    paper_id  bigint not null references paper on delete cascade,
    language  text not null check (language ~ '^[a-z]{2}(-[a-z]+)?$'),
    label     text not null,
    primary key (paper_id, language)
);

-- what will do instead, or how to know the paper
create table paper_more (
    paper_id  bigint not null references paper on delete cascade,
    language  text not null check (language ~ '^[a-z]{2}(-[a-z]+)?$'),
    label     text not null,
    primary key (paper_id, language)
);

create table paper_motif (
    paper_id  bigint not null references paper on delete cascade,
    motif_id  bigint not null references motif,
    primary key (paper_id, motif_id)
);

-- one question at most for each motif
create table motif_question (
    id         bigint primary key,
    site_id    bigint not null references site,
    motif_id   bigint not null unique references motif,
    code       text not null check (code ~ '^[a-z0-9-]{2,40}$'),
    pictogram  text not null,
    version    bigint not null default 0
);

create table motif_question_label (
    question_id  bigint not null references motif_question on delete cascade,
    language     text not null check (language ~ '^[a-z]{2}(-[a-z]+)?$'),
    label        text not null,
    primary key (question_id, language)
);

-- what a visitor told: counts are kept with the ticket, which papers are missing only while the visit lasts
create table ticket_preparation (
    ticket_id    bigint primary key references ticket,
    site_id      bigint not null references site,
    held         int not null check (held >= 0),
    lacking      int not null check (lacking >= 0),
    unsure       int not null check (unsure >= 0),
    details      text not null default '',
    question     text not null default '',
    answer       text check (answer in ('YES', 'NO', 'UNKNOWN')),
    answered_at  timestamptz not null,
    version      bigint not null default 0
);
create index ticket_preparation_site on ticket_preparation (site_id) where details <> '' or question <> '';

create table place (
    id            bigint primary key,
    site_id       bigint not null references site,
    category      text not null check (category in ('MEAL', 'SHOWER', 'NIGHT', 'HEALTH', 'CLOTHES', 'LEGAL', 'OTHER')),
    name          text not null check (name <> ''),
    address       text not null,
    phone         text not null default '',
    walk_minutes  int not null check (walk_minutes between 0 and 240),
    version       bigint not null default 0
);
create index on place (site_id);

create table place_opening (
    place_id  bigint not null references place on delete cascade,
    language  text not null check (language ~ '^[a-z]{2}(-[a-z]+)?$'),
    label     text not null,
    primary key (place_id, language)
);
