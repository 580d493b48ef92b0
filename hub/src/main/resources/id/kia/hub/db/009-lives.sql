create table hub_life (
  office text not null, place integer not null, incarnation text not null, began_at integer not null, why text not null,
  primary key (office, place)
);
insert into hub_life (office, place, incarnation, began_at, why)
  select office, 1, value, 0, 'FIRST' from setting where name = 'incarnation';
delete from setting where name = 'incarnation';
create table list_wanted (
  office text not null, incarnation text not null, kiosk_id text not null, state text not null,
  was_hub text, was_cursor integer not null default 0, first_by text, second_by text, at integer not null,
  primary key (office, incarnation, kiosk_id)
);
create table listed_order (
  office text not null, kiosk_id text not null, order_id text not null, version integer not null, state text not null,
  issue_number integer not null, application text, nik_hash text,
  primary key (office, kiosk_id, order_id)
);
create table adopted_order (
  office text not null, order_id text not null, kiosk_id text not null, version integer not null, state text not null,
  issue_number integer not null, application text, nik_hash text, at integer not null,
  primary key (office, order_id)
);
create index adopted_by_nik on adopted_order (office, nik_hash);
create table kiosk_life (
  office text not null, kiosk_id text not null, incarnation text not null, place integer not null,
  applied integer not null default 0, listed integer not null default 0, refused integer not null default 0,
  heard_at integer not null,
  primary key (office, kiosk_id, incarnation)
);
insert into kiosk_life (office, kiosk_id, incarnation, place, applied, listed, heard_at)
  select office, kiosk_id, incarnation, 1, (select coalesce(max(sequence), 0) from kiosk_event e where e.office = k.office
    and e.kiosk_id = k.kiosk_id and e.incarnation = k.incarnation), 1, last_contact_at from kiosk k;
create table sync_fact (
  office text not null, kiosk_id text not null, code text not null, order_id text not null, detail text not null,
  at integer not null,
  primary key (office, kiosk_id, code, order_id, detail)
);
alter table kiosk add column doubled integer not null default 0;
alter table kiosk add column read_up_to integer not null default 0;
alter table kiosk add column staff_told text not null default '';
alter table kiosk_event add column uptime integer not null default 0;
alter table kiosk_event add column clock_trust text not null default 'NONE';
alter table print_order add column slip_lost integer not null default 0;
create table kiosk_log_of_lives (
  office text not null, kiosk_id text not null, incarnation text not null, sequence integer not null, kind text not null,
  order_id text, entry text not null, at integer not null,
  primary key (office, kiosk_id, incarnation, sequence),
  foreign key (office, kiosk_id) references kiosk (office, kiosk_id)
);
insert into kiosk_log_of_lives select l.office, l.kiosk_id, h.incarnation, l.sequence, l.kind, l.order_id, l.entry, l.at
  from kiosk_log l join hub_life h on h.office = l.office and h.place = 1;
drop table kiosk_log;
alter table kiosk_log_of_lives rename to kiosk_log;
