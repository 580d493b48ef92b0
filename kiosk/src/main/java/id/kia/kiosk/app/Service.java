package id.kia.kiosk.app;

import id.kia.kiosk.store.DiskGuard;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether this kiosk may issue cards at all, whatever printer and stock say: it is in no reboot
 * loop, it has mains, and its disk can take what a card has to write.
 */
record Service(BootLoop loop, DiskGuard disk, PowerFail power) {

  /** Codes of what keeps it from issuing now, the gravest first; none when it may. */
  List<String> hindrances() {
    return Stream.of(power.fault(), disk.fault().map(DiskGuard.Fault::code), loop.fault())
        .flatMap(Optional::stream)
        .toList();
  }

  boolean open() {
    return hindrances().isEmpty();
  }
}
