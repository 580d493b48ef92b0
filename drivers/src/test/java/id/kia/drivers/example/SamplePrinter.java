package id.kia.drivers.example;

import id.kia.drivers.Baseline;
import id.kia.drivers.Capabilities;
import id.kia.drivers.CardImage;
import id.kia.drivers.CardPosition;
import id.kia.drivers.CardPrinter;
import id.kia.drivers.Condition;
import id.kia.drivers.Counters;
import id.kia.drivers.Evidence;
import id.kia.drivers.Evidence.Facts;
import id.kia.drivers.Evidence.Reason;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrintListener;
import id.kia.drivers.PrintListener.Progress;
import id.kia.drivers.PrinterException;
import id.kia.drivers.PrinterIdentity;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.Recovery;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.Snapshot;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps the contract in the language of {@link SampleLine}. */
final class SamplePrinter implements CardPrinter {
  private static final int ROW_BYTES = CardImage.WIDTH / 8;

  private final SampleLine line;
  private final PrinterProfile profile;
  private boolean virtual;

  SamplePrinter(SampleLine line, PrinterProfile profile) {
    this.line = line;
    this.profile = profile;
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(
        "sample",
        CardImage.WIDTH,
        CardImage.HEIGHT,
        Set.of(RibbonKind.K_BLACK),
        profile.hasRejectBox(),
        true,
        profile.countersSurvivePowerCut(),
        virtual);
  }

  @Override
  public PrinterIdentity identify() throws PrinterException {
    PrinterIdentity who = identity(line.wake("WHO", "WHO "));
    line.ask("SET", "OK");
    return who;
  }

  private PrinterIdentity identity(String answer) throws PrinterException {
    String[] words = answer.split(" ");
    if (words.length != 4) {
      throw new PrinterException(Set.of(Condition.UNKNOWN_ERROR), "not a sample printer", null);
    }
    virtual = words[2].startsWith("VIRT-");
    return new PrinterIdentity(words[1], words[2], words[3], virtual);
  }

