package id.kia.bridge.pty;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Ends a wait for bytes from another thread: an event descriptor that every wait watches too. */
final class WakeUp {
  private volatile int fd;

  WakeUp() throws IOException {
    this.fd = Plug.ok(Libc.eventfd(Libc.O_CLOEXEC | Libc.O_NONBLOCK), "eventfd");
  }

  int fd() {
    return fd;
  }

  void ring() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment one = arena.allocateFrom(ValueLayout.JAVA_LONG, 1L);
      Libc.write(fd, one, Long.BYTES);
    }
  }

  void silence() {
    try (Arena arena = Arena.ofConfined()) {
      Libc.read(fd, arena.allocate(Long.BYTES), Long.BYTES);
    }
  }

  /** Later rings and waits fall on a closed descriptor and do nothing. */
  void close() {
    int old = fd;
    fd = -1;
    if (old >= 0) {
      Libc.close(old);
    }
  }
}
