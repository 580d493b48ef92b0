package id.kia.kiosk.sync;

import id.kia.kiosk.journal.EventJournal;
import id.kia.kiosk.order.Orders;
import id.kia.kiosk.store.KioskStore;
import id.kia.kiosk.time.KioskTime;
import id.kia.kiosk.vault.ContentVault;
import id.kia.kiosk.vault.KeyFile;

/** What the line to the hub works on. */
public record SyncParts(
    KioskStore store,
    EventJournal journal,
    Orders orders,
    ContentVault vault,
    KeyFile keys,
    KioskTime time) {}
