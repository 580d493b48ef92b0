-- Lives of this store: a new one begins when the store is new, restored, or found to be a copy. Events behind after_event
-- and up to the next life's belong to it.
create table store_life (
  place       integer primary key autoincrement,
  incarnation text not null unique,
  after_event integer not null
) strict;

insert into store_life (incarnation, after_event) select value, 0 from setting where name = 'incarnation';

delete from setting where name = 'incarnation';

-- What the hub wants to see again in the list of orders: its own names, nothing that a kiosk could read.
create table order_origin (
  order_id    text primary key not null references kiosk_order (order_id),
  application text,
  nik_hash    text
) strict, without rowid;
