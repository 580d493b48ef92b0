-- Which sealing key of the kiosk a photograph is sealed to: 8 hex digits; null in rows of before.
alter table sealed_photo add column sealed_to text;
