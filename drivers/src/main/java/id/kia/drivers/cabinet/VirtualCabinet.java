package id.kia.drivers.cabinet;

import id.kia.drivers.Cabinet;
import id.kia.drivers.fault.CabinetFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A cabinet without a body: what was switched is kept in memory and, if asked, in a file that a
 * bench in another process watches; its contacts are played by a program. Any thread.
 */
public final class VirtualCabinet implements Cabinet {
  private static final String UNLOCKED = "UNLOCKED";
  private static final String BUZZER = "BUZZER";
  private static final String FAN = "FAN";

  private static final Logger LOG = LoggerFactory.getLogger(VirtualCabinet.class);
  private static final int BEAT_MILLIS = 100;

  private final ScheduledExecutorService ears =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("virtual cabinet").factory());
  private final Optional<Path> file;
  private final Set<Lamp> lit = EnumSet.noneOf(Lamp.class);
  private final Set<Contact> contacts = EnumSet.noneOf(Contact.class);
  private volatile BiConsumer<Contact, Boolean> listener = (contact, on) -> {};
  private boolean unlocked;
  private boolean sounding;
  private boolean blowing;
  private boolean gone;

  private VirtualCabinet(Optional<Path> file) {
    this.file = file;
    write();
  }

  /** A locked and dark cabinet in memory only. */
  public static VirtualCabinet inMemory() {
    return new VirtualCabinet(Optional.empty());
  }

  /**
   * A locked and dark cabinet that also writes its state to a file at each change.
   *
   * @throws IOException when another program asked that its pins cannot be had
   * @throws UncheckedIOException now or at a change, when the file cannot be written
   */
  public static VirtualCabinet showing(Path file) throws IOException {
    if (asks(file).contains(CabinetFault.PINS_GONE.name())) {
      throw pinsGone();
    }
    var cabinet = new VirtualCabinet(Optional.of(file));
    var _ =
        cabinet.ears.scheduleWithFixedDelay(
            cabinet::hearKept, BEAT_MILLIS, BEAT_MILLIS, TimeUnit.MILLISECONDS);
    return cabinet;
  }

  private void hearKept() {
    try {
      hear();
    } catch (IOException | RuntimeException e) {
      LOG.warn("the bench's word to the virtual cabinet cannot be read", e);
    }
  }

  /**
   * Plays faults at the cabinet that shows itself in {@code file}, in another process; what is not
   * named is mended.
   */
  public static void ask(Path file, Set<CabinetFault> faults) throws IOException {
    StringBuilder words = new StringBuilder();
    faults.forEach(fault -> words.append(fault.name()).append('\n'));
    replace(asked(file), words.toString());
  }

  private static IOException pinsGone() {
    return new IOException("the pins cannot be had: a bench plays it");
  }

  private static List<String> asks(Path file) throws IOException {
    return Files.exists(asked(file)) ? Files.readAllLines(asked(file)) : List.of();
  }

  /** Plays what another program asked for since the last time. */
  private void hear() throws IOException {
    if (file.isPresent() && Files.exists(asked(file.get()))) {
      List<String> words = asks(file.get());
      for (CabinetFault fault : CabinetFault.values()) {
        boolean wanted = words.contains(fault.name());
        if (wanted != plays(fault)) {
          play(fault, wanted);
        }
      }
    }
  }

  private static Path asked(Path file) {
    return file.resolveSibling(file.getFileName() + ".asked");
  }

  /**
   * What somebody before the cabinet sees.
   *
   * @param unlocked the service door can be opened
   * @param lit lamps that burn
   * @param buzzer it sounds
   * @param fan it turns
   */
  public record Look(boolean unlocked, Set<Lamp> lit, boolean buzzer, boolean fan) {
    public Look {
      lit = Set.copyOf(lit);
    }

    /** Silent and still. */
    public Look(boolean unlocked, Set<Lamp> lit) {
      this(unlocked, lit, false, false);
    }
  }

  /** What the cabinet that shows itself in {@code file} looks like; dark while there is none. */
  public static Look look(Path file) throws IOException {
    List<String> words;
    try {
      words = Files.readAllLines(file);
    } catch (NoSuchFileException e) {
      words = List.of();
    }
    Set<Lamp> lit = EnumSet.noneOf(Lamp.class);
    for (Lamp lamp : Lamp.values()) {
      if (words.contains(lamp.name())) {
        lit.add(lamp);
      }
    }
    return new Look(words.contains(UNLOCKED), lit, words.contains(BUZZER), words.contains(FAN));
  }

  /** What it looks like now. */
  public synchronized Look look() {
    return new Look(unlocked, lit, sounding, blowing);
  }

  private synchronized boolean plays(CabinetFault fault) {
    return contactOf(fault).map(contacts::contains).orElse(gone);
  }

  /** Which contact a fault plays; none for pins that cannot be had, which is all of them. */
  public static Optional<Contact> contactOf(CabinetFault fault) {
    return switch (fault) {
      case DOOR_OPEN -> Optional.of(Contact.DOOR);
      case TAMPER_OPEN -> Optional.of(Contact.TAMPER);
      case KEY_STUCK -> Optional.of(Contact.LEFT);
      case MAINS_GONE -> Optional.of(Contact.POWER_FAIL);
      case PINS_GONE -> Optional.empty();
    };
  }

  /** Lets a fault happen, or undoes it. Without its pins every call but {@link #close} throws. */
  public void play(CabinetFault fault, boolean on) {
    contactOf(fault).ifPresentOrElse(contact -> play(contact, on), () -> pins(on));
  }

  private synchronized void pins(boolean away) {
    gone = away;
  }

  private void needPins() {
    if (gone) {
      throw new UncheckedIOException(pinsGone());
    }
  }

  /** Plays a contact: a key is pressed, a door opened. The raw level, as often as it bounces. */
  public void play(Contact contact, boolean on) {
    synchronized (this) {
      if (on) {
        contacts.add(contact);
      } else {
        contacts.remove(contact);
      }
    }
    listener.accept(contact, on);
  }

  @Override
  public synchronized boolean on(Contact contact) {
    needPins();
    return contacts.contains(contact);
  }

  @Override
  public void listen(BiConsumer<Contact, Boolean> told) {
    listener = told;
  }

  @Override
  public synchronized void buzzer(boolean on) {
    needPins();
    sounding = on;
    write();
  }

  @Override
  public synchronized void fan(boolean on) {
    needPins();
    blowing = on;
    write();
  }

  @Override
  public synchronized void unlockServiceDoor(boolean unlock) {
    needPins();
    unlocked = unlock;
    write();
  }

  @Override
  public synchronized void lamp(Lamp lamp, boolean on) {
    needPins();
    if (on) {
      lit.add(lamp);
    } else {
      lit.remove(lamp);
    }
    write();
  }

  @Override
  public synchronized void close() {
    ears.shutdownNow();
    unlocked = false;
    sounding = false;
    blowing = false;
    lit.clear();
    write();
  }

  /** In one step, so that a reader never sees half of it. */
  private void write() {
    if (file.isEmpty()) {
      return;
    }
    StringBuilder words = new StringBuilder(unlocked ? UNLOCKED + "\n" : "");
    lit.forEach(lamp -> words.append(lamp).append('\n'));
    words.append(sounding ? BUZZER + "\n" : "").append(blowing ? FAN + "\n" : "");
    try {
      replace(file.get(), words.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void replace(Path file, String words) throws IOException {
    Path target = file.toAbsolutePath();
    Path fresh = target.resolveSibling("." + target.getFileName() + ".new");
    Files.writeString(fresh, words);
    Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
