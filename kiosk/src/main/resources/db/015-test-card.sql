-- A test card is an intention without an order: it names its own blank and roll.
alter table print_intention add column test_sku text;
alter table print_intention add column test_roll integer;
alter table print_intention add column at_millis integer not null default 0;
