package id.kia.tests.promises;

import id.kia.drivers.fault.BoardFault;
import id.kia.drivers.fault.CabinetFault;
import id.kia.drivers.fault.PrinterFault;
import id.kia.drivers.fault.ScannerFault;

/** Lets the devices of a room fail, and mends them as somebody before the machine would. */
final class FaultHands {
  private final Room room;

  FaultHands(Room room) {
    this.room = room;
  }

  /** Lets it happen at its panel, or when the card comes out; other steps are the caller's. */
  void plan(Strike strike) {
    FaultStep step = strike.step();
    if (step == FaultStep.EJECTING) {
      room.whenEjecting(() -> inflict(strike));
    } else if (step.panel() > 0) {
      room.beforePanel(step.panel(), () -> inflict(strike));
    }
  }

  void inflict(Strike strike) {
    switch (strike.fault()) {
      case PrinterFault fault -> room.printer().inflict(fault);
      case BoardFault fault -> room.board().inflict(fault, strike.sensor());
      case ScannerFault fault -> throw new IllegalArgumentException(fault + " prints no card");
      case CabinetFault fault -> throw new IllegalArgumentException(fault + " prints no card");
    }
  }

  /** What has not happened yet does not happen any more. */
  void mend(Strike strike) {
    room.whenEjecting(() -> {});
    room.beforePanel(0, () -> {});
    switch (strike.fault()) {
      case PrinterFault fault -> {
        if (fault == PrinterFault.JAM) {
          room.carryInsideToBin();
        }
        if (isAtHand(fault)) {
          room.printer().mend(fault);
        }
      }
      case BoardFault fault -> room.board().mend(fault, strike.sensor());
      case ScannerFault _, CabinetFault _ -> {
        // They are not struck here.
      }
    }
  }

  /** The kiosk itself resets a busy printer, and nobody takes a card that never was in the slot. */
  private boolean isAtHand(PrinterFault fault) {
    return fault != PrinterFault.BUSY_STUCK
        && (fault != PrinterFault.CARD_LEFT || room.printer().standing().contains(fault));
  }
}
