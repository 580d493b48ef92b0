package id.kia.drivers.fault;

import java.util.EnumSet;
import java.util.Set;

/** What can go wrong with a printer (printers.md I.5). */
public enum PrinterFault implements DeviceFault {
  /** The feeder holds no blank, and says so. */
  FEEDER_EMPTY(Argument.NONE),
  /** The feeder holds no blank but says it does: drawing hangs for 40 s, then fails. */
  FEEDER_HANGS(Argument.NONE),
  /** Three blanks are left. */
  FEEDER_LOW(Argument.NONE),
  /** The end mark of the ribbon is at the head. */
  RIBBON_ENDED(Argument.NONE),
  /** The ribbon tore: no mark tells, the next panel fails. */
  RIBBON_BROKEN(Argument.NONE),
  /** A ribbon of the other kind is fitted. */
  RIBBON_WRONG(Argument.NONE),
  /** The ribbon's tag cannot be read: {@code ERR RIB DETECTION}. */
  RIBBON_UNREADABLE(Argument.NONE),
  /** Somebody opened the cover. */
  COVER_OPEN(Argument.NONE),
  /** The card in flight, or the next one, does not move any more. */
  JAM(Argument.NONE),
  /** The head is warm and the machine slow: each panel takes six times as long. */
  HEAD_COOLING(Argument.MILLIS),
  /** The head is too hot: no panel is printed, the card in flight is lost. */
  HEAD_TOO_HOT(Argument.MILLIS),
  /** Nobody emptied the reject box. */
  REJECT_BOX_FULL(Argument.NONE),
  /** Somebody left a card in the exit slot. */
  CARD_LEFT(Argument.NONE),
  /**
   * It answers questions but no command moves or sets anything until {@code Srs}. Seen after a
   * retract as a busy state; that it is silence on a serial line is inferred.
   */
  BUSY_STUCK(Argument.NONE),
  /** {@code Rrt} is answered with {@code OK} instead of a number. */
  OK_FOR_NUMBER(Argument.NONE),
  /** Commands of newer firmware and of kiosk machines are answered with {@code ERROR CDE}. */
  CLASSIC_ONLY(Argument.NONE),
  /** Power goes away; the card in flight keeps its place, what is volatile is lost. */
  POWER_CUT(Argument.MILLIS),
  /** The plug of the line is pulled; the machine keeps its power. */
  UNPLUG(Argument.MILLIS),
  /** The line drops, and the machine's volatile settings are gone when it is back. */
  USB_RESET(Argument.MILLIS),
  /** The machine works but says nothing. */
  SILENCE(Argument.MILLIS),
  /** Bytes of noise stand before a reply: before the next one, or before all for a while. */
  GARBAGE(Argument.MILLIS),
  /** Each byte of a reply comes alone, 60 ms after the one before. */
  SPLIT_REPLIES(Argument.MILLIS);

  private final Argument takes;

  PrinterFault(Argument takes) {
    this.takes = takes;
  }

  @Override
  public Argument takes() {
    return takes;
  }

  @Override
  public Set<Moment> moments() {
    return EnumSet.of(Moment.NOW, Moment.BYTES, Moment.CARD, Moment.PANEL);
  }
}
