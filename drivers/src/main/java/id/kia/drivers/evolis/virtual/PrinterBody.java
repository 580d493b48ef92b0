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
 * @param cleaning what is known of cleanings
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
    boolean cleaningCard,
    Cleaning cleaning) {

  /**
   * @param cleaning null in older state files
   */
  PrinterBody(
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
      boolean cleaningCard,
      @Nullable Cleaning cleaning) {
    this.serial = serial;
    this.feederCards = feederCards;
    this.ribbon = ribbon;
    this.panels = panels;
    this.cards = cards;
    this.inside = inside;
    this.exitCards = exitCards;
    this.rejectBox = rejectBox;
    this.coverOpen = coverOpen;
    this.bitmaps = Map.copyOf(bitmaps);
    this.settings = Map.copyOf(settings);
    this.cleaningCard = cleaningCard;
    this.cleaning = cleaning == null ? Cleaning.NONE : cleaning;
  }

  /**
   * @param done cleanings since the machine was made ({@code Rco;n})
   * @param cardsSince cards inserted since the last one
   * @param longest most cards that ever went between two cleanings ({@code Rco;m})
   */
  record Cleaning(long done, long cardsSince, long longest) {
    static final Cleaning NONE = new Cleaning(0, 0, 0);

    private static final int EVERY_CARDS = 1000;

    /** Cards until the next one is due ({@code Rco;r}). */
    long cardsLeft() {
      return Math.max(0, EVERY_CARDS - cardsSince);
    }

    /** Cards between two cleanings on average ({@code Rco;a}), of so many inserted in all. */
    long average(long cards) {
      return done == 0 ? 0 : (cards - cardsSince) / done;
    }

    Cleaning oneCardMore() {
      return new Cleaning(done, cardsSince + 1, Math.max(longest, cardsSince + 1));
    }

    Cleaning over() {
      return new Cleaning(done + 1, 0, longest);
    }
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

    Ribbon ended(boolean now) {
      return new Ribbon(kind, cardsLeft, now, out);
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
    return copy(count, ribbon, panels, cards, inside, cleaning);
  }

  PrinterBody withRibbon(Ribbon fitted) {
    return copy(feederCards, fitted, panels, cards, inside, cleaning);
  }

  PrinterBody withInside(@Nullable CardInside card) {
    return copy(feederCards, ribbon, panels, cards, card, cleaning);
  }

  PrinterBody withCleaning(Cleaning changed) {
    return copy(feederCards, ribbon, panels, cards, inside, changed);
  }

  PrinterBody withBoxes(int exit, int reject) {
    return made(exit, reject, coverOpen, bitmaps, settings, cleaningCard);
  }

  PrinterBody withCover(boolean open) {
    return made(exitCards, rejectBox, open, bitmaps, settings, cleaningCard);
  }

  PrinterBody withCleaningCard(boolean there) {
    return made(exitCards, rejectBox, coverOpen, bitmaps, settings, there);
  }

  /** One more card drawn. */
  PrinterBody drawn() {
    CardInside fresh = new CardInside(Map.of(), false);
    return copy(feederCards - 1, ribbon, panels, cards + 1, fresh, cleaning.oneCardMore());
  }

  /** The cleaning card drawn, or a blank where there is none. */
  PrinterBody drawnForCleaning() {
    CardInside card = new CardInside(Map.of(), false);
    int left = cleaningCard ? feederCards : feederCards - 1;
    return copy(left, ribbon, panels, cards + 1, card, cleaning).withCleaningCard(false);
  }

  /** One more panel on the card. */
  PrinterBody printed(CardInside card, Panel panel, Dots dots) {
    Ribbon after = card.printed().isEmpty() ? ribbon.used() : ribbon;
    return copy(feederCards, after, panels + 1, cards, card.with(panel, dots), cleaning);
  }

  PrinterBody withBitmap(Panel panel, @Nullable Dots dots) {
    Map<Panel, Dots> more = new EnumMap<>(Panel.class);
    more.putAll(bitmaps);
    if (dots == null) {
      more.remove(panel);
    } else {
      more.put(panel, dots);
    }
    return made(exitCards, rejectBox, coverOpen, more, settings, cleaningCard);
  }

  PrinterBody withSetting(String mnemonic, String value) {
    Map<String, String> more = new TreeMap<>(settings);
    more.put(mnemonic, value);
    return made(exitCards, rejectBox, coverOpen, bitmaps, more, cleaningCard);
  }

  private PrinterBody copy(
      int feeder,
      Ribbon fitted,
      long panelCount,
      long cardCount,
      @Nullable CardInside card,
      Cleaning cleaned) {
    return new PrinterBody(
        serial,
        feeder,
        fitted,
        panelCount,
        cardCount,
        card,
        exitCards,
        rejectBox,
        coverOpen,
        bitmaps,
        settings,
        cleaningCard,
        cleaned);
  }

  private PrinterBody made(
      int exit,
      int reject,
      boolean open,
      Map<Panel, Dots> memory,
      Map<String, String> saved,
      boolean cleaner) {
    return new PrinterBody(
        serial,
        feederCards,
        ribbon,
        panels,
        cards,
        inside,
        exit,
        reject,
        open,
        memory,
        saved,
        cleaner,
        cleaning);
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
