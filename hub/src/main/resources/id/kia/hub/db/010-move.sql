create table order_move (
  office text not null, order_id text not null, from_kiosk text not null, to_kiosk text not null, state text not null,
  asked_by text not null, asked_at integer not null, override_by text, confirmed_by text, ended_at integer,
  primary key (office, order_id)
);
