package id.kia.tests.power;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a disk may look like after a cut, on files of a few bytes. */
class DiskTest {
  private final Disk disk = new Disk();

  @Test
  void what_was_synced_is_on_every_disk_and_what_was_not_on_some() {
    after(new DiskCall.Create(1, "log"), write(0, "ab"));
    after(new DiskCall.Sync(1), new DiskCall.SyncFolder(), write(2, "cd"));
    assertEquals(Set.of("{log=ab}", "{log=abcd}"), found());
  }

  @Test
  void a_name_is_on_every_disk_only_after_its_folder_was_synced() {
    after(new DiskCall.Create(1, "key.new"), write(0, "k"), new DiskCall.Sync(1));
    after(new DiskCall.Rename("key.new", "key"));
    assertEquals(Set.of("{}", "{key.new=k}", "{key=k}"), found());
    after(new DiskCall.SyncFolder());
    assertEquals(Set.of("{key=k}"), found());
  }

  @Test
  void each_beginning_and_each_single_loss_is_tried() {
    after(new DiskCall.Create(1, "log"), write(0, "--"));
    after(new DiskCall.Sync(1), new DiskCall.SyncFolder());
    after(write(0, "a"), write(1, "b"), new DiskCall.Length(1, 1));
    assertEquals(
        Set.of("{log=--}", "{log=a-}", "{log=ab}", "{log=a}", "{log=-}"), found(), "in any order");
  }

  @Test
  void a_write_over_the_end_of_a_sector_is_torn_there() {
    after(new DiskCall.Create(1, "log"), write(0, ".".repeat(514)));
    after(new DiskCall.Sync(1), new DiskCall.SyncFolder(), write(510, "abcd"));
    String begin = "{log=" + ".".repeat(510);
    assertEquals(
        Set.of(begin + "....}", begin + "abcd}", begin + "ab..}", begin + "..cd}"), found());
  }

  @Test
  void what_was_removed_is_gone_for_sure_after_its_folder_was_synced() {
    after(new DiskCall.Create(1, "log"), new DiskCall.SyncFolder(), new DiskCall.Unlink("log"));
    assertEquals(Set.of("{log=}", "{}"), found());
    after(new DiskCall.SyncFolder());
    assertEquals(Set.of("{}"), found());
  }

  private void after(DiskCall... calls) {
    List.of(calls).forEach(disk::take);
  }

  private static DiskCall write(long offset, String text) {
    return new DiskCall.Write(1, offset, text.getBytes(StandardCharsets.US_ASCII));
  }

  private Set<String> found() {
    return disk.lucks().stream()
        .map(luck -> text(disk.image(luck)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String text(Map<String, byte[]> files) {
    Map<String, String> texts = new TreeMap<>();
    files.forEach((name, bytes) -> texts.put(name, new String(bytes, StandardCharsets.US_ASCII)));
    return texts.toString();
  }
}
