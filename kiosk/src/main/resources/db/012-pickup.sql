-- Wrong factors per order, whichever form of the code; on_time never goes with a clock.
create table pickup_attempt (
  order_id      text primary key not null references kiosk_order (order_id),
  counted       integer not null,
  locks         integer not null,
  locked_until  integer not null
) strict;
