alter table kiosk add column bundles_made integer not null default 0;
alter table kiosk add column receipts_taken integer not null default 0;
