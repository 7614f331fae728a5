-- ── what policy staff are writing ──────────────────────────────────────────────────────────────

-- 修改稿: what a person has changed over the packs in force, a row a file. No base: the file was not
-- there; no file: it is to go.
create table draft (
  person varchar(60) not null,
  path varchar(500) not null,
  base varchar(64),
  file varchar(64),
  at timestamp(6) with time zone not null,
  primary key (person, path)
);

-- Each time one was saved; rows are added, never changed.
create table draft_save (
  no bigint generated always as identity primary key,
  person varchar(60) not null,
  path varchar(500) not null,
  what varchar(12) not null,
  file varchar(64),
  at timestamp(6) with time zone not null
);

-- ── what stands on the shelf ───────────────────────────────────────────────────────────────────

-- 发布单: what was submitted, and how far it has come.
create table policy_release (
  no integer not null primary key,
  state varchar(12) not null,
  files varchar(64) not null,
  base varchar(64) not null,
  prior varchar(64) not null,
  from_day date not null,
  drafter varchar(60) not null,
  submitter varchar(60) not null,
  submitted timestamp(6) with time zone not null,
  note varchar(2000) not null,
  gates text not null
);

-- Every step that somebody took with it; rows are added, never changed.
create table policy_release_step (
  no bigint generated always as identity primary key,
  release_no integer not null,
  step varchar(12) not null,
  person varchar(60) not null,
  stands_for varchar(60) not null,
  said varchar(2000) not null,
  at timestamp(6) with time zone not null
);

-- Whom its preview moves.
create table policy_release_unit (
  release_no integer not null,
  unit_id varchar(100) not null,
  primary key (release_no, unit_id)
);

-- 政策版本: signed, chained, never changed.
create table policy_version (
  no integer not null primary key,
  digest varchar(64) not null unique,
  from_day date not null,
  manifest text not null,
  algorithm varchar(20) not null,
  key_id varchar(64) not null,
  signature varchar(1000) not null
);

-- ── who may approve ────────────────────────────────────────────────────────────────────────────

-- 代理: who approves in the place of whom, up to a day.
create table deputy (
  no bigint generated always as identity primary key,
  approver varchar(60) not null,
  deputy varchar(60) not null,
  until_day date not null,
  named timestamp(6) with time zone not null
);

-- 回避: what a person declares an interest in: a pack's path, a unit's id, or all.
create table interest (
  person varchar(60) not null,
  subject varchar(300) not null,
  because varchar(2000) not null,
  declared timestamp(6) with time zone not null,
  primary key (person, subject)
);

-- ── by which version a night graded ────────────────────────────────────────────────────────────

-- Empty: by the policies of a folder, unsigned.
alter table run add column version varchar(64) default '' not null;
