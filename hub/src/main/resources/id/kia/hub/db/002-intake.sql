create table picture (
  office text not null, sha256 text not null, bytes blob not null,
  primary key (office, sha256)
);
create table import_batch (
  office text not null, import_id text not null, fingerprint text not null, file_name text not null,
  imported_by text not null, imported_at integer not null, encoding text not null, separator text not null,
  total integer not null, accepted integer not null, warned integer not null,
  returned integer not null, rejected integer not null,
  primary key (office, import_id)
);
create unique index import_batch_fingerprint on import_batch (office, fingerprint);
create table application (
  office text not null, application_id text not null, nik text not null, npsn text not null,
  class_name text not null, name text not null, card_type text not null, birth_date text not null,
  state text not null, version integer not null, content text not null, digest text not null,
  photo_sha256 text, warnings text not null, list_number text not null, verified_by text, verified_at integer,
  updated_at integer not null,
  primary key (office, application_id)
);
create index application_nik on application (office, nik);
create table import_row (
  office text not null, import_id text not null, line integer not null, outcome text not null,
  class_name text not null, name text not null, nik text not null, application_id text, cells text not null,
  primary key (office, import_id, line),
  foreign key (office, import_id) references import_batch (office, import_id)
);
create table import_finding (
  office text not null, import_id text not null, line integer not null, position integer not null,
  code text not null, severity text not null, arguments text not null,
  primary key (office, import_id, line, position),
  foreign key (office, import_id, line) references import_row (office, import_id, line)
);
