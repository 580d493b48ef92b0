-- Pieces of each lot in each account. Lots leave an account in the order in which they came into it (place).
create table stock_lot (
  place   integer primary key autoincrement,
  sku     text not null references stock_item (sku),
  account text not null,
  lot     text not null,
  pieces  integer not null check (pieces > 0),
  unique (sku, account, lot)
) strict;

-- Of what stands here already nobody noted the lot.
insert into stock_lot (sku, account, lot, pieces)
  select sku, account, '', pieces from stock_balance
  where pieces > 0 and account not in ('RECEIVED', 'VARIANCE');
