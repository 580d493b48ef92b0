-- The second name under a move, where the place asks for two.
alter table stock_move add column witness text;

-- Every physical count, also one that found what the book says.
create table stock_count (
  count      integer primary key autoincrement,
  sku        text not null references stock_item (sku),
  account    text not null,
  book       integer not null,
  counted    integer not null,
  reason     text not null,
  person     text not null,
  witness    text,
  at_millis  integer not null
) strict;

create trigger stock_count_never_changes before update on stock_count
begin
  select raise(abort, 'a count never changes');
end;

create trigger stock_count_never_goes before delete on stock_count
begin
  select raise(abort, 'a count never goes');
end;

-- Numbers printed on blanks, as far as a box names them: each number comes once and is loaded once.
create table serial_range (
  range        integer primary key autoincrement,
  sku          text not null references stock_item (sku),
  account      text not null,
  prefix       text not null,
  first_number integer not null,
  last_number  integer not null,
  check (first_number <= last_number)
) strict;

create index serial_range_of on serial_range (sku, account, prefix, first_number);
create index stock_issued on stock_move (at_millis) where target = 'ISSUED';