  @Override
  public Snapshot snapshot() throws PrinterException {
    PrinterIdentity who = identity(line.ask("WHO", "WHO "));
    Map<String, String> now =
        Stream.of(line.ask("NOW", "NOW ").substring(4).split(" "))
            .map(pair -> pair.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    Set<Condition> conditions = EnumSet.noneOf(Condition.class);
    boolean blanks = now.getOrDefault("blanks", "").equals("yes");
    if (!blanks) {
      conditions.add(Condition.FEEDER_EMPTY);
    }
    if (!now.getOrDefault("cover", "").equals("shut")) {
      conditions.add(Condition.COVER_OPEN);
    }
    return new Snapshot(
        who,
        new Counters(number(now, "panels"), number(now, "cards")),
        position(now),
        RibbonKind.K_BLACK,
        OptionalInt.empty(),
        blanks,
        now.getOrDefault("set", "").equals("no"),
        conditions);
  }

  private static CardPosition position(Map<String, String> now) {
    return switch (now.getOrDefault("card", "")) {
      case "none" -> CardPosition.NONE;
      case "inside" -> CardPosition.INSIDE;
      default -> CardPosition.UNKNOWN;
    };
  }

  private static long number(Map<String, String> now, String name) throws PrinterException {
    try {
      return Long.parseLong(now.getOrDefault(name, ""));
    } catch (NumberFormatException e) {
      throw new PrinterException(Set.of(Condition.UNKNOWN_ERROR), "no counter " + name, e);
    }
  }

  @Override
  public Evidence print(PrintJob job, Baseline before, PrintListener listener) {
    try {
      Snapshot now = snapshot();
      Optional<Evidence> refused = refused(job, before, now);
      if (refused.isPresent()) {
        return refused.get();
      }
      send(job.image(), listener);
      return judge(before, Set.of());
    } catch (PrinterException e) {
      return judge(before, e.conditions());
    }
  }

  /** Before anything moves: no card is drawn for a job that is not for this machine, or not now. */
  private static Optional<Evidence> refused(PrintJob job, Baseline before, Snapshot now) {
    Facts facts = new Facts(before, Optional.of(now), false, false, now.conditions());
    if (!now.identity().serial().equals(before.serial())) {
      return Optional.of(new Evidence.Unclear(facts, Reason.OTHER_PRINTER));
    }
    if (!now.counters().equals(before.counters())) {
      return Optional.of(new Evidence.Unclear(facts, Reason.COUNTERS_DO_NOT_FIT));
    }
    boolean ready = now.position() == CardPosition.NONE && now.conditions().isEmpty();
    return ready && job.ribbon() == RibbonKind.K_BLACK
        ? Optional.empty()
        : Optional.of(new Evidence.None(facts));
  }

  private void send(CardImage image, PrintListener listener) throws PrinterException {
    line.ask("CARD", "OK");
    for (int y = 0; y < CardImage.HEIGHT; y++) {
      line.ask("ROW " + row(image, y), "OK");
      listener.onProgress(new Progress(1, 1, y + 1L, CardImage.HEIGHT));
    }
    line.ask("DONE", "OK");
    listener.onProgress(new Progress(2, 1, CardImage.HEIGHT, CardImage.HEIGHT));
  }

  private static String row(CardImage image, int y) {
    byte[] bits = new byte[ROW_BYTES];
    for (int x = 0; x < CardImage.WIDTH; x++) {
      if (image.black()[y * CardImage.WIDTH + x]) {
        bits[x / 8] |= (byte) (0x80 >> (x % 8));
      }
    }
    return HexFormat.of().formatHex(bits);
  }

  /** From what the machine's body shows, never from what was sent. */
  private Evidence judge(Baseline before, Set<Condition> met) {
    boolean rejected = false;
    Snapshot after;
    try {
      after = snapshot();
      if (after.position() != CardPosition.NONE && profile.hasRejectBox()) {
        reject();
        rejected = true;
        after = snapshot();
      }
    } catch (PrinterException e) {
      Set<Condition> all = EnumSet.copyOf(e.conditions());
      all.addAll(met);
      return new Evidence.Unclear(
          new Facts(before, Optional.empty(), rejected, false, all), Reason.SILENT);
    }
    Facts facts = new Facts(before, Optional.of(after), rejected, false, met);
    long cards = after.counters().cards() - before.counters().cards();
    long panels = after.counters().panels() - before.counters().panels();
    if (!after.identity().serial().equals(before.serial())) {
      return new Evidence.Unclear(facts, Reason.OTHER_PRINTER);
    }
    if (after.powerWasLost() && !profile.countersSurvivePowerCut()) {
      return new Evidence.Unclear(facts, Reason.POWER_LOST);
    }
    if (after.position() != CardPosition.NONE) {
      return new Evidence.Unclear(facts, Reason.CARD_STUCK);
    }
    if (cards == 0 && panels == 0 && !rejected) {
      return new Evidence.None(facts);
    }
    if (cards == 1 && rejected) {
      return new Evidence.Spoiled(facts);
    }
    return cards == 1 && panels == before.panelsOfJob()
        ? new Evidence.Good(facts)
        : new Evidence.Unclear(facts, Reason.COUNTERS_DO_NOT_FIT);
  }

  @Override
  public Recovery recover(Optional<Baseline> unfinished) throws PrinterException {
    identity(line.wake("WHO", "WHO "));
    if (unfinished.isPresent()) {
      Evidence evidence = judge(unfinished.get(), Set.of());
      return new Recovery(snapshot(), Optional.of(evidence), false);
    }
    boolean stray = snapshot().position() != CardPosition.NONE && profile.hasRejectBox();
    if (stray) {
      reject();
    }
    line.ask("SET", "OK");
    return new Recovery(snapshot(), Optional.empty(), stray);
  }

  @Override
  public void reject() throws PrinterException {
    line.ask("BIN", "OK");
  }

  @Override
  public void forget() throws PrinterException {
    line.ask("WIPE", "OK");
  }

  @Override
  public void close() {
    line.close();
  }
}
