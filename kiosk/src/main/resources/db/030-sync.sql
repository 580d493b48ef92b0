-- Entries of the hub's log that did not act: forged, misplaced, or not to be opened. Facts, no content.
create table refused_entry (
  incarnation text not null,
  sequence integer not null,
  code text not null,
  order_id text,
  version integer,
  sha256 text not null,
  primary key (incarnation, sequence, code)
) strict, without rowid;

-- Events that the hub already had with other bytes; both sides keep theirs.
create table event_conflict (
  sequence integer primary key not null
) strict;

-- The people with a PIN, as the hub last named them.
create table staff (
  name text primary key not null,
  role text not null,
  pin_hash text not null
) strict, without rowid;
