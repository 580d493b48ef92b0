-- Written before the first byte of a card; what the printer said before and after.
create table print_intention (
  intention     integer primary key autoincrement,
  order_id      text references kiosk_order (order_id),
  driver        text not null,
  virtual       integer not null,
  serial        text not null,
  panels        integer not null,
  cards         integer not null,
  position      text not null,
  panels_of_job integer not null,
  bin_before    integer,
  person        text,
  outcome       text,
  panels_after  integer,
  cards_after   integer,
  seconds_printing integer
) strict;

create index intention_of_order on print_intention (order_id, intention);

-- Counters of each printer that the ledger explains; a surplus was made by somebody else.
create table printer_known (
  serial text primary key not null,
  panels integer not null,
  cards  integer not null
) strict;
