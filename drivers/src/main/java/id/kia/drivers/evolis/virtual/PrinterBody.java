package id.kia.drivers.evolis.virtual;

import id.kia.drivers.RibbonKind;
import id.kia.drivers.evolis.codec.Panel;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything physical and everything kept in non-volatile memory; immutable, saved whole.
 *
 * @param feederCards blanks in the feeder, pieces
 * @param panels panels printed since the machine was made ({@code Rco;p})
 * @param cards cards inserted since the machine was made ({@code Rco;c})
 * @param inside the card in flight
 * @param exitCards cards waiting at the exit, or in the tray
 * @param rejectBox cards in the reject box, taken-back ones too
 * @param bitmaps what the last job left in memory
 * @param settings settings saved with {@code ;s}
 * @param cleaningCard a cleaning card lies where {@code Scp} draws it
 */
record PrinterBody(
    String serial,
    int feederCards,
    Ribbon ribbon,
    long panels,
    long cards,
    @Nullable CardInside inside,
    int exitCards,
    int rejectBox,
    boolean coverOpen,
    Map<Panel, Dots> bitmaps,
    Map<String, String> settings,
    boolean cleaningCard) {

  PrinterBody {
    bitmaps = Map.copyOf(bitmaps);
    settings = Map.copyOf(settings);
  }

  /**
   * @param cardsLeft sets not yet begun; a spoiled card skips the rest of its set
   * @param ended the end mark is at the head, or the ribbon tore
   * @param out somebody holds it in the hand
   */
  record Ribbon(RibbonKind kind, int cardsLeft, boolean ended, boolean out) {
    /** A ribbon in its place. */
    Ribbon(RibbonKind kind, int cardsLeft, boolean ended) {
      this(kind, cardsLeft, ended, false);
    }

    Ribbon used() {
      return new Ribbon(kind, Math.max(0, cardsLeft - 1), ended, out);
    }

    Ribbon out(boolean taken) {
      return new Ribbon(kind, cardsLeft, ended, taken);
    }

    /** Nothing passes under the head. */
    boolean gone() {
      return ended || out;
    }

    boolean noneLeft() {
      return gone() || cardsLeft == 0;
    }
  }

  /**
   * @param printed panels that are on the card already
   * @param jammed it does not move any more
   */
  record CardInside(Map<Panel, Dots> printed, boolean jammed) {
    CardInside {
      printed = Map.copyOf(printed);
    }

    CardInside with(Panel panel, Dots dots) {
      Map<Panel, Dots> more = new EnumMap<>(Panel.class);
      more.putAll(printed);
      more.put(panel, dots);
      return new CardInside(more, jammed);
    }
  }

  PrinterBody withFeeder(int count) {
    return copy(count, ribbon, panels, cards, inside, exitCards, rejectBox, coverOpen);
  }

  PrinterBody withRibbon(Ribbon fitted) {
    return copy(feederCards, fitted, panels, cards, inside, exitCards, rejectBox, coverOpen);
  }

  PrinterBody withInside(@Nullable CardInside card) {
    return copy(feederCards, ribbon, panels, cards, card, exitCards, rejectBox, coverOpen);
  }

  PrinterBody withBoxes(int exit, int reject) {
    return copy(feederCards, ribbon, panels, cards, inside, exit, reject, coverOpen);
  }

  PrinterBody withCover(boolean open) {
    return copy(feederCards, ribbon, panels, cards, inside, exitCards, rejectBox, open);
  }

  PrinterBody withCleaningCard(boolean there) {
    return new PrinterBody(
        serial,
        feederCards,
        ribbon,
        panels,
        cards,
        inside,
        exitCards,
        rejectBox,
        coverOpen,
        bitmaps,
        settings,
        there);
  }

  /** One more card drawn. */
  PrinterBody drawn() {
    CardInside fresh = new CardInside(Map.of(), false);
    return copy(feederCards - 1, ribbon, panels, cards + 1, fresh, exitCards, rejectBox, coverOpen);
  }

  /** One more panel on the card. */
  PrinterBody printed(CardInside card, Panel panel, Dots dots) {
    Ribbon after = card.printed().isEmpty() ? ribbon.used() : ribbon;
    return copy(
        feederCards,
        after,
        panels + 1,
        cards,
        card.with(panel, dots),
        exitCards,
        rejectBox,
        coverOpen);
  }

  PrinterBody withBitmap(Panel panel, @Nullable Dots dots) {
    Map<Panel, Dots> more = new EnumMap<>(Panel.class);
    more.putAll(bitmaps);
    if (dots == null) {
      more.remove(panel);
    } else {
      more.put(panel, dots);
    }
    return new PrinterBody(
        serial,
        feederCards,
        ribbon,
        panels,
        cards,
        inside,
        exitCards,
        rejectBox,
        coverOpen,
        more,
        settings,
        cleaningCard);
  }

  PrinterBody withSetting(String mnemonic, String value) {
    Map<String, String> more = new TreeMap<>(settings);
    more.put(mnemonic, value);
    return new PrinterBody(
        serial,
        feederCards,
        ribbon,
        panels,
        cards,
        inside,
        exitCards,
        rejectBox,
        coverOpen,
        bitmaps,
        more,
        cleaningCard);
  }

  private PrinterBody copy(
      int feeder,
      Ribbon fitted,
      long panelCount,
      long cardCount,
      @Nullable CardInside card,
      int exit,
      int reject,
      boolean open) {
    return new PrinterBody(
        serial,
        feeder,
        fitted,
        panelCount,
        cardCount,
        card,
        exit,
        reject,
        open,
        bitmaps,
        settings,
        cleaningCard);
  }

  /** Shows counts only: the card inside shows a child. */
  @Override
  public String toString() {
    return "PrinterBody["
        + serial
        + ", feeder "
        + feederCards
        + ", ribbon "
        + ribbon
        + ", panels "
        + panels
        + ", cards "
        + cards
        + "]";
  }
}
