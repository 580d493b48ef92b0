package id.kia.tests.power;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what {@code strace -f -xx} saw of one process: the calls on the files of one folder, and
 * the links that were made in another. Anything that could change a file in a way that is not
 * understood here is refused: a recording that lacks a write would prove nothing.
 */
final class StraceLog {
  /** What has to be recorded; the last line are ways to write that the kiosk must not use. */
  static final String CALLS =
      "open,openat,creat,close,write,pwrite64,lseek,ftruncate,truncate,fsync,fdatasync,"
          + "rename,renameat,renameat2,unlink,unlinkat,link,linkat,"
          + "writev,pwritev,pwritev2,fallocate,sendfile,copy_file_range,mmap,dup,dup2,dup3";

  /** Longer strings are cut off; the kiosk's longest write is a page of the database. */
  static final int LONGEST = 8_192;

  private static final String UNFINISHED = " <unfinished ...>";

  private final String folder;
  private final String moments;
  private final Map<String, Integer> names = new HashMap<>();
  private final Map<String, Open> opened = new HashMap<>();
  private final Map<String, String> unfinished = new HashMap<>();
  private final List<DiskCall> calls = new ArrayList<>();
  private int files;

  /** A descriptor on a file, or on the folder itself. */
  private static final class Open {
    private final Optional<Integer> file;
    private long position;

    Open(Optional<Integer> file) {
      this.file = file;
    }
  }

  private StraceLog(Path folder, Path moments) {
    this.folder = folder.toString();
    this.moments = moments.toString();
  }

  static List<DiskCall> read(Path log, Path folder, Path moments) throws IOException {
    var reading = new StraceLog(folder.toAbsolutePath(), moments.toAbsolutePath());
    try (BufferedReader lines = Files.newBufferedReader(log, StandardCharsets.ISO_8859_1)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        reading.take(line);
      }
    }
    return List.copyOf(reading.calls);
  }

  /** A call during which another thread's was seen comes in two lines; it counts when it ends. */
  private void take(String line) {
    int space = line.indexOf(' ');
    String thread = line.substring(0, space);
    String rest = line.substring(space).strip();
    if (rest.startsWith("+++") || rest.startsWith("---")) {
      return;
    }
    if (rest.endsWith(UNFINISHED)) {
      unfinished.put(thread, rest.substring(0, rest.length() - UNFINISHED.length()));
      return;
    }
    if (rest.startsWith("<...")) {
      String begun = unfinished.remove(thread);
      if (begun == null) {
        throw new IllegalStateException("the end of a call that never began: " + brief(rest));
      }
      rest = begun + rest.substring(rest.indexOf("resumed>") + "resumed>".length());
    }
    StraceCall call = StraceCall.parse(rest);
    if (!call.failed()) {
      understand(call);
    }
  }

  private void understand(StraceCall call) {
    switch (call.name()) {
      case "open", "openat", "creat" -> open(call);
      case "close" -> opened.remove(call.first());
      case "write", "pwrite64" -> write(call);
      case "lseek" -> file(call).ifPresent(open -> open.position = call.result());
      case "ftruncate" ->
          file(call).ifPresent(open -> calls.add(new DiskCall.Length(id(open), call.number(1))));
      case "fsync", "fdatasync" ->
          file(call)
              .ifPresent(
                  open ->
                      calls.add(
                          open.file.isPresent()
                              ? new DiskCall.Sync(id(open))
                              : new DiskCall.SyncFolder()));
      case "rename", "renameat", "renameat2" -> rename(call);
      case "unlink", "unlinkat" -> unlink(call);
      case "link", "linkat" -> link(call);
      default -> refuse(call);
    }
  }

  private void open(StraceCall call) {
    String path = call.strings().getFirst();
    String descriptor = Long.toString(call.result());
    opened.remove(descriptor);
    if (path.equals(folder)) {
      opened.put(descriptor, new Open(Optional.empty()));
      return;
    }
    Optional<String> name = name(path);
    if (name.isEmpty()) {
      return;
    }
    boolean creates = call.name().equals("creat") || call.says("O_CREAT");
    Integer known = names.get(name.get());
    if (known == null && !creates) {
      // A folder below, such as that for native libraries.
      return;
    }
    if (call.says("O_APPEND")) {
      throw refused(call);
    }
    if (known == null) {
      known = ++files;
      names.put(name.get(), known);
      calls.add(new DiskCall.Create(known, name.get()));
    } else if (call.says("O_TRUNC")) {
      calls.add(new DiskCall.Length(known, 0));
    }
    opened.put(descriptor, new Open(Optional.of(known)));
  }

  private void write(StraceCall call) {
    Optional<Open> open = file(call);
    if (open.isEmpty()) {
      return;
    }
    byte[] bytes = call.bytes();
    if (bytes.length < call.result()) {
      throw refused(call);
    }
    boolean placed = call.name().equals("pwrite64");
    long offset = placed ? call.number(3) : open.get().position;
    byte[] written = Arrays.copyOf(bytes, (int) call.result());
    calls.add(new DiskCall.Write(id(open.get()), offset, written));
    if (!placed) {
      open.get().position = offset + written.length;
    }
  }

  private void rename(StraceCall call) {
    Optional<String> from = name(call.strings().getFirst());
    Optional<String> to = name(call.strings().getLast());
    if (from.isPresent() && to.isPresent()) {
      Integer file = names.remove(from.get());
      if (file == null) {
        throw refused(call);
      }
      names.put(to.get(), file);
      calls.add(new DiskCall.Rename(from.get(), to.get()));
    } else if (from.isPresent() || to.isPresent()) {
      throw refused(call);
    }
  }

  private void unlink(StraceCall call) {
    Optional<String> name = name(call.strings().getFirst());
    if (name.isPresent() && names.remove(name.get()) != null) {
      calls.add(new DiskCall.Unlink(name.get()));
    }
  }

  private void link(StraceCall call) {
    Path to = Path.of(call.strings().getLast());
    if (to.startsWith(moments)) {
      calls.add(new DiskCall.Moment(String.valueOf(to.getFileName())));
    } else if (name(to.toString()).isPresent()) {
      throw refused(call);
    }
  }

  private void refuse(StraceCall call) {
    boolean map = call.name().equals("mmap");
    boolean harmless = map && !(call.says("MAP_SHARED") && call.says("PROT_WRITE"));
    String descriptor = map ? call.argument(4) : call.first();
    if (!harmless && opened.containsKey(descriptor)) {
      throw refused(call);
    }
  }

  /** Name of a file that is durable; the index of the log in shared memory is not. */
  private Optional<String> name(String path) {
    int slash = path.lastIndexOf('/');
    return slash > 0 && path.substring(0, slash).equals(folder) && !path.endsWith("-shm")
        ? Optional.of(path.substring(slash + 1))
        : Optional.empty();
  }

  private Optional<Open> file(StraceCall call) {
    return Optional.ofNullable(opened.get(call.first()));
  }

  private static int id(Open open) {
    return open.file.orElseThrow();
  }

  private static IllegalStateException refused(StraceCall call) {
    return new IllegalStateException("not understood: " + brief(call.toString()));
  }

  private static String brief(String text) {
    return text.substring(0, Math.min(text.length(), 300));
  }
}
