-- The kiosk's own history. What the hub has not acknowledged is the outbox.
create table event (
  sequence      integer primary key autoincrement,
  at_millis     integer not null,
  uptime_millis integer not null,
  clock_trust   text not null,
  kind          text not null,
  order_id      text,
  data          text not null
) strict;

create index event_of_order on event (order_id, sequence) where order_id is not null;

create trigger event_never_changes before update on event
begin
  select raise(abort, 'an event never changes');
end;
