-- ── who may look ───────────────────────────────────────────────────────────────────────────────

-- 账号. The stamp changes with password, roles and state, and ends the sessions opened before.
create table account (
  name varchar(60) not null primary key,
  password varchar(200) not null,
  disabled boolean not null,
  failures integer not null,
  locked_until timestamp(6) with time zone,
  stamp integer not null,
  created timestamp(6) with time zone not null
);

create table account_role (
  account varchar(60) not null,
  role varchar(20) not null,
  primary key (account, role)
);

-- 账号日志: rows are added, never changed.
create table journal (
  no bigint generated always as identity primary key,
  at timestamp(6) with time zone not null,
  who varchar(60) not null,
  what varchar(40) not null,
  whom varchar(60) not null,
  said varchar(500) not null,
  origin varchar(100) not null
);
