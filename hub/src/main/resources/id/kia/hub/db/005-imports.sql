alter table import_batch add column notes text not null default '[]';
alter table import_row add column sheet text not null default '';
alter table import_row add column version integer not null default 1;
alter table import_row add column changed_by text;
alter table import_row add column changed_at integer;
alter table import_row add column surplus integer not null default 0;
alter table import_row add column broken integer not null default 0;
alter table import_row add column marks text not null default '{}';
alter table import_row add column photo text not null default '{"kind":"NOTHING"}';
alter table import_row add column tte text not null default '{"kind":"NOTHING"}';
create index import_row_application on import_row (office, application_id);
alter table application add column family_card text not null default '';
alter table application add column photo_source text;
alter table application add column blocked_by text not null default '[]';
alter table application add column photo_confirmed text;
create index application_family on application (office, family_card);
create index application_photo on application (office, photo_source);
create table import_job (
  office text not null, job_id text not null, form_id text not null, fingerprint text not null,
  file_name text not null, started_by text not null, started_at integer not null, state text not null,
  ended_at integer, import_id text, again integer not null default 0, code text, arguments text not null,
  primary key (office, job_id)
);
create index import_job_form on import_job (office, form_id);
