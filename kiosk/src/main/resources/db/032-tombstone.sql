-- What stays of an order for ever (architecture 5): number, version, end state, issue. 16 bytes of number, for there may be 100,000.
create table end_state (
  code  integer primary key not null,
  state text not null unique
) strict;

create table tombstone (
  order_id blob primary key not null check (length(order_id) = 16),
  version  integer not null,
  state    integer not null references end_state (code),
  issue    integer not null
) strict, without rowid;

-- Orders among the tombstones whose card can never come back, for the stock equation.
create table ended_card (
  sku    text not null,
  state  text not null,
  orders integer not null,
  primary key (sku, state)
) strict, without rowid;

-- The event that told the hub of a move; a move older than this migration counts as told by the newest.
alter table stock_move add column event integer not null default 0;
drop trigger stock_move_never_changes;
update stock_move set event = (select coalesce(max(sequence), 0) from event);
create trigger stock_move_never_changes before update on stock_move
begin
  select raise(abort, 'a stock move never changes');
end;

-- Moves that the office has for long, summed: the balance carried forward, and cards handed over by day.
create table stock_carried (
  sku    text not null,
  source text not null,
  target text not null,
  pieces integer not null,
  primary key (sku, source, target)
) strict, without rowid;

create table stock_issued_day (
  day    integer primary key not null,
  pieces integer not null
) strict;

drop trigger stock_move_never_goes;
create trigger stock_move_never_goes before delete on stock_move
when old.move > coalesce((select cast(value as integer) from setting where name = 'stock.carried'), 0)
begin
  select raise(abort, 'a stock move that was not carried forward never goes');
end;
