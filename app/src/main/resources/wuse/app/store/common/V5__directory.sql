-- ── where everybody stands ─────────────────────────────────────────────────────────────────────

-- What a unit is sorted by in lists; of its latest profile and permit.
alter table unit add column credit varchar(18);
alter table unit add column industry varchar(12);
alter table unit add column category varchar(4);

-- 名录: a row for each unit that a pack has graded, as it stands after the last night in effect; a
-- cache of decision, brought up to date after each night, so that lists are read page by page.
create table directory (
  pack_no integer not null,
  unit_no integer not null,
  id varchar(100) not null,
  name varchar(500) not null,
  credit varchar(18),
  region varchar(6) not null,
  industry varchar(12),
  category varchar(4),
  result varchar(20) not null,
  effective varchar(20),
  score numeric(5, 1) not null,
  run_no bigint not null,
  primary key (pack_no, unit_no)
);

create index directory_by_id on directory (pack_no, id);
create index directory_by_result on directory (pack_no, result, id);
create index directory_by_effective on directory (pack_no, effective, id);
create index directory_by_score on directory (pack_no, score, id);

-- The night that the directory of a pack shows.
create table directory_night (
  pack_no integer not null primary key,
  run_no bigint not null
);

create index shift_of_unit on shift (pack_no, unit_no);
