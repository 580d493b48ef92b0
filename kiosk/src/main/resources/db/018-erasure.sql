-- The latest time at which an order can have arrived and last moved: what it waits for is over only when that much is surely past.
alter table kiosk_order add column arrived_latest integer not null default 253402128000000;
alter table kiosk_order add column moved_latest integer not null default 253402128000000;
-- Orders are counted by state and blank at each move: without a look at the rows themselves, however many there will be.
drop index order_by_state;
create index order_by_state on kiosk_order (state, sku);

-- What belongs to an order goes with what it forgets: tries at its factor, and jobs whose counters the ledger has explained.
create trigger order_forgotten after update of last_day on kiosk_order
when new.last_day is null and old.last_day is not null
begin
  delete from pickup_attempt where order_id = new.order_id;
  delete from print_intention
    where order_id = new.order_id
      and intention < (select max(intention) from print_intention)
      and intention <=
        (select known.intention from printer_known known where known.serial = print_intention.serial);
end;
