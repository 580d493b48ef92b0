package id.kia.tests.power;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StraceLogTest {
  @TempDir Path folder;

  @Test
  void calls_of_two_threads_count_in_the_order_in_which_they_end() throws Exception {
    List<DiskCall> calls =
        read(
            "7 openat(AT_FDCWD, " + path("key") + ", O_RDWR|O_CREAT, 0600) = 5",
            "7 pwrite64(5, " + hex("ab") + ", 2, 10 <unfinished ...>",
            "8 fsync(9)                = 0",
            "7 <... pwrite64 resumed>)          = 2",
            "8 link(" + path("b") + ", " + hex(folder.resolve("moments/0001__") + "") + ") = 0",
            "7 fdatasync(5)            = 0",
            "7 --- SIGSEGV {si_signo=SIGSEGV} ---",
            "7 close(5)                = 0");
    assertEquals(new DiskCall.Create(1, "key"), calls.get(0));
    var write = assertInstanceOf(DiskCall.Write.class, calls.get(1));
    assertEquals(10, write.offset());
    assertArrayEquals("ab".getBytes(StandardCharsets.US_ASCII), write.bytes());
    assertEquals(List.of(new DiskCall.Moment("0001__"), new DiskCall.Sync(1)), calls.subList(2, 4));
  }

  @Test
  void a_file_that_is_written_on_goes_on_where_it_was_and_keeps_its_number_when_renamed()
      throws Exception {
    List<DiskCall> calls =
        read(
            "7 openat(AT_FDCWD, " + path("a.new") + ", O_WRONLY|O_CREAT|O_EXCL, 0600) = 5",
            "7 write(5, " + hex("ab") + ", 2) = 2",
            "7 write(5, " + hex("cd") + ", 2) = 2",
            "7 rename(" + path("a.new") + ", " + path("a") + ") = 0",
            "7 openat(AT_FDCWD, " + path("a") + ", O_WRONLY|O_TRUNC) = 6",
            "7 unlink(" + path("gone") + ") = -1 ENOENT (No such file or directory)",
            "7 openat(AT_FDCWD, " + hex(folder.resolve("data") + "") + ", O_RDONLY) = 8",
            "7 fsync(8) = 0");
    assertEquals(2, assertInstanceOf(DiskCall.Write.class, calls.get(2)).offset());
    assertEquals(
        List.of(
            new DiskCall.Rename("a.new", "a"),
            new DiskCall.Length(1, 0),
            new DiskCall.SyncFolder()),
        calls.subList(3, 6));
  }

  @Test
  void what_could_write_in_a_way_that_is_not_understood_is_refused() {
    String open = "7 openat(AT_FDCWD, " + path("a") + ", O_RDWR|O_CREAT, 0600) = 5";
    for (String unknown :
        List.of(
            "7 writev(5, [{iov_base=\"\\x00\", iov_len=1}], 1) = 1",
            "7 mmap(NULL, 32768, PROT_READ|PROT_WRITE, MAP_SHARED, 5, 0) = 0x7f0000000000",
            "7 pwrite64(5, \"\\x00\"..., 70000, 0) = 70000")) {
      assertThrows(IllegalStateException.class, () -> read(open, unknown), unknown);
    }
  }

  private List<DiskCall> read(String... lines) throws IOException {
    Path log = Files.write(folder.resolve("log"), List.of(lines));
    return StraceLog.read(log, folder.resolve("data"), folder.resolve("moments"));
  }

  private String path(String name) {
    return hex(folder.resolve("data").resolve(name).toString());
  }

  private static String hex(String text) {
    var hex = new StringBuilder("\"");
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      hex.append(String.format("\\x%02x", b));
    }
    return hex.append('"').toString();
  }
}
