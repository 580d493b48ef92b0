package id.kia.drivers.cabinet;

import id.kia.drivers.Cabinet;
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
import java.util.function.BiConsumer;

/**
 * A cabinet without a body: what was switched is kept in memory and, if asked, in a file that a
 * bench in another process watches; its contacts are played by a program. Any thread.
 */
public final class VirtualCabinet implements Cabinet {
  private static final String UNLOCKED = "UNLOCKED";
  private static final String BUZZER = "BUZZER";
  private static final String FAN = "FAN";

  private final Optional<Path> file;
  private final Set<Lamp> lit = EnumSet.noneOf(Lamp.class);
  private final Set<Contact> contacts = EnumSet.noneOf(Contact.class);
  private volatile BiConsumer<Contact, Boolean> listener = (contact, on) -> {};
  private boolean unlocked;
  private boolean sounding;
  private boolean blowing;

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
   * @throws UncheckedIOException now or at a change, when the file cannot be written
   */
  public static VirtualCabinet showing(Path file) {
    return new VirtualCabinet(Optional.of(file));
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
    return contacts.contains(contact);
  }

  @Override
  public void listen(BiConsumer<Contact, Boolean> told) {
    listener = told;
  }

  @Override
  public synchronized void buzzer(boolean on) {
    sounding = on;
    write();
  }

  @Override
  public synchronized void fan(boolean on) {
    blowing = on;
    write();
  }

  @Override
  public synchronized void unlockServiceDoor(boolean unlock) {
    unlocked = unlock;
    write();
  }

  @Override
  public synchronized void lamp(Lamp lamp, boolean on) {
    if (on) {
      lit.add(lamp);
    } else {
      lit.remove(lamp);
    }
    write();
  }

  @Override
  public synchronized void close() {
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
    Path target = file.get().toAbsolutePath();
    Path fresh = target.resolveSibling("." + target.getFileName() + ".new");
    StringBuilder words = new StringBuilder(unlocked ? UNLOCKED + "\n" : "");
    lit.forEach(lamp -> words.append(lamp).append('\n'));
    words.append(sounding ? BUZZER + "\n" : "").append(blowing ? FAN + "\n" : "");
    try {
      Files.writeString(fresh, words);
      Files.move(
          fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
