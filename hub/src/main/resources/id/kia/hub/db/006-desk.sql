create table form_once (
  office text not null, form_key text not null, staff_name text not null, used_at integer not null,
  outcome text,
  primary key (office, form_key)
);
alter table application add column sent_back_reason text;
create index application_list on application (office, state, npsn, class_name, name, application_id);
create index audit_subject on audit (office, subject);
create index receipt_newest on receipt (office, received_at);
create index card_run_at on card_run (office, at);
