package id.kia.drivers.evolis.virtual;

import id.kia.drivers.RibbonKind;
import id.kia.drivers.evolis.virtual.PrinterBody.CardInside;
import java.util.List;
import java.util.Optional;

/**
 * The machine as somebody in front of it sees it; no picture in it.
 *
 * @param ribbonOut somebody holds the ribbon in the hand
 * @param cleaningCard a cleaning card lies where the machine draws it
 * @param panels panels printed since the machine was made
 * @param cards cards inserted since the machine was made
 * @param cardInside a card is in the machine
 * @param panelsOnCard panels that are on that card already
 * @param exitCards cards at the exit; a slot holds one, a tray any number
 * @param rejectBox cards in the reject box, taken-back ones too
 * @param cleanings cleanings since the machine was made
 * @param cardsUntilCleaning cards until it asks for the next one, 0 when it does
 * @param bitmaps bitmaps in its memory that hold something
 * @param lineBytes bytes that came since the start
 * @param panelBytes bytes of the unfinished panel that came so far, 0 between panels
 * @param lastCard the last card that left the machine in this run
 * @param violations what the host did that it must not do, oldest first, at most 100
 */
public record PrinterView(
    String serial,
    boolean powered,
    boolean plugged,
    int feederCards,
    RibbonKind ribbon,
    int ribbonCardsLeft,
    boolean ribbonEnded,
    boolean ribbonOut,
    boolean cleaningCard,
    long panels,
    long cards,
    boolean cardInside,
    int panelsOnCard,
    boolean jammed,
    int exitCards,
    int rejectBox,
    boolean coverOpen,
    long cleanings,
    long cardsUntilCleaning,
    int bitmaps,
    long lineBytes,
    long panelBytes,
    Optional<FinishedCard> lastCard,
    List<String> violations) {

  static PrinterView of(
      Machine machine, boolean plugged, long lineBytes, long panelBytes, List<String> violations) {
    PrinterBody body = machine.body();
    CardInside card = body.inside();
    return new PrinterView(
        body.serial(),
        machine.powered(),
        plugged,
        body.feederCards(),
        body.ribbon().kind(),
        body.ribbon().cardsLeft(),
        body.ribbon().ended(),
        body.ribbon().out(),
        body.cleaningCard(),
        body.panels(),
        body.cards(),
        card != null,
        card == null ? 0 : card.printed().size(),
        card != null && card.jammed(),
        body.exitCards(),
        body.rejectBox(),
        body.coverOpen(),
        body.cleaning().done(),
        body.cleaning().cardsLeft(),
        body.bitmaps().size(),
        lineBytes,
        panelBytes,
        machine.lastCard(),
        violations);
  }
}
