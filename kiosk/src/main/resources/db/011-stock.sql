-- Blanks and ribbon panels, explained piece by piece.
create table stock_item (
  sku         text primary key not null,
  unit        text not null,
  ribbon_kind text
) strict;

create table stock_move (
  move     integer primary key autoincrement,
  sku      text not null references stock_item (sku),
  source   text not null,
  target   text not null,
  pieces   integer not null check (pieces > 0),
  reason   text not null,
  lot      text,
  order_id text,
  person   text,
  at_millis integer not null
) strict;

create trigger stock_move_never_changes before update on stock_move
begin
  select raise(abort, 'a stock move never changes');
end;

create trigger stock_move_never_goes before delete on stock_move
begin
  select raise(abort, 'a stock move never goes');
end;

create table stock_balance (
  sku     text not null references stock_item (sku),
  account text not null,
  pieces  integer not null,
  primary key (sku, account)
) strict;

-- Rolls that were ever fitted; the one without an end is in the printer.
create table ribbon_roll (
  roll       integer primary key autoincrement,
  sku        text not null references stock_item (sku),
  panels     integer not null,
  removed    integer not null default 0
) strict;
