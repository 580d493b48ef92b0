package id.kia.drivers.evolis.virtual;

import id.kia.drivers.RibbonKind;
import id.kia.drivers.evolis.virtual.PrinterBody.Ribbon;
import id.kia.drivers.fault.PrinterFault;
import id.kia.drivers.fault.Standing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What faults do to the machine, and what hands do against them. Any thread. */
final class Mishaps {
  private static final Logger LOG = LoggerFactory.getLogger(Mishaps.class);
  private static final int FEW = 3;
  private static final int WRONG_ROLL = 500;

  /** What a mishap does besides changing the body. */
  interface Wider {
    /** All that is volatile is gone. */
    void forgets();

    /** A hand took the card out. */
    void cardRemoved();

    void power(boolean on);
  }

  private final Machine machine;
  private final Standing<PrinterFault> standing;
  private final VirtualLine line;
  private final Wider wider;
  private int blanksAside;
  private int rejectsBefore;
  private @Nullable Ribbon ribbonAside;

  Mishaps(Machine machine, Standing<PrinterFault> standing, VirtualLine line, Wider wider) {
    this.line = line;
    this.machine = machine;
    this.standing = standing;
    this.wider = wider;
  }

  /**
   * @param lasting zero = until it is mended
   */
  synchronized void inflict(PrinterFault fault, Duration lasting) {
    LOG.info("virtual-printer fault={} lasting={}", fault.word(), lasting);
    standing.begin(fault, lasting);
    switch (fault) {
      case FEEDER_EMPTY, FEEDER_HANGS -> leaveBlanks(0);
      case FEEDER_LOW -> leaveBlanks(FEW);
      case RIBBON_ENDED -> machine.change(b -> b.withRibbon(b.ribbon().ended(true)));
      case RIBBON_WRONG -> swapRibbon();
      case COVER_OPEN -> machine.change(b -> b.withCover(true));
      case JAM -> machine.jam();
      case REJECT_BOX_FULL -> {
        rejectsBefore = machine.body().rejectBox();
        machine.change(b -> b.withBoxes(b.exitCards(), Machine.REJECT_BOX_HOLDS));
      }
      case CARD_LEFT -> machine.change(b -> b.withBoxes(Math.max(1, b.exitCards()), b.rejectBox()));
      case POWER_CUT -> {
        wider.forgets();
        wider.power(false);
      }
      case UNPLUG -> line.unplug();
      case USB_RESET -> {
        wider.forgets();
        line.unplug();
      }
      case RIBBON_BROKEN,
          RIBBON_UNREADABLE,
          HEAD_COOLING,
          HEAD_TOO_HOT,
          BUSY_STUCK,
          OK_FOR_NUMBER,
          CLASSIC_ONLY,
          SILENCE,
          GARBAGE,
          SPLIT_REPLIES -> {
        // Whoever moves, answers or writes asks whether it stands.
      }
    }
  }

  /** Undoes it as somebody before the machine would. */
  synchronized void mend(PrinterFault fault) {
    standing.over(fault);
    switch (fault) {
      case FEEDER_EMPTY, FEEDER_HANGS, FEEDER_LOW -> {
        int back = blanksAside;
        blanksAside = 0;
        machine.change(b -> b.withFeeder(b.feederCards() + back));
      }
      case RIBBON_ENDED -> machine.change(b -> b.withRibbon(b.ribbon().ended(false)));
      case RIBBON_WRONG -> {
        Ribbon right = ribbonAside;
        ribbonAside = null;
        if (right != null) {
          machine.change(b -> b.withRibbon(right));
        }
      }
      case COVER_OPEN -> machine.change(b -> b.withCover(false));
      case JAM -> {
        if (machine.unjam()) {
          wider.cardRemoved();
        }
      }
      case REJECT_BOX_FULL -> machine.change(b -> b.withBoxes(b.exitCards(), rejectsBefore));
      case CARD_LEFT ->
          machine.change(b -> b.withBoxes(Math.max(0, b.exitCards() - 1), b.rejectBox()));
      case POWER_CUT -> wider.power(true);
      case UNPLUG, USB_RESET -> plugIn();
      case RIBBON_BROKEN,
          RIBBON_UNREADABLE,
          HEAD_COOLING,
          HEAD_TOO_HOT,
          BUSY_STUCK,
          OK_FOR_NUMBER,
          CLASSIC_ONLY,
          SILENCE,
          GARBAGE,
          SPLIT_REPLIES -> {
        // It stands no more.
      }
    }
  }

  private void leaveBlanks(int most) {
    int there = machine.body().feederCards();
    int left = Math.min(most, there);
    blanksAside += there - left;
    machine.change(b -> b.withFeeder(left));
  }

  private void swapRibbon() {
    Ribbon fitted = machine.body().ribbon();
    if (ribbonAside == null) {
      ribbonAside = fitted;
    }
    RibbonKind wrong = fitted.kind().hasColour() ? RibbonKind.K_BLACK : RibbonKind.YMCKO;
    machine.change(b -> b.withRibbon(new Ribbon(wrong, WRONG_ROLL, false)));
  }

  private void plugIn() {
    try {
      line.plug();
    } catch (IOException e) {
      throw new UncheckedIOException("the plug does not go in", e);
    }
  }
}
