-- Single values that must outlive a power cut: incarnation, cursors, latest known time.
create table setting (
  name  text primary key not null,
  value text not null
) strict;
