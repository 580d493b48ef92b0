-- Which issue the stored typed code belongs to; below issue_number that code is superseded.
alter table kiosk_order add column code_issue integer;

update kiosk_order set code_issue = issue_number;
