-- The personal part of orders, each sealed under a key of its own that lies in the key file.
create table sealed_content (
  order_id text primary key not null,
  version integer not null check (version >= 1),
  key_id text not null unique,
  content blob not null,
  photo blob
) strict, without rowid;
