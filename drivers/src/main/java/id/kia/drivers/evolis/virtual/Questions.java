package id.kia.drivers.evolis.virtual;

import id.kia.drivers.evolis.virtual.PrinterBody.CardInside;
import id.kia.drivers.evolis.virtual.VirtualPrinterOptions.Model;
import id.kia.drivers.fault.PrinterFault;
import id.kia.drivers.fault.Standing;
import java.util.List;

/** {@code R...} and {@code Sk}: what the printer says about itself. */
final class Questions {
  private static final int FEEDER_LOW_CARDS = 10;

  private final Machine machine;
  private final Settings settings;
  private final Standing<PrinterFault> faults;
  private final boolean kiosk;

  Questions(Machine machine, Settings settings, Standing<PrinterFault> faults, Model model) {
    this.faults = faults;
    this.machine = machine;
    this.settings = settings;
    this.kiosk = model == Model.KIOSK;
  }

  String answer(String mnemonic, List<String> params) throws Refused {
    String what = params.isEmpty() ? "" : params.getFirst();
    return switch (mnemonic) {
      case "Rtp" -> kiosk ? "VIRTUAL EVOLIS KIOSK" : "VIRTUAL EVOLIS CLASSIC";
      case "Rsn" -> machine.body().serial();
      case "Rfv" -> "VIRT 1.0";
      case "Rkn" -> "VIRT-HEAD";
      case "Rok" -> "OK";
      case "Rco" -> counter(what);
      case "Rcr" -> {
        if (machine.body().ribbon().noneLeft()) {
          throw new Refused("ERROR RIBBON");
        }
        yield "OK";
      }
      case "Rr" -> settings.ribbonName();
      case "Rlr" -> last(what);
      case "Rse" -> sensor(what);
      case "Rrt" -> tag(what);
      case "Rem", "Rmi", "Rps", "Rs", "Rmk", "Riem", "Rcom" -> setting(mnemonic);
      default -> throw new Refused("ERROR CDE");
    };
  }

  /** {@code Sk}: 0 = cards, 3 = empty (or low). */
  String feeder(List<String> params) throws Refused {
    if (kiosk) {
      throw new Refused("ERROR CDE");
    }
    int cards = machine.body().feederCards();
    return switch (String.join(";", params)) {
      case "f" -> cards > 0 || faults.on(PrinterFault.FEEDER_HANGS) ? "0" : "3";
      case "w" -> cards > FEEDER_LOW_CARDS ? "0" : "3";
      case "s" -> "OK";
      default -> throw new Refused("ERROR PARAMETRES");
    };
  }

  private String setting(String mnemonic) {
    String value = settings.get("P" + mnemonic.substring(1), "");
    if (!value.isEmpty()) {
      return value;
    }
    return mnemonic.equals("Rem") ? "0" : mnemonic.equals("Rmi") ? "F" : "OK";
  }

  private String counter(String what) throws Refused {
    PrinterBody body = machine.body();
    return String.valueOf(
        switch (what) {
          case "p" -> body.panels();
          case "c" -> body.cards();
          case "a" -> body.cleaning().average(body.cards());
          case "m" -> body.cleaning().longest();
          case "n" -> body.cleaning().done();
          case "r" -> body.cleaning().cardsLeft();
          case "l", "I" -> body.ribbon().noneLeft() ? 0 : body.ribbon().cardsLeft();
          default -> throw new Refused("ERROR PARAMETRES");
        });
  }

  private String last(String what) throws Refused {
    PrinterBody body = machine.body();
    CardInside card = body.inside();
    return switch (what) {
      case "p" -> card == null ? "NO CARD" : card.jammed() ? "ERR CARD" : "CARD";
      case "h" -> body.rejectBox() >= Machine.REJECT_BOX_HOLDS - 1 ? "CARD" : "OK";
      case "r" -> {
        if (body.cleaning().cardsLeft() == 0) {
          throw new Refused("ERR NEED CLEANING");
        }
        yield "OK";
      }
      case "c" -> "OK";
      default -> throw new Refused("ERROR PARAMETRES");
    };
  }

  private String sensor(String what) throws Refused {
    PrinterBody body = machine.body();
    return switch (what) {
      case "o" -> body.coverOpen() ? "0,00 Volts" : "5,00 Volts";
      case "p" -> body.inside() == null ? "0,00 Volts" : "5,00 Volts";
      case "c", "m", "r" -> "2,50 Volts";
      // Feeder and bezel sensors came with later machines.
      default -> {
        if (!kiosk) {
          throw new Refused("ERROR CDE");
        }
        yield kioskSensor(what, body);
      }
    };
  }

  private String kioskSensor(String what, PrinterBody body) throws Refused {
    return switch (what) {
      case "f" -> {
        boolean cards = body.feederCards() > 0 || faults.on(PrinterFault.FEEDER_HANGS);
        yield cards ? "5,00 Volts" : "0,00 Volts";
      }
      case "n" -> body.feederCards() <= FEEDER_LOW_CARDS ? "2,40 Volts" : "0,20 Volts";
      case "b", "M" -> body.exitCards() > 0 ? "4,90 Volts" : "0,20 Volts";
      default -> throw new Refused("ERROR PARAMETRES");
    };
  }

  /**
   * The chip on the ribbon's core, which kiosk modules read; what one whose reader fails says was
   * seen on those.
   */
  private String tag(String what) throws Refused {
    PrinterBody body = machine.body();
    if (faults.on(PrinterFault.RIBBON_UNREADABLE) || (kiosk && body.ribbon().out())) {
      throw new Refused("ERR RIB DETECTION");
    }
    if (faults.on(PrinterFault.OK_FOR_NUMBER)) {
      return "OK";
    }
    if (!kiosk) {
      throw new Refused("ERROR CDE");
    }
    if (!what.equals("count")) {
      throw new Refused("ERROR PARAMETRES");
    }
    return String.valueOf(body.ribbon().ended() ? 0 : body.ribbon().cardsLeft());
  }
}
