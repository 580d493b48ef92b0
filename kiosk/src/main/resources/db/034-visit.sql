-- A technician's visit: opened, guided step by step, closed; one at a time.
create table visit (
  visit         integer primary key autoincrement,
  person        text not null,
  opened_millis integer not null,
  closed_millis integer,
  closed_by     text,
  standing      text,
  reason        text,
  note          text
) strict;
create unique index one_open_visit on visit ((1)) where closed_millis is null;

-- One walk through a guide. place: the step that is to be done now, from 0.
-- already: what the step waits for was so when it began, so a sensor proves nothing.
create table visit_run (
  run          integer primary key autoincrement,
  visit        integer not null references visit (visit),
  guide        text not null,
  person       text not null,
  began_millis integer not null,
  place        integer not null,
  already      integer not null,
  state        text not null check (state in ('RUNNING', 'DONE', 'LEFT'))
) strict;
create unique index one_run_now on visit_run ((1)) where state = 'RUNNING';

create table visit_step (
  step      integer primary key autoincrement,
  run       integer not null references visit_run (run),
  place     integer not null,
  task      text not null,
  how       text not null,
  person    text not null,
  at_millis integer not null,
  unique (run, place)
) strict;

-- after_step: the newest step when it was made; a step after it makes it old.
create table self_test (
  test       integer primary key autoincrement,
  visit      integer references visit (visit),
  after_step integer not null,
  person     text,
  at_millis  integer not null,
  failing    text not null
) strict;
