-- Orders without any personal field; a recalled order that never arrived has no terms.
create table kiosk_order (
  order_id       text primary key not null,
  version        integer not null,
  row_version    integer not null,
  state          text not null,
  held_for       text,
  spoils         integer not null default 0,
  frozen         integer not null default 0,
  roll           integer,
  moved_uptime   integer not null,
  claimed_uptime integer not null default 0,
  office_code    text,
  school_npsn    text,
  class_name     text,
  card_type      text,
  sku            text,
  not_before     text,
  last_day       text,
  collect_until  text,
  issue_number   integer,
  code_hash      text,
  factor_kind    text,
  factor_hash    text,
  priority       integer
) strict;

create index order_by_state on kiosk_order (state);
create index order_by_code on kiosk_order (code_hash) where code_hash is not null;
