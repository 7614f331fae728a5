-- One SQL for H2 in PostgreSQL mode and PostgreSQL 15 and newer.

-- ── whose it is ────────────────────────────────────────────────────────────────────────────────

-- 排污单位. The number is ours alone: short keys, and ranges for the night.
create table unit (
  no integer not null primary key,
  id varchar(100) not null unique,
  name varchar(500) not null,
  region varchar(6) not null,
  opened timestamp(6) with time zone not null,
  register bytea
);

-- What a unit is found by: c: credit code, s: site of a permit, n: name.
create table unit_key (
  word varchar(520) not null,
  unit_no integer not null,
  primary key (word, unit_no)
);

-- ── what is known ──────────────────────────────────────────────────────────────────────────────

-- The names by which blocks number kinds and fields.
create table layout (
  no integer not null primary key,
  body text not null
);

-- Facts as they came in, never changed: one block per unit and delivery, each fact with its id, key,
-- days, source, place and standing inside.
create table fact_block (
  unit_no integer not null,
  seq integer not null,
  facts integer not null,
  first_recorded timestamp(6) with time zone not null,
  last_recorded timestamp(6) with time zone not null,
  body bytea not null,
  primary key (unit_no, seq)
);

-- The dossier as known now: a cache of the blocks, rewritten with them.
create table dossier (
  unit_no integer not null primary key,
  facts integer not null,
  blocks integer not null,
  parts integer not null,
  last_recorded timestamp(6) with time zone not null,
  ids bytea not null
);

create table dossier_part (
  unit_no integer not null,
  part integer not null,
  facts integer not null,
  body bytea not null,
  primary key (unit_no, part)
);

-- What sources vouch for. No region and no unit named: for everybody.
create table cover (
  id varchar(32) not null primary key,
  kind varchar(100) not null,
  from_day date not null,
  to_day date,
  source varchar(500) not null,
  region varchar(6),
  named integer not null,
  recorded timestamp(6) with time zone not null
);

create table cover_unit (
  cover_id varchar(32) not null,
  unit_id varchar(100) not null,
  primary key (cover_id, unit_id)
);

-- ── how it came in ─────────────────────────────────────────────────────────────────────────────

create table source (
  name varchar(500) not null primary key,
  arrived timestamp(6) with time zone not null,
  occurred date,
  facts bigint not null
);

create table quarantine (
  id varchar(32) not null primary key,
  source varchar(500) not null,
  mapping varchar(500) not null,
  file varchar(1000) not null,
  sheet varchar(500),
  row_no bigint not null,
  codes varchar(1000) not null,
  faults text not null,
  raw text not null,
  since timestamp(6) with time zone not null,
  settled timestamp(6) with time zone
);

create index quarantine_place on quarantine (file, row_no);

-- Whom a waiting row speaks of, and of what kind (empty: the whole row).
create table quarantine_unit (
  quarantine_id varchar(32) not null,
  unit_id varchar(100) not null,
  kind varchar(100) not null,
  primary key (quarantine_id, unit_id, kind)
);

create table ingested_file (
  digest varchar(64) not null,
  name varchar(1000) not null,
  bytes bigint not null,
  at timestamp(6) with time zone not null,
  stored bigint not null,
  duplicates bigint not null,
  superseding bigint not null,
  rejected bigint not null,
  primary key (digest, name)
);

create table watermark (
  pull varchar(200) not null primary key,
  mark varchar(500) not null
);

-- ── by what it is judged ───────────────────────────────────────────────────────────────────────

create table pack_file (
  digest varchar(64) not null primary key,
  body bytea not null
);

create table pack_set (
  digest varchar(64) not null,
  path varchar(500) not null,
  file_digest varchar(64) not null,
  primary key (digest, path)
);

create table pack (
  no integer not null primary key,
  path varchar(300) not null unique
);

-- What was in force of a pack, and what its decisions have in common.
create table slice (
  no integer not null primary key,
  pack_no integer not null,
  digest varchar(64) not null,
  version varchar(10) not null,
  roll bytea,
  unique (pack_no, digest)
);

-- ── what was decided ───────────────────────────────────────────────────────────────────────────

create table run (
  no bigint not null primary key,
  on_day date not null,
  known_at varchar(40) not null,
  mode varchar(12) not null,
  state varchar(12) not null,
  pack_set varchar(64) not null,
  given text not null,
  last_unit integer not null,
  opened timestamp(6) with time zone not null,
  closed timestamp(6) with time zone,
  approved_by varchar(200),
  approved_at timestamp(6) with time zone,
  exit integer not null
);

create table run_pack (
  run_no bigint not null,
  pack_no integer not null,
  place integer not null,
  slice_no integer not null,
  base_run bigint,
  beside_run bigint,
  population bigint not null,
  regraded bigint not null,
  kept bigint not null,
  failed bigint not null,
  worse bigint not null,
  better bigint not null,
  digest varchar(64) not null,
  primary key (run_no, pack_no)
);

create table run_tally (
  run_no bigint not null,
  pack_no integer not null,
  list varchar(12) not null,
  word varchar(60) not null,
  number bigint not null,
  primary key (run_no, pack_no, list, word)
);

-- 评定. Who is kept has no row tonight: the latest row of the runs that tonight's run stands on is
-- the decision. Never changed.
create table decision (
  unit_no integer not null,
  pack_no integer not null,
  run_no bigint not null,
  slice_no integer not null,
  reason varchar(12) not null,
  content bytea not null,
  dossier bytea not null,
  link bytea not null,
  before_run bigint not null,
  body bytea not null,
  primary key (unit_no, pack_no, run_no)
);

-- Where each unit stands after the last run that graded it, in effect or not; a cache of decision.
create table standing (
  pack_no integer not null,
  unit_no integer not null,
  run_no bigint not null,
  slice_no integer not null,
  result varchar(20) not null,
  effective varchar(20),
  score numeric(5, 1),
  horizon date,
  content bytea not null,
  dossier bytea not null,
  primary key (pack_no, unit_no)
);

create table shift (
  run_no bigint not null,
  pack_no integer not null,
  unit_no integer not null,
  was varchar(20) not null,
  became varchar(20) not null,
  worse boolean not null,
  reason varchar(12) not null,
  cause varchar(12) not null,
  primary key (run_no, pack_no, unit_no)
);

create table failure (
  run_no bigint not null,
  pack_no integer not null,
  unit_no integer not null,
  code varchar(12) not null,
  zh varchar(2000) not null,
  en varchar(2000) not null,
  primary key (run_no, pack_no, unit_no)
);

create index failure_of_unit on failure (unit_no, pack_no, run_no);
