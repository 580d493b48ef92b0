package id.kia.tests.power;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A disk as a power cut may find it: what is durable for sure, and what was asked of it since and
 * may have reached it or not, in any order.
 *
 * <p>A file's bytes and length are sure from its own sync on, a name from that of the folder.
 */
final class Disk {
  private static final int SECTOR = 512;
  private static final int PAGE = 4096;

  private final Map<Integer, byte[]> contents = new HashMap<>();
  private final Map<String, Integer> names = new TreeMap<>();
  private final List<DiskCall> unsure = new ArrayList<>();

  /** A choice of what reached the disk, and its name. */
  record Luck(String name, List<DiskCall> reached) {}

  /** The next call of the kiosk. */
  void take(DiskCall call) {
    switch (call) {
      case DiskCall.Sync(int file) -> settle(pending -> file == fileOf(pending));
      case DiskCall.SyncFolder _ -> settle(pending -> fileOf(pending) == 0);
      case DiskCall.Moment _ -> {}
      case DiskCall.Create _,
          DiskCall.Write _,
          DiskCall.Length _,
          DiskCall.Rename _,
          DiskCall.Unlink _ ->
          unsure.add(call);
    }
  }

  int unsure() {
    return unsure.size();
  }

  /**
   * Nothing, all, each prefix, each single one missing, and each single write torn where the disk
   * begins its next sector or page: only the part before it came, or only the rest.
   */
  List<Luck> lucks() {
    List<Luck> lucks = new ArrayList<>();
    for (int reached = 0; reached <= unsure.size(); reached++) {
      lucks.add(new Luck("first-" + reached, List.copyOf(unsure.subList(0, reached))));
    }
    for (int one = 0; one < unsure.size(); one++) {
      lucks.add(new Luck("without-" + one, with(one, List.of())));
      if (unsure.get(one) instanceof DiskCall.Write write) {
        for (int at : new int[] {SECTOR, PAGE}) {
          int whole = (int) (at - write.offset() % at);
          if (whole < write.bytes().length) {
            lucks.add(new Luck("head-" + at + "-" + one, with(one, List.of(head(write, whole)))));
            lucks.add(new Luck("tail-" + at + "-" + one, with(one, List.of(tail(write, whole)))));
          }
        }
      }
    }
    return lucks;
  }

  /** What stands in the folder after a cut with this luck. */
  Map<String, byte[]> image(Luck luck) {
    Map<String, Integer> found = new TreeMap<>(names);
    Map<Integer, byte[]> changed = new HashMap<>();
    for (DiskCall call : luck.reached()) {
      apply(call, found, changed);
    }
    Map<String, byte[]> files = new TreeMap<>();
    found.forEach((name, file) -> files.put(name, content(file, changed)));
    return files;
  }

  private List<DiskCall> with(int index, List<DiskCall> instead) {
    List<DiskCall> others = new ArrayList<>(unsure.subList(0, index));
    others.addAll(instead);
    others.addAll(unsure.subList(index + 1, unsure.size()));
    return others;
  }

  private static DiskCall head(DiskCall.Write write, int bytes) {
    return new DiskCall.Write(write.file(), write.offset(), Arrays.copyOf(write.bytes(), bytes));
  }

  private static DiskCall tail(DiskCall.Write write, int lost) {
    byte[] rest = Arrays.copyOfRange(write.bytes(), lost, write.bytes().length);
    return new DiskCall.Write(write.file(), write.offset() + lost, rest);
  }

  private void settle(Predicate<DiskCall> which) {
    Map<Integer, byte[]> changed = new HashMap<>();
    unsure.stream().filter(which).forEach(call -> apply(call, names, changed));
    contents.putAll(changed);
    unsure.removeIf(which);
  }

  /** The file whose content a call changes; 0 when it changes a name. */
  private static int fileOf(DiskCall call) {
    return switch (call) {
      case DiskCall.Write(int file, _, _) -> file;
      case DiskCall.Length(int file, _) -> file;
      case DiskCall.Create _,
          DiskCall.Rename _,
          DiskCall.Unlink _,
          DiskCall.Sync _,
          DiskCall.SyncFolder _,
          DiskCall.Moment _ ->
          0;
    };
  }

  private void apply(DiskCall call, Map<String, Integer> found, Map<Integer, byte[]> changed) {
    switch (call) {
      case DiskCall.Create(int file, String name) -> found.put(name, file);
      case DiskCall.Rename(String from, String to) -> {
        // Where the file's own name never reached the disk, there is nothing to rename.
        Integer file = found.remove(from);
        if (file != null) {
          found.put(to, file);
        }
      }
      case DiskCall.Unlink(String name) -> found.remove(name);
      case DiskCall.Length(int file, long bytes) ->
          changed.put(file, Arrays.copyOf(content(file, changed), (int) bytes));
      case DiskCall.Write(int file, long offset, byte[] bytes) -> {
        byte[] before = content(file, changed);
        int end = (int) offset + bytes.length;
        byte[] after =
            !changed.containsKey(file) || end > before.length
                ? Arrays.copyOf(before, Math.max(before.length, end))
                : before;
        System.arraycopy(bytes, 0, after, (int) offset, bytes.length);
        changed.put(file, after);
      }
      case DiskCall.Sync _, DiskCall.SyncFolder _, DiskCall.Moment _ -> {}
    }
  }

  private byte[] content(int file, Map<Integer, byte[]> changed) {
    byte[] now = changed.get(file);
    return now != null ? now : contents.getOrDefault(file, new byte[0]);
  }
}
