create table print_order (
  office text not null, order_id text not null, application_id text not null, kiosk_id text not null,
  version integer not null, state text not null, state_at integer not null, issue_number integer not null,
  card_type text not null, sku text not null, not_before text not null, last_day text not null,
  collect_until text not null, priority integer not null, slip_secrets blob not null,
  photo_sha256 text, pushed_by text not null, pushed_at integer not null, open integer not null,
  primary key (office, order_id),
  foreign key (office, application_id) references application (office, application_id),
  foreign key (office, kiosk_id) references kiosk (office, kiosk_id)
);
create unique index print_order_one_open on print_order (office, application_id) where open = 1;
create table sealed_photo (
  office text not null, kiosk_id text not null, sha256 text not null, order_id text not null,
  bytes blob not null,
  primary key (office, kiosk_id, sha256),
  foreign key (office, order_id) references print_order (office, order_id)
);
create table receipt (
  office text not null, order_id text not null, kiosk_id text not null, at integer not null,
  received_at integer not null, person text, evidence text not null, device text not null,
  is_virtual integer not null,
  primary key (office, order_id)
);
create table card_run (
  office text not null, kiosk_id text not null, incarnation text not null, sequence integer not null,
  order_id text not null, outcome text not null, at integer not null, seconds_printing real,
  seconds_waiting real,
  primary key (office, kiosk_id, incarnation, sequence)
);
create table stock_balance (
  office text not null, kiosk_id text not null, sku text not null, unit text not null,
  account text not null, pieces integer not null,
  primary key (office, kiosk_id, sku, unit, account)
);
