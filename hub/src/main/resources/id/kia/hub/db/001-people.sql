create table setting (
  office text not null, name text not null, value text not null,
  primary key (office, name)
);
create table staff (
  office text not null, name text not null, role text not null,
  password_hash text, pin_hash text, active integer not null,
  primary key (office, name)
);
create table session (
  office text not null, token_hash text not null, staff_name text not null, csrf text not null,
  expires_at integer not null,
  primary key (office, token_hash),
  foreign key (office, staff_name) references staff (office, name)
);
create table audit (
  office text not null, sequence integer not null, at integer not null, staff_name text not null,
  action text not null, subject text not null, previous_hash text not null, hash text not null,
  primary key (office, sequence)
);
