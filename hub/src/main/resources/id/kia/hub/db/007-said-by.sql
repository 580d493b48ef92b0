alter table print_order add column said_by text;
