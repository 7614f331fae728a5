-- The night's digest is over units in the order of their ids, which must not depend on a locale.
alter table unit alter column id type varchar(100) collate "C";
