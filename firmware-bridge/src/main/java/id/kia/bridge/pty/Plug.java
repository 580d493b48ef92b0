package id.kia.bridge.pty;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * One open master of a pseudo-terminal and the wake-up that ends its waits.
 *
 * <p>Not safe to close while another thread is inside a call; {@link PseudoTerminal} sees to that.
 */
final class Plug {
  private static final int POLLFD_BYTES = 8;

  private final int master;
  private final String hostPath;

  private Plug(int master, String hostPath) {
    this.master = master;
    this.hostPath = hostPath;
  }

  /** A fresh raw pseudo-terminal that nobody has open at the host's end. */
  static Plug fresh() throws IOException {
    int master =
        ok(
            Libc.posixOpenpt(Libc.O_RDWR | Libc.O_NOCTTY | Libc.O_NONBLOCK | Libc.O_CLOEXEC),
            "posix_openpt");
    try (Arena arena = Arena.ofConfined()) {
      ok(Libc.grantpt(master), "grantpt");
      ok(Libc.unlockpt(master), "unlockpt");
      MemorySegment name = arena.allocate(128);
      ok(-Math.abs(Libc.ptsname(master, name)), "ptsname_r");
      makeRaw(arena, master);
      // The master hangs up only after the host's end was closed once. Open and close it here, so
      // that "nobody is there" looks the same before the first host and after the last.
      ok(Libc.close(ok(Libc.open(name, Libc.O_RDWR | Libc.O_NOCTTY | Libc.O_CLOEXEC), "open")), "");
      return new Plug(master, name.getString(0));
    } catch (IOException e) {
      Libc.close(master);
      throw e;
    }
  }

  private static void makeRaw(Arena arena, int master) throws IOException {
    MemorySegment termios = arena.allocate(256, 8); // 60 bytes in glibc on both processors
    ok(Libc.tcgetattr(master, termios), "tcgetattr");
    Libc.cfmakeraw(termios);
    ok(Libc.tcsetattr(master, termios), "tcsetattr");
  }

  /** The host's end in the file system, for instance {@code /dev/pts/3}. */
  String hostPath() {
    return hostPath;
  }

  /** Waits until one of {@code events}, a hang-up or {@code wake}; gives what the master shows. */
  int poll(int events, int wake, int millis) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment fds = arena.allocate(2L * POLLFD_BYTES, 4);
      fds.set(JAVA_INT, 0, master);
      fds.set(JAVA_SHORT, 4, (short) events);
      fds.set(JAVA_INT, POLLFD_BYTES, wake);
      fds.set(JAVA_SHORT, POLLFD_BYTES + 4, Libc.POLLIN);
      int ready = Libc.poll(fds, 2, millis);
      return ready <= 0 ? 0 : fds.get(JAVA_SHORT, 6);
    }
  }

  /** Waits for {@code wake} alone. */
  static void await(int wake, int millis) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment fds = arena.allocate(POLLFD_BYTES, 4);
      fds.set(JAVA_INT, 0, wake);
      fds.set(JAVA_SHORT, 4, Libc.POLLIN);
      Libc.poll(fds, 1, millis);
    }
  }

  /** Takes what is there; 0 when nothing is. */
  int read(byte[] into, int offset, int length) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment buffer = arena.allocate(Math.min(length, 8192));
      int got = Math.max(0, Libc.read(master, buffer, buffer.byteSize()));
      MemorySegment.copy(buffer, JAVA_BYTE, 0, into, offset, got);
      return got;
    }
  }

  /** Gives as many bytes as fit now; 0 when none do. */
  int write(byte[] bytes, int offset, int length) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment buffer = arena.allocate(Math.min(length, 8192));
      MemorySegment.copy(bytes, offset, buffer, JAVA_BYTE, 0, (int) buffer.byteSize());
      return Math.max(0, Libc.write(master, buffer, buffer.byteSize()));
    }
  }

  void close() {
    Libc.close(master);
  }

  static int ok(int result, String call) throws IOException {
    if (result < 0) {
      throw new IOException("no pseudo-terminal: " + call + " failed with error " + -result);
    }
    return result;
  }
}
