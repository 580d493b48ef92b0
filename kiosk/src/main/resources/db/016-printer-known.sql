-- The newest job whose counters are among those the ledger explains; later ones may still count.
alter table printer_known add column intention integer not null default 0;

update printer_known set intention =
  (select coalesce(max(intention), 0) from print_intention
    where print_intention.serial = printer_known.serial and cards_after is not null);
