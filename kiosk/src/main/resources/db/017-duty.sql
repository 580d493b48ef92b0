-- What a printer has to rest from: a card began not later than before_millis, and at on_millis of the kiosk's own running time.
alter table print_intention add column before_millis integer not null default 253402214400000;
alter table print_intention add column on_millis integer not null default 0;

create index intention_on on print_intention (serial, on_millis);
create index intention_before on print_intention (before_millis);
