package id.kia.bridge.pty;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/**
 * The few functions of the C library that a pseudo-terminal needs.
 *
 * <p>As in the kernel, a failed call gives the negative error number instead of -1. The numbers are
 * those of Linux and the same on x86-64 and aarch64.
 */
@SuppressWarnings("restricted") // a native call is what this class is for; nobody else makes one
final class Libc {
  static final int O_RDWR = 2;
  static final int O_NOCTTY = 0x100;
  static final int O_NONBLOCK = 0x800;
  static final int O_CLOEXEC = 0x80000;
  static final short POLLIN = 1;
  static final short POLLOUT = 4;
  static final short POLLHUP = 0x10;
  static final int EINTR = 4;
  static final int EIO = 5;
  static final int EAGAIN = 11;

  private static final Linker LINKER = Linker.nativeLinker();
  private static final StructLayout STATE = Linker.Option.captureStateLayout();
  private static final VarHandle ERRNO = STATE.varHandle(PathElement.groupElement("errno"));

  private static final MethodHandle POSIX_OPENPT = intCall("posix_openpt", JAVA_INT);
  private static final MethodHandle GRANTPT = intCall("grantpt", JAVA_INT);
  private static final MethodHandle UNLOCKPT = intCall("unlockpt", JAVA_INT);
  private static final MethodHandle PTSNAME_R = intCall("ptsname_r", JAVA_INT, ADDRESS, JAVA_LONG);
  private static final MethodHandle TCGETATTR = intCall("tcgetattr", JAVA_INT, ADDRESS);
  private static final MethodHandle TCSETATTR = intCall("tcsetattr", JAVA_INT, JAVA_INT, ADDRESS);
  private static final MethodHandle POLL = intCall("poll", ADDRESS, JAVA_LONG, JAVA_INT);
  private static final MethodHandle EVENTFD = intCall("eventfd", JAVA_INT, JAVA_INT);
  private static final MethodHandle CLOSE = intCall("close", JAVA_INT);
  private static final MethodHandle READ = longCall("read");
  private static final MethodHandle WRITE = longCall("write");
  private static final MethodHandle OPEN =
      handle(
          "open",
          FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT),
          Linker.Option.firstVariadicArg(2));
  private static final MethodHandle CFMAKERAW =
      handle("cfmakeraw", FunctionDescriptor.ofVoid(ADDRESS));

  private Libc() {}

  static int posixOpenpt(int flags) {
    return call(state -> (int) POSIX_OPENPT.invokeExact(state, flags));
  }

  static int grantpt(int fd) {
    return call(state -> (int) GRANTPT.invokeExact(state, fd));
  }

  static int unlockpt(int fd) {
    return call(state -> (int) UNLOCKPT.invokeExact(state, fd));
  }

  /** Gives a positive error number on failure, unlike the others. */
  static int ptsname(int fd, MemorySegment name) {
    return call(state -> (int) PTSNAME_R.invokeExact(state, fd, name, name.byteSize()));
  }

  static int tcgetattr(int fd, MemorySegment termios) {
    return call(state -> (int) TCGETATTR.invokeExact(state, fd, termios));
  }

  static int tcsetattr(int fd, MemorySegment termios) {
    return call(state -> (int) TCSETATTR.invokeExact(state, fd, 0, termios));
  }

  static void cfmakeraw(MemorySegment termios) {
    call(
        state -> {
          CFMAKERAW.invokeExact(state, termios);
          return 0;
        });
  }

  static int poll(MemorySegment fds, long count, int millis) {
    return call(state -> (int) POLL.invokeExact(state, fds, count, millis));
  }

  static int eventfd(int flags) {
    return call(state -> (int) EVENTFD.invokeExact(state, 0, flags));
  }

  static int close(int fd) {
    return call(state -> (int) CLOSE.invokeExact(state, fd));
  }

  static int open(MemorySegment path, int flags) {
    return call(state -> (int) OPEN.invokeExact(state, path, flags));
  }

  static int read(int fd, MemorySegment into, long length) {
    return call(state -> (int) (long) READ.invokeExact(state, fd, into, length));
  }

  static int write(int fd, MemorySegment from, long length) {
    return call(state -> (int) (long) WRITE.invokeExact(state, fd, from, length));
  }

  private interface Call {
    int run(MemorySegment state) throws Throwable;
  }

  private static int call(Call function) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment state = arena.allocate(STATE);
      int result = function.run(state);
      return result == -1 ? -(int) ERRNO.get(state, 0L) : result;
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("a native call threw", e);
    }
  }

  private static MethodHandle intCall(String name, MemoryLayout... arguments) {
    return handle(name, FunctionDescriptor.of(JAVA_INT, arguments));
  }

  private static MethodHandle longCall(String name) {
    return handle(name, FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
  }

  private static MethodHandle handle(
      String name, FunctionDescriptor type, Linker.Option... options) {
    Linker.Option[] all = new Linker.Option[options.length + 1];
    System.arraycopy(options, 0, all, 0, options.length);
    all[options.length] = Linker.Option.captureCallState("errno");
    MemorySegment address =
        LINKER
            .defaultLookup()
            .find(name)
            .orElseThrow(() -> new IllegalStateException("the C library has no " + name));
    return LINKER.downcallHandle(address, type, all);
  }
}
