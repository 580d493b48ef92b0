create table enrolment_secret (
  office text not null, secret_hash text not null, made_by text not null, expires_at integer not null,
  kiosk_id text,
  primary key (office, secret_hash)
);
create table kiosk (
  office text not null, kiosk_id text not null, name text not null, signing_key blob not null,
  sealing_key blob not null, code_key blob not null, incarnation text not null,
  enrolled_at integer not null, last_contact_at integer not null, status text, status_at integer,
  primary key (office, kiosk_id)
);
create table kiosk_log (
  office text not null, kiosk_id text not null, sequence integer not null, kind text not null,
  order_id text, entry text not null, at integer not null,
  primary key (office, kiosk_id, sequence),
  foreign key (office, kiosk_id) references kiosk (office, kiosk_id)
);
create table kiosk_event (
  office text not null, kiosk_id text not null, incarnation text not null, sequence integer not null,
  hash text not null, kind text not null, at integer not null, order_id text, data text not null,
  received_at integer not null,
  primary key (office, kiosk_id, incarnation, sequence),
  foreign key (office, kiosk_id) references kiosk (office, kiosk_id)
);
create table event_conflict (
  office text not null, kiosk_id text not null, incarnation text not null, sequence integer not null,
  hash text not null, kind text not null, order_id text, event text not null, received_at integer not null,
  primary key (office, kiosk_id, incarnation, sequence, hash),
  foreign key (office, kiosk_id) references kiosk (office, kiosk_id)
);
