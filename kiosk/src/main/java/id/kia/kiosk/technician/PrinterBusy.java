package id.kia.kiosk.technician;

import java.util.List;

/** Something stands in the way of a deed at the printer; nothing was done. */
final class PrinterBusy extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> codes;

  PrinterBusy(List<String> codes) {
    super(String.join(" ", codes));
    this.codes = List.copyOf(codes);
  }

  /** What stands in the way; may be empty when it has just gone. */
  List<String> codes() {
    return codes;
  }
}
