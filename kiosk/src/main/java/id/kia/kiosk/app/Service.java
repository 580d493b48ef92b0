package id.kia.kiosk.app;

import id.kia.kiosk.store.DiskGuard;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Whether this kiosk may issue cards at all, whatever printer and stock say: it is in no reboot
 * loop and its disk can take what a card has to write.
 */
record Service(BootLoop loop, DiskGuard disk) {

  /** Codes of what keeps it from issuing now; none when it may. */
  SortedSet<String> hindrances() {
    SortedSet<String> codes = new TreeSet<>();
    loop.fault().ifPresent(codes::add);
    disk.fault().map(DiskGuard.Fault::code).ifPresent(codes::add);
    return codes;
  }

  boolean open() {
    return hindrances().isEmpty();
  }
}
